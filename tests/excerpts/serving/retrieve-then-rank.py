"""A late, broken or mismatched source costs variety and is named; filtering comes before the cut; every stage is logged."""

import asyncio
import math

from clock import Clock, run
from excerpt import load, raises


class Source:
    """Gives its items after a delay; a failure is raised, as an RPC client does."""

    def __init__(self, items, delay=0.01, failure=None):
        self.items, self.delay, self.failure, self.asked = list(items), delay, failure, []

    async def __call__(self, user, quota):
        self.asked.append((user, quota))
        await asyncio.sleep(self.delay)
        if self.failure:
            raise self.failure
        return self.items


class Rig:
    def __init__(self, quota=500, blocked=(), light=None, heavy=None, heavy_delay=0.01, **sources):
        self.block, self.clock = load(asyncio=asyncio, math=math), Clock()
        self.sources = {name: (source, quota) for name, source in sources.items()}
        self.blocked, self.rough, self.exact = set(blocked), light or {}, heavy
        self.heavy_delay, self.ranked, self.filtered, self.logged = heavy_delay, None, None, []

    async def allowed(self, user, items):
        self.filtered = items
        return set(items) - self.blocked

    def light(self, user, items):
        return {item: self.rough.get(item, 0.0) for item in items}

    async def heavy(self, user, items):
        self.ranked = items
        await asyncio.sleep(self.heavy_delay)
        if isinstance(self.exact, Exception):
            raise self.exact
        return {item: 0.0 for item in items} if self.exact is None else self.exact

    def log(self, **line):
        self.logged.append(line)

    def page(self):
        parts = (self.allowed, self.light, self.heavy, self.log)
        return run(self.block.page("u", self.sources, *parts), self.clock)


def test_a_late_source_is_left_out_named_and_not_waited_for():
    rig = Rig(near=Source("ab"), pairs=Source("cd", delay=5.0), fresh=Source("ef"))
    shown, missing = rig.page()
    assert sorted(shown) == list("abef") and missing == ["pairs"]
    assert rig.clock.now < 1_000.05
    assert rig.logged[0]["missing"] == ["pairs"]


def test_a_broken_source_is_as_a_late_one_however_it_fails():
    for failure in (ConnectionRefusedError("down"), ValueError("not JSON"), KeyError("items")):
        shown, missing = Rig(near=Source("ab"), pairs=Source("cd", failure=failure)).page()
        assert sorted(shown) == list("ab") and missing == ["pairs"]


def test_a_bug_in_a_source_is_not_hidden_behind_the_others():
    raises(TypeError, Rig(near=Source("ab"), pairs=Source("cd", failure=TypeError("bug"))).page)


def test_no_source_at_all_is_an_outage_and_not_an_empty_page():
    rig = Rig(near=Source("ab", delay=5.0), pairs=Source("cd", failure=OSError()))
    raises(TimeoutError, rig.page)
    assert Rig(near=Source(""), pairs=Source("cd", delay=5.0)).page() == ([], ["pairs"])


def test_blocked_items_do_not_use_up_the_places_of_the_cut():
    items = [f"i{number:03}" for number in range(320)]
    rough = {item: 320.0 - number for number, item in enumerate(items)}
    rig = Rig(near=Source(items), blocked=items[:290], light=rough)
    shown, missing = rig.page()
    assert shown == items[290:310] and missing == []
    assert rig.ranked == items[290:]


def test_the_heavy_ranker_sees_at_most_300_the_best_of_the_light_one():
    items = [f"i{number:03}" for number in range(500)]
    rough = {item: float(number) for number, item in enumerate(items)}
    rig = Rig(near=Source(items), light=rough)
    rig.page()
    assert rig.ranked == items[:199:-1]


def test_where_the_pool_is_full_each_source_keeps_its_best():
    loud, quiet = ([f"{name}{number:04}" for number in range(1000)] for name in "lq")
    rig = Rig(quota=1000, loud=Source(loud), quiet=Source(quiet))
    rig.page()
    assert sorted(rig.logged[0]["pool"]) == loud[:600] + quiet[:600]


