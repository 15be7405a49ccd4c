"""Missing data never shrinks the fleet, starting replicas count, refused load is demand, and scale-in waits."""

import math
from collections import deque, namedtuple
from types import SimpleNamespace

from excerpt import load


def scaler(**settings):
    block = load(deque=deque, math=math, namedtuple=namedtuple)
    return block.Scaler(**{"target": 5, "floor": 2, "ceiling": 40, **settings})


def sample(at, in_flight=0, waiting=0, refused=0, reporting=100):
    return SimpleNamespace(
        at=at, in_flight=in_flight, waiting=waiting, refused_per_s=refused, service_s=0.5, reporting=reporting
    )


def loop(rule, start, seconds, ready, **numbers):
    """Every 15 s with a fresh sample of the same numbers, and what it says in the end."""
    age = numbers.pop("age", 0)
    for now in range(start, start + seconds + 1, 15):
        size = rule.desired(now, sample(now - age, **numbers), ready, 0)
    return size


def test_no_metrics_hold_the_size():
    assert scaler().desired(0, None, 8, 2) == 10


def test_old_metrics_hold_the_size():
    assert loop(scaler(), 0, 600, 8, in_flight=5, age=61) == 8
    assert loop(scaler(), 0, 600, 8, in_flight=5, age=60) == 2


def test_a_sample_of_some_replicas_scales_out_and_never_in():
    assert loop(scaler(), 0, 600, 8, in_flight=5, reporting=3) == 8
    assert loop(scaler(), 0, 600, 8, in_flight=60, reporting=3) == 12


def test_a_blind_time_opens_the_window_again():
    rule = scaler()
    rule.desired(0, sample(0, in_flight=40), 8, 0)
    for now in range(60, 1000, 60):
        assert rule.desired(now, None, 8, 0) == 8
    assert rule.desired(1000, sample(1000, in_flight=5), 8, 0) == 8


def test_a_restarted_controller_does_not_shrink_the_fleet_at_once():
    rule = scaler()
    assert loop(rule, 5000, 300, 8, in_flight=5) == 8
    assert loop(rule, 5315, 0, 8, in_flight=5) == 2


def test_starting_replicas_are_not_ordered_twice_nor_given_back_at_once():
    rule = scaler()
    assert rule.desired(0, sample(0, in_flight=40, waiting=20), 8, 0) == 12
    assert rule.desired(15, sample(15, in_flight=40, waiting=20), 8, 4) == 12
    assert rule.desired(30, sample(30, in_flight=45), 8, 4) == 12


def test_refused_requests_are_demand():
    assert scaler().desired(0, sample(0, in_flight=40, refused=40), 8, 0) == 12


def test_scale_in_takes_the_highest_wish_of_the_window():
    rule = scaler()
    rule.desired(0, sample(0, in_flight=40), 8, 0)
    rule.desired(100, sample(100, in_flight=30), 8, 0)
    assert rule.desired(250, sample(250, in_flight=5), 8, 0) == 8
    assert rule.desired(350, sample(350, in_flight=5), 8, 0) == 6
    assert rule.desired(450, sample(450, in_flight=5), 6, 0) == 2


def test_steps_floor_and_ceiling():
    assert scaler().desired(0, sample(0, waiting=1000), 8, 0) == 16
    assert scaler(ceiling=12).desired(0, sample(0, waiting=1000), 8, 0) == 12
    assert scaler(floor=0).desired(0, sample(0, waiting=1), 0, 0) == 1
    assert scaler(floor=3).desired(0, sample(0), 0, 0) == 3
