from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from newscli.cli.options import ExplainOptions, FilterOptions, OutputOptions, QueryWords, check_named
from newscli.cli.output.answer import Answer
from newscli.cli.output.counts import emit_facets
from newscli.cli.output.drafts import has_drafts
from newscli.cli.output.emit import emit
from newscli.cli.output.explaining import explain, why_no_value, why_nothing
from newscli.cli.output.writing import show
from newscli.cli.queries import ask_in_any_order
from newscli.cli.session import Session
from newscli.errors import UsageError
from newscli.model.answers import Cross, Stats
from newscli.query.ast import Query
from newscli.render import messages
from newscli.render.formats import Format, Shape
from newscli.render.records.numbers import (
    STATS,
    STATS_ROW,
    cross_cells,
    cross_record,
    stats_rows,
    value_record,
)

if TYPE_CHECKING:
    from newscli.render.terminal.console import Renderable


def run(
    session: Session,
    filters: FilterOptions,
    output: OutputOptions,
    explaining: ExplainOptions,
    words: QueryWords = None,
    by: Annotated[
        str | None,
        typer.Option(
            "--by",
            metavar="A[,B]",
            help="Count by a field, or by year, quarter, month, week, day, weekday or hour; by two for a cross table.",
        ),
    ] = None,
    bins: Annotated[
        int | None,
        typer.Option(
            "--bins",
            metavar="N",
            min=0,
            help="With --by: group numbers into at most N bins; 0 for none.",
        ),
    ] = None,
) -> None:
    """Show the articles of a query in numbers, on one screen.

    \b
    Examples:
      newscli stats
      newscli stats topic:ai date:2022
      newscli stats --by month
      newscli stats --by quality --bins 10
      newscli stats --by provider,year -f csv
    """
    check_named("--by", by)
    if bins is not None and not by:
        raise UsageError("--bins needs --by.", "For example --by quality --bins 10.")
    query = ask_in_any_order(session, words, filters)
    names = [name.strip().lower() for name in (by or "").split(",") if name.strip()]
    if len(names) > 2:  # noqa: PLR2004
        raise UsageError("--by takes one field or two.", "For example --by provider,year.")
    if explaining.explain:
        explain(session, query, output)
    elif not names:
        _dashboard(session, query, output)
    elif len(names) == 1:
        facets = list(session.library.counts.by(names[0], query, bins))
        record = value_record(names[0], of_numbers=any(facet.low is not None for facet in facets))
        emit_facets(session, output, query, facets, record, field=names[0], noun="value", plural="counts")
    else:
        _by_two(session, query, output, session.library.counts.cross(names[0], names[1], query, bins), names)


def _dashboard(session: Session, query: Query, output: OutputOptions) -> None:
    stats = session.library.counts.stats(query)

    def table(rows: Sequence[Stats]) -> Iterable[Renderable]:
        from newscli.render.terminal import dashboard

        drafts = has_drafts(session)
        return [dashboard.dashboard(row, session.frame, session.height, drafts=drafts) for row in rows]

    def footer(rows: Sequence[Stats]) -> str:
        return "" if rows else why_nothing(session, query)

    if output.format.shape is Shape.ROWS:
        emit(session, output, Answer(items=stats_rows(stats), noun="statistics", record=lambda: STATS_ROW))
        return
    shown = [] if output.format is Format.TABLE and not stats.articles else [stats]
    answer = Answer(items=shown, noun="statistics", record=lambda: STATS, is_one=True, table=table, footer=footer)
    emit(session, output, answer)


def _by_two(session: Session, query: Query, output: OutputOptions, cross: Cross, names: Sequence[str]) -> None:
    first, second = names
    if output.format is Format.TABLE:
        _show_cross(session, query, cross, first, second)
        return
    record = cross_record(first, second)
    emit(session, output, Answer(items=cross_cells(cross), noun="counts", record=lambda: record))


def _show_cross(session: Session, query: Query, cross: Cross, first: str, second: str) -> None:
    """As a table, which has rows even if no article has two values."""
    if not cross.rows:
        session.say(why_no_value(session, query, first))
        return
    from newscli.render.terminal import crosses

    show(session, crosses.cross_table(cross, first, second, session.frame))
    left_out = len(cross.columns) - crosses.columns_that_fit(cross, session.fitted_width)
    session.say(messages.cross_footer(len(cross.rows), left_out))
