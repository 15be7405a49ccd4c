"""A bad model costs a few starts and no more: the last good one comes back, and the bad one never again."""

import os
import statistics
import tempfile
from pathlib import Path
from types import SimpleNamespace

from arrays import numpy
from clock import Clock
from excerpt import load, module, raises


def point(link, target):
    """A fresh symbolic link renamed over the old one, as the text says."""
    fresh = link.with_name(link.name + ".new")
    os.symlink(target, fresh)
    os.replace(fresh, link)


class Device:
    def __init__(self):
        self.root = Path(tempfile.mkdtemp()).resolve()
        self.slots = self.root / "slots"
        self.slots.mkdir()
        self.clock, self.takes, self.answer, self.signed = Clock(), 0.01, 0.5, True
        point(self.slots / "current", self.model("shipped"))

        def verify_signature(candidate, manifest):
            if not self.signed:
                raise PermissionError("signature")

        def session(path, providers):
            def run(outputs, inputs):
                self.clock.sleep(self.takes)
                return [numpy.array([self.answer])]

            return SimpleNamespace(run=run)

        self.block = load(
            APP_VERSION=30,
            DEVICE_CLASS="gateway-arm64",
            Path=Path,
            np=numpy,
            ort=module("ort", get_available_providers=lambda: [], InferenceSession=session),
            point=point,
            statistics=statistics,
            time=self.clock,
            verify_signature=verify_signature,
        )

    def model(self, name):
        path = self.root / name
        path.write_text(name)
        return path

    def install(self, version=8, device_class="gateway-arm64", min_app=30):
        manifest = SimpleNamespace(
            version=version,
            device_class=device_class,
            min_app=min_app,
            providers=["Npu"],
            golden=[(numpy.array([1.0]), numpy.array([0.5]))] * 3,
            atol=0.001,
            budget_s=0.05,
        )
        return self.block.install(self.model(f"v{version}"), manifest, self.slots)

    def boot(self, times=1):
        for _ in range(times):
            self.block.boot(self.slots)
        return (self.slots / "current").resolve().name

    def settle(self):
        """What the program does after 200 good predictions."""
        (self.slots / "trial").unlink()


def test_a_good_model_becomes_current_and_stays():
    device = Device()
    assert device.install() and device.boot() == "v8"
    device.settle()
    assert device.boot(times=10) == "v8"


def test_a_model_that_never_settles_is_taken_back_after_three_starts():
    device = Device()
    device.install()
    assert device.boot(times=3) == "v8"
    assert device.boot() == "shipped"
    assert device.boot(times=10) == "shipped"


def test_the_version_that_failed_is_refused_from_then_on():
    device = Device()
    device.install(version=8)
    device.boot(times=4)
    assert not device.install(version=8)
    assert device.install(version=9)


def test_an_older_version_is_refused_although_its_signature_is_good():
    device = Device()
    device.install(version=8)
    device.settle()
    assert not device.install(version=7)
    assert device.boot() == "v8"


def test_a_power_cut_while_counting_starts_does_not_stop_the_device():
    device = Device()
    device.install()
    (device.slots / "trial").write_text("")  # what a cut between truncating and writing leaves
    assert device.boot(times=4) == "shipped"


def test_wrong_numbers_slowness_and_other_devices_are_refused():
    wrong, slow, other, old = Device(), Device(), Device(), Device()
    wrong.answer, slow.takes = 0.6, 0.06
    assert not wrong.install() and not slow.install()
    assert not other.install(device_class="phone") and not old.install(min_app=31)
    assert [d.boot(times=5) for d in (wrong, slow, other, old)] == ["shipped"] * 4


def test_an_answer_that_is_no_number_is_refused():
    device = Device()
    device.answer = float("nan")
    assert not device.install()


def test_a_signature_that_does_not_fit_changes_nothing():
    device = Device()
    device.signed = False
    raises(PermissionError, device.install)
    assert device.boot(times=5) == "shipped"


def test_there_is_one_unproven_model_at_a_time():
    device = Device()
    device.install(version=8)
    assert not device.install(version=9)
