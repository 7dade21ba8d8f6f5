"""Answers to stdout."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from newscli.cli.output import pager
from newscli.errors import UsageError
from newscli.query.fields import Field, nearest_hint, shown_field
from newscli.render.documents import machine
from newscli.render.formats import Format

if TYPE_CHECKING:
    from rich.console import RenderableType

    from newscli.cli.options import OutputOptions
    from newscli.cli.session import Session
    from newscli.render.formats import Record

_UNCUT = 1_000_000
"""Columns of a table in a pipe: more than any has."""


class _Paper(io.StringIO):
    """Where Rich writes before anybody reads; the encoding tells it which boxes and bars there are."""

    def __init__(self, encoding: str) -> None:
        super().__init__()
        self._encoding = encoding

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self._encoding


def write(session: Session, lines: Iterable[str]) -> None:
    """Lines as they come."""
    for line in lines:
        session.write(line)


def show(session: Session, *renderables: RenderableType, page: bool = False) -> None:
    """Tables or panels, through the pager where the terminal cannot hold them; a `page` has a width also in a pipe."""
    width = session.page_width if page else session.fitted_width or _UNCUT
    paper = _Paper(session.stdout.encoding)
    console = session.console(paper, width)
    for renderable in renderables:
        console.print(renderable)
    lines = [line.rstrip() + "\n" for line in paper.getvalue().splitlines()]
    if not pager.page(session, lines):
        write(session, lines)


def write_records(
    session: Session, output: OutputOptions, records: Iterable[Record], keys: Sequence[str], noun: str
) -> None:
    """Records that have no ids, URLs or paths of their own; `keys` are the columns of CSV and TSV."""
    chosen = chosen_keys(output.fields, tuple(keys))
    if output.fields:
        records = (picked(record, chosen) for record in records)
    if output.format is Format.JSON:
        write(session, machine.json_lines(records))
    elif output.format is Format.JSONL:
        write(session, machine.jsonl_lines(records))
    elif output.format in (Format.CSV, Format.TSV):
        write_rows(session, output.format, chosen, (machine.cells(record, chosen) for record in records))
    else:
        raise UsageError(f"The format {output.format} is not for {noun}.", "Use table, json, jsonl, csv or tsv.")


def write_rows(session: Session, output: Format, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """CSV or TSV."""
    write(session, _separated(output)(header, rows))


def _separated(output: Format) -> Callable[[Sequence[str], Iterable[Sequence[str]]], Iterator[str]]:
    return machine.csv_lines if output is Format.CSV else machine.tsv_lines


def chosen_fields(columns: str | None, default: Sequence[Field]) -> Sequence[Field]:
    """The fields that --columns names. Raises UsageError."""
    names = [name for name in (columns or "").split(",") if name.strip()]
    return [shown_field(name) for name in names] or default


def chosen_keys(fields: str | None, known: Sequence[str]) -> Sequence[str]:
    """The keys that --fields names. Raises UsageError."""
    names = [name.strip() for name in (fields or "all").split(",") if name.strip()]
    if names == ["all"]:
        return known
    for name in names:
        if name not in known:
            raise UsageError(f"There is no field “{name}” here.", nearest_hint(name, list(known)))
    return names


def picked(record: Record, keys: Sequence[str]) -> Record:
    """Only these keys of a record."""
    return {key: record.get(key) for key in keys}
