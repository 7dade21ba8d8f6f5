"""The body of an article: Markdown with HTML in it, or HTML alone."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from markdown_it.token import Token
from rich.markdown import Markdown

from newscli.model.mention import TextLink
from newscli.render.text import many_lines
from newscli.render.urls import link_target
from newscli.text.html import text_of_html

_MARK = re.compile("\ue000([0-9]{1,9})\ue001")
"""Stands for a text that is no Markdown while the rest of a body is read as such."""


class Marked(NamedTuple):
    """A body in which marks stand for texts that are no Markdown; a mark has the place of its text among these."""

    body: str
    texts: tuple[str, ...] = ()

    def meant(self, text: str) -> str:
        """A piece of the body with the texts in place of their marks."""
        return _MARK.sub(self._text, text) if self.texts else text

    def _text(self, mark: re.Match[str]) -> str:
        place = int(mark[1])
        return self.texts[place] if place < len(self.texts) else mark[0]  # decoding entities may make marks


def numbered(body: str, links: Iterable[TextLink], numbers: Mapping[str, int]) -> Marked:
    """A body, its links to articles of the library as text with the numbers of these, by id: “text [3]”.

    Of links that lead nowhere, the text stays. Neither that of a note nor a number is Markdown.
    """
    body = body.replace("\ue000", "\ufffd")
    parts, texts, end = [], list[str](), 0
    for link in links:
        number = f" [{numbers[link.id]}]" if link.id and link.id in numbers else ""
        texts.append(" ".join(link.shown.split()) + number if link.plain else number)
        parts += [body[end : link.start], "" if link.plain else link.shown, f"\ue000{len(texts) - 1}\ue001"]
        end = link.stop
    return Marked("".join(parts) + body[end:], tuple(map(many_lines, texts)))


class SafeMarkdown(Markdown):
    """Rich's Markdown for foreign text. Rich leaves out HTML; here its text is shown. Links lead to safe URLs only."""

    def __init__(self, body: str | Marked, *, links: bool = True) -> None:
        """Without `links`, targets are printed behind their texts."""
        marked = body if isinstance(body, Marked) else Marked(body)
        super().__init__(many_lines(marked.body), hyperlinks=links)
        self.parsed = list(_without_html(self.parsed))
        _put_back(self.parsed, marked)


def _put_back(tokens: Iterable[Token], marked: Marked) -> None:
    for token in tokens:
        token.content = marked.meant(token.content)
        _put_back(token.children or (), marked)


def _without_html(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        if token.type == "html_block":
            yield from _paragraphs(token)
            continue
        token.content = many_lines(token.content)  # decoding entities may have made new active characters
        if token.children is not None:
            token.children = list(_inlines(token.children))
        yield token


def _inlines(tokens: Sequence[Token]) -> Iterator[Token]:
    """Of a link that leads to nothing that can be opened, the text stays."""
    opened: list[bool] = []
    for token in map(_inline, tokens):
        leads = True
        if token.type == "link_open":
            leads = bool(token.attrs.get("href"))
            opened.append(leads)
        elif token.type == "link_close" and opened:
            leads = opened.pop()
        if leads:
            yield token


def _paragraphs(block: Token) -> Iterator[Token]:
    for paragraph in many_lines(text_of_html(block.content, "\n\n")).split("\n\n"):
        text = " ".join(paragraph.split())
        if text:
            yield Token("paragraph_open", "p", 1, block=True)
            yield Token("inline", "", 0, content=text, children=[Token("text", "", 0, content=text)], block=True)
            yield Token("paragraph_close", "p", -1, block=True)


def _inline(token: Token) -> Token:
    if token.type == "html_inline":
        return Token("text", "", 0, content=text_of_html(token.content, " "))
    token.content = many_lines(token.content)
    for name in ("href", "src"):
        if name in token.attrs:
            token.attrs[name] = link_target(str(token.attrs[name])) or ""
    if token.children is not None:
        token.children = list(_inlines(token.children))
    return token
