"""One article and what its owner expects to see of it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    path: str
    content: str
    title: str | None = None
    date: str | None = None
    updated: str | None = None
    topics: tuple[str, ...] = ()
    category: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    provider: str | None = None
    domain: str | None = None
    excerpt: str | None = None
    images: tuple[str, ...] = ()
    published: bool = True
    aliases: tuple[str, ...] = ()
