import pytest

from newscli.errors import ExitCode, UsageError
from newscli.query.fields import FIELDS, Direction, Field
from newscli.query.kinds import Kind
from newscli.query.sorting import SORTABLE, SortKey, reversed_keys, sort_keys

UP, DOWN = Direction.ASCENDING, Direction.DESCENDING
DIRECTIONS = {
    "id": UP,
    "title": UP,
    "excerpt": UP,
    "url": UP,
    "web_url": UP,
    "original_url": UP,
    "amp_url": UP,
    "cdn_amp_url": UP,
    "type": UP,
    "category": UP,
    "provider": UP,
    "domain": UP,
    "topic": UP,
    "path": UP,
    "date": DOWN,
    "updated": DOWN,
    "quality": DOWN,
    "heat": DOWN,
    "published": DOWN,
    "images": DOWN,
    "related": DOWN,
    "backlinks": DOWN,
    "mentions": DOWN,
    "author": UP,
    "alias": UP,
}
ALL = f"Sort keys: {', '.join(SORTABLE)}, match, random."
KEYS = {"date saved": Kind.DATE, "score": Kind.NUMBER, "owner": Kind.NAME, "x-y": Kind.NAME}
"""Of a front matter."""


@pytest.mark.parametrize(("name", "direction"), DIRECTIONS.items())
def test_each_key_has_the_direction_that_a_person_expects(name: str, direction: Direction) -> None:
    assert sort_keys(name) == (SortKey(name, direction),)
    assert reversed_keys(sort_keys(name)) == (SortKey(name, direction.reversed),)


def test_every_field_is_sorted_by_but_body_and_text() -> None:
    assert set(SORTABLE) == set(DIRECTIONS) == {field.name for field in FIELDS} - {"body", "text"}


@pytest.mark.parametrize("field", SORTABLE.values(), ids=lambda field: field.name)
def test_every_name_of_a_field_is_a_sort_key(field: Field) -> None:
    for name in field.names:
        assert sort_keys(name) == (SortKey(field.name, DIRECTIONS[field.name]),)
        assert sort_keys(f"{name}-asc,{name}-desc") == (SortKey(field.name, UP), SortKey(field.name, DOWN))


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("owner", (SortKey("owner", UP),)),
        ("score", (SortKey("score", DOWN),)),
        ("Date Saved", (SortKey("date saved", DOWN),)),
        ("date saved-asc, heat", (SortKey("date saved", UP), SortKey("heat", DOWN))),
        ("x-y-desc", (SortKey("x-y", DOWN),)),
    ],
)
def test_keys_of_the_front_matter_have_the_direction_of_their_kind(text: str, keys: tuple[SortKey, ...]) -> None:
    assert sort_keys(text, 0, KEYS.get) == keys


def test_front_matter_is_not_asked_about_the_names_of_fields() -> None:
    asked: list[str] = []

    def kind_of_key(key: str) -> None:
        asked.append(key)

    assert sort_keys("webUrl,random,Title-desc", 0, kind_of_key)
    assert asked == []


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


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("-heat", SortKey("heat", DOWN)),
        ("+heat", SortKey("heat", UP)),
        ("heat:asc", SortKey("heat", UP)),
        ("heat_desc", SortKey("heat", DOWN)),
        ("heat descending", SortKey("heat", DOWN)),
        ("web_url-asc", SortKey("web_url", UP)),
        ("heat-", SortKey("heat", DOWN)),
        ("heat+", SortKey("heat", UP)),
        ("newest", SortKey("date", DOWN)),
        ("oldest", SortKey("date", UP)),
        ("created-asc", SortKey("date", UP)),
    ],
)
def test_keys_of_other_programs_are_read(text: str, key: SortKey) -> None:
    assert sort_keys(text) == (key,)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("match", DOWN),
        ("Match-desc", DOWN),
        ("match-asc", UP),
        ("score", DOWN),
        ("-score", DOWN),
        ("relevance", DOWN),
        ("relevancy:asc", UP),
        ("rank", DOWN),
        ("best", DOWN),
    ],
)
def test_best_match_has_many_names(text: str, direction: Direction) -> None:
    assert sort_keys(text) == (SortKey("match", direction),)


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
        ("text", ALL),
        ("body", ALL),
        ("-", ALL),
    ],
)
def test_unknown_key_is_a_wrong_usage_with_the_nearest_one(name: str, hint: str) -> None:
    for text in (name, f"title,{name}"):
        with pytest.raises(UsageError) as caught:
            sort_keys(text)

        assert caught.value.exit_code is ExitCode.USAGE
        assert caught.value.message == f"Cannot sort by “{name}”."
        assert caught.value.hint == hint


@pytest.mark.parametrize("text", ["heat-up", "titel-desc", "heat-asc-desc", "--heat"])
def test_another_direction_is_a_wrong_usage(text: str) -> None:
    with pytest.raises(UsageError, match="Cannot sort by"):
        sort_keys(text)


def test_reversed_twice_is_the_same_direction() -> None:
    assert UP.reversed is DOWN
    assert DOWN.reversed is UP
    assert reversed_keys(reversed_keys(sort_keys("heat,title-desc"))) == sort_keys("heat,title-desc")
