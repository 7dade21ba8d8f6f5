"""The articles of a query to stdout."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from newscli.cli.output.answer import Answer, Item
from newscli.cli.output.columns import columns_named, listed_names, with_values
from newscli.cli.output.drafts import explained_mark, published_mark
from newscli.cli.output.emit import emit
from newscli.errors import UsageError
from newscli.model.summary import Summary
from newscli.query.ast import Collapse
from newscli.render import footers, messages
from newscli.render.formats import Format, Shape, names_of

if TYPE_CHECKING:
    from newscli.cli.options import ColumnOptions, OutputOptions
    from newscli.cli.session import Session
    from newscli.model.answers import Hit, OutsideArticle, Snippet
    from newscli.model.article import Article
    from newscli.query.ast import Query
    from newscli.render.records.record import Record
    from newscli.render.terminal.console import Renderable
    from newscli.render.terminal.listings import Listing


def summary_of(article: Article | OutsideArticle) -> Summary:
    return article if isinstance(article, Summary) else article.related.summary


def title_of(session: Session, id_: str) -> str:
    """The title of an article, inside the library or outside."""
    return summary_of(session.library.articles.get(id_)).title or id_


def emit_articles(session: Session, output: OutputOptions, columns: ColumnOptions, query: Query) -> int:
    """The articles of a query. Returns how many there are, whatever its limit."""

    def table(rows: Sequence[Summary], listing: Listing) -> Renderable:
        from newscli.render.terminal import listings

        articles = list(with_values(session, rows, listing.fields))
        return listings.articles(articles, listing, session.frame)

    answer = Answer(
        items=session.library.list(query),
        noun="articles",
        record=lambda: article_record(query.collapse),
        articles=lambda rows: rows,
        has_whole=True,
    )
    return _emit_found(session, output, columns, query, answer, table)


def emit_hits(session: Session, output: OutputOptions, columns: ColumnOptions, query: Query) -> int:
    """The articles of a search. Returns how many there are, whatever its limit."""

    items, rest = _page(session.library.search(_one_more(query)), query)
    answer = Answer(
        items=items,
        noun="articles",
        record=lambda: _hit_record(query.collapse),
        articles=lambda hits: (hit.article for hit in hits),
        has_whole=True,
    )
    return _emit_found(session, output, columns, query, answer, partial(_hits, session), rest=rest)


def _hits(session: Session, rows: Sequence[Hit], listing: Listing) -> Renderable:
    from newscli.render.terminal import listings

    articles = with_values(session, (hit.article for hit in rows), listing.fields)
    hits = [replace(hit, article=article) for hit, article in zip(rows, articles, strict=True)]
    return listings.hits(hits, listing, session.frame)


def _one_more(query: Query) -> Query:
    """Ask for one more row of a folded answer than is shown: counting all rows would take too long."""
    return replace(query, limit=query.limit + 1) if query.folded and query.limit is not None else query


def _page(hits: Iterable[Hit], query: Query) -> tuple[Iterable[Hit], bool]:
    """The rows to show of those that `_one_more` asked for, and whether there are more."""
    if not query.folded or query.limit is None:
        return hits, False
    found = list(hits)
    return found[: query.limit], len(found) > query.limit


def emit_in_context(
    session: Session,
    output: OutputOptions,
    columns: ColumnOptions,
    query: Query,
    context: Callable[[Summary], Snippet | None],
) -> int:
    """The articles of a query, each with a piece of its text. Returns how many there are, whatever its limit."""
    from newscli.model.answers import Hit, Snippet

    nothing = Snippet("")

    answer = Answer(
        items=(Hit(row, 0, nothing, context(row) or nothing) for row in session.library.list(query)),
        noun="articles",
        record=_context_record,
        articles=lambda hits: (hit.article for hit in hits),
        has_whole=True,
    )
    return _emit_found(session, output, columns, query, answer, partial(_hits, session))


def _emit_found(
    session: Session,
    output: OutputOptions,
    columns: ColumnOptions,
    query: Query,
    answer: Answer[Item],
    table: Callable[[Sequence[Item], Listing], Renderable],
    *,
    rest: bool = False,
) -> int:
    """Print articles with the columns and facets of a listing, and their total in the footer.

    With `rest`, a folded answer has more rows.
    """
    total = session.library.articles.count(query)
    articles = answer.articles

    def with_facets(rows: Sequence[Item]) -> Iterator[Renderable]:
        yield table(rows, _listing(session, columns, query))
        yield from _facets(session, query, columns)

    def footer(rows: Sequence[Item]) -> str:
        shown = list(articles(rows)) if articles else []
        is_marked = output.format is Format.TABLE and not columns.columns
        meaning = explained_mark(session, shown) if is_marked else ""
        return _footer(len(shown), total, query, rest=rest, meaning=meaning)

    found = answer._replace(table=with_facets, first=query.offset + 1, title=lambda: _title(query), footer=footer)
    emit(session, output.with_columns(columns.columns), found)
    return total


def _title(query: Query) -> str:
    """The query in words, without its order."""
    from newscli.render.wording import sentence  # 3 ms that all but feeds do without

    return sentence(replace(query, order=()))


def _listing(session: Session, columns: ColumnOptions, query: Query) -> Listing:
    from newscli.render.terminal.listings import DEFAULT_COLUMNS, Listing, default_columns

    named = columns_named(session, columns.columns)
    filled = session.library.articles.filled(field.name for field in DEFAULT_COLUMNS)
    return Listing(
        named or default_columns(filled, session.fitted_width),
        published_mark(session),
        query.offset + 1,
        named=bool(named),
        sorted_by=[key.field for key in query.order],
    )


def article_record(collapse: Collapse = Collapse.NONE) -> Record[Summary]:
    from newscli.render.records.articles import ARTICLE, COLLAPSED  # 2 ms that the formats of a line do without

    return ARTICLE if collapse is Collapse.NONE else COLLAPSED


def _context_record() -> Record[Hit]:
    from newscli.render.records.articles import IN_CONTEXT

    return IN_CONTEXT


def _hit_record(collapse: Collapse) -> Record[Hit]:
    from newscli.render.records.articles import COLLAPSED_HIT, HIT

    return HIT if collapse is Collapse.NONE else COLLAPSED_HIT


def _facets(session: Session, query: Query, columns: ColumnOptions) -> Iterable[Renderable]:
    """The counts that --facets asks for. Raises UsageError."""
    from newscli.render.terminal import tables

    for name in listed_names(columns.facets):
        facets = list(session.library.counts.by(name, query))
        yield tables.facets_below(facets, name, session.frame)


def _footer(shown: int, total: int, query: Query, *, rest: bool, meaning: str) -> str:
    if not total:
        return ""
    if query.folded:
        return footers.folded_footer(shown, total, query.offset, rest=rest, meaning=meaning)
    noun = "article" if query.collapse is Collapse.NONE else "row"
    return messages.footer(shown, total, query.offset, noun, meaning=meaning)


def check_columns(session: Session, output: OutputOptions, columns: ColumnOptions) -> None:
    """Raises UsageError for an option that has no place in the format, or a column that does not exist."""
    if columns.columns and output.format is not Format.TABLE and not output.format.has_keys:
        known = names_of(Shape.TABLE, Shape.RECORDS, Shape.ROWS, last="and")
        raise UsageError(f"--columns works only with {known}.", "A template chooses, too: -f '{date} {title}'.")
    if columns.facets and output.format is not Format.TABLE:
        raise UsageError("--facets works only with tables.", "Use `newscli stats QUERY --by FIELD` with this format.")
    if not output.format.has_keys:  # there they are keys, of which there are more
        columns_named(session, columns.columns)
