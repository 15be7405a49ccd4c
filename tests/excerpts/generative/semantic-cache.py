"""An answer is reused only within an equal partition, above a threshold that other pairs have confirmed."""

from excerpt import load

WHO = {
    "tenant": "a",
    "rights": "agent",
    "prompt": "p7",
    "model": "m1",
    "language": "en",
    "sources": "s3",
    "encoder": "e2",
}
VECTORS = {
    "How do I cancel my card?": (1.0, 0.0),
    "Cancel a card, how?": (0.96, 0.28),
    "Do not cancel my card, how?": (0.96, 0.28),
    "Close my account in 30 days?": (0.6, 0.8),
    "Close my account in 60 days?": (0.6, 0.8),
}


def request(question, **changes):
    return {"personal": False, "question": question, "tools": False, "topic": "cards", "turn": 1, **WHO, **changes}


def entry(question, expires=100):
    return {"answer": "…", "expires": expires, "question": question, "vector": VECTORS[question]}


class Rig:
    def __init__(self, *questions, limit=0.9):
        self.block, self.embedded = load(), []
        self.limits = {"cards": limit}
        self.store = {self.block.partition(WHO): [entry(question) for question in questions]}

    def ask(self, question, now=0, **changes):
        hit = self.block.lookup(request(question, **changes), self.limits, self.store, self.embed, now)
        return hit and hit["question"]

    def embed(self, question):
        self.embedded.append(question)
        return VECTORS[question]


CARD = "How do I cancel my card?"
SAME = "Cancel a card, how?"


def test_another_tenant_role_prompt_model_language_source_or_encoder_never_hits():
    rig = Rig(CARD)
    assert rig.ask(SAME) == CARD
    for field in WHO:
        assert rig.ask(CARD, **{field: "other"}) is None, field


def test_a_missing_field_is_no_partition_of_its_own():
    rig = Rig()
    for field in WHO:
        place = tuple(None if name == field else value for name, value in WHO.items())
        rig.store[place] = [entry(CARD)]
        assert rig.ask(CARD, **{field: None}) is None, field


def test_what_is_personal_acting_or_in_a_dialogue_is_not_even_embedded():
    rig = Rig(CARD)
    for changes in ({"personal": True}, {"turn": 2}, {"tools": True}, {"topic": "loans"}, {"topic": None}):
        assert rig.ask(CARD, **changes) is None
    assert rig.embedded == []


def test_a_negation_and_a_number_make_another_question():
    assert Rig(CARD).ask("Do not cancel my card, how?") is None
    assert Rig("Close my account in 30 days?").ask("Close my account in 60 days?") is None


def test_below_the_threshold_and_after_expiry_there_is_no_hit():
    assert Rig(CARD, limit=0.97).ask(SAME) is None
    assert Rig(CARD).ask(CARD, now=100) is None
    assert Rig().ask(CARD) is None


def test_the_nearest_entry_counts_and_not_the_first():
    assert Rig("Close my account in 30 days?", CARD, limit=0.5).ask(SAME) == CARD


def test_the_bound_is_the_one_in_the_table():
    bound = load().upper_bound
    assert bound(0, 0) > 0.999
    assert round(bound(0, 50), 3) == 0.058
    assert bound(0, 299) < 0.01 < bound(0, 298)
    assert bound(1, 473) < 0.01 < bound(1, 472)
    assert bound(3, 773) < 0.01
    assert bound(60, 9000) < 0.01  # no overflow with many


def pairs(*groups):
    return [(similarity, same) for similarity, same, count in groups for _ in range(count)]


def test_fifty_clean_pairs_prove_nothing():
    block = load()
    clean = pairs((0.95, True, 50))
    assert block.threshold(clean, clean, 0.01) is None
    assert block.threshold(clean, pairs((0.95, True, 299)), 0.01) == 0.95


def test_pairs_that_contradict_the_choice_switch_the_topic_off():
    block = load()
    chosen = pairs((0.95, True, 300), (0.9, True, 300))
    assert block.threshold(chosen, chosen, 0.01) == 0.9
    assert block.threshold(chosen, pairs((0.95, True, 300), (0.9, True, 280), (0.9, False, 20)), 0.01) is None


def test_a_band_of_wrong_hits_is_not_jumped_over():
    block = load()
    mixed = pairs((0.95, True, 400), (0.9, False, 10), (0.85, True, 9000))
    assert block.threshold(mixed, mixed, 0.01) == 0.95


def test_the_choice_leaves_room_for_the_bound():
    block = load()
    near_the_limit = pairs((0.95, True, 1000), (0.9, False, 8))  # 0.8% observed, 1% allowed
    assert block.threshold(near_the_limit, pairs((0.95, True, 400), (0.9, True, 400)), 0.01) == 0.95


def test_wrong_from_the_top_or_nothing_labelled_means_no_cache():
    block = load()
    assert block.threshold(pairs((0.99, False, 5), (0.9, True, 900)), pairs((0.99, True, 900)), 0.01) is None
    assert block.threshold([], [], 0.01) is None


def test_a_negation_counts_however_it_is_written():
    found = load().DETAIL.findall
    for question in ("I can't cancel", "I can\u2019t cancel", "I cannot cancel", "I do not cancel"):
        assert found(question) != found("I can cancel"), question
