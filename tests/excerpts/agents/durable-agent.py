"""A run goes on after its last finished step, and an effect whose record is missing is never repeated blindly."""

import sqlite3

from excerpt import load, raises


class Killed(Exception):
    """The worker dies: nothing after this line runs."""


class World:
    """A model that changes its mind, a payment service that enforces keys, and a mail service that lists what it sent."""

    def __init__(self):
        self.db = sqlite3.connect(":memory:", isolation_level=None)
        self.asked, self.paid, self.booked, self.mails = 0, [], {}, []
        self.kill = {}  # name of a call -> "before" or "after" its effect, once
        self.block = load(ask_model=self.ask_model, pay=self.pay, send_mail=self.send_mail, sent_mail=self.sent_mail)

    def die(self, name, when):
        if self.kill.get(name) == when:
            del self.kill[name]
            raise Killed(name)

    def ask_model(self, key, order):
        self.asked += 1
        self.die("model", "after")
        return {"refund": True, "cents": 100 * self.asked}

    def pay(self, key, order, cents):
        self.die("pay", "before")
        self.paid.append((key, order, cents))
        if self.booked.setdefault(key, cents) != cents:
            raise ValueError("key reused with other parameters")  # as payment services answer
        self.die("pay", "after")
        return {"receipt": key}

    def send_mail(self, key, order):
        self.die("mail", "before")
        self.mails.append(key)
        self.die("mail", "after")
        return {"sent": key}

    def sent_mail(self, key):
        return {"sent": key} if key in self.mails else None

    def run(self, run_id="r1", version="v1"):
        return self.block.Run(self.db, run_id, version)

    def attempt(self, order=7, **options):
        self.block.refund(self.run(**options), order)


def test_a_run_without_a_crash_does_each_thing_once():
    world = World()
    world.attempt()
    assert (world.asked, world.booked, world.mails) == (1, {"r1/2": 100}, ["r1/3"])


def test_finished_steps_are_not_called_again():
    world = World()
    world.kill["mail"] = "before"
    raises(Killed, world.attempt)
    world.attempt()
    world.attempt()  # of a run that has ended, too
    assert world.asked == 1 and len(world.paid) == 1 and world.mails == ["r1/3"]


def test_a_crash_between_effect_and_record_calls_twice_and_books_once():
    world = World()
    world.kill["pay"] = "after"
    raises(Killed, world.attempt)
    world.attempt()
    assert world.paid == [("r1/2", 7, 100)] * 2 and world.booked == {"r1/2": 100}


def test_a_lost_answer_of_the_model_is_asked_for_again():
    world = World()
    world.kill["model"] = "after"
    raises(Killed, world.attempt)
    world.attempt()
    assert world.asked == 2 and world.booked == {"r1/2": 200}


def test_the_order_of_arguments_is_no_other_path():
    world = World()
    world.run().step("read", {"a": 1, "b": 2}, lambda key, a, b: a + b)
    assert world.run().step("read", {"b": 2, "a": 1}, world.pay) == 3


def test_an_effect_without_a_key_is_looked_for_before_it_is_repeated():
    for when in ("before", "after"):
        world = World()
        world.kill["mail"] = when
        raises(Killed, world.attempt)
        world.attempt()
        assert world.mails == ["r1/3"], when


def test_an_effect_that_can_be_neither_keyed_nor_found_waits_for_a_person():
    world = World()
    faxes = []

    def fax(key, text):
        faxes.append(text)
        raise Killed

    raises(Killed, world.run().step, "fax", {"text": "hello"}, fax)
    for _ in range(2):
        raises(world.block.InDoubt, world.run().step, "fax", {"text": "hello"}, fax)
    assert faxes == ["hello"]


def test_other_code_on_the_same_journal_stops_the_run():
    world = World()
    world.kill["mail"] = "before"
    raises(Killed, world.attempt)
    raises(world.block.Diverged, world.attempt, 8)  # other arguments
    run = world.run()
    raises(world.block.Diverged, run.step, "pay", {"order": 7}, world.pay)  # another order of steps
    assert world.asked == 1 and len(world.paid) == 1


def test_a_run_keeps_the_version_it_began_with():
    world = World()
    assert world.run().version == "v1" and world.run(version="v2").version == "v1"
    assert world.run(run_id="r2", version="v2").version == "v2"


def test_a_worker_that_lost_the_run_can_write_nothing():
    world = World()
    old = world.run()
    new = world.run()
    raises(world.block.Superseded, old.step, "model", {"order": 7}, world.ask_model, True)
    assert world.asked == 0
    world.block.refund(new, 7)
    assert world.booked == {"r1/2": 100}


def test_a_worker_that_loses_the_run_during_a_call_does_not_record():
    world = World()
    old = world.run()

    def slow(key):
        world.run()  # meanwhile its lease has ended
        return "late"

    raises(world.block.Superseded, old.step, "read", {}, slow, True)
    assert world.run().step("read", {}, lambda key: "fresh", True) == "fresh"


def test_runs_and_steps_have_keys_of_their_own_and_nothing_is_an_answer():
    world = World()
    seen = []
    for run_id in ("a", "b"):
        run = world.run(run_id)
        for _ in range(2):
            run.step("touch", {}, lambda key: seen.append(key), True)
        again = world.run(run_id)
        assert again.step("touch", {}, lambda key: seen.append(key), True) is None
    assert seen == ["a/1", "a/2", "b/1", "b/2"]


class Between:
    """A connection on which another worker takes the run over right after the first statement that raises its epoch."""

    def __init__(self, world):
        self.world, self.other = world, None

    def execute(self, sql, values=()):
        cursor = self.world.db.execute(sql, values)
        if self.other is None and sql.startswith("update run"):
            self.other = self.world.run()
        return cursor


def test_two_workers_that_take_over_at_once_have_epochs_of_their_own():
    world = World()
    between = Between(world)
    first = world.block.Run(between, "r1", "v1")
    assert (first.epoch, between.other.epoch) == (1, 2)
