from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import typer

from newscli.cli.options import (
    ColumnOptions,
    ExplainOptions,
    FilterOptions,
    ListingOptions,
    OrderOptions,
    OutputOptions,
    QueryWords,
)
from newscli.cli.output.articles import check_columns
from newscli.cli.output.explaining_links import explain_backlinks, explain_links, explain_similar
from newscli.cli.output.related import emit_backlinks, emit_missing, emit_related
from newscli.cli.output.similar import emit_similar
from newscli.cli.output.tree import show_tree
from newscli.cli.queries import ask
from newscli.cli.refs import resolve
from newscli.cli.session import Session
from newscli.errors import ExitCode, UsageError
from newscli.query.ast import EVERYTHING, Query
from newscli.query.predicates import DEEPEST


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkOptions:
    """Which links are followed, and how."""

    backlinks: Annotated[bool, typer.Option("--backlinks", help="List the articles that link to this one instead.")] = (
        False
    )
    depth: Annotated[int, typer.Option("--depth", metavar="N", min=1, help="Follow links N levels deep.")] = 1
    tree: Annotated[
        bool, typer.Option("--tree", help="Show a tree; an article stands where the fewest links lead.")
    ] = False
    in_context: Annotated[
        bool, typer.Option("--context", help="Show the sentence with the link below each article.")
    ] = False
    missing: Annotated[bool, typer.Option("--missing", help="List only articles that are not in the library.")] = False
    similar: Annotated[bool, typer.Option("--similar", help="List similar articles instead, linked or not.")] = False

    def check(self, asked: Query, order: OrderOptions) -> None:
        """Raises UsageError for options that contradict each other."""
        named = [name for name in ("backlinks", "similar") if getattr(self, name)]
        following = [name for name in ("tree", "missing") if getattr(self, name)]
        if self.in_context and (self.similar or following):
            other = "similar" if self.similar else following[0]
            raise UsageError(f"--context and --{other} cannot be combined.", "Leave out one of them.")
        if self.similar and self.depth > 1:
            following.append("depth")
        if len(named) > 1 or (named and following):
            first, second, *_ = [*named, *following]
            raise UsageError(f"--{first} and --{second} cannot be combined.", "Leave out one of them.")
        if self.tree and self.missing:
            raise UsageError("--tree and --missing cannot be combined.", "Without --tree, --missing lists them.")
        if following and asked.where != EVERYTHING:
            raise UsageError(f"--{following[0]} takes no query: queries find only articles in the library.")
        self._check_depth(asked)
        self._check_order(asked, order)

    def _check_depth(self, asked: Query) -> None:
        if self.depth > DEEPEST and (self.backlinks or asked.where != EVERYTHING):
            what = "--backlinks" if self.backlinks else "A query"
            raise UsageError(f"{what} follows 1 to {DEEPEST} links.", "Such as --depth 2.")

    def _check_order(self, asked: Query, order: OrderOptions) -> None:
        ordered = bool(order.sort or order.reverse or asked.order)
        if self.similar and ordered:
            raise UsageError("--similar lists the most similar first.", "Leave out the order.")
        if self.tree and (ordered or order.offset):
            raise UsageError("--tree cannot be sorted.", "Leave out --sort and --offset.")


def run(
    session: Session,
    ref: Annotated[
        str,
        typer.Argument(metavar="REF", help="Id, row number, file, URL or title."),
    ],
    links: LinkOptions,
    filters: FilterOptions,
    order: OrderOptions,
    output: ListingOptions,
    columns: ColumnOptions,
    explaining: ExplainOptions,
    words: QueryWords = None,
) -> ExitCode:
    """List the related articles of one, in the order of its file.

    Those in the front matter come first; ¶ marks those that only the text links to, with [[wiki links]], Markdown links
    and others. They can be sorted by date, quality, title or provider. ✓ marks those that are in the library; a query
    and filters choose among these. `show` and `open` take the number or the REF of a row. --similar lists articles that
    share rare words in title and excerpt and are near in time, the most similar first; ↔ marks those that it links to,
    or that link to it. The exit code is 1 when there are none.

    \b
    Examples:
      newscli related 1
      newscli related 1 --sort quality -n 5
      newscli related 1 topic:ai --since 2022
      newscli related 1 --backlinks
      newscli related 1 --backlinks --context
      newscli related 1 --depth 2 --tree
      newscli related 1 --missing -f urls
      newscli related 1 --similar
    """
    asked = ask(session, words, filters, order.seed)
    links.check(asked, order)
    id_ = resolve(session, ref)
    columns = columns.with_fields(output)
    check_columns(session, output, columns)
    if explaining.explain:
        _explain(session, id_, links, asked, order, output)
        return ExitCode.DONE
    if links.backlinks:
        return emit_backlinks(session, id_, links.depth, asked, order, output, columns, context=links.in_context)
    if columns.columns or columns.facets:
        raise UsageError(
            "--columns and --facets work only with --backlinks.", "Related articles have columns of their own."
        )
    if links.similar:
        return emit_similar(session, id_, asked, order, output)
    if links.tree:
        return show_tree(session, id_, links.depth, order, output)
    if links.missing:
        return emit_missing(session, id_, links.depth, asked, order, output)
    return emit_related(session, id_, links.depth, asked, order, output, context=links.in_context)


def _explain(
    session: Session, id_: str, links: LinkOptions, asked: Query, order: OrderOptions, output: OutputOptions
) -> None:
    if links.similar:
        explain_similar(session, id_, asked, output)
    elif links.backlinks:
        explain_backlinks(session, id_, links.depth, asked, order, output)
    else:
        explain_links(session, id_, links.depth, asked, order, output, missing=links.missing)
