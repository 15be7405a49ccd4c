"""What was on the screen is what runs, on the state it was approved for, once, and never without a decision."""

from clock import Clock
from excerpt import load, raises


class Stale(Exception):
    """The target has compared the version in the transaction of the effect, and refused."""


class Rig:
    """A ledger at version 7 that pays once a key."""

    def __init__(self, needed=1):
        self.clock = Clock()
        self.block = load(Stale=Stale)
        self.store = self.block.Approvals(self.clock.time)
        self.version, self.paid = 7, []
        self.call = {"tool": "pay", "args": {"to": "ACME", "cents": 500}}
        self.store.ask("c1", self.call, 7, "ann", 3_600, needed)
        self.digest = self.store.cards["c1"]["digest"]

    def pay(self, if_version, key, to, cents):
        if if_version != self.version:
            raise Stale
        self.paid.append((key, to, cents))
        return "receipt"

    def decide(self, verdict="approve", reviewer="bob", digest=None):
        return self.store.decide("c1", digest or self.digest, reviewer, verdict)

    def execute(self):
        return self.store.execute("c1", {"pay": self.pay})


def test_an_approved_call_runs_with_the_card_as_key():
    rig = Rig()
    assert rig.decide() == "approved" and rig.execute() == ("done", "receipt")
    assert rig.paid == [("c1", "ACME", 500)]


def test_nothing_runs_without_a_decision():
    rig = Rig()
    assert rig.execute() == ("waiting", None) and rig.paid == []


def test_silence_is_a_rejection():
    rig = Rig()
    rig.clock.sleep(3_600)
    assert rig.decide() == "expired" and rig.execute() == ("expired", None) and rig.paid == []


def test_an_approval_that_is_not_used_in_time_expires():
    rig = Rig()
    rig.decide()
    rig.clock.sleep(3_600)
    assert rig.execute() == ("expired", None) and rig.paid == []


def test_an_approval_is_spent_once():
    rig = Rig()
    rig.decide()
    assert rig.execute()[0] == "done" == rig.execute()[0] and len(rig.paid) == 1


def test_an_approval_is_spent_even_if_the_worker_dies_after_the_effect():
    rig = Rig()
    rig.decide()

    def dies(**args):
        rig.pay(**args)
        raise TimeoutError("no answer")

    raises(TimeoutError, lambda: rig.store.execute("c1", {"pay": dies}))
    assert rig.execute() == ("running", None) and len(rig.paid) == 1


def test_a_changed_record_needs_a_new_card():
    rig = Rig()
    rig.decide()
    rig.version = 8
    assert rig.execute() == ("stale", None)
    rig.version = 7
    assert rig.execute() == ("stale", None) and rig.paid == []


def test_the_requester_does_not_decide():
    rig = Rig()
    raises(PermissionError, lambda: rig.decide(reviewer="ann"))
    assert rig.execute() == ("waiting", None)


def test_a_rejection_stands_against_a_later_approval():
    rig = Rig()
    assert rig.decide("reject") == "rejected" == rig.decide() and rig.execute() == ("rejected", None)
    rig = Rig()
    assert rig.decide() == "approved" == rig.decide("reject", "eve")


def test_only_the_word_approve_approves():
    for verdict in ("", "Approve?", None, True, "approved with changes"):
        assert Rig().decide(verdict) == "rejected"


def test_a_decision_about_another_screen_is_refused():
    rig = Rig()
    rig.store.ask("c2", dict(rig.call, args={"to": "ACME", "cents": 900_000}), 7, "ann", 3_600)
    raises(ValueError, lambda: rig.decide(digest=rig.store.cards["c2"]["digest"]))
    assert rig.execute() == ("waiting", None)


def test_the_same_call_on_another_card_or_version_has_another_digest():
    rig = Rig()
    rig.store.ask("c2", rig.call, 7, "ann", 3_600)
    rig.store.ask("c3", rig.call, 8, "ann", 3_600)
    assert len({card["digest"] for card in rig.store.cards.values()}) == 3


def test_what_the_model_changes_after_the_question_does_not_run():
    rig = Rig()
    rig.call["args"]["cents"] = 900_000
    rig.decide()
    assert rig.execute()[0] == "done" and rig.paid == [("c1", "ACME", 500)]


def test_a_card_is_never_replaced():
    rig = Rig()
    rig.decide("reject")
    raises(ValueError, lambda: rig.store.ask("c1", rig.call, 7, "ann", 3_600))
    assert rig.execute() == ("rejected", None)


def test_two_people_are_two_people():
    rig = Rig(needed=2)
    assert rig.decide() == "waiting" == rig.decide() and rig.execute() == ("waiting", None)
    assert rig.decide(reviewer="carol") == "approved" and rig.execute()[0] == "done"
    rig = Rig(needed=2)
    rig.decide()
    assert rig.decide("reject", "carol") == "rejected"


def test_the_card_shows_what_hides():
    visible = load(Stale=Stale).visible
    hidden = "ACME" + "".join(chr(0xE0000 + ord(c)) for c in "to EVIL") + "\u202e\u200b"
    shown = visible({"tool": "pay", "args": {"to": hidden}})
    assert "<U+E0074>" in shown and "<U+202E>" in shown and "<U+200B>" in shown
    assert all(c == "\n" or c.isprintable() for c in shown)


def test_a_value_cannot_begin_a_line_of_its_own_and_other_scripts_stay_readable():
    visible = load(Stale=Stale).visible
    shown = visible({"tool": "mail", "args": {"text": 'ok"\n "approved": "yes', "to": "山田 김"}})
    assert not any(line.strip().startswith('"approved"') for line in shown.splitlines()) and "山田 김" in shown


def test_a_value_that_is_no_number_is_refused():
    rig = Rig()
    raises(ValueError, lambda: rig.store.ask("c2", {"tool": "pay", "args": {"cents": float("nan")}}, 7, "a", 60))
    assert "c2" not in rig.store.cards


def test_the_card_shows_what_is_printable_and_yet_unseen():
    shown = load(Stale=Stale).visible({"tool": "pay", "args": {"to": "ACME\u3164\u2800\ufe0f\U000e0100"}})
    for point in ("3164", "2800", "FE0F", "E0100"):
        assert f"<U+{point}>" in shown, point
