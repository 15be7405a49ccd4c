"""Tokens are taken before the call, only a report gives them back, and after the first token no other model answers."""

import asyncio
from types import SimpleNamespace

from clock import Clock, run
from excerpt import load


class Refused(Exception):
    def __init__(self, status, wait):
        self.status, self.wait = status, wait


class ProviderFailed(Exception):
    """A refusal, a time-out or a break of the provider."""


def route(name, passed=True, allowed=("public", "internal"), breaker_closed=True):
    return SimpleNamespace(allowed=allowed, breaker_closed=breaker_closed, name=name, passed=passed)


class Rig:
    def __init__(self, providers, routes=None, per_minute=10_000):
        self.providers, self.called, self.time = providers, [], 0.0
        self.block = load(ProviderFailed=ProviderFailed, Refused=Refused)
        self.quota = self.block.Quota(per_minute, lambda: self.time)
        self.routes = {"sum-up": routes or [route(name) for name in providers]}

    async def send(self, chosen, req):
        self.called.append(chosen.name)
        for step in self.providers[chosen.name]:
            await asyncio.sleep(0.1)
            if step is ProviderFailed:
                raise ProviderFailed
            if isinstance(step, int):
                yield SimpleNamespace(text=None, usage=step)
            else:
                yield SimpleNamespace(text=step, usage=None)

    def stream(self, prompt_tokens=3000, max_tokens=1000, data_class="internal"):
        req = SimpleNamespace(
            data_class=data_class, max_tokens=max_tokens, prompt_tokens=prompt_tokens, task="sum-up"
        )
        return self.block.answer(req, self.routes, self.quota, self.send)

    async def read(self, **changes):
        """The chunks of one answer, and what ended it."""
        chunks = []
        try:
            async for chunk in self.stream(**changes):
                chunks.append(chunk)
        except (Refused, ProviderFailed) as error:
            return chunks, error
        return chunks, None


def texts(chunks):
    return [chunk["text"] for chunk in chunks]


def test_after_the_first_token_a_break_is_an_error_and_no_second_model_speaks():
    rig = Rig({"a": ["Half an", ProviderFailed], "b": ["Other answer", 3400]})
    chunks, error = run(rig.read(), Clock())
    assert texts(chunks) == ["Half an"] and isinstance(error, ProviderFailed)
    assert rig.called == ["a"]
    assert rig.quota.level == 6000, "the reservation stays charged"


def test_before_the_first_token_the_next_route_answers_and_the_reply_says_so():
    rig = Rig({"a": [ProviderFailed], "b": ["Hello", 3400]})
    chunks, error = run(rig.read(), Clock())
    assert error is None
    assert chunks == [{"fallback": True, "route": "b", "text": "Hello"}]
    assert rig.quota.level == 10_000 - 3400


def test_calls_in_flight_cannot_overrun_the_quota():
    rig = Rig({"a": ["Hello", 3400]})

    async def crowd():
        return await asyncio.gather(*(rig.read() for _ in range(200)))

    results = run(crowd(), Clock())
    assert rig.called == ["a", "a"]
    assert [error.status for _, error in results if error] == [429] * 198


def test_whoever_waits_as_told_gets_in():
    rig = Rig({"a": ["Hello", 4000]})
    run(rig.read(), Clock())
    run(rig.read(), Clock())
    _, error = run(rig.read(), Clock())
    rig.time += error.wait
    assert error.status == 429
    assert run(rig.read(), Clock())[1] is None


def test_without_a_report_of_usage_the_reservation_stays_charged():
    rig = Rig({"a": ["Hello"]})
    assert run(rig.read(), Clock())[1] is None
    assert rig.quota.level == 6000


def test_a_caller_who_hangs_up_has_still_used_the_provider():
    rig = Rig({"a": ["Hello", "world", 3400]})

    async def hang_up():
        stream = rig.stream()
        await stream.__anext__()
        await stream.aclose()

    run(hang_up(), Clock())
    assert rig.quota.level == 6000


def test_when_every_route_fails_nothing_is_charged():
    rig = Rig({"a": [ProviderFailed], "b": [ProviderFailed]})
    chunks, error = run(rig.read(), Clock())
    assert chunks == [] and error.status == 503 and rig.called == ["a", "b"]
    assert rig.quota.level == 10_000


def test_a_route_without_evaluation_or_permission_or_health_is_never_called():
    for bad in (
        route("a", passed=False),
        route("a", allowed=("public",)),
        route("a", breaker_closed=False),
    ):
        rig = Rig({"a": ["No", 1], "b": ["Yes", 3400]}, [bad, route("b")])
        chunks, _ = run(rig.read(), Clock())
        assert texts(chunks) == ["Yes"] and rig.called == ["b"]


def test_only_a_route_that_the_first_one_had_to_leave_is_marked_as_a_fallback():
    for first, marked in ((route("a", allowed=("public",)), False), (route("a", breaker_closed=False), True)):
        rig = Rig({"a": ["No", 1], "b": ["Yes", 3400]}, [first, route("b")])
        chunks, _ = run(rig.read(), Clock())
        assert [chunk["fallback"] for chunk in chunks] == [marked]


def test_a_call_larger_than_the_quota_is_not_told_to_wait():
    _, error = run(Rig({"a": ["Hello"]}).read(prompt_tokens=9500), Clock())
    assert error.status == 413 and error.wait is None


def test_an_idle_hour_saves_nothing_beyond_one_bucket():
    rig = Rig({})
    rig.time += 3600
    assert rig.quota.reserve(10_001) > 0
    assert rig.quota.reserve(10_000) == 0


def test_what_returns_late_does_not_overfill_the_bucket():
    rig = Rig({"a": ["Hello", 10]})

    async def slow():
        stream = rig.stream()
        await stream.__anext__()
        rig.time += 600
        rig.quota.reserve(0)
        return [chunk async for chunk in stream]

    run(slow(), Clock())
    assert rig.quota.level == 10_000


def test_a_caller_whom_no_route_may_serve_is_not_told_to_try_again():
    rig = Rig({"a": ["No", 1]}, [route("a", allowed=("public",))])
    chunks, error = run(rig.read(), Clock())
    assert chunks == [] and (error.status, error.wait) == (403, None) and rig.called == []
    broken = Rig({"a": ["No", 1]}, [route("a", breaker_closed=False)])
    assert run(broken.read(), Clock())[1].status == 503
