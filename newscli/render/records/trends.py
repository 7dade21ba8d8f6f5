"""The records of counts over time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING

from newscli.render.records.record import COUNT, STRING, Record, Type, list_of, plain_text

if TYPE_CHECKING:
    from newscli.model.trends import Trend

_CHANGE: Type[int] = Type({"type": "integer"})
_MONTH: Type[str] = Type({"type": "string", "pattern": r"^\d{4}-\d\d$"})
_OF_MONTH: Record[tuple[str, int]] = Record({"month": (_MONTH, itemgetter(0)), "count": (COUNT, itemgetter(1))})


def trend_record(field: str, months: Sequence[str] = ()) -> Record[Trend]:
    """The record of a value of a field over these months; in CSV and TSV each month is a column."""
    counts = {"count": COUNT, "before": COUNT, "last": COUNT, "change": _CHANGE}
    return Record(
        {
            field: (STRING, "value"),
            **counts,
            "months": (list_of(_OF_MONTH), lambda trend: list(zip(months, trend.counts, strict=False))),
        },
        flat=Record(
            {
                field: (plain_text(field), "value"),
                **counts,
                **{month: (COUNT, _count_at(at)) for at, month in enumerate(months)},
            }
        ),
    )


def _count_at(month: int) -> Callable[[Trend], int]:
    return lambda trend: trend.counts[month]
