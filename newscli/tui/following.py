"""From one place on a page to the next, and back: what keys go to, by the lines where the places are."""

from bisect import bisect_left
from collections.abc import Sequence


def next_in_view(lines: Sequence[int], current: int | None, view: range) -> int | None:
    """The place after the current one, else the first in view; None if it is not in view."""
    at = bisect_left(lines, view.start) if current is None else current + 1
    return at if at < len(lines) and lines[at] in view else None


def previous_in_view(lines: Sequence[int], current: int | None, view: range) -> int | None:
    """The place before the current one, else the last in view; None if it is not in view."""
    at = (bisect_left(lines, view.stop) if current is None else current) - 1
    return at if at >= 0 and lines[at] in view else None


def next_around(lines: Sequence[int], current: int | None, view: range) -> tuple[int, bool]:
    """The place after the current one, if that is in view, else the first from there on; whether it wraps around."""
    is_seen = current is not None and lines[current] in view
    at = current + 1 if current is not None and is_seen else bisect_left(lines, view.start)
    return at % len(lines), at == len(lines)


def previous_around(lines: Sequence[int], current: int | None, view: range) -> tuple[int, bool]:
    """The place before the current one, if that is in view, else the last above; whether it wraps around."""
    is_seen = current is not None and lines[current] in view
    at = current if current is not None and is_seen else bisect_left(lines, view.start)
    return (at - 1) % len(lines), at == 0
