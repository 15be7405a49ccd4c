"""Each row gets the newest event known strictly before its prediction, whatever arrives late, early, twice or again."""

from excerpt import load, raises

block = load()
HOUR, MINUTE = 3_600, 60


def update(event_at, known_at, value, key="a", seq=0):
    return {"key": key, "event_at": event_at, "known_at": known_at, "value": value, "seq": seq}


def value(updates, at, max_age=10**9, key="a", delay=0):
    return block.as_of(block.states(updates, delay), key, at, max_age)


DAY = [
    update(10 * HOUR, 10 * HOUR + 5 * MINUTE, 40),
    update(11.5 * HOUR, 12.5 * HOUR, 0),
    update(10 * HOUR, 13 * HOUR, 45),
]


def test_the_day_of_the_drawing():
    assert value(DAY, 12 * HOUR) == (40, "ok"), "0 had not arrived"
    assert value(DAY, 14 * HOUR) == (0, "ok"), "45 is the balance of an earlier time"


def test_what_arrives_at_the_instant_of_the_prediction_is_unknown():
    assert value(DAY, 10 * HOUR + 5 * MINUTE) == (None, "missing")
    assert value(DAY, 12.5 * HOUR) == (40, "ok")
    assert value(DAY, 12.5 * HOUR + 1) == (0, "ok")


def test_a_correction_of_the_newest_event_wins_from_its_arrival_on():
    updates = [update(10, 12, "first"), update(10, 20, "second")]
    assert value(updates, 20) == ("first", "ok")
    assert value(updates, 21) == ("second", "ok")


def test_a_backfill_changes_no_earlier_row():
    before = [value(DAY, at) for at in range(0, 20 * HOUR, 7 * MINUTE)]
    backfill = [update(h * HOUR, 30 * HOUR, -1) for h in range(12)]
    assert [value(DAY + backfill, at) for at in range(0, 20 * HOUR, 7 * MINUTE)] == before


def test_an_announced_value_does_not_count_before_its_day():
    prices = [update(1, 2, "old"), update(50, 3, "from 50 on")]
    assert value(prices, 50) == ("old", "ok")
    assert value(prices, 51) == ("from 50 on", "ok")


def test_without_a_recorded_time_the_delay_is_assumed():
    updates = [update(100, None, "late")]
    assert value(updates, 130, delay=30) == (None, "missing")
    assert value(updates, 131, delay=30) == ("late", "ok")


def test_missing_is_no_zero_and_old_is_no_value():
    updates = [update(10, 12, 0)]
    assert value(updates, 20) == (0, "ok")
    assert value(updates, 20, key="b") == (None, "missing")
    assert value(updates, 40, max_age=30) == (0, "ok")
    assert value(updates, 41, max_age=30) == (None, "stale")


def test_a_deletion_hides_what_was_there_before():
    updates = [update(10, 12, 7), update(20, 21, None)]
    assert value(updates, 21) == (7, "ok")
    assert value(updates, 22) == (None, "missing")


def test_equal_times_are_settled_by_the_sequence_of_the_source_in_any_order_of_the_rows():
    updates = [update(10, 12, "x", seq=1), update(10, 12, "y", seq=2)]
    assert value(updates, 20) == value(updates[::-1], 20) == ("y", "ok")


def test_one_row_a_prediction():
    spine = [{"id": n, "key": key, "at": 20} for n, key in enumerate("aab")]
    sources = {"balance": (block.states([update(10, 12, 7), update(11, 13, 8)]), 100)}
    rows = block.join(spine, sources)
    assert [r["balance"] for r in rows] == [(8, "ok"), (8, "ok"), (None, "missing")]
    assert [r["id"] for r in rows] == [0, 1, 2]
    raises(ValueError, lambda: block.join(spine + spine[:1], sources))


def test_as_a_reader_that_looks_at_every_row():
    state = 7

    def dice(n):
        nonlocal state
        state = state * 1_103_515_245 % 2**31
        return (state >> 12) % n

    updates = []
    for n in range(300):
        event = dice(400)
        updates.append(update(event, max(0, event + dice(120) - 30), dice(9), "ab"[dice(2)]))
    for n, u in enumerate(sorted(updates, key=lambda u: u["known_at"])):
        u["seq"] = n
    for at in range(0, 520, 3):
        for key in "abc":
            known = [u for u in updates if u["key"] == key and u["known_at"] < at and u["event_at"] < at]
            newest = max(known, key=lambda u: (u["event_at"], u["seq"]), default=None)
            wanted = (None, "missing") if newest is None else (newest["value"], "ok")
            if newest and at - newest["event_at"] > 60:
                wanted = (None, "stale")
            assert value(updates, at, 60, key) == wanted


def test_an_event_without_a_known_time_needs_a_delay():
    unknown = [update(10, None, "leak")]
    raises(TypeError, block.states, unknown)
    assert block.as_of(block.states(unknown, 5), "a", 16, 100) == ("leak", "ok")
