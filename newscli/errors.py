"""Every error that newscli raises on purpose.

    NewscliError                exit code
    ├── UsageError              2   an option, a period or a sort key that cannot be read
    │   └── QueryError          2   the same, with its place in a query
    ├── AmbiguousRef            2   a ref that matches several articles
    ├── UnsafeUrl               2   a URL that is not opened
    ├── UnknownRef              1   a ref that matches none
    ├── NothingToOpen           1   an article without the URL asked for, or no browser
    ├── LibraryMissing          3   no folder to read
    ├── IndexBusy               3   another process holds the index
    ├── IndexDamaged            3   the index was no sound database and has been removed
    ├── CannotRead              3   a file or folder that cannot be read or deleted
    ├── CannotWrite             3   a file or folder that cannot be written
    └── OutputFailed            3   the answer cannot be written

FrontMatterError stays inside the parser: it becomes a Problem.
"""

from enum import IntEnum


class ExitCode(IntEnum):
    DONE = 0
    NOTHING_FOUND = 1
    USAGE = 2
    UNREADABLE = 3
    INTERRUPTED = 130


class NewscliError(Exception):
    """An error for a person: `hint` says what to do next."""

    exit_code = ExitCode.USAGE

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(NewscliError):
    pass


class QueryError(UsageError):
    """`at` is the place in the query's text, from 0."""

    def __init__(self, message: str, text: str, at: int, hint: str = "") -> None:
        super().__init__(message, hint)
        self.text = text
        self.at = at


class UnsafeUrl(NewscliError):
    pass


class UnknownRef(NewscliError):
    """`suggestions` are the nearest articles: ids, each with its title, URL or file, of which `kind` the ref is."""

    exit_code = ExitCode.NOTHING_FOUND

    def __init__(
        self, ref: str, suggestions: tuple[tuple[str, str], ...] = (), hint: str = "", kind: str = "title"
    ) -> None:
        super().__init__(f"No article matches “{ref}”.", hint)
        self.ref = ref
        self.suggestions = suggestions
        self.kind = kind


class AmbiguousRef(NewscliError):
    """`candidates` are (id, title) of the articles that the ref matches, at most as many as a screen holds."""

    def __init__(self, ref: str, candidates: tuple[tuple[str, str], ...], total: int) -> None:
        super().__init__(f"“{ref}” matches {total} articles.", "Name one by its id.")
        self.candidates = candidates
        self.total = total


class NothingToOpen(NewscliError):
    exit_code = ExitCode.NOTHING_FOUND


class LibraryMissing(NewscliError):
    exit_code = ExitCode.UNREADABLE


class IndexBusy(NewscliError):
    """Another process holds the index, and there is nothing to answer from meanwhile."""

    exit_code = ExitCode.UNREADABLE

    def __init__(self) -> None:
        super().__init__("Another newscli is writing the index.")


class IndexDamaged(NewscliError):
    """The index file was damaged. It has been removed: open the library again."""

    exit_code = ExitCode.UNREADABLE

    def __init__(self) -> None:
        super().__init__("The index was damaged and has been removed.")


class OutputFailed(NewscliError):
    exit_code = ExitCode.UNREADABLE


class CannotRead(NewscliError):
    exit_code = ExitCode.UNREADABLE


class CannotWrite(NewscliError):
    exit_code = ExitCode.UNREADABLE


class FrontMatterError(Exception):
    """Front matter that is no mapping; `line` and `column` count from 1 in the file."""

    def __init__(self, reason: str, line: int, column: int = 1) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line
        self.column = column
