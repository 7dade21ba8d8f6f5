"""Whole articles, many at a time."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from newscli.errors import UnknownRef
from newscli.index.answer import articles
from newscli.library import Library, open_library
from newscli.model.answers import OutsideArticle
from tests.factory import related_entry, write_article


def test_whole_articles_are_those_that_get_gives(seeds: Library) -> None:
    ids = [article.id for article in seeds.list()]

    assert list(seeds.articles.whole(ids)) == [seeds.articles.get(id_) for id_ in ids]


def test_whole_articles_come_in_the_order_of_their_ids_and_again_when_repeated(seeds: Library) -> None:
    ids = [article.id for article in seeds.list("sort:title")]

    assert [article.id for article in seeds.articles.whole([*ids, *reversed(ids)])] == [*ids, *reversed(ids)]


def test_an_article_outside_the_library_is_what_links_tell_of_it(seeds: Library) -> None:
    inside = next(seeds.list()).id
    outside = next(row.related.id for row in seeds.links.related(inside) if row.article is None)

    first, second = seeds.articles.whole([outside, inside])

    assert isinstance(first, OutsideArticle)
    assert first.related.id == outside
    assert second.id == inside


def test_an_id_of_no_article_is_an_unknown_ref(seeds: Library) -> None:
    with pytest.raises(UnknownRef):
        list(seeds.articles.whole(["bbbbbbbbbb"]))


def test_links_are_those_of_the_file_with_repetitions(folder: Path) -> None:
    write_article(folder, "a.md", related=[related_entry(2), related_entry(1), related_entry(2)])
    write_article(folder, "b.md", related=[related_entry(1)])

    with open_library(folder) as library:
        found = {article.path: article for article in library.articles.whole(one.id for one in library.list())}

    titles = {Path(path).name: [entry.title for entry in article.related] for path, article in found.items()}
    assert titles == {"a.md": ["Related 2", "Related 1", "Related 2"], "b.md": ["Related 1"]}


def test_ids_are_read_no_further_ahead_than_a_page(seeds: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(articles, "_AT_ONCE", 2)
    read: list[str] = []

    def ids() -> Iterator[str]:
        for article in list(seeds.list()):
            read.append(article.id)
            yield article.id

    found = seeds.articles.whole(ids())

    assert next(found).id == read[0]
    assert len(read) == 2
    assert len(list(found)) == 4


def test_a_page_of_articles_takes_as_many_statements_as_one_article(seeds: Library) -> None:
    ids = [article.id for article in seeds.list()]

    assert len(_statements(seeds, ids)) == len(_statements(seeds, ids[:1])) <= 3


def _statements(library: Library, ids: list[str]) -> list[str]:
    """The statements that reading whole articles takes."""
    run: list[str] = []
    library._index.connection.set_trace_callback(run.append)
    assert len(list(library.articles.whole(ids))) == len(ids)
    return run
