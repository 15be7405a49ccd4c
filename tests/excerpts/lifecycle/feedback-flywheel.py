"""Signals find cases, only the random slice gives a rate, and no user's answers serve both training and evaluation."""

import random

from excerpt import load, raises

block = load()
SECRET = b"s3cret"
ALL = {"evaluate", "train"}


def answer(number, user=None):
    return {"id": f"a{number}", "user": user or f"u{number}", "versions": {"prompt": "v12"}}


def take(number, signals=(), grants=ALL, user=None, secret=SECRET):
    return block.intake(answer(number, user), list(signals), grants, secret)


def slice_items(count):
    return [{"id": f"a{i}", "user": f"u{i}", "reason": "random", "side": "training"} for i in range(count)]


def test_without_consent_nothing_is_kept():
    for grants in (set(), {"train"}, {"debug"}):
        assert all(take(i, ["thumb down"], grants) is None for i in range(2_000))


def test_the_slice_does_not_depend_on_what_users_did():
    drawn = {i for i in range(20_000) if (found := take(i)) and found["reason"] == "random"}
    reacted = {i for i in range(20_000) if take(i, ["thumb down"])["reason"] == "random"}
    assert drawn == reacted and 0.017 < len(drawn) / 20_000 < 0.023


def test_silence_is_kept_only_in_the_slice():
    for i in range(5_000):
        found = take(i)
        assert found is None or found["reason"] == "random"
    assert take(1, ["edit"])["signals"] == ["edit"] and take(1, ["edit"])["versions"] == {"prompt": "v12"}


def test_a_user_stays_on_one_side():
    for user in range(200):
        sides = {take(i, ["edit"], user=f"user {user}")["side"] for i in range(30)}
        assert len(sides) == 1
    held = sum(take(i, ["edit"])["side"] == "evaluation" for i in range(10_000))
    assert 0.18 < held / 10_000 < 0.22


def test_slice_and_side_are_drawn_apart():
    one_answer_each = [{"id": f"u{i}", "user": f"u{i}"} for i in range(100_000)]
    drawn = [found for answer in one_answer_each if (found := block.intake(answer, [], ALL, SECRET))]
    assert 0.15 < sum(f["side"] == "evaluation" for f in drawn) / len(drawn) < 0.25


def test_who_does_not_know_the_secret_cannot_foresee_the_slice():
    one = {i for i in range(20_000) if take(i)}
    other = {i for i in range(20_000) if take(i, secret=b"another")}
    assert len(one & other) < 0.1 * len(one)


def test_complaints_misjudge_the_rate_and_the_slice_does_not():
    rng, items, verdicts, thumbs = random.Random(5), [], {}, 0
    count = 100_000
    for i in range(count):
        bad = rng.random() < 0.08
        down = rng.random() < (0.03 if bad else 0.002)
        thumbs += down
        found = take(i, ["thumb down"] if down else [])
        if found:
            items.append(found)
            verdicts[found["id"]] = bad
    rate, low, high = block.failure_rate(items, verdicts)
    assert low < 0.08 < high and high - low < 0.03
    assert 0.0035 < thumbs / count < 0.005
    complained = [verdicts[i["id"]] for i in items if i["reason"] == "signal"]
    assert 0.45 < sum(complained) / len(complained) < 0.68


def test_a_slice_read_in_part_gives_no_rate():
    items = slice_items(100)
    raises(ValueError, lambda: block.failure_rate(items, {f"a{i}": False for i in range(94)}))
    assert block.failure_rate(items, {f"a{i}": False for i in range(95)})[0] == 0
    unclear = {**{f"a{i}": False for i in range(94)}, **{f"a{i}": "cannot tell" for i in range(94, 100)}}
    raises(ValueError, lambda: block.failure_rate(items, unclear))
    raises(ValueError, lambda: block.failure_rate([], {}))
    raises(ValueError, lambda: block.failure_rate([{**i, "reason": "signal"} for i in items], {f"a{i}": True for i in range(100)}))


def test_no_failure_found_is_no_proof_of_none():
    rate, low, high = block.failure_rate(slice_items(100), {f"a{i}": False for i in range(100)})
    assert rate == 0 and abs(low) < 1e-9 and 0.03 < high < 0.045


def test_signals_neither_raise_nor_lower_the_rate():
    items = slice_items(100) + [{"id": f"b{i}", "user": "x", "reason": "signal", "side": "training"} for i in range(50)]
    verdicts = {**{f"a{i}": i < 8 for i in range(100)}, **{f"b{i}": True for i in range(50)}}
    rate, low, high = block.failure_rate(items, verdicts)
    assert abs(rate - 0.08) < 1e-9 and low < 0.08 < high


def test_a_user_with_a_case_is_never_trained_on():
    items = [
        {"id": "1", "user": "anna", "side": "training"},
        {"id": "2", "user": "anna", "side": "training"},
        {"id": "3", "user": "ben", "side": "training"},
        {"id": "4", "user": "cleo", "side": "evaluation"},
        {"id": "5", "user": "dan", "side": "training"},
        {"id": "6", "user": "eve", "side": "training"},
    ]
    grants = {"anna": ALL, "ben": ALL, "cleo": ALL, "dan": {"evaluate"}}
    assert [i["id"] for i in block.training_pairs(items, [], grants)] == ["1", "2", "3"]
    incident = {"user": "anna", "input": "…"}
    assert [i["id"] for i in block.training_pairs(items, [incident], grants)] == ["3"]
    withdrawn = {**grants, "ben": {"evaluate"}}
    assert block.training_pairs(items, [incident], withdrawn) == []
