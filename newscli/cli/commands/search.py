from collections.abc import Iterable
from typing import Annotated

import typer

from newscli.cli.options import (
    CollapseOptions,
    ColumnOptions,
    ExplainOptions,
    FilterOptions,
    OrderOptions,
    OutputOptions,
)
from newscli.cli.output.articles import (
    check_options,
    facet_tables,
    finish,
    show_articles,
    write_articles,
    write_as,
)
from newscli.cli.output.explaining import explain, say_why_nothing
from newscli.cli.output.writing import chosen_fields, show
from newscli.cli.queries import Page, ask, ordered
from newscli.cli.session import Session
from newscli.errors import ExitCode, UsageError
from newscli.model.answers import Hit
from newscli.query.ast import Collapse, Query
from newscli.render.formats import Format
from newscli.render.records.articles import COLLAPSED_HIT, HIT

Words = Annotated[
    list[str],
    typer.Argument(metavar="QUERY...", help="Words and clauses; see `newscli help query`.", show_default=False),
]


def run(
    session: Session,
    words: Words,
    filters: FilterOptions,
    order: OrderOptions,
    output: OutputOptions,
    columns: ColumnOptions,
    collapsing: CollapseOptions,
    explaining: ExplainOptions,
) -> ExitCode:
    """Search titles, topics, providers, excerpts and bodies; the best fit first.

    Every word must be there. Case and accents do not matter. The exit code is 1 when nothing is found.

    \b
    Examples:
      newscli search facial recognition
      newscli search '"facial recognition"' clearview -police
      newscli search 'recogni* provider:wsj.com,cnet.com' --since 2022
      newscli search ai -f urls
    """
    page = Page(order.limit_for(output.format), order.offset)
    asked = ask(session, words, filters, order.seed)
    if order.reverse and not order.sort and not asked.order:
        raise UsageError("--reverse needs to know of what.", "Such as --sort date --reverse.")
    query = ordered(asked, order, page, collapsing.collapse)
    check_options(output, columns)
    output = output.with_columns(columns.columns)
    if explaining.explain:
        explain(session, query, output)
        return ExitCode.DONE
    _answer(session, query, output, columns)
    return ExitCode.DONE if session.library.articles.count(query) else ExitCode.NOTHING_FOUND


def _answer(session: Session, query: Query, output: OutputOptions, columns: ColumnOptions) -> None:
    hits = session.library.search(query)
    if output.format is Format.CARDS:
        show_articles(session, query, [hit.article for hit in hits], output, columns)
    elif output.format is Format.TABLE:
        _show(session, query, list(hits), columns)
    else:
        _write(session, output, hits, query.collapse)
        if not session.library.articles.count(query):
            say_why_nothing(session, query)


def _show(session: Session, query: Query, hits: list[Hit], columns: ColumnOptions) -> None:
    from newscli.render.terminal import tables

    fields = chosen_fields(columns.columns, tables.DEFAULT_COLUMNS)
    if hits:
        table = tables.hits(hits, fields, query.offset + 1, session.fitted_width)
        show(session, table, *facet_tables(session, query, columns))
    finish(session, [hit.article for hit in hits], query)


def _write(session: Session, output: OutputOptions, hits: Iterable[Hit], collapse: Collapse) -> None:
    if output.format in (Format.JSON, Format.JSONL, Format.CSV, Format.TSV):
        record = HIT if collapse is Collapse.NONE else COLLAPSED_HIT
        write_as(session, output, hits, record, lambda hit: hit.article.id)
    else:
        write_articles(session, output, (hit.article for hit in hits))
