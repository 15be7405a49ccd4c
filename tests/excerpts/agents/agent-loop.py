"""Every run ends with the reason why, within one budget that sub-agents share and no call overdraws."""

from clock import Clock
from excerpt import load


class Rig:
    """A model that says what the test tells it, 100 tokens a message in the history and 10 in its reply."""

    def __init__(self, *replies, clock=None, used=10, **limits):
        self.clock = clock or Clock()
        self.block = load(size=lambda history: 100 * len(history))
        self.replies, self.asked, self.ran, self.used = list(replies), 0, [], used
        self.budget = self.block.Budget(self.clock.monotonic, **limits)
        self.history = [{"role": "user", "text": "task"}]
        self.tools = {"read": self.read, "break": self.broken, "slow": self.slow}

    def model(self, history):
        self.asked += 1
        reply = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        calls = [dict(call, id=f"{self.asked}.{n}") for n, call in enumerate(reply.get("calls", []))]
        return {"text": reply.get("text", ""), "calls": calls, "used": 100 * len(history) + self.used}

    def read(self, timeout, key):
        self.ran.append(("read", key, timeout))
        return f"value of {key}"

    def broken(self, timeout, **args):
        self.ran.append(("break", args))
        raise OSError("no such table")

    def slow(self, timeout, seconds):
        self.clock.sleep(seconds)
        return f"{self.clock.now}"

    def run(self, gate=lambda call: "allow", check=lambda text: None):
        return self.block.run(self.history, self.model, self.tools, gate, check, self.budget)


def call(name, **args):
    return {"name": name, "args": args}


def reads(*keys):
    return [{"calls": [call("read", key=key)]} for key in keys]


DONE = {"text": "42"}


def unanswered(history):
    """Providers reject a history in which a proposed call has no result."""
    proposed = {c["id"] for turn in history for c in turn.get("calls", [])}
    return proposed - {turn["id"] for turn in history if turn.get("role") == "tool"}


def test_a_checked_result_is_answered():
    rig = Rig(*reads("a"), DONE)
    assert rig.run() == ("answered", "42") and unanswered(rig.history) == set()


def test_done_is_not_believed_when_the_check_fails():
    rig = Rig(DONE)
    assert rig.run(check=lambda text: "test 3 fails") == ("no progress", "test 3 fails") and rig.asked == 3
    rig = Rig(DONE, {"text": "43"})
    assert rig.run(check=lambda text: None if text == "43" else "not the sum") == ("answered", "43")


def test_the_same_call_with_the_same_result_ends_the_run():
    rig = Rig(*reads("a"))
    state, last = rig.run()
    assert state == "no progress" and last["args"] == {"key": "a"} and rig.asked == 3


def test_failures_unknown_tools_and_denials_count_as_repeats():
    for name in ("break", "absent"):
        assert Rig({"calls": [call(name)]}).run()[0] == "no progress"
    rig = Rig(*reads("a"))
    assert rig.run(gate=lambda call: "deny")[0] == "no progress" and rig.ran == []
    assert rig.history[2]["text"] == "denied by policy"


def test_turns_end_a_run_that_keeps_finding_something_new():
    rig = Rig(*reads(*range(100)), turns=7)
    assert rig.run() == ("budget spent", "turns") and rig.asked == 7


def test_tokens_are_asked_before_the_call_and_never_overdrawn():
    rig = Rig(*reads(*range(100)), tokens=10_000)
    assert rig.run() == ("budget spent", "tokens")
    assert 0 <= rig.budget.tokens < 100 * len(rig.history) + rig.block.MAX_REPLY
    greedy = Rig(*reads(*range(100)), tokens=10_000, used=2_000)
    assert greedy.run() == ("budget spent", "tokens") and greedy.budget.tokens >= 0
    assert Rig(DONE, tokens=2_099).run() == ("budget spent", "tokens")


def test_what_a_call_did_not_use_is_there_for_the_next():
    assert Rig(*reads("a", "b", "c"), DONE, tokens=5_000).run() == ("answered", "42")


def test_time_ends_the_run_and_a_tool_is_told_what_is_left():
    rig = Rig({"calls": [call("slow", seconds=40)]}, *reads("a"), {"calls": [call("slow", seconds=70)]}, DONE, seconds=100)
    assert rig.run() == ("budget spent", "time") and rig.ran == [("read", "a", 60.0)]


def test_sub_agents_draw_on_the_same_budget():
    rig = Rig({"calls": [call("delegate")]}, turns=10)

    def delegate(timeout):
        part = Rig(*reads(*range(100)))
        part.budget = rig.budget
        state = part.run()
        rig.parts = getattr(rig, "parts", 0) + part.asked
        return state

    rig.tools["delegate"] = delegate
    assert rig.run() == ("budget spent", "turns") and rig.asked + rig.parts == 10


def test_a_call_that_needs_a_person_suspends_the_run_with_a_complete_history():
    batch = {"calls": [call("read", key="a"), call("read", key="b"), call("read", key="c")]}
    rig = Rig(batch)
    state, waiting = rig.run(gate=lambda call: "ask" if call["args"]["key"] == "b" else "allow")
    assert state == "waiting" and [key for _, key, _ in rig.ran] == ["a"]
    assert unanswered(rig.history) == {waiting["id"]}  # only the one that the person decides
    assert rig.history[-1]["text"] == "not executed: run stopped"


def test_a_large_result_does_not_enter_the_history_whole():
    rig = Rig(*reads("x" * 50_000), DONE)
    assert rig.run()[0] == "answered" and len(rig.history[2]["text"]) == 4_000
