"""Each service is told how long somebody waits for it, and a bad answer of an optional step costs that step alone."""

import asyncio
import json
import typing
from types import SimpleNamespace

from clock import Clock, run
from excerpt import load, module, raises


class HTTPError(Exception):
    """As in httpx: what is raised for a connection that fails and, by raise_for_status, for a 4xx or 5xx."""


class Reply:
    """As httpx.Response: `json` raises a ValueError for a body that is none, `headers` a KeyError for one missing."""

    def __init__(self, body, status=200, version="1"):
        self.body, self.status = body, status
        self.headers = {"x-model-version": version} if version else {}

    def raise_for_status(self):
        if self.status >= 400:
            raise HTTPError(self.status)

    def json(self):
        return json.loads(self.body)


class ChainFailed(Exception):
    pass


class Http:
    """Services that take their time, and note what they were told."""

    def __init__(self, **steps):
        self.steps, self.told = steps, {}

    async def post(self, url, json, headers):
        name = url.split("/")[2]
        took, reply = self.steps[name]
        self.told[name] = int(headers["x-time-left-ms"])
        await asyncio.sleep(took)
        return reply


def check(step, body):
    """The schema of each step, as the text promises: a ValueError for what does not match."""
    fields = {"classify": "kind", "read": "fields", "risk": "risk"}
    if not isinstance(body, dict) or fields[step] not in body:
        raise ValueError(f"{step}: {body}")
    return body


CLASS, FIELDS = Reply('{"kind": "invoice"}'), Reply('{"fields": {"total": 3}}')


def chain(budget=0.38, classify=(0.03, CLASS), read=(0.11, FIELDS), risk=(0.03, Reply('{"risk": 0.2}'))):
    clock = Clock()
    block = load(
        NamedTuple=typing.NamedTuple,
        ChainFailed=ChainFailed,
        asyncio=asyncio,
        check=check,
        httpx=module("httpx", HTTPError=HTTPError),
        time=clock,
    )
    http = Http(classify=classify, read=read, risk=risk)

    async def call():
        return await block.run(http, {"page": "ref"}, clock.monotonic() + budget, {"x-request-id": "7"})

    return SimpleNamespace(http=http, clock=clock, answer=lambda: run(call(), clock))


def test_the_answer_has_every_field_and_the_path():
    state, path = chain().answer()
    assert state == {"page": "ref", "kind": "invoice", "fields": {"total": 3}, "risk": 0.2}
    assert path == [("classify", "1"), ("read", "1"), ("risk", "1")]


def test_a_service_is_told_the_time_that_the_proxy_waits():
    made = chain()
    made.answer()
    assert made.http.told == {"classify": 80, "read": 300, "risk": 100}


def test_a_slow_service_is_left_when_its_time_is_up_and_knew_it():
    made = chain(classify=(5, CLASS))
    started = made.clock.now
    raises(ChainFailed, made.answer)
    assert round((made.clock.now - started) * 1000) == made.http.told["classify"]


def test_late_in_the_chain_the_rest_of_the_deadline_is_told():
    made = chain(read=(0.29, FIELDS))
    state, path = made.answer()
    assert state["risk"] == 0.2 and made.http.told["risk"] == 60


def test_below_its_floor_a_step_is_not_called():
    made = chain(budget=0.35, read=(0.295, FIELDS))
    state, path = made.answer()
    assert state["risk"] is None and path[-1] == ("risk", "default") and "risk" not in made.http.told


def test_a_required_step_that_is_late_ends_the_chain():
    raises(ChainFailed, chain(read=(0.31, FIELDS)).answer)


def test_an_optional_step_with_any_bad_answer_gets_its_default():
    for reply in [
        Reply("<html>all is well</html>"),
        Reply('{"risk": 0.2}', version=None),
        Reply('{"score": 0.2}'),
        Reply("[0.2]"),
        Reply('{"error": "no model"}', status=500),
    ]:
        state, path = chain(risk=(0.03, reply)).answer()
        assert state["risk"] is None and path[-1] == ("risk", "default"), reply.body


def test_a_required_step_with_a_bad_answer_ends_the_chain_in_the_agreed_way():
    raises(ChainFailed, chain(read=(0.03, Reply("<html>"))).answer)


def test_a_settled_first_answer_ends_the_chain():
    made = chain(classify=(0.03, Reply('{"kind": "blank", "done": true}')))
    state, path = made.answer()
    assert path == [("classify", "1")] and "read" not in made.http.told
