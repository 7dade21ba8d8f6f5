"""File names for articles and topics: short and unique, of lowercase ASCII letters and digits."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import count
from typing import TYPE_CHECKING
from unicodedata import normalize

from newscli.render.ages import day
from newscli.render.text import plain_line

if TYPE_CHECKING:
    from newscli.model.summary import Summary

_LONGEST = 80
"""Characters of a slug: names of files may have 255 bytes, whole paths on Windows 260 characters."""

_APART = re.compile(r"[^a-z0-9]+")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d|index|readme)\Z")
"""What Windows takes for a device, and what stands for a folder."""


def slug(text: str) -> str:
    """A text as letters, digits and single dashes; empty if it has none in ASCII."""
    letters = normalize("NFKD", plain_line(text).replace("ß", "ss")).encode("ascii", "ignore").decode().lower()
    words = _APART.sub("-", letters).strip("-")
    return words if len(words) <= _LONGEST else (words[:_LONGEST].rpartition("-")[0] or words[:_LONGEST])


def article_names(articles: Iterable[Summary]) -> dict[str, str]:
    """Date and slug of each article, by id; with the id where another has the same, or no program should have it."""
    names = {
        article.id: "-".join(filter(None, (day(article.published_at), slug(article.title or ""))))
        for article in articles
    }
    return _told_apart(names)


def page_names(topics: Iterable[str]) -> dict[str, str]:
    """A name for the page of each topic, with a number where another has the same."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for topic in topics:
        name = slug(topic) or "topic"
        numbered = (f"{name}-{number}" for number in count(2))
        while name in taken or _RESERVED.match(name):
            name = next(numbered)
        taken.add(name)
        names[topic] = name
    return names


def _told_apart(names: Mapping[str, str]) -> dict[str, str]:
    counts = Counter(names.values())
    apart = {
        id_: name if name and counts[name] == 1 and not _RESERVED.match(name) else f"{name}-{id_}".lstrip("-")
        for id_, name in names.items()
    }
    return apart if len(set(apart.values())) == len(apart) else {id_: id_ for id_ in names}
