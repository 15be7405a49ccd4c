"""Late members get no pass, one bad input fails alone, and a batch gathers without a timer."""

import asyncio
from collections import namedtuple

from clock import Clock, run
from excerpt import load


class Rig:
    """A device that takes 8 ms and 0.5 ms an input, and remembers each pass."""

    def __init__(self, **settings):
        self.clock, self.passes, self.error, self.short, self.settings = Clock(), [], None, False, settings
        self.block = load(asyncio=asyncio, namedtuple=namedtuple, time=self.clock)

    async def device(self, xs):
        self.passes.append(list(xs))
        await asyncio.sleep(0.008 + 0.0005 * len(xs))
        if self.error:
            raise self.error
        if "bad" in xs:
            raise ValueError("bad input")
        return [f"answer {x}" for x in xs][: -1 if self.short else None]

    def ask(self, *requests):
        """Each request is (milliseconds until it is sent, input, milliseconds that it may take)."""

        async def one(batcher, at, x, within):
            await asyncio.sleep(at / 1000)
            began = self.clock.monotonic()
            try:
                answer = await batcher.submit(x, began + within / 1000)
            except Exception as error:
                answer = type(error).__name__.replace("CancelledError", "TimeoutError")
            return answer, round(1000 * (self.clock.monotonic() - began), 1)

        async def all_of_them():
            batcher = self.block.Batcher(self.device, **self.settings)
            served = asyncio.ensure_future(batcher.serve())
            results = await asyncio.gather(*(one(batcher, *request) for request in requests))
            assert not served.done(), "the loop goes on after every failure"
            return results

        return run(all_of_them(), self.clock)


def answers(results):
    return [answer for answer, _ in results]


def test_one_bad_input_fails_alone():
    rig = Rig()
    results = rig.ask(*((0, "bad" if n == 5 else n, 1000) for n in range(16)))
    assert answers(results) == ["ValueError" if n == 5 else f"answer {n}" for n in range(16)]
    assert len(rig.passes) == 9


def test_a_device_error_fails_all_members_after_one_pass():
    rig = Rig()
    rig.error = MemoryError()
    assert answers(rig.ask(*((0, n, 1000) for n in range(16)))) == ["MemoryError"] * 16
    assert len(rig.passes) == 1


def test_a_missing_output_gives_nobody_the_answer_of_another():
    rig = Rig()
    rig.short = True
    assert answers(rig.ask(*((0, n, 1000) for n in range(4)))) == ["RuntimeError"] * 4


def test_who_cannot_be_answered_in_time_gets_no_pass():
    rig = Rig()
    results = rig.ask((0, "first", 100), (1, "late", 20), (1, "in time", 100))
    assert answers(results) == ["answer first", "TimeoutError", "answer in time"]
    assert rig.passes == [["first"], ["in time"]]


def test_who_gave_up_while_waiting_gets_no_pass():
    rig = Rig()
    assert answers(rig.ask((0, "first", 100), (1, "gone", 5), (2, "next", 100)))[1] == "TimeoutError"
    assert rig.passes == [["first"], ["next"]]


def test_a_full_queue_refuses_at_once():
    rig = Rig(places=2)
    results = rig.ask((0, "a", 100), (1, "b", 100), (2, "c", 100), (3, "d", 100))
    assert results[3] == ("QueueFull", 0.0), results
    assert answers(results)[:3] == ["answer a", "answer b", "answer c"], results


def test_without_a_wait_an_idle_device_starts_at_once_and_the_rest_gathers():
    rig = Rig()
    results = rig.ask((0, "a", 100), (1, "b", 100), (2, "c", 100), (3, "d", 100))
    assert rig.passes == [["a"], ["b", "c", "d"]] and results[0][1] == 8.5


def test_a_wait_counts_from_the_first_member():
    rig = Rig(wait_s=0.004)
    rig.ask(*((3 * n, n, 100) for n in range(4)))
    assert rig.passes == [[0, 1], [2, 3]]


def test_a_full_batch_does_not_wait():
    rig = Rig(size=4, wait_s=1.0)
    results = rig.ask(*((0, n, 100) for n in range(4)))
    assert [took for _, took in results] == [10.0] * 4


def test_who_gives_up_during_the_pass_does_not_stop_the_loop():
    rig = Rig(pass_s=0.0)
    assert answers(rig.ask((0, "impatient", 5), (1, "next", 100))) == ["TimeoutError", "answer next"]
