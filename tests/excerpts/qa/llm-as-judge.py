"""A judge is refused without enough labels of both classes, its rate is corrected, and a choice by position is a tie."""

import random

from excerpt import load, raises

block = load()


def labels(good, bad, judge="j3"):
    """good and bad: (agreed, total) per human grade."""
    rows = []
    for truth, other, (agreed, total) in (("pass", "fail", good), ("fail", "pass", bad)):
        rows += [{"judge": judge, "human": truth, "verdict": truth}] * agreed
        rows += [{"judge": judge, "human": truth, "verdict": other}] * (total - agreed)
    return rows


def test_a_judge_that_passes_everything_is_refused_although_it_is_right_in_90_of_100():
    raises(ValueError, lambda: block.accept(labels((90, 90), (0, 10)), "j3"))
    raises(ValueError, lambda: block.accept(labels((900, 900), (0, 100)), "j3"))


def test_each_class_has_its_own_floor_and_the_lower_bound_counts():
    raises(ValueError, lambda: block.accept(labels((95, 100), (40, 50)), "j3"))  # 80%, but from 67%
    raises(ValueError, lambda: block.accept(labels((90, 100), (49, 50)), "j3"))
    assert block.accept(labels((95, 100), (42, 50)), "j3") == {"pass": (0.95, 100), "fail": (0.84, 50)}


def test_labels_of_another_judge_version_do_not_count():
    rows = labels((95, 100), (42, 49)) + labels((100, 100), (100, 100), judge="j2")
    raises(ValueError, lambda: block.accept(rows, "j3"))


def test_a_missing_verdict_is_neither_pass_nor_fail():
    rows = labels((95, 100), (48, 50))
    raises(ValueError, lambda: block.accept(rows + [{"judge": "j3", "human": "pass", "verdict": None}], "j3"))
    rates = block.accept(rows, "j3")
    for reply in (None, "Pass!", ""):
        raises(ValueError, lambda: block.true_rate(["pass"] * 99 + [reply], rates))


def test_the_numbers_of_the_text():
    for tnr, expected in ((0.9, 0.918), (0.8, 0.907)):
        rate, _ = block.true_rate(["pass"] * 440 + ["fail"] * 60, {"pass": (0.95, 100), "fail": (tnr, 50)})
        assert round(rate, 3) == expected
    rate, half = block.true_rate(["pass"] * 440 + ["fail"] * 60, {"pass": (0.95, 100), "fail": (0.84, 50)})
    assert (round(rate, 3), round(half, 3)) == (0.911, 0.062)
    for goods, bads, expected in ((500, 50, 0.044), (100, 500, 0.061)):
        _, half = block.true_rate(["pass"] * 440 + ["fail"] * 60, {"pass": (0.95, goods), "fail": (0.84, bads)})
        assert round(half, 3) == expected
    assert block.accept(labels((92, 100), (42, 50)), "j3")
    raises(ValueError, lambda: block.accept(labels((91, 100), (42, 50)), "j3"))
    raises(ValueError, lambda: block.accept(labels((92, 100), (41, 50)), "j3"))
    assert round(block.low_end(40, 50), 2) == 0.67 and round(block.low_end(16, 20), 2) == 0.58


def test_the_corrected_rate_stays_between_none_and_all():
    rates = {"pass": (0.95, 100), "fail": (0.84, 50)}
    assert block.true_rate(["pass"] * 50, rates)[0] == 1 and block.true_rate(["fail"] * 50, rates)[0] == 0


def test_the_interval_contains_the_truth_as_often_as_it_says():
    rng, truth, hits, runs = random.Random(5), 0.8, 0, 400
    judge = lambda good: "pass" if rng.random() < (0.92 if good else 0.2) else "fail"
    for _ in range(runs):
        good, bad = [judge(True) for _ in range(100)], [judge(False) for _ in range(60)]
        rates = {"pass": (good.count("pass") / 100, 100), "fail": (bad.count("fail") / 60, 60)}
        rate, half = block.true_rate([judge(rng.random() < truth) for _ in range(500)], rates)
        hits += abs(rate - truth) <= half
    assert 0.91 < hits / runs < 0.98, hits / runs


def test_a_choice_by_position_is_a_tie_and_the_better_answer_wins_in_both_orders():
    prefer = block.prefer
    assert prefer(lambda q, a, b: "first", "q", "old", "new") == "tie"
    assert prefer(lambda q, a, b: "second", "q", "old", "new") == "tie"
    for best in ("old", "new"):
        assert prefer(lambda q, a, b: "first" if a == best else "second", "q", "old", "new") == best
    raises(ValueError, lambda: prefer(lambda q, a, b: "first" if a == "old" else None, "q", "old", "new"))
