"""Bars."""

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
        """The width, named as a Text names its own."""
        return self._width

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        full, empty = ("#", ".") if options.ascii_only else ("█", "░")
        filled = max(round(self._share * self._width), self._share > 0)
        rest = empty if self._background else " "
        yield Segment(full * filled, console.get_style("bar"))
        yield Segment(rest * (self._width - filled), console.get_style("label"))

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement(self._width, self._width)
