from newscli.cli.collapsing import CollapseOptions
from newscli.cli.options import (
    ColumnOptions,
    ExplainOptions,
    FilterOptions,
    ListingOptions,
    OrderOptions,
    QueryWords,
)
from newscli.cli.output.articles import check_columns, emit_articles
from newscli.cli.output.explaining import explain, why_nothing
from newscli.cli.output.left_out import say_unlisted
from newscli.cli.queries import ask, ordered
from newscli.cli.session import Session


def run(
    session: Session,
    filters: FilterOptions,
    order: OrderOptions,
    output: ListingOptions,
    columns: ColumnOptions,
    collapsing: CollapseOptions,
    explaining: ExplainOptions,
    words: QueryWords = None,
) -> None:
    """List articles, newest first, or with --like the most similar first; those that a query asks for.

    \b
    Examples:
      newscli list
      newscli list 'topic:"computer vision" heat:>=80 date:2022'
      newscli list --topic "computer vision" --since 2022 --sort heat
      newscli list --provider wsj.com --unpublished -n 0
      newscli list since:7d -f urls
      newscli list --like 1 --since 2021
      newscli list -f '{date:%d %b %Y}  {title|short 50}  {url}'
    """
    part = order.part(output.format)
    query = collapsing.of(ordered(session, ask(session, words, filters, order.seed), order, part))
    columns = columns.with_fields(output)
    check_columns(session, output, columns)
    if explaining.explain:
        explain(session, query, output)
        return
    found = emit_articles(session, output, columns, query)
    if not found:
        session.say(why_nothing(session, query, words or ()))
    say_unlisted(session, nothing=not found)
