"""A version is applied whole or not at all, and never in another meaning than its author's."""

from types import SimpleNamespace

from excerpt import load


class Counter:
    count = 0

    def inc(self):
        self.count += 1


def store():
    rejected, saved = Counter(), []
    block = load(rejected=rejected, save_to_disk=saved.append)
    models = {"fraud-14": SimpleNamespace(score=lambda req: req.score)}
    kept = block.ParamStore(block.Params(version=81), models)
    return SimpleNamespace(block=block, store=kept, rejected=rejected, saved=saved)


def offered(**raw):
    made = store()
    made.store.offer({"version": 82, **raw})
    return made


def is_rejected(**raw):
    made = offered(**raw)
    return made.store.current.version == 81 and made.rejected.count == 1 and made.saved == []


def test_a_list_of_known_segments_is_applied():
    made = offered(excluded=["bank-b"])
    assert made.store.current.excluded == {"bank-b"}
    assert [p.version for p in made.saved] == [82]


def test_one_name_in_place_of_a_list_is_rejected():
    # YAML's commonest slip: `excluded: bank-b` would exclude the segments "b", "a", "n", "k" and "-".
    assert is_rejected(excluded="bank-b")


def test_a_segment_that_does_not_exist_is_rejected():
    assert is_rejected(excluded=["bank-b", "bnak-c"])


def test_segments_that_are_no_names_are_rejected():
    assert is_rejected(excluded=[["bank-b"]]) and is_rejected(excluded=None)


def test_wrong_types_are_rejected():
    for raw in [{"active": "false"}, {"version": True}, {"version": "83"}, {"threshold": "0.9"}]:
        assert is_rejected(**raw), raw


def test_values_outside_the_agreement_are_rejected():
    for raw in [{"threshold": 0.5}, {"threshold": float("nan")}, {"model": "fraud-15"}, {"treshold": 0.9}]:
        assert is_rejected(**raw), raw


def test_what_is_no_mapping_is_rejected():
    made = store()
    for raw in (["version"], None, "82"):
        made.store.offer(raw)
    assert made.rejected.count == 3 and made.store.current.version == 81


def test_an_older_version_is_not_applied():
    made = store()
    made.store.offer({"version": 80, "active": False})
    assert made.store.current.active and made.saved == []


def test_a_full_disk_does_not_stop_the_switch():
    made = store()

    def full(params):
        raise OSError("no space left on device")

    made.block.save_to_disk = full
    try:
        made.store.offer({"version": 82, "active": False})
    except OSError:
        pass
    assert made.store.current.active is False


def decide(made, segment, score=0.95):
    lines = []
    log = SimpleNamespace(emit=lambda request, **fields: lines.append(fields))
    request = SimpleNamespace(id=7, segment=segment, score=score)
    answer = made.block.decide(request, made.store, lambda req: "fallback", log)
    return answer, lines


def test_an_excluded_segment_gets_the_fallback_and_the_others_the_model():
    made = offered(excluded=["bank-b"], threshold=0.9)
    assert decide(made, "bank-b") == ("fallback", [{"source": "fallback", "params": 82}])
    answer, (line,) = decide(made, "bank-a")
    assert answer is True and line["params"] == 82 and line["threshold"] == 0.9


def test_switched_off_everybody_gets_the_fallback():
    assert decide(offered(active=False), "bank-a")[0] == "fallback"


def test_a_request_reads_one_version_even_if_another_arrives_meanwhile():
    made = offered(threshold=0.9)

    def score(req):
        made.store.offer({"version": 83, "threshold": 0.99})
        return 0.95

    made.store.models["fraud-14"].score = score
    answer, (line,) = decide(made, "bank-a")
    assert (answer, line["params"], line["threshold"]) == (True, 82, 0.9)
