"""A feed in Atom 1.0 (RFC 4287), for feed readers.

Ids are UUIDs made from an article's id or from the feed's title, so they are the same in every run. RFC 4287 requires
some things that an article may not have: an article without a date is dated 1970, one without authors is attributed to
its publisher, and one without either to the author of the feed. An article without a safe link has its excerpt as
content instead of a summary (section 4.1.2). There is no link from the feed to itself, because nobody knows yet where
it will be published.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from html import escape
from uuid import NAMESPACE_URL, uuid5

from newscli.model.summary import Summary
from newscli.render.ages import rfc3339
from newscli.render.text import one_line, plain_line, plain_texts
from newscli.render.titles import title_or_path
from newscli.render.urls import web_address

_NO_DATE = datetime(1970, 1, 1, tzinfo=UTC)
_FEEDS, _ENTRIES = uuid5(NAMESPACE_URL, "newscli feed"), uuid5(NAMESPACE_URL, "newscli article")
_NO_AUTHOR = "Unknown author"


def feed(articles: Iterable[Summary], title: str) -> Iterator[str]:
    """A feed of articles, each of them once. The full stop of a title that is a sentence is dropped.

    Nothing is written before all articles are known: a feed begins with the date of its newest entry.
    """
    distinct = {article.id: article for article in articles}.values()
    yield '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
    heading = one_line(title).removesuffix(".")
    yield f"  <id>{uuid5(_FEEDS, heading).urn}</id>\n  {_text('title', heading)}\n"
    yield f"  <updated>{rfc3339(max(map(_updated, distinct), default=_NO_DATE))}</updated>\n"
    yield f"  {_author(_NO_AUTHOR)}\n  <generator>newscli</generator>\n"
    for article in distinct:
        yield "".join(("  <entry>\n", *(f"    {element}\n" for element in _elements(article)), "  </entry>\n"))
    yield "</feed>\n"


def _elements(article: Summary) -> Iterator[str]:
    yield f"<id>{uuid5(_ENTRIES, article.id).urn}</id>"
    title, excerpt, target = title_or_path(article), plain_line(article.excerpt), web_address(article.url)
    yield _text("title", title)
    if target:
        yield f'<link rel="alternate" href="{escape(target)}"/>'
    yield f"<updated>{rfc3339(_updated(article))}</updated>"
    if article.published_at:
        yield f"<published>{rfc3339(article.published_at)}</published>"
    yield from map(_author, plain_texts(article.authors) or plain_texts([article.provider.label or ""]))
    yield from (f'<category term="{escape(topic)}"/>' for topic in plain_texts(article.topics))
    if not target:
        yield _text("content", excerpt or title)
    elif excerpt:
        yield _text("summary", excerpt)


def _updated(article: Summary) -> datetime:
    """When it was changed last, as far as it is known."""
    return max(filter(None, (article.published_at, article.updated_at)), default=_NO_DATE)


def _author(name: str) -> str:
    return f"<author><name>{escape(name)}</name></author>"


def _text(element: str, text: str) -> str:
    return f'<{element} type="text">{escape(text)}</{element}>'
