"""The estimate is right although the reward model is wrong, and says when the log cannot answer."""

import random
from types import SimpleNamespace

from arrays import Array, numpy
from excerpt import load

estimate = load(modules=[numpy]).doubly_robust
REWARD = [0.2, 0.6]  # what each of two actions earns on average


def log_of(shares, rows=4_000, seed=3):
    """Logged traffic of an old policy that takes two actions with the given shares."""
    rng = random.Random(seed)
    action = [0 if rng.random() < shares[0] else 1 for _ in range(rows)]
    return SimpleNamespace(
        action=Array(action),
        propensity=Array([shares[a] for a in action]),
        reward=Array([float(rng.random() < REWARD[a]) for a in action]),
        x=rows,
    )


def policy(*shares):
    return lambda rows: Array([list(shares)] * rows)


def test_the_truth_lies_in_the_interval_with_a_good_and_with_a_useless_reward_model():
    for model in (policy(0.2, 0.6), policy(0.9, 0.1)):
        result = estimate(log_of((0.5, 0.5)), policy(0.0, 1.0), model)
        low, high = result["interval"]
        assert low < 0.6 < high and high - low < 0.1, result
        assert abs(result["coverage"] - 1) < 0.05


def test_a_better_reward_model_narrows_the_interval():
    width = lambda model: (lambda i: i[1] - i[0])(estimate(log_of((0.5, 0.5)), policy(0.0, 1.0), model)["interval"])
    assert width(policy(0.2, 0.6)) < width(policy(0.9, 0.1))


def test_a_coverage_of_one_half_means_that_half_never_happened():
    result = estimate(log_of((1.0, 0.0)), policy(0.5, 0.5), policy(0.2, 0.2))
    assert abs(result["coverage"] - 0.5) < 0.01
    assert abs(result["reward"] - 0.2) < 0.05  # and the truth is 0.4: the narrow interval is an illusion


def test_few_rows_carry_an_estimate_far_from_the_old_policy():
    near = estimate(log_of((0.5, 0.5)), policy(0.5, 0.5), policy(0.2, 0.6))
    far = estimate(log_of((0.9, 0.1)), policy(0.0, 1.0), policy(0.2, 0.6))
    assert near["effective_rows"] > 3_900 and far["effective_rows"] < 600


def test_the_cap_bounds_the_weight_of_one_row_and_the_coverage_does_not_hide_it():
    log = log_of((0.99, 0.01), rows=20_000)
    result = estimate(log, policy(0.0, 1.0), policy(0.2, 0.6), cap=20.0)
    assert abs(result["coverage"] - 1) < 0.3
    assert result["interval"][1] - result["interval"][0] < 0.1
