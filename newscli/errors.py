"""Every error that newscli raises on purpose.

    NewscliError                exit code
    ├── UsageError              2   an invalid option, period or sort key
    │   └── QueryError          2   an invalid query, with the place of the mistake
    ├── AmbiguousRef            2   a ref that matches several articles
    ├── UnsafeUrl               2   a URL that newscli refuses to open
    ├── UnknownRef              1   a ref that matches no article
    ├── NothingToOpen           1   the article does not have the requested URL, or there is no browser
    ├── LibraryMissing          3   there is no folder to read
    ├── IndexBusy               3   another process is writing the index
    ├── IndexDamaged            3   the index is damaged
    ├── CannotRead              3   a file or folder that cannot be read or deleted
    ├── CannotWrite             3   a file or folder that cannot be written
    ├── OutputFailed            3   the answer cannot be written
    └── Interrupted           130   another thread stopped the query

FrontMatterError and FrontMatterLimit stay inside the parser: they become a Problem.
"""

from enum import IntEnum


class ExitCode(IntEnum):
    DONE = 0
    NOTHING_FOUND = 1
    USAGE = 2
    UNREADABLE = 3
    INTERRUPTED = 130


ENDED_BY = 128
"""The exit code of a program that a signal ended is this and the number of the signal."""


class NewscliError(Exception):
    """An error to show to the user; `hint` says what to do about it."""

    exit_code = ExitCode.USAGE

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(NewscliError):
    pass


class QueryError(UsageError):
    """An invalid query; `at` is the position of the mistake in its text, from 0."""

    def __init__(self, message: str, text: str, at: int, hint: str = "") -> None:
        super().__init__(message, hint)
        self.text = text
        self.at = at


class UnsafeUrl(NewscliError):
    pass


class UnknownRef(NewscliError):
    """`suggestions` are the closest articles: pairs of an id and a title, URL or file, as `kind` says."""

    exit_code = ExitCode.NOTHING_FOUND

    def __init__(
        self, ref: str, suggestions: tuple[tuple[str, str], ...] = (), hint: str = "", kind: str = "title"
    ) -> None:
        super().__init__(f"No article matches “{ref}”.", hint)
        self.ref = ref
        self.suggestions = suggestions
        self.kind = kind


class AmbiguousRef(NewscliError):
    """`candidates` are (id, title) of the first articles that the ref matches, `total` is the number of all."""

    def __init__(self, ref: str, candidates: tuple[tuple[str, str], ...], total: int) -> None:
        super().__init__(f"“{ref}” matches {total} articles.", "Name one by its id.")
        self.candidates = candidates
        self.total = total


class NothingToOpen(NewscliError):
    exit_code = ExitCode.NOTHING_FOUND


class LibraryMissing(NewscliError):
    exit_code = ExitCode.UNREADABLE


class IndexBusy(NewscliError):
    """Another process is writing the index, and there is no older index to use in the meantime."""

    exit_code = ExitCode.UNREADABLE

    def __init__(self) -> None:
        super().__init__("Another newscli is writing the index.")


class IndexDamaged(NewscliError):
    """The index file is damaged, and removed if nobody is writing it: open the library again."""

    exit_code = ExitCode.UNREADABLE

    def __init__(self) -> None:
        super().__init__("The index is damaged.")


class OutputFailed(NewscliError):
    exit_code = ExitCode.UNREADABLE


class Interrupted(NewscliError):
    """Another thread called `Library.interrupt` while the library was answering."""

    exit_code = ExitCode.INTERRUPTED

    def __init__(self) -> None:
        super().__init__("The query was interrupted.")


class CannotRead(NewscliError):
    exit_code = ExitCode.UNREADABLE


class CannotWrite(NewscliError):
    exit_code = ExitCode.UNREADABLE


class FrontMatterError(Exception):
    """Front matter that cannot be read; `line` and `column` are counted from 1 in the file."""

    def __init__(self, reason: str, line: int, column: int = 1) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line
        self.column = column


class FrontMatterLimit(FrontMatterError):
    """Front matter beyond a limit: too long, too deep, or with YAML aliases, by which small files grow without end."""
