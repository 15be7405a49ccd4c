"""One trial that does not fit into memory costs one trial, and leaves a record."""

from types import SimpleNamespace

from excerpt import load, module, raises


class TrialPruned(Exception):
    pass


class OutOfMemoryError(RuntimeError):
    pass


class Trial:
    def __init__(self, width):
        self.width, self.state, self.user_attrs, self.reports = width, "RUNNING", {}, []

    def suggest_float(self, name, low, high, log=False):
        return high

    def suggest_int(self, name, low, high):
        return low

    def suggest_categorical(self, name, choices):
        return self.width

    def set_user_attr(self, key, value):
        self.user_attrs[key] = value

    def report(self, score, step):
        self.reports.append((step, score))

    def should_prune(self):
        return self.reports[-1][1] < 0.3


class Study:
    """As Optuna's: TrialPruned ends a trial; another exception ends it as FAIL and is raised again, unless `catch` names it."""

    def __init__(self, widths):
        self.trials, self.queue = [Trial(width) for width in widths], []

    def enqueue_trial(self, params, skip_if_exists=False):
        self.queue.append((params, skip_if_exists))

    def optimize(self, objective, timeout=None, catch=()):
        self.timeout = timeout
        for trial in self.trials:
            try:
                trial.value = objective(trial)
                trial.state = "COMPLETE"
            except TrialPruned:
                trial.state = "PRUNED"
            except Exception as error:
                trial.state = "FAIL"
                if not isinstance(error, catch):
                    raise


def search(widths, fit, p99_ms=10):
    study = Study(widths)
    optuna = module(
        "optuna",
        TrialPruned=TrialPruned,
        create_study=lambda **options: study,
        pruners=SimpleNamespace(SuccessiveHalvingPruner=lambda **options: options),
        samplers=SimpleNamespace(TPESampler=lambda **options: options),
    )
    cuda = module("torch.cuda", OutOfMemoryError=OutOfMemoryError)
    torch = module("torch", cuda=cuda)
    load(
        modules=[optuna, torch, cuda],
        DATABASE_URL="postgresql://trials",
        build=lambda cfg: cfg,
        fit=fit,
        live_config={"width": 256},
        measure_p99=lambda model: p99_ms,
    )
    return study


def learns(model, cfg, epochs):
    for epoch in range(1, epochs + 1):
        if cfg["width"] == 512:
            raise OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB, 0.41 GiB is free.")
        yield epoch, cfg["width"] / 500 + epoch / 1000


def test_the_search_goes_on_after_a_trial_ran_out_of_memory():
    study = search([512, 256, 512, 256], learns)
    assert [trial.state for trial in study.trials] == ["FAIL", "COMPLETE", "FAIL", "COMPLETE"]


def test_the_trial_that_ran_out_of_memory_says_so():
    failed = search([512], learns).trials[0]
    assert "out of memory" in failed.user_attrs["failed"] and "2.00 GiB" in failed.user_attrs["failed"]


def test_a_mistake_in_the_program_still_stops_it():
    def broken(model, cfg, epochs):
        raise KeyError("lr")

    raises(KeyError, search, [256], broken)


def test_what_can_never_be_served_is_not_trained():
    def never(model, cfg, epochs):
        raise AssertionError("it was trained")

    trial = search([256], never, p99_ms=21).trials[0]
    assert trial.state == "PRUNED" and trial.user_attrs["p99_ms"] == 21


def test_a_weak_trial_is_stopped_early_and_a_good_one_is_not():
    weak, good = search([128, 256], lambda m, cfg, n: ((e, cfg["width"] / 512) for e in range(1, n + 1))).trials
    assert (weak.state, len(weak.reports)) == ("PRUNED", 1)
    assert (good.state, len(good.reports), good.value) == ("COMPLETE", 27, 0.5)


def test_the_live_configuration_is_in_and_the_time_is_bounded():
    study = search([256], learns)
    assert study.queue == [({"width": 256}, True)] and study.timeout == 8 * 3600


def test_a_trial_that_reached_its_last_epoch_is_a_result():
    (late,) = search([256], lambda m, cfg, n: ((e, 0.5 if e < n else 0.2) for e in range(1, n + 1))).trials
    assert (late.state, late.value) == ("COMPLETE", 0.2)
