"""What a rail would stop never leaves in part, and a rail that is down follows its own rule."""

import re
from types import SimpleNamespace

from excerpt import load, raises

CARD = re.compile(r"(?:\d[ -]?){15}\d")  # at most 31 characters
NUMBER = "4111-1111-1111-1111"
FILLER = "The order was placed on Tuesday and will arrive soon. "


def rail(check=CARD.search, closed=True, name="card"):
    return SimpleNamespace(name=name, version="7", check=check, closed=closed, reply=f"{name}: fixed text")


def down(text):
    raise TimeoutError


class Rig:
    def __init__(self, *rails, **options):
        self.verdicts, self.rails, self.options = [], list(rails), options

    def run(self, pieces):
        self.log = lambda *verdict: self.verdicts.append(verdict)
        events = list(load().guarded(iter(pieces), self.rails, self.log, **self.options))
        self.shown = "".join(text for kind, text in events if kind == "text")
        self.stops = [text for kind, text in events if kind == "stop"]
        return self

    def outcomes(self):
        return {outcome for *_, outcome in self.verdicts}


def split(text, size):
    return [text[at : at + size] for at in range(0, len(text), size)]


def test_no_digit_of_a_split_pattern_is_shown_wherever_it_stands():
    for before in range(0, 260, 7):
        for size in (1, 3, 10, 19, 64, 1000):
            text = ("x" * before + FILLER)[-before - 1 :] + NUMBER + " " + FILLER * 4
            rig = Rig(rail()).run(split(text, size))
            assert not any(c.isdigit() for c in rig.shown), (before, size)
            assert rig.stops == ["card: fixed text"]


def test_a_pattern_at_the_very_end_is_found():
    rig = Rig(rail()).run(split(FILLER * 3 + NUMBER, 5))
    assert rig.stops and not any(c.isdigit() for c in rig.shown)
    assert Rig(rail()).run([NUMBER]).shown == ""


def test_an_innocent_answer_arrives_whole_and_in_parts():
    text = FILLER * 20
    rig = Rig(rail()).run(split(text, 9))
    assert rig.shown == text and not rig.stops and len(rig.verdicts) > 5
    assert Rig(rail(), step=5).run(split(text, 3)).shown == text
    assert Rig(rail()).run([]).shown == ""


def test_nothing_is_sent_before_its_verdict():
    held = []
    block = load()
    source = iter(split(FILLER * 10, 10))
    seen = []
    events = block.guarded(source, [rail(check=lambda text: seen.append(len(text)))], lambda *_: None)
    sent = 0
    for _, text in events:
        sent += len(text)
        held.append(seen[-1] - sent)
    assert all(gap == 32 for gap in held[:-1]) and held[-1] == 0


def test_the_rest_is_not_released_when_the_model_breaks_off():
    def broken():
        yield FILLER * 3
        yield "4111-1111-"
        raise ConnectionError

    shown = []
    raises(ConnectionError, lambda: [shown.append(text) for _, text in load().guarded(broken(), [rail()], lambda *_: None)])
    assert not any(c.isdigit() for c in "".join(shown))


def test_a_rail_that_is_down_follows_its_own_rule():
    rig = Rig(rail(down, closed=True)).run([FILLER * 5])
    assert rig.shown == "" and rig.stops == ["card: fixed text"] and rig.outcomes() == {"failed closed"}
    rig = Rig(rail(down, closed=False, name="tone")).run([FILLER * 5])
    assert rig.shown == FILLER * 5 and rig.outcomes() == {"failed open"}


def test_an_open_failure_does_not_skip_the_other_rails():
    rig = Rig(rail(down, closed=False, name="tone"), rail()).run(split(FILLER * 4 + NUMBER, 20))
    assert rig.stops == ["card: fixed text"]


def test_every_verdict_is_logged_with_its_version():
    rig = Rig(rail(), rail(lambda text: False, name="tone")).run(split(FILLER * 4 + NUMBER + FILLER * 3, 30))
    assert {(name, version) for name, version, _ in rig.verdicts} == {("card", "7"), ("tone", "7")}
    assert rig.verdicts[-1] == ("card", "7", "stop")


def test_the_affordable_rate_gives_the_wanted_share():
    block = load()
    for bad in (0.01, 0.001, 0.0001):
        for wanted in (0.5, 0.9):
            rate = block.affordable_false_rate(bad, 0.95, wanted)
            right, wrong = bad * 0.95, (1 - bad) * rate
            assert abs(right / (right + wrong) - wanted) < 1e-9
    assert round(block.affordable_false_rate(0.001, 0.95, 0.5), 5) == 0.00095
