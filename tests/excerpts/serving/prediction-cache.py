"""One inference for many askers, no answer under another key's name, and errors are never kept."""

import asyncio
import hashlib
import hmac
import json
import random
from types import SimpleNamespace

from clock import Clock, run
from excerpt import load


class Rig:
    def __init__(self, takes=0.1, error=None):
        self.takes, self.error, self.calls, self.log_lines, self.ttls = takes, error, 0, [], []
        self.stored, self.clock = {}, Clock()
        self.block = load(
            SECRET=b"secret",
            TTL_S=100,
            asyncio=asyncio,
            canonicalise=lambda features, inputs: {name: round(features[name], 2) for name in inputs},
            hashlib=hashlib,
            hmac=hmac,
            json=json,
            random=random.Random(1),
        )
        self.model = SimpleNamespace(
            inputs=["a", "b"], name="m", preproc_version="p1", version="3", predict=self.compute
        )

    async def compute(self, x):
        self.calls += 1
        await asyncio.sleep(self.takes)
        if self.error:
            raise self.error
        return sum(x.values())

    async def get(self, key):
        await asyncio.sleep(0.001)
        return self.stored.get(key)

    async def set(self, key, output, ttl_s):
        self.ttls.append(ttl_s)
        self.stored[key] = output

    def write(self, *line):
        self.log_lines.append(line)

    async def ask(self, a=1.0, tenant="t1", arm="A", params=(), wait=1.0, b=2.0):
        request = SimpleNamespace(
            arm=arm,
            id="r",
            features={"b": b, "a": a},
            params=list(params),
            seconds_left=lambda: wait,
            tenant=tenant,
        )
        return await self.block.predict(request, self, self.model, self)

    def together(self, *asks):
        async def gather():
            return await asyncio.gather(*asks, return_exceptions=True)

        return run(gather(), self.clock)

    def sources(self):
        return [line[3] for line in self.log_lines]


def test_a_second_request_is_answered_from_the_cache_and_logged():
    rig = Rig()
    rig.together(rig.ask())
    assert rig.together(rig.ask()) == [3.0]
    assert rig.calls == 1 and rig.sources() == ["model", "cache"]


def test_askers_at_the_same_time_share_one_inference():
    rig = Rig()
    assert rig.together(*(rig.ask() for _ in range(50))) == [3.0] * 50
    assert rig.calls == 1 and sorted(rig.sources()) == ["model"] + ["shared"] * 49
    assert rig.block.inflight == {}


def test_an_asker_who_gives_up_does_not_end_the_inference_for_the_others():
    rig = Rig()
    first, second = rig.together(rig.ask(wait=0.02), rig.ask())
    assert isinstance(first, asyncio.TimeoutError) and second == 3.0 and rig.calls == 1


def test_an_error_is_told_to_all_and_not_kept():
    rig = Rig(error=MemoryError())
    assert all(isinstance(answer, MemoryError) for answer in rig.together(rig.ask(), rig.ask()))
    rig.error = None
    assert rig.stored == {} and rig.together(rig.ask()) == [3.0]


def test_the_same_input_in_another_writing_has_the_same_key():
    rig = Rig()
    rig.together(rig.ask(a=1.001), rig.ask(a=1.0))
    assert rig.calls == 1


def test_whatever_changes_the_answer_changes_the_key():
    rig = Rig()
    rig.together(rig.ask(), rig.ask(a=1.5), rig.ask(tenant="t2"), rig.ask(arm="B"), rig.ask(params=["top-3"]))
    for name in ("version", "preproc_version", "name"):
        setattr(rig.model, name, "other")
        rig.together(rig.ask())
    assert rig.calls == len(rig.stored) == 8


def test_entries_do_not_expire_together():
    rig = Rig()
    rig.together(*(rig.ask(a=float(n)) for n in range(100)))
    assert 90 <= min(rig.ttls) < 92 and 98 < max(rig.ttls) <= 100
