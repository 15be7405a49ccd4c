"""The same user gets the same arm everywhere, in the planned shares, and a broken split shows."""

import math
from types import SimpleNamespace

from excerpt import load, module


def chisquare(observed, expected):
    """As SciPy's, for two arms: one degree of freedom, whose tail is that of the normal distribution."""
    assert len(observed) == 2
    statistic = sum((o - e) ** 2 / e for o, e in zip(observed, expected))
    return SimpleNamespace(pvalue=math.erfc(math.sqrt(statistic / 2)))


STATS = module("scipy.stats", chisquare=chisquare)


def test_assignment_is_the_same_in_every_process():
    one, two = load(modules=[STATS]), load(modules=[STATS])
    assert [one.assign(user) for user in range(500)] == [two.assign(user) for user in range(500)]


def test_shares_are_as_planned():
    block = load(modules=[STATS])
    for shares in [(5_000, 5_000), (9_000, 1_000), (0, 10_000)]:
        block.ARMS = dict(zip(["control", "candidate"], shares))
        arms = [block.assign(user)[0] for user in range(20_000)]
        assert abs(arms.count("candidate") / 20_000 - shares[1] / 10_000) < 0.01


def test_a_new_salt_mixes_anew():
    one, two = load(modules=[STATS]), load(modules=[STATS])
    two.SALT = "ranker-c-2026-12"
    same = sum(one.assign(user) == two.assign(user) for user in range(10_000))
    assert 0.47 < same / 10_000 < 0.53


def test_stopped_everybody_gets_the_control_and_no_exposure_is_logged():
    block = load(modules=[STATS])
    assert all(log for _, log in map(block.assign, range(100)))
    block.STOPPED = True
    assert {block.assign(user) for user in range(100)} == {("control", False)}


def test_the_ratio_of_the_text_is_found():
    block = load(modules=[STATS])
    assert 5.5e-5 < chisquare([500_000, 496_000], [498_000] * 2).pvalue < 6.5e-5
    assert not block.split_is_sound({"control": 500_000, "candidate": 496_000})
    assert block.split_is_sound({"control": 500_000, "candidate": 499_000})


def test_an_arm_that_nobody_reached_is_not_sound():
    block = load(modules=[STATS])
    assert not block.split_is_sound({"control": 900, "candidate": 0})
    assert not block.split_is_sound({"control": 900})
