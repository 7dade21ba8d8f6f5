from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from newscli.cli.options import MOST, ExplainOptions, FilterOptions, OutputOptions, QueryWords
from newscli.cli.output.answer import Answer
from newscli.cli.output.emit import emit
from newscli.cli.output.explaining import explain, why_nothing
from newscli.cli.output.writing import write
from newscli.cli.queries import ask_in_any_order
from newscli.cli.session import Session
from newscli.errors import ExitCode, UsageError
from newscli.model.digest import Digest
from newscli.query.ast import Query
from newscli.query.digests import Covered, covered
from newscli.render import footers
from newscli.render.formats import Format, Shape, names_of

if TYPE_CHECKING:
    from newscli.render.terminal.console import Renderable

_STORIES = 7


def run(
    session: Session,
    filters: FilterOptions,
    output: OutputOptions,
    explaining: ExplainOptions,
    words: QueryWords = None,
    limit: Annotated[
        int, typer.Option("--limit", "-n", metavar="N", min=0, help="At most N stories; 0 for all.")
    ] = _STORIES,
) -> ExitCode:
    """Show what happened, as a page to read or to mail: leading stories, articles of note by topic, and numbers.

    It covers the last 7 days, or the dates of the QUERY, --since and --until. For an archive without new articles,
    --now latest covers its last days. `newscli help stories` says how stories and articles are chosen. Titles are
    numbered for `show` and `open`. JSON is one object. The exit code is 1 when there is no article in that time.

    \b
    Examples:
      newscli digest
      newscli digest topic:ai --since 30d
      newscli digest --since 2021-08 --until 2021-08
      newscli digest --now latest -n 3
      newscli digest -f html > digest.html
      newscli digest -f markdown | mail -s 'This week' me
    """
    query = ask_in_any_order(session, words, filters)
    days = covered(query.where, session.now)
    if explaining.explain:
        explain(session, Query(days.where), output)
        return ExitCode.DONE
    _check_format(output)
    digest = session.library.stories.digest(query, session.now, min(limit, MOST) or None)
    is_empty = not digest.numbers.articles.count
    if not is_empty or output.format.shape is Shape.RECORDS:
        _emit(session, output, digest)
    if is_empty:
        session.say(_why_empty(session, query, days))
    return ExitCode.NOTHING_FOUND if is_empty else ExitCode.DONE


def _check_format(output: OutputOptions) -> None:
    """Raises UsageError for rows: a digest has none."""
    if output.format.shape is Shape.ROWS:
        known = names_of(Shape.TABLE, Shape.RECORDS, Shape.LINES, Format.MARKDOWN, Format.HTML, last="or")
        raise UsageError(f"The format {output.format} is not available for digests.", f"Use {known}.")


def _emit(session: Session, output: OutputOptions, digest: Digest) -> None:
    """Print a digest; Markdown and HTML have documents of their own."""
    if output.format in (Format.MARKDOWN, Format.HTML):
        from newscli.render.documents.digests import DOCUMENTS  # 3 ms

        write(session, DOCUMENTS[output.format](digest))
        return

    def table(rows: Sequence[Digest]) -> Iterable[Renderable]:
        from newscli.render.terminal.digest import page

        return [page(row, session.frame) for row in rows]

    from newscli.render.records.digests import DIGEST

    answer = Answer(
        items=[digest],
        noun="digests",
        record=lambda: DIGEST,
        is_one=True,
        table=table,
        articles=lambda rows: (article for row in rows for article in row.articles),
        has_several=True,
        footer=lambda _: footers.digest_footer(),
    )
    emit(session, output, answer)


def _why_empty(session: Session, query: Query, days: Covered) -> str:
    """When the newest article of the query was published, if no dates were asked for."""
    by_date = session.library.sort_keys("date")
    newest = next(session.library.list(Query(query.where, by_date, limit=1)), None)
    if newest is None:
        return why_nothing(session, query)
    if days.is_default and newest.published_at is not None:
        return footers.nothing_lately(days.since, newest.published_at)
    return why_nothing(session, Query(days.where))
