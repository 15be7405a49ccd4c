"""No more threads compute than the container has cores, and what does not fit is refused at once."""

import contextlib
from types import SimpleNamespace

from arrays import numpy
from clock import run
from excerpt import load, module, raises

CPU_LIMIT = 4


class HTTPException(Exception):
    def __init__(self, status, headers=None):
        self.status, self.headers = status, headers


class Waits(Exception):
    """What stands for a thread that has to wait for a lock."""


class Semaphore:
    def __init__(self, free=1):
        self.free = free

    def acquire(self, blocking=True):
        if self.free == 0:
            if blocking:
                raise Waits
            return False
        self.free -= 1
        return True

    def release(self):
        self.free += 1

    def __enter__(self):
        self.acquire()

    def __exit__(self, *error):
        self.release()


class Session:
    """As ONNX Runtime's: each calling thread computes, beside a pool of intra_op_num_threads - 1 for all callers."""

    def __init__(self, path, options):
        self.options, self.running, self.busiest, self.runs = options, 0, 0, 0
        self.meanwhile = lambda: None

    def run(self, outputs, inputs):
        self.runs += 1
        self.running += 1
        self.busiest = max(self.busiest, self.running * max(1, self.options.intra_op_num_threads))
        try:
            self.meanwhile()
        finally:
            self.running -= 1
        return [numpy.array([0.5])]


class FastAPI:
    """Takes the routes and leaves the functions as they are."""

    def __init__(self, lifespan):
        self.lifespan, self.routes, self.state = lifespan, {}, SimpleNamespace()

    def get(self, path):
        return lambda function: self.routes.setdefault(path, function)

    post = get


def server():
    block = load(
        FastAPI=FastAPI,
        Features=object,
        HTTPException=HTTPException,
        MODEL_VERSION="7",
        asynccontextmanager=contextlib.asynccontextmanager,
        np=numpy,
        ort=module("onnxruntime", SessionOptions=SimpleNamespace, InferenceSession=Session),
        os=SimpleNamespace(environ={"CPU_LIMIT": str(CPU_LIMIT)}, cpu_count=lambda: 64),
        threading=SimpleNamespace(BoundedSemaphore=Semaphore, Semaphore=Semaphore, Lock=Semaphore),
    )

    async def start():
        await block.lifespan(block.app).__aenter__()

    run(start())
    return block.app, block.app.state.model


def predict(app):
    return app.routes["/v1/predict"](SimpleNamespace(x=[0.0] * 32))


def test_a_request_is_answered_with_the_version():
    app, model = server()
    assert predict(app) == {"y": [0.5], "model": "7"}


def test_the_model_is_warm_before_the_first_request():
    app, model = server()
    assert model.runs == 10


def test_threads_that_compute_never_exceed_the_limit():
    app, model = server()
    seen = []

    def meanwhile():
        with contextlib.suppress(Waits, HTTPException):
            predict(app)
        seen.append(model.busiest)

    model.meanwhile = meanwhile
    predict(app)
    assert max(seen) <= CPU_LIMIT, f"{max(seen)} threads compute on {CPU_LIMIT} cores"


def test_all_cores_are_used():
    app, model = server()
    predict(app)
    assert model.busiest == CPU_LIMIT


def fill(app):
    """Takes every place in the replica, as requests that wait in other threads do."""
    taken = 0
    while app.routes["/v1/predict"].__globals__["slots"].acquire(blocking=False):
        taken += 1
    return taken


def test_at_the_limit_a_request_is_refused_and_told_when_to_come_back():
    app, model = server()
    assert fill(app) == 4
    refusal = raises(HTTPException, predict, app)
    assert refusal.status == 503 and refusal.headers == {"Retry-After": "1"}


def test_a_full_replica_still_says_that_it_is_ready():
    app, model = server()
    fill(app)
    assert run(app.routes["/ready"]()) == {"model": "7"}


def test_a_failing_inference_gives_its_place_back():
    app, model = server()

    def crash():
        raise MemoryError

    model.meanwhile = crash
    for _ in range(10):
        raises(MemoryError, predict, app)
    model.meanwhile = lambda: None
    assert predict(app)["model"] == "7"
