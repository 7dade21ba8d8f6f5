"""Notes on words of a query that may be meant in another way."""

import re
from collections.abc import Callable, Iterator

from newscli.query.sorting import SORTABLE
from newscli.text.words import words_of

_LOWER_CASE = frozenset({"and", "or", "not"})
_LONE = {
    "|": "the operator is OR", "!": "the operator is NOT",
    "-": "the operator is NOT, or - before a word",
    ",": "a list has no blanks: topic:a,b", "..": "a range has no blanks: 10..50",
}  # fmt: skip
_NEARNESS = re.compile(r"(?:NEAR|ADJ|AROUND)(?:/\d+)?")
_ELSEWHERE = frozenset({"XOR", "EXCEPT", "WITHOUT"})
_COMPARISON = re.compile(r"^[<>=~]{1,2}$|\w[<>=~]|[<>~]\w|^\d+\.\.\d*$|^\.\.\d")
_INSIDE = re.compile(r"\W([^\W\d][\w-]*):\S")
_OPENED = re.compile(r'\w\W?"\w')
_LISTED = re.compile(r"[^\W\d]\w*(?:,[^\W\d]\w*)+")


def doubts(word: str, before: str | None, is_field: Callable[[str], bool]) -> Iterator[str]:
    """Notes on a word between others; `before` is the word before it."""
    yield from _operators(word, before)
    if word[-1:] in ("+", "-") and word[:-1] in SORTABLE:
        direction = "asc" if word.endswith("+") else "desc"
        yield f"Read “{word}” as a word; the order is sort:{word[:-1]}-{direction}."
    if word[:1] in ("-", "–", "—") and word[1:2].isalpha():
        meant = "- before a word needs a blank before it" if word[0] == "-" else f"without it is -{word[1:]}"
        yield f"Read “{word}” as a word; {meant}."
    inside = _INSIDE.search(word)
    if inside and is_field(inside[1]):
        yield f"Read “{word}” as words; a clause begins after a blank: {inside[1]}:VALUE."
    if _OPENED.search(word):
        yield f"Read “{word}” as words; a phrase begins with its quote."
    name = before if word.startswith(":") else word[:-1] if word.endswith(":") else None
    if name and is_field(name):
        yield f"Read “{word}” as a word; for a clause, write {name}:VALUE without a blank."
    if not words_of(word) and not word.isascii() and _is_symbol(word):
        yield f"Left out “{word}”, which has no letter or digit."


def _operators(word: str, before: str | None) -> Iterator[str]:
    """Notes on a word that may be meant as an operator."""
    if word.lower() in _LOWER_CASE:
        yield f"Read “{word}” as a word; the operator is {word.upper()} in capitals."
    if word in _LONE:
        yield f"Left out “{word}”; {_LONE[word]}."
    if _NEARNESS.fullmatch(word):
        yield f"Read “{word}” as a word; words in a row stand in quotes."
    if word in _ELSEWHERE:
        yield f"Read “{word}” as a word; the operators are AND, OR and NOT."
    if _COMPARISON.search(word) and before != "-":  # -f=ids is told of where options are
        yield f"Read “{word}” as words; a comparison begins with a field, as in quality>=80 or quality:10..50."
    if _LISTED.fullmatch(word):
        yield f"Read “{word}” as words in a row; {word.replace(',', ' OR ')} means any of them."


def _is_symbol(word: str) -> bool:
    from unicodedata import category  # few queries have one

    return any(category(character) == "So" for character in word)
