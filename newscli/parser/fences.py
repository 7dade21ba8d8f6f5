"""Finds the lines of a body that are fenced code."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newscli.parser.excerpts import FENCE

_MARK = "~~~~~"
"""The fence around code that has a shortcode around it."""

_TAG = r"[ \t]*\{(?:%|\{[<%])-?[ \t]*"
_HIGHLIGHT = re.compile(_TAG + r"(?:highlight|codeblock)\b[ \t]*([\w+#-]*)[^\n]*\}[ \t]*")
_END_OF_HIGHLIGHT = re.compile(_TAG + r"(?:end|/[ \t]*)(?:highlight|codeblock)\b[^\n]*\}[ \t]*")


class Line(NamedTuple):
    """A line of a body; the fences around code are code, too."""

    is_code: bool
    text: str


class _Opened(NamedTuple):
    shown: str
    end: re.Pattern[str]
    mark: str = ""


def with_fences(lines: Iterable[str]) -> Iterator[Line]:
    """Each line, and whether it is code; the shortcodes of Jekyll, Hugo and Hexo for code are fences, too."""
    code: _Opened | None = None
    for line in lines:
        if code is None:
            code = _opened(line)
            yield Line(code is not None, code.shown if code else line)
        elif code.end.fullmatch(line):
            yield Line(True, code.mark or line)
            code = None
        else:
            yield Line(True, line)


def _opened(line: str) -> _Opened | None:
    found = FENCE.match(line)
    if found and "`" not in line[found.end() :]:
        return _Opened(line, re.compile(rf"[ \t>]*{found[1]}{found[1][0]}*[ \t]*"))
    highlight = _HIGHLIGHT.fullmatch(line)
    return _Opened(f"{_MARK}{highlight[1]}", _END_OF_HIGHLIGHT, _MARK) if highlight else None
