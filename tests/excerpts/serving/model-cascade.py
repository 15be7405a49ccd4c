"""Thresholds rest on a lower bound in one segment; doubt, outage, time and budget are told apart; no reply hides its origin."""

import asyncio
import math
from types import SimpleNamespace

from clock import Clock, run
from excerpt import load, raises


def block():
    return load(asyncio=asyncio, math=math)


def close(value, expected):
    assert abs(value - expected) < 0.0005, value


def test_the_bound_is_the_one_of_wilson_and_nothing_measured_is_no_accuracy():
    lower = block().lower
    close(lower(50, 100), 0.4188)
    close(lower(100, 100), 0.9737)
    assert lower(0, 0) == 0.0 and lower(0, 10) >= -1e-9


def cases(*runs):
    """Runs of (confidence, right, wrong)."""
    return [(c, ok) for c, right, wrong in runs for ok in [True] * right + [False] * wrong]


def test_a_floor_that_is_only_met_on_paper_gives_no_threshold():
    measured = cases((0.9, 97, 3))
    assert block().threshold(measured, floor=0.97) is None
    assert block().threshold(measured * 20, floor=0.97) is None  # exactly at the floor: never
    assert block().threshold(cases((0.9, 99, 1)) * 2, floor=0.97) == 0.9


def test_the_lowest_confidence_that_keeps_the_floor_is_taken():
    labelled = cases((0.9, 400, 0), (0.8, 395, 5), (0.5, 100, 100))
    assert block().threshold(labelled, floor=0.97) == 0.8
    assert block().threshold(labelled, floor=0.995) is None
    assert block().threshold(labelled, floor=0.99) == 0.9


def test_equal_confidences_are_accepted_together_or_not_at_all():
    # The right ones among equals come first in the order, and would pass alone.
    assert block().threshold(cases((0.7, 300, 300)), floor=0.95) is None


def test_few_cases_never_give_a_threshold_however_good():
    assert block().threshold(cases((0.99, 80, 0)), floor=0.97) is None
    assert block().threshold([], floor=0.5) is None


class Rig:
    def __init__(self, text="ok", confidence=0.9, small_s=0.4, large="large ok", large_s=2.0, **request):
        self.clock, self.block = Clock(), block()
        self.start = self.clock.now
        self.small_gives, self.small_s, self.large_gives, self.large_s = (text, confidence), small_s, large, large_s
        self.request = SimpleNamespace(
            segment=request.get("segment", "en"),
            caller="team-a",
            draw=request.get("draw", 0.5),
            seconds_left=lambda: request.get("deadline", 4.0) - (self.clock.now - self.start),
        )
        self.allowed = request.get("allowed", True)
        self.thresholds, self.log_down = {"en": 0.8}, False
        self.asked, self.audited, self.sent = [], [], []

    async def small(self, request):
        await asyncio.sleep(self.small_s)
        if isinstance(self.small_gives[0], Exception):
            raise self.small_gives[0]
        return self.small_gives

    async def large(self, request):
        self.asked.append("large")
        await asyncio.sleep(self.large_s)
        if isinstance(self.large_gives, Exception):
            raise self.large_gives
        return self.large_gives

    def budget(self, caller, why):
        self.asked.append((caller, why))
        return self.allowed

    def answer(self):
        def send(request, text, origin, why):
            if self.log_down:
                raise OSError("log down")
            self.sent.append((text, origin, why))
            return text

        valid = lambda text: text.endswith("ok")  # noqa: E731
        audit = lambda request, text: self.audited.append(text)  # noqa: E731
        parts = (self.small, valid, self.large, self.thresholds, self.budget, audit, send)
        returned = run(self.block.answer(self.request, *parts), self.clock)
        assert len(self.sent) == 1 and returned == self.sent[0][0]
        return self.sent[0]


def test_an_answer_at_the_threshold_goes_out_without_the_large_model():
    for confidence in (0.8, 0.95):
        rig = Rig(confidence=confidence)
        assert rig.answer() == ("ok", "small", "sure") and rig.asked == []


def test_below_the_threshold_the_large_model_answers_and_the_reason_is_doubt():
    for confidence in (0.79, float("nan")):
        rig = Rig(confidence=confidence)
        assert rig.answer() == ("large ok", "large", "unsure")
        assert rig.asked == [("team-a", "unsure"), "large"]


def test_a_segment_without_a_threshold_always_escalates():
    assert Rig(segment="ko", confidence=1.0).answer() == ("large ok", "large", "no threshold")
    rig = Rig(confidence=1.0)
    rig.thresholds["en"] = None
    assert rig.answer() == ("large ok", "large", "no threshold")


def test_a_confident_answer_that_breaks_a_check_is_not_accepted_and_never_sent():
    assert Rig(text="{", confidence=1.0).answer() == ("large ok", "large", "invalid")
    assert Rig(text="{", confidence=1.0, allowed=False).answer() == (None, "error", "invalid, no budget")


def test_an_outage_of_the_small_model_is_told_from_doubt():
    for how in ({"small_s": 5.0}, {"text": ConnectionResetError()}, {"text": ValueError("not JSON")}):
        rig = Rig(**how)
        assert rig.answer() == ("large ok", "large", "small model failed")
        assert rig.asked[0] == ("team-a", "small model failed")


def test_a_bug_is_not_taken_for_doubt():
    raises(TypeError, Rig(text=TypeError("bug")).answer)
    raises(TypeError, Rig(confidence=0.1, large=TypeError("bug")).answer)


def test_a_log_that_fails_is_not_taken_for_a_model_that_fails():
    rig = Rig()
    rig.log_down = True
    raises(OSError, rig.answer)
    assert rig.asked == []


def test_without_time_the_large_model_is_not_started_and_no_budget_is_used():
    rig = Rig(confidence=0.5, deadline=2.8)
    assert rig.answer() == ("ok", "degraded", "unsure, no time") and rig.asked == []


def test_without_budget_the_small_answer_goes_out_marked():
    rig = Rig(confidence=0.5, allowed=False)
    assert rig.answer() == ("ok", "degraded", "unsure, no budget")
    assert rig.asked == [("team-a", "unsure")]


def test_a_failure_of_the_large_model_is_marked_and_not_an_accepted_answer():
    for large, stop in ((OSError(), "large model failed"), ("{", "large model invalid")):
        assert Rig(confidence=0.5, large=large).answer() == ("ok", "degraded", f"unsure, {stop}")
    late = Rig(confidence=0.5, large_s=60.0)
    assert late.answer() == ("ok", "degraded", "unsure, large model failed")
    assert late.clock.now - late.start < 4.001


def test_with_both_models_down_there_is_an_error_and_no_text():
    rig = Rig(text=OSError(), large=OSError())
    assert rig.answer() == (None, "error", "small model failed, large model failed")


def test_one_percent_of_accepted_answers_is_audited_and_no_escalated_one():
    assert Rig(draw=0.0099).audited == []
    accepted, other, unsure = Rig(draw=0.0099), Rig(draw=0.01), Rig(draw=0.0, confidence=0.1)
    for rig in (accepted, other, unsure):
        rig.answer()
    assert (accepted.audited, other.audited, unsure.audited) == (["ok"], [], [])
