"""Bars, columns, sparklines and tracks on an axis of time."""

from collections.abc import Sequence
from math import ceil, sqrt

from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.segment import Segment


class Bar:
    """A share of 0 to 1 as a bar of fixed width, to an eighth of a cell; any share above nothing shows."""

    def __init__(self, share: float, width: int, *, background: bool = False) -> None:
        self._share = max(0.0, min(1.0, share))
        self._width = width
        self._background = background

    @property
    def cell_len(self) -> int:
        """The width, by the name that rich.text.Text has for its own."""
        return self._width

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        bar, empty = _ascii_bar(self._share, self._width) if options.ascii_only else _bar(self._share, self._width)
        rest = empty if self._background else " "
        yield Segment(bar, console.get_style("bar"))
        yield Segment(rest * (self._width - len(bar)), console.get_style("label"))

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement(self._width, self._width)


def _bar(share: float, width: int) -> tuple[str, str]:
    """A bar, and what stands behind it."""
    full, eighths = divmod(int(share * width * 8), 8)
    bar = "█" * full + ("", *"▏▎▍▌▋▊▉")[eighths]
    return bar or ("·" if share else ""), "░"


def _ascii_bar(share: float, width: int) -> tuple[str, str]:
    return "#" * round(share * width) or (":" if share else ""), "."


class Spark:
    """Counts as a line of little bars. Any count above nothing is a bar, and nothing is a dot."""

    def __init__(self, counts: Sequence[int]) -> None:
        self._counts = counts

    @property
    def cell_len(self) -> int:
        return len(self._counts)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        steps = "._:-=+*%#" if options.ascii_only else "·▁▂▃▄▅▆▇█"
        most = max(self._counts, default=0) or 1
        yield Segment("".join(steps[ceil(count * 8 / most)] for count in self._counts), console.get_style("bar"))

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement(self.cell_len, self.cell_len)


class Track:
    """Where on the axis a story lies, and how much is told there: weights for its cells, from the cell `start` on.

    Any weight above nothing shows; between its articles a story is a dotted line. `most` is the greatest weight of all
    stories; heights are square roots, so that what few tell is not lost beside what many do.
    """

    def __init__(self, start: int, weights: Sequence[float], most: float, width: int) -> None:
        self._start = start
        self._weights = weights
        self._most = most or 1
        self._width = width

    @property
    def cell_len(self) -> int:
        """The width, by the name that rich.text.Text has for its own."""
        return self._width

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        steps, gap = ("_.:-=+*#", ".") if options.ascii_only else ("▁▂▃▄▅▆▇█", "·")
        drawn = "".join(
            steps[ceil(sqrt(weight / self._most) * len(steps)) - 1] if weight else gap for weight in self._weights
        )
        yield Segment((" " * self._start + drawn).ljust(self._width), console.get_style("bar"))

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement(self._width, self._width)


class Columns:
    """Counts as columns, so many lines high and each so many cells wide, to an eighth of a line."""

    def __init__(self, counts: Sequence[int], width: int, height: int) -> None:
        self._counts = counts
        self._width = width
        self._height = height

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        steps = " .:-=+*##" if options.ascii_only else " ▁▂▃▄▅▆▇█"
        most, style = max(self._counts, default=0) or 1, console.get_style("bar")
        eighths = [-(-count * self._height * 8 // most) for count in self._counts]
        gap = " " if self._width > 1 else ""
        for line in reversed(range(self._height)):
            cells = (steps[max(0, min(8, height - 8 * line))] for height in eighths)
            yield Segment("".join(cell * (self._width - len(gap)) + gap for cell in cells), style)
            yield Segment.line()

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement(len(self._counts) * self._width, len(self._counts) * self._width)
