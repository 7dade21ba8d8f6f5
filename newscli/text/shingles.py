"""The shingles of a text, the runs of words in it, and a sketch of them by which texts that share most are found.

After A. Broder, "On the resemblance and containment of documents" (1997): the smallest hashes of a text's shingles are
a sample that is drawn by chance, but alike from every text. Two texts that share most of their shingles share some of
the smallest, too, wherever each was cut off.
"""

from zlib import crc32

from newscli.text.html import text_of_html
from newscli.text.words import words_of

Shingle = tuple[str, str, str]

LONGEST = 4_000
"""Characters of a text that are looked at. Excerpts of news have 250."""

_SKETCH = 3
"""Of texts that share 85 of 100 shingles, cut off at different ends, 97 of 100 pairs share one of the three smallest;
with four, 99 would."""


def words_of_text(text: str | None) -> list[str]:
    """The folded words at the beginning of a text, which may be HTML."""
    return words_of(text_of_html((text or "")[:LONGEST]))


def shingles(words: list[str]) -> frozenset[Shingle]:
    """Three words each: a word that was changed costs three shingles."""
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def sketch(text: str | None) -> list[int]:
    """The three smallest hashes of a text's shingles, numbers of 24 bits; fewer of a text of a few words."""
    words = words_of_text(text)
    hashes = {crc32(" ".join(run).encode()) >> 8 for run in zip(words, words[1:], words[2:], strict=False)}
    return sorted(hashes)[:_SKETCH]
