from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from newscli.cli.options import ExplainOptions, FilterOptions, OutputOptions, QueryWords
from newscli.cli.output.answer import Answer
from newscli.cli.output.emit import emit
from newscli.cli.output.explaining import explain, why_nothing
from newscli.cli.queries import ask, ask_in_any_order, query_text
from newscli.cli.session import Session
from newscli.errors import UsageError
from newscli.query.ast import Query

if TYPE_CHECKING:
    from newscli.render.records.record import Record


def run(
    session: Session,
    filters: FilterOptions,
    output: OutputOptions,
    explaining: ExplainOptions,
    words: QueryWords = None,
    batch: Annotated[
        bool, typer.Option("--batch", help="Read a query a line from stdin, print a number a line.")
    ] = False,
) -> None:
    """Print how many articles match a query.

    \b
    Examples:
      newscli count
      newscli count topic:ai date:2022
      printf 'topic:ai\\ntopic:iot\\n' | newscli count --batch
    """
    if batch and (words or explaining.explain):
        raise UsageError(
            "With --batch, queries are read from stdin only.", "Leave out the query, --explain or --batch."
        )
    if explaining.explain:
        explain(session, ask_in_any_order(session, words, filters), output)
        return
    if batch:
        # Every line is read before the first is answered: one that cannot be read is an error without an answer.
        queries = list(_queries(session, filters))
        counts = ((text, session.library.articles.count(query)) for text, query in queries)
        emit(session, output, _answer(counts, is_one=False))
        return
    query = ask_in_any_order(session, words, filters)
    count = session.library.articles.count(query)
    emit(session, output, _answer([(query_text(words or [""]), count)], is_one=True))
    if not count:
        session.say(why_nothing(session, query, words or ()))


def _answer(counts: Iterable[tuple[str, int]], *, is_one: bool) -> Answer[tuple[str, int]]:
    return Answer(
        items=counts,
        noun="counts",
        record=_record,
        is_one=is_one,
        text=lambda counted: (f"{count}\n" for _, count in counted),
    )


def _queries(session: Session, filters: FilterOptions) -> Iterator[tuple[str, Query]]:
    """The queries on stdin, with their texts. Raises UsageError."""
    for number, line in enumerate(session.stdin_lines(), start=1):
        text = line.rstrip("\n")
        try:
            asked = ask(session, [text], filters)
        except UsageError as error:
            raise UsageError(f"Line {number}, {text}: {error.message}", error.hint) from None
        yield text, Query(asked.where)


def _record() -> "Record[tuple[str, int]]":
    from newscli.render.records.numbers import QUERY_COUNT  # 1 ms that a plain number does without

    return QUERY_COUNT
