"""Queries of all kinds on a library whose articles an oracle knows, too."""

import re
import zlib
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import accumulate
from pathlib import Path
from random import Random
from time import process_time

from newscli.errors import AmbiguousRef, NewscliError, QueryError, UnknownRef, UsageError
from newscli.query.ast import And, Not, Or, Predicate, Query
from newscli.query.predicates import Contains, Equals, Has, Is, Like, LinkedFrom, LinksTo, Match, Pattern, Range
from newscli.query.printing import print_query
from newscli.query.scanner import Sign, scan
from tests.campaign.part import Fault, Kind, Part
from tests.campaign.question_texts import question_text
from tests.campaign.shrinking import without_pieces
from tests.index.sql.oracle import DATES, EXTRAS, NUMBERS, TEXTS, fits, world

_NOW = datetime(2022, 1, 2, tzinfo=UTC)
_SECONDS = 2.0
"""CPU time in which every query is answered or refused."""

_TURNS = 16
"""Every query is listed; by turns it is also searched for, printed or negated, and one in so many is asked of all."""

_CLAUSE = r"(?:title|body|topic|author|provider):[a-z]{4,}|quality[<>]\d{1,3}|heat:\d{1,3}|has:(?:topic|title|date)"
_PLAIN = re.compile(rf"-?(?:[a-z]{{4,}}|{_CLAUSE})(?: (?:OR )?-?(?:[a-z]{{4,}}|{_CLAUSE})){{,5}}")
"""Queries without a mistake, by a language that is a small part of newscli's."""


class Queries(Part[str]):
    name = "queries"
    full = 200_000
    share = 2_500

    def __init__(self, place: Path) -> None:
        super().__init__(place)
        self._world = world(place / "world", Random("campaign"))

    def make(self, random: Random) -> str:
        return question_text(random)

    def check(self, case: str) -> None:
        started = process_time()
        asked = self.asked(case)
        if asked is not None:
            self._check(case, *asked)
        elif _PLAIN.fullmatch(case):
            raise Fault(Kind.WRONG, "a plain query is refused")
        if process_time() - started > _SECONDS:
            raise Fault(Kind.HANG, f"more than {_SECONDS:g} s of CPU time")

    def smaller(self, case: str) -> Iterable[str]:
        return without_pieces(case)

    def close(self) -> None:
        self._world.library.close()

    def asked(self, text: str) -> tuple[Query, int] | None:
        """A query and how many articles it finds, None if it is refused: one that is counted must be answered."""
        library = self._world.library
        try:
            query = library.ask(text, now=_NOW)
            return query, library.articles.count(query)
        except (UsageError, AmbiguousRef, UnknownRef):
            return None

    def _check(self, case: str, query: Query, count: int) -> None:
        library = self._world.library
        listed = [article.id for article in library.list(query)]
        if count != len(listed):
            raise Fault(Kind.WRONG, "count and list find different numbers")
        if _is_known(query.where) and {*listed} != self._expected(query.where):
            raise Fault(Kind.WRONG, "the oracle finds other articles")
        turn = zlib.crc32(case.encode(errors="replace")) % _TURNS
        if turn % 4 == 0 and count != sum(1 for _ in library.search(query)):
            raise Fault(Kind.WRONG, "count and search find different numbers")
        if turn % 4 == 1:
            self._check_printed(query)
        if turn % 2 == 0:
            self._check_complement(case, count)
        if turn == 3:
            self._check_others(query, count)

    def _expected(self, where: Predicate) -> set[str]:
        return {self._world.ids[draft.place] for draft in self._world.drafts if fits(self._world, draft, where)}

    def _check_printed(self, query: Query) -> None:
        printed = print_query(query.where, query.order)
        try:
            again = self._world.library.ask(printed, now=_NOW)
        except NewscliError as error:
            raise Fault(Kind.WRONG, f"what is printed cannot be read: {error}") from None
        if (again.where, again.order) != (query.where, query.order):
            raise Fault(Kind.WRONG, "what is printed is another query")

    def _check_complement(self, case: str, count: int) -> None:
        if _closes_others(case):
            return
        library = self._world.library
        try:
            others = library.articles.count(library.ask(f"-({case})", now=_NOW))
        except QueryError:  # such as one that is too long by the signs around it
            return
        if count + others != len(self._world.drafts):
            raise Fault(Kind.WRONG, "the complement is not the complement")

    def _check_others(self, query: Query, count: int) -> None:
        library = self._world.library
        if not library.explain(query).found == library.counts.stats(query).articles == count:
            raise Fault(Kind.WRONG, "explain and stats find another number")
        library.nearest(query)
        library.near_values(query)
        library.wider(query)
        [*library.counts.by("month", query)]
        [*library.stories.list(query)]
        loosened = library.loosened(query)
        if loosened and count:
            raise Fault(Kind.WRONG, "a query that finds articles is loosened")
        if loosened and not library.articles.count(loosened.query):
            raise Fault(Kind.WRONG, "a loosened query finds nothing")


def _is_known(where: Predicate) -> bool:
    """Whether the oracle knows what all parts of a query mean."""
    return all(_knows(predicate) for predicate in _leaves(where))


def _leaves(where: Predicate) -> Iterator[Predicate]:
    match where:
        case Not(part):
            yield from _leaves(part)
        case And(parts) | Or(parts):
            for part in parts:
                yield from _leaves(part)
        case _:
            yield where


def _knows(predicate: Predicate) -> bool:
    match predicate:
        case Contains(field) | Equals(field):
            return field in TEXTS or field in EXTRAS
        case Has(field):
            return field in (*TEXTS, *EXTRAS, *NUMBERS, *DATES, "text")
        case Pattern(field):
            return field in (*TEXTS, *EXTRAS, "text")
        case Range(field):
            return field in (*NUMBERS, *DATES, *EXTRAS)
        case Is(state):
            return state in ("published", "duplicate")
    return isinstance(predicate, Match | Like | LinksTo | LinkedFrom)


def _closes_others(text: str) -> bool:
    """Whether a parenthesis in a text closes those around it: behind a word, one opens nothing, but may close."""
    try:
        signs = [token.sign for token in scan(f"({text})", lambda _name: True)]
    except QueryError:
        return True  # in parentheses it is another text
    depths = [*accumulate({Sign.OPEN: 1, Sign.CLOSE: -1}.get(sign, 0) for sign in signs)]
    return min(depths[:-1], default=0) < 1
