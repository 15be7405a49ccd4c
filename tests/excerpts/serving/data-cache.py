"""No row goes back in time, in the cache and in the answer, and a silent source does not stop a prediction."""

import re
from types import SimpleNamespace

from clock import run
from excerpt import load


def lua(script):
    """Turns the script into Python, as far as it goes: local, if ... then return ... end, redis.call, KEYS and ARGV."""
    lines = []
    for line in script.strip().splitlines():
        line = re.sub(r"^local ", "", line)
        line = re.sub(r"\b(KEYS|ARGV)\[(\d)\]", lambda m: f"{m[1]}[{int(m[2]) - 1}]", line)
        line = line.replace("redis.call", "call").replace("tonumber", "float")
        lines.append(re.sub(r"^if (.*) then (.*) end$", r"if \1: \2", line))
    made = {}
    exec("def run(call, KEYS, ARGV):\n " + "\n ".join(lines), made)
    return made["run"]


class Redis:
    """Hashes with an expiry; what a client reads are rows, and a call that runs later runs at once."""

    def __init__(self):
        self.hashes, self.expiry = {}, {}

    def call(self, command, key, *arguments):
        fields = self.hashes.setdefault(key, {})
        if command == "HGET":
            return fields.get(arguments[0])
        if command == "HSET":
            fields.update(zip(arguments[::2], arguments[1::2]))
        if command == "EXPIRE":
            self.expiry[key] = arguments[0]

    def run_later(self, script, key, *arguments):
        return lua(script)(self.call, [key], arguments)

    async def get_many(self, keys):
        return {e: self.hashes[key]["row"] for e, key in keys.items() if self.hashes.get(key, {}).get("row")}


def row(version, as_of, value="x"):
    return SimpleNamespace(version=version, as_of=as_of, value=value)


class Source:
    def __init__(self, **rows):
        self.rows, self.asked = rows, []

    async def read_many(self, entities, timeout_s):
        self.asked.append(list(entities))
        return {e: self.rows[e] for e in entities if e in self.rows}


MODEL = SimpleNamespace(default_row=row(0, 0, "default"), features_version=4, max_age_s=60)


def rows_for(entities, cache, source):
    block = load(TTL_S=600, now=lambda: 1_000, prepare=lambda raw: raw)
    return block, run(block.rows_for(entities, MODEL, cache, source))


def test_a_missing_row_is_read_and_kept():
    cache, source = Redis(), Source(a=row(5, 990))
    assert rows_for(["a"], cache, source)[1]["a"].version == 5
    rows_for(["a"], cache, source)
    assert source.asked == [["a"]] and cache.expiry == {"a:4": 600}


def test_fresh_rows_cost_no_read():
    cache, source = Redis(), Source()
    cache.hashes["a:4"] = {"version": 5, "row": row(5, 990)}
    assert rows_for(["a"], cache, source)[1]["a"].version == 5 and source.asked == []


def test_a_row_beyond_its_age_is_read_again():
    cache, source = Redis(), Source(a=row(6, 999))
    cache.hashes["a:4"] = {"version": 5, "row": row(5, 900)}
    assert rows_for(["a"], cache, source)[1]["a"].version == 6
    assert cache.hashes["a:4"]["version"] == 6


def test_a_source_that_lags_behind_changes_neither_the_cache_nor_the_answer():
    cache, source = Redis(), Source(a=row(3, 880, "older"))
    cache.hashes["a:4"] = {"version": 5, "row": row(5, 900, "newer")}
    answer = rows_for(["a"], cache, source)[1]["a"]
    assert cache.hashes["a:4"]["version"] == 5
    assert answer.value == "newer", "the prediction went back in time"


def test_the_same_version_renews_age_and_expiry():
    cache, source = Redis(), Source(a=row(5, 999))
    cache.hashes["a:4"] = {"version": 5, "row": row(5, 900)}
    rows_for(["a"], cache, source)
    assert cache.hashes["a:4"]["row"].as_of == 999 and cache.expiry == {"a:4": 600}


def test_when_the_source_is_silent_old_rows_stay_in_use_and_others_are_defaults():
    cache = Redis()
    cache.hashes["a:4"] = {"version": 5, "row": row(5, 900, "old")}
    answer = rows_for(["a", "b"], cache, Source())[1]
    assert (answer["a"].value, answer["b"].value) == ("old", "default")
    assert "b:4" not in cache.hashes


def test_rows_of_another_feature_version_are_not_used():
    cache, source = Redis(), Source(a=row(5, 990))
    cache.hashes["a:3"] = {"version": 9, "row": row(9, 999)}
    assert rows_for(["a"], cache, source)[1]["a"].version == 5
