"""Refusals pass by a draw that a retry cannot repeat, and a rule gets figures only from logged probabilities and final outcomes."""

import random

from excerpt import load, raises

SECRET = b"secret"


def row(score, p, passed, bad=None):
    return {"score": score, "p": p, "passed": passed, "wanted": p == 1.0, "bad": bad}


def talk():
    """The example of the talk, in thousands: 900 below the threshold, of 100 above it five passed by chance."""
    below = [row(0.1, 1.0, True, False)] * 890 + [row(0.1, 1.0, True, True)] * 10
    above = [row(0.9, 0.05, True, False)] + [row(0.9, 0.05, True, True)] * 4
    return below + above + [row(0.9, 0.05, False)] * 95


def refuses(row):
    return row["score"] >= 0.5


def test_rows_without_a_probability_are_refused():
    for broken in ({}, {"p": None}):
        rows = talk() + [{"score": 0.9, "passed": True, "bad": True, **broken}]
        assert "cannot be repaired" in str(raises(ValueError, load().judge, rows, refuses))


def test_open_outcomes_are_refused_and_not_skipped():
    rows = talk() + [row(0.2, 1.0, True)]
    assert "older than the delay" in str(raises(ValueError, load().judge, rows, refuses))


def test_too_few_passed_cases_give_no_figure():
    block = load()
    assert block.judge(talk(), refuses)["precision"] is None
    assert block.judge([], refuses) == {"n": 0.0, "blind": 1.0, "precision": None}
    assert block.judge(talk(), lambda row: False)["precision"] is None


def test_a_few_heavy_rows_do_not_count_as_many():
    rows = [row(0.6, 1.0, True, True)] * 980 + [row(0.9, 0.02, True, True)] * 20
    assert round(load().judge(rows, refuses, least=1)["n"]) == 77
    assert load().judge(rows, refuses)["precision"] is None


def test_each_passed_refusal_stands_for_the_others():
    found = load().judge(talk(), refuses, least=5)
    assert abs(found["precision"] - 0.8) < 1e-9
    assert abs(found["recall"] - 80 / 90) < 1e-9
    assert abs(found["n"] - 5) < 1e-9


def test_what_chance_never_reaches_is_told_and_not_counted():
    rows = talk() + [row(0.95, 0.0, False)] * 1000
    found = load().judge(rows, refuses, least=5)
    assert found["blind"] == 0.5 and abs(found["precision"] - 0.8) < 1e-9


def test_a_retry_gets_the_same_draw():
    block = load()
    for n in range(2000):
        first = block.decide(0.9, 50.0, f"c{n}", 7, SECRET)
        assert block.decide(0.8, 20.0, f"c{n}", 7, SECRET)["passed"] == first["passed"]


def test_another_week_or_secret_gives_another_draw():
    block = load()
    passed = lambda week, secret: {n for n in range(20000) if block.decide(0.9, 1.0, n, week, secret)["passed"]}
    assert passed(7, SECRET) != passed(8, SECRET) != passed(8, b"other")


def test_about_one_in_a_hundred_refusals_passes_and_none_above_the_cap():
    block = load()
    small = [block.decide(0.9, 200.0, n, 1, SECRET) for n in range(20000)]
    assert 140 < sum(decision["passed"] for decision in small) < 260
    assert {decision["p"] for decision in small} == {0.01}
    for amount in (200.01, float("nan")):
        large = [block.decide(0.9, amount, n, 1, SECRET) for n in range(20000)]
        assert not any(decision["passed"] or decision["p"] for decision in large)


def test_accepted_cases_always_pass_with_probability_one():
    decisions = [load().decide(0.49, 1e6, n, 1, SECRET) for n in range(500)]
    assert all(decision["passed"] and decision["p"] == 1.0 and decision["wanted"] for decision in decisions)


def test_the_limit_itself_is_refused():
    assert load().decide(0.5, 1.0, "a", 1, SECRET)["wanted"] is False


def test_a_broken_score_is_no_decision_of_the_model():
    for score in (float("nan"), float("inf")):
        raises(ValueError, load().decide, score, 1.0, "a", 1, SECRET)


def test_decisions_and_judgement_together_find_the_true_rates():
    block, rng, rows, true_bad, true_hit, both = load(), random.Random(5), [], 0, 0, 0
    for n in range(60000):
        score = rng.random()
        bad = rng.random() < score
        true_bad += bad
        true_hit += score >= 0.5
        both += bad and score >= 0.5
        decision = block.decide(score, 10.0, n, 1, SECRET)
        decision["bad"] = bad if decision["passed"] else None
        rows.append(decision)
    found = block.judge(rows, refuses)
    assert abs(found["precision"] - both / true_hit) < 1.5 * found["half_width"]
    assert abs(found["recall"] - both / true_bad) < 0.03
    assert 0.02 < found["half_width"] < 0.08


def test_a_candidate_is_judged_on_cases_that_the_old_rule_accepted():
    rows = talk() + [row(0.4, 1.0, True, True)] * 30
    found = load().judge(rows, lambda row: row["score"] >= 0.3, least=5)
    assert abs(found["recall"] - 110 / 120) < 1e-9
