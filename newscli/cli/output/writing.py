"""Answers to stdout."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

from newscli.cli.output import pager
from newscli.errors import UsageError
from newscli.query.fields import Field, nearest_hint, shown_field
from newscli.render.documents import machine
from newscli.render.formats import Format

if TYPE_CHECKING:
    from newscli.cli.options import OutputOptions
    from newscli.cli.session import Session
    from newscli.render.formats import JsonObject
    from newscli.render.records.record import Record
    from newscli.render.terminal.console import Renderable

Item = TypeVar("Item")

_UNCUT = 1_000_000
"""Columns of a table in a pipe: more than any has."""


def write(session: Session, lines: Iterable[str]) -> None:
    """Lines as they come."""
    for line in lines:
        session.write(line)


def show(session: Session, *renderables: Renderable, page: bool = False) -> None:
    """Tables or panels, through the pager where the terminal cannot hold them; a `page` has a width also in a pipe."""
    from newscli.render.terminal import console  # Rich: 30 ms that the formats for programs do without

    width = session.page_width if page else session.fitted_width or _UNCUT
    lines = console.lines(renderables, width, session.stdout.encoding, color=session.has_color)
    if not pager.page(session, lines):
        write(session, lines)


def write_records(
    session: Session, output: OutputOptions, items: Iterable[Item], record: Record[Item], noun: str
) -> None:
    """Items as records, which have no ids, URLs or paths of their own."""
    if output.format not in (Format.JSON, Format.JSONL, Format.CSV, Format.TSV):
        raise UsageError(f"The format {output.format} is not for {noun}.", "Use table, json, jsonl, csv or tsv.")
    told = record_for(output, record)
    keys = chosen_keys(output.fields, told.keys)
    write_objects(session, output, map(told.only(*keys).of, items), keys)


def record_for(output: OutputOptions, record: Record[Item]) -> Record[Item]:
    """The record itself, or that of CSV and TSV."""
    return record.flat if output.format in (Format.CSV, Format.TSV) else record


def write_objects(session: Session, output: OutputOptions, objects: Iterable[JsonObject], keys: Sequence[str]) -> None:
    """Records that are made, as JSON, JSONL, CSV or TSV; `keys` are their columns."""
    if output.format is Format.JSON:
        write(session, machine.json_lines(objects))
    elif output.format is Format.JSONL:
        write(session, machine.jsonl_lines(objects))
    else:
        separated = machine.csv_lines if output.format is Format.CSV else machine.tsv_lines
        write(session, separated(keys, (machine.cells(one, keys) for one in objects)))


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
