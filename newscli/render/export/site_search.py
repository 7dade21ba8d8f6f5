"""The page of a site that searches: the articles as JSON in it, and the only script of the site.

Both stand in the page, because a page that is opened as a file may load nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from newscli.render.ages import day
from newscli.render.export.site_frame import SEARCH, Site
from newscli.render.text import plain_line
from newscli.render.titles import title_or_path
from newscli.render.wrapping import shortened

if TYPE_CHECKING:
    from newscli.model.summary import Summary

_LONGEST_EXCERPT = 200
"""Characters of an excerpt that can be searched: of 10,000 articles, each costs the page 10 kB."""


def search_page(site: Site, listed: Iterable[Summary]) -> tuple[str, str]:
    """Path and content of the page."""
    script = asset("search.js")
    body = (
        '<h1>Search</h1>\n<p><input type="search" id="q" aria-label="Search" autocomplete="off"></p>\n'
        '<p class="about" id="count" role="status"></p>\n<div id="found"></div>\n'
        "<noscript><p>The search needs JavaScript; the lists of months and topics do not.</p></noscript>\n"
        f'<script type="application/json" id="articles">{_embedded(search_data(listed))}</script>\n'
        f"<script>{script}</script>\n"
    )
    return site.page(SEARCH, "Search", body, script=script)


def search_data(listed: Iterable[Summary]) -> dict[str, Any]:
    """What the script searches: `search.js` says what an article is made of."""
    names: dict[str, int] = {}

    def places(values: Iterable[str | None]) -> list[int]:
        return [names.setdefault(plain_line(value), len(names)) for value in values if value]

    articles = [
        [
            article.id,
            title_or_path(article),
            day(article.published_at),
            next(iter(places([article.provider.label])), -1),
            places(article.topics),
            places(article.authors),
            shortened(plain_line(article.excerpt), _LONGEST_EXCERPT),
        ]
        for article in listed
    ]
    return {"names": list(names), "articles": articles}


def _embedded(data: Any) -> str:
    """JSON that ends no script."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


@cache
def asset(name: str) -> str:
    """The text of a file that is copied to the site."""
    return resources.files("newscli.render.export").joinpath("assets", name).read_text(encoding="utf-8")
