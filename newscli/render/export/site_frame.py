"""What the pages of a site share: where each is, its frame, and how articles and topics are listed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from newscli.render.days import written_day
from newscli.render.documents.html import FOOT, head
from newscli.render.export.file_names import page_names
from newscli.render.text import plain_line
from newscli.render.titles import title_or_path
from newscli.render.wrapping import shortened

if TYPE_CHECKING:
    from newscli.model.summary import Summary

LATEST, MONTHS, TOPICS, SEARCH = "index.html", "months.html", "topics.html", "search.html"
_NAVIGATION = {LATEST: "Latest", MONTHS: "Months", TOPICS: "Topics"}

_CURRENT = ' aria-current="page"'

_LONGEST_EXCERPT = 280
"""Characters in a list."""

_MOST_TOPICS = 100
"""Of an article."""


@dataclass(frozen=True, slots=True)
class Site:
    """A site by its name. `topics` has the names of the pages of topics by the topic in small letters."""

    name: str
    count: int
    topics: Mapping[str, str]
    ids: frozenset[str]

    @classmethod
    def of(cls, name: str, listed: Iterable[Summary]) -> Site:
        articles = list(listed)
        topics = dict.fromkeys(topic.casefold() for article in articles for topic in article.topics)
        ids = frozenset(article.id for article in articles)
        return cls(plain_line(name) or "Articles", len(articles), page_names(topics), ids)

    def page(self, path: str, title: str, body: str, *, script: str = "") -> tuple[str, str]:
        """Path and content of a page; `title` is text that has passed the gate, `body` HTML."""
        up = "../" * path.count("/")
        whole_title = title if title == self.name else f"{title} · {self.name}"
        begin = head(whole_title, stylesheet=f"{up}style.css", script=script)
        frame = f"{self._header(path, up)}<main>\n{body}</main>\n{_FOOTER}{FOOT}"
        return path, begin + frame

    def _header(self, path: str, up: str) -> str:
        links = " ".join(
            f'<a href="{up}{target}"{_CURRENT if target == path else ""}>{label}</a>'
            for target, label in _NAVIGATION.items()
        )
        search = (
            f'<form action="{up}{SEARCH}">'
            '<input type="search" name="q" placeholder="Search" aria-label="Search"></form>\n'
        )
        return (
            f'<header class="site"><a class="name" href="{up}{LATEST}">{escape(self.name)}</a>\n<nav>{links}</nav>\n'
            f"{'' if path == SEARCH else search}</header>\n"
        )

    def topic_links(self, topics: Iterable[str], up: str) -> str:
        """The topics of an article, each leading to its page."""
        items = "".join(
            f'<li><a href="{up}topic/{self.topics[topic.casefold()]}.html">{text(topic)}</a></li>'
            for topic in list(topics)[:_MOST_TOPICS]
            if topic.casefold() in self.topics
        )
        return f'<ul class="topics">{items}</ul>\n' if items else ""


_FOOTER = '<footer class="foot">Made with newscli.</footer>\n'


def text(value: str | None) -> str:
    """Foreign text on a line of HTML."""
    return escape(plain_line(value))


def about(article: Summary) -> str:
    """Day, publisher and authors of an article."""
    told = [written_day(article.published_at), text(article.provider.label), ", ".join(map(text, article.authors))]
    return " · ".join(filter(None, told))


def item(article: Summary, up: str) -> str:
    """An article in a list."""
    excerpt = shortened(plain_line(article.excerpt), _LONGEST_EXCERPT)
    return (
        f'<article class="item"><h3><a href="{up}article/{article.id}.html">{escape(title_or_path(article))}</a></h3>\n'
        f'<p class="about">{about(article)}</p>\n' + (f"<p>{escape(excerpt)}</p>\n" if excerpt else "") + "</article>\n"
    )
