"""A suite that proves nothing is refused, a crash is a failure, and an exception covers one pair until its date."""

import random
from datetime import date
from math import nan

from excerpt import load, raises

block = load()
DAY = date(2026, 11, 29)


def price(x):
    """100 for a room, whoever sells it."""
    return 100 * x["rooms"]


def flat(rooms, agent="Lee"):
    return {"rooms": rooms, "agent": agent}


def suite(**changed):
    tests = {
        "two-rooms": {"kind": "minimum", "hard": True, "cases": {"a": (flat(2), 200)}},
        "agent-name": {
            "kind": "invariance",
            "hard": True,
            "tolerance": 1,
            "cases": {"kim": (flat(3), flat(3, "Kim")), "sato": (flat(3), flat(3, "Sato"))},
        },
        "more-rooms": {"kind": "direction", "hard": True, "cases": {"b": (flat(2), flat(3))}},
    }
    return {**tests, **changed}


def gate(candidate, live=price, tests=None, excused=None, today=DAY):
    return block.gate(tests or suite(), candidate, live, excused or {}, today)


def test_a_sound_model_passes():
    assert gate(price) == {}


def test_the_report_names_the_capability_and_the_pair():
    def unfair(x):
        return price(x) - (40 if x["agent"] == "Kim" else 0)

    assert gate(unfair) == {"agent-name": {"kim": (flat(3), flat(3, "Kim"))}}


def test_a_price_that_falls_with_a_room_and_a_wrong_known_answer_stop():
    assert set(gate(lambda x: 600 - price(x))) == {"two-rooms", "more-rooms"}


def test_a_constant_model_fails_only_where_an_answer_is_known():
    assert set(gate(lambda x: 7)) == {"two-rooms"}
    only = {name: test for name, test in suite().items() if test["kind"] != "minimum"}
    raises(ValueError, lambda: gate(lambda x: 7, tests=only))


def test_a_test_without_cases_or_of_unknown_kind_is_refused():
    for wrong in ({"kind": "direction", "hard": True, "cases": {}}, {"kind": "invariant", "hard": True, "cases": {"a": (1, 2)}}):
        raises(ValueError, lambda: gate(price, tests=suite(wrong=wrong)))
    raises(ValueError, lambda: gate(price, tests={"none": {"kind": "minimum", "hard": True, "cases": {}}}))


def test_the_tolerance_holds_in_both_directions():
    for step, stops in ((1, False), (1.01, True), (-1.01, True)):
        assert ("agent-name" in gate(lambda x: price(x) + (step if x["agent"] == "Kim" else 0))) is stops, step


def test_a_crash_and_nan_are_failures():
    def crash(x):
        raise RuntimeError("timeout")

    for broken in (crash, lambda x: nan, lambda x: None):
        assert set(gate(broken)) == set(suite())


def test_an_exception_covers_one_pair_until_its_day():
    def unfair(x):
        return price(x) - (40 if x["agent"] != "Lee" else 0)

    until = {("agent-name", "kim"): DAY}
    assert set(gate(unfair, excused=until)["agent-name"]) == {"sato"}
    assert set(gate(unfair, excused=until, today=date(2026, 11, 30))["agent-name"]) == {"kim", "sato"}
    assert gate(unfair, excused={**until, ("agent-name", "sato"): DAY}) == {}


def rates(count, cases=200):
    """Rate tests whose case i is answered right if the model says so."""
    return {
        f"rate-{n}": {"kind": "minimum", "hard": False, "cases": {i: ((n, i), True) for i in range(cases)}} for n in range(count)
    }


def wrong(*missed):
    return lambda case: case not in missed


def test_a_rate_is_compared_with_the_live_model_on_the_same_pairs():
    same = [(0, i) for i in range(50)]
    assert gate(wrong(*same), live=wrong(*same), tests=rates(1)) == {}
    for broken, stops in ((4, False), (5, True)):
        found = gate(wrong(*same, *[(0, 100 + i) for i in range(broken)]), live=wrong(*same), tests=rates(1))
        assert bool(found) is stops, broken
    assert set(found["rate-0"]) == {100, 101, 102, 103, 104}


def test_mended_pairs_count_against_broken_ones():
    broken = [(0, i) for i in range(8)]
    assert gate(wrong(*broken), live=wrong(), tests=rates(1))
    assert gate(wrong(*broken), live=wrong(*[(0, 100 + i) for i in range(4)]), tests=rates(1)) == {}


def test_with_twenty_rate_tests_it_takes_nine():
    for broken, stops in ((8, False), (9, True)):
        assert bool(gate(wrong(*[(3, i) for i in range(broken)]), live=wrong(), tests=rates(20))) is stops, broken


def test_a_live_model_that_does_not_answer_is_no_excuse():
    for silent in (None, lambda x: 1 / 0):
        raises(Exception, lambda: gate(wrong(*[(0, i) for i in range(200)]), live=silent, tests=rates(1)))


def test_a_known_exception_does_not_reach_a_rate_test():
    broken = [(0, i) for i in range(9)]
    assert gate(wrong(*broken), live=wrong(), tests=rates(1), excused={("rate-0", i): DAY for i in range(9)})


def test_harmless_retrainings_are_seldom_stopped():
    rng, stopped = random.Random(5), 0
    for _ in range(200):
        models = [{(n, i) for n in range(20) for i in range(100) if rng.random() < 0.05} for _ in range(2)]
        stopped += bool(gate(wrong(*models[0]), live=wrong(*models[1]), tests=rates(20, 100)))
    assert stopped / 200 <= 0.05
