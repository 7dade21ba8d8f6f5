import os
from pathlib import Path
from typing import Any

import pytest

from newscli.errors import UsageError
from newscli.library import Library
from newscli.model.answers import OutsideArticle
from newscli.model.article import Article
from newscli.query.ast import Not, Query
from newscli.query.fields import Direction
from newscli.query.predicates import LinksTo
from newscli.query.sorting import SortKey
from tests.factory import related_entry, write_article
from tests.opening import open_library


def _url(name: str) -> str:
    return f"https://example.com/{name}"


def _to(name: str, **changes: Any) -> dict[str, Any]:
    """A link to the article of this name."""
    return related_entry(1, title=f"Link to {name}", webUrl=_url(name), **changes)


def _library(folder: Path) -> Library:
    return open_library(folder, cache=False)


def _rows(library: Library, ref: str) -> list[tuple[int, str | None, bool]]:
    return [(row.position, row.related.title, row.article is not None) for row in library.links.related(ref)]


def _names(library: Library, ref: str) -> list[str]:
    return [os.path.basename(article.path) for article in library.links.backlinks(ref)]


def test_related_articles_come_in_the_order_of_the_file(folder: Path) -> None:
    write_article(folder, "a.txt", related=[_to("z"), _to("b"), _to("m")])
    write_article(folder, "b.txt")

    assert _rows(_library(folder), "a.txt") == [
        (1, "Link to z", False),
        (2, "Link to b", True),
        (3, "Link to m", False),
    ]


def test_a_related_article_of_the_library_comes_with_its_own_article(folder: Path) -> None:
    write_article(folder, "a.txt", related=[_to("b")])
    write_article(folder, "b.txt", title="Its own title")
    library = _library(folder)

    (row,) = library.links.related("a.txt")

    assert row.related.title == "Link to b"
    assert row.article == next(article for article in library.list() if article.title == "Its own title")
    assert row.related.id == row.article.id


def test_links_to_the_article_itself_and_repetitions_are_dropped(folder: Path) -> None:
    write_article(folder, "a.txt", related=[_to("b"), _to("a"), _to("c"), _to("b", quality=7), _to("a"), _to("c")])
    library = _library(folder)

    assert _rows(library, "a.txt") == [(1, "Link to b", False), (2, "Link to c", False)]
    assert _names(library, "a.txt") == []


def test_an_article_keeps_what_its_file_names(folder: Path) -> None:
    write_article(folder, "a.txt", related=[_to("b"), _to("a"), _to("b")])

    article = _library(folder).articles.get("a.txt")

    assert isinstance(article, Article)
    assert [related.title for related in article.related] == ["Link to b", "Link to a", "Link to b"]


def test_backlinks_are_the_articles_that_name_one_newest_first(folder: Path) -> None:
    for name, year in (("x", 2020), ("y", 2022), ("z", 2021)):
        write_article(folder, f"{name}.txt", publishedDateTime=f"{year}-01-01", related=[_to("a"), _to("a")])
    write_article(folder, "a.txt", related=[_to("x")])
    library = _library(folder)

    assert _names(library, "a.txt") == ["y.txt", "z.txt", "x.txt"]
    assert _names(library, "x.txt") == ["a.txt"]
    assert _names(library, "y.txt") == []


def test_a_link_names_an_article_by_any_kind_of_url_that_both_go_by(folder: Path) -> None:
    write_article(folder, "video.txt", webUrl=None, originalUrl=_url("video"))
    path = folder / "video.txt"
    path.write_text(path.read_text().replace("webUrl", "unknownUrl"))
    write_article(folder, "a.txt", related=[related_entry(1, webUrl=None, originalUrl=_url("video"))])
    library = _library(folder)

    assert [row.article is not None for row in library.links.related("a.txt")] == [True]
    assert _names(library, "video.txt") == ["a.txt"]


def test_articles_with_one_url_are_one_target(folder: Path) -> None:
    write_article(folder, "1.txt", webUrl=_url("same"))
    write_article(folder, "2.txt", webUrl=_url("same"), related=[_to("same"), _to("b")])
    write_article(folder, "a.txt", related=[_to("same")])
    library = _library(folder)

    assert [row.article.path for row in library.links.related("a.txt") if row.article] == [str(folder / "1.txt")]
    assert _rows(library, "2.txt") == [(1, "Link to b", False)]
    assert _names(library, "1.txt") == ["a.txt"]
    assert _names(library, "2.txt") == ["a.txt"]


