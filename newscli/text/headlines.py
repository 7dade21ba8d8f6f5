"""The blocking key by which texts with one headline are found."""

from hashlib import blake2b

from newscli.text.html import text_of_html
from newscli.text.words import words_of

LEAST_WORDS = 4
"""Distinct words that a headline needs to be told from others."""


def headline_key(title: str | None) -> int | None:
    """A number of 63 bits for the headline without the publisher's name behind it; None if it has too few words."""
    headline = words_of(text_of_html(title or "").partition(" | ")[0])
    if len(set(headline)) < LEAST_WORDS:
        return None
    return int.from_bytes(blake2b(" ".join(headline).encode(), digest_size=8).digest()) >> 1
