"""The pages of a site that list articles: the latest, those of each month and of each topic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from newscli.render.counts import counted
from newscli.render.days import written_month
from newscli.render.export.site_frame import LATEST, MONTHS, TOPICS, Site, item, text
from newscli.render.text import plain_line

if TYPE_CHECKING:
    from newscli.model.summary import Summary

_PAGE = 100
"""Articles of a page."""

_UNDATED = "undated"


def list_files(site: Site, listed: Sequence[Summary]) -> Iterator[tuple[str, str]]:
    """The pages that list articles, and those that lead to them."""
    yield from _list(site, LATEST.removesuffix(".html"), site.name, listed, by_month=True)
    months = _by_month(listed)
    for month, articles in months.items():
        yield from _list(site, f"month/{month}", _month_name(month), articles)
    topics = _by_topic(listed)
    for topic, named in topics.items():
        name = plain_line(named[0][0])
        yield from _list(site, _stem(site, topic), name, [article for _, article in named])
    yield site.page(MONTHS, "Months", "<h1>Months</h1>\n" + _years(months))
    links = {_path(_stem(site, topic), 1): (named[0][0], len(named)) for topic, named in topics.items()}
    yield site.page(TOPICS, "Topics", "<h1>Topics</h1>\n" + (_counts(links) or "<p>No article has a topic.</p>\n"))


def _stem(site: Site, topic: str) -> str:
    return f"topic/{site.topics[topic]}"


def _by_month(listed: Iterable[Summary]) -> dict[str, list[Summary]]:
    """The articles by month such as 2022-05, newest first; those without a date last."""
    months: dict[str, list[Summary]] = {}
    for article in listed:
        months.setdefault(_month(article), []).append(article)
    return dict(sorted(months.items(), key=lambda month: (month[0] != _UNDATED, month[0]), reverse=True))


def _by_topic(listed: Iterable[Summary]) -> dict[str, list[tuple[str, Summary]]]:
    """The articles by topic in small letters, each with the topic as it has it; in the order of the alphabet."""
    topics: dict[str, list[tuple[str, Summary]]] = {}
    for article in listed:
        for topic in {topic.casefold(): topic for topic in reversed(article.topics)}.values():
            topics.setdefault(topic.casefold(), []).append((topic, article))
    return dict(sorted(topics.items()))


def _month(article: Summary) -> str:
    return f"{article.published_at:%Y-%m}" if article.published_at else _UNDATED


def _month_name(month: str) -> str:
    return written_month(date.fromisoformat(f"{month}-01")) if month != _UNDATED else "Without a date"


def _list(
    site: Site, stem: str, title: str, listed: Sequence[Summary], *, by_month: bool = False
) -> Iterator[tuple[str, str]]:
    """The pages of a list: `stem.html`, `stem.2.html` and so on. `title` is text that has passed the gate."""
    up = "../" * stem.count("/")
    pages = [listed[start : start + _PAGE] for start in range(0, len(listed), _PAGE)] or [()]
    for number, articles in enumerate(pages, start=1):
        heading = f'<h1>{escape(title)}</h1>\n<p class="about">{counted(len(listed), "article")}</p>\n'
        items = _months(articles, up) if by_month else "".join(item(article, up) for article in articles)
        path = _path(stem, number)
        yield site.page(path, title, (heading if number == 1 else "") + items + _pages(stem, number, len(pages)))


def _path(stem: str, number: int) -> str:
    return f"{stem}.html" if number == 1 else f"{stem}.{number}.html"


def _months(articles: Iterable[Summary], up: str) -> str:
    """Articles below the months that they are of."""
    return "".join(
        f'<h2><a href="{up}month/{month}.html">{_month_name(month)}</a></h2>\n'
        + "".join(item(article, up) for article in of_month)
        for month, of_month in groupby(articles, _month)
    )


def _pages(stem: str, number: int, last: int) -> str:
    """Links to the pages before and after one."""
    if last == 1:
        return ""
    name = stem.rpartition("/")[2]
    newer = f'<a href="{_path(name, number - 1)}" rel="prev">‹ Newer</a>' if number > 1 else "<span></span>"
    older = f'<a href="{_path(name, number + 1)}" rel="next">Older ›</a>' if number < last else "<span></span>"
    where = f'<span class="about">Page {number:,} of {last:,}</span>'
    return f'<nav class="pages" aria-label="Pages">{newer} {where} {older}</nav>\n'


def _years(months: Mapping[str, Sequence[Summary]]) -> str:
    """The months of each year with their counts."""
    return "".join(
        (f"<h2>{year}</h2>\n" if year != _UNDATED else "")
        + _counts({f"month/{month}.html": (_month_name(month), len(months[month])) for month in of_year})
        for year, of_year in groupby(months, lambda month: month.partition("-")[0])
    )


def _counts(links: Mapping[str, tuple[str, int]]) -> str:
    items = "".join(
        f'<li><a href="{escape(target)}">{text(name)}</a> <span>{count:,}</span></li>\n'
        for target, (name, count) in links.items()
    )
    return f'<ul class="counts">\n{items}</ul>\n' if items else ""
