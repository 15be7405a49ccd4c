"""An identifier names one artefact for ever; a release, forward or back, moves an alias and nothing else."""

from types import SimpleNamespace

from excerpt import load, module, raises


class Client:
    """As mlflow.MlflowClient: versions count up and stay, tags of a version can be added, an alias names one version."""

    def __init__(self):
        self.versions, self.aliases, self.broken = [], {}, None

    def search_model_versions(self, filter_string):
        name, identifier = filter_string.split("'")[1::2]
        assert filter_string == f"name = '{name}' and tags.identifier = '{identifier}'"
        return [v for v in self.versions if v.name == name and v.tags.get("identifier") == identifier]

    def create_model_version(self, name, source, tags):
        made = SimpleNamespace(name=name, source=source, tags=dict(tags), version=str(len(self.versions) + 1))
        self.versions.append(made)
        return made

    def set_model_version_tag(self, name, version, key, value):
        if self.broken:
            raise self.broken
        self.get(name, version).tags[key] = value

    def set_registered_model_alias(self, name, alias, version):
        self.aliases[name, alias] = version

    def get_model_version_by_alias(self, name, alias):
        return self.get(name, self.aliases[name, alias])

    def get(self, name, version):
        [found] = [v for v in self.versions if v.name == name and v.version == version]
        return found


def record(version, digest="e0b2"):
    runs = [{"id": "tr0", "weights_sha256": "4c5e"}, {"id": "tr1", "weights_sha256": digest}]
    return {"model": "churn", "version": version, "runs": runs, "chosen": "tr1"}


def registry():
    return load(modules=[module("mlflow", MlflowClient=Client)])


def test_a_step_that_runs_twice_registers_once():
    block = registry()
    first = block.register(record("2.5-q12.s20261101"), "s3://models/a")
    assert block.register(record("2.5-q12.s20261101"), "s3://models/a") is first
    assert len(block.registry.versions) == 1
    assert first.tags == {"identifier": "2.5-q12.s20261101", "weights_sha256": "e0b2"}


def test_an_identifier_is_never_given_to_other_weights():
    block = registry()
    block.register(record("2.5-q12.s20261101"), "s3://models/a")
    raises(ValueError, block.register, record("2.5-q12.s20261101", "77aa"), "s3://models/b")
    assert len(block.registry.versions) == 1


def test_a_release_and_its_rollback_move_the_alias_and_no_name():
    block = registry()
    block.register(record("2.4-q12.s20261001", "1111"), "s3://models/a")
    block.register(record("2.5-q12.s20261101", "2222"), "s3://models/b")
    block.release("churn", "2.4-q12.s20261001", "mina")
    block.release("churn", "2.5-q12.s20261101", "mina")
    assert block.live("churn") == ("2.5-q12.s20261101", "2222", "s3://models/b")
    block.release("churn", "2.4-q12.s20261001", "on-call")
    assert block.live("churn") == ("2.4-q12.s20261001", "1111", "s3://models/a")
    assert [v.tags["identifier"] for v in block.registry.versions] == ["2.4-q12.s20261001", "2.5-q12.s20261101"]


def test_what_is_unknown_or_registered_twice_is_not_released():
    block = registry()
    raises(ValueError, block.release, "churn", "2.5-q12.s20261101", "mina")
    for _ in range(2):  # two jobs that looked at the same moment
        tags = {"identifier": "2.5-q12.s20261101", "weights_sha256": "e0b2"}
        block.registry.create_model_version("churn", "s3://models/a", tags)
    raises(ValueError, block.release, "churn", "2.5-q12.s20261101", "mina")
    assert block.registry.aliases == {}


def test_no_alias_names_a_version_whose_approval_was_not_written():
    block = registry()
    block.register(record("2.5-q12.s20261101"), "s3://models/a")
    block.registry.broken = ConnectionError()
    raises(ConnectionError, block.release, "churn", "2.5-q12.s20261101", "mina")
    assert block.registry.aliases == {}
