"""Bulk becomes references first, pins stay word for word, call and result stay together, and a miss ends in a hand-over."""

from excerpt import load, raises

PINS = [
    {"role": "user", "content": "goal: close the books of May"},
    {"role": "user", "content": "never touch table billing"},
]
BIG = "row " * 400


def tokens(text):
    return len(text.split())


class Rig:
    def __init__(self, turns=20, result=BIG, summary="done: 1 to 10"):
        self.block = load()
        self.summary, self.stored, self.asked = summary, {}, []
        self.turns = [self.turn(number, result) for number in range(turns)]

    def turn(self, number, result):
        return [
            {"role": "assistant", "content": f"call {number}", "call": number},
            {"role": "tool", "content": f"{number} {result}", "call": number},
        ]

    def store(self, ref, text):
        self.stored[ref] = text

    def journal(self, count):
        return f"journal of {count} turns"

    def summarise(self, record):
        self.asked.append(record)
        if isinstance(self.summary, Exception):
            raise self.summary
        return self.summary

    def compact(self, target, keep=10, pins=PINS):
        return self.block.compact(
            pins, self.turns, self.journal, self.store, tokens, self.summarise, target, keep
        )


def size(messages):
    return sum(tokens(message["content"]) for message in messages)


def paired(messages):
    calls = [message["call"] for message in messages if message["role"] == "assistant"]
    results = [message["call"] for message in messages if message["role"] == "tool"]
    return calls == results


def test_references_alone_suffice_and_every_text_can_be_opened():
    rig = Rig()
    out = rig.compact(target=5_000)
    assert size(out) <= 5_000 and rig.asked == []
    old = [message for message in out if message["role"] == "tool"][:10]
    assert len(rig.stored) == 10
    for number, message in enumerate(old):
        ref = message["content"].split()[1].strip(",")
        assert rig.stored[ref] == rig.turns[number][1]["content"]


def test_recent_turns_stay_as_they_were():
    rig = Rig()
    recent = [message for turn in rig.turns[-10:] for message in turn]
    assert rig.compact(target=5_000)[-20:] == recent
    assert rig.compact(target=4_100)[-20:] == recent


def test_pins_come_first_and_word_for_word():
    for target in (5_000, 4_100):
        assert Rig().compact(target)[:2] == PINS


def test_a_summary_is_written_once_and_from_the_journal():
    rig = Rig()
    out = rig.compact(target=4_100)
    assert rig.asked == ["journal of 10 turns"] and size(out) <= 4_100
    assert [message["content"] for message in out if "summarised" in message["content"]] == [
        "[turns 1 to 10, summarised] done: 1 to 10"
    ]


def test_call_and_result_stay_together():
    for target in (5_000, 4_100):
        assert paired(Rig().compact(target))


def test_a_target_that_is_missed_ends_in_a_hand_over():
    rig = Rig()
    raises(rig.block.HandOver, lambda: rig.compact(target=1_000))
    assert len(rig.asked) == 1


def test_a_summary_that_fails_or_is_empty_ends_in_a_hand_over():
    for summary in (RuntimeError("context_length_exceeded"), "", "  \n", "word " * 9_000):
        rig = Rig(summary=summary)
        raises(rig.block.HandOver, lambda: rig.compact(target=4_100))
        assert len(rig.asked) == 1


def test_pins_that_fill_the_window_end_in_a_hand_over():
    rig = Rig()
    raises(rig.block.HandOver, lambda: rig.compact(5_000, pins=[{"role": "user", "content": "word " * 6_000}]))


def test_nothing_leaves_the_window_before_it_is_stored():
    rig = Rig()
    before = repr(rig.turns)

    def full(ref, text):
        raise OSError("disk full")

    rig.store = full
    raises(OSError, lambda: rig.compact(target=5_000))
    assert repr(rig.turns) == before


def test_errors_stay_readable():
    rig = Rig()
    rig.turns[3][1]["error"] = True
    out = rig.compact(target=6_000)
    assert rig.turns[3][1] in out and len(rig.stored) == 9


def test_only_tool_results_are_folded():
    rig = Rig(result="short")
    said = {"role": "user", "content": "decided: " + "word " * 300}
    rig.turns[2].append(said)
    assert said in rig.compact(target=500) and rig.stored == {}


def test_without_old_turns_there_is_nothing_to_summarise():
    rig = Rig(turns=3)
    raises(rig.block.HandOver, lambda: rig.compact(target=100, keep=10))
    assert rig.asked == [] and rig.stored == {}


def test_folding_again_changes_nothing():
    rig = Rig()
    once = rig.compact(target=5_000)
    rig.turns = [once[2:][start : start + 2] for start in range(0, 40, 2)]
    rig.stored.clear()
    assert rig.compact(target=5_000) == once and rig.stored == {}


def test_keeping_more_turns_than_there_are_or_none():
    rig = Rig(turns=3, result="short")
    assert len(rig.compact(target=100, keep=10)) == 8
    rig = Rig(turns=3)
    out = rig.compact(target=100, keep=0)
    assert len(rig.stored) == 3 and len(out) == 8 and paired(out)
