from typing import Annotated

import typer

from newscli.cli import numbers
from newscli.cli.articles import check_options, is_json, show_articles, summary_of, write_articles
from newscli.cli.options import ColumnOptions, OrderOptions, OutputOptions, offered
from newscli.cli.output import show, write, write_records
from newscli.cli.queries import Page, ordered, sorted_by
from newscli.cli.refs import resolve
from newscli.cli.session import Session
from newscli.errors import ExitCode, UsageError
from newscli.model.answers import OutsideArticle, RelatedRow
from newscli.query.predicates import Names
from newscli.query.sorting import backwards
from newscli.query.tree import Asked
from newscli.render import machine, messages, records
from newscli.render.formats import Format


def run(
    session: Session,
    ref: Annotated[
        str,
        typer.Argument(metavar="REF", help="Id, row number, file, URL or title.", autocompletion=offered("ids")),
    ],
    order: OrderOptions,
    output: OutputOptions,
    columns: ColumnOptions,
    backlinks: Annotated[bool, typer.Option("--backlinks", help="The articles that name this one instead.")] = False,
) -> ExitCode:
    """List the related articles of one, in the order of its file.

    They are sorted by date, quality, title or provider. ✓ marks those that are in the library. Every row has a REF
    for `show` and `open`, its number too.
    The exit code is 1 when there are none.

    \b
    Examples:
      newscli related 1
      newscli related 1 --sort quality -n 5
      newscli related 1 --backlinks
      newscli related 1 -f urls
    """
    id_ = resolve(session, ref)
    check_options(output, columns)
    if backlinks:
        return _backlinks(session, id_, order, output, columns)
    if columns.columns or columns.facets:
        raise UsageError("--columns and --facets go with --backlinks.", "Related articles have columns of their own.")
    rows = _sorted(session, id_, order)
    limit = order.limit_for(output.format)
    page = rows[order.offset : order.offset + limit if limit else None]
    if output.format is not Format.TABLE:
        _write(session, output, page)
    elif rows:
        _show(session, rows, page, order)
    else:
        session.say(messages.nothing_related(_title(session, id_), backlinks=False))
    return ExitCode.DONE if rows else ExitCode.NOTHING_FOUND


def _sorted(session: Session, id_: str, order: OrderOptions) -> tuple[RelatedRow, ...]:
    keys = sorted_by(order)
    keys = backwards(keys) if order.reverse else keys
    rows = session.library.related(id_, keys)
    return rows[::-1] if order.reverse and not keys else rows


def _show(session: Session, rows: tuple[RelatedRow, ...], page: tuple[RelatedRow, ...], order: OrderOptions) -> None:
    from newscli.render import tables

    if page:
        show(session, tables.related(page, session.fitted_width))
    by_position = sorted(rows, key=lambda row: row.position)
    numbers.remember(session, [row.related.id for row in by_position])
    inside = sum(row.article is not None for row in rows)
    session.say(messages.related_footer(len(page), len(rows), inside, order.offset))


def _write(session: Session, output: OutputOptions, rows: tuple[RelatedRow, ...]) -> None:
    if output.format in (Format.JSON, Format.JSONL, Format.CSV, Format.TSV):
        found = map(records.related_record, rows)
        keys = records.RELATED_JSON_KEYS if is_json(output) else records.RELATED_KEYS
        write_records(session, output, found, keys, "related articles")
    elif output.format is Format.PATHS:
        write(session, machine.path_lines((row.article.path for row in rows if row.article), output.line_end))
    else:
        write_articles(session, output, (row.article or OutsideArticle(row.related, ()).summary for row in rows))


def _backlinks(
    session: Session, id_: str, order: OrderOptions, output: OutputOptions, columns: ColumnOptions
) -> ExitCode:
    page = Page(order.limit_for(output.format), order.offset)
    query = ordered(Asked(Names(id_)), order, page)
    found = session.library.count(query)
    if output.format not in (Format.TABLE, Format.CARDS):
        write_articles(session, output.with_columns(columns.columns), session.library.list(query))
    elif found:
        show_articles(session, query, list(session.library.list(query)), output, columns)
    else:
        session.say(messages.nothing_related(_title(session, id_), backlinks=True))
    return ExitCode.DONE if found else ExitCode.NOTHING_FOUND


def _title(session: Session, id_: str) -> str:
    return summary_of(session.library.get(id_)).title or id_
