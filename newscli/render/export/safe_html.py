"""Foreign HTML made fit for a page: what is not known to be harmless does not come through.

Only tags that shape a text are kept, without their attributes; links lead to http and https alone. Nothing is loaded
from anywhere: a picture becomes a link to it.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from html.parser import HTMLParser

from newscli.render.text import many_lines, one_line
from newscli.render.urls import link_target
from newscli.text.html import text_of_html

_KEPT = frozenset({
    "a", "abbr", "b", "blockquote", "cite", "code", "dd", "del", "dl", "dt", "em", "h2", "h3", "h4", "h5", "h6", "i",
    "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp", "small", "strong", "sub", "sup", "table", "tbody",
    "td", "tfoot", "th", "thead", "tr", "u", "ul", "var",
})  # fmt: skip
_LOWER = {"h1": "h2", "h2": "h3", "h3": "h4", "h4": "h5", "h5": "h6", "h6": "h6"}
"""Headings stand below that of the page."""

_ALONE = frozenset({"br", "hr"})
_HIDDEN = frozenset({"script", "style", "template", "svg", "math"})
"""What has no text for readers in it."""

_DEEPEST = 100
"""Tags open at the same time: of more, only the text is kept."""

LinkTarget = Callable[[str], str | None]


def safe_html(markup: str, target_of: LinkTarget = link_target) -> str:
    """HTML of kept tags alone, each closed; `target_of` gives what a link may lead to, None for nothing."""
    reader = _Reader(target_of)
    try:
        reader.feed(markup)
        reader.close()
    except AssertionError:  # of html.parser, for some declarations that are none
        return escape(many_lines(text_of_html(markup)))
    return reader.result()


class _Reader(HTMLParser):
    def __init__(self, target_of: LinkTarget) -> None:
        super().__init__(convert_charrefs=True)
        self._target_of = target_of
        self._parts: list[str] = []
        self._open: list[str] = []
        self._hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        tag = _LOWER.get(tag, tag)
        if tag in _HIDDEN:
            self._hidden.append(tag)
        if self._hidden:
            return
        if tag == "img":
            self._picture(dict(attrs))
        elif tag in _ALONE:
            self._parts.append(f"<{tag}>")
        elif tag in _KEPT and len(self._open) < _DEEPEST and not (tag == "a" and "a" in self._open):
            self._open.append(tag)
            self._parts.append(self._link(dict(attrs)) if tag == "a" else f"<{tag}>")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _ALONE and tag != "img":
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        tag = _LOWER.get(tag, tag)
        if self._hidden:
            if tag in self._hidden:
                del self._hidden[self._hidden.index(tag) :]
        elif tag in self._open:
            while (last := self._open.pop()) != tag:
                self._parts.append(f"</{last}>")
            self._parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._parts.append(escape(many_lines(data)))

    def _link(self, attributes: dict[str, str | None]) -> str:
        target = self._target_of(attributes.get("href") or "")
        return f'<a href="{escape(target)}" rel="noreferrer">' if target else "<a>"

    def _picture(self, attributes: dict[str, str | None]) -> None:
        """A link to a picture, or its description."""
        described = escape(one_line(attributes.get("alt") or "") or "Picture")
        target = link_target(attributes.get("src") or "")
        is_link = target and "a" not in self._open
        self._parts.append(
            f'<a href="{escape(target or "")}" rel="noreferrer">{described}</a>' if is_link else described
        )

    def result(self) -> str:
        return "".join(self._parts) + "".join(f"</{tag}>" for tag in reversed(self._open))
