"""`list` and `search` show the columns that the library fills."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Outcome
from tests.factory import article_text, related_entry

Newscli = Callable[..., Outcome]

NOTE = dict.fromkeys(("publishedDateTime", "webUrl", "provider", "topics", "quality", "heat", "published", "type"))
"""Of a note whose front matter has a title and an excerpt only."""


def _headings(newscli: Newscli, folder: Path, *articles: dict[str, Any], width: str = "120") -> list[list[str]]:
    """The headings of `list` and of `search`."""
    for number, changes in enumerate(articles):
        text = article_text(**NOTE | {"category": None} | changes)
        (folder / f"{number}.md").write_text(text, encoding="utf-8")
    asked = (["list"], ["search", "title"])
    return [newscli(*each, "-L", str(folder), "--width", width).out.splitlines()[0].split() for each in asked]


@pytest.mark.parametrize(
    ("article", "columns"),
    [
        ({}, ["Title"]),
        ({"date": "2022-05-25"}, ["Date", "Title"]),
        ({"tags": ["a"]}, ["Title", "Topics"]),
        ({"author": "Ann"}, ["Title", "Author"]),
        ({"author": "Ann", "url": "https://example.com/a"}, ["Title", "Author", "Provider"]),
        ({"url": "https://example.com/a"}, ["Title", "Provider"]),
        ({"quality": 1}, ["Title", "Quality"]),
        ({"heat": 1}, ["Title", "Heat"]),
        ({"related": [related_entry(1)]}, ["Title", "Related"]),
        (
            {"publishedDateTime": "2022-05-25", "provider": "P", "topics": ["a"], "quality": 1, "heat": 1}
            | {"author": "Ann", "related": [related_entry(1)]},
            ["Date", "Title", "Author", "Provider", "Topics", "Quality", "Heat", "Related"],
        ),
    ],
)
def test_a_column_without_any_value_is_left_out(
    newscli: Newscli, folder: Path, article: dict[str, Any], columns: list[str]
) -> None:
    assert _headings(newscli, folder, article) == [["#", *columns]] * 2


def test_a_column_stays_where_any_row_has_a_value(newscli: Newscli, folder: Path) -> None:
    for headings in _headings(newscli, folder, {}, {"title": "The other title", "author": "Ann", "date": "2022-05-25"}):
        assert headings == ["#", "Date", "Title", "Author"]


def test_a_column_is_left_out_where_only_articles_that_are_not_shown_have_a_value(
    newscli: Newscli, folder: Path
) -> None:
    _headings(newscli, folder, {}, {"title": "The other", "author": "Ann", "related": [related_entry(1)]})

    for arguments in (["list", "no:author"], ["list", "--sort", "title", "-n", "1"]):
        headings = newscli(*arguments, "-L", str(folder), "--width", "120").out.splitlines()[0]
        assert headings.split() == ["#", "Title"]


def test_the_mark_has_a_column_where_any_article_is_not_on_the_front_page(newscli: Newscli, folder: Path) -> None:
    _headings(newscli, folder, {}, {"title": "Hidden", "published": False})

    first, second = newscli("list", "-L", str(folder), "--sort", "title", "--width", "120").out.splitlines()[2:]

    assert (first[:4], second[:4]) == ("1   ", "2  ○")


@pytest.mark.parametrize(("width", "shown"), [("99", False), ("100", True)])
def test_the_provider_gives_way_to_the_author_in_a_narrow_table(
    newscli: Newscli, folder: Path, width: str, shown: bool
) -> None:
    for headings in _headings(newscli, folder, {"author": "Ann", "provider": "P"}, width=width):
        assert "Author" in headings
        assert ("Provider" in headings) is shown


def test_named_columns_are_shown_without_any_value(newscli: Newscli, folder: Path) -> None:
    _headings(newscli, folder, {})

    assert newscli("list", "-L", str(folder), "--columns", "title,heat").out.split()[:3] == ["#", "Title", "Heat"]
