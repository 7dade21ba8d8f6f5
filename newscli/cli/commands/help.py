from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from newscli.cli.commands import COMMANDS
from newscli.cli.options import OutputOptions
from newscli.cli.output.answer import Answer
from newscli.cli.output.emit import emit
from newscli.cli.output.topic_pages import page_of, show_page
from newscli.cli.output.writing import write
from newscli.cli.session import Session, writing
from newscli.errors import LibraryMissing, UsageError
from newscli.query.ast import Query
from newscli.query.clauses import can_be_asked
from newscli.query.fields import FIELDS, Field, key_field, nearest_hint
from newscli.query.predicates import Has
from newscli.render.records.numbers import FIELD, FieldCount
from newscli.render.topics import TOPICS

if TYPE_CHECKING:
    from newscli.render.terminal.console import Renderable


def run(
    session: Session,
    context: typer.Context,
    output: OutputOptions,
    subject: Annotated[
        str | None, typer.Argument(metavar="[TOPIC]", help=f"{', '.join(TOPICS)}, or a command.", show_default=False)
    ] = None,
    man: Annotated[bool, typer.Option("--man", help="Print the man page, as groff source.")] = False,
) -> None:
    """Explain a topic: {topics}; or a command.

    --man prints the man page, with all topics and commands. `newscli help --man > ~/.local/share/man/man1/newscli.1`
    puts it where `man newscli` finds it.

    \b
    Examples:
      newscli help query
      newscli help fields
      newscli help list
      newscli help --man | man -l -
    """
    if man:
        output.refuse("help --man")
        _man(session, context, subject)
        return
    if subject != "fields":
        output.refuse(f"help {subject}" if subject else "help")
    if subject is None or (subject in COMMANDS and subject not in TOPICS):
        with writing():
            context.find_root().command.main([*([subject] if subject else []), "--help"], prog_name="newscli")
    elif subject == "fields":
        _fields(session, output)
    elif subject in TOPICS:
        show_page(session, page_of(subject))
    else:
        raise UsageError(
            f"There is no help on “{subject}”.",
            nearest_hint(subject, list(dict.fromkeys([*TOPICS, *COMMANDS])), "Topics"),
        )


run.__doc__ = (run.__doc__ or "").format(topics=", ".join(TOPICS))


def _man(session: Session, context: typer.Context, subject: str | None) -> None:
    """Raises UsageError for a topic: the page has all."""
    if subject:
        raise UsageError("help --man takes no topic.", "The man page has all of them: newscli help --man.")
    from newscli.cli.output.manual import manual  # with all commands, 150 ms that no other page takes

    write(session, manual(context.find_root()))


def _fields(session: Session, output: OutputOptions) -> None:
    def table(rows: Sequence[FieldCount]) -> Iterable[Renderable]:
        from newscli.render.terminal import tables

        return [tables.fields(rows, session.frame)]

    # All are known before the first is written: a library that cannot be read is an error without an answer.
    rows = list(_field_rows(session))
    emit(session, output, Answer(items=rows, noun="fields", record=lambda: FIELD, table=table))


def _field_rows(session: Session) -> Iterator[FieldCount]:
    """Without a library the fields are listed all the same."""
    try:
        library = session.library
    except LibraryMissing:
        yield from (_row(field, None) for field in FIELDS)
        return
    for field in FIELDS:
        yield _row(field, library.articles.count(Query(Has(field.name))))
    for key, kind, count in library.counts.front_matter_keys():
        if can_be_asked(key):
            yield _row(key_field(key, kind), count)


def _row(field: Field, count: int | None) -> FieldCount:
    aliases = tuple(name for name in field.names if name != field.name)
    return FieldCount(field.name, field.kind.name, field.about, count, aliases, field.front_matter)
