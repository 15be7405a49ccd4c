"""Whatever becomes of the log, the request goes on, and every record is sent or counted."""

import queue
from types import SimpleNamespace

from clock import Clock
from excerpt import load, module


class Idle(BaseException):
    """What stands for a background thread that sleeps until there is work."""


class Queue(queue.Queue):
    def get(self):
        if self.empty():
            raise Idle
        return super().get()


class Log:
    """The log, with a background thread that runs when told."""

    def __init__(self, send=lambda batch: None, capacity=10_000):
        self.sent, self.dropped, self.clock = [], 0, Clock()

        def send_batch(batch):
            send(batch)
            self.sent.append(len(batch))

        def thread(target, daemon):
            self.target = target
            return SimpleNamespace(start=lambda: None)

        threads = module("threading", Thread=thread)
        queues = module("queue", Queue=Queue, Full=queue.Full)
        time = module("time", monotonic=self.clock.monotonic, sleep=lambda seconds: self.sleep(seconds))
        block = load(modules=[threads, queues, time])
        self.log = block.PredictionLog(send_batch, SimpleNamespace(inc=self.count), capacity)

    def count(self, records=1):
        self.dropped += records

    def sleep(self, seconds):
        self.clock.sleep(seconds)

    def drain(self):
        try:
            self.target()
        except Idle:
            pass


def fails(batch):
    raise ConnectionError


def test_records_are_sent_in_batches():
    made = Log()
    for record in range(1_200):
        made.log.emit(record)
    made.drain()
    assert made.sent == [500, 500, 200] and made.dropped == 0


def test_a_full_buffer_drops_and_counts_and_the_request_does_not_wait():
    made = Log(capacity=100)
    for record in range(130):
        made.log.emit(record)
    assert made.dropped == 30


def test_an_unreachable_broker_is_counted_and_the_thread_lives_on():
    made = Log(send=fails)
    for record in range(700):
        made.log.emit(record)
    made.drain()
    assert made.dropped == 700 and made.log.buffer.unfinished_tasks == 0


def test_closing_waits_until_all_is_sent():
    made = Log()
    made.log.emit(1)
    made.sleep = lambda seconds: made.drain()
    made.log.close()
    assert made.sent == [1] and made.dropped == 0


def test_closing_gives_up_in_time_and_counts_what_is_lost():
    made = Log()
    for record in range(40):
        made.log.emit(record)
    started = made.clock.now
    made.log.close(timeout_s=5)
    assert 5 <= made.clock.now - started < 5.2
    assert made.dropped == 40
