"""A headline without what publishers put around it, and the blocking key by which texts with one headline are found."""

import re
from hashlib import blake2b

from newscli.text.html import text_of_html
from newscli.text.words import fold, words_of

LEAST_WORDS = 4
"""Distinct words that a headline needs to be told from others."""

_LONGEST = 2_000
"""Characters of a title that are looked at."""

_SIGNS = re.compile(r"[®™©℠]|\((?:r|tm|sm|c)\)", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?:(?:rpt|refile|corrected|exclusive|analysis|update \d+|wrapup \d+) ?[-–—:] ?|"
    r"(?:correction|re-?transmission|breaking(?: news)?|opinion|press release|(?:\w{1,20} )?\w{0,20}wire) ?: ?)+",
    re.IGNORECASE,
)
"""What agencies write before a headline that they send again; the words are those of the Reuters Handbook of Journalism
and of wires for press releases."""
_BEHIND = re.compile(r"\((?:\d\w\w )?(?:ld|lead|updated?|corrected)\)$", re.IGNORECASE)
"""The lead of a running story, as Indian agencies count them: “(Ld)”, “(2nd Ld)”."""
_DASH = re.compile(r" [-–—] ")
_LEGAL_FORMS = frozenset(
    ("ab", "ag", "asa", "co", "corp", "corporation", "gmbh", "inc", "limited", "llc", "ltd", "nv", "oyj", "plc", "se")
)


def headline(title: str | None, publisher: str | None = None) -> list[str]:
    """The folded words of a title.

    Left out are signs of trade, what says that a text is sent again, the company's name before a press release
    (“Halvorsen Inc: Halvorsen builds …”), and the publisher's name behind “ | ” or a dash.
    """
    text = text_of_html((title or "")[:_LONGEST]).partition(" | ")[0].strip()
    if "(" in text or not text.isascii():
        text = _BEHIND.sub("", _SIGNS.sub("", text))
    said_again = _BEFORE.match(text)
    if said_again:
        text = text[said_again.end() :]
    return words_of(_without_publisher(_without_company(text), publisher))


def _without_company(text: str) -> str:
    name, colon, rest = text.partition(": ")
    if not colon:
        return text
    company, words = words_of(name), words_of(rest)
    named = company and words and (company[-1] in _LEGAL_FORMS or company[0] == words[0])
    return rest if named else text


def _without_publisher(text: str, publisher: str | None) -> str:
    *_, dash = [None, *_DASH.finditer(text)]
    is_named = dash and publisher and fold(text[dash.end() :]) == fold(publisher)
    return text[: dash.start()] if dash and is_named else text


def headline_key(title: str | None, publisher: str | None = None) -> int | None:
    """A number of 63 bits for the headline; None if it has too few words."""
    words = headline(title, publisher)
    if len(set(words)) < LEAST_WORDS:
        return None
    return int.from_bytes(blake2b(" ".join(words).encode(), digest_size=8).digest()) >> 1
