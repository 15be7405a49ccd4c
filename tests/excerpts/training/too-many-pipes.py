"""Every edge that must not be there is named, and a live table without a known writer is no clean graph."""

from datetime import date

from excerpt import load

TODAY = date(2026, 11, 24)


def graph(**changes):
    jobs = {
        "ingest": {"kind": "ingest", "owner": "data", "reads": ["source.orders"], "writes": ["orders"]},
        "features": {"kind": "production", "owner": "ml", "reads": ["orders"], "writes": ["features"]},
        "train": {"kind": "production", "owner": "ml", "reads": ["features"], "writes": ["live"]},
    }
    for name, change in changes.items():
        jobs[name] = {"kind": "production", "owner": "ml", "reads": [], "writes": [], **jobs.get(name, {}), **change}
    return jobs


def violations(live="live", limit=6, **changes):
    return list(load().violations(graph(**changes), live, TODAY, limit))


def only(found, *words):
    assert len(found) == 1 and all(word in found[0] for word in words), found


def test_a_straight_graph_is_clean():
    assert violations() == []


def test_two_writers_of_one_table_are_found():
    only(violations(copy={"writes": ["features"]}), "features", "copy")


def test_a_job_without_an_owner_is_found():
    only(violations(train={"owner": ""}), "train", "owner")


def test_a_second_path_to_a_source_is_found():
    only(violations(train={"reads": ["features", "source.orders"]}), "train", "source.orders")


def test_an_experiment_past_its_end_or_without_one_is_found():
    for ends in ({}, {"ends": date(2026, 11, 23)}):
        only(violations(tuning={"kind": "experiment", "reads": ["orders"], "writes": ["tried"], **ends}), "tuning")
    assert violations(tuning={"kind": "experiment", "writes": ["tried"], "ends": TODAY}) == []


def test_production_that_depends_on_an_experiment_is_found_through_other_jobs():
    found = violations(
        features={"reads": ["orders", "tried"]},
        tuning={"kind": "experiment", "reads": ["orders"], "writes": ["tried"], "ends": date(2027, 1, 1)},
    )
    only(found, "live", "tuning")


def test_too_many_jobs_behind_one_table_are_found():
    only(violations(limit=2), "3 jobs")


def test_a_circle_ends():
    assert violations(features={"reads": ["orders", "live"]}) == []


def test_a_live_table_that_no_job_writes_is_found():
    only(violations(live="lvie"), "lvie")


def test_an_experiment_that_writes_beside_another_job_is_found():
    found = violations(
        features={"kind": "experiment", "ends": date(2027, 1, 1)},
        copy={"reads": ["orders"], "writes": ["features"]},
    )
    assert "live: depends on experiment features" in found, found
