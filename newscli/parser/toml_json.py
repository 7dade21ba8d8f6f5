"""Reads TOML and JSON front matter into the same tree as YAML: every scalar is text.

Both are read by the standard library, which tells no places: a value has the line of the key at the top that it
belongs to.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from newscli.errors import FrontMatterError, FrontMatterLimit
from newscli.parser.limits import MOST_PARTS, TooManyParts
from newscli.parser.yaml_tree import MAX_DEPTH, Mapping, Node, Scalar, Sequence, whole_characters

_PLACE = re.compile(r" ?\(at (?:line (\d+), column (\d+)|end of document)\)")


_DOTTED = re.compile(r"""(?<![\w-])(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+)++""")
"""All of a key but its last part. tomllib takes the square of its length, and goes through it again at each line."""

_HUGE = re.compile(r"[=,\[\s][-+]?[0-9][0-9A-Fa-f_xob.]{5000}")
"""A number for which Python's regular expressions would take a hundred times its size."""


def read_toml(text: str, first_line: int) -> Node:
    """Raises FrontMatterError."""
    import tomllib  # 10 ms that YAML does without

    dots = [key.count(".") for key in _DOTTED.findall(text)]
    deepest = max(dots, default=0)
    if deepest > MAX_DEPTH:
        raise FrontMatterLimit(f"nested more than {MAX_DEPTH} levels deep", first_line)
    if sum(dots) > MOST_PARTS or (text.count(",") + text.count("\n")) * (1 + deepest) > 2 * MOST_PARTS:
        raise TooManyParts(first_line)  # tomllib would take long to find more
    if _HUGE.search(text):
        raise FrontMatterError("not TOML: a number in it is too large", first_line)
    return _read(lambda: tomllib.loads(text, parse_float=str), text, first_line, "TOML")


def read_json(text: str, first_line: int) -> Node:
    """Raises FrontMatterError."""
    import json

    def loaded() -> Any:
        return json.loads(
            text, parse_float=str, parse_int=str, parse_constant=str, object_pairs_hook=_with_repeated_keys
        )

    return _read(loaded, text, first_line, "JSON")


class _Object(dict[str, Any]):
    """An object of JSON, and the keys that it has more than once."""

    repeated: tuple[str, ...] = ()


def _with_repeated_keys(pairs: list[tuple[str, Any]]) -> _Object:
    found = _Object(pairs)
    if len(found) < len(pairs):
        found.repeated = tuple(key for key, times in Counter(key for key, _ in pairs).items() if times > 1)
    return found


def _read(load: Callable[[], Any], text: str, first_line: int, language: str) -> Node:
    try:
        values = load()
        return _root(values, text, first_line) if isinstance(values, dict) else Scalar("", first_line, 1, True)
    except RecursionError:
        raise FrontMatterLimit(f"nested more than {MAX_DEPTH} levels deep", first_line) from None
    except ValueError as error:
        raise _not_read(error, text, first_line, language) from None


def _root(values: dict[str, Any], text: str, first_line: int) -> Mapping:
    lines = _lines_of_keys(text, first_line)
    room = iter(range(MOST_PARTS))
    entries = {
        whole_characters(key): _node(value, lines.get(key, first_line), 1, room) for key, value in values.items()
    }
    return Mapping(entries, first_line, 1, _repeated(values, first_line))


def _repeated(values: dict[str, Any], line: int) -> list[Scalar]:
    return [Scalar(key, line, 1, False) for key in values.repeated] if isinstance(values, _Object) else []


def _not_read(error: ValueError, text: str, first_line: int, language: str) -> FrontMatterError:
    reason = getattr(error, "msg", str(error))
    place = _PLACE.search(reason)
    if place:
        line, column = (int(place[1]), int(place[2])) if place[1] else (text.count("\n") + 1, 1)
    else:
        line, column = getattr(error, "lineno", 1), getattr(error, "colno", 1)
    reason = _PLACE.sub("", reason)
    return FrontMatterError(f"not {language}: {reason[:1].lower()}{reason[1:]}", first_line + line - 1, column)


_KEY = re.compile(r"[\[{, \t]*[\"']?([\w-]+)[\"']?[ \t]*(?:[=:\].])")


def _lines_of_keys(text: str, first_line: int) -> dict[str, int]:
    """The first line that begins with each key."""
    lines: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), start=first_line):
        found = _KEY.match(line)
        if found:
            lines.setdefault(found[1], number)
    return lines


def _node(value: Any, line: int, depth: int, room: Iterator[int]) -> Node:
    """The node of a value; each takes one from `room`."""
    if next(room, None) is None:
        raise TooManyParts(line)
    if depth > MAX_DEPTH:
        raise FrontMatterLimit(f"nested more than {MAX_DEPTH} levels deep", line)
    if isinstance(value, dict):
        entries = {whole_characters(key): _node(item, line, depth + 1, room) for key, item in value.items()}
        return Mapping(entries, line, 1, _repeated(value, line))
    if isinstance(value, list):
        return Sequence([_node(item, line, depth + 1, room) for item in value], line, 1)
    return Scalar(_text(value), line, 1, value is None)


def _text(value: Any) -> str:
    """What the file has for a value: dates are those of tomllib."""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = value.isoformat() if hasattr(value, "isoformat") else str(value if value is not None else "")
    return whole_characters(text)
