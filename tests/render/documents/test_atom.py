from collections.abc import Iterable
from datetime import UTC, datetime
from xml.etree import ElementTree

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.model.summary import Provider, Summary
from newscli.render.documents.atom import feed
from newscli.render.text import one_line, plain_line
from tests.render.documents.rfc4287 import violations
from tests.render.documents.summaries import ARTICLES, TEXTS, article

ATOM = "{http://www.w3.org/2005/Atom}"


def _written(*articles: Summary, title: str = "Articles") -> str:
    return "".join(feed(articles, title))


def _read(feed: str) -> feedparser.FeedParserDict:
    """What a feed reader makes of it, texts as they are."""
    read = feedparser.parse(feed.encode(), sanitize_html=False, resolve_relative_uris=False)
    assert not read.bozo
    return read


@given(st.lists(ARTICLES, max_size=4), TEXTS)
def test_any_articles_are_a_valid_feed(articles: list[Summary], title: str) -> None:
    written = _written(*articles, title=title)

    assert violations(written) == []
    entries = ElementTree.fromstring(written.encode()).findall(f"{ATOM}entry")
    last = {article.id: article for article in articles}.values()
    titles = [plain_line(article.title) or one_line("a.md") for article in last]
    assert [entry.findtext(f"{ATOM}title") for entry in entries] == titles


def test_a_feed_reader_reads_what_was_written() -> None:
    told = article(
        title="R&amp;D <b>now</b>: 1 < 2 ]]>",
        authors=("Ada Lovelace", "Ada Lovelace", "Bo Bay"),
        updated_at=datetime(2022, 5, 27, tzinfo=UTC),
    )

    read = _read(_written(told, title="Articles about R&D."))
    (entry,) = read.entries

    assert (read.feed.title, read.feed.updated) == ("Articles about R&D", "2022-05-27T00:00:00Z")
    assert entry.title == "R&D now: 1 < 2 ]]>"
    assert (entry.link, entry.summary) == ("https://example.com/a", "An excerpt.")
    assert [author.name for author in entry.authors] == ["Ada Lovelace", "Bo Bay"]
    assert [tag.term for tag in entry.tags] == ["AI", "Computer Vision"]
    assert (entry.published, entry.updated) == ("2022-05-25T20:04:00Z", "2022-05-27T00:00:00Z")


def test_ids_are_those_of_every_run() -> None:
    read = _read(_written(article(), title="All articles"))

    assert read.feed.id == "urn:uuid:8a6ac0c8-76e8-5ee8-917d-50404be024ce"
    assert read.entries[0].id == "urn:uuid:f46e8e10-ff80-5d3e-b279-d12c2ae1b081"


def test_ids_differ_by_article_and_by_question() -> None:
    read = _read(_written(article(), article(id="x"), title="a"))

    assert read.entries[0].id != read.entries[1].id
    assert read.feed.id != _read(_written(title="b")).feed.id


def test_an_article_that_is_answered_twice_is_one_entry() -> None:
    assert len(_read(_written(article(), article())).entries) == 1


@pytest.mark.parametrize(
    ("articles", "updated"),
    [
        ([], "1970-01-01T00:00:00Z"),
        ([article(published_at=None)], "1970-01-01T00:00:00Z"),
        ([article(published_at=None), article(id="x")], "2022-05-25T20:04:00Z"),
        ([article(published_at=None, updated_at=datetime(2023, 1, 1, tzinfo=UTC))], "2023-01-01T00:00:00Z"),
    ],
)
def test_a_feed_is_as_new_as_its_newest_entry(articles: Iterable[Summary], updated: str) -> None:
    assert _read(_written(*articles)).feed.updated == updated


def test_an_article_without_a_date_is_of_1970_and_was_never_published() -> None:
    (entry,) = _read(_written(article(published_at=None))).entries

    assert entry.updated == "1970-01-01T00:00:00Z"
    assert "published" not in entry


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"authors": ("Ada Lovelace",)}, "Ada Lovelace"),
        ({"authors": ("\x00 ", "\u200b")}, "\ufffd"),
        ({"authors": ("\u200b",)}, "Example News"),
        ({}, "Example News"),
        ({"provider": Provider(None, "example.com")}, "example.com"),
        ({"provider": Provider()}, "Unknown author"),
    ],
)
def test_every_entry_has_an_author(changes: dict[str, object], name: str) -> None:
    read = _read(_written(article(**changes)))

    authors = read.entries[0].get("authors") or read.feed.authors
    assert [author.name for author in authors] == [name]


@pytest.mark.parametrize("url", [None, "javascript:alert(1)", "/relative", "file:///etc/passwd", "http://a@b/"])
@pytest.mark.parametrize(("excerpt", "content"), [("An excerpt.", "An excerpt."), (None, "A title")])
def test_an_entry_without_a_safe_link_has_content(url: str | None, excerpt: str | None, content: str) -> None:
    written = _written(article(web_url=url, excerpt=excerpt))

    assert violations(written) == []
    (entry,) = ElementTree.fromstring(written.encode()).findall(f"{ATOM}entry")
    assert entry.find(f"{ATOM}link") is None
    assert entry.find(f"{ATOM}summary") is None
    assert entry.findtext(f"{ATOM}content") == content
