"""The best model within the limits wins, by what users receive, and no limit bends silently."""

from types import SimpleNamespace

from excerpt import load, raises

block = load()


def model(quality, p99_ms=200, miss_rate=0.001, usd_per_hour=2.0, requests_per_s=20):
    return SimpleNamespace(**locals())


def test_a_better_model_beyond_a_limit_does_not_win():
    fits = model(0.90)
    for big in (model(0.95, p99_ms=400), model(0.95, miss_rate=0.02), model(0.95, usd_per_hour=20)):
        assert block.choose([big, fits], 0.5) is fits


def test_quality_is_what_users_receive():
    late, punctual = model(0.920, miss_rate=0.005), model(0.9185, miss_rate=0.0)
    assert block.choose([late, punctual], fallback_quality=0.50) is punctual
    assert block.choose([late, punctual], fallback_quality=0.90) is late


def test_without_a_candidate_there_is_no_choice():
    raises(SystemExit, block.choose, [model(0.95, p99_ms=400)], 0.5)


def test_a_measurement_that_is_missing_is_not_within_the_limits():
    raises(SystemExit, block.choose, [model(0.95, p99_ms=float("nan"))], 0.5)


def test_cost_is_per_thousand_answers_at_the_measured_rate():
    assert abs(block.cost_per_1k(model(0.9, usd_per_hour=7.2, requests_per_s=20)) - 0.1) < 1e-12


def test_the_hours_of_the_comment():
    assert round(block.batch_hours(100e6, 64, 0.16, 12), 1) == 5.8
