"""Builds the rows that resolve links in texts: the names of each article, and the links in its text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from newscli.parser.file_facts import note_name
from newscli.parser.limits import MOST_LINKS
from newscli.text.html import text_of_html
from newscli.text.names import Space, bare_path, endings_of, name_key, without_ending
from newscli.text.urls import address

if TYPE_CHECKING:
    from newscli.index.rows.codec import Row
    from newscli.model.article import Article
    from newscli.model.summary import Summary
    from newscli.parser.link_targets import Key

_POST = re.compile(r"(\d{4})-(\d\d)-(\d\d)-(.+)")
"""The name of a file of Jekyll: a date and a slug."""

_JOURNAL = re.compile(r"(?:.*/)?journals/(\d{4})([-_])(\d\d)\2(\d\d)\.\w+")
_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ORDINALS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}


class _Kind(IntEnum):
    """What a name is; where two articles have one name, the lower is meant."""

    PERMALINK = 0
    PATH = 1
    ALIAS = 2
    TITLE = 3


def name_rows(article: Article, permalinks: Iterable[str], place: str) -> list[Row]:
    """Key and kind of each name; none for an article that is no more than its front matter: its URL is its name."""
    if not (article.body or permalinks or article.aliases) and article.url:
        return []
    given = [*(f"/{name}" for name in permalinks if "://" not in name), *article.aliases]
    if article.url and not given and not article.body.strip():
        return []
    slugs = [name for name in permalinks if "/" not in name]
    kinds: dict[int, int] = {}
    for key, kind in sorted([*_names(article, given, place), *_of_slugs(article, slugs, place)]):
        kinds.setdefault(key, kind)
    return [(key, int(kind)) for key, kind in kinds.items()]


def _names(article: Summary, given: Iterable[str], place: str) -> Iterator[tuple[int, _Kind]]:
    for url in (article.web_url, article.original_url, article.amp_url, article.cdn_amp_url):
        if url:
            yield name_key(Space.URL, address(url)), _Kind.PERMALINK
    yield name_key(Space.PLACE, bare_path(place)), _Kind.PATH
    for name in _of_path(place):
        yield name_key(Space.NAME, name), _Kind.PATH
    for name in given:
        yield from _given(name)
    title = text_of_html(article.title or "").strip()
    if title:
        yield name_key(Space.NAME, title), _Kind.TITLE


def _of_path(place: str) -> Iterator[str]:
    """All that a file is called by its path: `c`, `b/c`, `a/b/c`; for a post of Jekyll its slug and its date, too.

    In Logseq, a page is not called as its file is, and a journal by its day.
    """
    file_name = without_ending(place.rpartition("/")[2])
    yield file_name
    if (name := note_name(file_name)) != file_name:
        yield name
    if journal := _JOURNAL.fullmatch(place):
        yield from _of_day(journal[1], int(journal[3]), int(journal[4]))
    yield from endings_of(bare_path(place))
    post = _POST.fullmatch(file_name)
    if post:
        yield post[4]
        yield "/".join(post.groups())


def _of_day(year: str, month: int, day: int) -> Iterator[str]:
    """The name of a journal as Logseq writes it where nothing else is set: `May 26th, 2022`."""
    if 1 <= month < len(_MONTHS):
        yield f"{_MONTHS[month]} {day}{_ORDINALS.get(day, 'th')}, {year}"


def _of_slugs(article: Summary, slugs: Iterable[str], place: str) -> Iterator[tuple[int, _Kind]]:
    """The paths of a page on a site of Hugo, where its slug stands below its section or its date."""
    section = bare_path(place).rpartition("/")[0]
    for slug in map(bare_path, slugs):
        paths = [path for path in endings_of(f"{section}/{slug}") if "/" in path]
        if article.published_at:
            paths.append(f"{article.published_at:%Y/%m/%d}/{slug}")
        for path in paths:
            yield name_key(Space.NAME, path), _Kind.PERMALINK
            yield name_key(Space.PERMALINK, path), _Kind.PERMALINK


def _given(name: str) -> Iterator[tuple[int, _Kind]]:
    """Names that the front matter gives: in one with a slash, a permalink, neither ends nor endings matter."""
    path = bare_path(name.strip().strip("/"))
    if not path:
        return
    if "/" in name:
        yield name_key(Space.PERMALINK, path), _Kind.PERMALINK
    yield name_key(Space.NAME, path), _Kind.PERMALINK if "/" in path else _Kind.ALIAS


class Mentioned(NamedTuple):
    """Position, turn, key and whether it is local, for each key of each link; and whether these are all links."""

    rows: list[Row]
    is_whole: bool


def mention_rows(article: Article, notes: Iterable[str], place: str) -> Mentioned:
    """The rows of the links in a text, of those that are the same the first.

    Those in `notes`, texts of the front matter, have positions below 0.
    """
    if not (article.body or notes):
        return Mentioned([], is_whole=True)
    from newscli.parser.mentions import keys_of_mentions, notes_named

    named = [(mention.keys, mention.local) for mention in notes_named(notes, place)]
    in_text, is_whole = keys_of_mentions(article.body, place)
    first: dict[tuple[bool, tuple[Key, ...]], tuple[int, bool]] = {}
    for position, (keys, local) in enumerate([*named, *in_text], start=-len(named)):
        first.setdefault((position < 0, keys), (position, local))
    rows = [
        (position, turn, key, int(local))
        for (_, keys), (position, local) in first.items()
        for turn, key in enumerate(keys)
    ]
    return Mentioned(rows, is_whole and len(named) < MOST_LINKS)
