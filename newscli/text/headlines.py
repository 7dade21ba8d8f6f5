"""Headlines compared: what two publishers print as the title of one text."""

from hashlib import blake2b

from newscli.text.html import text_of_html
from newscli.text.words import words_of

LEAST_WORDS = 4
"""Distinct words that tell a headline from others."""


def headline_key(title: str | None) -> int | None:
    """A number of 63 bits for the headline, without the publisher's name behind it; None where it says too little."""
    headline = words_of(text_of_html(title or "").partition(" | ")[0])
    if len(set(headline)) < LEAST_WORDS:
        return None
    return int.from_bytes(blake2b(" ".join(headline).encode(), digest_size=8).digest()) >> 1
