"""What is measured is the age of the model and not the difficulty of the month."""

from excerpt import load, raises

block = load()


def ageing(hard=lambda month: 0.0, **options):
    """A model knows the last month that it saw; each month since costs a point. Some months are hard for all."""
    seen = []

    def train(months):
        seen.append(months)
        return months[-1]

    result = block.ageing(list(range(40)), train, lambda model, month: 90 - (month - model) - hard(month), **options)
    return result, seen


def test_each_month_of_age_costs_what_it_costs():
    result, _ = ageing()
    assert result == {age: (age, age) for age in range(1, 10)}


def test_a_hard_month_is_hard_for_the_fresh_model_too():
    assert ageing(hard=lambda month: 20.0 if month % 12 == 11 else 0.0)[0] == ageing()[0]


def test_no_model_sees_months_whose_labels_were_not_mature():
    _, seen = ageing(window=6, delay=2)
    assert all(len(months) == 6 for months in seen)
    assert seen[0] == [0, 1, 2, 3, 4, 5] and seen[-1][-1] == 39 - 3


def test_the_worst_case_shows_a_leap_that_the_mean_hides():
    def quality(model, month):
        return 90 - (50 if month == 30 and model < 26 else 0)

    result = block.ageing(list(range(40)), lambda months: months[-1], quality)
    assert result[5][1] == 50 and result[5][0] < 4 and result[1] == (0, 0)


def test_too_little_history_is_an_error_and_no_answer():
    raises(ValueError, block.ageing, list(range(15)), lambda months: 0, lambda model, month: 0)


def test_the_interval_of_the_text():
    assert block.months_between_runs(3_200, 400) == 4
    cost = lambda months: 3_200 / months + 400 * months / 2
    assert cost(2) == cost(8) == 1.25 * cost(4)
