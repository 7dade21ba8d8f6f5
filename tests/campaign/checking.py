"""Checks one case, within the time that its part has for it."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from math import inf

from tests.campaign.part import Case, Fault, Kind, Part


class _Late(BaseException):
    """The limit of a run has passed. Not an Exception: newscli must not take it for one of its own."""


def fault_of(part: Part[Case], case: Case, seconds: float = inf) -> Fault | None:
    """What the case breaks within the limit of its part and these seconds, None if newscli withstands it."""
    limit = min(part.limit, seconds)
    try:
        with _limit(limit):
            part.check(case)
    except Fault as fault:
        return fault
    except _Late:
        return Fault(Kind.HANG, f"no end within {limit:g} s")
    except Exception as error:  # noqa: BLE001 any exception that newscli lets through is a finding
        return Fault(Kind.TRACEBACK, f"{type(error).__name__}: {error}")
    return None


@contextmanager
def _limit(seconds: float) -> Iterator[None]:
    def late(*_: object) -> None:
        raise _Late

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
