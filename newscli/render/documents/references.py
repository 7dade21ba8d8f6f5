"""Articles as bibliographies cite them: what BibTeX and CSL-JSON have in common."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newscli.render.documents.author_names import Name, name_of
from newscli.render.text import plain_line, plain_texts
from newscli.render.titles import title_or_path
from newscli.render.urls import web_address

if TYPE_CHECKING:
    from datetime import date

    from newscli.model.summary import Summary


class Kind(Enum):
    """What is cited: an article of a newspaper or another news medium, a post of a blog, or another page of the web."""

    NEWS = auto()
    POST = auto()
    PAGE = auto()


class Reference(NamedTuple):
    """An article as it is cited. The key is the article's id; texts have passed the gate, a missing one is empty."""

    key: str
    kind: Kind
    title: str
    authors: tuple[Name, ...]
    container: str
    date: date | None
    url: str
    topics: tuple[str, ...]
    abstract: str


def references(articles: Iterable[Summary]) -> Iterator[Reference]:
    """Each article once, even if an answer repeats it: the keys of a bibliography are unique."""
    seen: set[str] = set()
    for article in articles:
        if article.id not in seen:
            seen.add(article.id)
            yield _reference(article)


def _reference(article: Summary) -> Reference:
    container, authors = plain_line(article.provider.label), plain_texts(article.authors)
    return Reference(
        key=article.id,
        kind=_kind(article.type, article.category, container),
        title=title_or_path(article),
        authors=tuple(Name(author) if author == container else name_of(author) for author in authors),
        container=container,
        date=article.published_at.date() if article.published_at else None,
        url=web_address(article.url) or "",
        topics=tuple(plain_texts(article.topics)),
        abstract=plain_line(article.excerpt),
    )


@lru_cache(maxsize=1024)
def _kind(type_: str | None, category: str | None, container: str) -> Kind:
    """A post if anything mentions a blog; news if the article says so and has a publisher."""
    said = set(re.findall(r"[^\W_]+", f"{type_} {category}".lower()))
    if said & {"blog", "blogpost", "weblog"} or re.search(r"\bblog\b", container.lower()):
        return Kind.POST
    is_news = container and said & {"news", "newspaper"} and "video" not in said
    return Kind.NEWS if is_news else Kind.PAGE
