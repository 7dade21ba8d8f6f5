"""Names that other tools use for our commands, options and fields; suggestions try these before similar spellings."""

from __future__ import annotations

from collections.abc import Iterable

_FIELDS = {
    "_all": "text",
    "abstract": "excerpt",
    "all": "text",
    "ampurl": "amp_url",
    "ampweburl": "amp_url",
    "any": "text",
    "creator": "author",
    "writer": "author",
    "cat": "category",
    "categories": "category",
    "cdnampweburl": "cdn_amp_url",
    "changed": "updated",
    "content": "body",
    "created": "date",
    "day": "date",
    "feed": "provider",
    "file": "path",
    "filename": "path",
    "from": "provider",
    "headline": "title",
    "host": "domain",
    "hotness": "heat",
    "href": "url",
    "image": "images",
    "intitle": "title",
    "inurl": "url",
    "keyword": "topic",
    "keywords": "topic",
    "kind": "type",
    "label": "topic",
    "labels": "topic",
    "link": "url",
    "month": "date",
    "newer": "after",
    "newer_than": "since",
    "older": "before",
    "on": "date",
    "older_than": "before",
    "originalurl": "original_url",
    "outlet": "provider",
    "popularity": "heat",
    "posted": "date",
    "pubdate": "date",
    "published_at": "date",
    "publisheddatetime": "date",
    "publisher": "provider",
    "rating": "quality",
    "score": "quality",
    "section": "category",
    "site": "provider",
    "source": "provider",
    "subject": "title",
    "tag": "topic",
    "updateddatetime": "updated",
    "uri": "url",
    "website": "provider",
    "weburl": "web_url",
    "year": "date",
}
"""A field or date word for each name. Names of our own fields, such as `published`, are not included."""

_OTHERS: dict[str, tuple[str, ...]] = {
    "after": ("since",),
    "all": ("limit 0",),
    "atom": ("format atom",),
    "backlink": ("backlinks",),
    "before": ("until",),
    "bib": ("bibtex",),
    "biblatex": ("bibtex",),
    "bibtex": ("format bibtex",),
    "bottom": ("reverse",),
    "briefing": ("digest",),
    "browse": ("open",),
    "cat": ("show",),
    "cite": ("bibtex", "format bibtex"),
    "cluster": ("stories",),
    "colors": ("color",),
    "colour": ("color",),
    "cols": ("columns",),
    "count": ("limit",),
    "csv": ("format csv",),
    "date": ("since",),
    "days": ("since",),
    "dir": ("library", "list"),
    "display": ("show",),
    "doctor": ("check",),
    "domain": ("provider",),
    "dot": ("to dot", "graph"),
    "end": ("until",),
    "events": ("stories",),
    "facet": ("facets", "topics"),
    "feed": ("atom", "format atom"),
    "field": ("fields", "columns"),
    "filter": ("list",),
    "find": ("search",),
    "folder": ("library",),
    "format": ("to",),
    "graphml": ("to graphml",),
    "grep": ("search",),
    "groupby": ("by",),
    "group-by": ("by",),
    "histogram": ("stats",),
    "html": ("format html",),
    "ids": ("format ids",),
    "info": ("show", "stats"),
    "json": ("format json", "to json"),
    "jsonl": ("format jsonl",),
    "last": ("since",),
    "limit": ("max-nodes",),
    "links": ("related",),
    "lint": ("check",),
    "ls": ("list",),
    "man": ("help",),
    "markdown": ("format markdown",),
    "max": ("limit",),
    "max-count": ("limit",),
    "md": ("markdown",),
    "min-score": ("min-quality",),
    "name": ("title",),
    "ndjson": ("jsonl",),
    "newer": ("since",),
    "newest": ("date",),
    "newsletter": ("digest",),
    "no-color": ("color never",),
    "no-colour": ("color never",),
    "number": ("limit",),
    "older": ("until",),
    "oldest": ("date-asc",),
    "order": ("sort",),
    "order-by": ("sort",),
    "out": ("format", "to"),
    "output": ("format", "to"),
    "page": ("offset",),
    "path": ("library",),
    "print": ("show",),
    "published": ("date", "since"),
    "read": ("show",),
    "rebuild": ("index rebuild",),
    "recap": ("digest",),
    "refresh": ("index rebuild",),
    "reindex": ("index rebuild",),
    "rev": ("reverse",),
    "roundup": ("digest",),
    "rss": ("atom", "format atom"),
    "skip": ("offset",),
    "size": ("limit",),
    "similar": ("like", "related --similar"),
    "sort-by": ("sort",),
    "start": ("since",),
    "summary": ("stats",),
    "template": ("format",),
    "thread": ("story",),
    "threads": ("stories",),
    "to": ("until",),
    "top": ("limit",),
    "tree": ("related", "graph"),
    "tsv": ("format tsv",),
    "urls": ("format urls",),
    "validate": ("check",),
    "verify": ("check",),
    "verbose": ("debug", "explain"),
    "version": ("--version",),
    "view": ("show",),
    "zotero": ("csl-json", "format csl-json"),
}
"""Commands, options, sort keys and formats, best first; the first one that exists in the context is suggested."""

_LETTERS = {
    "a": "limit 0",
    "b": "by",
    "c": "columns",
    "f": "format",
    "j": "json",
    "l": "limit",
    "m": "limit",
    "n": "limit",
    "o": "format",
    "u": "until",
    "v": "version",
    "w": "width",
}
"""Options by the letter that other tools use for them."""

_LIKE = 0.72
"""The least similarity: one typing mistake in four letters, but not “site” for “title”."""

_SHORTEST_BEGINNING = 3


def field_of(word: str) -> str | None:
    """The field or date word that other tools call by this name; None if there is none, or if it is our name."""
    return _FIELDS.get(word.strip().lower())


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known name that a word most likely means: a synonym, else a similar one; None if nothing is close."""
    names, wanted = list(known), word.strip().lower()
    return _synonym(wanted, names) or _alike(wanted, names)


def nearest_letter(letter: str, known: Iterable[str]) -> str | None:
    """The long option that an unknown short option most likely means; a digit is a number of rows."""
    names = list(known)
    meant = f"limit {letter}" if letter.isdecimal() else _LETTERS.get(letter.lower(), "")
    beginning = [name for name in names if name.startswith(letter.lower())]
    return _among(meant, names) or _synonym(meant, names) or (beginning[0] if len(beginning) == 1 else None)


def _synonym(word: str, names: list[str]) -> str | None:
    field = _FIELDS.get(word, "")
    candidates = (field, *_OTHERS.get(word, ()), *_OTHERS.get(field, ()))
    return next((found for candidate in candidates if (found := _among(candidate, names))), None)


def _among(candidate: str, names: list[str]) -> str | None:
    """The candidate if it is known, in singular or plural; a value or direction may follow it."""
    name = candidate.removesuffix("-asc").partition(" ")[0]
    forms = (name, f"{name}s") if name else ()
    return next((candidate.replace(name, form, 1) for form in forms if form in names), None)


def _alike(word: str, names: list[str]) -> str | None:
    from difflib import get_close_matches  # only on the way to an error

    swapped = [name for name in names if sorted(name) == sorted(word)]
    beginning = [name for name in names if len(word) >= _SHORTEST_BEGINNING and name.startswith(word)]
    if swapped or len(beginning) == 1:
        return (swapped or beginning)[0]
    near = get_close_matches(word, names, n=1, cutoff=_LIKE)
    return near[0] if near else None
