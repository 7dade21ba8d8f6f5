"""The articles that one links to, or that link to it, to stdout."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from newscli.cli.output.answer import Answer
from newscli.cli.output.articles import emit_articles, title_of
from newscli.cli.output.emit import emit
from newscli.cli.output.explaining import why_nothing
from newscli.cli.queries import ordered, sorted_by
from newscli.errors import ExitCode
from newscli.query.ast import EVERYTHING, Asked, Query, all_of
from newscli.query.predicates import DEEPEST, LinkedFrom, LinksTo
from newscli.query.sorting import reversed_keys
from newscli.render import messages
from newscli.render.records.links import RELATED

if TYPE_CHECKING:
    from newscli.cli.options import ColumnOptions, OrderOptions, OutputOptions
    from newscli.cli.session import Session
    from newscli.model.answers import RelatedRow
    from newscli.render.terminal.console import Renderable


def emit_related(
    session: Session, id_: str, depth: int, asked: Asked, order: OrderOptions, output: OutputOptions
) -> ExitCode:
    """Those of an article's related articles that are asked for; only those in the library can be."""
    named = _sorted(session, id_, depth, asked, order)
    if asked.where == EVERYTHING:
        return _emit(session, named, named, order, output, lambda: messages.nothing_related(title_of(session, id_)))
    inside = [row.article.id for row in named if row.article]
    matching = session.library.articles.matching(inside, Query(asked.where))
    rows = [row for row in named if row.article and row.article.id in matching]
    code = _emit(session, named, rows, order, output, str)
    if not rows:
        session.say(why_nothing(session, Query(all_of(LinkedFrom(id_, min(depth, DEEPEST)), asked.where))))
    session.say(messages.outside_left_out(len(named) - len(inside)))
    return code


def emit_missing(session: Session, id_: str, depth: int, order: OrderOptions, output: OutputOptions) -> ExitCode:
    """Those of an article's related articles that are not in the library."""
    named = _sorted(session, id_, depth, Asked(), order)
    rows = [row for row in named if row.article is None]
    return _emit(session, named, rows, order, output, lambda: messages.none_missing(title_of(session, id_)))


def emit_backlinks(
    session: Session,
    id_: str,
    depth: int,
    asked: Asked,
    order: OrderOptions,
    output: OutputOptions,
    columns: ColumnOptions,
) -> ExitCode:
    """Those of the articles that link to one that are asked for."""
    where = all_of(LinksTo(id_, depth), asked.where)
    query = ordered(session, Asked(where, asked.order), order, order.part(output.format))
    if emit_articles(session, output, columns, query):
        return ExitCode.DONE
    if asked.where != EVERYTHING:
        session.say(why_nothing(session, query))
    elif output.format.has_pages:
        session.say(messages.no_backlinks(title_of(session, id_)))
    return ExitCode.NOTHING_FOUND


def _sorted(session: Session, id_: str, depth: int, asked: Asked, order: OrderOptions) -> Sequence[RelatedRow]:
    keys = sorted_by(session, order) or asked.order
    keys = reversed_keys(keys) if order.reverse else keys
    rows = session.library.links.related(id_, keys, depth)
    return rows[::-1] if order.reverse and not keys else rows


def _emit(
    session: Session,
    named: Sequence[RelatedRow],
    rows: Sequence[RelatedRow],
    order: OrderOptions,
    output: OutputOptions,
    nothing: Callable[[], str],
) -> ExitCode:
    """Rows of all that is named. Their numbers are those of all, which `open REF N` takes, too."""
    part = order.part(output.format)

    def table(shown: Sequence[RelatedRow]) -> Iterable[Renderable]:
        from newscli.render.terminal import tables

        return [tables.related(shown, session.fitted_width)]

    def footer(shown: Sequence[RelatedRow]) -> str:
        inside = sum(row.article is not None for row in rows)
        return messages.related_footer(len(shown), len(rows), inside, part.offset) if rows else nothing()

    answer = Answer(
        items=part.of(rows),
        noun="related articles",
        record=lambda: RELATED,
        table=table,
        articles=lambda shown: (row.summary for row in shown),
        first=part.offset + 1,
        refs=lambda _: [row.related.id for row in sorted(named, key=lambda row: row.position)] if rows else [],
        footer=footer,
    )
    emit(session, output, answer)
    return ExitCode.DONE if rows else ExitCode.NOTHING_FOUND
