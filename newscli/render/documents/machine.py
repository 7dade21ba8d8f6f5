"""Answers for programs: JSON, JSON lines, CSV, TSV, and one id, URL or path a line.

JSON has every text as the file has it; characters that drive a terminal are written as \\uXXXX. In the other formats
every text has passed the gate, and a record is a line. Only JSON for a person is indented.
"""

import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from newscli.model.summary import Image, Summary
from newscli.render.ages import rfc3339
from newscli.render.formats import Format, JsonObject
from newscli.render.text import masked, one_line, plain_line
from newscli.text.characters import ACTIVE, INVISIBLE

_ESCAPED = f"[{ACTIVE}{INVISIBLE}\u2028\u2029\ufffc\ufffd]"
_MAYBE_ESCAPED = re.sub("[\U00010000-\U0010ffff]-?", "", _ESCAPED)[:-1] + "\U00010000-\U0010ffff]"
"""The same and all beyond the first plane, as one range: Python compares each character with every such range."""

_BYTES = "([\udc80-\udcff]+)"
"""What stands for the bytes of a file name that is no text: they go out as those bytes."""

_INDENT = 2

_NUMBER = r"[+-]?\d+(?:\.\d+)?"

_BEGINNINGS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "'")
_BEFORE_FORMULA = r"""(?:^|;["\s]*)(?='*[=+\-@＝＋－＠])"""
"""Where an apostrophe goes: before another one, too, so that taking one away gives every text back."""


class Layout(NamedTuple):
    """How JSON is laid out: a record alone instead of an array of them; indented, for a person."""

    is_one: bool = False
    is_indented: bool = False


def json_text(value: object, indent: int | None = None) -> str:
    """JSON that does nothing to a terminal, on one line without an indent."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    if text.isascii() and "\x7f" not in text:
        return text
    return re.sub(_MAYBE_ESCAPED, _escape, text)


def _escape(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1] if re.match(_ESCAPED, match[0]) else match[0]


def _indented(record: JsonObject) -> str:
    return json_text(record, _INDENT)


def _indented_item(record: JsonObject) -> str:
    margin = " " * _INDENT
    return margin + _indented(record).replace("\n", f"\n{margin}")


def json_lines(records: Iterable[JsonObject], written: Callable[[JsonObject], str] = json_text) -> Iterator[str]:
    """One array, a record a line unless it is written on more."""
    before = "["
    for record in records:
        yield f"{before}\n{written(record)}"
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"


def json_object(records: Iterable[JsonObject], written: Callable[[JsonObject], str] = json_text) -> Iterator[str]:
    """The only record, or null."""
    yield next(map(written, records), "null") + "\n"


def _json(records: Iterable[JsonObject], layout: Layout) -> Iterator[str]:
    if layout.is_one:
        return json_object(records, _indented if layout.is_indented else json_text)
    return json_lines(records, _indented_item if layout.is_indented else json_text)


def jsonl_lines(records: Iterable[JsonObject]) -> Iterator[str]:
    for record in records:
        yield json_text(record) + "\n"


def csv_lines(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    import csv  # 2 ms that the other formats do without

    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(map(_defused, header))
    yield _emptied(buffer)
    for row in rows:
        writer.writerow(map(_defused, row))
        yield _emptied(buffer)


def _defused(cell: str) -> str:
    """A text of which a spreadsheet takes no part for a formula: an apostrophe says that it is text. Numbers stay.

    A spreadsheet may take a semicolon for the end of a cell, and what follows for another one: quotes do not help then.
    """
    if (";" not in cell and not cell.startswith(_BEGINNINGS)) or re.fullmatch(_NUMBER, cell):
        return cell
    return re.sub(_BEFORE_FORMULA, r"\g<0>'", cell)


def _emptied(buffer: io.StringIO) -> str:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text


def tsv_lines(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield "\t".join(header) + "\n"
    for row in rows:
        yield "\t".join(row) + "\n"


def plain_lines(values: Iterable[str | None], end: str = "\n") -> Iterator[str]:
    """A value a line; what an article does not have is left out."""
    for value in values:
        if value:
            yield one_line(value) + end


def _masked_path(path: str) -> str:
    parts = re.split(_BYTES, path)
    return "".join(part if at % 2 else masked(part) for at, part in enumerate(parts))


def path_lines(paths: Iterable[str], end: str = "\n") -> Iterator[str]:
    """Paths as the file system has them; on lines, but for what would make two lines of one or drive a terminal."""
    for path in filter(None, paths):  # what is outside the library has none
        yield (path if end == "\0" else _masked_path(path)) + end


def cells(record: JsonObject, keys: Sequence[str]) -> list[str]:
    """The cells of a line. Raises KeyError for a key that the record does not have."""
    return [flat(record[key]) for key in keys]


def flat(value: object) -> str:
    """Any value of a record as one cell."""
    return _FLAT.get(type(value), lambda other: one_line(str(other)))(value)


def _flat_list(values: Iterable[Any]) -> str:
    parts = ((value.url or "") if isinstance(value, Image) else flat(value) for value in values)
    return one_line(", ".join(parts))


def _flat_object(value: JsonObject) -> str:
    """A provider is its name, or its domain if it has none; so is whatever else has a name."""
    if "name" not in value:
        return one_line(json_text(value))
    name = value["name"] or value.get("domain")
    return plain_line(name) if isinstance(name, str) else flat(name)


_FLAT: dict[type, Callable[[Any], str]] = {
    type(None): lambda _: "",
    bool: lambda value: "true" if value else "false",
    datetime: lambda value: rfc3339(value) or "",
    list: _flat_list,
    tuple: _flat_list,
    dict: _flat_object,
}


RECORDS: dict[Format, Callable[[Iterable[JsonObject], Layout], Iterator[str]]] = {
    Format.JSON: _json,
    Format.JSONL: lambda records, _: jsonl_lines(records),
}
ROWS: dict[Format, Callable[[Sequence[str], Iterable[Sequence[str]]], Iterator[str]]] = {
    Format.CSV: csv_lines,
    Format.TSV: tsv_lines,
}
LINES: dict[Format, Callable[[Iterable[Summary], str], Iterator[str]]] = {
    Format.IDS: lambda articles, end: plain_lines((article.id for article in articles), end),
    Format.URLS: lambda articles, end: plain_lines((article.url for article in articles), end),
    Format.PATHS: lambda articles, end: path_lines((article.path or "" for article in articles), end),
}
