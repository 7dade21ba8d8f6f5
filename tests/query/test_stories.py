import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.errors import ExitCode, UsageError
from newscli.query.fields import Direction
from newscli.query.stories import StoryOrder, StoryQuery, StorySort, reversed_sorts, story_sorts

UP, DOWN = Direction.ASCENDING, Direction.DESCENDING
ALL = "Sort keys: notable, date, heat, size, publishers, span."


@pytest.mark.parametrize("key", list(StoryOrder))
def test_every_key_has_the_most_first_unless_it_says_otherwise(key: StoryOrder) -> None:
    assert story_sorts(key) == story_sorts(f"{key}-desc") == (StorySort(key, DOWN),)
    assert story_sorts(f"{key}-asc") == (StorySort(key, UP),)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("heat,size-asc", (StorySort(StoryOrder.HEAT, DOWN), StorySort(StoryOrder.SIZE, UP))),
        (" Heat , SPAN-Asc\n", (StorySort(StoryOrder.HEAT, DOWN), StorySort(StoryOrder.SPAN, UP))),
        (",date,", (StorySort(StoryOrder.DATE, DOWN),)),
        ("heat,heat-asc", (StorySort(StoryOrder.HEAT, DOWN), StorySort(StoryOrder.HEAT, UP))),
    ],
)
def test_keys_are_a_list_each_with_its_direction(text: str, keys: tuple[StorySort, ...]) -> None:
    assert story_sorts(text) == keys


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("publisher", "Did you mean “publishers”?"),
        ("heet", "Did you mean “heat”?"),
        ("dat", "Did you mean “date”?"),
        ("quality", ALL),
        ("random", ALL),
        ("zzz", ALL),
        ("-", ALL),
    ],
)
def test_an_unknown_key_is_a_wrong_usage_with_the_nearest_one(name: str, hint: str) -> None:
    for text in (name, f"heat,{name}"):
        with pytest.raises(UsageError) as caught:
            story_sorts(text)

        assert caught.value.exit_code is ExitCode.USAGE
        assert caught.value.message == f"Cannot sort stories by “{name}”."
        assert caught.value.hint == hint


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("size:asc", StorySort(StoryOrder.SIZE, Direction.ASCENDING)),
        ("-heat", StorySort(StoryOrder.HEAT)),
        ("heat desc", StorySort(StoryOrder.HEAT)),
        ("span+", StorySort(StoryOrder.SPAN, Direction.ASCENDING)),
    ],
)
def test_keys_of_other_programs_are_read(text: str, key: StorySort) -> None:
    assert story_sorts(text) == (key,)


@pytest.mark.parametrize("text", ["heat-up", "heat-asc-desc", "-asc"])
def test_another_direction_is_a_wrong_usage(text: str) -> None:
    with pytest.raises(UsageError, match="Cannot sort stories by"):
        story_sorts(text)


@pytest.mark.parametrize("text", ["", " ", ",", " , ,"])
def test_no_key_is_a_wrong_usage(text: str) -> None:
    with pytest.raises(UsageError) as caught:
        story_sorts(text)

    assert caught.value.hint == ALL


SORTS = st.lists(st.builds(StorySort, st.sampled_from(StoryOrder), st.sampled_from(Direction))).map(tuple)


@given(SORTS)
def test_turned_keys_are_the_same_keys_the_other_way_round(keys: tuple[StorySort, ...]) -> None:
    other = reversed_sorts(keys)

    assert [key.by for key in other] == [key.by for key in keys]
    assert all(one.direction is not another.direction for one, another in zip(keys, other, strict=True))
    assert reversed_sorts(other) == keys


@given(SORTS.filter(bool))
def test_keys_can_be_written_and_read_again(keys: tuple[StorySort, ...]) -> None:
    assert story_sorts(",".join(f"{key.by}-{key.direction}" for key in keys)) == keys


def test_nothing_asked_is_every_story_the_newest_first() -> None:
    assert StoryQuery().order == (StorySort(StoryOrder.DATE, DOWN),)
    assert (StoryQuery().min_size, StoryQuery().min_publishers, StoryQuery().limit) == (0, 0, None)
