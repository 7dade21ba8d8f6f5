"""What stands around the text of an article: who wrote it and when, its URL, its topics and how it is rated."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from rich.style import Style
from rich.text import Text

from newscli.model.summary import Summary
from newscli.render.ages import age, day
from newscli.render.marks import UNPUBLISHED
from newscli.render.terminal.prose import whole
from newscli.render.text import one_line, plain_line
from newscli.render.urls import link_target

if TYPE_CHECKING:
    from newscli.model.answers import PercentileRanks
    from newscli.model.article import RelatedArticle

_BETWEEN = " · "


def byline(article: Summary | RelatedArticle, now: datetime, *, unpublished: str = "", minutes: int = 0) -> Text:
    """Authors, provider, date and reading time on one line, with what it is called that it is not published."""
    pieces = [
        Text(authors_of(article), "provider"),
        Text(plain_line(article.provider.label), "provider"),
        Text(dated(article, now), "date"),
        Text(f"{minutes} min read" if minutes else "", "label"),
        Text(f"{UNPUBLISHED} {unpublished}" if unpublished else "", "mark"),
    ]
    line = Text()
    for piece in filter(None, pieces):
        line.append(_BETWEEN if line else "", "label").append_text(piece)
    return line


def authors_of(article: Summary | RelatedArticle) -> str:
    return ", ".join(map(plain_line, article.authors)) if isinstance(article, Summary) else ""


def dated(article: Summary | RelatedArticle, now: datetime) -> str:
    """2020-06-11, 5 years ago."""
    return f"{day(article.published_at)}, {age(article.published_at, now)}" if article.published_at else ""


def topics_of(article: Summary | RelatedArticle) -> str:
    return ", ".join(map(plain_line, article.topics)) if isinstance(article, Summary) else ""


def url_text(url: str, style: str = "") -> Text:
    """A URL in one piece, a link where it is safe and the terminal has links."""
    text, target = Text(one_line(url), style), link_target(url)
    if target:
        text.stylize(Style(link=target))
    return whole(text)


def ratings(article: Summary | RelatedArticle, ranks: PercentileRanks | None = None) -> Iterator[tuple[str, str]]:
    """Quality and heat by name, each with where it stands in the library; nothing if the article has neither."""
    rated = {"quality": article.quality}
    if isinstance(article, Summary):
        rated["heat"] = article.heat
    if all(value is None for value in rated.values()):
        return
    whole_library = " of the library"
    for name, value in rated.items():
        share = getattr(ranks, name, None)
        if value is None or share is None:
            yield name, "" if value is None else f"{value}"
        else:
            yield name, f"{value}, at or above {share:.0%}{whole_library}"
            whole_library = ""  # once is enough


def rating_line(article: Summary | RelatedArticle, ranks: PercentileRanks | None = None) -> Text:
    """“quality 77, at or above 78% of the library · no heat”."""
    rated = (f"{name} {standing}" if standing else f"no {name}" for name, standing in ratings(article, ranks))
    return Text(_BETWEEN.join(rated), "label")
