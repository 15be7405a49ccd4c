"""A preprocessor asks for its own model version, and takes traffic only when the pair gives the golden scores."""

import builtins
import io
import json
from types import SimpleNamespace

from arrays import Array, numpy
from excerpt import load, module, raises

BUNDLE = {"model": "defects", "version": "12", "input": "pixels", "output": "scores", "tolerance": 0.001}
SCORES = {"12": [0.1, 0.9]}


class InferenceServerException(Exception):
    pass


class Client:
    """As tritonclient: an unknown version is an error; the answer holds arrays by their output names."""

    versions, asked = SCORES, {}

    def __init__(self, url):
        pass

    def infer(self, model, inputs, model_version="", client_timeout=None):
        Client.asked = {"model": model, "version": model_version, "timeout": client_timeout, "input": inputs[0]}
        if model_version not in self.versions:
            raise InferenceServerException(model_version)
        return SimpleNamespace(as_numpy=lambda name: Array(self.versions[model_version]))


class Input:
    def __init__(self, name, shape, datatype):
        self.name, self.shape, self.datatype = name, shape, datatype

    def set_data_from_numpy(self, array):
        self.array = array


def preprocessor(versions=SCORES, golden=SCORES["12"]):
    Client.versions = versions
    numpy.load = lambda path: {"raw": ["a", "b"], "scores": Array(golden)}
    triton = module("tritonclient.grpc", InferenceServerClient=Client, InferInput=Input)
    transforms = module("transforms", preprocess=lambda raw, bundle: Array([[1, 2] for _ in raw]))
    real = builtins.open
    builtins.open = lambda path: io.StringIO(json.dumps(BUNDLE))
    try:
        return load(modules=[numpy, triton, transforms])
    finally:
        builtins.open = real


def test_the_call_names_model_version_input_and_time_left():
    made = preprocessor()
    assert made.predict(["a", "b"], 0.07).tolist() == SCORES["12"]
    asked = Client.asked
    assert (asked["model"], asked["version"], asked["timeout"]) == ("defects", "12", 0.07)
    assert (asked["input"].name, asked["input"].shape, asked["input"].datatype) == ("pixels", [2, 2], "UINT8")


def test_a_predictor_without_the_version_is_an_error_and_not_a_guess():
    made = preprocessor(versions={"11": [0.1, 0.9]})
    raises(InferenceServerException, made.predict, ["a"], 0.07)
    raises(InferenceServerException, made.ready)


def test_golden_scores_decide_about_readiness():
    assert preprocessor().ready()
    assert preprocessor(golden=[0.1, 0.9008]).ready()
    assert not preprocessor(golden=[0.1, 0.92]).ready()
    assert not preprocessor(versions={"12": [0.1, float("nan")]}).ready()
