"""Bars and sparklines."""

from collections.abc import Sequence

from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.segment import Segment


class Bar:
    """A share of 0 to 1 as a bar of fixed width; any share above nothing shows."""

    def __init__(self, share: float, width: int, *, background: bool = False) -> None:
        self._share = max(0.0, min(1.0, share))
        self._width = width
        self._background = background

    @property
    def cell_len(self) -> int:
        """The width, by the name that rich.text.Text has for its own."""
        return self._width

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        full, empty = ("#", ".") if options.ascii_only else ("█", "░")
        filled = max(round(self._share * self._width), 1) if self._share else 0
        rest = empty if self._background else " "
        yield Segment(full * filled, console.get_style("bar"))
        yield Segment(rest * (self._width - filled), console.get_style("label"))

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement(self._width, self._width)


class Spark:
    """Counts as a line of little bars; any count above nothing shows."""

    def __init__(self, counts: Sequence[int]) -> None:
        self._counts = counts

    @property
    def cell_len(self) -> int:
        return len(self._counts)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        steps = "_.:-=+*#" if options.ascii_only else "▁▂▃▄▅▆▇█"
        most = max(self._counts, default=0) or 1
        yield Segment("".join(steps[-(-count * 7 // most)] for count in self._counts), console.get_style("bar"))

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement(self.cell_len, self.cell_len)
