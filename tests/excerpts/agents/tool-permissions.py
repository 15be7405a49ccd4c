"""A call runs only if user, agent, arguments, cap and log all say so, and then on a token that the model never sees."""

from excerpt import load, raises

EVERYTHING = frozenset({"order.read", "refund.write"})


class Rig:
    """Order 1 belongs to Ann, order 2 to Bob; `owner_of` fails for any other, as a service that does not answer."""

    def __init__(self, cap=100, **caller):
        self.block = load(owner_of={"1": "ann", "2": "bob"}.__getitem__)
        caller = {
            "user": "ann",
            "agent": "support",
            "user_rights": EVERYTHING,
            "agent_grant": EVERYTHING,
            "tainted": False,
            **caller,
        }
        self.caller = self.block.Caller(**caller)
        self.cap, self.log, self.ran, self.minted = cap, [], [], []
        self.tools = {"read_order": self.tool, "refund": self.tool, "drop_table": self.tool}

    def take(self, user, tool):
        self.cap -= 1
        return self.cap >= 0

    def mint(self, user, agent, scope, seconds):
        self.minted.append((user, agent, scope, seconds))
        return "secret"

    def audit(self, caller, tool, args, outcome, why):
        self.log.append((caller.user, tool, outcome, why, repr(args)))

    def tool(self, token, **args):
        self.ran.append((token, args))
        return "done"

    def call(self, tool, **args):
        return self.block.call(tool, args, self.caller, self.tools, self.take, self.mint, self.audit)

    def outcome(self, tool, **args):
        return self.call(tool, **args)[0]


def test_an_allowed_call_runs_as_the_user_for_a_minute():
    rig = Rig()
    assert rig.call("refund", order="1", cents=500) == ("allow", "done")
    assert rig.ran == [("secret", {"order": "1", "cents": 500})]
    assert rig.minted == [("ann", "support", "refund.write", 60)]


def test_the_token_reaches_neither_log_nor_model():
    rig = Rig()
    assert "secret" not in repr(rig.call("read_order", order="1")) + repr(rig.log)


def test_what_no_rule_knows_is_denied():
    rig = Rig()
    assert rig.outcome("drop_table", name="orders") == "deny"
    assert rig.outcome(["refund"], order="1", cents=1) == "deny"
    assert rig.ran == [] == rig.minted


def test_rights_are_the_intersection_of_user_and_agent():
    for missing in ({"user_rights": frozenset()}, {"agent_grant": frozenset({"order.read"})}):
        rig = Rig(**missing)
        assert rig.call("refund", order="1", cents=1) == ("deny", "missing right refund.write") and rig.ran == []


def test_the_record_of_somebody_else_is_denied_whatever_the_right():
    rig = Rig()
    assert rig.outcome("read_order", order="2") == "deny" == rig.outcome("refund", order="2", cents=1)
    assert rig.ran == []


def test_arguments_are_exactly_those_of_the_rule():
    rig = Rig()
    for args in (
        {"order": "1"},
        {"order": "1", "cents": "500"},
        {"order": "1", "cents": 500.0},
        {"order": "1", "cents": float("nan")},
        {"order": "1", "cents": True},
        {"order": "1", "cents": 500, "approved": True},
        {"order": "1", "cents": 500, "user": "bob"},
        {"order": "1", "cents": 500, "token": "forged"},
        {"order": ["1"], "cents": 500},
    ):
        assert rig.outcome("refund", **args) == "deny", args
    assert rig.ran == []


def test_a_negative_amount_is_denied_and_a_large_one_asked_about():
    rig = Rig()
    assert [rig.outcome("refund", order="1", cents=cents) for cents in (-1, 0, 1, 10_000, 10_001)] == [
        "deny",
        "deny",
        "allow",
        "allow",
        "ask",
    ]
    assert len(rig.ran) == 2


def test_a_rule_that_cannot_be_evaluated_denies():
    rig = Rig()
    assert rig.call("read_order", order="9") == ("deny", "no decision: KeyError") and rig.ran == []
    rig.take = lambda user, tool: 1 / 0
    assert rig.call("refund", order="1", cents=1) == ("deny", "no decision: ZeroDivisionError") and rig.ran == []


def test_foreign_text_turns_writes_into_a_question_and_leaves_reads_and_denials():
    rig = Rig(tainted=True)
    assert rig.call("refund", order="1", cents=1) == ("ask", "foreign text in the run")
    assert rig.outcome("refund", order="2", cents=1) == "deny" and rig.outcome("read_order", order="1") == "allow"


def test_many_small_calls_meet_the_cap():
    rig = Rig(cap=2)
    assert [rig.outcome("refund", order="1", cents=1) for _ in range(3)] == ["allow", "allow", "ask"]
    assert len(rig.ran) == 2 and rig.log[2][2:4] == ("ask", "hourly cap")


def test_only_a_call_that_would_run_uses_up_the_cap():
    rig = Rig(cap=1)
    rig.outcome("refund", order="2", cents=1)
    rig.outcome("refund", order="1", cents=20_000)
    assert rig.outcome("refund", order="1", cents=1) == "allow"


def test_denials_and_questions_are_logged_with_their_rule():
    rig = Rig()
    rig.call("drop_table", name="orders")
    rig.call("refund", order="1", cents=20_000)
    assert [entry[1:4] for entry in rig.log] == [
        ("drop_table", "deny", "unknown tool"),
        ("refund", "ask", "refund"),
    ]


def test_without_a_log_nothing_runs():
    rig = Rig()

    def full(*record):
        raise OSError("disk full")

    rig.audit = full
    raises(OSError, lambda: rig.call("refund", order="1", cents=1))
    assert rig.ran == [] == rig.minted


def test_the_log_is_written_before_the_effect():
    rig = Rig()

    def broken(token, **args):
        raise TimeoutError("no answer")

    rig.tools["refund"] = broken
    raises(TimeoutError, lambda: rig.call("refund", order="1", cents=1))
    assert rig.log[0][:3] == ("ann", "refund", "allow")
