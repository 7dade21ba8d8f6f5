"""What the page of an article needs besides the article."""

from pathlib import Path

import pytest

from newscli.library import Library
from newscli.model.answers import PercentileRanks
from newscli.model.article import Article
from newscli.model.context import Context
from tests.conftest import SEEDS
from tests.factory import related_entry, write_article
from tests.opening import open_library

_TEXT = {
    "title": "Halvorsen to build twelve electric ferries",
    "excerpt": "The yard said on Thursday that it would build twelve battery-driven ferries for the fjords.",
}


def test_context_has_what_the_parts_of_the_library_answer() -> None:
    library = open_library(SEEDS)

    for summary in library.list():
        article = library.articles.get(summary.id)
        assert isinstance(article, Article)
        assert library.articles.context(article) == Context(
            library.counts.percentile_ranks(article),
            library.articles.near_duplicates(article.id),
            library.links.related(article.id),
            library.links.in_text(article.id),
        )


def test_context_has_copies_and_related_articles(folder: Path) -> None:
    write_article(folder, "a.md", provider={"name": "One"}, related=[related_entry(1)], **_TEXT)
    write_article(folder, "copy.md", provider={"name": "Two"}, **_TEXT)
    library = open_library(folder)

    context = library.articles.context(_article(library, "a.md"))

    assert context.ranks == PercentileRanks(1.0, 1.0)
    assert [copy.provider.name for copy in context.copies] == ["Two"]
    assert [row.related.title for row in context.related] == ["Related 1"]


def test_context_has_the_links_in_a_text(folder: Path) -> None:
    (folder / "a.md").write_text("---\ntitle: A\n---\nSee [the other](other.md).", encoding="utf-8")
    (folder / "other.md").write_text("---\ntitle: Other\n---\nText.", encoding="utf-8")
    library = open_library(folder)

    context = library.articles.context(_article(library, "a.md"))

    assert [link.shown for link in context.links] == ["the other"]


@pytest.mark.parametrize(("quality", "drafts"), [(3, False), (None, True)])
def test_articles_of_a_library_without_ratings_may_be_drafts(folder: Path, quality: int | None, drafts: bool) -> None:
    write_article(folder, "a.md", quality=quality, heat=None)
    library = open_library(folder)

    assert library.articles.context(_article(library, "a.md")).drafts is drafts


def _article(library: Library, path: str) -> Article:
    """The article of the file with this name."""
    (row,) = library.list(f"path:{path}")
    article = library.articles.get(row.id)
    assert isinstance(article, Article)
    return article
