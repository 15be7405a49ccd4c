"""The gate refuses what cannot be compared, counts what is missing as lost, and needs enough independent cases."""

import random

from excerpt import load, raises

gate = load().gate


def suite(count, needs=0, origin=None, where="en"):
    cases = {f"c{i}": {"needs": needs, "origin": (origin or f"o{i}"), "slice": where} for i in range(count)}
    return {"set": "refunds-14", "grader": "g7", "cases": cases}


def run(cases, passes=3, **other):
    results = {c: [True] * passes + [False] * (3 - passes) for c in cases["cases"]}
    return {"set": cases["set"], "grader": cases["grader"], "results": {**results, **other.pop("results", {})}, **other}


def test_other_set_or_grader_is_refused_on_either_side():
    cases = suite(100)
    for other in ({"set": "refunds-13"}, {"grader": "g8"}):
        raises(ValueError, lambda: gate(cases, run(cases, **other), run(cases)))
        raises(ValueError, lambda: gate(cases, run(cases), run(cases, **other)))


def test_an_incomplete_old_run_is_refused():
    cases = suite(100)
    for results in ({"c7": []}, {"c7": [True, True]}):
        raises(ValueError, lambda: gate(cases, run(cases, results=results), run(cases)))
    raises(ValueError, lambda: gate({**cases, "cases": {}}, run(cases), run(cases)))


def test_what_the_new_run_did_not_answer_is_lost():
    cases = suite(100, needs=2)
    new = run(cases)
    del new["results"]["c1"]
    new["results"]["c2"] = [None, "timeout", 1]
    new["results"]["c3"] = [True]
    found = gate(cases, run(cases), new)
    assert not found["pass"] and found["lost"] == ["c1", "c2", "c3"]
    assert abs(found["change"] + (1 + 1 + 2 / 3) / 100) < 1e-9


def test_one_lost_must_pass_case_stops_a_better_candidate():
    cases = suite(400)
    cases["cases"]["c0"]["needs"] = 3
    found = gate(cases, run(cases, passes=1, results={"c0": [True] * 3}), run(cases, results={"c0": [True, True, False]}))
    assert found["change"] > 0.6 and found["low"] > 0 and not found["pass"] and found["lost"] == ["c0"]


def test_two_of_three_forgives_one_flip():
    cases = suite(400, needs=2)
    new = run(cases, results={"c0": [True, False, True]})
    assert gate(cases, run(cases), new)["pass"]


def test_further_repeats_do_not_help():
    cases = suite(100, needs=2)
    assert gate(cases, run(cases), run(cases, results={"c0": [False, False, True, True, True]}))["lost"] == ["c0"]


def test_the_smallest_set_of_the_text():
    for count, passed in ((30, False), (76, False), (77, True)):
        cases = suite(count)
        assert gate(cases, run(cases), run(cases))["pass"] is passed, count


def test_variants_of_one_incident_count_once():
    cases = suite(200, origin="incident-7")
    found = gate(cases, run(cases), run(cases))
    assert not found["pass"] and found["low"] < -0.9


def test_the_report_names_the_slice_that_fell():
    cases = suite(200)
    cases["cases"].update({f"k{i}": {"origin": f"k{i}", "slice": "ko"} for i in range(20)})
    new = run(cases, results={f"k{i}": [False] * 3 for i in range(10)})
    found = gate(cases, run(cases), new)
    assert found["by_slice"] == {"en": 0, "ko": -0.5} and not found["pass"]


def passed(loss, flips, count, margin, runs=400, seed=11):
    """Share of candidates that pass, if a share of the cases changes sides, with a mean loss."""
    rng, cases, good = random.Random(seed), suite(count), 0
    for _ in range(runs):
        old, new = {}, {}
        for c in cases["cases"]:
            roll = rng.random()
            before, after = (True, False) if roll < (flips + loss) / 2 else (False, True) if roll < flips else (True, True)
            old[c], new[c] = [before] * 3, [after] * 3
        good += gate(cases, run(cases, results=old), run(cases, results=new), margin=margin)["pass"]
    return good / runs


def test_the_losses_of_the_table_are_ruled_out():
    for flips, count, margin in ((0.1, 500, 0.035), (0.2, 200, 0.08), (0.1, 1_000, 0.025)):
        assert 0.72 < passed(0.0, flips, count, margin) < 0.9, (flips, count)
        assert passed(margin, flips, count, margin) < 0.09, (flips, count)
