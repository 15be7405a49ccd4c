"""No answer hides where it came from: outages are marked and counted, bugs raise, defaults are not learned."""

from excerpt import load, raises


class Model:
    version, inputs, required = "v7", ("amount", "country", "age_days"), {"amount"}

    def __init__(self, result=0.8):
        self.result, self.calls = result, 0

    def predict(self, features):
        self.calls += 1
        if isinstance(self.result, Exception):
            raise self.result
        return self.result


class Rules:
    name = "fallback:rules-v3"

    def __init__(self, result=0.1):
        self.result = result

    def score(self, features):
        if isinstance(self.result, Exception):
            raise self.result
        return self.result


GOOD = {"amount": 10, "country": "JP", "age_days": 3}


class Rig:
    def __init__(self, result=0.8, rules=0.1, luck=0.5):
        self.block, self.logged = load(), []
        self.model = Model(result)
        log = lambda features, answer: self.logged.append(answer)
        self.scorer = self.block.Scorer(self.model, Rules(rules), log, lambda: luck)

    def score(self, **changes):
        return self.scorer.score({**GOOD, **changes})


def test_an_outage_is_answered_marked_logged_and_counted():
    for error, reason in ((TimeoutError(), "TimeoutError"), (ConnectionRefusedError(), "ConnectionRefusedError")):
        rig = Rig(error)
        answer = rig.score()
        assert (answer.value, answer.origin, answer.reason) == (0.1, "fallback:rules-v3", reason)
        assert rig.logged == [answer] and rig.scorer.served == {reason: 1}


def test_a_bug_raises_and_is_served_to_nobody():
    for error in (KeyError("amount"), TypeError(), ValueError(), AttributeError(), ZeroDivisionError()):
        rig = Rig(error)
        raises(type(error), rig.score)
        assert rig.logged == [] and not rig.scorer.served
    raises(TypeError, Rig(None).score)                                  # a model that returns nothing


def test_a_failing_fallback_has_no_net_below():
    for error in (TimeoutError(), RuntimeError()):
        rig = Rig(TimeoutError(), rules=error)
        raises(type(error), rig.score)
        assert rig.logged == [] and not rig.scorer.served


def test_a_score_that_is_no_number_is_not_passed_on():
    for value in (float("nan"), float("inf"), float("-inf")):
        answer = Rig(value).score()
        assert (answer.value, answer.reason) == (0.1, "not finite")


def test_a_score_of_zero_is_an_answer():
    answer = Rig(0.0).score()
    assert (answer.value, answer.origin, answer.reason) == (0.0, "model:v7", "")


def test_a_missing_required_feature_is_not_left_to_the_model():
    rig = Rig()
    answer = rig.score(amount=None)
    assert answer.reason == "missing feature" and answer.imputed == ("amount",) and rig.model.calls == 0
    assert rig.score(amount=0).origin == "model:v7"                     # zero is a value


def test_other_missing_features_are_named_in_the_answer():
    answer = Rig().score(country=None)
    assert answer.origin == "model:v7" and answer.imputed == ("country",)


def test_the_drill_takes_the_branch_and_burns_no_budget():
    rig = Rig(luck=0.0005)
    answer = rig.score()
    assert (answer.origin, answer.reason) == ("fallback:rules-v3", "drill") and rig.model.calls == 0
    assert rig.block.burn(rig.scorer.served) == 0
    assert Rig(luck=0.001).score().origin == "model:v7"


def test_an_answer_without_an_origin_cannot_be_made():
    raises(TypeError, load().Answer, 0.1)


def test_the_burn_rate_counts_what_the_model_did_not_answer():
    burn = load().burn
    served = load().Counter({"": 980, "TimeoutError": 15, "not finite": 5, "drill": 7})
    assert abs(burn(served) - 20) < 1e-9                                # 2% of what 0.1% allows
    assert abs(burn(served, target=0.99) - 2) < 1e-9
    assert burn(load().Counter()) == 0 and burn(load().Counter({"drill": 3})) == 0
    assert abs(burn(load().Counter({"TimeoutError": 4})) - 1000) < 1e-6


def test_only_answers_of_the_model_are_learned():
    rows = [{"origin": "model:v7"}, {"origin": "fallback:rules-v3"}, {"origin": "unknown"}, {"origin": ""}, {"origin": None}, {}]
    assert load().trainable(rows) == [{"origin": "model:v7"}]
