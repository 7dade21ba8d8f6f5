"""Lines of a grouped list."""

from array import array
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.model.outline import Group, Outline
from newscli.tui.groups import Heading, Lines


def outline(*counts: int, ungrouped: int = 0) -> Outline:
    """An outline with groups of so many articles; their names are their counts."""
    groups = tuple(Group(str(count), sum(counts[:at]), count) for at, count in enumerate(counts))
    articles = sum(counts) + ungrouped
    return Outline(array("q", range(100, 100 + articles)), groups, articles, 0)


def naive(told: Outline, folded: frozenset[int]) -> Iterator[Heading | int]:
    """Each line of an outline, written down one after another."""
    if not told.groups:
        yield from range(len(told.numbers))
    for at, group in enumerate(told.groups):
        yield Heading(at, group.name, group.count, is_folded=at in folded and group.count > 0)
        if at not in folded:
            yield from range(group.first, group.first + group.count)


def test_lines_of_groups() -> None:
    lines = Lines(outline(2, 1), frozenset({1}))
    assert [lines.at(line) for line in range(len(lines))] == [
        Heading(0, "2", 2, is_folded=False),
        0,
        1,
        Heading(1, "1", 1, is_folded=True),
    ]
    assert [lines.line_of(position) for position in (-1, 0, 1, 2, 3)] == [None, 1, 2, None, None]


def test_without_groups_lines_are_positions() -> None:
    lines = Lines(outline(ungrouped=3))
    assert [lines.at(line) for line in range(len(lines))] == [0, 1, 2]
    assert [lines.line_of(position) for position in range(4)] == [0, 1, 2, None]
    assert lines.heading_of(1) is None
    lines.fold_all()
    assert len(lines) == 3
    assert not lines.all_folded
    assert not Lines(outline()).all_folded


@pytest.mark.parametrize("line", [-1, 3])
def test_line_outside_raises(line: int) -> None:
    with pytest.raises(IndexError):
        Lines(outline(2)).at(line)
    assert Lines(outline(2)).heading_of(line) is None


COUNTS = st.lists(st.integers(0, 4), max_size=7)


@given(COUNTS, st.frozensets(st.integers(0, 6)), st.integers(0, 9))
def test_lines_are_those_written_down(counts: list[int], folded: frozenset[int], ungrouped: int) -> None:
    told = outline(*counts, ungrouped=0 if counts else ungrouped)
    lines, expected = Lines(told, folded), list(naive(told, folded))
    assert [lines.at(line) for line in range(len(lines))] == expected
    for position in range(len(told.numbers)):
        assert lines.line_of(position) == (expected.index(position) if position in expected else None)
    for line in range(len(lines)):
        above = [each for each in expected[: line + 1] if isinstance(each, Heading)]
        assert lines.heading_of(line) == (above[-1] if above else None)
    for group in range(len(counts)):
        assert lines.at(lines.line_of_heading(group)) == expected[lines.line_of_heading(group)]
        assert isinstance(lines.at(lines.line_of_heading(group)), Heading)


@given(COUNTS.filter(bool), st.data())
def test_folding_one_after_another_is_folding_them_at_once(counts: list[int], data: st.DataObject) -> None:
    told, folded = outline(*counts), set[int]()
    lines = Lines(told)
    for step in data.draw(st.lists(st.sampled_from(["fold", "unfold", "fold_all", "unfold_all"]), max_size=9)):
        group = data.draw(st.integers(0, len(counts) - 1))
        if step.endswith("all"):
            folded = set(range(len(counts))) if step == "fold_all" else set()
            getattr(lines, step)()
        else:
            (folded.add if step == "fold" else folded.discard)(group)
            getattr(lines, step)(group)
        assert [lines.at(line) for line in range(len(lines))] == list(naive(told, frozenset(folded)))
        assert lines.folded == {group for group in folded if counts[group]}
        assert lines.all_folded == (lines.folded == {group for group, count in enumerate(counts) if count})
