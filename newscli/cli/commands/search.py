from dataclasses import dataclass, replace
from typing import Annotated

import typer

from newscli.cli.collapsing import CollapseOptions
from newscli.cli.options import (
    ColumnOptions,
    ExplainOptions,
    FilterOptions,
    ListingOptions,
    OrderOptions,
    choices,
)
from newscli.cli.output.articles import check_columns, emit_hits
from newscli.cli.output.explaining import why_nothing
from newscli.cli.output.explaining_scores import explain_search
from newscli.cli.output.left_out import say_unread_if_empty
from newscli.cli.output.loosening import loosened, say_of_few
from newscli.cli.queries import ask, ordered
from newscli.cli.session import Session
from newscli.errors import ExitCode, UsageError
from newscli.query.ast import Rank
from newscli.render.formats import Format

Words = Annotated[
    list[str],
    typer.Argument(metavar="QUERY...", help="Words and clauses; see `newscli help query`.", show_default=False),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchingOptions:
    """What matches, and which match is better than another."""

    all_words: Annotated[
        bool | None,
        typer.Option(
            "--all-words/--some-words",
            help="Only articles with all of the words, or also those with some; by default these only if none has all.",
            show_default=False,
        ),
    ] = None
    rank: Annotated[
        Rank,
        typer.Option(
            "--rank",
            metavar=choices(Rank),
            help="How much new articles are preferred: not at all, a little, or more than better matches.",
            show_default=False,
        ),
    ] = Rank.BALANCED


def run(
    session: Session,
    words: Words,
    filters: FilterOptions,
    order: OrderOptions,
    output: ListingOptions,
    columns: ColumnOptions,
    collapsing: CollapseOptions,
    explaining: ExplainOptions,
    matching: MatchingOptions,
) -> ExitCode:
    """Search titles, topics, providers, excerpts and bodies; the best match first.

    Every word, or another form of it, must be there. If no article has all, words that none has are respelt, and then
    those that have most of the words are found; a line on stderr says so. Case and accents do not matter. Tables and
    cards have a row a story: “+21 of this story” are its other articles, which `newscli story REF` shows; --collapse
    none lists each article that is found. The exit code is 1 when nothing is found.

    \b
    Examples:
      newscli search facial recognition
      newscli search '"facial recognition"' clearview -police
      newscli search 'recogni* provider:wsj.com,cnet.com' --since 2022
      newscli search azure outage seattle --all-words
      newscli search microsoft --rank fresh
      newscli search ai -f urls
    """
    part = order.part(Format.TABLE if explaining.explain else output.format)
    asked = ask(session, words, filters, order.seed)
    if order.reverse and not order.sort and not asked.order:
        raise UsageError("--reverse needs an order to reverse.", "Such as --sort date --reverse.")
    query = typed = replace(collapsing.folding(ordered(session, asked, order, part), output.format), rank=matching.rank)
    if not matching.all_words:
        query = loosened(session, query, always=matching.all_words is False)
    columns = columns.with_fields(output)
    check_columns(session, output, columns)
    if explaining.explain:
        explain_search(session, typed, query, output)
        return ExitCode.DONE
    if found := emit_hits(session, output, columns, query):
        if matching.all_words is None and output.format.has_pages:
            say_of_few(session, asked, found)
        return ExitCode.DONE
    session.say(why_nothing(session, query, words or ()))
    say_unread_if_empty(session)
    return ExitCode.NOTHING_FOUND
