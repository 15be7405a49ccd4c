"""Favourites are refused, the order is hidden, a lost case stops the change, and a disagreement never passes."""

from excerpt import load, raises

block = load()
CASES = [{"id": f"c{i}", "request": f"r{i}", "input": f"q{i}", "expect": "names the date"} for i in range(40)]
OLD = {c["id"]: f"old {c['id']}" for c in CASES}
NEW = {c["id"]: f"new {c['id']}" for c in CASES}


def read(change, good_old, good_new, cases=CASES):
    """A reader who marks by the answers alone, through the sheet."""
    marks = {}
    for row in block.sheet(cases, OLD, NEW, change):
        mark = lambda answer: row["id"] in (good_old if answer.startswith("old") else good_new)
        marks[row["id"]] = {"left": mark(row["left"]), "right": mark(row["right"])}
    return marks


ALL = {c["id"] for c in CASES}


def test_favourites_and_too_few_requests_are_refused():
    raises(ValueError, lambda: block.sheet(CASES[:29], OLD, NEW, "p1"))
    raises(ValueError, lambda: block.sheet(CASES + [{"id": "x", "input": "my favourite", "expect": "nice"}], OLD, NEW, "p1"))
    raises(ValueError, lambda: block.sheet([{**c, "request": "r1"} for c in CASES], OLD, NEW, "p1"))
    assert len(block.sheet(CASES[:30], OLD, NEW, "p1")) == 30


def test_the_order_is_hidden_balanced_repeatable_and_new_for_each_change():
    left = lambda change: [row["left"][:3] for row in block.sheet(CASES, OLD, NEW, change)]
    assert left("p1") == left("p1") != left("p2")
    for change in ("p1", "p2", "p3"):
        assert 10 <= left(change).count("old") <= 30
    row = block.sheet(CASES, OLD, NEW, "p1")[0]
    assert set(row) == {"id", "input", "expect", "left", "right"}


def test_one_lost_case_stops_a_change_that_wins_ten():
    good_old = ALL - {f"c{i}" for i in range(10)}
    reader = read("p1", good_old, ALL - {"c39"})
    found = block.outcome(CASES, "p1", [reader, reader])
    assert found["lost"] == ["c39"] and len(found["won"]) == 10 and not found["ship"]
    better = read("p1", good_old, ALL)
    assert block.outcome(CASES, "p1", [better, better]) == {"ship": True, "lost": [], "won": [f"c{i}" for i in range(10)], "discuss": []}


def test_the_marks_are_read_in_the_order_of_the_change():
    for change in ("p1", "p2", "p3"):
        worse = read(change, ALL, set())
        assert sorted(block.outcome(CASES, change, [worse, worse])["lost"]) == sorted(ALL)


def test_a_disagreement_is_discussed_and_does_not_pass():
    found = block.outcome(CASES, "p1", [read("p1", ALL, ALL), read("p1", ALL, ALL - {"c3"})])
    assert found == {"ship": False, "lost": [], "won": [], "discuss": ["c3"]}


def test_one_reader_a_skipped_case_and_a_shrug_are_refused():
    reader = read("p1", ALL, ALL)
    raises(ValueError, lambda: block.outcome(CASES, "p1", [reader]))
    raises(KeyError, lambda: block.outcome(CASES, "p1", [reader, {k: v for k, v in reader.items() if k != "c5"}]))
    for shrug in (None, "fine", 4):
        raises(ValueError, lambda: block.outcome(CASES, "p1", [{**reader, "c5": {"left": shrug, "right": True}}] * 2))


def test_a_missing_answer_stands_on_the_sheet():
    rows = block.sheet(CASES, OLD, {**NEW, "c0": None}, "p1")
    assert "(no answer)" in (rows[0]["left"], rows[0]["right"])
    rows = block.sheet(CASES, OLD, {k: v for k, v in NEW.items() if k != "c1"}, "p1")
    assert "(no answer)" in (rows[1]["left"], rows[1]["right"])


def test_the_numbers_of_the_table():
    assert [round(block.not_ruled_out(n), 3) for n in (3, 5, 10, 30, 100)] == [0.632, 0.451, 0.259, 0.095, 0.03]
    assert [round(0.9**n, 3) for n in (3, 5, 10, 30)] == [0.729, 0.590, 0.349, 0.042]
    assert [round(0.8**n, 3) for n in (3, 5, 10, 30)] == [0.512, 0.328, 0.107, 0.001]
