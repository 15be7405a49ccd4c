"""Each minute of the day has one branch, by the clock of the client, and what is unknown goes to the general model."""

import datetime

from excerpt import load, module, raises


class ZoneInfoNotFoundError(KeyError):
    """As in the module zoneinfo, for a key that no data exist for."""


def zone_info(key):
    """As zoneinfo.ZoneInfo refuses keys, on fixed offsets: the data of zones are not on every machine."""
    if not isinstance(key, str):
        raise TypeError("expected str, bytes or os.PathLike object")
    if key == "Europe":
        raise IsADirectoryError(key)
    if key.startswith(("/", "..")):
        raise ValueError("keys must be normalized relative paths")
    hours = {"Asia/Tokyo": 9, "America/New_York": -5, "UTC": 0}
    if key not in hours:
        raise ZoneInfoNotFoundError(key)
    return datetime.timezone(datetime.timedelta(hours=hours[key]))


block = load(modules=[module("zoneinfo", ZoneInfo=zone_info)])
NOON = datetime.datetime(2026, 11, 24, 12, tzinfo=datetime.timezone.utc)


def test_the_tests_of_the_excerpt_pass():
    block.test_each_minute_has_one_branch()
    block.test_osaka_breakfast_is_still_yesterday_in_utc()


def test_one_moment_takes_the_branch_of_its_place():
    routes = [block.route(NOON, zone)[0] for zone in ("UTC", "Asia/Tokyo", "America/New_York")]
    assert routes == ["daytime", "night", "breakfast"]


def test_borders_belong_to_the_branch_that_begins():
    at = lambda hour, minute: block.route(NOON.replace(hour=hour, minute=minute), "UTC")[0]
    assert [at(6, 59), at(7, 0), at(10, 59), at(11, 0), at(18, 59), at(19, 0), at(0, 0)] == [
        "night", "breakfast", "breakfast", "daytime", "daytime", "night", "night",
    ]


def test_a_zone_that_is_none_goes_to_the_general_model():
    for zone in ["Mars/Olympus", "Europe", "/etc/passwd", "../x", "", 7, None]:
        assert block.route(NOON, zone) == ("general", "unknown-zone"), zone


def test_a_gap_or_an_overlap_goes_to_the_general_model_and_fails_the_test():
    rules = block.RULES
    try:
        for broken in (rules[1:], rules + [("lunch", datetime.time(12), datetime.time(13))]):
            block.RULES = broken
            hour = 8 if broken is not rules and len(broken) == 2 else 12
            assert block.route(NOON.replace(hour=hour), "UTC") == ("general", "rule-defect")
            raises(AssertionError, block.test_each_minute_has_one_branch)
    finally:
        block.RULES = rules
