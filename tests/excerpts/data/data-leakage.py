"""A value known too late, a filled-only-if field and a customer on both sides are named; no known time is no pass."""

import math
import random
from types import SimpleNamespace

from excerpt import load, raises

block = load()
DAY = 1


def row(at, label, values, known=None, customer=None, label_at=None):
    known = {f: at - 1 for f in values} if known is None else known
    return SimpleNamespace(
        at=at, label=label, values=values, known_at=known,
        customer=customer or f"c{at}", label_at=at + 30 if label_at is None else label_at,
    )


def kinds(rows, feature):
    return {kind: share for f, kind, share in block.audit(rows, [feature]) if f == feature}


def test_the_reason_that_the_cancellation_wrote_is_late_and_its_presence_is_the_label():
    rows = [row(n, n % 2, {"reason": 7.0 if n % 2 else None}, {"reason": n + 12}) for n in range(100)]
    found = kinds(rows, "reason")
    assert found == {"known too late": 1.0, "presence": 1.0}


def test_a_value_known_at_the_very_moment_is_late():
    assert "known too late" in kinds([row(n, n % 2, {"x": 1.0}, {"x": n}) for n in range(10)], "x")
    assert kinds([row(n, n % 2, {"x": 1.0}, {"x": n - DAY}) for n in range(10)], "x") == {}


def test_one_late_value_in_a_thousand_is_found():
    rows = [row(n, n % 2, {"x": 1.0}) for n in range(1_000)]
    rows[500].known_at["x"] = 501
    assert kinds(rows, "x") == {"known too late": 0.001}


def test_a_feature_without_known_time_does_not_pass():
    assert kinds([row(n, n % 2, {"x": 1.0}, {}) for n in range(10)], "x") == {"known too late": 1.0}


def test_a_strong_feature_in_time_is_a_question_and_no_verdict():
    assert kinds([row(n, n % 2, {"x": n % 2 + 0.1}) for n in range(100)], "x") == {"value": 1.0}
    assert kinds([row(n, n % 2, {"x": -(n % 2)}) for n in range(100)], "x") == {"value": 1.0}, "either direction"


def test_not_a_number_counts_as_missing():
    rows = [row(n, n % 2, {"x": math.nan if n % 2 else float(n)}) for n in range(100)]
    assert kinds(rows, "x") == {"presence": 1.0}


def test_noise_passes():
    draw = random.Random(3)
    rows = [row(n, draw.random() < 0.3, {"x": draw.random()}) for n in range(2_000)]
    assert kinds(rows, "x") == {}


def test_ties_count_half():
    assert block.auc([1, 1, 1, 1], [0, 1, 0, 1]) == 0.5
    assert block.auc([0, 1, 1, 2], [0, 0, 1, 1]) == 0.875
    assert block.auc([1, 2], [1, 1]) is None


def test_one_class_is_no_pass():
    raises(ValueError, block.audit, [row(n, 1, {"x": 1.0}) for n in range(10)], ["x"])
    raises(ValueError, block.audit, [], ["x"])


def test_a_label_that_was_open_at_the_cut_does_not_train():
    rows = [row(10, 1, {}, label_at=40), row(11, 1, {}, label_at=100), row(12, 1, {}, label_at=120)]
    train, _ = block.split(rows, cut=100, live=110)
    assert [r.at for r in train] == [10]


def test_the_test_begins_with_the_first_request_of_the_new_model():
    rows = [row(at, 1, {}, label_at=at + 1) for at in (50, 100, 109, 110, 111)]
    train, test = block.split(rows, cut=100, live=110)
    assert [r.at for r in train] == [50] and [r.at for r in test] == [110, 111]


def test_no_customer_stands_on_both_sides_unless_the_split_says_so():
    rows = [row(10, 1, {}, customer="a", label_at=20), row(120, 0, {}, customer="a"), row(130, 0, {}, customer="b")]
    train, test = block.split(rows, cut=100, live=110)
    assert [r.customer for r in test] == ["b"] and not block.shared(train, test, lambda r: r.customer)
    train, test = block.split(rows, cut=100, live=110, new_customers=False)
    assert block.shared(train, test, lambda r: r.customer) == {"a"}


def test_copies_under_another_customer_are_found_by_their_content():
    rows = [row(10, 1, {"x": 4.0}, label_at=20), row(120, 1, {"x": 4.0}), row(130, 0, {"x": 5.0})]
    train, test = block.split(rows, cut=100, live=110)
    assert block.shared(train, test, lambda r: tuple(r.values.items())) == {(("x", 4.0),)}
