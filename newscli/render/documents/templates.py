"""Templates: `'{date:%Y-%m-%d} {provider|upper} {title|short 40}'` → a line an article.

A pair of braces holds a field, for a date a format of strftime behind a colon, and any number of filters. `{{` and `}}`
are braces, `\\n` and `\\t` a line break and a tab.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from newscli.errors import UsageError
from newscli.model.summary import Summary
from newscli.query.fields import SHOWN, Field, nearest_hint
from newscli.query.kinds import Kind
from newscli.render.graphemes import graphemes, without_joiner
from newscli.render.values import value_text

_PART = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|\\n|\\t")
_LITERALS = {"{{": "{", "}}": "}", r"\n": "\n", r"\t": "\t"}
_INSIDE = re.compile(r"\s*([^\s:|](?:[^:|]*[^\s:|])?)\s*(?::([^|]*))?((?:\|[^|]*)*)")

Filter = Callable[[str, str], str]


def _short(text: str, argument: str) -> str:
    length = _whole(argument, "short")
    signs = list(graphemes(text))
    return text if len(signs) <= length else f"{without_joiner(signs[: max(length - 1, 0)])}…"


def _pad(text: str, argument: str) -> str:
    return text + " " * (_whole(argument, "pad") - sum(1 for _ in graphemes(text)))


def _whole(argument: str, name: str) -> int:
    if argument.isdecimal() and len(argument) < 5:  # noqa: PLR2004
        return int(argument)
    raise UsageError(f"The filter “{name}” needs a number of characters.", f"For example {{title|{name} 40}}.")


def _as_json(text: str, _: str) -> str:
    from newscli.render.documents.machine import json_text

    return json_text(text)


def _as_url(text: str, _: str) -> str:
    from urllib.parse import quote

    return quote(text, safe="")


FILTERS: dict[str, Filter] = {
    "upper": lambda text, _: text.upper(),
    "lower": lambda text, _: text.lower(),
    "short": _short,
    "pad": _pad,
    "or": lambda text, argument: text or argument,
    "json": _as_json,
    "url": _as_url,
}


class Template:
    """Makes a line of an article."""

    def __init__(self, parts: Iterable[str | _Placeholder]) -> None:
        self._parts = tuple(parts)
        self.fields = tuple(part.field for part in self._parts if not isinstance(part, str))

    def __call__(self, article: Summary) -> str:
        return "".join(part if isinstance(part, str) else part.of(article) for part in self._parts)


def parse_template(text: str, field_of: Callable[[str], Field]) -> Template:
    """The function from an article to its line. Raises UsageError for a filter that is unknown, as `field_of` does."""
    return Template(_parts(text, field_of))


@dataclass(frozen=True, slots=True)
class _Placeholder:
    field: Field
    style: str
    filters: tuple[tuple[Filter, str], ...]

    def of(self, article: Summary) -> str:
        text = value_text(self.field, article, self.style)
        for apply, argument in self.filters:
            text = apply(text, argument)
        return text


def _parts(text: str, field_of: Callable[[str], Field]) -> Iterator[str | _Placeholder]:
    end = 0
    for match in _PART.finditer(text):
        yield from _literal(text[end : match.start()])
        yield _LITERALS.get(match[0]) or _placeholder(match[1], field_of)
        end = match.end()
    yield from _literal(text[end:])


def _literal(text: str) -> Iterator[str]:
    if "{" in text or "}" in text:
        raise UsageError("The template has an unmatched brace.", "Write {{ or }} for a literal brace.")
    yield text


def _placeholder(inside: str, field_of: Callable[[str], Field]) -> _Placeholder:
    match = _INSIDE.fullmatch(inside)
    if match is None:
        raise UsageError(f"“{{{inside}}}” names no field.", f"Fields: {', '.join(SHOWN)}.")
    field = field_of(match[1])
    style = match[2] or ""
    if style and field.kind is not Kind.DATE:
        raise UsageError(f"“{{{inside}}}”: only dates have a format.", "For example {date:%d.%m.%Y}.")
    _check_style(style)
    filters = tuple(_filter(part) for part in match[3].split("|")[1:])
    for apply, argument in filters:
        apply("", argument)  # a wrong argument is an error before the first line
    return _Placeholder(field, style, filters)


def _check_style(style: str) -> None:
    try:
        datetime(2000, 1, 1).strftime(style)  # noqa: DTZ001 any moment serves
    except (ValueError, UnicodeError):
        raise UsageError(f"“{style}” is not a valid strftime format.", "For example {date:%d.%m.%Y}.") from None


def _filter(text: str) -> tuple[Filter, str]:
    name, _, argument = text.strip().partition(" ")
    if name not in FILTERS:
        raise UsageError(f"There is no filter “{name}”.", nearest_hint(name, list(FILTERS), "Filters"))
    return FILTERS[name], argument.strip()
