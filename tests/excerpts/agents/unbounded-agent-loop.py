"""A run that learns nothing new is stopped for good, and a second identical effect never goes out."""

from excerpt import load, raises


class Rig:
    def __init__(self, **limits):
        self.block = load()
        self.watch = self.block.Watch(**limits)
        self.sent = []

    def read(self, result, root="r1", name="search", **args):
        """One call of a tool that answers with the given result."""
        return self.watch.call(root, name, args, lambda **given: result)

    def send(self, root="r1", answer="sent", **args):
        def tool(**given):
            self.sent.append(given)
            if isinstance(answer, Exception):
                raise answer
            return answer

        return self.watch.call(root, "mail", args, tool, effect=True)

    def calls_until_stop(self, results, most=1_000, **options):
        """How many calls went through before one was refused, and why; None if all did."""
        for number in range(most):
            try:
                self.read(results(number), query=number, **options)
            except self.block.Stopped as stop:
                return number, str(stop)
        return None


def test_the_same_result_again_and_again_stops_the_run():
    assert Rig().calls_until_stop(lambda n: []) == (10, "1 new results in 10 calls")


def test_cycles_stop_although_no_two_neighbours_are_equal():
    for length in (2, 3, 5):
        stopped = Rig().calls_until_stop(lambda n: f"answer {n % length}")
        assert stopped and stopped[0] <= 10 + length, length


def test_other_arguments_and_known_results_stop_too():
    rig = Rig()
    for number in range(10):
        rig.read("no rows", query=f"select {number}")
    raises(rig.block.Stopped, rig.read, "no rows")


def test_success_without_news_counts_as_much_as_failure():
    rig = Rig()

    def broken(**args):
        raise OSError("no such table")

    for _ in range(10):
        assert rig.watch.call("r1", "query", {}, broken) == "failed: no such table"
    raises(rig.block.Stopped, rig.watch.call, "r1", "query", {}, broken)


def test_a_clock_in_the_result_is_no_news():
    for stamp in ("2026-11-29T10:{:02}:00Z", "2026-11-29 10:{:02}:00.125+09:00"):
        rig = Rig()
        assert rig.calls_until_stop(lambda n: {"state": "pending", "at": stamp.format(n)})[0] == 10, stamp


def test_a_poll_whose_answer_moves_goes_on():
    assert Rig(most_calls=500).calls_until_stop(lambda n: f"{n} of 400 rows", most=400) is None


def test_a_run_may_read_something_twice():
    rig = Rig()
    assert rig.calls_until_stop(lambda n: f"page {n // 2}", most=150) is None


def test_new_results_without_end_meet_the_number_of_calls():
    assert Rig(most_calls=50).calls_until_stop(lambda n: f"page {n}") == (50, "50 calls")


def test_the_second_identical_effect_is_refused_before_it_goes_out():
    rig = Rig()
    rig.send(to="a", text="hello")
    stop = raises(rig.block.Stopped, lambda: rig.send(text="hello", to="a"))
    assert str(stop) == "same effect again: mail" and len(rig.sent) == 1


def test_new_effects_that_all_answer_ok_are_progress():
    rig = Rig()
    for row in range(30):
        rig.send(answer="ok", row=row)
    assert len(rig.sent) == 30


def test_an_effect_whose_answer_got_lost_counts_as_done():
    rig = Rig()
    assert rig.send(answer=TimeoutError("lost"), to="a") == "failed: lost"
    raises(rig.block.Stopped, lambda: rig.send(to="a"))
    assert len(rig.sent) == 1


def test_effects_that_differ_in_an_id_or_a_date_are_two():
    rig = Rig()
    for order in ("6f9619ff-8b86-4d01-b42d-00cf4fc964ff", "6f9619ff-8b86-4d01-b42d-00cf4fc964fe"):
        rig.send(order=order)
    for day in ("2026-11-29T10:00:00Z", "2026-11-30T10:00:00Z"):
        rig.send(book=day)
    assert len(rig.sent) == 4


def test_reading_the_same_thing_as_an_effect_did_is_no_effect():
    rig = Rig()
    rig.send(to="a")
    assert rig.read("x", name="mail", to="a") == "x"


def test_a_stop_is_final_and_hits_one_run_only():
    rig = Rig()
    rig.calls_until_stop(lambda n: [])
    for _ in range(3):
        raises(rig.block.Stopped, rig.read, "something new")  # delivered again by a queue
    raises(rig.block.Stopped, lambda: rig.send(to="a"))
    assert rig.read("x", root="r2") == "x" and rig.sent == []


def test_sub_agents_share_the_count_of_their_root():
    rig = Rig(most_calls=4)
    for agent in ("parent", "child", "child", "grandchild"):
        rig.read(f"from {agent}", root="r1", agent=agent)
    raises(rig.block.Stopped, rig.read, "new")


def test_a_call_without_a_root_is_refused():
    rig = Rig()
    for root in (None, ""):
        raises(rig.block.Stopped, lambda: rig.read("x", root=root))


def test_an_effect_that_keeps_failing_is_no_news():
    rig = Rig()
    for number in range(10):
        assert rig.send(answer=OSError("mailbox full"), number=number) == "failed: mailbox full"
    raises(rig.block.Stopped, lambda: rig.send(answer=OSError("mailbox full"), number=10))
