from newscli.cli.options import ExplainOptions, FilterOptions, OutputOptions, QueryWords
from newscli.cli.output.counts import emit_facets
from newscli.cli.output.explaining import explain
from newscli.cli.queries import ask_in_any_order
from newscli.cli.session import Session
from newscli.render.records.numbers import AUTHOR


def run(
    session: Session,
    filters: FilterOptions,
    output: OutputOptions,
    explaining: ExplainOptions,
    words: QueryWords = None,
) -> None:
    """Count the articles of each author, most first.

    \b
    Examples:
      newscli authors
      newscli authors --topic ai --since 2022
      newscli authors -f csv
    """
    query = ask_in_any_order(session, words, filters)
    if explaining.explain:
        explain(session, query, output)
        return
    facets = session.library.counts.authors(query)
    emit_facets(session, output, query, facets, AUTHOR, field="author", noun="author", plural="authors")