def test_backlinks_follow_edits(folder: Path) -> None:
    write_article(folder, "a.txt", related=[_to("b")])
    write_article(folder, "b.txt")
    library = _library(folder)
    assert _names(library, "b.txt") == ["a.txt"]

    write_article(folder, "a.txt", related=[_to("elsewhere")])
    library.refresh()

    assert _names(library, "b.txt") == []
    assert _rows(library, "a.txt") == [(1, "Link to elsewhere", False)]
    assert library.status().related == 1


def test_an_outside_article_is_what_others_say_of_it(folder: Path) -> None:
    for name, year in (("a", 2020), ("b", 2022)):
        write_article(folder, f"{name}.txt", publishedDateTime=f"{year}-01-01", related=[_to("far")])
    library = _library(folder)

    outside = library.articles.get(_url("far"))

    assert isinstance(outside, OutsideArticle)
    assert outside.related.title == "Link to far"
    assert [os.path.basename(article.path) for article in outside.named_by] == ["b.txt", "a.txt"]
    assert outside.related.summary.id == outside.related.id
    assert outside.related.summary.path is None
    assert outside.related.summary.url == _url("far")
    assert library.articles.file_of(outside.related.id) is None
    assert library.links.related(outside.related.id) == ()
    assert list(library.links.backlinks(outside.related.id)) == list(outside.named_by)


def test_an_outside_article_becomes_an_article_as_soon_as_it_has_a_file(folder: Path) -> None:
    write_article(folder, "a.txt", related=[_to("far")])
    library = _library(folder)
    id_ = library.articles.resolve(_url("far"))

    write_article(folder, "far.txt", title="Near now")
    library.refresh()

    article = library.articles.get(id_)
    assert isinstance(article, Article)
    assert article.title == "Near now"


def test_all_of_a_link_is_kept(folder: Path) -> None:
    entry = _to("far", excerpt="Text.", images=[{"url": _url("i.png"), "width": 3}], odd=["x", {"y": None}])
    write_article(folder, "a.txt", related=[entry])

    (row,) = _library(folder).links.related("a.txt")

    assert row.related.excerpt == "Text."
    assert [(image.url, image.width) for image in row.related.images] == [(_url("i.png"), 3)]
    assert row.related.extra == {"odd": ["x", {"y": None}]}
    assert row.related.provider.domain == "example.com"


@pytest.mark.parametrize(
    ("field", "ascending", "descending"),
    [
        ("quality", "bcad", "acbd"),
        ("date", "cbad", "abcd"),
        ("title", "bacd", "cabd"),
        ("provider", "acbd", "bcad"),
    ],
)
def test_related_articles_in_another_order_have_missing_values_last(
    folder: Path, field: str, ascending: str, descending: str
) -> None:
    entries = {
        "a": ("2022-01-01", "beta", 3, "Alpha"),
        "b": ("2021-01-01", "Älpha", 1, "Gamma"),
        "c": ("2020-01-01", "Gamma", 2, "beta"),
        "d": (None, None, None, None),
    }
    links = [
        {"webUrl": _url(name), "publishedDateTime": date, "title": title, "quality": quality, "provider": provider}
        for name, (date, title, quality, provider) in entries.items()
    ]
    write_article(folder, "file.txt", related=[{key: value for key, value in link.items() if value} for link in links])
    library = _library(folder)

    for direction, expected in ((Direction.ASCENDING, ascending), (Direction.DESCENDING, descending)):
        rows = library.links.related("file.txt", (SortKey(field, direction),))
        assert [(row.related.url or "")[-1] for row in rows] == list(expected)
        assert all(row.position == "abcd".index((row.related.url or "")[-1]) + 1 for row in rows)


@pytest.mark.parametrize("field", ["heat", "related"])
def test_related_articles_are_not_sorted_by_what_they_do_not_have(folder: Path, field: str) -> None:
    write_article(folder, "a.txt", related=[_to("b")])

    with pytest.raises(UsageError, match=field):
        _library(folder).links.related("a.txt", (SortKey(field, Direction.ASCENDING),))


def test_naming_can_be_negated(folder: Path) -> None:
    write_article(folder, "a.txt", related=[_to("b")])
    write_article(folder, "b.txt", related=[_to("b")])
    library = _library(folder)
    names = LinksTo(library.articles.resolve("b.txt"))

    assert [os.path.basename(article.path) for article in library.list(Query(names))] == ["a.txt"]
    assert [os.path.basename(article.path) for article in library.list(Query(Not(names)))] == ["b.txt"]
