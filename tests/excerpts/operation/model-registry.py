"""An alias moves only from where the decision saw it, with evidence for the same bytes, and never without a record."""

from excerpt import load, raises

NOW = "2026-11-29T10:00:00Z"


class Store:
    """A conditional write, as `If-Match` of an object store or a version column has it."""

    def __init__(self, block):
        self.block, self.kept, self.writes, self.between = block, {}, 0, None

    def read(self, key):
        value, tag = self.kept.get(key, ([], None))
        if self.between:  # what another caller does after this read
            between, self.between = self.between, None
            between()
        return list(value), tag

    def write(self, key, value, if_tag):
        if self.kept.get(key, ([], None))[1] != if_tag:
            raise self.block.Conflict("changed since it was read")
        self.writes += 1
        self.kept[key] = (value, f"tag {self.writes}")


class Rig:
    def __init__(self):
        self.block = load()
        self.store = Store(self.block)
        self.versions = {
            ("churn", n): {"digest": f"sha256:{n}", "owner": "team-growth", "review_by": "2027-06-30"} for n in (7, 8, 9)
        }
        self.evaluations = [{"digest": f"sha256:{n}", "by": "evaluation-job", "passed": True} for n in (7, 8, 9)]
        self.move(None, 7)

    def move(self, expected, new, who="release-service", alias="champion", now=NOW):
        return self.block.move(
            self.store, self.versions, self.evaluations, who, "churn", alias, expected, new, "better recall", now
        )

    def refused(self, *arguments, **named):
        before = dict(self.store.kept)
        error = raises(self.block.Refused, lambda: self.move(*arguments, **named))
        assert self.store.kept == before
        return str(error)

    def champion(self):
        return self.block.resolve(self.store, "churn", "champion")


def test_of_two_pipelines_that_saw_the_same_champion_one_wins():
    rig = Rig()
    rig.move(7, 9)
    assert "champion is at 9" in str(raises(rig.block.Conflict, rig.move, 7, 8))
    assert rig.champion() == (9, "sha256:9")


def test_a_move_between_read_and_write_is_a_conflict_too():
    rig = Rig()
    rig.store.between = lambda: rig.move(7, 9)
    raises(rig.block.Conflict, rig.move, 7, 8)
    assert rig.champion() == (9, "sha256:9")


def test_the_history_has_every_move_and_nothing_else():
    rig = Rig()
    rig.move(7, 9)
    raises(rig.block.Conflict, rig.move, 7, 8)
    history, _ = rig.store.read(("churn", "champion"))
    assert [(step["from"], step["to"], step["by"]) for step in history] == [
        (None, 7, "release-service"),
        (7, 9, "release-service"),
    ]
    assert all(step["reason"] and step["at"] == NOW for step in history)


def test_who_trains_may_not_release():
    rig = Rig()
    assert "training may not move champion" in rig.refused(7, 9, who="training")
    assert rig.move(None, 9, who="training", alias="challenger")["to"] == 9
    assert "may not move prod" in rig.refused(None, 9, alias="prod")


def test_evidence_counts_for_its_own_bytes_only():
    rig = Rig()
    rig.versions["churn", 9]["digest"] = "sha256:other"
    assert "no passed evaluation" in rig.refused(7, 9)


def test_the_trainer_cannot_judge_and_the_last_result_counts():
    rig = Rig()
    rig.evaluations = [{"digest": "sha256:9", "by": "training", "passed": True}]
    assert "no passed evaluation" in rig.refused(7, 9)
    rig.evaluations = [{"digest": "sha256:9", "by": "evaluation-job", "passed": passed} for passed in (True, False)]
    assert "no passed evaluation" in rig.refused(7, 9)


def test_no_owner_no_review_no_version():
    rig = Rig()
    rig.versions["churn", 9].update(owner="", review_by="2026-11-28")
    assert rig.refused(7, 9) == "no owner; review overdue since 2026-11-28"
    assert rig.refused(7, 10) == "10 is unknown or withdrawn"
    rig.versions["churn", 8]["review_by"] = "2026-11-29"
    assert rig.move(7, 8)["to"] == 8


def test_a_rollback_needs_right_and_expectation_and_no_new_evidence():
    rig = Rig()
    rig.move(7, 9)
    rig.evaluations.clear()
    rig.versions["churn", 7]["review_by"] = "2020-01-01"
    raises(rig.block.Conflict, rig.move, 8, 7)
    rig.refused(9, 7, who="training")
    rig.move(9, 7)
    assert rig.champion() == (7, "sha256:7")


def test_a_withdrawn_version_cannot_come_back_by_a_rollback():
    rig = Rig()
    rig.move(7, 9)
    rig.versions["churn", 7]["withdrawn"] = "trained on leaked data"
    assert rig.refused(9, 7) == "7 is unknown or withdrawn"


def test_an_alias_that_was_never_set_is_an_error():
    rig = Rig()
    raises(LookupError, rig.block.resolve, rig.store, "churn", "challenger")


def test_servers_that_run_something_else_are_named():
    rig = Rig()
    reports = {"b": (7, "sha256:7"), "c": (7, "sha256:replaced"), "a": (6, "sha256:6")}
    assert rig.block.strays(rig.champion(), reports) == ["a", "c"]
