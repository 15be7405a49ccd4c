"""What a test of an excerpt needs: the excerpt itself, run with stand-ins for what it takes from elsewhere."""

import __future__
import sys
import types

# Set by run.py: the blocks of the entry whose tests run, and the numbers of those that were loaded.
blocks = []
loaded = set()
entry = ""

# Annotations stay text, so that the types of a newer Python do not stop an older one.
FLAGS = __future__.annotations.compiler_flag


def module(name, **names):
    """A module that holds the given names, to stand in for one that is not installed.

    >>> module("torch.cuda", OutOfMemoryError=MemoryError)
    """
    made = types.ModuleType(name)
    made.__dict__.update(names)
    return made


def load(number=1, modules=(), **names):
    """Runs a Python block of the entry's English text and returns a module with its names.

    number: the place of the block among the Python blocks of the text.
    modules: stand-ins for what the block imports.
    names: what the block uses and does not define; the text around it says what they are.

    >>> load(modules=[module("optuna")], build=lambda cfg: None).objective
    """
    if not 1 <= number <= len(blocks):
        raise AssertionError(
            f"{entry} has {len(blocks)} Python blocks and no number {number}: "
            "remove the test of a block that is gone"
        )
    loaded.add(number)
    block = blocks[number - 1]
    made = module("excerpt_block", **names)
    stand_ins = {made.__name__: made}
    for stand_in in modules:
        stand_ins[stand_in.__name__] = stand_in
        parent, _, child = stand_in.__name__.rpartition(".")
        if parent:
            setattr(stand_ins.setdefault(parent, module(parent)), child, stand_in)
    before = {name: sys.modules.get(name) for name in stand_ins}
    sys.modules.update(stand_ins)
    try:
        # Empty lines in front give the lines of an error their numbers in the file.
        code = "\n" * (block["line"] - 1) + block["code"]
        exec(compile(code, block["file"], "exec", FLAGS, True), made.__dict__)
    finally:
        for name, old in before.items():
            if old is None:
                del sys.modules[name]
            else:
                sys.modules[name] = old
    return made


def raises(kind, call, *arguments):
    """Calls something that has to fail in the given way, and returns the error."""
    try:
        call(*arguments)
    except kind as error:
        return error
    raise AssertionError(f"{kind.__name__} was not raised")
