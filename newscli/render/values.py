"""The value of a field as text that is safe to print, on one line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from newscli.query.fields import ADDRESSES
from newscli.query.kinds import Kind
from newscli.render.counts import number_range
from newscli.render.text import one_line, plain_line

if TYPE_CHECKING:
    from newscli.model.answers import Facet
    from newscli.model.summary import Summary
    from newscli.query.fields import Field

_AS_WRITTEN = ADDRESSES | {"id", "domain", "path"}
"""Fields of what is looked up or opened: an & in it is no entity."""


def text_value(field: str, value: str) -> str:
    """A value of a field of texts or names: as a title, the text that its entities and tags mean."""
    gate = one_line if field in _AS_WRITTEN else plain_line
    return gate(value)


def facet_label(field: str, facet: Facet) -> str:
    """A value that is counted: as above, a bin of numbers as 10–99."""
    if facet.low is None or facet.high is None or facet.low == facet.high:
        return text_value(field, facet.value)
    return number_range(facet.low, facet.high)


def value_text(field: Field, article: Summary, style: str = "") -> str:
    """The value, or nothing for None; a date in a strftime `style`, by default its day in UTC.

    Of a key of the front matter, the values of a list or of what lies below it stand one after the other.
    """
    value = field.value_of(article)
    if isinstance(value, tuple) and value and field.kind is Kind.NUMBER:
        return str(len(value))
    texts = (_plain(field.kind, part, style) for part in _parts(value))
    return ", ".join(text_value(field.name, text) for text in texts)


def _parts(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        value = tuple(value.values())
    if isinstance(value, tuple | list):
        for part in value:
            yield from _parts(part)
    elif value is not None:
        yield value


def _plain(kind: Kind, value: object, style: str) -> str:
    if style and isinstance(value, str):
        value = kind.parse(value) or value
    if style and isinstance(value, datetime):
        return value.strftime(style)
    return value if isinstance(value, str) else kind.plain(value)
