"""The deadline holds whatever the branches do, and nothing is published on a missing check."""

import asyncio
from types import SimpleNamespace

from clock import Clock, run
from excerpt import load, raises

GOOD = {"risk": 0.02, "version": "1"}


def fan_out(**branches):
    """Calls the excerpt with branches that take some seconds and then return or raise; gives results and what happened."""
    block, clock, ended = load(asyncio=asyncio), Clock(), {}

    async def call(name, listing, budget_s):
        took, outcome = branches.get(name, (0.05, GOOD))
        try:
            await asyncio.sleep(took)
            ended[name] = clock.now
        except asyncio.CancelledError:
            ended[name] = "cancelled"
            raise
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    async def whole():
        results = await block.fan_out(call, "listing", 0.15)
        took = clock.now - started
        await asyncio.sleep(0)
        return SimpleNamespace(results=results, took=took, ended=ended, decision=block.decide(results))

    started = clock.now
    return run(whole(), clock)


def statuses(outcome):
    return {name: result["status"] for name, result in outcome.results.items()}


def test_the_time_is_that_of_the_slowest_and_not_the_sum():
    outcome = fan_out(image=(0.1, GOOD), text=(0.08, GOOD), price=(0.09, GOOD))
    assert outcome.decision == "publish" and round(outcome.took, 3) == 0.1


def test_a_late_optional_branch_is_cancelled_and_marked():
    outcome = fan_out(price=(9, GOOD))
    assert round(outcome.took, 3) == 0.15 and outcome.ended["price"] == "cancelled"
    assert statuses(outcome) == {"image": "ok", "text": "ok", "price": "late"}
    assert outcome.decision == "publish"


def test_a_missing_required_check_goes_to_review_however_it_is_missing():
    for branch in [(9, GOOD), (0.01, ConnectionError())]:
        assert fan_out(image=branch).decision == "review"


def test_one_failure_does_not_take_the_others_along():
    assert statuses(fan_out(text=(0.01, ValueError()))) == {"image": "ok", "text": "error", "price": "ok"}


def test_a_client_who_leaves_ends_all_calls():
    block, clock, ended = load(asyncio=asyncio), Clock(), []

    async def call(name, listing, budget_s):
        try:
            await asyncio.sleep(9)
        except asyncio.CancelledError:
            ended.append(name)
            raise

    async def leave():
        request = asyncio.create_task(block.fan_out(call, "listing", 20))
        await asyncio.sleep(0.02)
        request.cancel()
        await asyncio.gather(request, return_exceptions=True)
        await asyncio.sleep(0)

    run(leave(), clock)
    assert sorted(ended) == ["image", "price", "text"]


def test_a_high_risk_of_a_required_check_holds():
    assert fan_out(text=(0.01, {"risk": 0.95})).decision == "hold"


def test_a_risk_that_is_no_number_does_not_publish():
    assert fan_out(image=(0.01, {"risk": float("nan")})).decision != "publish"
    assert fan_out(text=(0.01, {"risk": float("nan")}), image=(0.01, {"risk": 0.95})).decision != "publish"


def test_slowing_the_optional_service_down_changes_no_decision():
    risky = {"risk": 0.95}
    assert fan_out(price=(0.01, risky)).decision == fan_out(price=(9, risky)).decision


def test_a_call_that_was_cancelled_from_elsewhere_is_an_error_of_that_branch_alone():
    block, clock = load(asyncio=asyncio), Clock()

    async def call(name, listing, budget_s):
        if name == "text":
            raise asyncio.CancelledError  # as grpc.aio does for a call that is cancelled locally
        return GOOD

    results = run(block.fan_out(call, "listing", 0.15), clock)
    assert results["text"]["status"] == "error" and block.decide(results) == "review"
