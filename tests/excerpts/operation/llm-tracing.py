"""No text leaves unredacted, each is stored once a session, tracing never fails the answer, and weights undo the keep rules."""

import hashlib

from excerpt import load

SECRET = b"test"


class Store:
    """As an object store with a conditional write: a key that is there is not written again."""

    def __init__(self, fail=None):
        self.texts, self.writes, self.fail = {}, 0, fail

    def add(self, ref, text):
        if self.fail:
            raise self.fail
        if ref not in self.texts:
            self.texts[ref] = text
            self.writes += 1


def attach(messages, session="s1", store=None):
    span, store = {}, store or Store()
    load().attach(span, "input", messages, session, store, SECRET)
    return span["input"], store


def test_nothing_personal_reaches_store_or_span():
    refs, store = attach(["Mail Ann.Lee@example.co.uk, card 4111 1111 1111 1111, key sk-live_1234567890"])
    seen = str(refs) + str(store.texts)
    for secret in ("Ann", "example", "4111", "1111", "sk-live"):
        assert secret not in seen, secret
    assert "Mail [" in seen and ", card [" in seen


def test_one_person_has_one_mark_and_two_have_two():
    block = load()
    assert block.redact("ann@x.com", SECRET) == block.redact("Ann@X.com", SECRET) != block.redact("bob@x.com", SECRET)
    assert block.redact("ann@x.com", SECRET) != block.redact("ann@x.com", b"other")
    assert block.redact("order 20261129, 12 turns, v1.2", SECRET) == "order 20261129, 12 turns, v1.2"


def test_a_history_sent_twelve_times_is_stored_once_and_can_be_rebuilt():
    store, history = Store(), ["prefix"]
    for turn in range(12):
        history.append(f"result {turn}")
        refs, _ = attach(list(history), store=store)
    assert store.writes == 13 and [store.texts[ref] for ref in refs] == history


def test_a_session_is_erased_without_its_neighbour():
    _, store = attach(["thanks"], "s1")
    refs, _ = attach(["thanks"], "s2", store)
    gone = [ref for ref in store.texts if ref.startswith("s1/")]
    for ref in gone:
        del store.texts[ref]
    assert len(gone) == 1 and store.texts == {refs[0]: "thanks"}


def test_a_failing_store_costs_the_text_and_not_the_answer():
    refs, _ = attach(["card 4111111111111111"], store=Store(TimeoutError("while writing 4111111111111111")))
    assert refs == ["lost: TimeoutError"]


def test_a_message_that_cannot_be_redacted_is_not_passed_on():
    refs, store = attach(["a", {"mail": "ann@x.com"}, "b"])
    assert refs[1] == "lost: TypeError" and "ann" not in str(refs) + str(store.texts) and len(store.texts) == 2


def test_what_went_wrong_in_any_span_is_kept_even_without_a_random_share():
    keep = load().keep
    for bad, reason in (
        ({"error.type": "timeout"}, "error"),
        ({"gen_ai.response.finish_reasons": ["stop", "length"]}, "cut"),
        ({"guardrail.verdict": "block"}, "blocked"),
        ({"feedback": "bad"}, "complaint"),  # status 200, fast, valid
    ):
        assert keep("t", [{}, bad, {}], 0) == (1.0, [reason])
    assert keep("t", [{"cost": 0.2}] * 3, 0) == (1.0, ["expensive"])
    assert keep("t", [{"cost": 0.2}] * 2, 0) == (0.0, [])


def test_a_late_complaint_changes_the_decision_and_the_weight():
    keep = load().keep
    dropped = next(f"t{n}" for n in range(99) if not keep(f"t{n}", [{}], 0.02)[0])
    assert keep(dropped, [{"feedback": "bad"}], 0.02) == (1.0, ["complaint"])


def test_weights_give_the_rate_that_the_archive_overstates():
    keep, kept = load().keep, []
    for n in range(50_000):
        bad = n % 100 == 0
        weight, _ = keep(hashlib.md5(str(n).encode()).hexdigest(), [{"feedback": "bad"} if bad else {}], 0.02)
        if weight:
            kept.append((bad, weight))
    counted = sum(bad for bad, _ in kept) / len(kept)
    rate = sum(w for bad, w in kept if bad) / sum(w for _, w in kept)
    assert 0.30 < counted < 0.37 and 0.009 < rate < 0.011, (counted, rate)


def test_two_services_draw_the_same_lot():
    assert [load().keep(f"t{n}", [], 0.5) for n in range(20)] == [load().keep(f"t{n}", [], 0.5) for n in range(20)]
    assert load().keep("t", [], 1) == (1.0, ["random"])
