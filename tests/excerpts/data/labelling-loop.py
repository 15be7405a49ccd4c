"""Test items are drawn at random from clusters that training never sees, votes are blind and kept, and agreement is judged per class."""

from excerpt import load, raises

NAN = float("nan")


def items(count=400, size=2, **changed):
    """Clusters of near-copies, with scores that have nothing to do with the order."""
    return [
        {
            "cluster": f"c{n // size}",
            "id": f"i{n:04}",
            "input": f"text {n}",
            "outcome": "fraud",
            "p": (n * 37 % 100) / 100,
            **changed,
        }
        for n in range(count)
    ]


def by(picked, why):
    return [item for item, reason, _ in picked if reason == why]


def test_no_cluster_is_on_both_sides_in_any_round():
    block, test, training = load(), set(), set()
    for seed in range(12):
        picked = block.select(items(), seed, fair=20, arm=20, chosen=60)
        test |= {item["cluster"] for item in by(picked, "evaluation")}
        training |= {item["cluster"] for item, why, _ in picked if why != "evaluation"}
    assert test and training and not test & training


def test_the_test_items_do_not_depend_on_the_scores():
    block = load()
    flat = by(block.select(items(p=0.99), 7, fair=20, arm=20, chosen=20), "evaluation")
    steep = by(block.select(items(), 7, fair=20, arm=20, chosen=20), "evaluation")
    assert [item["id"] for item in flat] == [item["id"] for item in steep]


def test_a_model_without_scores_still_gets_a_test_set():
    for p in (None, NAN):
        picked = load().select(items(p=p), 7, fair=20, arm=20, chosen=20)
        assert [len(by(picked, why)) for why in ("evaluation", "random arm", "uncertain")] == [20, 20, 0]


def test_a_broken_score_does_not_hide_the_uncertain_items():
    pool = items()
    for item in pool[::3]:
        item["p"] = NAN
    chosen = by(load().select(pool, 7, fair=10, arm=10, chosen=10), "uncertain")
    assert len(chosen) == 10 and all(abs(item["p"] - 0.5) < 0.1 for item in chosen)


def test_near_copies_do_not_fill_the_batch():
    pool = items(p=0.1) + [
        {"cluster": "copies", "id": f"x{n}", "input": "same", "p": 0.5} for n in range(100)
    ]
    for salt in range(9):
        for item in pool[-100:]:
            item["cluster"] = f"copies{salt}"
        chosen = by(load().select(pool, 7, fair=10, arm=10, chosen=30), "uncertain")
        clusters = [item["cluster"] for item in chosen]
        assert len(chosen) == 30 and len(set(clusters)) == 30


def test_the_most_uncertain_come_first_and_have_no_probability():
    picked = load().select(items(size=1), 7, fair=10, arm=10, chosen=10)
    chosen = by(picked, "uncertain")
    assert max(abs(item["p"] - 0.5) for item in chosen) <= 0.03
    assert all((probability is None) == (why == "uncertain") for _, why, probability in picked)


def test_the_known_probability_gives_back_the_size_of_the_pool():
    picked = load().select(items(), 7, fair=20, arm=20, chosen=20)
    total = sum(1 / probability for _, _, probability in picked if probability)
    assert round(total) == 400


def test_the_order_of_the_pool_does_not_change_the_draw():
    block = load()
    first = block.select(items(), 7, fair=20, arm=20, chosen=20)
    second = block.select(items()[::-1], 7, fair=20, arm=20, chosen=20)
    assert [item["id"] for item, _, _ in first[:40]] == [item["id"] for item, _, _ in second[:40]]


def test_a_pool_too_small_for_the_test_sample_is_an_error():
    raises(ValueError, lambda: load().select(items(40), 7, fair=39, arm=1, chosen=1))


def test_the_sides_keep_their_share():
    block = load()
    share = sum(block.on_test_side(f"c{n}", 0.2) for n in range(5000)) / 5000
    assert abs(share - 0.2) < 0.02


def test_labellers_see_neither_score_nor_outcome():
    assert load().task(items()[0], "v3") == {"guideline": "v3", "id": "i0000", "input": "text 0"}


def settle(one, two, verdict=None, people=("ann", "bob")):
    def adjudicate(task, votes):
        assert verdict is not None, "asked without need"
        return verdict

    votes = list(zip(people, (one, two)))
    return load().settle({"guideline": "v3", "id": "i1"}, votes, adjudicate)


def test_a_dispute_is_decided_with_a_reason_and_both_votes_stay():
    record = settle("scratch", "dent", ("dent", "unclear rule"))
    assert (record["label"], record["reason"], record["disputed"]) == ("dent", "unclear rule", True)
    assert record["votes"] == [("ann", "scratch"), ("bob", "dent")] and record["guideline"] == "v3"


def test_two_equal_votes_need_no_adjudicator():
    record = settle("dent", "dent")
    assert (record["label"], record["reason"], record["disputed"]) == ("dent", None, False)


def test_cannot_tell_is_no_class():
    for one, two in (("cannot tell", "dent"), ("cannot tell", "cannot tell")):
        assert settle(one, two, ("cannot tell", "unreadable input"))["label"] is None
    assert settle("cannot tell", "cannot tell", ("dent", "slip"))["label"] == "dent"


def test_one_person_cannot_vote_twice():
    raises(ValueError, lambda: settle("dent", "dent", people=("ann", "ann")))


def test_high_agreement_on_a_rare_class_is_weak():
    pairs = [("faulty", "faulty")] * 20 + [("faulty", "ok")] * 30
    pairs += [("ok", "faulty")] * 30 + [("ok", "ok")] * 920
    assert round(load().kappa(pairs, "faulty"), 2) == 0.37
    assert load().held(pairs, ["faulty"]) == ["faulty"]


def test_a_weak_class_is_held_and_a_clear_one_goes_on():
    pairs = [("a", "a")] * 40 + [("b", "b")] * 20 + [("b", "c")] * 15 + [("c", "b")] * 15 + [("c", "c")] * 10
    assert load().held(pairs, ["a", "b", "c"]) == ["b", "c"]
    assert load().kappa(pairs, "a") == 1


def test_a_class_without_evidence_is_held():
    assert load().kappa([], "a") is None and load().kappa([("a", "a")] * 50, "a") is None
    assert load().held([("a", "a")] * 50, ["a", "b"]) == ["a", "b"]
