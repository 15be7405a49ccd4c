"""No index goes live with ghosts, gaps, two encoders, poor recall or a worse success rate, and a query takes index and encoder from one record."""

from types import SimpleNamespace

from excerpt import load, raises

TEXTS = {"a": "h1", "b": "h2", "c": "h3", "d": "h4"}


def row(chunk, encoder="e2", hash=None):
    return SimpleNamespace(document=f"doc-{chunk}", encoder=encoder, hash=hash or TEXTS[chunk])


class Index:
    """Finds the same chunks for every query; the exact search finds all that match."""

    def __init__(self, name="n2", encoder="e2", rows=None, found=("a", "b"), exact=("a", "b")):
        self.name, self.encoder = name, encoder
        self.rows = rows if rows is not None else {chunk: row(chunk, encoder) for chunk in TEXTS}
        self.found, self.truth, self.asked = found, exact, []

    def search(self, query, k):
        return list(self.found)[:k]

    def exact(self, query, k):
        return list(self.truth)[:k]

    def nearest(self, vector, k):
        self.asked.append(vector)
        return list(self.found)[:k]


class Alias:
    def __init__(self, index="n1", encoder="e1"):
        self.record, self.reads = {"encoder": encoder, "index": index}, 0

    def read(self):
        self.reads += 1
        return self.record

    def swap(self, before, record):
        if self.record["index"] != before:
            return False
        self.record = record
        return True


LIVE = Index("n1", "e1")


def publish(candidate, live=LIVE, alias=None, **changed):
    evidence = {"expected": TEXTS, "judged": [("q", {"doc-a"})], "probes": {"all": ["q"]}, **changed}
    alias = alias or Alias()
    problems = load().publish(alias, candidate, live, **evidence)
    assert bool(problems) == (alias.record.get("previous") is None)
    return problems


def test_a_sound_index_goes_live_with_its_encoder_and_the_way_back():
    alias = Alias()
    assert publish(Index(), alias=alias) == []
    assert alias.record == {"encoder": "e2", "index": "n2", "previous": "n1"}


def test_a_document_deleted_at_the_source_stops_the_swap():
    expected = {chunk: TEXTS[chunk] for chunk in "abc"}
    assert publish(Index(), expected=expected) == ["deleted at the source: 1"]


def test_a_tail_that_is_not_written_yet_stops_the_swap():
    rows = {chunk: row(chunk) for chunk in "ab"}
    assert publish(Index(rows=rows)) == ["missing: 2"]


def test_equal_counts_do_not_hide_a_ghost_and_a_gap():
    rows = {chunk: row(chunk) for chunk in "abc"}
    rows["old"] = row("old", hash="h0")
    assert publish(Index(rows=rows)) == ["missing: 1", "deleted at the source: 1"]


def test_old_text_under_a_current_id_stops_the_swap():
    rows = {chunk: row(chunk) for chunk in TEXTS}
    rows["d"] = row("d", hash="h0")
    assert publish(Index(rows=rows)) == ["outdated: 1"]


def test_one_row_of_another_encoder_stops_the_swap():
    rows = {chunk: row(chunk) for chunk in TEXTS}
    rows["b"] = row("b", encoder="e1")
    assert publish(Index(rows=rows)) == ["other encoder: 1"]


def test_a_small_tenant_with_too_few_results_is_not_hidden_by_the_mean():
    class Tenants(Index):
        def search(self, query, k):
            return ["a"] if query == "small" else super().search(query, k)

    probes = {"all": ["q"] * 99, "small tenant": ["small"]}
    assert publish(Tenants(), probes=probes) == ["recall, small tenant: 0.50"]


def test_perfect_recall_does_not_excuse_a_worse_encoder():
    candidate = Index(found=("c", "d"), exact=("c", "d"))
    assert publish(candidate) == ["success rate: 0.00, live 1.00"]


def test_a_loss_within_the_tolerance_passes_and_one_beyond_it_does_not():
    class Forgetful(Index):
        def search(self, query, k):
            return ["a", "b"] if query >= self.lost else ["c", "d"]

        exact = search

    judged = [(number, {"doc-a"}) for number in range(200)]
    for lost, problems in ((2, []), (3, ["success rate: 0.98, live 1.00"])):
        candidate = Forgetful()
        candidate.lost = lost
        found = publish(candidate, judged=judged, probes={"all": [5]})
        assert found == problems, found


def test_nothing_measured_is_no_pass():
    assert publish(Index(), probes={}) == ["recall, no probes: 0.00"]
    assert publish(Index(), probes={"small tenant": []}) == ["recall, small tenant: 0.00"]
    assert publish(Index(), judged=[]) == ["success rate: 0.00, live 0.00"]


def test_another_chunk_rule_is_compared_by_document():
    rows = {"a/0": row("a"), "a/1": row("a", hash="h9")}
    candidate = Index(rows=rows, found=("a/1",), exact=("a/1",))
    assert publish(candidate, expected={"a/0": "h1", "a/1": "h9"}) == []


def test_a_second_publisher_is_refused():
    alias = Alias("n1b")
    problems = load().publish(
        alias, Index(), LIVE, expected=TEXTS, judged=[("q", {"doc-a"})], probes={"all": ["q"]}
    )
    assert problems == ["another index was published meanwhile"]
    assert alias.record["index"] == "n1b"


def test_a_query_takes_index_and_encoder_from_one_reading_of_the_record():
    block, alias = load(), Alias()
    indexes = {"n1": Index("n1", "e1"), "n2": Index("n2", "e2")}

    def encoder(name):
        def encode(text):
            alias.record = {"encoder": "e2", "index": "n2"}  # swapped while the query runs
            return (name, text)

        return encode

    encoders = {"e1": encoder("e1"), "e2": encoder("e2")}
    assert block.query(alias, indexes, encoders, "leave")[0] == "n1"
    assert indexes["n1"].asked == [("e1", "leave")] and alias.reads == 1
    assert block.query(alias, indexes, encoders, "leave")[0] == "n2"
    assert indexes["n2"].asked == [("e2", "leave")]


def test_an_unknown_encoder_is_an_error_and_not_a_search():
    alias, index = Alias(encoder="e9"), Index("n1", "e1")
    raises(KeyError, lambda: load().query(alias, {"n1": index}, {"e1": str}, "leave"))
    assert index.asked == []


def test_a_tenant_without_documents_has_nothing_to_miss():
    class Empty(Index):
        def search(self, query, k):
            return [] if query == "empty tenant" else super().search(query, k)

        exact = search

    assert publish(Empty(), probes={"empty tenant": ["empty tenant"]}) == []
