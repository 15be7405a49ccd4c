"""A bad batch is not published and moves no limit; bad rows go to quarantine until they take a segment with them."""

from excerpt import load, raises

block = load()

CONTRACT = {
    "owner": "profile-team",
    "segment": "app",
    "min_segment": 0.05,
    "ranges": {"age": (-1, 120), "price": (0, 10_000)},
    "watch": ["age", "price"],
    "max_bad": 0.01,
    "slack": 0.01,
    "ceiling": {("age", "null"): 0.05},
}


def batch(n=1_000, **changes):
    """Rows with many ages and prices; `changes` maps a column to a rule (row number -> value or `...` for as it was)."""
    rows = []
    for i in range(n):
        row = {"app": "ios" if i % 5 == 0 else "web", "age": i % 97, "price": i % 89 + 1}
        for column, rule in changes.items():
            value = rule(i)
            if value is not ...:
                row[column] = value
        rows.append(row)
    return rows


class Store:
    def __init__(self, days=10):
        self.accepted, self.published, self.pages = [], [], []
        while len(self.accepted) < days:
            self.accepted.append(block.profile(batch(), CONTRACT))

    def load(self, rows, contract=CONTRACT):
        return block.load(rows, contract, self.accepted, self.publish, self.page)

    def publish(self, good, bad):
        self.published.append((good, bad))

    def page(self, *what):
        self.pages.append(what)


def stopped(rows, reason, contract=CONTRACT):
    store = Store()
    before = list(store.accepted)
    assert store.load(rows, contract) == "stop"
    assert store.published == [] and store.accepted == before, "a stopped batch leaves no trace"
    ((owner, verdict, why),) = store.pages
    assert (owner, verdict) == ("profile-team", "stop")
    assert any(reason in w for w in why), why


def test_minus_one_for_one_app_is_stopped_although_it_is_an_integer_in_range():
    stopped(batch(age=lambda i: -1 if i % 5 == 0 else ...), "age top")


def test_an_empty_batch_is_no_pass():
    stopped([], "empty")


def test_half_of_the_rows_and_twice_the_rows():
    stopped(batch(500), "rows 500, usual 1000")
    stopped(batch(599), "rows 599, usual 1000")
    stopped(batch(2_100), "rows 2100")
    assert Store().load(batch(600)) == "pass"


def test_nulls_and_nan_count_as_missing():
    stopped(batch(price=lambda i: None if i % 50 == 1 else ...), "price null")
    stopped(batch(price=lambda i: float("nan") if i % 50 == 1 else ...), "price null")


def test_a_column_that_is_gone():
    rows = batch()
    for row in rows:
        del row["price"]
    stopped(rows, "bad rows 100.0%")


def test_few_bad_rows_go_to_quarantine_and_the_rest_is_published():
    store = Store()
    assert store.load(batch(price=lambda i: 99_999 if i % 200 == 1 else ...)) == "quarantine"
    ((good, bad),) = store.published
    assert (len(good), len(bad)) == (995, 5) and all(r["price"] == 99_999 for r in bad)
    assert store.pages == []
    assert len(store.accepted) == 11 and store.accepted[-1]["rows"] == 1_000, "published, so it counts"


def test_quarantine_that_takes_a_segment_with_it():
    wide = {**CONTRACT, "max_bad": 0.10}
    rows = batch(price=lambda i: 99_999 if i % 20 == 0 else ...)          # a quarter of ios, 5% of all
    stopped(rows, "segment ios", wide)


def test_a_segment_that_is_gone_while_the_total_looks_normal():
    stopped(batch(app=lambda i: "web"), "segment ios: 0.0%")


def test_a_rare_segment_stops_nothing():
    store = Store(0)
    for _ in range(10):
        store.accepted.append(block.profile(batch(app=lambda i: "tv" if i % 100 == 0 else ...), CONTRACT))
    assert store.load(batch()) == "pass"


def test_without_history_a_person_decides():
    store = Store(6)
    assert store.load(batch()) == "review"
    assert store.published == [] and len(store.accepted) == 6 and store.pages[0][1] == "review"


def test_a_fault_that_grows_slowly_does_not_take_the_limit_along():
    store, verdicts = Store(28), []
    for day in range(1, 10):
        nulls = 4 * day                                                   # 0.4 points more each day
        verdicts.append(store.load(batch(age=lambda i: None if i < nulls else ...), {**CONTRACT, "ranges": {}}))
    assert verdicts[:2] == ["pass", "pass"] and set(verdicts[2:]) == {"stop"}


def test_what_is_always_there_cannot_be_learnt_beyond_the_ceiling():
    store = Store(0)
    for _ in range(28):
        store.accepted.append(block.profile(batch(age=lambda i: None if i % 10 == 1 else ...), CONTRACT))
    assert store.load(batch(age=lambda i: None if i % 10 == 1 else ...), {**CONTRACT, "ranges": {}}) == "stop"


def test_a_batch_whose_publication_fails_moves_no_limit():
    store = Store()

    def publish(good, bad):
        raise OSError("pointer not swapped")

    raises(OSError, lambda: block.load(batch(), CONTRACT, store.accepted, publish, store.page))
    assert len(store.accepted) == 10


def test_old_batches_are_forgotten():
    store = Store(0)
    for _ in range(50):
        store.accepted.append(block.profile(batch(300), CONTRACT))
    for _ in range(28):
        store.accepted.append(block.profile(batch(1_000), CONTRACT))
    assert store.load(batch(1_500)) == "pass"
