"""Parses the patterns of a `.gitignore` as Git does.

All patterns of a file are compiled into few regular expressions. Since most files are not ignored, all names of a
folder are searched at once, and one by one only if any of them matches.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import groupby, pairwise
from typing import NamedTuple

_PART = re.compile(rb"\*+|\[[!^]?+\]?+(?:\[:[^\]]*:\]|\\.|[^\]\\])*\]|\\.|[^*\\]", re.DOTALL)
"""A piece of a pattern: stars, a class, an escaped byte or a byte. A backslash at the end is none of them."""

_CLASS = re.compile(rb"\[([!^]?)(.+)\]", re.DOTALL)
_MEMBER = re.compile(rb"\[:([^\]]*):\]|(\\.|[^\\])(?:-(\\.|[^\]\\]))?", re.DOTALL)
_NAMED_CLASSES = {
    b"alnum": rb"0-9A-Za-z", b"alpha": rb"A-Za-z", b"blank": rb"\x20\t", b"cntrl": rb"\x01-\x1f\x7f",
    b"digit": rb"0-9", b"graph": rb"!-.0-~", b"lower": rb"a-z", b"print": rb"\x20-.0-~",
    b"punct": rb"!-.:-@\[-`{-~", b"space": rb"\x20\t-\r", b"upper": rb"A-Z", b"xdigit": rb"0-9A-Fa-f",
}  # fmt: skip
_NO_SLASH = rb"[^/\0]"
_ANY = rb"[^/\0]*"
_FIRST = rb"(?>[^/\0]*?"
_ANY_FOLDERS = rb"(?:[^\0]*/)?"
_FIRST_FOLDERS = rb"(?>(?:[^/\0]*/)*?"
_ALL = rb"[^\0]*"


class Pattern(NamedTuple):
    """A line of the file. A `name` matches at any depth; other patterns match a whole path."""

    regex: bytes
    is_name: bool
    negated: bool
    folders_only: bool

    @property
    def of_path(self) -> bytes:
        return _ANY_FOLDERS + self.regex if self.is_name else self.regex


class Patterns:
    """The patterns of one file. Paths are relative to its folder, without a slash at either end."""

    def __init__(self, content: bytes) -> None:
        lines = content.removeprefix(b"\xef\xbb\xbf").split(b"\n")
        self._patterns = [pattern for line in lines if (pattern := read_pattern(line))]

    def verdict(self, path: bytes, *, is_folder: bool) -> bool | None:
        """Whether a path is ignored by the last pattern that matches it; None if none does."""
        for negated, regex in reversed((self._of_folders if is_folder else self._of_files).runs):
            if regex.fullmatch(path):
                return not negated
        return None

    def may_ignore(self, prefix: bytes, names: Sequence[bytes], *, folders: bool) -> bool:
        """Whether any of the names in a folder may be ignored: false is certain. The prefix ends with a slash."""
        finder = self._of_folders.finder if folders else self._of_files.finder
        return finder.finds(prefix, names)

    @cached_property
    def _of_files(self) -> _Compiled:
        return _Compiled([pattern for pattern in self._patterns if not pattern.folders_only])

    @cached_property
    def _of_folders(self) -> _Compiled:
        return _Compiled(self._patterns)


class _Compiled:
    """Patterns as regular expressions: neighbours of one sign are one, for the last that matches decides."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self._patterns = patterns
        self.finder = _Finder([pattern for pattern in patterns if not pattern.negated])

    @cached_property
    def runs(self) -> list[tuple[bool, re.Pattern[bytes]]]:
        """Made only where the finder finds something, for long lists take long to compile."""
        return [
            (negated, re.compile(b"|".join(pattern.of_path for pattern in run)))
            for negated, run in groupby(self._patterns, key=lambda pattern: pattern.negated)
        ]


class _Finder:
    """Finds among many names, joined by NULs, whether one matches any of the patterns.

    Endings such as `*.log` are looked for apart, most of them letter by letter: a regular expression from the beginning
    of each name would take five times as long.
    """

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        names = [pattern.regex for pattern in patterns if pattern.is_name]
        paths = [pattern.regex for pattern in patterns if not pattern.is_name]
        endings = [regex.removeprefix(_ANY) for regex in names if regex.startswith(_ANY)]
        self._texts = [text + b"\0" for ending in endings if (text := _literal(ending)) is not None]
        self._of_names = [
            *_one_of(rb"\0(?:%b)(?=\0)", [regex for regex in names if not regex.startswith(_ANY)]),
            *_one_of(rb"(?:%b)(?=\0)", [ending for ending in endings if _literal(ending) is None]),
        ]
        self._of_paths = _one_of(rb"\0(?:%b)(?=\0)", paths)

    def finds(self, prefix: bytes, names: Sequence[bytes]) -> bool:
        joined = b"\0%b\0" % b"\0".join(names)
        if any(text in joined for text in self._texts) or any(regex.search(joined) for regex in self._of_names):
            return True
        before = b"\0" + prefix
        return any(regex.search(before + before.join(names) + b"\0") for regex in self._of_paths)


