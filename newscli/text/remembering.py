"""Remembers results of functions of texts, within a number of characters."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

R = TypeVar("R")

_OF_ENTRY = 100
"""Characters that an entry takes besides its texts, about."""


def remembered(most: int) -> Callable[[Callable[..., R]], Callable[..., R]]:
    """Keep the results of a function, until the texts that they are of have `most` characters; then forget them all.

    What `functools.lru_cache` holds is bounded by a number of entries: a few thousand of 1 MB each fill the memory.
    A text of a tenth of `most` is not kept.
    """

    def decorate(function: Callable[..., R]) -> Callable[..., R]:
        known: dict[tuple[Any, ...], R] = {}
        room = most

        @wraps(function)
        def call(*arguments: Any) -> R:
            nonlocal room
            if arguments in known:
                return known[arguments]
            result = function(*arguments)
            size = _OF_ENTRY + sum(len(text) for text in arguments if isinstance(text, str))
            if size * 10 <= most:
                if size > room:
                    known.clear()
                    room = most
                known[arguments] = result
                room -= size
            return result

        return call

    return decorate
