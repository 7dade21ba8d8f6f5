"""What opens another article in the browser: rows of tables, and numbers behind the links in a text."""

from rich.style import Style

_ARTICLE = "article"

SIGN = "\u2063"
"""Stands behind a number that opens an article. It takes no cell, and no foreign text has it behind the gate."""


def opens(id_: str) -> Style:
    """The style of what opens an article; it looks like any other."""
    return Style.from_meta({_ARTICLE: id_})


def opened_by(style: Style | None) -> str:
    """The id of the article that something in this style opens; empty if it opens none."""
    return str(style.meta.get(_ARTICLE, "")) if style else ""
