"""Articles → the rows by which links in texts are resolved: what each is called, and what each links to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import IntEnum
from typing import TYPE_CHECKING

from newscli.text.html import text_of_html
from newscli.text.names import Space, bare_path, endings_of, name_key, without_ending
from newscli.text.urls import address

if TYPE_CHECKING:
    from newscli.index.rows.codec import Row
    from newscli.model.article import Article, Tree
    from newscli.model.summary import Summary
    from newscli.parser.link_targets import Key

_POST = re.compile(r"(\d{4})-(\d\d)-(\d\d)-(.+)")
"""The name of a file of Jekyll: a date and a slug."""


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
    kinds: dict[int, int] = {}
    for key, kind in sorted(_names(article, given, place)):
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
    """All that a file is called by its path: `c`, `b/c`, `a/b/c`; for a post of Jekyll its slug and its date, too."""
    file_name = without_ending(place.rpartition("/")[2])
    yield file_name
    yield from endings_of(bare_path(place))
    post = _POST.fullmatch(file_name)
    if post:
        yield post[4]
        yield "/".join(post.groups())


def _given(name: str) -> Iterator[tuple[int, _Kind]]:
    """Names that the front matter gives: in one with a slash, a permalink, neither ends nor endings matter."""
    path = bare_path(name.strip().strip("/"))
    if not path:
        return
    if "/" in name:
        yield name_key(Space.PERMALINK, path), _Kind.PERMALINK
    yield name_key(Space.NAME, path), _Kind.PERMALINK if "/" in path else _Kind.ALIAS


def mention_rows(article: Article, place: str) -> list[Row]:
    """Position, turn, key and whether it is local, for each key of each link; of those that are the same the first.

    Those of the front matter have positions below 0.
    """
    if not (article.body or article.extra or article.authors):
        return []
    from newscli.parser.mentions import keys_of_mentions, notes_named

    named = [
        (mention.keys, mention.local) for mention in notes_named([*_texts(article.extra), *article.authors], place)
    ]
    first: dict[tuple[bool, tuple[Key, ...]], tuple[int, bool]] = {}
    for position, (keys, local) in enumerate([*named, *keys_of_mentions(article.body, place)], start=-len(named)):
        first.setdefault((position < 0, keys), (position, local))
    return [
        (position, turn, key, int(local))
        for (_, keys), (position, local) in first.items()
        for turn, key in enumerate(keys)
    ]


def _texts(tree: Tree | Mapping[str, Tree]) -> Iterator[str]:
    # Recursion is safe here: the parser refuses more than MAX_DEPTH levels.
    if isinstance(tree, str):
        yield tree
    elif tree is not None:
        for item in tree if isinstance(tree, list) else tree.values():
            yield from _texts(item)
