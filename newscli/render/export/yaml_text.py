"""YAML that every parser reads the same way: all texts are in double quotes.

Lists of plain values stand on a line, all else in blocks, two blanks deeper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TypeAlias

from newscli.render.ages import rfc3339

Yaml: TypeAlias = "str | int | datetime | list[Yaml] | tuple[Yaml, ...] | dict[str, Yaml] | None"

_PLAIN_KEY = re.compile(r"(?!(?:y|n|yes|no|on|off|true|false|null)\Z)[A-Za-z_][\w-]*", re.ASCII | re.IGNORECASE)
"""A key that needs no quotes: it is neither a flag nor nothing to any version of YAML."""

_LONGEST_KEY = 200
"""Characters of a key before a colon: YAML looks for that only so far, libyaml 1,024 bytes."""

_ESCAPED = re.compile('["\\\\\x00-\x1f\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]')
"""Characters that YAML has no place for, or that are the end of a line to some readers."""

_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def yaml_text(tree: Mapping[str, Yaml]) -> str:
    """A mapping as the lines of a YAML document."""
    return "".join(f"{line}\n" for line in _mapping(tree, ""))


def _mapping(tree: Mapping[str, Yaml], indent: str) -> Iterator[str]:
    for key, value in tree.items():
        yield from _entry(key, value, indent)


def _entry(key: str, value: Yaml, indent: str) -> Iterator[str]:
    written = key if _PLAIN_KEY.fullmatch(key) else _quoted(key)
    if len(written) > _LONGEST_KEY:
        yield f"{indent}? {written}"
        written = ""
    yield from _after(f"{indent}{written}:", value, indent)


def _after(begin: str, value: Yaml, indent: str) -> Iterator[str]:
    """A value behind its key or its dash."""
    if isinstance(value, dict) and value:
        yield begin
        yield from _mapping(value, indent + "  ")
    elif isinstance(value, (list, tuple)) and any(isinstance(item, (dict, list, tuple)) for item in value):
        yield begin
        for item in value:
            yield from _item(item, indent + "  ")
    else:
        yield f"{begin} {_on_line(value)}"


def _item(value: Yaml, indent: str) -> Iterator[str]:
    if not (isinstance(value, dict) and value):
        yield from _after(f"{indent}-", value, indent)
        return
    first, *lines = _mapping(value, indent + "  ")
    yield f"{indent}- {first.lstrip(' ')}"
    yield from lines


def _on_line(value: Yaml) -> str:
    if value is None:
        return "null"
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, datetime):
        return rfc3339(value) or ""
    return "{}" if isinstance(value, dict) else f"[{', '.join(map(_on_line, value))}]"


def _quoted(text: str) -> str:
    return f'"{_ESCAPED.sub(_escape, text)}"' if _ESCAPED.search(text) else f'"{text}"'


def _escape(found: re.Match[str]) -> str:
    return _SHORT.get(found[0]) or f"\\u{ord(found[0]):04X}"
