import pytest

from newscli.errors import ExitCode, UsageError
from newscli.query.fields import Direction
from newscli.query.sorting import SORTABLE, SortKey, reversed_keys, sort_keys

UP, DOWN = Direction.ASCENDING, Direction.DESCENDING
DIRECTIONS = {
    "title": UP,
    "provider": UP,
    "domain": UP,
    "path": UP,
    "date": DOWN,
    "updated": DOWN,
    "quality": DOWN,
    "heat": DOWN,
    "related": DOWN,
    "backlinks": DOWN,
}
ALL = "Sort keys: title, date, updated, quality, heat, provider, domain, related, backlinks, path, random."


@pytest.mark.parametrize(("name", "direction"), DIRECTIONS.items())
def test_each_key_has_the_direction_that_a_person_expects(name: str, direction: Direction) -> None:
    assert sort_keys(name) == (SortKey(name, direction),)
    assert reversed_keys(sort_keys(name)) == (SortKey(name, direction.reversed),)


def test_nothing_else_is_sorted_by() -> None:
    assert set(SORTABLE) == set(DIRECTIONS)


@pytest.mark.parametrize("name", ["Title", " title ", "TITLE\n", "title,", ",title", " , title , "])
def test_case_and_blanks_around_a_key_do_not_matter(name: str) -> None:
    assert sort_keys(name) == (SortKey("title", UP),)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("heat-desc,title", (SortKey("heat", DOWN), SortKey("title", UP))),
        ("heat-asc", (SortKey("heat", UP),)),
        ("Title-DESC , date-asc", (SortKey("title", DOWN), SortKey("date", UP))),
        ("heat,heat-asc", (SortKey("heat", DOWN), SortKey("heat", UP))),
    ],
)
def test_keys_are_a_list_each_with_its_direction(text: str, keys: tuple[SortKey, ...]) -> None:
    assert sort_keys(text) == keys


def test_random_has_a_seed() -> None:
    assert sort_keys("random", 7) == (SortKey("random", UP, 7),)
    assert sort_keys("random,title", 7)[0] != sort_keys("random,title", 8)[0]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("titel", "Did you mean “title”?"),
        ("qualty", "Did you mean “quality”?"),
        ("randm", "Did you mean “random”?"),
        ("zzz", ALL),
        ("excerpt", ALL),
        ("-", ALL),
    ],
)
def test_unknown_key_is_a_wrong_usage_with_the_nearest_one(name: str, hint: str) -> None:
    for text in (name, f"title,{name}"):
        with pytest.raises(UsageError) as caught:
            sort_keys(text)

        assert caught.value.exit_code is ExitCode.USAGE
        assert caught.value.message == f"Nothing is sorted by “{name}”."
        assert caught.value.hint == hint


@pytest.mark.parametrize("text", ["heat-up", "heat-", "-heat", "titel-desc", "heat desc", "heat-asc-desc"])
def test_another_direction_is_a_wrong_usage(text: str) -> None:
    with pytest.raises(UsageError, match="Nothing is sorted by"):
        sort_keys(text)


def test_reversed_twice_is_the_same_direction() -> None:
    assert UP.reversed is DOWN
    assert DOWN.reversed is UP
    assert reversed_keys(reversed_keys(sort_keys("heat,title-desc"))) == sort_keys("heat,title-desc")
