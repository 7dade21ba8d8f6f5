"""The progress bar on stderr."""

from __future__ import annotations

import time
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.progress import Progress


class ProgressBar:
    """Appears when the work goes on after `due`, on the clock of time.monotonic."""

    def __init__(self, stream: TextIO, due: float, label: str = "Reading articles") -> None:
        self._label = label
        self._stream = stream
        self._due = due
        self._progress: Progress | None = None

    def __enter__(self) -> ProgressBar:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._progress is not None:
            self._progress.stop()

    def show(self, done: int, total: int) -> None:
        """Show that `done` of `total` are done, such as bytes."""
        if self._progress is None:
            if time.monotonic() < self._due:
                return
            self._progress = self._start(total)
        for task in self._progress.task_ids:
            self._progress.update(task, completed=done, total=total)

    def _start(self, total: int) -> Progress:
        from rich.console import Console  # 25 ms that a command with little to read does without
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

        from newscli.render.terminal.theme import THEME

        bar = BarColumn(style="rule", complete_style="bar", finished_style="bar")
        columns = (TextColumn(self._label), bar, TaskProgressColumn(), TimeRemainingColumn())
        progress = Progress(*columns, console=Console(file=self._stream, theme=THEME), transient=True)
        progress.add_task("", total=total)
        progress.start()
        return progress
