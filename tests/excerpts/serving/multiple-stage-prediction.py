"""Something is shown within the first deadline, and nobody computes for a user who has left."""

import asyncio
from types import SimpleNamespace

from clock import Clock, run
from excerpt import load


class Stage:
    """The clients of the excerpt, on a clock of their own."""

    def __init__(self, light=0.02, heavy=1.0, refine=True, error=None):
        self.light_s, self.heavy_s, self.error, self.refine = light, heavy, error, refine
        self.events, self.cancelled, self.closed, self.clock = [], [], False, Clock()
        self.jobs = []

    async def predict(self, user):
        await asyncio.sleep(self.light_s)
        if self.error:
            raise self.error
        return SimpleNamespace(stage=1, items=["quick"])

    def subscribe(self, rid):
        inbox = asyncio.Queue()
        self.inbox = inbox
        return SimpleNamespace(get=inbox.get, close=self.close)

    def close(self):
        self.closed = True

    async def put(self, job):
        self.jobs.append(job)
        loop = asyncio.get_running_loop()
        loop.call_later(self.heavy_s, lambda: self.inbox.put_nowait(SimpleNamespace(items=["better"])))

    def cancel_nowait(self, rid):
        self.cancelled.append(rid)

    def answer(self, leave_after=None):
        block = load(
            DWELL_P90_S=8,
            Job=lambda rid, user, items, expires_s: SimpleNamespace(rid=rid, items=items, expires_s=expires_s),
            POPULAR=SimpleNamespace(stage=0, items=["popular"]),
            asyncio=asyncio,
            sse=lambda rid, **event: event,
            worth_refining=lambda first, user: self.refine,
        )

        async def read():
            generator = block.stages("r1", "user", self, self, self)
            started = self.clock.now
            async for event in generator:
                self.events.append((round(self.clock.now - started, 2), event))
                if len(self.events) == leave_after:
                    await generator.aclose()
                    break

        run(read(), self.clock)
        return [(at, event["stage"], event["items"], event["final"]) for at, event in self.events]


def test_two_answers_one_after_the_other():
    stage = Stage()
    assert stage.answer() == [(0.02, 1, ["quick"], False), (1.02, 2, ["better"], True)]
    assert stage.closed and stage.cancelled == []


def test_a_late_first_model_is_replaced_by_the_default_in_time():
    assert Stage(light=5).answer()[0] == (0.08, 0, ["popular"], False)


def test_a_first_model_that_fails_is_replaced_by_the_default_too():
    answers = Stage(error=ConnectionError()).answer()
    assert answers == [(0.02, 0, ["popular"], False), (1.02, 2, ["better"], True)]


def test_a_second_answer_that_does_not_come_ends_the_waiting_and_its_job():
    stage = Stage(heavy=60)
    assert stage.answer()[-1] == (8.02, 1, [], True)
    assert stage.cancelled == ["r1"] and stage.closed


def test_a_user_who_leaves_costs_no_heavy_inference():
    stage = Stage()
    stage.answer(leave_after=1)
    assert stage.cancelled == ["r1"] and stage.closed


def test_where_the_first_answer_suffices_no_job_is_made():
    stage = Stage(refine=False)
    assert stage.answer()[-1] == (0.02, 1, [], True)
    assert stage.jobs == [] and stage.cancelled == []


def test_the_job_expires_with_the_users_patience():
    stage = Stage()
    stage.answer()
    assert stage.jobs[0].expires_s == 8


def test_the_default_is_no_candidate_list():
    late, quick = Stage(light=5), Stage()
    late.answer()
    quick.answer()
    assert late.jobs[0].items is None and quick.jobs[0].items == ["quick"]
