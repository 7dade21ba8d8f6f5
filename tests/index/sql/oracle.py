"""What every predicate means, in plain Python, on libraries of random articles.

The oracle knows the articles as they were written (Draft), and shares no code with newscli that answers: neither SQL,
nor the parser, nor the folding of words.
"""

import random
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from math import isfinite
from pathlib import Path
from typing import Any
from unicodedata import combining, normalize

from Stemmer import Stemmer

from newscli.errors import UnknownRef
from newscli.library import Library
from newscli.model.problem import ProblemKind
from newscli.query.ast import And, Not, Or, Predicate
from newscli.query.predicates import Bound, Contains, Equals, Has, Is, Like, LinkedFrom, LinksTo, Match, Pattern, Range
from newscli.text.ids import make_id
from newscli.text.words import Phrase
from tests.factory import related_entry, write_article
from tests.opening import open_library

ARTICLES = 22
START = datetime(2022, 1, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
URLS = tuple(f"https://example.com/{letter}" for letter in "abcdefgh")
MEANT = {
    "AT&amp;T buys R&eacute;sum&eacute;s": "AT&T buys Résumés",
    "<b>Ro</b>bot arms": "Robot arms",
    "Tom &amp; Jérôme&#33;": "Tom & Jérôme!",
    "<p>Écoute</p><p>日本</p>": " Écoute  日本 ",
    "R&amp;D robots\n": "R&D robots\n",
}
PROVIDERS: tuple[dict[str, str], ...] = (
    {"name": "The Daily Telegraph", "domain": "telegraph.co.uk"},
    {"name": "CNET", "domain": "cnet.com"},
    {"name": "Élan"},
    {"domain": "example.com"},
    {},
)
EXTRAS = ("owner", "owner.name", "owner.age", "price", "seen", "labels", "note")
URL_KEYS = {"web_url": "webUrl", "original_url": "originalUrl", "amp_url": "ampWebUrl", "cdn_amp_url": "cdnAmpWebUrl"}
TEXTS = (
    "title",
    "excerpt",
    "body",
    "type",
    "category",
    "provider",
    "domain",
    "topic",
    "id",
    "path",
    "url",
    "author",
    "alias",
    *URL_KEYS,
)
IN_TEXT = ("title", "topic", "author", "alias", "provider", "excerpt", "body")
COUNTS, DATES = ("images", "related", "backlinks"), ("date", "updated")
NUMBERS = ("quality", "heat", *COUNTS)


@dataclass(frozen=True)
class Draft:
    """An article as its file has it."""

    place: str
    written: dict[str, Any]
    body: str

    @property
    def urls(self) -> list[str]:
        return [self.written[key] for key in URL_KEYS.values() if self.written[key]]

    @property
    def others(self) -> set[str]:
        """The articles that it names, without itself."""
        return {entry["webUrl"] for entry in self.written["related"] or ()} - set(self.urls[:1])


@dataclass(frozen=True)
class World:
    library: Library
    drafts: tuple[Draft, ...]
    ids: dict[str, str]
    """Place → id."""

    def url_of(self, id_: str) -> str | None:
        """The URL that an article goes by, in the library or outside."""
        known = {self.ids[draft.place]: next(iter(draft.urls), None) for draft in self.drafts}
        return known.get(id_) or next((url for url in URLS if make_id([url]) == id_), None)

    def similar(self, id_: str) -> set[str]:
        """The ids of the articles that are similar to one."""
        with suppress(UnknownRef):
            return {row.article.id for row in self.library.links.similar(id_)}
        return set()


def _draft(number: int, chance: random.Random) -> Draft:
    pick = chance.choice
    written: dict[str, Any] = {
        "title": pick(["Robots rise", "Rising arms", "Älpha bêta", "日本語のニュース", *list(MEANT)[:2], "???", None]),
        "excerpt": pick(["The robot arm.", "Tom &amp; Jérôme&#33;", "東京 AI", None]),
        "publishedDateTime": pick([(START + chance.randrange(6) * HOUR).isoformat(), None]),
        "updatedDateTime": pick([(START + chance.randrange(6) * HOUR).isoformat(), None]),
        "type": pick(["article", "video", "Article", None]),
        "category": pick(["news", "Robot News", None]),
        "quality": pick([0, 50, 189, -3, None]),
        "heat": pick([0, 40, 3694, -1, None]),
        "published": pick([True, False, None]),
        "provider": pick(PROVIDERS) or None,
        "topics": chance.sample(["AI", "Microsoft AI", "Computer Vision", "Société", "C++", "日本"], pick([0, 1, 3])),
        "author": chance.sample(["Anna Ärm", "Bo Robot", "AI"], pick([0, 0, 1, 2])),
        "aliases": chance.sample(["Älpha", "Robot arm", "C++"], pick([0, 0, 1, 2])),
        "images": [{"url": url} for url in URLS[: pick([0, 1, 2])]] or None,
        "related": [related_entry(1, webUrl=url) for url in chance.choices(URLS, k=chance.randrange(4))] or None,
        "owner": pick([{"name": "Anna Ärm", "age": 40}, {"name": ["Bo", "Robot Arm"]}, None]),
        "price": pick([3, 4.5, -2, [1, 100], None]),
        "seen": pick(["2022-01-01", "2022-01-01T03:00:00Z", None]),
        "labels": pick([["x", "robot arm"], ["AI"], None]),
        "note": pick(["3", "many robots", "2022-01-01", "nan", "1e3", None]),
    } | {key: pick([pick(URLS), None, None]) for key in URL_KEYS.values()}
    return Draft(f"library/{number}.md", written, pick(["", "Robots and AI.\n", *list(MEANT)[3:]]))


_EXPECTED = {kind for kind in ProblemKind if kind.startswith("L")} | {ProblemKind.MISSING_KEY}
"""Problems that only the library as a whole shows, and keys that a draft leaves out: all else would be misread."""


def world(folder: Path, chance: random.Random) -> World:
    """A library of random articles in a folder."""
    drafts = tuple(_draft(number, chance) for number in range(ARTICLES))
    for draft in drafts:
        write_article(folder, draft.place, draft.body, **draft.written)
    library = open_library(folder / "library", cache=False)
    ids = {str(Path(article.path).relative_to(folder)): article.id for article in library.list()}
    assert {problem.kind for problem in library.problems()} <= _EXPECTED
    return World(library, drafts, ids)


@cache
def words(text: str) -> list[str]:
    """The words of a text as a search compares them."""
    bare = "".join(character for character in normalize("NFKD", text.casefold()) if not combining(character))
    return re.findall(r"[\u3040-\u30ff\u4e00-\u9fff]|(?:(?![\u3040-\u30ff\u4e00-\u9fff])[^\W_])+", bare)


@cache
def _stem(word: str) -> str:
    return str(Stemmer("english").stemWord(word)) if re.fullmatch("[a-z]+", word) else word


def _has_phrase(text: str, phrase: Phrase) -> bool:
    spoken, length = words(text), len(phrase.words)
    if phrase.stemmed:
        return _stem(phrase.words[0]) in map(_stem, spoken)
    for at in range(len(spoken) - length + 1):
        *head, last = spoken[at : at + length]
        fits = last.startswith(phrase.words[-1]) if phrase.prefix else last == phrase.words[-1]
        if fits and tuple(head) == phrase.words[:-1]:
            return True
    return False


def _plain(text: str | None) -> list[str]:
    return [MEANT.get(text, text)] if text else []


def _texts(world: World, draft: Draft, field: str) -> list[str]:
    """The values of a field, as text."""
    written, provider = draft.written, draft.written["provider"] or {}
    values: dict[str, list[str]] = {
        "title": _plain(written["title"]),
        "excerpt": _plain(written["excerpt"]),
        "body": _plain(draft.body),
        "type": _plain(written["type"]),
        "category": _plain(written["category"]),
        "provider": list(provider.values()),
        "domain": [provider["domain"]] if "domain" in provider else [],
        "topic": written["topics"],
        "author": written["author"],
        "alias": written["aliases"],
        "id": [world.ids[draft.place]],
        "path": [draft.place],
        "url": draft.urls,
    } | {name: _plain(written[key]) for name, key in URL_KEYS.items()}
    values["text"] = [text for name in IN_TEXT for text in values[name]]
    return values[field] if field in values else _extra(written, field)


def _extra(written: dict[str, Any], field: str) -> list[str]:
    value: Any = written
    for key in field.split("."):
        value = value.get(key) if value else None
    return _leaves(value)


def _leaves(value: Any) -> list[str]:
    """All that lies in a value of the front matter: a key stands for everything below it."""
    if isinstance(value, list | dict):
        return [text for each in (value.values() if isinstance(value, dict) else value) for text in _leaves(each)]
    return [] if value is None else [str(value)]


def _number(text: str) -> float | None:
    try:
        return float(text) if isfinite(float(text)) else None
    except ValueError:
        return None


def _timestamp(text: str) -> datetime | None:
    try:
        timestamp = datetime.fromisoformat(text)
    except ValueError:
        return None
    return timestamp if timestamp.tzinfo else timestamp.replace(tzinfo=UTC)


def _count(world: World, draft: Draft, field: str) -> int:
    """The value of a field that counts."""
    if field == "backlinks":
        return sum(not other.others.isdisjoint(draft.urls[:1]) for other in world.drafts)
    return len(draft.others if field == "related" else draft.written["images"] or ())


def _reaches(world: World, draft: Draft, url: str | None, depth: int) -> bool:
    """Whether a URL that is not its own is at most so many links away; a URL may have several files."""
    named = draft.others
    for _ in range(depth):
        if url in named:
            return url not in draft.urls[:1]
        named = {target for other in world.drafts if named.intersection(other.urls[:1]) for target in other.others}
    return False


def _compared(world: World, draft: Draft, field: str, read: Callable[[str], Any]) -> list[Any]:
    """The values of a field that can be compared."""
    written = draft.written
    if field in DATES:
        text = written["publishedDateTime" if field == "date" else "updatedDateTime"]
        return [_timestamp(text)] if text else []
    if field in COUNTS:
        return [_count(world, draft, field)]
    if field in NUMBERS:
        return [] if written[field] is None or (field, written[field]) == ("heat", -1) else [written[field]]
    return [value for value in map(read, _extra(written, field)) if value is not None]


def rank(draft: Draft, field: str) -> tuple[bool, Any] | None:
    """What an article is sorted by for a key of the front matter: whether it is words, and the value."""
    first = next(iter(_extra(draft.written, field)), "")
    number, moment = _number(first), _timestamp(first)
    if number is not None:
        return False, number
    if moment is not None:
        return False, moment.timestamp() * 1_000_000
    return (True, " ".join(words(first))) if words(first) else None


def _place_of_undated(world: World, draft: Draft) -> tuple[bool, str, str]:
    """What has no date comes by its title, what has the same date by its id."""
    title = "" if draft.written["publishedDateTime"] else " ".join(words(" ".join(_plain(draft.written["title"]))))
    return not title, title, world.ids[draft.place]


def ordered(world: World, field: str, *, backwards: bool) -> list[str]:
    """The ids of all articles by a key: numbers and dates first, what has no value last, and of equals the newest."""
    newest = sorted(world.drafts, key=lambda draft: _place_of_undated(world, draft))
    newest.sort(key=lambda draft: draft.written["publishedDateTime"] or "", reverse=True)
    ranks = {draft.place: rank(draft, field) for draft in newest}
    groups: list[list[Draft]] = [[], [], []]
    for draft in newest:
        own = ranks[draft.place]
        groups[2 if own is None else own[0]].append(draft)
    for group in groups[:2]:
        group.sort(key=lambda draft: (ranks[draft.place] or (False, 0))[1], reverse=backwards)
    return [world.ids[draft.place] for group in groups for draft in group]


def _lies_in(value: Any, low: Bound | None, high: Bound | None) -> bool:
    above = low is None or value > low.value or (low.closed and value == low.value)
    below = high is None or value < high.value or (high.closed and value == high.value)
    return bool(above and below)


def fits(world: World, draft: Draft, predicate: Predicate) -> bool:
    """Whether an article is what a predicate asks for."""
    match predicate:
        case Not(part):
            return not fits(world, draft, part)
        case And(parts):
            return all(fits(world, draft, part) for part in parts)
        case Or(parts):
            return any(fits(world, draft, part) for part in parts)
        case Match() | Contains() | Equals() | Pattern():
            return _is_said(world, draft, predicate)
        case Like(id_):  # what is similar is the matter of other tests
            return world.ids[draft.place] in world.similar(id_)
        case _:
            return _is_so(world, draft, predicate)


def _is_said(world: World, draft: Draft, predicate: Match | Contains | Equals | Pattern) -> bool:
    texts = _texts(world, draft, "text" if isinstance(predicate, Match) else predicate.field)
    match predicate:
        case Equals(_, wanted):
            return any(tuple(words(text)) == wanted for text in texts)
        case Pattern(_, expression):
            return any(re.search(expression, text, re.IGNORECASE) for text in texts)
        case _:
            return any(_has_phrase(text, predicate.phrase) for text in texts)


def _is_so(world: World, draft: Draft, predicate: Range | Is | Has | LinksTo | LinkedFrom) -> bool:
    match predicate:
        case Range(field, low, high):
            is_date = any(isinstance(bound.value, datetime) for bound in (low, high) if bound)
            values = _compared(world, draft, field, _timestamp if is_date else _number)
            return any(_lies_in(value, low, high) for value in values)
        case Is("published"):
            return draft.written["published"] is not False
        case Is(_):
            return sum(other.urls[:1] == draft.urls[:1] != [] for other in world.drafts) > 1
        case Has(field):
            return _has(world, draft, field)
        case LinksTo(id_, depth):
            return _reaches(world, draft, world.url_of(id_), depth)
        case LinkedFrom(id_, depth):
            sources = [other for other in world.drafts if world.ids[other.place] == id_]
            return any(_reaches(world, source, url, depth) for source in sources for url in draft.urls[:1])


def _has(world: World, draft: Draft, field: str) -> bool:
    if field == "published":
        return True
    if field in COUNTS:
        return _count(world, draft, field) > 0
    return bool(_compared(world, draft, field, _number) if field in (*NUMBERS, *DATES) else _texts(world, draft, field))
