"""What the list shows for a text, asked of a real library."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from newscli.errors import QueryError
from newscli.library import Library
from newscli.model.outline import GroupBy
from newscli.tui.answers import answer, order, page
from tests.factory import write_article
from tests.opening import open_library

NOW = datetime(2026, 6, 1, tzinfo=UTC)


@pytest.fixture
def library(folder: Path) -> Library:
    for number, title in enumerate(("Robots learn", "Robots walk", "Birds sing")):
        write_article(folder, f"{number}.md", title=title, publishedDateTime=f"2022-05-0{number + 1}T00:00:00Z")
    return open_library(folder)


def _titles(library: Library, text: str, *, is_typed: bool = True) -> list[str]:
    return [row.title.text for row in answer(library, text, NOW, is_typed=is_typed).rows]


def test_an_answer_is_newest_first(library: Library) -> None:
    assert _titles(library, "") == ["Birds sing", "Robots walk", "Robots learn"]


def test_the_words_of_the_query_are_marked_in_titles(library: Library) -> None:
    (row,) = answer(library, "walk", NOW, is_typed=False).rows

    assert [row.title.text[start:stop] for start, stop in row.title.matches] == ["walk"]


def test_while_a_word_is_typed_its_beginning_is_enough(library: Library) -> None:
    found = answer(library, "learn rob", NOW, is_typed=True)

    assert found.text == "learn rob*"
    assert [row.title.text for row in found.rows] == ["Robots learn"]
    assert found.note == "No article has “rob”: showing words that begin with it."


@pytest.mark.parametrize("text", ["rob", "learn rob", "robots -walk lear"])
def test_a_word_that_is_not_typed_any_more_is_taken_whole(library: Library, text: str) -> None:
    assert _titles(library, text, is_typed=False) == []


@pytest.mark.parametrize("text", ["rob ", '"robots wal"', "zzz", "topic:xyz ", "quality:>99", "since:2030"])
def test_nothing_is_found_where_no_word_can_go_on_to_one_that_is_there(library: Library, text: str) -> None:
    found = answer(library, text, NOW, is_typed=True)

    assert (found.text, found.rows) == (text, ())


def test_a_half_typed_clause_is_an_error(library: Library) -> None:
    with pytest.raises(QueryError):
        answer(library, "topic:", NOW, is_typed=True)


def test_an_order_has_the_whole_answer_and_the_place_of_an_article(library: Library) -> None:
    found = answer(library, "robots", NOW, is_typed=False)
    whole = order(library, found.query, None, found.rows[1].article.id)

    assert (whole.outline.articles, whole.total, whole.chosen) == (2, 3, 1)


def test_an_article_that_is_not_in_the_answer_has_no_place(library: Library) -> None:
    bird = answer(library, "birds", NOW, is_typed=False).rows[0].article.id
    robots = answer(library, "robots", NOW, is_typed=False)

    assert order(library, robots.query, None, bird).chosen is None
    assert order(library, robots.query, None, "no-such-id").chosen is None


def test_an_order_can_have_groups(library: Library) -> None:
    found = answer(library, "", NOW, is_typed=False)

    assert [group.name for group in order(library, found.query, GroupBy.MONTH, None).outline.groups] == ["2022-05"]


def test_a_page_has_rows_in_the_order_of_the_outline(library: Library) -> None:
    found = answer(library, "", NOW, is_typed=False)
    outline = order(library, found.query, None, None).outline
    rows = page(library, outline, 1, 3, found.query)

    assert rows is not None
    assert [row.title.text for row in rows if row] == ["Robots walk", "Robots learn"]


def test_there_is_no_page_once_the_index_has_changed(library: Library, folder: Path) -> None:
    found = answer(library, "", NOW, is_typed=False)
    outline = order(library, found.query, None, None).outline
    write_article(folder, "new.md", title="New")
    open_library(folder)

    assert page(library, outline, 0, 2, found.query) is None
    assert answer(library, "", NOW, is_typed=False).stamp != found.stamp
