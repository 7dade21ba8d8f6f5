"""Cut a file into front matter and body.

Front matter stands between fences at the beginning of a file, or in lines at its very beginning:

- YAML begins with a line `---` (or of more dashes, if a title follows) and ends before the next that is `---` or `...`;
- TOML begins and ends with a line `+++`, as Hugo and Zola write it;
- JSON is an object that has a `title`, as Hugo and Hexo write it;
- header lines `Title: …` end with the first empty line (Pelican, MultiMarkdown), or with a line `---`: then they are
  YAML without its first fence (Hexo). One of them has to be the title, for many a text begins with a colon in a line;
- properties `key:: value` are the lines before the first that is none (Logseq).

Up to three empty lines may stand before a fence, and blanks behind it. A file without all that is not an article,
unless the text alone is to be one.
"""

import re
from dataclasses import dataclass, field
from enum import StrEnum

MAX_FRONT_MATTER = 1 << 20
"""Bytes. The largest of 5,824 real files has 142,646."""

MAX_FILE = 8 << 20
"""Bytes that are read of a file; what a body has beyond is left out and reported."""

OPENING = 512
"""Bytes that are enough to tell whether a file may begin with front matter."""


class Fence(StrEnum):
    """What stands around the front matter, which says what it is written in."""

    YAML = "YAML"
    TOML = "TOML"
    JSON = "JSON"
    HEADERS = "header lines"
    PROPERTIES = "properties"
    NONE = "no front matter"


@dataclass(frozen=True, slots=True)
class Cut:
    """The two halves of a file.

    `start` is where the front matter begins, in bytes. `closed` is false if its end lies beyond MAX_FRONT_MATTER.
    """

    front_matter: bytes
    body: bytes
    closed: bool = True
    fence: Fence = Fence.YAML
    start: int = field(default=0, compare=False)


_BEFORE = rb"(?:\xef\xbb\xbf)?(?:[ \t]*\r?\n){0,3}"
_END = rb"[ \t]*\r?(?=\n|\Z)"
_HEADER = rb"(?:[A-Za-z\x80-\xff][\w\x80-\xff .-]{0,40}:(?:[ \t][^\n]*|\r?)\n)"
_MORE = rb"(?:(?:[ \t]+|- )\S[^\n]*\n)"
"""The rest of a value of several lines."""

_LINE = rb"[ \t]*\r?\n"
_WITH_TITLE = rb"(?i:(?:" + _HEADER + rb"|" + _MORE + rb"){0,20}title:[ \t]*\S)"

_OPEN = {
    Fence.YAML: re.compile(_BEFORE + rb"(?:---" + _LINE + rb"|-{4,80}" + _LINE + rb"(?=" + _WITH_TITLE + rb"))"),
    Fence.TOML: re.compile(_BEFORE + rb"\+\+\+" + _LINE),
    Fence.JSON: re.compile(_BEFORE + rb"(?=\{[ \t]*(?:\r?\n|\"))"),
    Fence.PROPERTIES: re.compile(
        rb"(?:\xef\xbb\xbf)?(?=[A-Za-z\x80-\xff][\w./\x80-\xff-]{0,60}::(?:[ \t]|\r?(?:\n|\Z)))"
    ),
    Fence.HEADERS: re.compile(_BEFORE + rb"(?=" + _WITH_TITLE + rb")"),
}
_CLOSE = {
    Fence.YAML: re.compile(rb"\n(?:---|\.\.\.)" + _END),
    Fence.TOML: re.compile(rb"\n\+\+\+" + _END),
    Fence.JSON: re.compile(rb"\n\}" + _END),
    Fence.PROPERTIES: re.compile(rb"\n(?![ \t]*[A-Za-z\x80-\xff][\w./\x80-\xff-]{0,60}::(?:[ \t]|\r?(?:\n|\Z)))|\Z"),
}
_END_OF_HEADERS = re.compile(rb"(?:---)?" + _END)
_ONE_LINE_OF_JSON = re.compile(rb"\{[^\n]*\}" + _END)
_HEADER_LINES = re.compile(rb"(?:" + _HEADER + rb"|" + _MORE + rb")+")
_JSON_TITLE = re.compile(rb"\"title\"\s*:", re.IGNORECASE)


def may_open(head: bytes) -> bool:
    """Whether a file that begins with these bytes can have front matter."""
    return _fence(head) is not Fence.NONE


def _fence(head: bytes) -> Fence:
    return next((fence for fence, opening in _OPEN.items() if opening.match(head)), Fence.NONE)


def cut(content: bytes) -> Cut | None:
    """The halves of a file with front matter, None for any other file."""
    fence = _fence(content[:OPENING])
    opening = _OPEN[fence].match(content) if fence is not Fence.NONE else None
    if opening is None:
        return None
    if fence in (Fence.YAML, Fence.TOML):
        return _between_fences(content, opening.end(), fence)
    if fence is Fence.JSON:
        return _object(content, opening.end())
    if fence is Fence.PROPERTIES:
        return _properties(content, opening.end())
    return _headers(content, opening.end())


def text_alone(content: bytes) -> Cut | None:
    """A file without front matter, all of it body; None if it is no text."""
    if b"\0" in content[:OPENING]:
        return None
    return Cut(b"", content.removeprefix(b"\xef\xbb\xbf"), fence=Fence.NONE)


def _between_fences(content: bytes, start: int, fence: Fence) -> Cut | None:
    limit = start + MAX_FRONT_MATTER
    closing = _CLOSE[fence].search(content, start - 1)
    if closing is not None and closing.start() < limit:
        return Cut(content[start : closing.start() + 1], _body(content, closing.end()), fence=fence, start=start)
    return Cut(content[start:limit], b"", closed=False, fence=fence, start=start) if len(content) > limit else None


def _object(content: bytes, start: int) -> Cut | None:
    closing = _ONE_LINE_OF_JSON.match(content, start) or _CLOSE[Fence.JSON].search(content, start)
    if closing is None or closing.end() > start + MAX_FRONT_MATTER:
        return None
    front_matter = content[start : closing.end()]
    if not _JSON_TITLE.search(front_matter):
        return None
    return Cut(front_matter, _body(content, closing.end()), fence=Fence.JSON, start=start)


def _properties(content: bytes, start: int) -> Cut:
    closing = _CLOSE[Fence.PROPERTIES].search(content, start, start + MAX_FRONT_MATTER)
    end = closing.end() if closing else len(content)
    return Cut(content[start:end], _body(content, end), fence=Fence.PROPERTIES, start=start)


def _headers(content: bytes, start: int) -> Cut | None:
    lines = _HEADER_LINES.match(content[: start + MAX_FRONT_MATTER + 1] + b"\n", start)
    if lines is None or lines.end() > start + MAX_FRONT_MATTER:
        return None
    front_matter, after = content[start : lines.end()], content[lines.end() :]
    closing = _END_OF_HEADERS.match(after)
    if closing is None:
        return None
    fence = Fence.YAML if closing[0].startswith(b"---") else Fence.HEADERS
    return Cut(front_matter, _body(after, closing.end()), fence=fence, start=start)


def _body(content: bytes, start: int) -> bytes:
    return content[start:].lstrip(b"\r\n")
