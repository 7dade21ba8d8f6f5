"""The progress bar of indexing, on stderr."""

import time
from types import TracebackType
from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TaskProgressColumn, TextColumn, TimeRemainingColumn


class ProgressBar:
    """Appears when the work goes on after `due`, on the clock of time.monotonic."""

    def __init__(self, stream: TextIO, due: float) -> None:
        self._stream = stream
        self._due = due
        self._progress: Progress | None = None
        self._task = TaskID(0)

    def __enter__(self) -> "ProgressBar":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._progress is not None:
            self._progress.stop()

    def show(self, done: int, total: int) -> None:
        """Show that `done` of `total` bytes have been read."""
        if self._progress is None:
            if time.monotonic() < self._due:
                return
            self._progress = self._start(total)
        self._progress.update(self._task, completed=done, total=total)

    def _start(self, total: int) -> Progress:
        columns = (TextColumn("Reading articles"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
        progress = Progress(*columns, console=Console(file=self._stream), transient=True)
        self._task = progress.add_task("", total=total)
        progress.start()
        return progress
