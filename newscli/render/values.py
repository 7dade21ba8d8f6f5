"""The value of a field as text that is safe to print, on one line."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from newscli.query.kinds import Kind
from newscli.render.text import one_line, plain_line

if TYPE_CHECKING:
    from newscli.model.summary import Summary
    from newscli.query.fields import Field

_AS_WRITTEN = frozenset({"id", "url", "web_url", "original_url", "amp_url", "cdn_amp_url", "domain", "path"})
"""Fields of what is looked up or opened: an & in it is no entity."""


def text_value(field: str, value: str, *, joined: bool = False) -> str:
    """A value of a field of texts or names: as a title, the text that its entities and tags mean."""
    gate = one_line if field in _AS_WRITTEN else plain_line
    return gate(value, joined=joined)


def value_text(field: Field, article: Summary, style: str = "", *, joined: bool = False) -> str:
    """The value, or nothing for None; a date in a strftime `style`, by default its day in UTC."""
    value = field.value_of(article)
    if value is None or value == ():
        return ""
    if isinstance(value, datetime) and style:
        return one_line(value.strftime(style), joined=joined)
    if isinstance(value, tuple) and field.kind is Kind.NUMBER:
        return str(len(value))
    parts = value if isinstance(value, tuple) else (value,)
    return ", ".join(text_value(field.name, field.kind.plain(part), joined=joined) for part in parts)
