"""A label moves only with a passed run for this text and model, and a rare caller never gets last night's prompt."""

from excerpt import load, raises


def version(**changes):
    return {
        "model": "model-2026-04",
        "settings": {"temperature": 0},
        "template": "Answer {{name}} about {{topic}}.",
        "variables": ["name", "topic"],
        **changes,
    }


GATE = {"score": 0.8, "slice": 0.7}
PASSED = {"score": 0.86, "slices": {"refunds": 0.81, "refusals": 0.92}}


def registry():
    kept = {7: version(), 8: version(template="Answer {{name}} on {{topic}}, briefly.")}
    return {"history": [], "labels": {"production": 7}, "versions": kept}


def runs(block, store, result=PASSED):
    return {block.digest(store["versions"][8]): result}


def test_a_version_without_a_run_does_not_move():
    block = load()
    store = registry()
    raises(PermissionError, block.move, store, "production", 7, 8, {}, GATE, "shorter")
    assert store["labels"] == {"production": 7} and store["history"] == []


def test_a_run_on_another_model_text_or_setting_is_no_evidence():
    block = load()
    for change in ({"model": "model-2026-09"}, {"template": "{{name}}{{topic}}"}, {"settings": {"temperature": 1}}):
        store = registry()
        evidence = runs(block, store)
        store["versions"][8] = store["versions"][8] | change
        raises(PermissionError, block.move, store, "production", 7, 8, evidence, GATE, "same text?")


def test_a_bad_slice_a_missing_slice_and_no_number_stop_the_move():
    block = load()
    for result in (
        {"score": 0.95, "slices": {"refunds": 0.99, "refusals": 0.5}},
        {"score": 0.95, "slices": {}},
        {"score": float("nan"), "slices": {"refunds": 0.9}},
        {"score": 0.95, "slices": {"refunds": float("nan")}},
        {"score": 0.79, "slices": {"refunds": 0.9}},
    ):
        store = registry()
        raises(PermissionError, block.move, store, "production", 7, 8, runs(block, store, result), GATE, "")
        assert store["labels"] == {"production": 7}


def test_two_editors_do_not_overwrite_each_other():
    block = load()
    store = registry()
    evidence = runs(block, store) | {block.digest(store["versions"][7]): PASSED}
    block.move(store, "production", 7, 8, evidence, GATE, "shorter")
    raises(RuntimeError, block.move, store, "production", 7, 8, evidence, GATE, "shorter, again")
    block.move(store, "production", 8, 7, evidence, GATE, "back")
    assert store["labels"]["production"] == 7
    assert store["history"] == [("production", 7, 8, "shorter"), ("production", 8, 7, "back")]


def test_a_renamed_variable_fails_instead_of_printing_an_empty_line():
    block = load()
    for values in ({"name": "Kim"}, {"name": "Kim", "subject": "refund"}, {"name": "Kim", "topic": "x", "more": 1}):
        raises(ValueError, block.render, version(), values)
    dropped = version(template="Answer {{name}}.")  # the topic is declared, and the template has lost it
    raises(ValueError, block.render, dropped, {"name": "Kim", "topic": "refund"})


def test_what_a_customer_types_is_never_a_template():
    block = load()
    said = block.render(version(), {"name": "{{topic}}", "topic": r"\1 {{internal_notes}}"})
    assert said == r"Answer {{topic}} about \1 {{internal_notes}}."


class Registry:
    def __init__(self, *answers):
        self.answers, self.asked = list(answers), 0

    def __call__(self, name):
        self.asked += 1
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


def test_a_nightly_job_gets_the_label_of_tonight():
    block = load()
    client = block.Client(Registry("v7", "v8"), {})
    assert client.get("support", 0) == ("v7", "registry")
    assert client.get("support", 59) == ("v7", "cached")
    assert client.get("support", 86_400) == ("v8", "registry")


def test_a_cold_start_without_the_registry_uses_the_bundled_copy():
    block = load()
    client = block.Client(Registry(TimeoutError(), "v8"), {"support": "v6"})
    assert client.get("support", 0) == ("v6", "bundled")
    assert client.get("support", 5) == ("v8", "registry")


def test_an_outage_keeps_the_last_known_version_and_does_not_make_every_call_wait():
    block = load()
    fetch = Registry("v8", ConnectionError(), TimeoutError(), "v9")
    client = block.Client(fetch, {"support": "v6"})
    client.get("support", 0)
    assert [client.get("support", at) for at in (100, 101, 104)] == [("v8", "stale")] * 3
    assert fetch.asked == 2
    assert client.get("support", 90_000) == ("v8", "stale")
    assert client.get("support", 90_005) == ("v9", "registry")


def test_a_run_on_another_output_schema_is_no_evidence():
    block = load()
    store = registry()
    evidence = runs(block, store)
    store["versions"][8] = store["versions"][8] | {"schema": {"type": "object"}}
    raises(PermissionError, block.move, store, "production", 7, 8, evidence, GATE, "only the schema")
