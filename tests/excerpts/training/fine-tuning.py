"""A copied case is found whatever its typography and language, another form is another artefact, and the gate says each reason."""

import math

from excerpt import load, raises

block = load()
COMMIT = "0123456789abcdef0123456789abcdef01234567"

TICKET = "The parcel arrived on Tuesday, but the second box was empty and the seal was broken."
OTHER = "Please change the delivery address of my subscription to the office in Leeds from May."
JAPANESE = "荷物は火曜日に届きましたが、二つ目の箱は空で、封も破れていました。返金をお願いします。"


def test_a_case_with_other_case_spaces_and_punctuation_is_found():
    copy = "THE PARCEL ARRIVED\n on  Tuesday - but the second box was EMPTY; and the seal was broken!!"
    assert block.leaked([OTHER, copy], [TICKET]) == [0]


def test_full_width_letters_and_a_text_without_spaces_are_compared():
    wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in TICKET)
    assert block.leaked([wide], [TICKET]) == [0]
    assert block.leaked([JAPANESE.replace("。", "")], [TICKET, JAPANESE]) == [1]


def test_a_case_inside_a_longer_example_and_most_of_a_case_are_found():
    assert block.leaked(["Hello. " + TICKET + " What now? " + OTHER], [TICKET]) == [0]
    assert block.leaked([TICKET[:60]], [TICKET]) == [0]


def test_unlike_texts_and_a_common_greeting_pass():
    assert block.leaked(["Dear team, " + OTHER], ["Dear team, " + TICKET]) == []
    assert block.leaked([], [TICKET]) == []
    opening = "With reference to our call of this morning: "
    assert block.leaked([opening + OTHER], [opening + TICKET]) == [], "a third of the windows"


def test_a_paraphrase_escapes_as_the_comment_says():
    assert block.leaked(["Box two had nothing in it, its seal torn, when everything came Tuesday."], [TICKET]) == []


def test_short_texts_are_found_when_equal_and_not_by_chance():
    assert block.leaked(["Refund?"], ["refund", "Refund me"]) == [0]


def test_any_part_that_changes_makes_another_artefact():
    parts = ["acme/base-8b", COMMIT, b"adapter", b"template", "adapter on 16 bit"]
    same = block.identity(*parts)
    assert same == block.identity(*parts)
    changed = ["acme/base-9b", COMMIT[::-1], b"adapter 2", b"template\n", "merged 16 bit, then int4"]
    assert len({same, *(block.identity(*(parts[:i] + [c] + parts[i + 1:])) for i, c in enumerate(changed))}) == 6


def test_a_branch_or_a_short_commit_is_refused():
    for revision in ("main", "v1.0", COMMIT[:12], COMMIT.upper(), COMMIT + "0", "refs/" + COMMIT, ""):
        raises(ValueError, block.identity, "acme/base-8b", revision, b"a", b"t", "f")


def results(n, right):
    return [1] * right + [0] * (n - right)


def passing(**other):
    whole = dict(
        evaluated="d1", served="d1", leaks=[], task=results(500, 450), prompted=results(500, 400),
        slices={"german": (results(200, 180), results(200, 181))},
    )
    return block.gate(**{**whole, **other})


def test_a_good_candidate_passes():
    assert passing() == []


def test_another_form_than_the_served_one_is_refused():
    assert passing(served="d2") == ["evaluated another form than the served one"]


def test_a_single_leak_is_refused():
    assert passing(leaks=[17]) == ["1 evaluation cases are in the training set"]


def test_a_gain_inside_its_interval_is_no_gain():
    # 3 points, a tenth of the answers changed: shown with 430 cases and not with 400.
    def pair(n):
        better, worse = round(0.065 * n), round(0.035 * n)
        return [1] * better + [0] * worse + [1] * (n - better - worse), [0] * better + [1] * worse + [1] * (n - better - worse)

    small, large = pair(400), pair(600)
    assert passing(task=small[0], prompted=small[1]) == ["no gain shown over the prompted base"]
    assert passing(task=large[0], prompted=large[1]) == []


def test_a_real_gain_that_does_not_pay_for_the_upkeep_is_refused():
    assert passing(worth=0.09) == ["no gain shown over the prompted base"]


def test_not_a_number_is_refused_everywhere():
    assert passing(task=[math.nan] * 500) == ["no gain shown over the prompted base"]
    assert passing(slices={"german": ([math.nan] * 200, results(200, 100))}) == ["lost on german"]


def test_one_slice_that_loses_more_than_a_point_is_named_though_the_sum_is_fine():
    slices = {"german": (results(200, 177), results(200, 180)), "tools": (results(200, 190), results(200, 150))}
    assert passing(slices=slices) == ["lost on german"]


def test_a_loss_of_exactly_one_point_passes():
    assert passing(slices={"german": (results(200, 178), results(200, 180))}) == []


def test_no_regression_cases_is_no_pass():
    assert passing(slices={}) == ["no regression cases: forgetting would stay unseen"]


def test_fewer_answers_than_cases_are_an_error_and_a_lost_slice():
    raises(ValueError, block.gain, results(499, 499), results(500, 400))
    raises(ValueError, block.gain, [1], [0])
    assert passing(slices={"german": (results(199, 199), results(200, 150))}) == ["lost on german"]


def test_all_reasons_are_told_at_once():
    assert len(passing(served="d2", leaks=[1, 2], prompted=results(500, 450), slices={})) == 4
