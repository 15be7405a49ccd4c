"""The end comes on its date whatever was granted, a refusal looks like one, and untested callers are named."""

from datetime import datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from excerpt import load, raises

block = load()


def at(month, day, hour=0, minute=0):
    return datetime(2026, month, day, hour, minute, tzinfo=timezone.utc)


PLAN = {
    "model": "fraud-v3",
    "successor": "fraud-v5",
    "guide": "/retire/fraud-v3",
    "announced": at(6, 1),
    "off": at(11, 1),
    "windows": [(at(9, 8, 10), timedelta(hours=1)), (at(9, 30, 0), timedelta(hours=24))],
}
INSIDE = at(9, 30, 12)


def gate(now, caller="crm", excuses=None, stopped_until=None):
    return block.gate(PLAN, caller, now, excuses or {}, stopped_until)


def test_outside_the_windows_it_answers():
    for now in (at(6, 1), at(9, 8, 9, 59), at(9, 8, 11), at(9, 29, 23, 59), at(10, 1), at(10, 31, 23, 59)):
        assert gate(now) is None, now


def test_a_window_refuses_from_its_first_moment_to_its_last():
    for now in (at(9, 8, 10), at(9, 8, 10, 59), at(9, 30), at(9, 30, 23, 59)):
        status, headers, body = gate(now)
        assert status == 503 and body["error"] == "model_brownout", now
    assert gate(at(9, 8, 10))[2]["until"] == at(9, 8, 11).isoformat()


def test_a_refusal_cannot_be_taken_for_an_empty_result_or_for_load():
    for now in (INSIDE, at(11, 1), at(12, 24)):
        status, headers, body = gate(now)
        assert status not in (200, 204, 404, 429) and "Retry-After" not in headers
        assert body["model"] == "fraud-v3" and body["successor"] == "fraud-v5" and body["guide"] == "/retire/fraud-v3"
    assert gate(INSIDE)[1]["Cache-Control"] == "no-store"


def test_an_excuse_holds_until_its_day_and_for_its_caller():
    excuses = {"crm": at(9, 30, 13)}
    assert gate(at(9, 30, 12, 59), excuses=excuses) is None
    assert gate(at(9, 30, 13), excuses=excuses)[0] == 503
    assert gate(INSIDE, caller="report", excuses=excuses)[0] == 503
    assert gate(INSIDE, caller=None, excuses=excuses)[0] == 503


def test_the_stop_button_ends_by_itself():
    assert gate(INSIDE, stopped_until=at(9, 30, 14)) is None
    assert gate(at(9, 30, 14), stopped_until=at(9, 30, 14))[0] == 503


def test_neither_excuse_nor_stop_button_outlives_the_date():
    excuses = {"crm": at(12, 31)}
    assert gate(at(10, 31, 23, 59), excuses=excuses) is None
    status, headers, body = gate(at(11, 1), excuses=excuses, stopped_until=at(12, 31))
    assert status == 410 and body["error"] == "model_retired"
    assert block.gate({**PLAN, "windows": []}, "crm", at(11, 1), excuses, at(12, 31))[0] == 410


def test_headers_say_the_date_as_the_two_rfcs_want_it():
    headers = block.notice(PLAN)
    assert headers["Deprecation"] == "@1780272000" and headers["Sunset"] == "Sun, 01 Nov 2026 00:00:00 GMT"
    assert parsedate_to_datetime(headers["Sunset"]) == PLAN["off"]
    assert headers["Link"] == '</retire/fraud-v3>; rel="sunset"'
    for answer in (gate(INSIDE), gate(at(11, 1))):
        assert answer[1].items() >= headers.items()
    raises(ValueError, lambda: block.notice({**PLAN, "off": datetime(2026, 11, 1)}))


def obstacles(log, moved=(), now=at(10, 25), plan=PLAN):
    return block.obstacles(plan, log, moved, now)


def test_who_calls_after_the_last_window_is_named():
    log = [(INSIDE, "crm", 503), (at(10, 1), "crm", 200), (at(9, 30, 23), "report", 503)]
    assert obstacles(log) == {"still calling": ["crm"], "untested": []}
    assert obstacles(log, moved=["crm"])["still calling"] == ["crm"]
    assert obstacles([(at(10, 2), "late", 200)]) == {"still calling": ["late"], "untested": []}


def test_a_caller_that_came_in_no_window_is_untested():
    log = [(at(1, 5), "year end", 200), (at(9, 1), "weekly", 200)]
    assert obstacles(log) == {"still calling": [], "untested": ["weekly", "year end"]}
    assert obstacles(log, moved=["weekly"])["untested"] == ["year end"]


def test_excused_and_stopped_calls_prove_nothing():
    log = [(INSIDE, "crm", 200), (at(9, 8, 10, 30), "report", 200)]
    assert obstacles(log)["untested"] == ["crm", "report"]


def test_an_outage_outside_the_windows_is_no_brown_out():
    assert obstacles([(at(8, 1), "crm", 503)])["untested"] == ["crm"]


def test_the_look_back_covers_a_yearly_caller_and_ends():
    log = [(at(10, 25) - timedelta(days=395), "yearly", 200), (at(10, 25) - timedelta(days=396), "gone", 200)]
    assert obstacles(log)["untested"] == ["yearly"]


def test_without_a_finished_brown_out_there_is_no_verdict():
    raises(ValueError, lambda: obstacles([], plan={**PLAN, "windows": []}))
    raises(ValueError, lambda: obstacles([], now=at(9, 30, 23, 59)))
    assert obstacles([], now=at(10, 1)) == {"still calling": [], "untested": []}


def test_a_refusal_that_a_retry_undid_is_no_proof():
    patient = [(at(9, 30, 12), "monthly", 503), (at(9, 8, 9), "monthly", 200), (at(10, 1) - timedelta(seconds=1), "monthly", 200)]
    assert obstacles(patient)["untested"] == ["monthly"]
    assert obstacles([(at(9, 8, 9), "crm", 200), (INSIDE, "crm", 503)])["untested"] == []
