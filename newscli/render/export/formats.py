"""The formats of exports, and the sentence after one."""

from collections.abc import Mapping
from enum import StrEnum

from newscli.render.counts import counted
from newscli.render.text import one_line


class ExportFormat(StrEnum):
    MARKDOWN = "markdown"
    HTML = "html"
    SQLITE = "sqlite"


_NEXT: Mapping[ExportFormat, str] = {
    ExportFormat.MARKDOWN: "Next: newscli -L {place} list.",
    ExportFormat.HTML: "Open {place}/index.html.",
    ExportFormat.SQLITE: "Next: datasette {place}.",
}


def exported(articles: int, place: str, to: ExportFormat) -> str:
    """After an export: what was written where, and what to do next."""
    where = one_line(place)
    return f"Wrote {counted(articles, 'article')} to {where}. {_NEXT[to].format(place=where)}"
