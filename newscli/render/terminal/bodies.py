"""The body of an article: Markdown with HTML in it, or HTML alone."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from markdown_it.token import Token
from rich.markdown import Markdown

from newscli.model.mention import TextLink
from newscli.render.text import many_lines
from newscli.render.urls import link_target
from newscli.text.html import text_of_html


def numbered(body: str, links: Iterable[TextLink], numbers: Mapping[str, int]) -> str:
    """A body, its links to articles of the library as text with the numbers of these, by id: “text [3]”.

    Of links that lead nowhere, the text stays.
    """
    parts, end = [], 0
    for link in links:
        number = numbers.get(link.id or "")
        parts += [body[end : link.start], link.shown, rf" \[{number}\]" if number else ""]
        end = link.stop
    return "".join(parts) + body[end:]


class SafeMarkdown(Markdown):
    """Rich's Markdown for foreign text. Rich leaves out HTML; here its text is shown. Links lead to safe URLs only."""

    def __init__(self, body: str, *, links: bool = True) -> None:
        """Without `links`, targets are printed behind their texts."""
        super().__init__(many_lines(body), hyperlinks=links)
        self.parsed = list(_without_html(self.parsed))


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
