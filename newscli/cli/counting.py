"""How values are counted: all in all or over time, in which order, and how many are shown."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

import typer

from newscli.cli.options import choices
from newscli.errors import UsageError


class CountSort(StrEnum):
    """What values are sorted by."""

    COUNT = "count"
    RISE = "rise"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountOptions:
    """How the values are counted, in which order, and how many are shown."""

    trend: Annotated[
        bool,
        typer.Option(
            "--trend", help="The counts by month, and how the last 30 days of the answer differ from the 30 before."
        ),
    ] = False
    count_sort: Annotated[
        CountSort | None,
        typer.Option(
            "--sort",
            "-s",
            metavar=choices(CountSort),
            help="Most articles first, or with --trend, what rises most: its default.",
            show_default=False,
        ),
    ] = None
    reverse: Annotated[bool, typer.Option("--reverse", "-r", help="The other way round: what falls most.")] = False
    limit: Annotated[int | None, typer.Option("--limit", "-n", metavar="N", min=0, help="At most N; 0 for all.")] = None

    def __post_init__(self) -> None:
        """Raises UsageError for an order that needs a trend."""
        if self.count_sort is CountSort.RISE and not self.trend:
            raise UsageError("--sort rise needs --trend.", "Such as --trend --sort rise.")
