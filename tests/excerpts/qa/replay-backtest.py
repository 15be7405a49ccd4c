"""Training sees only labels that were known at the origin, and a window or a log that cannot answer gives no number."""

import random
from math import nan
from statistics import mean

from excerpt import load, raises

block = load()


def rows(days, delay=0, served=0.0, value=lambda t: 0.0):
    return [{"at": t, "x": t, "score": served, "label": value(t), "known": t + delay} for t in range(days)]


def loss(guess, label):
    return abs(guess - label)


def constant(guess):
    return lambda past: lambda x: guess


def report(log, fit=constant(0.0), rescore=lambda r: r["score"], first=30, width=10, today=100, **other):
    return block.backtest(log, rescore, fit, loss, first, width, today, **other)


def test_a_log_that_does_not_return_its_scores_is_refused():
    log = rows(2_000)
    report(log, rescore=lambda r: r["score"] + (0.1 if r["at"] < 2 else 0))
    for wrong in (lambda r: r["score"] + (0.1 if r["at"] < 3 else 0), lambda r: nan if r["at"] < 3 else r["score"]):
        raises(ValueError, lambda: report(log, rescore=wrong))
    raises(ValueError, lambda: report([]))


def test_no_label_is_used_before_the_day_it_was_known():
    seen = []

    def fit(past):
        seen.append(past)
        return lambda x: 0.0

    log = rows(100, delay=20)
    for r in log[:5]:
        r["known"] = 90                  # asked early, known late
    report(log, fit=fit, first=40)
    for origin, past in zip(range(40, 100, 10), seen):
        assert max(r["known"] for r in past) == origin - 1, origin
        assert all(r["at"] >= 5 for r in past)


def test_a_window_without_ripe_labels_gives_no_number_and_is_still_reported():
    late = report(rows(100, delay=20))
    assert [w["from"] for w in late] == [30, 40, 50, 60, 70, 80, 90]
    assert [w["change"] is None for w in late] == [False] * 5 + [True] * 2
    assert late[-1]["rows"] == 0


def test_outcomes_for_approved_cases_only_are_not_answerable():
    log = rows(100)
    for r in log[::10]:
        r["known"] = None
    found = report(log)
    assert all(w["change"] is None for w in found) and block.verdict(found, harm=1) == "not answerable"


def test_one_open_label_in_twenty_is_accepted_and_two_are_not():
    for lost, answered in ((1, True), (2, False)):
        log = rows(60)
        for r in log[40 : 40 + lost]:
            r["known"] = None
        assert (report(log, first=40, width=20, today=60)[0]["change"] is not None) is answered, lost


def test_an_origin_with_nothing_to_learn_from_or_no_requests_gives_no_number():
    assert report(rows(100), first=0)[0]["change"] is None
    log = [r for r in rows(100) if not 50 <= r["at"] < 60]
    assert [w["from"] for w in report(log) if w["change"] is None] == [50]


def test_the_comparison_is_with_what_was_served():
    found = report(rows(100, served=3.0), fit=constant(1.0))
    assert all(w["change"] == -2.0 for w in found)


def windows(*changes):
    return [{"from": i, "rows": 10, "change": c} for i, c in enumerate(changes)]


def test_ten_of_twelve_windows_and_six_of_six():
    for won, lost, words in ((10, 2, "go on"), (9, 3, "no difference shown"), (6, 0, "go on"), (5, 0, "not answerable")):
        assert block.verdict(windows(*[-1.0] * won, *[0.5] * lost), harm=1) == words, (won, lost)


def test_a_tie_is_neither_won_nor_lost():
    assert block.verdict(windows(*[-1.0] * 6, 0.0, 0.0), harm=1) == "go on"


def test_open_windows_are_not_skipped_silently():
    assert block.verdict(windows(*[-1.0] * 8, None, None), harm=1) == "go on"
    assert block.verdict(windows(*[-1.0] * 8, None, None, None), harm=1) == "not answerable"
    assert block.verdict([], harm=1) == "not answerable"


def test_one_bad_window_or_a_nan_stops_a_better_candidate():
    for bad in (1.5, nan):
        for changes in ([bad] + [-1.0] * 11, [-1.0] * 11 + [bad]):
            assert block.verdict(windows(*changes), harm=1) == "reject: worst window"


def test_the_same_model_shows_no_difference():
    assert block.verdict(windows(*[0.0] * 12), harm=1) == "no difference shown"


def last(days):
    return lambda past: (lambda guess: lambda x: guess)(mean(r["label"] for r in past[-days:]))


def errors(delay, seeds=12):
    """Mean change of three forecasts on swings with a half-life of one week, labels used after so many days."""
    found, keep = {7: [], 28: [], 90: []}, 0.5 ** (1 / 7)
    for seed in range(seeds):
        rng, swing, log = random.Random(seed), 0.0, []
        for t in range(600):
            swing = keep * swing + rng.gauss(0, (1 - keep**2) ** 0.5)
            log.append({"at": t, "x": t, "score": 0.0, "label": 100 + 10 * swing + rng.gauss(0, 3), "known": t + delay})
        for days in found:
            # the served answer was 0, so the change is the error of the forecast minus the label
            changes = block.backtest(log, lambda r: r["score"], last(days), loss, 200, 7, 560)
            found[days] += [w["change"] for w in changes if w["change"] is not None]
    return {days: mean(values) for days, values in found.items()}


def test_the_gap_decides_which_forecast_wins():
    none, month = errors(0), errors(30)
    assert none[7] < none[28] < none[90]
    assert month[90] < month[28] < month[7]
    assert none[90] - none[7] > 0.5 and month[7] - month[90] > 1
