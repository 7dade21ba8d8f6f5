"""Finds the links in a text, in the syntaxes of note-taking tools and site generators.

One pattern finds them, and code, in which nothing is a link.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from newscli.parser.limits import MOST_LINKS, MOST_SEARCHED
from newscli.parser.link_patterns import FOUND, NO_LINKS, NOTE
from newscli.parser.link_targets import Key, Meaning, meaning_of_note, meaning_of_target
from newscli.text.html import text_of_html

_LINE_BEGINS = re.compile(r"(?:\A|\n) {0,3}\Z")

_PLAIN = frozenset({"wiki", "html", "address", "shortcode"})
"""The kinds of links whose text is not Markdown."""


class Mention(NamedTuple):
    """A link in a text: the slice that it takes, its target as written, and the text that it shows.

    `keys` are the names that the target may mean, the best first, and `also` is what is shown where the second of them
    is meant. A link that is `local` can only lead to a file of the library. What is shown is Markdown or `plain`.
    """

    start: int
    stop: int
    target: str
    keys: tuple[Key, ...]
    local: bool
    shown: str
    also: str = ""
    plain: bool = True


def find_mentions(text: str, place: str) -> list[Mention]:
    """The links in a text that may lead to an article; `place` is the path of its file from the library on."""
    read = _Reader(text, place.rpartition("/")[0])
    return [read.mention(match, target, meaning) for match, target, meaning in read.links()]


def keys_of_mentions(text: str, place: str) -> tuple[list[tuple[tuple[Key, ...], bool]], bool]:
    """The keys of each of the links and whether it is local, which is what is indexed; and whether these are all."""
    read = _Reader(text, place.rpartition("/")[0])
    return [(meaning.keys, meaning.local) for _, _, meaning in read.links()], read.is_whole


def notes_named(texts: Iterable[str], place: str) -> list[Mention]:
    """The wiki links in values of the front matter, whose slices are empty."""
    folder = place.rpartition("/")[0]
    found = (match["note"] for text in texts if "[[" in text for match in NOTE.finditer(text))
    names = list(islice(found, MOST_LINKS))
    meanings = [(name, meaning_of_note(name, folder)) for name in names]
    return [Mention(-1, -1, name, *meaning) for name, meaning in meanings if meaning.keys]


class _Reader:
    """Reads what was found in a text; labels are defined anywhere in it."""

    def __init__(self, text: str, folder: str) -> None:
        self._text, self._folder = text, folder
        may_link = "[" in text or "{" in text or "<" in text
        found = FOUND.finditer(text, 0, MOST_SEARCHED) if may_link else iter(())
        links = (match for match in found if match.lastgroup not in NO_LINKS)
        self._found = list(islice(links, MOST_LINKS))
        self.is_whole = next(links, None) is None
        self._targets: dict[str, str] = {}
        if "]:" in text:
            self._define()
        self._unused = set(self._targets)
        if self._targets:
            self._unused -= set(self._used())

    def _define(self) -> None:
        for match in self._found:
            if match.lastgroup == "definition" and self._begins_line(match):
                self._targets.setdefault(_label(match["defined"]), match["as"])

    def _used(self) -> Iterator[str]:
        for match in self._found:
            if match.lastgroup == "reference":
                yield _label(match["label"] or match["of"])
            elif match.lastgroup == "shortcut":
                yield _label(match["alone"])

    def _begins_line(self, match: re.Match[str]) -> bool:
        return _LINE_BEGINS.search(self._text, max(0, match.start() - 4), match.start()) is not None

    def links(self) -> Iterator[tuple[re.Match[str], str, Meaning]]:
        """What was found with its target and what that may mean, if it may lead to an article."""
        for match in self._found:
            kind = match.lastgroup or ""
            target = match["target"] if kind == "link" else _READERS[kind](self, match)[0]
            if target is None:
                continue
            meaning = (
                meaning_of_note(target, self._folder) if kind == "wiki" else meaning_of_target(target, self._folder)
            )
            if meaning.keys:
                yield match, target, meaning

    def mention(self, match: re.Match[str], target: str, meaning: Meaning) -> Mention:
        kind = match.lastgroup or ""
        shown = _READERS[kind](self, match)[1]
        plain = kind in _PLAIN or not shown
        meaning = meaning._replace(shown=shown or meaning.shown)
        return Mention(self._start(match), match.end(), target, *meaning, plain)

    def _start(self, match: re.Match[str]) -> int:
        """Where a link begins; that of an embedded note with `!`."""
        start = match.start()
        return start - 1 if match.lastgroup == "wiki" and start and self._text[start - 1] == "!" else start

    def reference(self, match: re.Match[str]) -> tuple[str | None, str]:
        return self._targets.get(_label(match["label"] or match["of"])), match["of"]

    def shortcut(self, match: re.Match[str]) -> tuple[str | None, str]:
        return self._targets.get(_label(match["alone"])), match["alone"]

    def definition(self, match: re.Match[str]) -> tuple[str | None, str]:
        """A definition is a link of its own where nothing refers to it."""
        label = _label(match["defined"])
        is_alone = label in self._unused and self._begins_line(match)
        return (match["as"], match["defined"]) if is_alone else (None, "")


_READERS: dict[str, Callable[[_Reader, re.Match[str]], tuple[str | None, str]]] = {
    "wiki": lambda _, match: (match["note"], ""),
    "link": lambda _, match: (match["target"], match["text"]),
    "reference": _Reader.reference,
    "shortcut": _Reader.shortcut,
    "definition": _Reader.definition,
    "html": lambda _, match: (match["href"].strip("\"'"), text_of_html(match["inner"] or "")),
    "address": lambda _, match: (match["url"], match["url"]),
    "shortcode": lambda _, match: (match[0], ""),
}
"""The target and the text of each kind of link."""


def _label(text: str) -> str:
    return " ".join(text.split()).casefold()
