"""One deadline bounds everything, retries cannot multiply, and there is always an answer with its source."""

import asyncio
import random
from types import SimpleNamespace

from clock import Clock, run
from excerpt import load, module, raises


class AioRpcError(Exception):
    def __init__(self, code):
        self._code = code

    def code(self):
        return self._code


CODES = SimpleNamespace(UNAVAILABLE="unavailable", DEADLINE_EXCEEDED="deadline", INVALID_ARGUMENT="invalid")


class Aborted(Exception):
    """As in gRPC: abort ends the call by raising."""


class Server:
    """A service that takes its time; as in gRPC, a call that exceeds its timeout ends with DEADLINE_EXCEEDED."""

    def __init__(self, *outcomes):
        self.outcomes, self.calls, self.timeouts = list(outcomes), 0, []

    async def Score(self, order, timeout):
        self.calls += 1
        self.timeouts.append(timeout)
        took, error = self.outcomes[min(self.calls, len(self.outcomes)) - 1]
        await asyncio.sleep(min(took, timeout))
        if took > timeout:
            raise AioRpcError(CODES.DEADLINE_EXCEEDED)
        if error:
            raise AioRpcError(error)
        return SimpleNamespace(score=0.7)


class Caller:
    def __init__(self):
        self.clock = Clock()
        self.block = load(
            asyncio=asyncio,
            grpc=module("grpc", StatusCode=CODES, aio=SimpleNamespace(AioRpcError=AioRpcError)),
            random=random.Random(1),
            time=self.clock,
        )
        self.budget = self.block.RetryBudget()

    def ask(self, server, seconds=0.3):
        deadline = self.clock.now + seconds
        answer = run(self.block.fraud_score(server, "order", deadline, self.budget, lambda order: 0.5), self.clock)
        assert self.clock.now <= deadline + 1e-9, "the deadline was missed"
        return answer


UP, DOWN = (0.05, None), (0.01, CODES.UNAVAILABLE)


def test_an_answer_in_time_is_the_models():
    assert Caller().ask(Server(UP)) == (0.7, "model")


def test_a_late_answer_is_replaced_by_the_rule_within_the_deadline():
    server = Server((5, None))
    assert Caller().ask(server) == (0.5, "fallback") and server.calls == 1


def test_one_refusal_is_retried_with_the_time_that_is_left():
    server = Server(DOWN, UP)
    assert Caller().ask(server) == (0.7, "model")
    assert round(server.timeouts[0], 6) == 0.3 and server.timeouts[1] < 0.29


def test_what_a_retry_cannot_mend_is_not_retried():
    server = Server((0.01, CODES.INVALID_ARGUMENT))
    assert Caller().ask(server) == (0.5, "fallback") and server.calls == 1


def test_without_time_nothing_is_called():
    server = Server(UP)
    assert Caller().ask(server, seconds=0.04) == (0.5, "fallback") and server.calls == 0


def test_when_everything_fails_retries_add_a_tenth():
    caller, server = Caller(), Server(DOWN)
    for _ in range(1_000):
        assert caller.ask(server) == (0.5, "fallback")
    assert server.calls <= 1_000 + 100 + 10


class Context:
    def __init__(self, left):
        self.left, self.code = left, None

    def time_remaining(self):
        return self.left

    async def abort(self, code, details):
        self.code = code
        raise Aborted


def arrive(left):
    context, service = Context(left), SimpleNamespace(usual_seconds=lambda: 0.05)
    run(Caller().block.Score(service, "request", context))
    return context


def test_the_server_refuses_what_it_cannot_finish():
    raises(Aborted, arrive, 0.04)


def test_the_server_begins_what_it_can_finish_and_what_has_no_deadline():
    assert arrive(0.06).code is None and arrive(None).code is None
