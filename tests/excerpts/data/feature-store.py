"""A training row holds what a request got at that moment, through late runs, failed runs, corrections and backfills."""

from types import SimpleNamespace

from excerpt import load

block = load()
HOUR, MINUTE = 3_600, 60


def count(events, as_of):
    return sum(e.at >= as_of - 24 * HOUR for e in events)


ORDERS = block.Feature("orders_24h@1", "growth", count, default=None, max_age_s=75 * MINUTE)


def events(**times):
    return {key: [SimpleNamespace(at=at) for at in at_times] for key, at_times in times.items()}


class Store:
    def __init__(self):
        self.offline, self.online = {}, {}

    def run(self, as_of, known_at, seen=None, keys=("a", "b"), feature=ORDERS):
        block.materialise(feature, keys, seen or {}, as_of, known_at, self.offline, self.online)

    def served(self, at, key="a", feature=ORDERS):
        return block.serve([feature], key, at, self.online)[feature.name]

    def trained(self, at, key="a", feature=ORDERS):
        return block.training_row([feature], key, at, self.offline)[feature.name]


def test_the_day_of_the_drawing():
    store = Store()
    seen = events(a=[9 * HOUR] * 3 + [10.5 * HOUR] * 2)
    store.run(10 * HOUR, 10 * HOUR + 15 * MINUTE, seen)
    assert store.served(10 * HOUR + 40 * MINUTE) == (3, "ok")
    at = 11 * HOUR + 30 * MINUTE
    assert store.served(at) == (None, "stale"), "the run of 11:00 failed"
    store.run(11 * HOUR, 11 * HOUR + 50 * MINUTE, seen)
    assert store.served(12 * HOUR) == (5, "ok")
    assert store.trained(at) == (None, "stale"), "the value of 11:00 was not there at 11:30"


def test_no_row_is_no_zero():
    store = Store()
    assert store.served(HOUR, "z") == (None, "missing") == store.trained(HOUR, "z")
    store.run(10 * HOUR, 10 * HOUR + 1)
    assert store.served(10 * HOUR + 2) == (0, "ok")


def test_a_key_without_events_gets_a_new_value():
    store = Store()
    seen = events(a=[HOUR] * 12)
    store.run(2 * HOUR, 2 * HOUR + 1, seen)
    assert store.served(2 * HOUR + 2) == (12, "ok")
    store.run(30 * HOUR, 30 * HOUR + 1, seen)
    assert store.served(30 * HOUR + 2) == (0, "ok")


def test_the_rerun_of_an_old_period_does_not_win():
    store = Store()
    store.run(12 * HOUR, 12 * HOUR + 1, events(a=[11 * HOUR] * 2))
    store.run(11 * HOUR, 12 * HOUR + 2, events(a=[10 * HOUR] * 9))
    assert store.served(12 * HOUR + 3) == (2, "ok") == store.trained(12 * HOUR + 3)


def test_a_correction_of_the_same_period_does():
    store = Store()
    store.run(12 * HOUR, 12 * HOUR + 1, events(a=[11 * HOUR] * 2))
    store.run(12 * HOUR, 12 * HOUR + 9, events(a=[11 * HOUR] * 4))
    assert store.trained(12 * HOUR + 5) == (2, "ok"), "the correction was not known yet"
    assert store.served(12 * HOUR + 10) == (4, "ok") == store.trained(12 * HOUR + 10)


def test_a_backfill_does_not_read_events_after_its_time_and_is_unknown_to_the_past():
    store = Store()
    seen = events(a=[9 * HOUR, 50 * HOUR])
    store.run(10 * HOUR, 100 * HOUR, seen)
    assert store.offline["orders_24h@1", "a"][0].value == 1
    assert store.trained(11 * HOUR) == (None, "missing")


def test_another_meaning_is_another_row():
    other = block.Feature("orders_24h@2", "growth", lambda events, as_of: -1, None, HOUR)
    store = Store()
    store.run(10 * HOUR, 10 * HOUR + 1, events(a=[9 * HOUR]))
    store.run(10 * HOUR, 10 * HOUR + 1, feature=other)
    assert store.served(10 * HOUR + 2) == (1, "ok")
    assert store.served(10 * HOUR + 2, feature=other) == (-1, "ok")


def test_what_is_served_is_what_is_trained_on_whatever_the_runs_do():
    store, served, state = Store(), [], 7
    for at in range(0, 60 * HOUR, 7 * MINUTE):
        state = state * 1_103_515_245 % 2**31
        kind = state >> 16 & 7
        if kind < 3:                                      # late, repeated, of an old period, or just failed
            seen = events(a=[at - 1] * (state >> 20 & 15))
            store.run(max(0, at - (state >> 12 & 3) * HOUR), at, seen)
        served.append((at + 1, store.served(at + 1)))
    assert {status for _, (_, status) in served} == {"ok", "stale", "missing"}
    for at, answer in served:
        assert store.trained(at) == answer
