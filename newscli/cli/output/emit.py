"""The one place that turns an answer into a format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from newscli.cli import numbers
from newscli.cli.output.columns import with_values
from newscli.cli.output.drafts import has_drafts
from newscli.cli.output.writing import show, write, write_records
from newscli.errors import UsageError
from newscli.render.documents import machine
from newscli.render.formats import Format, Shape, names_of
from newscli.render.text import one_line

if TYPE_CHECKING:
    from newscli.cli.options import OutputOptions
    from newscli.cli.output.answer import Answer, Item
    from newscli.cli.session import Session
    from newscli.model.summary import Summary


def emit(session: Session, output: OutputOptions, answer: Answer[Item]) -> None:
    """Write an answer in the format that is asked for. Raises UsageError if the format is not for such items."""
    _WRITERS[output.format.shape](session, output, answer)


def _table(session: Session, _output: OutputOptions, answer: Answer[Item]) -> None:
    if answer.text is not None:
        write(session, answer.text(answer.items))
        return
    rows = list(answer.items)
    _remember(session, *_refs(answer, rows))
    if rows:
        show(session, *answer.table(rows))
    session.say(answer.footer(rows))


def _refs(answer: Answer[Item], rows: Sequence[Item]) -> tuple[Sequence[str], int]:
    """What the numbers of a table mean, and the first of them."""
    if answer.refs is not None:
        return answer.refs(rows), 1
    return [article.id for article in answer.articles(rows)] if answer.articles else [], answer.first


def _cards(session: Session, output: OutputOptions, answer: Answer[Item]) -> None:
    articles_of = _articles(output, answer)
    rows = list(answer.items)
    articles = list(articles_of(rows))
    _remember(session, [article.id for article in articles], answer.first)
    if articles:
        from newscli.render.terminal import cards

        drafts = has_drafts(session)
        show(session, cards.cards(articles, answer.first, session.now, session.frame, drafts=drafts))
    session.say(answer.footer(rows))


def _remember(session: Session, refs: Sequence[str], first: int) -> None:
    """Note what the numbers of rows mean, before they are shown: who reads them may stop in the middle."""
    if refs:
        numbers.remember(session, refs, first)


def _records(session: Session, output: OutputOptions, answer: Answer[Item]) -> None:
    _, objects = _told(session, output, answer)
    write_records(session, output.format, objects, is_one=answer.is_one)


def _rows(session: Session, output: OutputOptions, answer: Answer[Item]) -> None:
    keys, objects = _told(session, output, answer)
    header = [one_line(key) for key in keys]
    write(session, machine.ROWS[output.format](header, (machine.cells(told, keys) for told in objects)))


def _told(session: Session, output: OutputOptions, answer: Answer[Item]) -> tuple[Sequence[str], Iterable[Any]]:
    """The keys of the records, and the records."""
    if output.fields:
        from newscli.cli.output.fields import with_fields

        return with_fields(session, output.fields, answer, output.format.shape)
    record = answer.record()
    record = record.flat if output.format.shape is Shape.ROWS else record
    return record.keys, map(record.of, answer.items)


def _lines(session: Session, output: OutputOptions, answer: Answer[Item]) -> None:
    if answer.paths is not None and output.format is Format.PATHS:
        write(session, machine.path_lines(answer.paths(answer.items), output.line_end))
    else:
        articles = _articles(output, answer)(answer.items)
        write(session, machine.LINES[output.format](articles, output.line_end))


def _document(session: Session, output: OutputOptions, answer: Answer[Item]) -> None:
    articles = _articles(output, answer)(answer.items)
    if output.format is Format.TEMPLATE:
        from newscli.render.documents.templates import parse_template  # 2 ms

        line = parse_template(output.output, session.library.field)
        write(session, (line(article) + "\n" for article in with_values(session, articles, line.fields)))
    else:
        from newscli.render.documents import pages  # 2 ms

        write(session, pages.DOCUMENTS[output.format](articles, answer.title))


def _annotations(session: Session, output: OutputOptions, answer: Answer[Item]) -> None:
    if answer.problems is None:
        raise _unavailable(output, answer)
    from newscli.render.documents.github import annotations

    write(session, annotations(answer.problems(answer.items)))


def _articles(output: OutputOptions, answer: Answer[Item]) -> Callable[[Iterable[Item]], Iterable[Summary]]:
    """What gives the articles of items. Raises UsageError if there are none."""
    if answer.articles is None:
        raise _unavailable(output, answer)
    return answer.articles


def _unavailable(output: OutputOptions, answer: Answer[Item]) -> UsageError:
    """The error that names the formats which the answer has."""
    of_articles = (Shape.CARDS, Shape.LINES, Shape.DOCUMENT) if answer.articles else ()
    paths = (Format.PATHS,) if answer.paths else ()
    annotations = (Shape.ANNOTATIONS,) if answer.problems else ()
    known = names_of(Shape.TABLE, Shape.RECORDS, Shape.ROWS, *of_articles, *paths, *annotations, last="or")
    return UsageError(f"The format {output.format} is not available for {answer.noun}.", f"Use {known}.")


_WRITERS: dict[Shape, Callable[[Session, OutputOptions, Answer[Any]], None]] = {
    Shape.TABLE: _table,
    Shape.CARDS: _cards,
    Shape.RECORDS: _records,
    Shape.ROWS: _rows,
    Shape.LINES: _lines,
    Shape.DOCUMENT: _document,
    Shape.ANNOTATIONS: _annotations,
}
