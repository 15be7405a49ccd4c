"""A trace in which anything went wrong keeps the lines of all its services, and the others are counted right."""

import io
import json
import logging
import random

from clock import Clock
from excerpt import load, raises


class Service:
    """A process with its own copy of the excerpt, which writes where the collector reads."""

    def __init__(self, clock):
        self.block, self.out = load(), io.StringIO()
        self.block.time = clock
        handler = logging.StreamHandler(self.out)
        handler.setFormatter(self.block.JsonLine())
        self.block.log = logging.Logger("serving")
        self.block.log.addHandler(handler)

    def lines(self):
        return [json.loads(line) for line in self.out.getvalue().splitlines()]


def handle(service, trace, seconds=0.02, fallback=False, error=None):
    with service.block.request_line(trace) as line:
        line["fallback"] = fallback
        service.block.time.sleep(seconds)
        if error:
            raise error


def system(traces):
    """Runs each trace through two services, and gives what the collector keeps, by trace."""
    clock = Clock()
    api, server = Service(clock), Service(clock)
    for trace, trouble in traces:
        handle(api, trace)
        try:
            handle(server, trace, **trouble)
        except ConnectionError:
            pass
    arrived = {}
    for line in api.lines() + server.lines():
        arrived.setdefault(line["trace_id"], []).append(line)
    return {trace: list(api.block.sampled(lines)) for trace, lines in arrived.items()}


def ids(count, seed=1):
    rng = random.Random(seed)
    return [f"{rng.getrandbits(128):032x}" for _ in range(count)]


def test_every_trace_with_an_error_keeps_the_lines_of_both_services():
    kept = system([(trace, {"error": ConnectionError()}) for trace in ids(2_000)])
    assert [len(lines) for lines in kept.values()] == [2] * 2_000


def test_fallbacks_and_slow_answers_keep_the_whole_trace_too():
    kept = system([(ids(1)[0], {"fallback": True}), (ids(1, 2)[0], {"seconds": 0.3})])
    assert [[line["level"] for line in lines] for lines in kept.values()] == [["INFO", "WARNING"]] * 2


def test_of_healthy_traces_one_in_twenty_is_kept_and_kept_whole():
    kept = system([(trace, {}) for trace in ids(4_000)])
    sizes = [len(lines) for lines in kept.values()]
    assert set(sizes) == {0, 2}
    assert 150 < sizes.count(2) < 250


def test_weights_give_the_number_of_requests_back():
    troubles = [{"error": ConnectionError()} if n % 40 == 0 else {} for n in range(4_000)]
    kept = system(list(zip(ids(4_000), troubles)))
    lines = [line for lines in kept.values() for line in lines]
    assert abs(sum(1 / line["keep"] for line in lines) / 8_000 - 1) < 0.15


def test_every_line_tells_version_and_trace_and_none_quotes_the_input():
    service = Service(Clock())
    error = ValueError("no such address: somebody@example.org")
    raises(ValueError, lambda: handle(service, "ab" * 16, error=error))
    (line,) = service.lines()
    assert line["version"] and line["trace_id"] == "ab" * 16 and line["ms"] == 20
    assert line["level"] == "ERROR" and line["error"] == "ValueError"
    assert "somebody" not in service.out.getvalue()


def test_an_answer_of_503_counts_as_an_error_without_an_exception():
    service = Service(Clock())
    with service.block.request_line("ab" * 16) as line:
        line["status"] = 503
    (line,) = service.lines()
    assert (line["level"], line["status"]) == ("ERROR", 503)
