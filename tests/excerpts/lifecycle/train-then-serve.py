"""A release is refused for every reason on which a person or a check has not said yes to this very artefact."""

from datetime import datetime, timedelta
from types import SimpleNamespace

from excerpt import load

NOW = datetime(2026, 11, 24)
NEEDED = ["segments", "latency", "fairness"]
block = load(MAX_EVIDENCE_AGE=timedelta(days=14))


def reasons(passed=NEEDED, failed=(), approvals=(("mina", "sha256:b"),), deployable=True, live="sha256:a", **evidence):
    found = SimpleNamespace(
        **{
            "digest": "sha256:b",
            "baseline_digest": "sha256:a",
            "created_at": NOW - timedelta(days=2),
            "trained_by": "kai",
            "checks": [SimpleNamespace(name=name, passed=name not in failed) for name in passed],
            **evidence,
        }
    )
    return block.reasons_to_refuse(
        SimpleNamespace(digest="sha256:b", return_to="sha256:a"),
        found,
        SimpleNamespace(digest=live),
        [SimpleNamespace(person=person, digest=digest) for person, digest in approvals],
        SimpleNamespace(is_deployable=lambda digest: deployable),
        NOW,
    )


def test_a_sound_request_is_released():
    assert reasons() == []


def test_evidence_of_another_artefact_is_refused():
    assert len(reasons(digest="sha256:c")) == 1


def test_evidence_against_a_retired_model_is_refused():
    assert len(reasons(live="sha256:z")) == 1


def test_old_evidence_is_refused():
    assert len(reasons(created_at=NOW - timedelta(days=15))) == 1


def test_a_failed_check_is_refused_and_named():
    (reason,) = reasons(failed=["fairness"])
    assert "fairness" in reason


def test_a_check_that_was_never_run_is_refused_and_named():
    (reason,) = reasons(passed=["segments", "latency"])
    assert "fairness" in reason
    assert len(reasons(passed=[])) == 3


def test_the_trainer_alone_cannot_approve():
    assert len(reasons(approvals=[("kai", "sha256:b")])) == 1
    assert reasons(approvals=[("kai", "sha256:b"), ("mina", "sha256:b")]) == []


def test_an_approval_of_another_digest_does_not_count():
    assert len(reasons(approvals=[("mina", "sha256:a")])) == 1


def test_no_way_back_is_refused():
    assert len(reasons(deployable=False)) == 1


def test_all_reasons_are_told_at_once():
    assert len(reasons(digest="sha256:c", live="sha256:z", approvals=[], deployable=False)) == 4


def test_a_check_that_failed_once_has_not_passed():
    runs = [("segments", True), ("latency", True), ("fairness", False), ("fairness", True)]
    (reason,) = reasons(checks=[SimpleNamespace(name=name, passed=passed) for name, passed in runs])
    assert "fairness" in reason
