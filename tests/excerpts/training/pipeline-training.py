"""A finished step is skipped, stale input is refused, and an output is complete or not there at all."""

import json
import os
import stat
import tempfile
from datetime import timedelta
from pathlib import Path

from excerpt import load, raises

CUTOFF = "2026-11-24T00:00:00+00:00"


def runner():
    store = Path(tempfile.mkdtemp())
    calls = []

    def step(name, func=None, cutoff=CUTOFF, inputs=None, image="sha256:1", **options):
        def work(found, scratch, **params):
            calls.append(name)
            (scratch / "rows.txt").write_text("1")
            if func:
                func()

        given = {"image": image, "params": {}, "inputs": inputs or {}, "cutoff": cutoff, "store": store}
        return load().run_step(name, work, **{**given, **options})

    return store, calls, step


def leftovers(store):
    return [path for path in store.rglob(".tmp-*")]


def test_the_same_recipe_runs_once():
    store, calls, step = runner()
    assert step("extract") == step("extract")
    assert calls == ["extract"] and leftovers(store) == []


def test_another_image_or_cut_off_is_another_recipe():
    store, calls, step = runner()
    paths = {step("extract"), step("extract", image="sha256:2"), step("extract", cutoff="2026-11-25T00:00:00+00:00")}
    assert len(paths) == 3


def test_a_change_upstream_reruns_what_follows():
    store, calls, step = runner()
    for image in ["sha256:1", "sha256:2"]:
        step("train", inputs={"features": step("extract", image=image)})
    assert calls == ["extract", "train"] * 2


def test_the_faster_of_two_runs_wins_and_the_other_does_not_fail():
    store, calls, step = runner()
    first = []

    def overtaken():
        if not first:
            first.append("")
            first[0] = step("extract")

    assert step("extract", func=overtaken) == first[0]
    assert calls == ["extract"] * 2 and leftovers(store) == []
    assert (first[0] / "manifest.json").exists()


def test_a_step_that_fails_publishes_nothing_and_leaves_nothing():
    store, calls, step = runner()

    def fail():
        raise MemoryError

    raises(MemoryError, lambda: step("train", func=fail))
    assert list((store / "train").iterdir()) == []
    assert (step("train") / "rows.txt").read_text() == "1"


def test_a_move_that_fails_for_another_reason_is_an_error():
    store, calls, step = runner()

    def no_space(path, target):
        raise OSError("no space left on device")

    real, Path.rename = Path.rename, no_space
    try:
        raises(OSError, lambda: step("extract"))
    finally:
        Path.rename = real


def test_others_may_read_what_one_step_wrote():
    # mkdtemp makes a folder for its owner alone, and steps run as different users.
    store, calls, step = runner()
    mode = os.stat(step("extract")).st_mode
    assert mode & stat.S_IROTH and mode & stat.S_IXOTH


def test_input_older_than_the_step_accepts_is_refused():
    store, calls, step = runner()
    old = step("extract", cutoff="2026-11-20T00:00:00+00:00")
    error = raises(RuntimeError, lambda: step("train", inputs={"features": old}))
    assert "features" in str(error) and "4 days" in str(error)
    step("train", inputs={"features": old}, max_age=timedelta(days=7))


def test_the_oldest_cut_off_travels_with_the_output():
    store, calls, step = runner()
    old = step("labels", cutoff="2026-11-23T12:00:00+00:00")
    model = step("train", inputs={"features": step("extract"), "labels": old})
    assert json.loads((model / "manifest.json").read_text())["cutoff"] == "2026-11-23T12:00:00+00:00"


def test_only_a_step_that_reads_the_world_is_told_the_cut_off_and_no_input_is_from_after_it():
    store, told = Path(tempfile.mkdtemp()), []
    given = {"image": "sha256:1", "params": {}, "store": store}
    run, work = load().run_step, lambda found, scratch, **params: told.append(params)
    rows = run("extract", work, inputs={}, cutoff=CUTOFF, **given)
    run("train", work, inputs={"rows": rows}, cutoff=CUTOFF, **given)
    assert told == [{"cutoff": CUTOFF}, {}]
    earlier = "2026-11-23T23:00:00+00:00"
    raises(RuntimeError, lambda: run("train", work, inputs={"rows": rows}, cutoff=earlier, **given))
