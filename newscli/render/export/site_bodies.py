"""The body of an article as HTML: Markdown with HTML in it, or HTML alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from functools import cache
from typing import TYPE_CHECKING

from newscli.render.export.safe_html import safe_html
from newscli.render.text import many_lines
from newscli.render.urls import link_target

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

    from newscli.model.mention import TextLink

_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")


def body_html(body: str, links: Iterable[TextLink], ids: Set[str]) -> str:
    """The body with its links to the articles of these ids leading to their pages, which lie in the same folder.

    Of links to other files, the text stays.
    """
    rendered = _markdown().render(many_lines(_linked(body, links, ids)))
    return safe_html(rendered, lambda href: href if _is_page(href, ids) else link_target(href))


def page_of(id_: str) -> str:
    """The name of the page of an article."""
    return f"{id_}.html"


def _is_page(href: str, ids: Set[str]) -> bool:
    id_, dot, _ = href.partition(".")
    return bool(dot) and id_ in ids and href == page_of(id_)


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt  # 30 ms

    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def _linked(body: str, links: Iterable[TextLink], ids: Set[str]) -> str:
    parts, end = [], 0
    for link in links:
        shown = _literal(link.shown) if link.plain else link.shown
        page = page_of(link.id) if link.id and link.id in ids else ""
        parts += [body[end : link.start], f'<a href="{page}">{shown}</a>' if page else shown]
        end = link.stop
    return "".join(parts) + body[end:]


def _literal(text: str) -> str:
    """A text in which nothing is Markdown or HTML."""
    return _PUNCTUATION.sub(lambda sign: f"&#{ord(sign[0])};", " ".join(text.split()))
