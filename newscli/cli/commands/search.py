from typing import Annotated

import typer

from newscli.cli.collapsing import CollapseOptions
from newscli.cli.options import (
    ColumnOptions,
    ExplainOptions,
    FilterOptions,
    ListingOptions,
    OrderOptions,
)
from newscli.cli.output.articles import check_columns, emit_hits
from newscli.cli.output.explaining import explain, why_nothing
from newscli.cli.output.left_out import say_unread_if_empty
from newscli.cli.queries import ask, ordered
from newscli.cli.session import Session
from newscli.errors import ExitCode, UsageError

Words = Annotated[
    list[str],
    typer.Argument(metavar="QUERY...", help="Words and clauses; see `newscli help query`.", show_default=False),
]


def run(
    session: Session,
    words: Words,
    filters: FilterOptions,
    order: OrderOptions,
    output: ListingOptions,
    columns: ColumnOptions,
    collapsing: CollapseOptions,
    explaining: ExplainOptions,
) -> ExitCode:
    """Search titles, topics, providers, excerpts and bodies; the best match first.

    Every word, or another form of it, must be there. Case and accents do not matter. Tables and cards have a row a
    story: “+21 of this story” are its other articles, which `newscli story REF` shows; --collapse none lists each
    article that is found. The exit code is 1 when nothing is found.

    \b
    Examples:
      newscli search facial recognition
      newscli search '"facial recognition"' clearview -police
      newscli search 'recogni* provider:wsj.com,cnet.com' --since 2022
      newscli search ai -f urls
    """
    part = order.part(output.format)
    asked = ask(session, words, filters, order.seed)
    if order.reverse and not order.sort and not asked.order:
        raise UsageError("--reverse needs an order to reverse.", "Such as --sort date --reverse.")
    query = collapsing.folding(ordered(session, asked, order, part), output.format)
    columns = columns.with_fields(output)
    check_columns(session, output, columns)
    if explaining.explain:
        explain(session, query, output)
        return ExitCode.DONE
    if emit_hits(session, output, columns, query):
        return ExitCode.DONE
    session.say(why_nothing(session, query, words or ()))
    say_unread_if_empty(session)
    return ExitCode.NOTHING_FOUND
