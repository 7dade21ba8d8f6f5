"""Related articles, those that one links to or that link to it, to stdout."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from newscli.cli.output.answer import Answer
from newscli.cli.output.articles import emit_articles, emit_in_context, title_of
from newscli.cli.output.emit import emit
from newscli.cli.output.explaining import why_nothing
from newscli.cli.queries import keys_of, ordered
from newscli.errors import ExitCode
from newscli.query.ast import EVERYTHING, Query, all_of
from newscli.query.predicates import LinkedFrom, LinksTo
from newscli.render import marks, messages
from newscli.render.records.links import RELATED

if TYPE_CHECKING:
    from newscli.cli.options import ColumnOptions, OrderOptions, OutputOptions
    from newscli.cli.session import Session
    from newscli.model.answers import RelatedRow
    from newscli.render.terminal.console import Renderable


def emit_related(
    session: Session,
    id_: str,
    depth: int,
    asked: Query,
    order: OrderOptions,
    output: OutputOptions,
    *,
    context: bool,
) -> ExitCode:
    """Print the related articles that match a query; only articles in the library can match."""
    named = linked(session, id_, depth, asked, order)
    title = partial(_title, session, id_, depth, asked)
    if asked.where == EVERYTHING:
        nothing = partial(_nothing_related, session, id_)
        return _emit(session, named, named, order, output, nothing, title, context=context)
    inside = [row.article.id for row in named if row.article]
    matching = session.library.articles.matching(inside, Query(asked.where))
    rows = [row for row in named if row.article and row.article.id in matching]
    code = _emit(session, named, rows, order, output, str, title, context=context)
    if not rows:
        session.say(why_nothing(session, Query(all_of(LinkedFrom(id_, depth), asked.where))))
    session.say(messages.outside_left_out(len(named) - len(inside)))
    return code


def _nothing_related(session: Session, id_: str) -> str:
    return messages.nothing_related(title_of(session, id_))


def emit_missing(
    session: Session, id_: str, depth: int, asked: Query, order: OrderOptions, output: OutputOptions
) -> ExitCode:
    """Print the related articles that are not in the library; `asked` has only an order."""
    named = linked(session, id_, depth, asked, order)
    rows = [row for row in named if row.article is None]
    title = partial(_title, session, id_, depth, asked, missing=True)
    return _emit(session, named, rows, order, output, lambda: messages.none_missing(title_of(session, id_)), title)


def _title(session: Session, id_: str, depth: int, asked: Query, *, missing: bool = False) -> str:
    """The request in words."""
    from newscli.render.wording import links_sentence, sentence

    if asked.where != EVERYTHING:
        return sentence(Query(all_of(LinkedFrom(id_, depth), asked.where)))
    return links_sentence(title_of(session, id_), (), depth=depth, missing=missing)


def emit_backlinks(
    session: Session,
    id_: str,
    depth: int,
    asked: Query,
    order: OrderOptions,
    output: OutputOptions,
    columns: ColumnOptions,
    *,
    context: bool,
) -> ExitCode:
    """Print the matching articles that link to one; with `context`, each with the sentence that links."""
    query = backlinks_query(session, id_, depth, asked, order, output)
    links = session.library.links
    if (
        emit_in_context(session, output, columns, query, lambda article: links.context(article.id, id_))
        if context
        else emit_articles(session, output, columns, query)
    ):
        return ExitCode.DONE
    if asked.where != EVERYTHING:
        session.say(why_nothing(session, query))
    elif output.format.has_pages:
        session.say(messages.no_backlinks(title_of(session, id_)))
    return ExitCode.NOTHING_FOUND


def backlinks_query(
    session: Session, id_: str, depth: int, asked: Query, order: OrderOptions, output: OutputOptions
) -> Query:
    """The query for the matching articles that link to one."""
    where = all_of(LinksTo(id_, depth), asked.where)
    return ordered(session, Query(where, asked.order), order, order.part(output.format))


def linked(session: Session, id_: str, depth: int, asked: Query, order: OrderOptions) -> Sequence[RelatedRow]:
    """The articles that one links to, sorted. Raises UsageError for a key that they cannot be sorted by."""
    keys = keys_of(session, asked, order)
    rows = session.library.links.related(id_, keys, depth)
    return rows[::-1] if order.reverse and not keys else rows


def _emit(
    session: Session,
    named: Sequence[RelatedRow],
    rows: Sequence[RelatedRow],
    order: OrderOptions,
    output: OutputOptions,
    nothing: Callable[[], str],
    title: Callable[[], str],
    *,
    context: bool = False,
) -> ExitCode:
    """Print some rows of all related articles, `named`. Row numbers count all of these, as in `open REF N`.

    With `context`, rows have the sentences that link to them.
    """
    part = order.part(output.format)
    shown_rows = part.of(rows)

    def table(shown: Sequence[RelatedRow]) -> Iterable[Renderable]:
        from newscli.render.terminal import tables

        return [tables.related(shown, session.frame)]

    def footer(shown: Sequence[RelatedRow]) -> str:
        if not rows:
            return nothing()
        inside = sum(row.article is not None for row in rows)
        in_text = sum(row.in_text for row in rows)
        signs = "" if session.is_plain else "".join(map(marks.of_related, shown))
        return messages.related_footer(len(shown), len(rows), inside, in_text, part.offset, signs)

    answer = Answer(
        items=session.library.links.with_context(shown_rows) if context else shown_rows,
        noun="related articles",
        record=lambda: RELATED,
        table=table,
        articles=lambda shown: (row.summary for row in shown),
        first=part.offset + 1,
        refs=lambda _: [row.related.id for row in sorted(named, key=lambda row: row.position)] if rows else [],
        title=title,
        footer=footer,
    )
    emit(session, output, answer)
    return ExitCode.DONE if rows else ExitCode.NOTHING_FOUND
