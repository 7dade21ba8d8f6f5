"""The body of an article: Markdown with HTML in it, or HTML alone."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import dropwhile
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token
from rich.console import Console, ConsoleOptions, RenderResult
from rich.markdown import Markdown
from rich.segment import Segment

from newscli.model.mention import TextLink
from newscli.parser.commonmark import as_commonmark
from newscli.render.terminal.code import limit_colors
from newscli.render.terminal.markdown_elements import CODE_THEME, ELEMENTS
from newscli.render.text import many_lines, one_line
from newscli.render.urls import link_target
from newscli.text.html import text_of_html
from newscli.text.words import fold

_MARK = re.compile("\ue000([0-9]{1,9})\ue001")
"""Stands for a text that is no Markdown while the rest of a body is read as such."""


_OUTLINE = re.compile(
    r"^[ \t]*</?[A-Z][\w.]*[ \t\n/>]"
    r"|^[ \t]*<(?:div|section|details|ul|ol|li|p)(?:[ \t][^<>\n]*)?>[ \t]*\n(?:\t|[ ]{4})"
    r"|^#{1,6}[ \t][^\n]*\n+(?:\t|[ ]{4})[-*+][ \t]",
    re.MULTILINE,
)
"""Where what is indented is no code: in components of MDX, in blocks of HTML, and below the headings of outlines."""


MOST_SHOWN = 100_000
"""Characters of a body that are set as a page; real ones have up to 57,122."""


MOST_LINES = 3_000
"""Lines of a body that are set as a page: each may be a paragraph, of which Rich sets a thousand a second."""


def beginning(body: str) -> str:
    """As much of a body as is set as a page, up to the end of a line if that is near."""
    lines = body[:MOST_SHOWN].split("\n", MOST_LINES)
    if len(lines) > MOST_LINES:
        return body[: MOST_LINES + sum(map(len, lines[:-1]))]
    if len(body) <= MOST_SHOWN:
        return body
    return body[: body.rfind("\n", MOST_SHOWN // 2, MOST_SHOWN) + 1 or MOST_SHOWN]


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


def numbered(body: str, links: Iterable[TextLink], numbers: Mapping[str, int], sign: str = "") -> Marked:
    """A body, its links to articles of the library as text with the numbers of these, by id: “text [3]”.

    Of links that lead nowhere, the text stays. Neither that of a note nor a number is Markdown. `sign` goes behind each
    number.
    """
    body = body.replace("\ue000", "\ufffd")
    parts, texts, end = [], list[str](), 0
    for link in links:
        if link.stop > len(body):
            break
        number = f" [{numbers[link.id]}]{sign}" if link.id and link.id in numbers else ""
        texts.append(many_lines(" ".join(link.shown.split())) + number if link.plain else number)
        parts += [body[end : link.start], "" if link.plain else link.shown, f"\ue000{len(texts) - 1}\ue001"]
        end = link.stop
    return Marked("".join(parts) + body[end:], tuple(texts))


class SafeMarkdown(Markdown):
    """Rich's Markdown for foreign text. Rich leaves out HTML; here its text is shown. Links lead to safe URLs only.

    Images are their alternative texts; a heading at the top that repeats the title is left out.
    """

    elements = ELEMENTS

    def __init__(self, body: str | Marked, *, links: bool = True, title: str = "") -> None:
        """Without `links`, targets are printed behind their texts."""
        marked = body if isinstance(body, Marked) else Marked(body)
        super().__init__("", code_theme=CODE_THEME, hyperlinks=links)
        self.parsed = list(_without_html(_parsed(many_lines(marked.body)), links=links))
        _put_back(self.parsed, marked)
        limit_colors(self.parsed)
        if _is_heading(self.parsed, title):
            del self.parsed[:3]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Without the empty line that Rich puts before a list or a quotation at the top."""
        return dropwhile(lambda piece: piece == Segment.line(), super().__rich_console__(console, options))


def _parsed(body: str) -> Sequence[Token]:
    parser = MarkdownIt().enable(["strikethrough", "table"])
    return (parser.disable("code") if _OUTLINE.search(body) else parser).parse(as_commonmark(body))


def _is_heading(tokens: Sequence[Token], title: str) -> bool:
    """Whether a text begins with a heading that says no more than this."""
    if not title or len(tokens) < 2 or tokens[0].type != "heading_open":  # noqa: PLR2004 the heading and its text
        return False
    return fold("".join(child.content for child in tokens[1].children or ())) == fold(title)


def _put_back(tokens: Iterable[Token], marked: Marked) -> None:
    for token in tokens:
        token.content = marked.meant(token.content)
        _put_back(token.children or (), marked)


def _without_html(tokens: Sequence[Token], *, links: bool) -> Iterator[Token]:
    for token in tokens:
        if token.type == "html_block":
            yield from _paragraphs(token)
            continue
        token.content = many_lines(token.content)  # decoding entities may have made new active characters
        if token.children is not None:
            token.children = list(_inlines(token.children, links=links))
        yield token


def _inlines(tokens: Sequence[Token], *, links: bool) -> Iterator[Token]:
    """Of a link that leads to nothing that can be opened, the text stays, and so of one that is its own text."""
    opened: list[bool] = []
    for at, token in enumerate(map(_inline, tokens)):
        leads = True
        if token.type == "link_open":
            href = token.attrs.get("href")
            leads = bool(href) and (links or tokens[at + 1].content not in (href, f"{href}".rstrip("/")))
            opened.append(leads)
        elif token.type == "link_close" and opened:
            leads = opened.pop()
        if leads:
            yield token


def _paragraphs(block: Token) -> Iterator[Token]:
    """The text of HTML: code, or paragraphs."""
    if block.content.lstrip().lower().startswith("<pre"):
        code = many_lines(text_of_html(block.content, ""))
        yield Token("fence", "code", 0, content=code.strip("\n"), block=True)
        return
    for paragraph in many_lines(text_of_html(block.content, "\n\n")).split("\n\n"):
        text = " ".join(paragraph.split())
        if text:
            yield Token("paragraph_open", "p", 1, block=True)
            yield Token("inline", "", 0, content=text, children=[Token("text", "", 0, content=text)], block=True)
            yield Token("paragraph_close", "p", -1, block=True)


def _inline(token: Token) -> Token:
    if token.type == "html_inline":
        return Token("text", "", 0, content=text_of_html(token.content, " "))
    if token.type == "image":
        return Token("text", "", 0, content=_image(token))
    token.content = many_lines(token.content)
    if "href" in token.attrs:
        token.attrs["href"] = link_target(str(token.attrs["href"])) or ""
    return token


def _image(token: Token) -> str:
    """“[image: A map]”, or the name of its file where nothing says what it shows."""
    shown = "".join(child.content for child in token.children or ())
    name = unquote(urlsplit(str(token.attrs.get("src", ""))).path).rpartition("/")[2]
    about = one_line(text_of_html(shown)) or one_line(name)
    return f"[image: {about}]" if about else "[image]"
