"""Answers as documents: lines, Markdown, one HTML page; feeds and bibliographies are modules of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING, TypeAlias

from newscli.render.ages import day
from newscli.render.documents.html import FOOT, head
from newscli.render.documents.html import link as html_link
from newscli.render.documents.markdown import escaped, link
from newscli.render.formats import Format
from newscli.render.text import plain_line
from newscli.render.titles import title_or_path

if TYPE_CHECKING:
    from newscli.model.summary import Summary


def oneline(articles: Iterable[Summary]) -> Iterator[str]:
    """Id, date, provider and title of an article on a line."""
    for article in articles:
        by = f"{_provider(article)}: " if _provider(article) else ""
        yield f"{article.id} {_date(article) or '          '} {by}{title_or_path(article)}\n"


def markdown(articles: Iterable[Summary]) -> Iterator[str]:
    """A list of links, each with its excerpt."""
    for article in articles:
        heading = link(title_or_path(article), article.url)
        about = ", ".join(escaped(part) for part in (*_authors(article), _provider(article), _date(article)) if part)
        excerpt = escaped(plain_line(article.excerpt))
        yield f"- **{heading}**" + (f" — {about}" if about else "") + "\n" + (f"\n  {excerpt}\n\n" if excerpt else "\n")


def html(articles: Iterable[Summary]) -> Iterator[str]:
    """One page that needs nothing else and runs nothing."""
    yield head("Articles")
    for article in articles:
        heading = html_link(title_or_path(article), article.url)
        pieces = (
            ", ".join(_authors(article)),
            _provider(article),
            _date(article),
            ", ".join(plain_line(topic) for topic in article.topics),
        )
        about = escape(" · ".join(piece for piece in pieces if piece))
        excerpt = f"<p>{escape(plain_line(article.excerpt))}</p>\n" if article.excerpt else ""
        yield f'<article>\n<h2>{heading}</h2>\n<p class="about">{about}</p>\n{excerpt}</article>\n'
    yield FOOT


def _authors(article: Summary) -> list[str]:
    return [plain_line(author) for author in article.authors]


def _provider(article: Summary) -> str:
    return plain_line(article.provider.label)


def _date(article: Summary) -> str:
    return day(article.published_at)


def _atom(articles: Iterable[Summary], title: Title) -> Iterator[str]:
    from newscli.render.documents.atom import feed  # 3 ms, as each of those below, that the others do without

    return feed(articles, title())


def _bibtex(articles: Iterable[Summary], _: Title) -> Iterator[str]:
    from newscli.render.documents.bibtex import bibtex

    return bibtex(articles)


def _csl_json(articles: Iterable[Summary], _: Title) -> Iterator[str]:
    from newscli.render.documents.csl import csl_json

    return csl_json(articles)


Title: TypeAlias = Callable[[], str]
"""Returns the title of the document, for the formats that have one."""

DOCUMENTS: dict[Format, Callable[[Iterable[Summary], Title], Iterator[str]]] = {
    Format.ONELINE: lambda articles, _: oneline(articles),
    Format.MARKDOWN: lambda articles, _: markdown(articles),
    Format.HTML: lambda articles, _: html(articles),
    Format.ATOM: _atom,
    Format.BIBTEX: _bibtex,
    Format.CSL_JSON: _csl_json,
}
