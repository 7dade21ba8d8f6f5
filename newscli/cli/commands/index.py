from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated

import typer

from newscli.cli.options import OutputOptions
from newscli.cli.output.writing import show, write_records
from newscli.cli.session import Session
from newscli.errors import CannotRead
from newscli.render import messages
from newscli.render.ages import age
from newscli.render.formats import Format
from newscli.render.records.numbers import STATUS


class Action(StrEnum):
    STATUS = "status"
    REBUILD = "rebuild"
    CLEAR = "clear"


def run(
    session: Session,
    output: OutputOptions,
    action: Annotated[Action, typer.Argument(metavar="status|rebuild|clear", show_default=False)] = Action.STATUS,
) -> None:
    """Show, rebuild or delete the index.

    The index is made from the files and kept up to date by every command: deleting it loses nothing.

    \b
    Examples:
      newscli index status
      newscli index rebuild
      newscli index clear
    """
    if action is Action.CLEAR:
        try:
            session.say(messages.cleared(there=session.open_library().clear()))
        except OSError as error:
            raise CannotRead(f"The index cannot be deleted: {error.strerror}.") from error
    elif action is Action.REBUILD:
        library = session.open_library()
        done = session.reporting(lambda progress: library.refresh(progress=progress, full=True))
        session.say(messages.refreshed(done) or messages.rebuilt(done.parsed))
    else:
        _status(session, output)


def _status(session: Session, output: OutputOptions) -> None:
    status = session.library.status()
    if output.format is Format.TABLE:
        from newscli.render.terminal import tables

        when = age(status.refreshed_at, datetime.now(UTC)) if status.refreshed_at else "never"
        show(session, tables.status(status, when))
    else:
        write_records(session, output, [status], STATUS, "the index")
