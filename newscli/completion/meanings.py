"""What the words of the query language mean, in a few words each."""

from __future__ import annotations

from newscli.query.fields import known_field
from newscli.query.sorting import MATCH, RANDOM, written_key

_WORDS = {
    "since": "published in this period or later",
    "until": "published in this period or earlier",
    "after": "published after this period",
    "before": "published before this period",
    "sort": "the order of the articles",
    "is": "a kind of article, such as is:video",
    "has": "has a value in this field",
    "no": "has no value in this field",
    "links-to": "links to this article",
    "linked-from": "this article links to it",
    "story": "in the same story as this article",
    "like": "similar to this article",
}
_FLAGS = {
    "published": "on the front page; in a blog, not a draft",
    "unpublished": "not on the front page; in a blog, a draft",
    "duplicate": "another file has the same URL",
    "lead": "leads a story",
    "followup": "in a story that another article leads",
    "syndicated": "the same text also exists under another URL",
    "video": "a video",
    "article": "an article, not a video",
}
_AGO = {
    "7d": "seven days ago",
    "30d": "thirty days ago",
    "3m": "three months ago",
    "1y": "a year ago",
}
_ENDS = {"asc": "ascending", "desc": "descending"}
_KEY = "a key of the front matter"


def meaning_of_field(name: str) -> str:
    """What a field, another word before a colon, or a front-matter key is."""
    if name in _WORDS:
        return _WORDS[name]
    field = known_field(name)
    return field.about if field else _KEY


_ORDERS = {
    RANDOM: "a random order",
    MATCH: "the best match first",
    f"{MATCH}-desc": "the best match first",
    f"{MATCH}-asc": "the best match last",
}


def meaning_of_value(name: str, value: str) -> str:
    """What a value of a word such as `is` means, or a period; empty for other values."""
    if name == "is":
        return _FLAGS.get(value) or meaning_of_field(value)
    if name in ("has", "no"):
        return meaning_of_field(value)
    return _meaning_of_order(value) if name == "sort" else _AGO.get(value, "")


def _meaning_of_order(value: str) -> str:
    if value in _ORDERS:
        return _ORDERS[value]
    key, direction = written_key(value)
    return f"{_ENDS[direction]} by {key}" if direction else meaning_of_field(value)
