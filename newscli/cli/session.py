"""One run of newscli: its library, streams, clock and width. Everything that the outside world decides is read here."""

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from newscli.cli.options import ColorMode, CommonOptions
from newscli.errors import CannotRead, LibraryMissing, OutputFailed, UsageError
from newscli.render import messages
from newscli.render.wrapping import abridged, wrapped

if TYPE_CHECKING:
    from newscli.library import Library
    from newscli.render.terminal.frame import Frame
    from newscli.render.terminal.theme import Styles

_NARROWEST, _WIDEST = 20, 10_000
_PIPE_WIDTH = 80
"""Columns where the terminal does not tell."""

_LONGEST_SENTENCE = 1_000
"""Characters of a line on stderr: what was typed may be in it, and titles, and both have no end."""

_LONGEST_LINE, _MOST_LINES, _MOST_CHARACTERS = 100_000, 1_000_000, 100_000_000
"""Characters of a line of stdin, lines of it, and characters of all lines that are read: they are kept."""

_FOR_STDIN = "Give a ref or a query on each line, such as the output of `newscli list -f ids`."

_PATIENCE = 0.5
"""Seconds of indexing before a progress bar appears."""


@dataclass
class Session:
    options: CommonOptions
    environ: Mapping[str, str]
    stdout: TextIO
    stderr: TextIO
    is_terminal: bool
    wrote: bool = False
    _lost: OSError | None = field(default=None, init=False, repr=False)
    _last: "Library | None" = field(default=None, init=False, repr=False)
    _opened: ExitStack = field(default_factory=ExitStack, init=False, repr=False)
    _unread: Iterable[str] = field(default_factory=lambda: _bounded(sys.stdin), init=False, repr=False)
    _read: list[str] = field(default_factory=list, init=False, repr=False)

    @classmethod
    def start(cls, options: CommonOptions) -> "Session":
        return cls(options, os.environ, sys.stdout, sys.stderr, sys.stdout.isatty())

    @cached_property
    def now(self) -> datetime:
        """The moment that relative dates are counted from: --now, NEWSCLI_NOW, else the clock."""
        clock = datetime.now(UTC)
        given = self.options.now or self.environ.get("NEWSCLI_NOW")
        if given == "latest":
            return self.library.articles.span()[1] or clock
        if not given:
            return clock
        from newscli.query.periods import parse_period  # 2 ms

        return parse_period(given, clock).start

    @cached_property
    def library(self) -> "Library":
        """The library, refreshed."""
        library = self.open_library()
        if not self.options.no_refresh or not library.is_indexed:
            self.say(messages.refreshed(self.reporting(lambda progress: library.refresh(progress=progress))))
        if not self.options.no_cache and not library.is_cached:
            from newscli.render.caching import no_cache

            self.say(no_cache(library.in_memory))
        return library

    def close(self) -> None:
        """Close what was opened; the next question opens the library anew, and the lines of stdin come again."""
        self._opened.close()
        self.__dict__.pop("library", None)
        self._unread, self._read = chain(self._read, self._unread), []

    def stdin_lines(self) -> Iterator[str]:
        """The lines of stdin, kept for a command that begins again. Raises UsageError for too many, CannotRead."""
        try:
            for line in self._unread:
                self._read.append(line)
                yield line
        except OSError as error:
            raise CannotRead(f"Cannot read stdin: {error.strerror or error}.") from error

    def flush(self) -> None:
        """Raises OutputFailed if the answer cannot be written, or a part of it before could not."""
        with writing():
            if self._lost is not None:
                raise self._lost
            self.stdout.flush()

    def write(self, text: str) -> None:
        """A piece of the answer. Raises OutputFailed."""
        self.wrote = True
        with writing():
            self.stdout.write(text)

    def write_bytes(self, content: bytes) -> None:
        """An answer that is not text. Raises OutputFailed."""
        self.wrote = True
        with writing():
            self.stdout.flush()
            sys.stdout.buffer.write(content)

    def leave_index(self) -> "Library | None":
        """Answer from the files from now on, and return the library whose index was open, if any."""
        library = self._last if self._last is not None and self._last.is_cached else None
        self.close()
        self.options = replace(self.options, no_cache=True)
        return library

    def open_library(self) -> "Library":
        """The library, without a refresh of its index."""
        self._last = self._opened.enter_context(self.new_library())
        return self._last

    def new_library(self, cache: Path | None = None) -> "Library":
        """A library that the caller has to close; its index is in `cache` if that is given."""
        try:
            here = os.getcwd()
        except OSError:
            raise LibraryMissing("The working directory no longer exists.", "Change to another.") from None
        from newscli.cli.folders import find_folders
        from newscli.library import Library  # 20 ms that `list --help` does without

        folders = find_folders(self.options.library or (), self.environ, here)
        named = self.environ.get("NEWSCLI_CACHE_DIR")
        place = cache or (Path(named) if named else None)
        is_kept = cache is not None or not self.options.no_cache
        return Library(folders, cache=is_kept, cache_dir=place, follow=self.options.follow)

    def reporting(self, work: Callable[[Callable[[int, int], None]], Any], label: str = "Reading articles") -> Any:
        """Run `work`, which reports progress to the function it gets; on a terminal, slow work shows a bar."""
        if self.is_plain or not self.stderr.isatty():
            return work(lambda _done, _total: None)
        from newscli.render.terminal.progress import ProgressBar

        with ProgressBar(self.stderr, time.monotonic() + _PATIENCE, label) as bar:
            return work(bar.show)

    def say(self, text: str) -> None:
        """A sentence for the person, on stderr; on a terminal, or with --width, broken between words."""
        if not text:
            return
        text = "\n".join(abridged(line, _LONGEST_SENTENCE) for line in text.split("\n"))
        width = self._message_width
        try:
            self.stdout.flush()  # on a terminal, what is said comes after what it is about
        except OSError as error:  # the guard around the command meets it: a second flush would have nothing to write
            self._lost = error
        with suppress(OSError):  # who closed stderr does not want to be told
            self.stderr.write((wrapped(text, width) if width else text) + "\n")
            self.stderr.flush()

    @property
    def _message_width(self) -> int | None:
        """Columns that messages must fit; None in a pipe, where a line stays whole."""
        if self.options.width is not None:
            return _within(self.options.width)
        return self._terminal_width(self.stderr) if self.stderr.isatty() else None

    @cached_property
    def fitted_width(self) -> int | None:
        """Columns that a table must fit; None in a pipe and where it is read aloud: there, nothing is cut."""
        if self.is_plain:
            return None
        if self.options.width is not None:
            return _within(self.options.width)
        return _within(self._terminal_width(self.stdout)) if self.is_terminal else None

    @cached_property
    def is_plain(self) -> bool:
        """Whether answers are read aloud: --plain or NEWSCLI_PLAIN."""
        return self.options.plain or bool(self.environ.get("NEWSCLI_PLAIN"))

    @cached_property
    def frame(self) -> "Frame":
        """Where answers for people are shown."""
        from newscli.render.terminal.frame import Frame

        return Frame(self.fitted_width, has_links=self.has_color, is_plain=self.is_plain)

    def _terminal_width(self, stream: TextIO) -> int:
        columns = self.environ.get("COLUMNS", "")
        if columns.isdigit() and int(columns) > 0:
            return int(columns)
        try:
            return os.get_terminal_size(stream.fileno()).columns or _PIPE_WIDTH
        except (OSError, ValueError):
            return _PIPE_WIDTH

    @cached_property
    def height(self) -> int | None:
        """Lines of the terminal, None in a pipe."""
        try:
            return os.get_terminal_size(self.stdout.fileno()).lines if self.is_terminal else None
        except (OSError, ValueError):
            return None

    @property
    def columns(self) -> int:
        """Columns of the terminal, whatever an answer is fitted to."""
        return self._terminal_width(self.stdout)

    @cached_property
    def has_color(self) -> bool:
        """Whether to colour what is written to stdout."""
        return not self.is_plain and self.colors(self.is_terminal and self.environ.get("TERM") != "dumb")

    def colors(self, is_terminal: bool) -> bool:
        """Whether to colour: --color, NO_COLOR, the variables that force colour, then whether it is a terminal."""
        mode = self.options.color or ColorMode.AUTO
        if mode is not ColorMode.AUTO:
            return mode is ColorMode.ALWAYS
        if self.environ.get("NO_COLOR"):
            return False
        if any(self.environ.get(name, "0") not in ("", "0") for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
            return True
        return is_terminal and self.environ.get("CLICOLOR") != "0"

    @cached_property
    def theme(self) -> "Styles":
        """The theme of NEWSCLI_THEME. Mistakes in it are reported once, if there is colour."""
        from newscli.render.terminal.theme import read_theme  # Rich: 30 ms that the formats for programs do without

        chosen = read_theme(self.environ.get("NEWSCLI_THEME", ""))
        for sentence in chosen.wrong if self.has_color else ():
            self.say(f"newscli: {sentence}")
        return chosen.theme

    @property
    def has_color_for_programs(self) -> bool:
        """Whether JSON has colour: in a pipe only with --color, so that no variable breaks a script."""
        return self.has_color and (self.is_terminal or self.options.color is ColorMode.ALWAYS)


@contextmanager
def writing() -> Iterator[None]:
    """Raises OutputFailed if stdout cannot be written; a closed pipe stays a BrokenPipeError."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputFailed(f"Cannot write the answer: {error.strerror or error}.") from error


def _bounded(stream: TextIO) -> Iterator[str]:
    """The lines of a stream that may have no end. Raises UsageError."""
    characters = 0
    lines = iter(lambda: stream.readline(_LONGEST_LINE + 1), "")
    for number, line in enumerate(lines, start=1):
        characters += len(line)
        if len(line.removesuffix("\n")) > _LONGEST_LINE:
            raise UsageError(f"Line {number:,} of stdin is longer than {_LONGEST_LINE:,} characters.", _FOR_STDIN)
        if number > _MOST_LINES:
            raise UsageError(f"There are more than {_MOST_LINES:,} lines on stdin.", _FOR_STDIN)
        if characters > _MOST_CHARACTERS:
            raise UsageError(f"There are more than {_MOST_CHARACTERS:,} characters on stdin.", _FOR_STDIN)
        yield line


def _within(width: int) -> int:
    return max(_NARROWEST, min(_WIDEST, width))


def merged(before: CommonOptions, after: CommonOptions) -> CommonOptions:
    """Options from before and after the command's name; those after it win."""
    given = {field.name: getattr(after, field.name) for field in fields(after)}
    folders = [*(before.library or ()), *(after.library or ())]
    given["library"] = folders or None
    return replace(before, **{name: value for name, value in given.items() if value is not None and value is not False})


@contextmanager
def completing_library(context: Any) -> Iterator["Library | None"]:
    """The library of a command line that is being typed, None if it has no index yet."""
    named, follow = list[str](), False
    while context is not None:
        named = [*((context.params or {}).get("library") or ()), *named]
        follow = follow or bool((context.params or {}).get("follow"))
        context = context.parent
    folders = [os.path.expanduser(folder) for folder in named]  # no shell has done it yet
    with Session.start(CommonOptions(library=folders or None, follow=follow)).open_library() as library:
        yield library if library.has_index_file and library.is_indexed else None
