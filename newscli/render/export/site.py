"""A web site of articles: pages of HTML that need no server and load nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from newscli.render.export.site_articles import article_files
from newscli.render.export.site_frame import Site
from newscli.render.export.site_lists import list_files
from newscli.render.export.site_search import asset, search_page

if TYPE_CHECKING:
    from newscli.model.article import Article
    from newscli.model.mention import TextLink
    from newscli.model.summary import Summary


def site_files(
    name: str,
    listed: Sequence[Summary],
    articles: Iterable[Article],
    links_in: Callable[[str], Iterable[TextLink]],
) -> Iterator[tuple[str, str]]:
    """Path and content of each file of a site that has a `name`.

    `listed` are the articles, newest first, and `articles` the same, whole; `links_in` gives the links in the text of
    an article by its id.
    """
    site = Site.of(name, listed)
    yield "style.css", asset("site.css")
    yield search_page(site, listed)
    yield from list_files(site, listed)
    yield from article_files(site, listed, articles, links_in)
