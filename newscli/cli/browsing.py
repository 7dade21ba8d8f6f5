"""What a full-screen command needs before it starts: a terminal, a library with an index, and the first query."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from newscli.cli.numbers import state_folder
from newscli.cli.options import FilterOptions
from newscli.cli.queries import ask, query_text
from newscli.errors import UsageError
from newscli.render import messages
from newscli.tui.setup import Setup
from newscli.tui.terminal import has_terminal

if TYPE_CHECKING:
    from newscli.cli.session import Session


@contextmanager
def setup(session: Session, words: Sequence[str] | None, filters: FilterOptions) -> Iterator[Setup]:
    """What the screen begins with. Raises UsageError without a terminal, and where answers are read aloud."""
    if session.is_plain:
        raise UsageError("Full screen does not work with --plain.", "Use `newscli list` and `newscli show`.")
    if not has_terminal() or session.environ.get("TERM") == "dumb":
        raise UsageError("This command needs a terminal.", "In scripts and pipes, use `newscli list`.")
    text = _text(session, words, filters)
    with _cache(session) as cache:
        name, digest = _make_index(session, cache)
        yield Setup(
            open_library=partial(session.new_library, cache),
            text=text,
            now=session.now,
            styles=session.theme,
            state=state_folder(session),
            name=name,
            digest=digest,
            environ=session.environ,
            is_watched=not session.options.no_refresh,
            has_color=session.colors(is_terminal=True),
        )


def _text(session: Session, words: Sequence[str] | None, filters: FilterOptions) -> str:
    """The query as typed; if there are options, with them as clauses. Raises QueryError, UsageError."""
    if filters == FilterOptions():
        return query_text(words or [""])
    from newscli.query.printing import print_query

    asked = ask(session, words, filters)
    return print_query(asked.where, asked.order)


@contextmanager
def _cache(session: Session) -> Iterator[Path | None]:
    """A temporary folder for the index that all threads share, if it has no file of its own; otherwise None."""
    with session.new_library() as library:
        has_file = library.is_cached
    if has_file:
        yield None
        return
    with TemporaryDirectory(prefix="newscli-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def _make_index(session: Session, cache: Path | None) -> tuple[str, str]:
    """Make the index if there is none, with a progress bar; name and digest of the library. Raises LibraryMissing."""
    with session.new_library(cache) as library:
        if not library.is_indexed:
            session.say(messages.refreshed(session.reporting(lambda progress: library.refresh(progress=progress))))
        return ", ".join(os.path.basename(folder) or folder for folder in library.folders), library.digest
