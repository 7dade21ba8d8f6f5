"""Parses single words of a query."""

import re
from dataclasses import replace

from newscli.errors import UsageError
from newscli.query.ast import Predicate, any_of
from newscli.query.clauses import is_field
from newscli.query.predicates import Match
from newscli.query.reading import Reading
from newscli.query.texts import pattern_of, refuse_wildcards
from newscli.text.words import Phrase, bare_phrase, words_of

_SUSPECT = re.compile(r"[-+]$|[,<>=~:\"]|\.\.|^(?:and|or|not)$", re.IGNORECASE)
_ALTERNATIVES = re.compile(r"\w+(?:\\?\|\w+)+")


def read_words(text: str, *, exact: bool = False, loose: bool = True) -> Match | None:
    """The words of a text in a row; a single word matches all its forms unless `exact`. None if there are no words."""
    words, prefix = tuple(words_of(text)), text.rstrip("?!.,;:").endswith("*")
    if not words:
        return None
    if exact or text.startswith("="):
        return Match(Phrase(words, prefix))
    return Match(replace(bare_phrase(words, prefix=prefix), loose=loose))


def read_term(word: str, before: str | None, others: int, reading: Reading, *, loose: bool) -> Predicate | None:
    """The predicate of a word that follows `before`, among a number of other words. Raises UsageError."""
    if pattern := pattern_of(word):
        return pattern
    _refuse(word)
    if others or _SUSPECT.search(word):
        from newscli.query.doubts import doubts  # other single words are what they are

        for doubt in doubts(word, before, lambda name: is_field(name, reading)):
            reading.note(doubt)
    if not _ALTERNATIVES.fullmatch(word):
        return read_words(word, loose=loose)
    either = re.split(r"\\?\|", word)
    reading.note(f"Read “{word}” as {' OR '.join(either)}.")
    return any_of(*filter(None, map(read_words, either)))


def _refuse(word: str) -> None:
    """Raises UsageError for a word with operators that would be ignored."""
    if word.startswith("^") and len(word) > 1:
        raise UsageError("^ works only with a field.", f"title:{word} finds titles that begin with it.")
    if word.startswith("~") and word[1:2].isalpha():
        raise UsageError("~ is not an operator.", f"A regular expression is text:/{word[1:]}/.")
    if re.search(r"\w(?:&&|\|\|)", word):
        raise UsageError("Operators need spaces around them.", "Put spaces around && and ||.")
    refuse_wildcards(word.rstrip("?!.,;:"))
