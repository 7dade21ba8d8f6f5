"""Related articles as a tree."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.text import Text
from rich.tree import Tree

from newscli.render.ages import day
from newscli.render.terminal.tables import related_marks
from newscli.render.text import plain_line
from newscli.render.titles import title_or_url

if TYPE_CHECKING:
    from newscli.model.answers import RelatedRow
    from newscli.model.article import RelatedArticle
    from newscli.model.summary import Summary


def tree(article: Summary, rows: Sequence[RelatedRow]) -> Tree:
    """What an article names, each below the one that leads to it, with its number."""
    whole = Tree(_label(article), guide_style="rule")
    places = {article.id: whole}
    for row in rows:
        label = Text(f"{row.position} ", "number", no_wrap=True, overflow="ellipsis")
        label.append(f"{marks} " if (marks := related_marks(row)) else "", "mark").append_text(_label(row.related))
        branch = places[row.via].add(label)
        if row.article:
            places[row.article.id] = branch
    return whole


def _label(article: Summary | RelatedArticle) -> Text:
    label = Text.assemble((title_or_url(article), "title"), overflow="ellipsis", no_wrap=True)
    about = [plain_line(article.provider.label), day(article.published_at)]
    return label.append("  " + " · ".join(part for part in about if part), "label")
