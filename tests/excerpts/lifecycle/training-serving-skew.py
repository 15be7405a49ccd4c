"""A feature that serving computes in another way is named, and no data is no success."""

import math

from excerpt import load, raises

parity = load().parity


def rows(count=2_000, **features):
    return {n: {"basket_value": 10.0 + n % 7, "city": "Osaka", **features} for n in range(count)}


def with_change(share, name, value, count=2_000):
    changed = rows(count)
    for n in range(int(share * count)):
        changed[n][name] = value
    return changed


def test_equal_features_pass():
    assert parity(rows(), rows()) == []


def test_a_null_that_became_zero_is_found():
    assert parity(rows(days_since=0), rows(days_since=None)) == [(1.0, "days_since")]


def test_a_value_that_is_not_a_number_equals_only_itself():
    assert parity(rows(ratio=math.nan), rows(ratio=math.nan)) == []
    assert parity(rows(ratio=math.nan), rows(ratio=0.0)) == [(1.0, "ratio")]


def test_rounding_within_the_agreement_passes_and_more_does_not():
    assert parity(rows(distance_km=2.0), rows(distance_km=2.0009)) == []
    assert parity(rows(distance_km=2.0), rows(distance_km=2.002)) == [(1.0, "distance_km")]
    assert parity(rows(weight=2.0), rows(weight=2.0009)) == [(1.0, "weight")]


def test_values_swapped_between_customers_are_found_although_every_histogram_agrees():
    served = {n: {"basket_value": float(n)} for n in range(1_000)}
    swapped = {n: {"basket_value": float(n ^ 1)} for n in range(1_000)}
    assert parity(served, swapped) == [(1.0, "basket_value")]


def test_one_mismatch_in_a_thousand_is_allowed_and_three_are_not():
    assert parity(rows(), with_change(0.001, "city", "Kobe")) == []
    assert parity(rows(), with_change(0.003, "city", "Kobe")) == [(0.003, "city")]


def test_the_worst_feature_comes_first():
    worse = with_change(0.5, "city", "Kobe")
    for n in range(200):
        worse[n]["basket_value"] = -1.0
    assert [name for _, name in parity(rows(), worse)] == ["city", "basket_value"]


def test_a_feature_that_one_side_lacks_is_found():
    assert parity(rows(extra=1.0), rows()) == [(1.0, "extra")]


def test_requests_that_cannot_be_recomputed_are_no_pass():
    raises(ValueError, parity, rows(), rows(1_900))
    raises(ValueError, parity, {}, {})


def test_numbers_of_customers_are_no_measurements():
    assert parity(rows(seller_id=123_456_789), rows(seller_id=123_456_788)) == [(1.0, "seller_id")]
