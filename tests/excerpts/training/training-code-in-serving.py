"""The two tests of the entry fail on what they are there to find."""

import subprocess
from types import SimpleNamespace

from excerpt import load, module, raises


class Approx:
    """As pytest.approx: equal within 1e-6 of the expected value, or within the given share of it."""

    def __init__(self, expected, rel=1e-6):
        self.expected, self.rel = expected, rel

    def __eq__(self, actual):
        return len(actual) == len(self.expected) and all(
            abs(a - e) <= max(self.rel * abs(e), 1e-12) for a, e in zip(actual, self.expected)
        )


def tests(modules=(), fails=False):
    def run(command, capture_output, text, check):
        assert command[1] == "-c" and capture_output and text
        compile(command[2], "command", "exec")
        if fails and check:
            raise subprocess.CalledProcessError(1, command)
        return SimpleNamespace(stdout=" ".join(modules))

    stand_ins = [module("subprocess", run=run), module("pytest", approx=Approx)]
    return load(modules=stand_ins)


def test_a_server_without_training_code_passes():
    tests(["serving", "core", "fastapi", "onnxruntime"]).test_server_loads_no_training_code()


def test_a_server_that_loads_training_code_fails():
    for name in ("training", "mlflow", "pyspark"):
        raises(AssertionError, tests(["serving", name]).test_server_loads_no_training_code)


def test_a_server_that_does_not_start_fails():
    raises(subprocess.CalledProcessError, tests(fails=True).test_server_loads_no_training_code)


def alone(predict):
    tests().test_answer_depends_on_the_request_alone(predict, [1.0, 2.0, 3.0])


def test_a_model_in_evaluation_mode_passes():
    alone(lambda batch: [x * 2 for x in batch])
    alone(lambda batch: [x * (2 + 1e-5 * (len(batch) > 1)) for x in batch])  # rounding of other kernels


def test_dropout_that_was_left_on_fails():
    calls = []
    raises(AssertionError, alone, lambda batch: calls.append(1) or [x + len(calls) / 10 for x in batch])


def test_statistics_of_the_batch_fail():
    raises(AssertionError, alone, lambda batch: [x - sum(batch) / len(batch) for x in batch])
