"""The pages of articles."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

from newscli.render.days import written_day
from newscli.render.export.site_bodies import body_html, page_of
from newscli.render.export.site_frame import Site, about, text
from newscli.render.text import one_line, plain_line
from newscli.render.titles import title_or_path, title_or_url
from newscli.render.urls import link_target
from newscli.render.wrapping import shortened
from newscli.text.urls import host_of

if TYPE_CHECKING:
    from newscli.model.article import Article, RelatedArticle
    from newscli.model.mention import TextLink
    from newscli.model.summary import Summary

_SHOWN = 10
"""Related articles that are shown at once; the others unfold."""

_BEGINNING = 60
"""Characters of an excerpt by which a text that begins with it is known."""

_TITLE = re.compile(r"\s*<h2>(.*?)</h2>\s*", re.DOTALL)
_UP = "../"

_LONGEST_TITLE = 70
"""Characters of the title of a neighbour."""


def article_files(
    site: Site,
    listed: Sequence[Summary],
    articles: Iterable[Article],
    links_in: Callable[[str], Iterable[TextLink]],
) -> Iterator[tuple[str, str]]:
    """The pages of articles, each with links to the next newer and the next older one of the list."""
    places = {article.id: place for place, article in enumerate(listed)}
    for article in articles:
        place = places[article.id]
        links = links_in(article.id) if "[" in article.body or "<" in article.body else ()
        content = _article(site, article, body_html(article.body, links, site.ids))
        neighbours = _neighbours(listed[place - 1 : place], listed[place + 1 : place + 2])
        path = f"article/{page_of(article.id)}"
        yield site.page(path, title_or_path(article), f"<article>\n{content}</article>\n{neighbours}")


def _article(site: Site, article: Article, body: str) -> str:
    title = title_or_path(article)
    return (
        f'<h1>{escape(title)}</h1>\n<p class="about">{about(article)}</p>\n'
        + _text(article, _without_title(body, title))
        + _original(article)
        + site.topic_links(article.topics, _UP)
        + _related(site, article)
    )


def _without_title(body: str, title: str) -> str:
    """A body without the heading that only repeats the title."""
    found = _TITLE.match(body)
    return body[found.end() :] if found and plain_line(found[1]) == title else body


def _text(article: Article, body: str) -> str:
    """The excerpt, unless the text begins with it, and the text."""
    excerpt = plain_line(article.excerpt)
    begin = plain_line(body[: 2 * len(excerpt) + 1_000])
    lead = f'<p class="lead">{escape(excerpt)}</p>\n' if excerpt and excerpt[:_BEGINNING] not in begin else ""
    return lead + (f'<div class="text">\n{body}</div>\n' if body.strip() else "")


def _original(article: Article) -> str:
    target = link_target(article.url)
    if not target:
        return ""
    host = escape(one_line(host_of(target)))
    return f'<p><a href="{escape(target)}" class="original" rel="noreferrer">Read it at {host} ↗</a></p>\n'


def _related(site: Site, article: Article) -> str:
    """The articles that one links to, without itself and repetitions; those of the site lead to their pages."""
    entries = list({entry.id: entry for entry in reversed(article.related) if entry.id != article.id}.values())[::-1]
    if not entries:
        return ""
    items = [_entry(site, entry) for entry in entries]
    more = f"<details><summary>{len(items) - _SHOWN:,} more</summary>\n{_list(items[_SHOWN:])}</details>\n"
    return f"<h2>Related articles</h2>\n{_list(items[:_SHOWN])}" + (more if len(items) > _SHOWN else "")


def _list(items: Iterable[str]) -> str:
    return f'<ul class="links">\n{"".join(items)}</ul>\n'


def _entry(site: Site, entry: RelatedArticle) -> str:
    title = escape(title_or_url(entry))
    if entry.id in site.ids:
        title = f'<a href="{page_of(entry.id)}">{title}</a>'
    elif outside := link_target(entry.url):
        title = f'<a href="{escape(outside)}" rel="noreferrer">{title}</a> ↗'
    told = " · ".join(filter(None, (written_day(entry.published_at), text(entry.provider.label))))
    return f'<li>{title}<br><span class="about">{told}</span></li>\n' if told else f"<li>{title}</li>\n"


def _neighbours(newer: Sequence[Summary], older: Sequence[Summary]) -> str:
    links = [f"<span>{_neighbour(article, 'prev', '‹ ', '')}</span>" for article in newer]
    links += [f"<span>{_neighbour(article, 'next', '', ' ›')}</span>" for article in older]
    return f'<nav class="pages" aria-label="Articles">{" ".join(links)}</nav>\n' if links else ""


def _neighbour(article: Summary, rel: str, before: str, after: str) -> str:
    title = escape(shortened(title_or_path(article), _LONGEST_TITLE))
    return f'<a href="{page_of(article.id)}" rel="{rel}">{before}{title}{after}</a>'
