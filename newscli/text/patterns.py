"""Regular expressions that people type: Python's syntax, and limits on how long they take.

Python's own engine neither stops within a match nor hears Ctrl-C there, and the expression (a+)+$ has it try for years.
That of the package regex does both, and needs much less time for most expressions.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable
from functools import lru_cache
from time import process_time
from typing import TYPE_CHECKING

from newscli.errors import UsageError

if TYPE_CHECKING:
    from regex import Match

    _Search = Callable[..., Match[str] | None]

_LONGEST, _MOST_SETS = 5_000, 100
"""Characters of an expression, and sets in brackets in it: some take 20 ms each to compile."""

_MOST_PARTS = 20_000
"""Characters, sets and groups: the engine has a copy of what is repeated for each time that it must be there."""

_SPARE = 0.5
"""Seconds that the texts of one question may take together, beyond the time that is due to their length."""

_EACH = 1e-6
"""Seconds due to each character of a text: five times what slow expressions take that do not backtrack."""

_CALLED = 20
"""What it takes to look at a text at all, in characters."""

_PLAIN = re.compile(r"[^*+?{|]{0,50}")
_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*+\]|\{(\d*)(?:,\d*)?\}|.", re.DOTALL)
"""An escape, a set, a repetition, or any other character."""

# Python's engine takes these for signs; the other one reads a{e} as “nearly a”, and [[:alpha:]] as POSIX has it.
_SIGN = re.compile(r"(\\N\{[^}]*\}|\\.)|\{(?!(?:\d+(?:,\d*)?|,\d*)\})|(?<=\[):", re.DOTALL)


class TooSlow(UsageError):
    """A regular expression tries so many ways to match a text that it would take too long."""

    def __init__(self, expression: str) -> None:
        super().__init__(
            f"The regular expression /{expression}/ takes too long.",
            "Simplify it: a repetition inside another, as in (a+)+, is slow.",
        )


def check(expression: str) -> None:
    """Raises UsageError for what is not a regular expression."""
    if len(expression) > _LONGEST or expression.count("[") > _MOST_SETS:
        raise UsageError("The regular expression is too long.", "Shorten it.")
    if _parts(expression) > _MOST_PARTS:
        raise UsageError(f"“/{expression}/” is too large.", "Use smaller numbers, or fewer repetitions in each other.")
    from regex import error as RegexError  # noqa: N812 a module that other queries do without

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what Python may read otherwise one day
            re.compile(expression)
        _search(expression)
    except (RecursionError, MemoryError):
        raise UsageError(f"“/{expression}/” has too many levels.", "Use fewer parentheses in each other.") from None
    except (re.error, RegexError, ValueError, OverflowError) as error:
        raise UsageError(f"“/{expression}/” is not a regular expression: {error}.") from None


def _parts(expression: str) -> int:
    """How many parts the engine makes of an expression, or more than _MOST_PARTS."""
    levels, last = [0], 0
    for token in _TOKEN.finditer(expression):
        sign, least = token[0], token[1]
        if sign == "(":
            levels.append(0)
        elif sign == "+" or least is not None:
            times = 2 if sign == "+" else int(least[:6] or 0) + 1
            levels[-1] += last * (times - 1)
            last *= times
        elif sign not in ("*", "?"):
            last = 1 + levels.pop() if sign == ")" and len(levels) > 1 else 1
            levels[-1] += last
        if levels[-1] > _MOST_PARTS:
            break
    return sum(levels)


class Patterns:
    """Searches texts for the regular expressions of one question. Case does not matter."""

    def __init__(self) -> None:
        self._spare = _SPARE

    def matches(self, text: str, expression: str) -> bool:
        """Whether a part of the text matches. Raises TooSlow."""
        search, is_plain = _search(expression)
        if is_plain:
            return search(text) is not None
        begun, allowed = process_time(), self._spare + (_CALLED + len(text)) * _EACH
        try:
            if allowed > 0:
                return search(text, timeout=allowed) is not None
        except (TimeoutError, MemoryError):
            pass
        finally:
            self._spare = min(_SPARE, allowed - (process_time() - begun))
        raise TooSlow(expression)


@lru_cache(maxsize=256)
def _search(expression: str) -> tuple[_Search, bool]:
    """How to search for an expression, and whether nothing in it can be tried in several ways."""
    import regex  # 20 ms that queries without regular expressions do without

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        meant = _SIGN.sub(lambda sign: sign[1] or f"\\{sign[0]}", expression)
        return regex.compile(meant, regex.IGNORECASE | regex.VERSION0).search, bool(_PLAIN.fullmatch(expression))
