"""Ids: short, stable names of articles.

An id is made of the article's URL, or of title and date where there is none, so that it outlives a rename, a move
and an edit, and the id of a link's target follows from the link. It begins with a letter and has no vowels: no id looks
like the number of a row, and none is a word of a title.
"""

from collections.abc import Iterable
from hashlib import blake2b

ID_LENGTH = 10
"""27**10 ids: the chance that any two of 100,000 articles share one is 1 in 40,000."""

_LETTERS = "bcdfghjkmnpqrstvwxz"
_ALPHABET = _LETTERS + "23456789"
ID_CHARACTERS = frozenset(_ALPHABET)


def make_id(parts: Iterable[str | None]) -> str:
    """The id of the article that these texts identify together."""
    text = "\0".join(part or "" for part in parts)
    number = int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest())
    number, first = divmod(number, len(_LETTERS))
    characters = [_LETTERS[first]]
    for _ in range(ID_LENGTH - 1):
        number, digit = divmod(number, len(_ALPHABET))
        characters.append(_ALPHABET[digit])
    return "".join(characters)


def is_id(text: str) -> bool:
    """Whether a text has the form of an id."""
    return len(text) == ID_LENGTH and text[0] in _LETTERS and ID_CHARACTERS.issuperset(text)


NAMELESS = make_id(["", None, ""])
"""The id of whatever has no URL, title and date: two such have nothing to do with each other."""
