"""Derives values from the name and the path of a file."""

import re
from datetime import UTC, datetime
from functools import lru_cache
from os.path import basename, splitext
from urllib.parse import unquote

from newscli.text.names import INDEXES

_AT_FRONT = re.compile(r"(?:.*\bjournal\.)?(\d{4})([-_.])(\d{1,2})\2(\d{1,2})(?!\d)[-_. ]*")
_IN_PATH = re.compile(r"(?:^|/)(\d{4})/(\d{1,2})/(\d{1,2})(?=[/.]|$)")
_LETTER = re.compile(r"[^\W\d_]")
_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")


def own_name(place: str) -> str:
    """The name of a file without its ending, or of its folder if the file stands for that."""
    stem = splitext(basename(place))[0]
    if stem.lower() in INDEXES and "/" in place:
        return place.split("/")[-2]
    return stem


def readable_title(place: str) -> str | None:
    """The name of a file as a title: of a slug, the words; of a note, the name as it stands. None if it is empty."""
    name = note_name(own_name(place))
    title = _AT_FRONT.sub("", name, count=1) if _AT_FRONT.match(name) else name
    if not _LETTER.search(title):
        return name.strip() or None
    if " " in title.strip() or "/" in title:
        return title.strip()
    title = re.sub(r"[-_]+", " ", title).strip()
    return title[:1].upper() + title[1:] if title.islower() else title


def note_name(name: str) -> str:
    """The name of a note by that of its file: Logseq writes `a/b` as `a___b`, and what no file may have in its name
    as `%3A`.
    """
    name = _ESCAPE.sub(lambda code: unquote(code[0]), name) if "%" in name else name
    return name.replace("___", "/")


def is_draft(place: str) -> bool:
    """Whether a file lies where Jekyll has its drafts."""
    return "_drafts" in place.split("/")


def date_of_name(place: str) -> datetime | None:
    """The day that the name of a file begins with."""
    found = _AT_FRONT.match(own_name(place))
    return _day(found[1], found[3], found[4]) if found else None


def date_in_path(path: str) -> datetime | None:
    """The day in the folders of a path or URL, as in `/2022/05/25/`."""
    found = _IN_PATH.search(path)
    return _day(*found.groups()) if found else None


@lru_cache(maxsize=1024)
def _day(year: str, month: str, day: str) -> datetime | None:
    try:
        return datetime(int(year), int(month), int(day), tzinfo=UTC)
    except ValueError:
        return None
