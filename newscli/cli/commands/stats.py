from typing import Annotated

import typer

from newscli.cli.options import FilterOptions, OutputOptions, QueryWords
from newscli.cli.output.explaining import say_why_nothing
from newscli.cli.output.writing import show, write_records
from newscli.cli.queries import ask
from newscli.cli.session import Session
from newscli.errors import UsageError
from newscli.query.ast import Query
from newscli.render import messages
from newscli.render.formats import Format
from newscli.render.records.numbers import (
    STATS,
    STATS_ROW,
    VALUE,
    cross_cells,
    cross_record,
    stats_rows,
)


def run(
    session: Session,
    filters: FilterOptions,
    output: OutputOptions,
    words: QueryWords = None,
    by: Annotated[
        str | None,
        typer.Option(
            "--by",
            metavar="A[,B]",
            help="A field, or year, quarter, month, week, day, weekday, hour; two for a cross table.",
        ),
    ] = None,
) -> None:
    """Show the articles of a query in numbers.

    \b
    Examples:
      newscli stats
      newscli stats topic:ai date:2022
      newscli stats --by month
      newscli stats --by provider,year -f csv
    """
    query = Query(ask(session, words, filters).where)
    names = [name.strip().lower() for name in (by or "").split(",") if name.strip()]
    if len(names) > 2:  # noqa: PLR2004
        raise UsageError("--by takes one field or two.", "For example --by provider,year.")
    if not names:
        _dashboard(session, query, output)
    elif len(names) == 1:
        _by_one(session, query, output, names[0])
    else:
        _by_two(session, query, output, names[0], names[1])


def _dashboard(session: Session, query: Query, output: OutputOptions) -> None:
    stats = session.library.counts.stats(query)
    if output.format in (Format.CSV, Format.TSV):
        write_records(session, output, stats_rows(stats), STATS_ROW, "statistics")
    elif output.format is not Format.TABLE:
        write_records(session, output, [stats], STATS, "statistics")
    elif stats.articles:
        from newscli.render.terminal import dashboard

        show(session, dashboard.dashboard(stats, session.page_width), page=True)
    else:
        say_why_nothing(session, query)


def _by_one(session: Session, query: Query, output: OutputOptions, name: str) -> None:
    facets = list(session.library.counts.by(name, query))
    if output.format is not Format.TABLE:
        write_records(session, output, facets, VALUE, "counts")
        return
    from newscli.render.terminal import tables

    if not facets:
        say_why_nothing(session, query)
        return
    show(session, tables.facets(facets, name.capitalize(), session.fitted_width))
    session.say(messages.facets_footer(len(facets), "value"))


def _by_two(session: Session, query: Query, output: OutputOptions, first: str, second: str) -> None:
    cross = session.library.counts.cross(first, second, query)
    if output.format is not Format.TABLE:
        write_records(session, output, cross_cells(cross), cross_record(first, second), "counts")
        return
    from newscli.render.terminal import dashboard

    if not cross.rows:
        say_why_nothing(session, query)
        return
    show(session, dashboard.cross_table(cross, first.capitalize(), session.fitted_width))
    more = len(cross.columns) - dashboard.columns_that_fit(cross, session.fitted_width)
    session.say(messages.cross_footer(len(cross.rows), more))
