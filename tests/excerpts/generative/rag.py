"""Nothing that the asker may not read, no half passage, no claim without a real quote; otherwise it abstains and says where."""

from types import SimpleNamespace

from excerpt import load

LEAVE = "Part-time staff get leave in proportion.\nFull-time staff get 30 days of annual leave."


def passage(document="leave", text=LEAVE, score=0.9, tokens=500, version="v7"):
    return SimpleNamespace(
        document=document,
        score=score,
        text=text,
        title=document.title(),
        tokens=tokens,
        url=f"https://wiki/{document}",
        version=version,
    )


class Rig:
    def __init__(self, found, draft=None, withdrawn=()):
        self.block, self.found, self.withdrawn = load(), found, withdrawn
        self.draft = draft or {"answerable": True, "claims": [claim()]}
        self.asked, self.prompts = [], []

    def search(self, question, groups, k):
        self.asked.append((question, groups, k))
        return self.found

    def may_open(self, asker, document):
        return document not in self.withdrawn

    def generate(self, question, passages):
        self.prompts.append(passages)
        return self.draft

    def ask(self):
        asker = SimpleNamespace(groups=["staff"])
        return self.block.answer("How much leave?", asker, self.search, self.may_open, self.generate)


def claim(source="S1", quote="Full-time staff get 30 days of annual leave."):
    return {"quote": quote, "source": source, "text": "You get 30 days."}


def test_nothing_above_the_floor_never_reaches_the_model():
    rig = Rig([passage(score=0.2), passage("menu", score=0.1)])
    assert rig.ask() == {"kind": "abstained", "near": [], "stage": "retrieval"}
    assert rig.prompts == []


def test_a_right_lost_since_indexing_keeps_the_passage_out_of_prompt_and_abstention():
    rig = Rig([passage("salaries", "The board earns millions a year."), passage()], withdrawn=["salaries"])
    rig.draft = {"answerable": False, "claims": []}
    assert rig.ask()["near"] == [("Leave", "https://wiki/leave")]
    assert rig.prompts == [{"S1": LEAVE}]


def test_the_search_gets_the_rights_of_the_asker():
    rig = Rig([passage()])
    rig.ask()
    assert rig.asked == [("How much leave?", ["staff"], 50)]


def test_a_passage_that_does_not_fit_is_left_out_whole_and_a_later_one_may_fit():
    rig = Rig([passage(tokens=2000), passage("handbook", "x" * 9000, tokens=2500), passage("faq", tokens=900)])
    rig.ask()
    assert rig.prompts == [{"S1": LEAVE, "S2": LEAVE}]


def test_the_budget_is_never_exceeded():
    rig = Rig([passage(f"p{number}", tokens=700) for number in range(9)])
    rig.ask()
    assert len(rig.prompts[0]) == 4


def test_passages_that_do_not_suffice_lead_to_an_abstention():
    for draft in ({"answerable": False, "claims": [claim()]}, {"answerable": True, "claims": []}):
        assert Rig([passage()], draft).ask()["stage"] == "context"


def test_an_invented_id_a_changed_quote_and_an_empty_quote_are_no_support():
    for wrong in (
        claim(source="S2"),
        claim(source="https://wiki/leave"),
        claim(quote="Full-time staff get 35 days of annual leave."),
        claim(quote=""),
        claim(quote=" \n "),
        claim(quote="30"),
    ):
        rig = Rig([passage()], {"answerable": True, "claims": [claim(), wrong]})
        assert rig.ask()["stage"] == "support", wrong


def test_a_quote_from_another_passage_is_no_support():
    rig = Rig([passage(), passage("menu", "Soup of the day: pumpkin.")])
    rig.draft = {"answerable": True, "claims": [claim(source="S2")]}
    assert rig.ask()["stage"] == "support"


def test_line_breaks_and_capitals_do_not_hide_a_quote_and_the_answer_names_the_version():
    quote = "in proportion. full-time staff  get 30 days"
    reply = Rig([passage()], {"answerable": True, "claims": [claim(quote=quote)]}).ask()
    assert reply["kind"] == "answered"
    assert reply["sources"] == {"S1": ("https://wiki/leave", "v7")}
