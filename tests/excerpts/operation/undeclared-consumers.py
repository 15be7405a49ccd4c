"""The report names readers of copies, does not count a shared account as one reader, and no short log proves a table unread."""

from datetime import date, timedelta

from excerpt import load

TODAY = date(2026, 11, 29)


def read(days_ago, principal, job, source="score", target=None):
    return {"day": TODAY - timedelta(days=days_ago), "principal": principal, "job": job, "source": source, "target": target}


OLD = read(395, "other", "other", source="elsewhere")  # the log of the platform reaches back far enough


def ask(*reads, register=(), **options):
    result = load().readers([OLD, *reads], dict(register), "score", TODAY, **options)
    return result, {row["reader"]: row for row in result["report"]}


def test_a_reader_nobody_declared_is_named():
    _, rows = ask(read(3, "crm", "segments"), read(9, "crm", "segments"))
    assert rows[("crm", "segments")] == {
        "reader": ("crm", "segments"), "status": "undeclared", "last": TODAY - timedelta(days=3), "through": ["score"]}


def test_a_quarterly_reader_vanishes_from_a_short_window():
    quarterly = read(60, "finance", "forecast")
    assert ask(quarterly)[1] and not ask(quarterly, window_days=30)[1]


def test_a_short_log_does_not_allow_removal():
    def removable(*reads):
        return load().readers(list(reads), {}, "score", TODAY)["removable"]

    assert removable(OLD)
    assert not removable() and not removable(read(30, "other", "other", source="elsewhere"))
    assert not removable(OLD, read(394, "audit", "yearly"))


def test_one_account_for_many_jobs_is_not_one_reader_and_not_declared():
    _, rows = ask(read(1, "svc-etl", None), register={("svc-etl", None): TODAY + timedelta(days=90)})
    assert rows[("svc-etl", None)]["status"] == "shared identity"


def test_readers_of_copies_of_copies_are_readers():
    result, rows = ask(
        read(5, "bi", "extract", target="export"),
        read(4, "bi", "publish", source="export", target="sheet"),
        read(2, "sales", "targets", source="sheet"),
        read(2, "sales", "weather", source="weather"),
    )
    assert rows[("sales", "targets")]["through"] == ["sheet"] and ("sales", "weather") not in rows
    assert not result["removable"]


def test_a_circle_of_copies_ends():
    _, rows = ask(read(2, "offer", "train", target="offers"), read(1, "churn", "train", source="offers", target="score"))
    assert set(rows) == {("offer", "train"), ("churn", "train")}


def test_an_expired_grant_is_not_a_declaration():
    grants = {("a", "old"): TODAY - timedelta(days=1), ("a", "last day"): TODAY, ("a", "new"): TODAY + timedelta(days=1)}
    _, rows = ask(*(read(0, *key) for key in grants), register=grants)
    assert [rows[key]["status"] for key in grants] == ["expired", "declared", "declared"]


def test_a_declared_reader_that_reads_no_more_is_asked():
    result, _ = ask(read(400, "a", "gone"), register={("a", "gone"): TODAY, ("b", "never"): TODAY})
    assert result["silent"] == [("a", "gone"), ("b", "never")]


def test_a_grant_whose_reader_is_silent_allows_no_removal():
    result, _ = ask(register={("b", "never"): TODAY})
    assert result["report"] == [] and result["silent"] == [("b", "never")] and not result["removable"]
    assert ask()[0]["removable"]
