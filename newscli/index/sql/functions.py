"""Python functions that SQL statements call."""

import json
from collections.abc import Callable
from functools import lru_cache, partial
from hashlib import blake2b
from math import log2
from typing import TYPE_CHECKING, Any

from newscli.errors import Interrupted
from newscli.index.rows.database import Database
from newscli.text.times import from_microseconds

if TYPE_CHECKING:
    from newscli.text.words import Phrase

_OF_EXCERPT, _OF_BODY = 0.7, 0.5
"""What nearness in an excerpt and in a body counts, where that in a title is 1."""

_LOOKED_AT = 4_000
"""Characters of a body in which words are looked for near each other."""


_STEPS = 10_000
"""Steps of SQLite's machine, less than some milliseconds, after which Python looks whether a statement should end."""


def add_functions(database: Database) -> None:
    """Register the functions for the statements of a connection, and let Ctrl-C and `interrupt` end these statements.

    After sqlite3_interrupt(), the full-text search may keep a statement of its own open. As long as it does, SQLite
    interrupts all others.
    """
    database.connection.set_progress_handler(partial(_is_stopped, database), _STEPS)
    functions = _FUNCTIONS | {"matches": (2, partial(_matches, database))}
    for name, (count, function) in functions.items():
        database.connection.create_function(name, count, _guarded(function, database), deterministic=True)


def _is_stopped(database: Database) -> bool:
    return database.stopped  # where Ctrl-C was pressed, Python raises here, and SQLite ends the statement


def _guarded(function: Callable[..., Any], database: Database) -> Callable[..., Any]:
    def guarded(*values: Any) -> Any:
        try:
            if database.stopped:  # 10,000 steps may be many calls that take long
                raise Interrupted
            return function(*values)
        except BaseException as error:
            database.failure = error
            raise

    return guarded


def _matches(database: Database, text: str | None, expression: str) -> bool:
    if text is None:
        return False
    if database.patterns is None:
        from newscli.text.patterns import Patterns

        database.patterns = Patterns()
    return database.patterns.matches(text, expression)


@lru_cache(maxsize=4096)  # names come again and again
def _padded(text: str | int | None) -> str | None:
    from newscli.text.words import fold  # most questions call nothing of this

    return None if text is None else f" {fold(str(text))} "


def _plain(text: str | None) -> str | None:
    from newscli.text.html import text_of_html

    return None if text is None else text_of_html(text)


def _is_near_duplicate(*values: Any) -> bool:
    """Title, excerpt, time and publisher of two articles."""
    from newscli.index.stories.near_duplicates import Text, is_near_duplicate

    one, other = (
        Text(title, excerpt, from_microseconds(at), by) for title, excerpt, at, by in (values[:4], values[4:])
    )
    return is_near_duplicate(one, other)


def _nearness(asked: str, title_words: str, excerpt: str | None, body: str) -> float:
    """How near to each other the words of a question stand in an article; JSON has them, as `ranking` writes it."""
    from newscli.text.nearness import nearness
    from newscli.text.words import words_of

    texts = (
        (title_words[:_LOOKED_AT].split(), 1.0),
        (words_of(_plain((excerpt or "")[:_LOOKED_AT]) or ""), _OF_EXCERPT),
        (words_of(body[:_LOOKED_AT]), _OF_BODY),
    )
    return nearness(_phrases(asked), texts)


@lru_cache(maxsize=8)
def _phrases(asked: str) -> "tuple[Phrase, ...]":
    from newscli.text.words import Phrase

    return tuple(Phrase(tuple(words), prefix, kin=tuple(kin)) for words, prefix, kin in json.loads(asked))


def _shuffled(id_: str, seed: str) -> bytes:
    return blake2b(f"{seed}:{id_}".encode(), digest_size=8).digest()


_FUNCTIONS: dict[str, tuple[int, Callable[..., Any]]] = {
    "padded": (1, _padded),
    "plain": (1, _plain),
    "nearness": (4, _nearness),
    "shuffled": (2, _shuffled),
    "is_near_duplicate": (8, _is_near_duplicate),
    "log2": (1, log2),
}
"""How many values each takes. SQLite has log2 itself only where it was built with it."""
