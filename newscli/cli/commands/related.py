from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from newscli.cli.options import ColumnOptions, ExplainOptions, ListingOptions, OrderOptions, OutputOptions
from newscli.cli.output.answer import Answer
from newscli.cli.output.articles import check_columns, emit_articles, title_of
from newscli.cli.output.emit import emit
from newscli.cli.output.explaining import explain
from newscli.cli.output.explaining_links import explain_links, explain_similar
from newscli.cli.output.similar import emit_similar
from newscli.cli.output.tree import show_tree
from newscli.cli.queries import ordered, sorted_by
from newscli.cli.refs import resolve
from newscli.cli.session import Session
from newscli.errors import ExitCode, UsageError
from newscli.model.answers import RelatedRow
from newscli.query.ast import Asked
from newscli.query.predicates import LinksTo
from newscli.query.sorting import reversed_keys
from newscli.render import messages
from newscli.render.records.links import RELATED

if TYPE_CHECKING:
    from newscli.render.terminal.console import Renderable


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkOptions:
    """Which links are followed, and how."""

    backlinks: Annotated[bool, typer.Option("--backlinks", help="The articles that name this one instead.")] = False
    depth: Annotated[
        int, typer.Option("--depth", metavar="N", min=1, help="Also what these name, and so on, N links far.")
    ] = 1
    tree: Annotated[bool, typer.Option("--tree", help="As a tree; an article stands where the fewest links lead.")] = (
        False
    )
    missing: Annotated[bool, typer.Option("--missing", help="Only those that are not in the library.")] = False
    similar: Annotated[
        bool, typer.Option("--similar", help="Articles that are alike without a link, and why, instead.")
    ] = False

    def check(self) -> None:
        """Raises UsageError for options that contradict each other."""
        named = [name for name in ("backlinks", "similar") if getattr(self, name)]
        following = [name for name in ("tree", "missing") if getattr(self, name)]
        if self.depth > 1:
            following.append("depth")
        if len(named) > 1 or (named and following):
            first, second, *_ = [*named, *following]
            raise UsageError(f"--{first} and --{second} do not go together.", "Leave out one of them.")
        if self.tree and self.missing:
            raise UsageError("--tree and --missing do not go together.", "Without --tree, --missing lists them.")


def run(
    session: Session,
    ref: Annotated[
        str,
        typer.Argument(metavar="REF", help="Id, row number, file, URL or title."),
    ],
    links: LinkOptions,
    order: OrderOptions,
    output: ListingOptions,
    columns: ColumnOptions,
    explaining: ExplainOptions,
) -> ExitCode:
    """List the related articles of one, in the order of its file.

    They are sorted by date, quality, title or provider. ✓ marks those that are in the library. Every row has a REF
    for `show` and `open`, its number too. With --similar, articles come that share rare words of title and excerpt or
    name the same others, near in time, the most alike first.
    The exit code is 1 when there are none.

    \b
    Examples:
      newscli related 1
      newscli related 1 --sort quality -n 5
      newscli related 1 --backlinks
      newscli related 1 --depth 2 --tree
      newscli related 1 --missing -f urls
      newscli related 1 --similar
    """
    links.check()
    id_ = resolve(session, ref)
    columns = columns.with_fields(output)
    check_columns(session, output, columns)
    if explaining.explain:
        _explain(session, id_, links, order, output)
        return ExitCode.DONE
    if links.backlinks:
        return _backlinks(session, id_, order, output, columns)
    if columns.columns or columns.facets:
        raise UsageError("--columns and --facets go with --backlinks.", "Related articles have columns of their own.")
    if links.similar:
        return emit_similar(session, id_, order, output)
    if links.tree:
        return show_tree(session, id_, links.depth, order, output)
    return _related(session, id_, links, order, output)


def _related(session: Session, id_: str, links: LinkOptions, order: OrderOptions, output: OutputOptions) -> ExitCode:
    named = _sorted(session, id_, links, order)
    rows = [row for row in named if row.article is None] if links.missing else named
    part = order.part(output.format)

    def table(shown: Sequence[RelatedRow]) -> Iterable[Renderable]:
        from newscli.render.terminal import tables

        return [tables.related(shown, session.fitted_width)]

    def footer(shown: Sequence[RelatedRow]) -> str:
        if rows:
            inside = sum(row.article is not None for row in rows)
            return messages.related_footer(len(shown), len(rows), inside, part.offset)
        title = title_of(session, id_)
        return messages.none_missing(title) if links.missing else messages.nothing_related(title, backlinks=False)

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


def _explain(session: Session, id_: str, links: LinkOptions, order: OrderOptions, output: OutputOptions) -> None:
    if links.backlinks:
        explain(session, ordered(session, Asked(LinksTo(id_)), order, order.part(output.format)), output)
    elif links.similar:
        explain_similar(session, id_, output)
    else:
        explain_links(session, id_, links.depth, order, output, missing=links.missing)


def _sorted(session: Session, id_: str, links: LinkOptions, order: OrderOptions) -> Sequence[RelatedRow]:
    keys = sorted_by(session, order)
    keys = reversed_keys(keys) if order.reverse else keys
    rows = session.library.links.related(id_, keys, links.depth)
    return rows[::-1] if order.reverse and not keys else rows


def _backlinks(
    session: Session, id_: str, order: OrderOptions, output: OutputOptions, columns: ColumnOptions
) -> ExitCode:
    query = ordered(session, Asked(LinksTo(id_)), order, order.part(output.format))
    if emit_articles(session, output, columns, query):
        return ExitCode.DONE
    if output.format.has_pages:
        session.say(messages.nothing_related(title_of(session, id_), backlinks=True))
    return ExitCode.NOTHING_FOUND
