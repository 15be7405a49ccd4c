"""A change of unit is named, whatever share of the feature is zero, and no verdict is given without evidence."""

import random

from arrays import numpy
from excerpt import load

ROWS = 25_000
explain = load(modules=[numpy]).explain_shift


def distances(seed, rows=ROWS):
    rng = random.Random(seed)
    return [rng.gauss(50, 15) for _ in range(rows)]


def waits(seed, zeros):
    """Seconds, most of them exactly zero: a feature such as "time since the last refund"."""
    rng = random.Random(seed)
    values = [rng.expovariate(1 / 40) for _ in range(ROWS)]
    return values + [0.0] * round(ROWS * zeros / (1 - zeros))


def test_two_weeks_without_a_change_show_none():
    assert explain(distances(1), distances(2)) == "no shift"


def test_metres_that_become_yards_are_named():
    assert "m to yd" in explain(distances(1), [1.0936 * d for d in distances(2)])


def test_a_conversion_with_an_offset_is_named():
    assert "degC to degF" in explain(distances(1), [1.8 * d + 32 for d in distances(2)])


def test_the_way_back_is_named():
    assert "m to yd, reversed" in explain(distances(1), [d / 1.0936 for d in distances(2)])


def test_a_factor_of_1000_is_found_in_a_feature_that_is_mostly_zero():
    assert "s to ms" in explain(waits(1, 0.9), [1000 * w for w in waits(2, 0.9)])


def test_a_steady_sparse_feature_shows_no_shift():
    assert explain(waits(1, 0.9), waits(2, 0.9)) == "no shift"


def test_another_share_of_zeros_is_a_shift_of_its_own():
    verdict = explain(waits(1, 0.5), waits(2, 0.7))
    assert verdict != "no shift" and "suspect" not in verdict


def test_a_constant_cannot_be_judged():
    assert "cannot judge" in explain([3.0] * ROWS, [3.0] * ROWS)


def test_a_feature_that_is_always_zero_cannot_be_judged():
    assert explain([0.0] * ROWS, [0.0] * ROWS) == "too few rows"


def test_a_bent_distribution_is_no_unit():
    verdict = explain(distances(1), [d + d * d / 100 for d in distances(2)])
    assert "suspect" not in verdict and verdict != "no shift"


def test_too_few_rows_give_no_verdict():
    assert explain(distances(1, 500), distances(2, 500)) == "too few rows"
