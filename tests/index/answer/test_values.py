"""Values that lists do not have, filled in where they are named."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from newscli.errors import ExitCode, UsageError
from newscli.index.answer import values
from newscli.library import Library
from newscli.model.summary import Summary
from newscli.query.fields import SHOWN, Field
from newscli.query.kinds import Kind
from tests.factory import related_entry, write_article
from tests.opening import open_library

KEYS = ["mood", "mood.now", "mood.now.deep", "pages"]
"""Of the front matter of the library."""


@pytest.fixture
def library(folder: Path) -> Library:
    write_article(folder, "a.md", Mood={"Now": ["calm", {"deep": "x"}], "then": None}, tags=[], pages=3)
    write_article(folder, "b.md", mood="grim", related=[related_entry(1, mood="bright")])
    write_article(folder, "c.md")
    return open_library(folder)


def _by_file(articles: Iterator[Summary]) -> dict[str, object]:
    return {Path(article.path or "").name: dict(article.values) for article in articles}


def test_values_are_those_of_the_front_matter(library: Library) -> None:
    names = ["mood", "mood.now", "mood.then", "tags", "pages", "nothing"]

    assert _by_file(library.articles.with_values(library.list(), names)) == {
        "a.md": {
            "mood": {"Now": ["calm", {"deep": "x"}], "then": None},
            "mood.now": ["calm", {"deep": "x"}],
            "mood.then": None,
            "tags": [],
            "pages": "3",
        },
        "b.md": {"mood": "grim"},
        "c.md": {},
    }


def test_articles_stay_as_they_are_in_their_order(library: Library) -> None:
    article = next(library.list())
    known = Summary(id=article.id, path=article.path, title="As it was", values={"other": 1})
    outside = Summary(id="bbbbbbbbbb", path=None)

    filled = list(library.articles.with_values([outside, known, known, outside], ["mood"]))

    assert filled[0] == filled[3] == outside
    assert filled[1] == filled[2]
    assert filled[1].title == "As it was"
    assert filled[1].values["other"] == 1


def test_articles_are_read_no_further_ahead_than_a_page(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(values, "_AT_ONCE", 2)
    read: list[str] = []

    def articles() -> Iterator[Summary]:
        for article in library.list():
            read.append(article.id)
            yield article

    assert len(list(islice(library.articles.with_values(articles(), ["mood"]), 1))) == 1
    assert len(read) == 2


@pytest.mark.parametrize(
    ("name", "found", "kind"),
    [
        ("webUrl", "web_url", Kind.NAME),
        ("Pages", "pages", Kind.NUMBER),
        ("mood", "mood", Kind.NAME),
        ("mood.now", "mood.now", Kind.NAME),
    ],
)
def test_name_means_a_field_or_a_key(library: Library, name: str, found: str, kind: Kind) -> None:
    field = library.field(name)

    assert (field.name, field.kind) == (found, kind)


@pytest.mark.parametrize("field", SHOWN.values(), ids=lambda field: field.name)
def test_every_shown_field_is_known_in_any_case(library: Library, field: Field) -> None:
    assert library.field(field.name.upper()) is field


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("moood", "Did you mean “mood”?"),
        ("titel", "Did you mean “title”?"),
        ("qualty", "Did you mean “quality”?"),
        ("web_uri", "Did you mean “web_url”?"),
        *((name, f"Fields: {', '.join([*SHOWN, *KEYS])}.") for name in ("body", "text", "", "zzzz", "\0")),
    ],
)
def test_what_is_neither_is_a_wrong_usage(library: Library, name: str, hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        library.field(name)

    assert caught.value.exit_code is ExitCode.USAGE
    assert caught.value.message == f"There is no field “{name}” to show."
    assert caught.value.hint == hint


@pytest.mark.parametrize("text", ["pages", "Mood-desc,heat", "mood.now"])
def test_order_of_a_library_knows_its_keys(library: Library, text: str) -> None:
    keys = library.sort_keys(text)

    assert [key.field for key in keys] == [name.lower().removesuffix("-desc") for name in text.split(",")]
    assert list(library.list(f"sort:{text}"))
