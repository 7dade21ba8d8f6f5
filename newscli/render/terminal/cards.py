"""Articles as cards: what one wants to know before reading."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from rich.console import Group
from rich.table import Table
from rich.text import Text

from newscli.render.terminal.panels import byline, url_text
from newscli.render.terminal.snippets import others
from newscli.render.text import plain_line
from newscli.render.titles import title_in_full

if TYPE_CHECKING:
    from newscli.model.summary import Summary


def cards(articles: Sequence[Summary], first: int, now: datetime, *, drafts: bool) -> Table:
    """A card an article, numbered from `first`; with `drafts`, those that are not published are drafts."""
    table = Table.grid(padding=(0, 2, 0, 0))
    for number, article in enumerate(articles, start=first):
        table.add_row(Text(str(number), "number"), _card(article, now, drafts=drafts))
    return table


def _card(article: Summary, now: datetime, *, drafts: bool) -> Group:
    parts: list[Text] = [
        Text(title_in_full(article), "title"),
        byline(article, now, drafts=drafts),
        Text(", ".join(map(plain_line, article.topics)), "topic"),
        Text(plain_line(article.excerpt)),
        url_text(article.url or ""),
        *others(article),
    ]
    return Group(*(part for part in parts if part), Text())
