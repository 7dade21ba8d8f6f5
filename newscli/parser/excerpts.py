"""Extracts the first paragraph of a body as plain text.

Markdown is not parsed for that, which would take twenty times as long: a body is read line by line, up to the end of
the first paragraph that has any text.
"""

import re
from collections.abc import Iterable, Iterator

from newscli.parser.markdown_lines import is_indented, is_item, is_text, is_underline, unmarked
from newscli.text.html import text_of_html

WINDOW = 16_384
"""Characters of a body that are looked at; the first paragraph of 9 in 10 ends within 600."""

_LONGEST = 2_000
"""Characters of an excerpt."""

LONGEST_PARAGRAPH = 2 * _LONGEST
"""Characters that marks are looked for in, which may take the square of their number."""

_MOST_SHORTCUTS = 20
"""Each is looked for in the whole body."""

_MORE = re.compile(r"<!--[ \t]*(?:more|truncate)\b[^>\n]{0,99}-->|\{/\*[ \t]*truncate[ \t]*\*/\}", re.IGNORECASE)
HIDDEN = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
SHORTCODE = re.compile(r"\{\{[<%].{0,500}?[>%]\}\}|\{%.{0,500}?%\}|\{\{[^{}\n]*\}\}|\{[:.][^{}\n]*\}")
FENCE = re.compile(r"[ \t>]*(?:[-*+][ \t]+)?(`{3,}|~{3,})")

_IMAGE = re.compile(r"!\[[^\[\]]*\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\[\]]*\])|!\[\[[^\[\]]*\]\]")
_LINK = re.compile(r"\[([^\[\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\[\]]*\])")
_SHORTCUT = re.compile(r"(?<!\])\[([^\[\]]+)\](?![\[(:])")
_WIKI = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_FOOTNOTE = re.compile(r"\[\^[^\[\]]*\]")
_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^\s<>]+)>")
_COMPONENT = re.compile(r"</?[A-Z][^<>]*>")
_EMPHASIS = re.compile(r"(\*{1,3}|~~|==)(?=\S)(.{1,500}?)(?<=\S)\1|(?<!\w)(_{1,3})(?=\S)(.{1,500}?)(?<=\S)\3(?!\w)")
"""Of up to 500 characters: for each mark without an end, all of these are looked through."""
_LITERAL = re.compile(r"(?<!`)(`{1,4})(?!`)[ ]?(?P<code>.+?)[ ]?(?<!`)\1(?!`)|\\(?P<sign>[!-/:-@\[-`{-~])")
_KEPT = re.compile("\0(\\d+)\0")
"""What stands for a literal piece while marks are taken off."""


def excerpt(body: str) -> str | None:
    """The text up to `<!--more-->`, else the first paragraph, as plain text on one line."""
    window = body[:WINDOW]
    more = _MORE.search(window) if "<!--" in window or "{/*" in window else None
    found = _cut(" ".join(_paragraphs(cleared(window[: more.start()])))) if more else ""
    found = found or _cut(next(_paragraphs(cleared(window[more.end() :] if more else window)), ""))
    return _without_shortcuts(found, body) or None


def _without_shortcuts(text: str, body: str) -> str:
    """`[text]` without brackets where the body says below what it leads to."""
    if "[" not in text:
        return text
    links = set(_SHORTCUT.findall(text))
    defined = {label for label in links if f"\n[{label}]:" in body} if len(links) <= _MOST_SHORTCUTS else set()
    return _SHORTCUT.sub(lambda link: link[1] if link[1] in defined else link[0], text)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + " …"


def cleared(text: str) -> str:
    """Without comments and shortcodes."""
    if "<" in text:
        text = HIDDEN.sub("", text)
    return SHORTCODE.sub("", text) if "{" in text else text


def _paragraphs(text: str) -> Iterator[str]:
    """The paragraphs that have any text; of lists each item."""
    for block in _blocks(text):
        found = plain(" ".join(block))
        if found:
            yield found


def _blocks(text: str) -> Iterator[list[str]]:
    """The lines of each paragraph, marks of lists and quotations taken off."""
    block: list[str] = []
    for line in _outside_code(text.split("\n")):
        content = unmarked(line)
        if block and is_underline(line):
            block = []  # a heading
        elif not (is_text(line) and is_text(content)) or (not block and is_indented(line)):
            yield block
            block = []
        elif block and is_item(line):
            yield block
            block = [content]
        else:
            block.append(content)
    yield block


def _outside_code(lines: Iterable[str]) -> Iterator[str]:
    """The lines, those of code as empty ones."""
    fence = ""
    for line in lines:
        found = FENCE.match(line)
        if fence:
            fence = "" if found and found[1].startswith(fence) else fence
            yield ""
        else:
            fence = found[1] if found else ""
            yield "" if fence else line


def plain(text: str) -> str:
    """Markdown as its text, on one line."""
    text = text[:LONGEST_PARAGRAPH].replace("\0", "")
    literals: list[str] = []

    def keep(found: re.Match[str]) -> str:
        literals.append(found["code"] or found["sign"])
        return f"\0{len(literals) - 1}\0"

    if "`" in text or "\\" in text:
        text = _LITERAL.sub(keep, text)
    text = _without_marks(text)
    if literals:
        text = _KEPT.sub(lambda kept: literals[int(kept[1])], text)
    return " ".join(text.split())


def _without_marks(text: str) -> str:
    if "<" in text:
        text = _COMPONENT.sub("", _ADDRESS.sub(r"\1", text))
    text = text_of_html(text)
    if "[" in text:
        text = _LINK.sub(r"\1", _FOOTNOTE.sub("", _WIKI.sub(r"\1", _IMAGE.sub("", text))))
        text = _LINK.sub(r"\1", text)  # an image was a link's text
    if "*" in text or "_" in text or "~~" in text or "==" in text:
        text = _EMPHASIS.sub(lambda mark: mark[2] or mark[4], text)
        text = _EMPHASIS.sub(lambda mark: mark[2] or mark[4], text)  # one in another
    return text
