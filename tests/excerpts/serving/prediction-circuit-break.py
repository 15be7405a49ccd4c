"""What cannot be answered in time is refused at once, least important first, and every place is given back."""

import asyncio
from types import SimpleNamespace

from clock import run
from excerpt import load


class Counter:
    def __init__(self):
        self.counts = {}

    def labels(self, *labels):
        self.counts.setdefault(labels, 0)
        self.last = labels
        return self

    def inc(self):
        self.counts[self.last] += 1


class Rig:
    def __init__(self, limit=10, open_=False, error=None):
        self.offered, self.refused, self.open, self.error, self.calls = Counter(), Counter(), open_, error, 0
        self.block = load(offered=self.offered, refused=self.refused)
        self.admission = self.block.Admission(limit)
        self.model = SimpleNamespace(p50_s=0.05, predict=self.compute)

    async def compute(self, req):
        self.calls += 1
        await asyncio.sleep(0.05)
        if self.error:
            raise self.error
        return "model"

    def allows(self):
        return not self.open

    async def watch(self, call, timeout_s):
        return await asyncio.wait_for(call, timeout_s)

    def ask(self, klass="checkout", left=1.0):
        request = SimpleNamespace(klass=klass, seconds_left=lambda: left)
        return self.block.predict(request, self.admission, self, self.model, lambda req, reason: reason)

    def together(self, *asks):
        async def gather():
            return await asyncio.gather(*asks, return_exceptions=True)

        return run(gather())


def test_within_the_limit_the_model_answers():
    rig = Rig()
    assert rig.together(*(rig.ask() for _ in range(10))) == ["model"] * 10
    assert rig.admission.running == 0


def test_beyond_it_the_rest_is_refused_and_counted_as_offered():
    rig = Rig()
    answers = rig.together(*(rig.ask() for _ in range(25)))
    assert answers.count("overload") == 15 and rig.calls == 10
    assert rig.offered.counts == {("checkout",): 25} and rig.refused.counts == {("checkout", "overload"): 15}


def test_the_least_important_class_is_refused_first():
    rig = Rig()
    answers = rig.together(
        *(rig.ask("prefetch") for _ in range(9)), *(rig.ask("browse") for _ in range(9)), *(rig.ask() for _ in range(9))
    )
    taken = [answers[n : n + 9].count("model") for n in (0, 9, 18)]
    assert taken == [5, 3, 2]


def test_a_request_that_cannot_be_answered_in_time_is_not_computed():
    rig = Rig()
    assert rig.together(rig.ask(left=0.04)) == ["too-late"] and rig.calls == 0


def test_an_open_breaker_spares_the_model():
    rig = Rig(open_=True)
    assert rig.together(rig.ask()) == ["breaker-open"] and rig.calls == 0


def test_a_place_is_given_back_after_an_error_and_after_a_timeout():
    rig = Rig(error=MemoryError())
    rig.together(*(rig.ask() for _ in range(10)))
    rig.error = None
    assert rig.together(rig.ask()) == ["model"] and rig.admission.running == 0


def test_a_client_who_leaves_gives_the_place_back():
    rig = Rig(limit=1)

    async def leave():
        request = asyncio.create_task(rig.ask())
        await asyncio.sleep(0.01)
        request.cancel()
        await asyncio.gather(request, return_exceptions=True)
        return await rig.ask()

    assert run(leave()) == "model"
