"""Lease, result, acknowledgement: in this order, and with the lease alive until the last of them."""

from contextlib import contextmanager
from types import SimpleNamespace

from excerpt import load, raises


class InvalidInput(Exception):
    pass


class Worker:
    """A broker and a result store that write down what happens, and whether the lease lives meanwhile."""

    def __init__(self, predict=lambda data: 0.9, write=lambda: None, expires_at=100):
        self.steps, self.leased, self.write = [], False, write
        self.job = SimpleNamespace(id="j1", input_ref="s3://in", expires_at=expires_at)
        self.model = SimpleNamespace(predict=predict, version="3")

    @contextmanager
    def heartbeat(self, job, every_s):
        self.leased = True
        try:
            yield
        finally:
            self.leased = False

    def put_if_absent(self, job_id, **result):
        self.write()
        self.steps.append(("put", result["status"], self.leased))

    def ack(self, job):
        self.steps.append(("ack", self.leased))

    def handle(self):
        block = load(InvalidInput=InvalidInput, load=lambda ref: ref, now=lambda: 50)
        block.handle(self.job, self, self, self.model)
        return self.steps


def test_result_then_acknowledgement_both_under_the_lease():
    assert Worker().handle() == [("put", "done", True), ("ack", True)]


def test_a_crash_of_the_model_leaves_the_job_to_be_delivered_again():
    def crash(data):
        raise MemoryError

    worker = Worker(predict=crash)
    raises(MemoryError, worker.handle)
    assert worker.steps == [] and not worker.leased


def test_a_result_that_cannot_be_stored_is_not_acknowledged():
    def down():
        raise ConnectionError

    worker = Worker(write=down)
    raises(ConnectionError, worker.handle)
    assert worker.steps == []


def test_input_that_can_never_succeed_is_answered_and_not_delivered_again():
    def refuse(data):
        raise InvalidInput("no image")

    assert Worker(predict=refuse).handle() == [("put", "failed", True), ("ack", True)]


def test_an_expired_job_costs_no_inference():
    def never(data):
        raise AssertionError("the model ran")

    assert [step[:2] for step in Worker(predict=never, expires_at=49).handle()][0] == ("put", "expired")
