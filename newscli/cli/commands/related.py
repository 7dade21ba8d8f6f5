from dataclasses import dataclass
from typing import Annotated

import typer

from newscli.cli import numbers
from newscli.cli.options import ColumnOptions, OrderOptions, OutputOptions
from newscli.cli.output.articles import check_options, show_articles, title_of, write_articles
from newscli.cli.output.similar import similar
from newscli.cli.output.tree import tree
from newscli.cli.output.writing import show, write, write_records
from newscli.cli.queries import Page, ordered, sorted_by
from newscli.cli.refs import resolve
from newscli.cli.session import Session
from newscli.errors import ExitCode, UsageError
from newscli.model.answers import OutsideArticle, RelatedRow
from newscli.query.ast import Asked
from newscli.query.predicates import LinksTo
from newscli.query.sorting import backwards
from newscli.render import messages
from newscli.render.documents import machine
from newscli.render.formats import Format
from newscli.render.records.links import RELATED


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
        following = [name for name in ("tree", "missing") if getattr(self, name)] + ["depth"] * (self.depth > 1)
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
    output: OutputOptions,
    columns: ColumnOptions,
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
    check_options(output, columns)
    if links.backlinks:
        return _backlinks(session, id_, order, output, columns)
    if columns.columns or columns.facets:
        raise UsageError("--columns and --facets go with --backlinks.", "Related articles have columns of their own.")
    if links.similar:
        return similar(session, id_, order, output)
    if links.tree:
        return tree(session, id_, links.depth, order, output)
    named = _sorted(session, id_, links, order)
    rows = tuple(row for row in named if row.article is None) if links.missing else named
    limit = order.limit_for(output.format)
    page = rows[order.offset : order.offset + limit if limit else None]
    if output.format is not Format.TABLE:
        _write(session, output, page)
    elif rows:
        _show(session, rows, page, order)
        numbers.remember(session, [row.related.id for row in sorted(named, key=lambda row: row.position)])
    else:
        title = title_of(session, id_)
        session.say(messages.none_missing(title) if links.missing else messages.nothing_related(title, backlinks=False))
    return ExitCode.DONE if rows else ExitCode.NOTHING_FOUND


def _sorted(session: Session, id_: str, links: LinkOptions, order: OrderOptions) -> tuple[RelatedRow, ...]:
    keys = sorted_by(order)
    keys = backwards(keys) if order.reverse else keys
    rows = session.library.links.related(id_, keys, links.depth)
    return rows[::-1] if order.reverse and not keys else rows


def _show(session: Session, rows: tuple[RelatedRow, ...], page: tuple[RelatedRow, ...], order: OrderOptions) -> None:
    from newscli.render.terminal import tables

    if page:
        show(session, tables.related(page, session.fitted_width))
    inside = sum(row.article is not None for row in rows)
    session.say(messages.related_footer(len(page), len(rows), inside, order.offset))


def _write(session: Session, output: OutputOptions, rows: tuple[RelatedRow, ...]) -> None:
    if output.format in (Format.JSON, Format.JSONL, Format.CSV, Format.TSV):
        write_records(session, output, rows, RELATED, "related articles")
    elif output.format is Format.PATHS:
        write(session, machine.path_lines((row.article.path for row in rows if row.article), output.line_end))
    else:
        write_articles(session, output, (row.article or OutsideArticle(row.related, ()).summary for row in rows))


def _backlinks(
    session: Session, id_: str, order: OrderOptions, output: OutputOptions, columns: ColumnOptions
) -> ExitCode:
    page = Page(order.limit_for(output.format), order.offset)
    query = ordered(Asked(LinksTo(id_)), order, page)
    found = session.library.articles.count(query)
    if output.format not in (Format.TABLE, Format.CARDS):
        write_articles(session, output.with_columns(columns.columns), session.library.list(query))
    elif found:
        show_articles(session, query, list(session.library.list(query)), output, columns)
    else:
        session.say(messages.nothing_related(title_of(session, id_), backlinks=True))
    return ExitCode.DONE if found else ExitCode.NOTHING_FOUND
