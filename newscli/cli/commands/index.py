from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from newscli.cli.options import OutputOptions, choices
from newscli.cli.output.answer import Answer
from newscli.cli.output.emit import emit
from newscli.cli.session import Session
from newscli.errors import CannotRead, CannotWrite, NewscliError
from newscli.model.status import IndexStatus
from newscli.render import caching, messages
from newscli.render.ages import age
from newscli.render.records.numbers import STATUS

if TYPE_CHECKING:
    from newscli.render.terminal.console import Renderable


class Action(StrEnum):
    STATUS = "status"
    REBUILD = "rebuild"
    CLEAR = "clear"


def run(
    session: Session,
    output: OutputOptions,
    action: Annotated[Action, typer.Argument(metavar=choices(Action), show_default=False)] = Action.STATUS,
) -> None:
    """Show, rebuild or delete the index.

    The index is made from the files and kept up to date by every command: deleting it loses nothing.

    \b
    Examples:
      newscli index status
      newscli index rebuild
      newscli index clear
    """
    if action is not Action.STATUS:
        output.refuse(f"index {action}")
    if action is Action.CLEAR:
        try:
            session.say(caching.cleared(there=session.open_library().clear()))
        except OSError as error:
            raise CannotRead(f"The index cannot be deleted: {error.strerror}.") from error
    elif action is Action.REBUILD:
        library = session.open_library()
        with suppress(OSError, NewscliError):  # what cannot be deleted is told below
            library.clear()
        done = session.reporting(lambda progress: library.refresh(progress=progress, full=True))
        if not (library.is_cached or session.options.no_cache):
            session.say(caching.no_cache(library.in_memory))
            raise CannotWrite("The index was not rebuilt.")
        session.say(messages.refreshed(done) or caching.rebuilt(done.parsed))
    else:
        _status(session, output)


def _status(session: Session, output: OutputOptions) -> None:
    def table(rows: Sequence[IndexStatus]) -> Iterable[Renderable]:
        from newscli.render.terminal import tables

        now = datetime.now(UTC)
        return [
            tables.status(row, age(row.refreshed_at, now) if row.refreshed_at else "never", session.frame)
            for row in rows
        ]

    status = session.library.status()
    emit(session, output, Answer(items=[status], noun="the index", record=lambda: STATUS, is_one=True, table=table))
