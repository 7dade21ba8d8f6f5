"""Makes a failing case smaller, as long as it fails in the same way."""

from collections.abc import Iterable, Iterator
from time import monotonic
from typing import Any, TypeVar, overload

from tests.campaign.checking import fault_of
from tests.campaign.part import Case, Fault, Kind, Part

Item = TypeVar("Item")

SECONDS = 20.0
"""How long one case is made smaller."""


@overload
def without_pieces(whole: str) -> Iterator[str]: ...
@overload
def without_pieces(whole: bytes) -> Iterator[bytes]: ...
@overload
def without_pieces(whole: list[Item]) -> Iterator[list[Item]]: ...
def without_pieces(whole: Any) -> Iterator[Any]:
    """The sequence without a half, a quarter and so on, down to without one of its elements."""
    size = len(whole) // 2
    while size:
        for start in range(0, len(whole), size):
            yield whole[:start] + whole[start + size :]
        size //= 2
    if len(whole) == 1:
        yield whole[:0]


def simpler(texts: Iterable[str], plain: str = "a") -> Iterator[str]:
    """Each text with one of its characters replaced by a plain one."""
    for text in texts:
        for at, character in enumerate(text):
            if character != plain:
                yield text[:at] + plain + text[at + 1 :]


def smallest(part: Part[Case], case: Case, fault: Fault) -> Case:
    """The smallest case found within some seconds that fails as this one does."""
    if fault.kind is Kind.HANG:
        return case  # each attempt would take as long
    end = monotonic() + SECONDS
    shrinks = True
    while shrinks and monotonic() < end:
        shrinks = False
        for candidate in part.smaller(case):
            left = end - monotonic()
            if left <= 0:
                break
            if fails_like(part, candidate, fault, left):
                case, shrinks = candidate, True
                break
    return case


def fails_like(part: Part[Case], case: Case, fault: Fault, seconds: float) -> bool:
    """Whether a case fails within some seconds, with the same kind of fault."""
    found = fault_of(part, case, seconds)
    return found is not None and (found.kind, _head(found)) == (fault.kind, _head(fault))


def _head(fault: Fault) -> str:
    """What equal faults have in common: values in a message may differ."""
    return fault.detail.split(":", 1)[0]
