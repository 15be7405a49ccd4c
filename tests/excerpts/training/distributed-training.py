"""A checkpoint exists only when its manifest does, the data continue at the same sample on any number of ranks, and a loop ends."""

import pathlib
import tempfile

from excerpt import load, raises

block = load()


def store():
    return tempfile.mkdtemp()


def checkpoint(root, step, attempt=0, world=2, committed=True):
    digests = {rank: block.write_shard(root, step, attempt, rank, b"weights %d %d" % (step, rank)) for rank in range(world)}
    if committed:
        block.commit(root, step, attempt, world, digests, {"consumed": step * 30})


def run(consumed, until, world, batch, n):
    """What all ranks together train on, in steps of one global batch."""
    seen = []
    while consumed < until:
        slices = [block.my_slice(consumed, batch, n, 7, rank, world) for rank in range(world)]
        seen.append(sorted(sum(slices, [])))
        consumed += batch
    return seen


def test_shards_without_a_manifest_are_no_checkpoint():
    root = store()
    checkpoint(root, 100)
    checkpoint(root, 200, committed=False)
    path, manifest = block.newest(root)
    assert manifest["step"] == 100 and manifest["consumed"] == 3_000
    assert path.name.startswith("step-0000000100")


def test_a_rank_that_has_not_reported_prevents_the_manifest():
    root = store()
    digest = block.write_shard(root, 100, 0, 0, b"only one")
    raises(RuntimeError, block.commit, root, 100, 0, 2, {0: digest}, {})
    assert block.newest(root) == (None, None)


def test_a_cut_changed_or_lost_shard_leads_to_the_checkpoint_before():
    for damage in (
        lambda shard: shard.write_bytes(b""),
        lambda shard: shard.write_bytes(shard.read_bytes()[:-1] + b"?"),
        lambda shard: shard.unlink(),
    ):
        root = store()
        checkpoint(root, 100)
        checkpoint(root, 200)
        damage(block.folder(root, 200, 0) / "shard-1")
        assert block.newest(root)[1]["step"] == 100


def test_all_checkpoints_damaged_is_an_error_and_no_start_from_nothing():
    root = store()
    checkpoint(root, 100)
    (block.folder(root, 100, 0) / "shard-0").unlink()
    raises(RuntimeError, block.newest, root)


def test_an_empty_store_or_a_first_save_that_died_begins_at_the_start():
    root = store()
    assert block.newest(root) == (None, None)
    checkpoint(root, 100, committed=False)
    assert block.newest(root) == (None, None)


def test_a_writer_of_the_attempt_before_cannot_touch_the_new_checkpoint():
    root = store()
    checkpoint(root, 100, attempt=0, committed=False)
    checkpoint(root, 100, attempt=1)
    block.write_shard(root, 100, 0, 1, b"late, from the attempt before")
    path, manifest = block.newest(root)
    assert path == block.folder(root, 100, 1) and manifest["step"] == 100


def test_steps_are_ordered_as_numbers():
    root = store()
    for step in (900, 1_000, 99):
        checkpoint(root, step)
    assert block.newest(root)[1]["step"] == 1_000


def test_no_temporary_file_is_left():
    root = store()
    checkpoint(root, 100)
    assert sorted(p.name for p in pathlib.Path(block.folder(root, 100, 0)).iterdir()) == ["manifest.json", "shard-0", "shard-1"]


def test_two_interruptions_and_other_world_sizes_change_no_batch():
    whole = run(0, 480, 8, 24, 100)
    parts = run(0, 96, 8, 24, 100) + run(96, 240, 6, 24, 100) + run(240, 480, 7, 24, 100)
    assert parts == whole, "also over the ends of four epochs, and with slices of unequal size"


def test_an_epoch_has_each_sample_once_and_the_next_another_order():
    first, second = block.samples(0, 100, 100, 7), block.samples(100, 100, 100, 7)
    assert sorted(first) == sorted(second) == list(range(100)) and first != second


def test_a_batch_over_the_end_of_an_epoch_takes_the_rest_of_one_and_the_head_of_the_next():
    first, second = block.samples(0, 100, 100, 7), block.samples(100, 100, 100, 7)
    assert block.samples(90, 25, 100, 7) == first[90:] + second[:15]


def test_a_batch_larger_than_the_data_set_is_filled():
    assert len(block.samples(5, 37, 10, 7)) == 37


def test_slices_are_disjoint_and_differ_by_one_sample_at_most():
    slices = [block.my_slice(0, 24, 100, 7, rank, 7) for rank in range(7)]
    assert len(set(sum(slices, []))) == 24
    assert {len(s) for s in slices} == {3, 4}


def test_three_starts_from_one_step_end_the_loop():
    assert not block.may_restart([100, 200, 200, 200])
    assert not block.may_restart([0, 0, 0])


def test_many_restarts_with_progress_go_on():
    assert block.may_restart([])
    assert block.may_restart([0, 0])
    assert block.may_restart([100 * n for n in range(50)])
    assert block.may_restart([200, 200, 300]), "progress between the last starts"


def test_a_torn_manifest_leads_to_the_checkpoint_before():
    for torn in (b"", b'{"step": 2'):
        root = store()
        checkpoint(root, 100)
        checkpoint(root, 200)
        (block.folder(root, 200, 0) / "manifest.json").write_bytes(torn)
        assert block.newest(root)[1]["step"] == 100, torn
