from __future__ import annotations

from codecs import getincrementaldecoder
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Annotated

import typer

from newscli.cli.options import OutputOptions
from newscli.cli.output.answer import Answer
from newscli.cli.output.articles import article_record, summary_of
from newscli.cli.output.emit import emit
from newscli.cli.output.left_out import say_unread_if_empty
from newscli.cli.output.writing import write, write_records
from newscli.cli.refs import expanded, is_number, nth_related, resolve, resolve_all
from newscli.cli.session import Session
from newscli.errors import CannotRead, UnknownRef, UsageError
from newscli.model.answers import OutsideArticle
from newscli.model.article import Article
from newscli.parser.files import open_file
from newscli.render import footers, messages
from newscli.render.formats import Format, JsonObject, Shape
from newscli.render.records.links import OUTSIDE
from newscli.render.records.whole import WHOLE, Whole
from newscli.render.text import many_lines

if TYPE_CHECKING:
    from newscli.render.terminal.console import Renderable

_PIECE = 1 << 20
"""Bytes of a file that are printed at a time."""


def run(
    session: Session,
    refs: Annotated[
        list[str],
        typer.Argument(metavar="REF... [N]", help="Id, row numbers, file, URL or title; - reads them from stdin."),
    ],
    output: OutputOptions,
    raw: Annotated[bool, typer.Option("--raw", help="Print the file itself.")] = False,
    every: Annotated[
        bool, typer.Option("--all", "-a", help="Show everything: all URLs, images, related articles and keys.")
    ] = False,
) -> None:
    """Show articles as pages to read; with a REF and a number N, the N-th related article.

    A page ends with the ten best related articles: those in the library (✓) first, then by quality and heat. Their
    numbers are those of `newscli related REF`: `newscli show REF N` shows one, `newscli open REF N` opens it.

    A REF is an id or its beginning, the number of a row in the last listing, a file name, a URL, an alias, or words of
    a title that match one article. 3-7 and 3,5 are several rows.

    \b
    Examples:
      newscli show 1
      newscli show 3-5
      newscli show 1 2
      newscli show 1 --all
      newscli show 'facial clampdown'
      newscli show seeds/000_eb812fa8cc9f46ab.txt --json
      newscli search clearview -f ids | newscli show -
    """
    if raw and (output.json or output.fields or output.output != "table"):
        raise UsageError("--raw cannot be combined with a format.", "Leave out one of them.")
    if every and (raw or output.format is not Format.TABLE):
        raise UsageError("--all works only with pages.", "JSON has all of an article: leave out --all.")
    try:
        ids = _ids(session, refs)
    except UnknownRef:
        say_unread_if_empty(session)
        raise
    if raw:
        for id_ in ids:
            _print_file(session, id_)
        return
    is_one = len(refs) == 1 and refs != ["-"]
    found = [session.library.articles.get(id_) for id_ in ids]
    if output.format.shape is Shape.RECORDS and not output.fields:
        write_records(session, output.format, (_told(session, article) for article in found), is_one=is_one)
        return
    answer = Answer(
        items=[summary_of(article) for article in found],
        noun="articles",
        record=article_record,
        is_one=is_one,
        table=lambda _: _pages(session, found, every=every),
        articles=lambda articles: articles,
        refs=lambda _: (),
        has_whole=True,
        footer=lambda _: _footer(session, found),
    )
    emit(session, output, answer)


def _ids(session: Session, refs: Sequence[str]) -> list[str]:
    """The ids of the articles; for an article and a number, that of its related article."""
    if len(refs) != 2 or refs[0] == "-" or not is_number(refs[1]):  # noqa: PLR2004
        return resolve_all(session, expanded(session, refs))
    ref, number = refs
    if is_number(ref):
        session.say(messages.related_of_row(ref, number))
    return [nth_related(session, resolve(session, ref), int(number)).related.id]


def _told(session: Session, article: Article | OutsideArticle) -> JsonObject:
    """All of an article."""
    if isinstance(article, OutsideArticle):
        return OUTSIDE.of(article)
    library = session.library
    return WHOLE.of(Whole(article, library.links.related(article.id), library.articles.near_duplicates(article.id)))


def _pages(session: Session, found: Sequence[Article | OutsideArticle], *, every: bool) -> Iterator[Renderable]:
    """A page an article, with a blank line between them."""
    for at, article in enumerate(found):
        yield from [""] if at else []
        yield _page(session, article, every=every)


def _page(session: Session, article: Article | OutsideArticle, *, every: bool) -> Renderable:
    from newscli.render.terminal import panels

    frame = session.frame
    if isinstance(article, OutsideArticle):
        return panels.outside_panel(article, session.now, frame, every=every)
    context = session.library.articles.context(article)
    return panels.article_panel(article, context, session.now, frame, every=every)


def _footer(session: Session, found: Sequence[Article | OutsideArticle]) -> str:
    """How to read the related articles of a single page."""
    if len(found) != 1 or isinstance(found[0], OutsideArticle):
        return ""
    related = session.library.links.related(found[0].id)
    inside = not session.is_plain and any(row.article for row in related)  # read aloud, there are no marks
    return footers.page_footer(found[0].id, has_marks=inside) if related else ""


def _print_file(session: Session, id_: str) -> None:
    path = session.library.articles.file_of(id_)
    if path is None:
        raise UsageError(f"{id_} is not in the library: it has no file.", "`newscli show` tells what others say of it.")
    if session.is_terminal:
        decoder = getincrementaldecoder("utf-8")(errors="replace")
        pieces = chain(_pieces(path), [b""])  # the last one ends a character that is cut off
        write(session, (many_lines(decoder.decode(piece, final=not piece)) for piece in pieces))
    else:
        for piece in _pieces(path):
            session.write_bytes(piece)


def _pieces(path: str) -> Iterator[bytes]:
    """The content of a file, of which no more is held than a piece. Raises CannotRead."""
    try:
        file = open_file(path)
        if file is None:
            raise CannotRead(f"Cannot read {path}: it is no longer a file.")
        with file:
            while piece := file.read(_PIECE):
                yield piece
    except OSError as error:
        raise CannotRead(f"Cannot read {path}: {error.strerror}.") from error
