"""A share grows only on evidence: no data, a broken metric or the end of patience never widen it."""

import random
from math import exp, inf, nan, sqrt

from excerpt import load, raises

block = load()
LIMIT = {"requests": 4_308, "margin": 0.005}
LIMITS = {"bad_answer": LIMIT, "null_share": LIMIT}
FINE = ((60, 12_000), (60, 12_000))
BROKEN = ((240, 12_000), (60, 12_000))
FEW = ((0, 300), (0, 300))


def verdict(counts, minutes=30, limits=LIMITS):
    return block.step(limits, counts, minutes, longest=120)[0]


def test_no_traffic_is_no_pass():
    for counts in ({}, {"bad_answer": ((0, 0), (0, 0)), "null_share": ((0, 0), (0, 0))}):
        assert verdict(counts) == "hold"
    assert verdict({"bad_answer": FINE, "null_share": ((0, 0), (60, 12_000))}) == "hold"


def test_no_errors_in_few_requests_are_no_pass_whatever_the_plan_says():
    assert block.judge({"requests": 10, "margin": 0.005}, (0, 10), (0, 10)) == "hold"


def test_no_verdict_before_the_planned_count_of_both_arms():
    for arms in (((2, 4_000), (2, 4_000)), ((2, 4_000), (2, 9_000)), ((2, 9_000), (2, 4_000))):
        assert block.judge(LIMIT, *arms) == "hold"
    assert block.judge(LIMIT, (2, 4_308), (2, 4_308)) == "widen"


def test_a_metric_that_is_missing_or_makes_no_sense_holds():
    assert verdict({"bad_answer": FINE}) == "hold"
    for odd in [(nan, 12_000), (60, nan), (60, inf), (None, 12_000), (60, None), (-1, 12_000), (13_000, 12_000)]:
        for arms in ((odd, FINE[1]), (FINE[0], odd)):
            assert verdict({"bad_answer": FINE, "null_share": arms}) == "hold", arms


def test_patience_ends_in_an_abort():
    assert verdict({}, minutes=119) == "hold"
    for counts in ({}, {"bad_answer": FEW, "null_share": FINE}):
        assert verdict(counts, minutes=120) == "abort"


def test_a_release_without_limits_is_refused():
    raises(ValueError, lambda: block.step({}, {}, 30, longest=120))


def test_one_bad_metric_stops_all():
    name, behind = block.step(LIMITS, {"bad_answer": FINE, "null_share": BROKEN}, 30, longest=120)
    assert name == "abort" and behind == {"bad_answer": "widen", "null_share": "abort"}


def test_all_metrics_have_to_agree_to_widen():
    assert verdict({"bad_answer": FINE, "null_share": FINE}) == "widen"
    assert verdict({"bad_answer": FINE, "null_share": FEW}) == "hold"


def test_an_outright_break_does_not_wait_for_the_plan():
    assert block.judge(LIMIT, (30, 200), (1, 200)) == "abort"
    assert block.judge(LIMIT, (3, 200), (1, 200)) == "hold"


def test_a_rise_below_the_margin_is_the_agreed_price():
    assert block.judge(LIMIT, (1_150, 200_000), (1_000, 200_000)) == "widen"


def draw(rng, mean):
    if mean > 60:
        return max(0, round(rng.gauss(mean, sqrt(mean))))
    limit, count, product = exp(-mean), 0, rng.random()
    while product > limit:
        count, product = count + 1, product * rng.random()
    return count


def widened(rise, runs=600, seed=7):
    """Share of releases that widen: looks each minute, one request a second per arm, up to twice the count."""
    rng, wide = random.Random(seed), 0
    for _ in range(runs):
        bad, usual = 0, 0
        for minute in range(1, 145):
            bad, usual = bad + draw(rng, 60 * (0.005 + rise)), usual + draw(rng, 60 * 0.005)
            found = block.judge(LIMIT, (bad, 60 * minute), (usual, 60 * minute))
            if found != "hold":
                wide += found == "widen"
                break
    return wide / runs


def test_the_shares_of_the_text():
    assert 0.93 < widened(0.0) < 0.98
    assert 0.42 < widened(0.0025) < 0.62
    assert 0.04 < widened(0.005) < 0.12
    assert widened(0.01) < 0.01


def stopped_after(share, runs=200, seed=9):
    """Median requests per arm until the crude limit stops a candidate, looked at every ten requests."""
    rng, ends = random.Random(seed), []
    for _ in range(runs):
        bad, usual, count, found = 0, 0, 0, "hold"
        while found != "abort":
            bad += sum(rng.random() < share for _ in range(10))
            usual, count = usual + draw(rng, 0.05), count + 10
            found = block.judge({"requests": 10**9, "margin": 0.005}, (bad, count), (usual, count))
        ends.append(count)
    return sorted(ends)[runs // 2]


def test_worse_faults_end_sooner():
    assert 380 <= stopped_after(0.05) <= 500
    assert 60 <= stopped_after(0.2) <= 100
