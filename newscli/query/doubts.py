"""Words of a query that may be meant as something else, and what that would be."""

import re
from collections.abc import Callable, Iterator

from newscli.query.sorting import SORTABLE
from newscli.text.words import words_of

_LOWER_CASE = frozenset({"and", "or", "not"})
_LONE = {"|": "OR is the operator", "!": "NOT is the operator", "..": "a range has no blanks: 10..50"}
_NEARNESS = re.compile(r"(?:NEAR|ADJ|AROUND)(?:/\d+)?")
_ELSEWHERE = frozenset({"XOR", "EXCEPT", "WITHOUT"})
_LISTED = re.compile(r"[^\W\d]\w*(?:,[^\W\d]\w*)+")


def doubts(word: str, before: str | None, is_field: Callable[[str], bool]) -> Iterator[str]:
    """Sentences on a word between others; `before` is the one before it."""
    yield from _operators(word)
    if word[-1:] in ("+", "-") and word[:-1] in SORTABLE:
        direction = "asc" if word.endswith("+") else "desc"
        yield f"“{word}” is read as a word; sort:{word[:-1]}-{direction} is the order."
    name = before if word.startswith(":") else word[:-1] if word.endswith(":") else None
    if name and is_field(name):
        yield f"“{word}” is read as a word: in a clause, no blank stands beside the colon."
    if not words_of(word) and not word.isascii() and _is_symbol(word):
        yield f"“{word}” has no letter or digit to look for, and is left out."


def _operators(word: str) -> Iterator[str]:
    """On what may be meant as an operator."""
    if word.lower() in _LOWER_CASE:
        yield f"“{word}” is read as a word; {word.upper()} in capitals is the operator."
    if word in _LONE:
        yield f"“{word}” alone is read as a blank; {_LONE[word]}."
    if _NEARNESS.fullmatch(word):
        yield f"“{word}” is read as a word; words in a row stand in quotes."
    if word in _ELSEWHERE:
        yield f"“{word}” is read as a word; the operators are AND, OR and NOT."
    if _LISTED.fullmatch(word):
        yield f"“{word}” is read as words in a row; {word.replace(',', ' OR ')} means any of them."


def _is_symbol(word: str) -> bool:
    from unicodedata import category  # few queries have one

    return any(category(character) == "So" for character in word)
