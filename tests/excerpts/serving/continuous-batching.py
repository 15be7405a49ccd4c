"""A request that starts can finish: whole prompts are admitted, decodes come first, and no block is ever lost."""

import random

from excerpt import load


class Rig:
    """An engine whose sequences end by themselves after as many tokens as the test says."""

    def __init__(self, pool=64, budget=64, spare=0, queue=100):
        self.block = load()
        self.s = self.block.Scheduler(pool, budget, spare, queue)
        self.ends, self.passes = {}, []

    def send(self, prompt, writes, limit=None):
        seq = self.block.Sequence(prompt, limit or writes)
        self.ends[seq] = writes
        return seq, self.s.submit(seq)

    def model(self, plan):
        self.passes.append(dict(plan))
        return {seq for seq in plan if seq.written + 1 >= self.ends[seq]}

    def step(self):
        plan = self.s.step(self.model)
        held = sum(seq.held for seq in self.ends)
        assert self.s.free >= 0 and self.s.free + held == self.s.pool, "a block is lost or given twice"
        assert sum(plan.values()) <= self.s.budget
        assert all(seq.cached <= seq.held * self.block.BLOCK for seq in self.ends)
        return plan

    def drain(self, steps=20_000):
        for _ in range(steps):
            if not self.s.waiting and not self.s.running:
                return
            self.step()
        raise AssertionError("some sequence never ends")


def test_a_prompt_starts_only_if_all_of_it_fits():
    rig = Rig(pool=95, budget=64)
    big = [rig.send(prompt=20 * 16, writes=40)[0] for _ in range(5)]    # the pool holds four
    for _ in range(26):
        rig.step()
    assert big[4] in rig.s.waiting and big[4].held == 0 and rig.s.preempted == 0
    rig.drain()
    assert [seq.written for seq in big] == [40] * 5 and rig.s.preempted == 0


def test_when_the_pool_is_empty_the_newest_goes_back_and_loses_nothing_but_time():
    rig = Rig(pool=10, budget=200)
    old, _ = rig.send(prompt=64, writes=64)
    new, _ = rig.send(prompt=64, writes=64)
    later, _ = rig.send(prompt=64, writes=2)
    while not rig.s.preempted:
        rig.step()
    assert rig.s.running == [old] and list(rig.s.waiting) == [new, later]
    assert new.held == new.cached == 0 and new.written > 0
    written = new.written
    rig.drain()
    again = [plan[new] for plan in rig.passes if plan.get(new, 0) > 1]
    assert again[1] == 64 + written                                     # prompt and answer so far
    assert old.written == new.written == 64 and rig.s.free == 10


def test_an_answer_ends_by_itself_or_at_its_limit():
    rig = Rig()
    short, _ = rig.send(prompt=10, writes=3, limit=10)
    cut, _ = rig.send(prompt=10, writes=100, limit=10)
    rig.drain()
    assert short.written == 3 and cut.written == 10


def test_spare_blocks_prevent_the_preemption():
    def run(spare):
        rig = Rig(pool=40, budget=400, spare=spare)
        for _ in range(12):
            rig.send(prompt=64, writes=48)
        rig.drain()
        return rig.s.preempted

    assert run(spare=0) > 0 and run(spare=20) == 0


def test_writing_sequences_get_their_token_in_every_step_of_a_long_prompt():
    rig = Rig(pool=200, budget=40)
    writers = [rig.send(prompt=16, writes=50)[0] for _ in range(4)]
    for _ in range(3):
        rig.step()
    long, _ = rig.send(prompt=1_000, writes=5)
    before = [w.written for w in writers]
    for _ in range(10):
        plan = rig.step()
        assert all(plan[w] == 1 for w in writers) and plan[long] == 36
    assert [w.written for w in writers] == [n + 10 for n in before] and long.written == 0


def test_an_ended_sequence_leaves_and_the_next_starts_in_the_next_step():
    rig = Rig(pool=10, budget=200)
    long, _ = rig.send(prompt=64, writes=40)
    short, _ = rig.send(prompt=32, writes=3)
    late, _ = rig.send(prompt=48, writes=3)                             # no room beside both
    while short in rig.s.running or not rig.passes:
        rig.step()
    assert late not in rig.passes[-1] and short.written == 3
    assert late in rig.step() and long in rig.s.running


def test_an_abort_frees_the_blocks_whatever_the_sequence_is_doing():
    rig = Rig(pool=20, budget=32)
    writing, _ = rig.send(prompt=16, writes=100)
    rig.step()
    begun, _ = rig.send(prompt=10 * 16, writes=10)
    waiting, _ = rig.send(prompt=12 * 16, writes=10)
    rig.step()
    assert begun in rig.s.running and waiting in rig.s.waiting
    for seq in (waiting, begun, writing, writing):
        rig.s.abort(seq)
    assert rig.s.free == 20 and not rig.s.running and not rig.s.waiting


def test_what_can_never_fit_and_what_finds_the_queue_full_is_refused_at_once():
    rig = Rig(pool=10, spare=1, queue=2)
    assert rig.send(prompt=140, writes=5)[1] == "too long"              # 145 tokens, ten blocks, nine may be used
    assert rig.send(prompt=140, writes=1, limit=4)[1] == "queued"
    assert rig.send(prompt=100, writes=1)[1] == "queued"
    assert rig.send(prompt=1, writes=1)[1] == "busy"
    rig.drain()


def test_every_mix_of_lengths_ends_and_returns_all_blocks():
    rnd = random.Random(7)
    for spare in (0, 3):
        for _ in range(15):
            rig = Rig(pool=30, budget=rnd.choice((5, 40, 300)), spare=spare)
            sent = [rig.send(prompt=rnd.randint(1, 200), writes=rnd.randint(1, 120)) for _ in range(25)]
            rig.drain()
            assert rig.s.free == 30
            assert all(seq.written == rig.ends[seq] for seq, state in sent if state == "queued")
