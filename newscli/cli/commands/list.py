from newscli.cli.options import (
    CollapseOptions,
    ColumnOptions,
    ExplainOptions,
    FilterOptions,
    OrderOptions,
    OutputOptions,
    QueryWords,
)
from newscli.cli.output.articles import check_options, show_articles, write_articles
from newscli.cli.output.explaining import explain, say_why_nothing
from newscli.cli.queries import Page, ask, ordered
from newscli.cli.session import Session
from newscli.render.formats import Format


def run(
    session: Session,
    filters: FilterOptions,
    order: OrderOptions,
    output: OutputOptions,
    columns: ColumnOptions,
    collapsing: CollapseOptions,
    explaining: ExplainOptions,
    words: QueryWords = None,
) -> None:
    """List articles, newest first; those that a query asks for.

    \b
    Examples:
      newscli list
      newscli list 'topic:"computer vision" heat:>=80 date:2022'
      newscli list --topic "computer vision" --since 2022 --sort heat
      newscli list --provider wsj.com --unpublished -n 0
      newscli list since:7d -f urls
      newscli list -f '{date:%d %b %Y}  {title|short 50}  {url}'
    """
    page = Page(order.limit_for(output.format), order.offset)
    query = ordered(ask(session, words, filters, order.seed), order, page, collapsing.collapse)
    check_options(output, columns)
    output = output.with_columns(columns.columns)
    if explaining.explain:
        explain(session, query, output)
    elif output.format in (Format.TABLE, Format.CARDS):
        show_articles(session, query, list(session.library.list(query)), output, columns)
    else:
        write_articles(session, output, session.library.list(query), collapse=query.collapse)
        if not session.library.articles.count(query):
            say_why_nothing(session, query)
