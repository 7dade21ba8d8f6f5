from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from newscli.cli.browsing import setup
from newscli.cli.options import FilterOptions, OutputOptions, QueryWords
from newscli.cli.output.answer import Answer
from newscli.cli.output.articles import article_record, summary_of
from newscli.cli.output.emit import emit
from newscli.cli.session import Session
from newscli.errors import UsageError
from newscli.render.formats import Format

if TYPE_CHECKING:
    from newscli.tui.setup import Setup

_PRINTED = {"id": Format.IDS, "url": Format.URLS, "path": Format.PATHS}


def run(
    session: Session,
    filters: FilterOptions,
    words: QueryWords = None,
    multi: Annotated[bool, typer.Option("--multi", "-m", help="Pick several articles: Space marks them.")] = False,
    printed: Annotated[
        str,
        typer.Option("--print", metavar="id|url|path|TEMPLATE", help="What to print; see `newscli help formats`."),
    ] = "id",
    null: Annotated[bool, typer.Option("--null", "-0", help="End ids, URLs and paths with NUL.")] = False,
) -> int:
    """Pick articles from a list on the screen, and print them for other commands.

    Type to search, move with the arrow keys, and take an article with Enter. With --multi, Tab goes to the list, where
    Space marks articles. The list is drawn on the terminal, so that stdout can be a pipe. If you cancel with Esc, the
    exit code is 130.

    \b
    Examples:
      newscli open "$(newscli pick)"
      newscli pick topic:ai --multi | newscli show -
      newscli pick --multi --print path -0 | xargs -0 wc -w
      newscli pick --print '{title} <{url}>'
    """
    if null and "{" in printed:
        raise UsageError("--null works only with ids, URLs and paths.", "Such as newscli pick --print path -0.")
    output = OutputOptions(output=_format(printed), null=null)
    with setup(session, words, filters) as start:
        _check(output, start)
        from newscli.tui.run import pick  # Textual: 200 ms that no other command spends

        code, ids = pick(start, is_multi=multi)
    if ids:
        _print(session, output, ids)
    return code


def _format(printed: str) -> str:
    """Raises UsageError for what is neither a template nor a known word."""
    if "{" in printed:
        return printed
    singular = printed.removesuffix("s")
    if singular not in _PRINTED:
        raise UsageError(
            f"Cannot print “{printed}” of articles.",
            f"One of {', '.join(_PRINTED)}, or a template such as '{{title}}'.",
        )
    return _PRINTED[singular]


def _check(output: OutputOptions, start: Setup) -> None:
    """Raises UsageError for a template with a mistake, which nobody wants to hear of after choosing."""
    if output.format is Format.TEMPLATE:
        from newscli.render.documents.templates import parse_template  # 2 ms

        with start.open_library() as library:
            parse_template(output.output or "", library.field)


def _print(session: Session, output: OutputOptions, ids: Sequence[str]) -> None:
    found = [summary_of(session.library.articles.get(id_)) for id_ in ids]
    answer = Answer(
        items=found,
        noun="articles",
        record=article_record,
        table=lambda _: (),
        articles=lambda articles: articles,
        refs=lambda _: (),
        footer=lambda _: "",
    )
    emit(session, output, answer)
