"""The value of a field as text that is safe to print, on one line."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from newscli.query.kinds import Kind
from newscli.render.text import one_line, plain_line

if TYPE_CHECKING:
    from newscli.model.summary import Summary
    from newscli.query.fields import Field


def value_text(field: Field, article: Summary, style: str = "") -> str:
    """The value, or nothing for None; a date in a strftime `style`, by default its day in UTC."""
    value = field.value_of(article)
    if value is None or value == ():
        return ""
    if isinstance(value, datetime) and style:
        return one_line(value.strftime(style))
    if isinstance(value, tuple) and field.kind is Kind.NUMBER:
        return str(len(value))
    gate = plain_line if field.kind is Kind.TEXT else one_line
    parts = value if isinstance(value, tuple) else (value,)
    return ", ".join(gate(field.kind.plain(part)) for part in parts)
