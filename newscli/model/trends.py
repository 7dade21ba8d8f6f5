"""Trends: how the counts of values change over time."""

from dataclasses import dataclass
from datetime import date
from math import sqrt


@dataclass(frozen=True, slots=True)
class Trend:
    """The number of articles with a value: in total, in the last period, in the period before it, and by month."""

    value: str
    count: int
    before: int
    last: int
    counts: tuple[int, ...]

    @property
    def change(self) -> int:
        """The number in the last period minus that in the period before it."""
        return self.last - self.before

    @property
    def rise(self) -> float:
        """The change in standard deviations of the difference of two Poisson counts.

        So a change from 2 to 25 is larger than one from 300 to 330.
        """
        return self.change / sqrt(self.before + self.last) if self.change else 0.0


@dataclass(frozen=True, slots=True)
class Trends:
    """Trends of several values over the same `months`, such as 2020-03.

    `end` is the last day of the last period, None if no article has a date.
    """

    months: tuple[str, ...]
    end: date | None
    rows: tuple[Trend, ...]


PERIOD = 30
"""The length of each of the two compared periods, in days."""
