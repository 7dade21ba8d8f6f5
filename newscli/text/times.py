"""Converts timestamps to whole microseconds since 1970 in UTC, as the index stores them."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def to_microseconds(moment: datetime | None) -> int | None:
    return (moment - _EPOCH) // _MICROSECOND if moment else None


def from_microseconds(count: int | None) -> datetime | None:
    return None if count is None else _EPOCH + timedelta(microseconds=count)