def test_a_source_gets_no_more_than_its_quota_and_each_keeps_its_share():
    rig = Rig(quota=3, loud=Source("abcdefgh"), quiet=Source("xyz"))
    rig.page()
    assert rig.filtered == list("axbycz")
    assert rig.sources["loud"][0].asked == [("u", 3)]


def test_an_item_of_two_sources_is_ranked_once_and_credited_to_both():
    rig = Rig(near=Source("ab"), pairs=Source("ba"))
    rig.page()
    assert rig.logged[0]["found"] == {"a": ["near", "pairs"], "b": ["pairs", "near"]}
    assert sorted(rig.ranked) == ["a", "b"]


def test_the_heavy_ranker_is_not_asked_about_nothing():
    rig = Rig(near=Source("ab"), blocked="ab", heavy=ConnectionResetError())
    assert rig.page() == ([], []) and rig.ranked is None
    assert rig.logged[0]["found"] == {"a": ["near"], "b": ["near"]}


def test_scores_of_the_heavy_ranker_decide_and_only_20_are_shown():
    items = [f"i{number:03}" for number in range(40)]
    rig = Rig(near=Source(items), heavy={item: float(number) for number, item in enumerate(items)})
    assert rig.page() == (items[:19:-1], [])


def test_without_the_heavy_ranker_the_light_order_goes_out_and_says_so():
    for how in ({"heavy_delay": 5.0}, {"heavy": ConnectionResetError()}):
        rig = Rig(near=Source("abc"), light={"a": 1.0, "b": 3.0, "c": 2.0}, **how)
        assert rig.page() == (["b", "c", "a"], ["heavy ranker"])
        assert rig.clock.now < 1_000.1
        assert rig.logged[0]["missing"] == ["heavy ranker"]


def test_a_score_that_is_absent_or_no_number_goes_to_the_end_and_not_to_the_top():
    heavy = {"a": float("nan"), "b": 0.1, "c": float("inf"), "d": 0.9}
    rig = Rig(near=Source("abcde"), heavy=heavy)
    assert rig.page()[0] == ["d", "b", "a", "c", "e"]


def test_the_log_holds_the_candidates_of_every_stage():
    rig = Rig(near=Source("abc"), blocked="b", heavy={"a": 0.2, "c": 0.4})
    rig.page()
    assert rig.logged == [
        {
            "user": "u",
            "found": {"a": ["near"], "b": ["near"], "c": ["near"]},
            "pool": ["a", "c"],
            "kept": ["a", "c"],
            "scores": {"a": 0.2, "c": 0.4},
            "shown": ["c", "a"],
            "missing": [],
        }
    ]


def test_all_sources_run_at_the_same_time():
    rig = Rig(near=Source("a", delay=0.025), pairs=Source("b", delay=0.025), fresh=Source("c", delay=0.025))
    assert rig.page()[1] == []


class Host:
    """An index host that refuses a vector of another version, and may be rolled out between two calls."""

    def __init__(self, version, then=None):
        self.now, self.then, self.asked = version, then, []

    async def version(self):
        version, self.now = self.now, self.then or self.now
        return version

    async def neighbours(self, vector, quota, version):
        if version != self.now:
            raise ConnectionError(f"index {self.now}, vector {version}")
        self.asked.append((vector, quota))
        return ["a", "b"]


def tower(version):
    async def vector(user):
        return (version, user)

    return vector


def by_vector(host, *versions):
    fetch = load(asyncio=asyncio, math=math).by_vector(host, {v: tower(v) for v in versions})
    return Rig(near=fetch, fresh=Source("z")).page()


def test_the_vector_comes_from_the_tower_of_the_host_that_is_searched():
    for version in (7, 8):
        host = Host(version)
        assert by_vector(host, 7, 8)[1] == []
        assert host.asked == [((version, "u"), 500)]


def test_a_host_ahead_of_the_towers_is_left_out_and_never_searched_with_an_old_vector():
    host = Host(8)
    assert by_vector(host, 7) == (["z"], ["near"])
    assert host.asked == []


def test_an_index_that_is_swapped_between_two_calls_refuses_the_vector():
    host = Host(7, then=8)
    assert by_vector(host, 7, 8) == (["z"], ["near"])
    assert host.asked == []
