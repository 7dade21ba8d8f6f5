"""A problem that an index shows, where in its file it is, and how names are told in its reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from newscli.model.problem import ProblemKind
from newscli.parser.files import beginning

_HEAD = 1 << 16
"""Bytes of a file in which the place of a value is looked for."""

_LONGEST = 60
"""Characters of a name or a link that are told."""

_MOST = 3
"""Names that are listed."""

_WHOLE = r"""(?<![^\s\[,"']){}(?=["']?\s*(?:[,\]]|$))"""
"""A value as front matter has it: alone behind its key, or in a list."""


class Finding(NamedTuple):
    """A problem of the file at a path. Line and column are counted from 1; line 0 means the whole file."""

    path: bytes
    line: int
    column: int
    kind: ProblemKind
    reason: str


def found_at(path: bytes, value: str, kind: ProblemKind, reason: str) -> Finding:
    """A finding where a value, such as a URL or a name, first stands in a file; of the whole file if it does not."""
    content = beginning(path, _HEAD).decode(errors="replace")
    text = re.escape(value)
    match = re.search(_WHOLE.format(text), content, re.MULTILINE) or re.search(rf"(?<!\w){text}(?!\w)", content)
    if match is None:
        return Finding(path, 0, 0, kind, reason)
    line = content.count("\n", 0, match.start()) + 1
    return Finding(path, line, match.start() - content.rfind("\n", 0, match.start()), kind, reason)


def shortened(text: str, longest: int = _LONGEST) -> str:
    """A name as a reason tells it: that of an article may have any length."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def listed(names: Sequence[str]) -> str:
    """The first of the names, as “a, b and c” or “a, b, c and 2 more”."""
    more = len(names) - _MOST
    *first, last = [*names[:_MOST], f"{more:,} more"] if more > 0 else names
    return f"{', '.join(first)} and {last}" if first else last
