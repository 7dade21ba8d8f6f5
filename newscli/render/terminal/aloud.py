"""An article as it is read aloud: a named value a line, and the text in paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from rich.text import Text

from newscli.render.terminal.bylines import authors_of, dated, ratings, topics_of, url_text
from newscli.render.terminal.layout import spoken
from newscli.render.terminal.prose import whole
from newscli.render.text import one_line, plain_line
from newscli.render.titles import title_in_full
from newscli.text.words import fold

if TYPE_CHECKING:
    from newscli.model.answers import PercentileRanks
    from newscli.model.article import RelatedArticle
    from newscli.model.summary import Summary


def heading(article: Summary | RelatedArticle, now: datetime, *, unpublished: str = "", minutes: int = 0) -> list[Text]:
    """The values before the text."""
    return _named(
        {
            "Title": title_in_full(article),
            "Author": authors_of(article),
            "Provider": plain_line(article.provider.label),
            "Date": dated(article, now),
            "Reading time": f"{minutes} min" if minutes else "",
            "Status": unpublished,
        }
    )


def ending(article: Summary | RelatedArticle, ranks: PercentileRanks | None = None) -> list[Text]:
    """The values after the text."""
    rated = {name.capitalize(): standing for name, standing in ratings(article, ranks)}
    url = [whole(spoken("URL", url_text(article.url)))] if article.url else []
    return url + _named({"Topics": topics_of(article), **rated})


def paragraphs(body: str, title: str) -> Iterator[Text]:
    """The paragraphs of a body, and its headings, items of lists and lines of code; its title is not read twice."""
    from newscli.parser.readable import blocks

    shown = (one_line(block) for block in blocks(body))
    first = next(shown, "")
    if first and fold(first) != fold(title):
        yield whole(Text(first))
    yield from (whole(Text(line)) for line in shown)


def _named(values: dict[str, str]) -> list[Text]:
    return [whole(spoken(name, value)) for name, value in values.items() if value]