def _literal(regex: bytes) -> bytes | None:
    """What a regular expression says letter by letter, None if it says more."""
    text = regex.replace(b"\\", b"")
    return text if re.escape(text) == regex else None


def _one_of(form: bytes, regexes: list[bytes]) -> list[re.Pattern[bytes]]:
    return [re.compile(form % b"|".join(regexes))] if regexes else []


def read_pattern(line: bytes) -> Pattern | None:
    """The pattern of a line, None for an empty line or a comment."""
    text = _without_blanks(line.removesuffix(b"\r"))
    if not text or text.startswith(b"#"):
        return None
    negated = text.startswith(b"!")
    text = text.removeprefix(b"!")
    folders_only = text.endswith(b"/")
    text = text.removesuffix(b"/")
    is_name = b"/" not in text
    regex = _regex(text.removeprefix(b"/"), is_name=is_name) if text else None
    return Pattern(regex, is_name, negated, folders_only) if regex is not None else None


def _without_blanks(line: bytes) -> bytes:
    """A line without the blanks at its end, of which the first may be escaped."""
    bare = line.rstrip(b" ")
    backslashes = len(bare) - len(bare.rstrip(b"\\"))
    return bare + b" " if backslashes % 2 and len(bare) < len(line) else bare


def _regex(glob: bytes, *, is_name: bool) -> bytes | None:
    """The regular expression of a glob, None of one that can match nothing."""
    parts: list[bytes] = []
    at = 0
    while at < len(glob):
        found = _PART.match(glob, at)
        part = _part(found, glob, is_name=is_name) if found else None
        if found is None or part is None:
            return None
        parts.append(part)
        at = found.end() + (part == _ANY_FOLDERS)  # with the slash after them
    return b"".join(_with_first_folders(_without_turning_back(parts)))


def _part(found: re.Match[bytes], glob: bytes, *, is_name: bool) -> bytes | None:
    text = found[0]
    match text[:1]:
        case b"*":
            return _ANY if is_name else _stars(glob, found.start(), found.end())
        case b"?":
            return _NO_SLASH
        case b"[":
            return _class(text)
        case b"\\":
            return re.escape(text[1:])
    return re.escape(text)


def _stars(glob: bytes, start: int, end: int) -> bytes:
    """What stars mean: two or more between slashes are any folders."""
    is_between = (start == 0 or glob[start - 1] == ord("/")) and (end == len(glob) or glob[end] == ord("/"))
    if end - start == 1 or not is_between:
        return _ANY
    return _ANY_FOLDERS if end < len(glob) else _ALL


def _without_turning_back(parts: list[bytes]) -> list[bytes]:
    """Parts in which all stars of a name but its last are content with the first place where what follows matches.

    That finds the same, and a pattern such as `*a*a*a*a*b` is answered at once.
    """
    kept: list[bytes] = []
    last = -1
    for part in [*parts, b"/"]:
        if part == _ANY and last >= 0:
            kept.append(b")")
        elif part in (b"/", _ANY_FOLDERS, _ALL) and last >= 0:
            kept[last], last = _ANY, -1
        if part == _ANY:
            last = len(kept)
        kept.append(_FIRST if part == _ANY else part)
    return kept[:-1]


def _with_first_folders(parts: list[bytes]) -> list[bytes]:
    """Parts in which all `**/` but the last are content with the first folders where what follows matches.

    That finds the same, and a pattern such as `**/a/**/a/**/a/b` is answered at once in deep folders.
    """
    places = [at for at, part in enumerate(parts) if part == _ANY_FOLDERS]
    changed = list(parts)
    for at, following in pairwise(places):
        changed[at] = (b")" if at != places[0] else b"") + _FIRST_FOLDERS
        changed[following] = b")" + _ANY_FOLDERS
    return changed


def _class(text: bytes) -> bytes | None:
    """A class of bytes, None where it is not closed or has a name that does not exist."""
    found = _CLASS.fullmatch(text)
    if found is None:
        return None
    parts = list(_MEMBER.finditer(found[2]))
    if any(part[1] is not None and part[1] not in _NAMED_CLASSES for part in parts):
        return None
    members = b"".join(map(_member, parts))
    if found[1]:
        return rb"[^/\0%b]" % members
    return rb"(?![/\0])[%b]" % members if members else rb"(?!)"


def _member(found: re.Match[bytes]) -> bytes:
    """A named class, a byte or a range; a range that ends before it begins is empty but for its ends."""
    if found[1]:
        return _NAMED_CLASSES[found[1]]
    first = found[2][-1:]
    last = found[3][-1:] if found[3] else first
    if first >= last:
        return rb"\x%02x" % first[0]
    return rb"\x%02x-\x%02x" % (first[0], last[0])
