"""Either a run passes its checks and becomes visible in one step, or readers keep the last good one."""

import statistics
from datetime import date
from types import SimpleNamespace

from excerpt import load, module, raises

NAN = float("nan")


class Frame(dict):
    """A pandas frame of columns; `rows[names]` is what the model reads."""

    def __getitem__(self, key):
        if not isinstance(key, list):
            return super().__getitem__(key)
        return [dict(zip(key, row)) for row in zip(*(self[name] for name in key))]


def data_frame(columns):
    """One value goes to every row, as in pandas."""
    size = len(columns["customer_id"])
    full = {name: value if isinstance(value, list) else [value] * size for name, value in columns.items()}
    return [dict(zip(full, row)) for row in zip(*full.values())]


class Column:
    def __init__(self, measure):
        self.measure = measure

    def __eq__(self, other):
        return self


FUNCTIONS = SimpleNamespace(
    # As in Spark: count leaves out nulls, avg does too and gives null for nothing at all.
    avg=lambda name: Column(lambda rows: mean([row[name] for row in rows])),
    col=lambda name: Column(None),
    count=lambda name: Column(
        lambda rows: sum(name == "*" or row[name] is not None for row in rows)
    ),
    count_distinct=lambda name: Column(lambda rows: len({row[name] for row in rows})),
    lit=lambda value: Column(None),
)


def mean(values):
    known = [value for value in values if value is not None]
    return statistics.fmean(known) if known else None


class Table:
    def __init__(self, rows, written=None):
        self.rows, self.written = rows, written

    def count(self):
        return len(self.rows)

    def mapInPandas(self, function, schema):
        frames = [Frame({name: [row[name] for row in self.rows] for name in ("customer_id", "age")})]
        made = [row for frame in function(iter(frames)) for row in frame]
        for row in made:  # Arrow turns a missing number of pandas into null
            row["score"] = None if row["score"] != row["score"] else row["score"]
        return Table(made, self.written)

    def writeTo(self, name):
        self.written[name] = self.written.get("stray rows", []) + self.rows
        return SimpleNamespace(overwritePartitions=lambda: None)

    def where(self, condition):
        return self

    def agg(self, *columns):
        return SimpleNamespace(first=lambda: tuple(column.measure(self.rows) for column in columns))


class Spark:
    def __init__(self, rows, stray):
        self.rows, self.written, self.said = rows, {"stray rows": stray}, []

    def sql(self, text):
        self.said.append(text)
        return Table(self.rows, self.written)

    def table(self, name):
        return Table(self.written[name])


def run(ages, last_mean=0.5, score=lambda age: 0.5, stray=()):
    """Scores customers; a negative age is a row that fails its checks."""
    spark = Spark([{"customer_id": n, "age": age} for n, age in enumerate(ages)], list(stray))

    def predict(model, rows):
        scores = [NAN if row["age"] < 0 else score(row["age"]) for row in rows]
        return scores, ["bad age" if row["age"] < 0 else None for row in rows]

    def attempt():
        load(
            F=FUNCTIONS,
            FEATURES=["age"],
            LAST_MEAN=last_mean,
            MAX_ERROR_SHARE=0.01,
            MODEL_URI="models:/churn/3",
            SCHEMA="",
            SNAPSHOT_ID=7,
            cutoff=date(2026, 11, 24),
            load_model=lambda uri: SimpleNamespace(version="3"),
            pd=module("pandas", DataFrame=data_frame),
            predict=predict,
            spark=spark,
        )

    return spark, attempt


def is_published(spark):
    return "fast_forward" in spark.said[-1]


def is_refused(*arguments, **options):
    spark, attempt = run(*arguments, **options)
    raises(SystemExit, attempt)
    return not is_published(spark)


def test_a_complete_run_is_published_last():
    spark, attempt = run([30] * 1_000)
    attempt()
    assert is_published(spark)


def test_a_few_rows_that_fail_are_recorded_and_stop_nobody():
    spark, attempt = run([30] * 995 + [-1] * 5)
    attempt()
    assert is_published(spark)
    rows = spark.written["lake.ml.churn_scores.branch_run_20261124"]
    assert sum(row["score"] is None and row["error"] == "bad age" for row in rows) == 5


def test_too_many_rows_that_fail_stop_the_run():
    assert is_refused([30] * 900 + [-1] * 100)


def test_a_run_in_which_every_row_fails_is_refused_and_not_a_crash():
    assert is_refused([-1] * 100)


def test_an_empty_input_is_no_success():
    assert is_refused([])


def test_rows_that_stand_twice_are_refused():
    assert is_refused([30] * 100, stray=[{"customer_id": 1, "score": 0.5, "error": None}])


def test_rows_of_nobody_are_refused():
    assert is_refused([30] * 100, stray=[{"customer_id": 900, "score": 0.5, "error": None}])


def test_a_mean_that_moved_is_refused():
    assert is_refused([30] * 1_000, last_mean=0.6)


def test_a_mean_that_is_no_number_is_refused():
    assert is_refused([30] * 1_000, last_mean=NAN)
