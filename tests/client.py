"""A small program on the public Python API, which mypy reads as strictly as a user's: it needs no cast and no Any."""

from datetime import datetime
from pathlib import Path

import newscli


def titles(library: newscli.Library, query: str) -> list[str | None]:
    return [article.title for article in library.list(query)]


def in_a_week(library: newscli.Library, query: str, now: datetime) -> list[str | None]:
    return [hit.article.title for hit in library.search(library.ask(f"{query} since:7d", now=now))]


def best(library: newscli.Library, words: str) -> tuple[float, str]:
    hit = next(library.search(words))
    return hit.score, hit.snippet.text


def reading(library: newscli.Library, ref: str) -> str:
    """What there is to read of an article, inside the library or outside."""
    article = library.articles.get(ref)
    if isinstance(article, newscli.Article):
        return article.body or article.excerpt or ""
    return article.related.excerpt or ""


def linked(library: newscli.Library, ref: str) -> dict[str, bool]:
    return {row.related.id: row.article is not None for row in library.links.related(ref, depth=2)}


def leads(library: newscli.Library) -> list[tuple[str, datetime | None]]:
    return [(story.lead.id, story.first) for story in library.stories.list()]


def per_topic(library: newscli.Library) -> dict[str, int]:
    return {facet.value: facet.count for facet in library.counts.topics()}


def place_of_mistake(library: newscli.Library, query: str) -> int | None:
    try:
        library.articles.count(query)
    except newscli.QueryError as error:
        return error.at
    return None


def opened(folder: Path, cache: Path) -> newscli.Library:
    return newscli.open_library(folder, cache_dir=cache)
