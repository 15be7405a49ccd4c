"""An exact hit survives the fusion, a late part is left out and named, and only the reranker's score has a floor."""

import asyncio

from clock import Clock, run
from excerpt import load, raises

COMMON = [f"d{number:03}" for number in range(100)]


class Rig:
    def __init__(self, words=(), vectors=(), scores=None, late=(), broken=()):
        self.block = load(asyncio=asyncio)
        self.words, self.vectors, self.scores = list(words), list(vectors), scores
        self.late, self.broken, self.asked, self.clock = late, broken, {}, Clock()

    async def part(self, name, asked, answer):
        self.asked[name] = asked
        if name in self.broken:
            raise ConnectionRefusedError(name)
        await asyncio.sleep(5.0 if name in self.late else 0.1)
        return answer

    def keyword(self, *asked):
        return self.part("keyword", asked, self.words)

    def vector(self, *asked):
        return self.part("vector", asked, self.vectors)

    def rerank(self, question, pool):
        scores = {doc: 0.9 for doc in pool} if self.scores is None else self.scores
        return self.part("reranker", pool, scores)

    def ask(self, floor=0.5):
        parts = (self.keyword, self.vector, self.rerank)
        call = self.block.retrieve("fault E-4711", "What does E-4711 mean?", ["staff"], *parts, floor)
        return run(call, self.clock)


def test_without_seats_fusion_would_drop_the_only_exact_hit():
    fused = load().fuse({"keyword": ["exact", *COMMON[:99]], "vector": COMMON})
    assert fused.index("exact") + 1 == 62


def test_the_exact_hit_reaches_the_reranker_all_the_same():
    rig = Rig(["exact", *COMMON[:99]], COMMON, scores={"exact": 0.9})
    assert rig.ask() == {"hits": [("exact", 0.9)], "missing": []}
    assert len(rig.asked["reranker"]) == 50 == len(set(rig.asked["reranker"]))


def test_a_hopeless_list_gives_nothing_although_its_fused_score_is_the_highest_possible():
    rig = Rig(COMMON, COMMON, scores={doc: 0.1 for doc in COMMON})
    assert rig.ask() == {"hits": [], "missing": []}


def test_one_late_search_is_left_out_and_named():
    for name, words, vectors in (("vector", ["a"], ["b"]), ("keyword", ["b"], ["a"])):
        rig = Rig(words, vectors, late=(name,))
        assert rig.ask() == {"hits": [("a", 0.9)], "missing": [name]}
        assert rig.clock.now < 1_000.5


def test_an_unreachable_search_is_as_a_late_one():
    assert Rig(["a"], ["b"], broken=("vector",)).ask()["missing"] == ["vector"]


def test_no_search_at_all_is_an_outage_and_not_an_empty_result():
    raises(TimeoutError, Rig(late=("keyword", "vector")).ask)
    assert Rig().ask() == {"hits": [], "missing": []}
    assert Rig([], ["a"], late=("keyword",)).ask()["hits"] == [("a", 0.9)]


def test_a_reranker_is_not_asked_about_nothing():
    rig = Rig(broken=("reranker",))
    assert rig.ask() == {"hits": [], "missing": []} and "reranker" not in rig.asked


def test_without_the_reranker_the_fused_order_goes_out_unscored_and_marked():
    for how in ({"late": ("reranker",)}, {"broken": ("reranker",)}):
        rig = Rig(["a", "b"], ["b", "c"], **how)
        assert rig.ask() == {"hits": [("a", None), ("b", None), ("c", None)], "missing": ["reranker"]}


def test_both_searches_get_the_same_rights_and_the_keywords_the_original_words():
    rig = Rig(["a"], ["a"])
    rig.ask()
    assert rig.asked["keyword"] == ("fault E-4711", ["staff"], 100)
    assert rig.asked["vector"] == ("What does E-4711 mean?", ["staff"], 100)


def test_both_searches_run_at_the_same_time():
    rig = Rig(["a"], ["a"])
    rig.ask()
    assert rig.clock.now < 1_000.25


def test_scores_order_the_result_not_a_number_and_absent_ones_are_dropped_ties_keep_their_order():
    scores = {"a": 0.6, "b": float("nan"), "c": 0.8, "d": 0.8}
    rig = Rig(["a", "b", "c", "d", "e"], scores=scores)
    assert rig.ask()["hits"] == [("c", 0.8), ("d", 0.8), ("a", 0.6)]


def test_at_most_five_and_equal_ranks_always_in_the_same_order():
    assert len(Rig(COMMON, COMMON).ask()["hits"]) == 5
    fuse = load().fuse
    assert fuse({"x": ["b", "a"], "y": ["a", "b"]}) == fuse({"x": ["a", "b"], "y": ["b", "a"]}) == ["a", "b"]
