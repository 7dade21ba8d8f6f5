"""Counts over time: what rises and what falls."""

from dataclasses import dataclass
from datetime import date
from math import sqrt


@dataclass(frozen=True, slots=True)
class Trend:
    """How many articles have a value: in all, in the last period, in the one before it, and in each month."""

    value: str
    count: int
    before: int
    last: int
    counts: tuple[int, ...]

    @property
    def change(self) -> int:
        """How many more articles the last period has than the one before it."""
        return self.last - self.before

    @property
    def rise(self) -> float:
        """The change beside what chance makes of two counts: from 2 to 25 is more than from 300 to 330.

        The difference of two Poisson counts, in standard deviations.
        """
        return self.change / sqrt(self.before + self.last) if self.change else 0.0


@dataclass(frozen=True, slots=True)
class Trends:
    """Values over the same months, written 2020-03, from the first to the last; `end` is the last day of the last
    period, None if no article has a date.
    """

    months: tuple[str, ...]
    end: date | None
    rows: tuple[Trend, ...]


PERIOD = 30
"""Days of each of the two periods that are compared."""
