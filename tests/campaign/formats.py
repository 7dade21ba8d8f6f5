"""Checks the answers of newscli in each format, with readers of those formats that are not newscli's."""

import csv
import io
import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from xml.etree import ElementTree

from markdown_it import MarkdownIt

from tests.campaign.part import Fault, Kind

_ACTIVE = frozenset({
    "script", "iframe", "object", "embed", "form", "img", "math", "base", "video", "audio", "source", "frame",
    "use", "animate", "set", "foreignobject",
})  # fmt: skip
_LOADING = frozenset({"src", "srcset", "style", "action", "background", "ping", "formaction"})
_ATOM = "{http://www.w3.org/2005/Atom}"
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?(,.*)?", re.DOTALL)
"""Of cells that end at semicolons, too: a number and other cells."""
_FORMULA = re.compile(r"[\t\r]*[=+\-@]")


class _Page(HTMLParser):
    """What a browser makes of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def check_page(page: str, *, own: bool = False) -> int:
    """The articles of an HTML page. `own` pages belong to a site: they load files of the same site."""
    read = _Page(page)
    for tag, attributes in read.tags:
        if tag in _ACTIVE and not (own and tag in ("script", "form")):
            raise Fault(Kind.WRONG, f"an HTML page has <{tag}>")
        for name, value in attributes.items():
            if name.startswith("on") or (name in _LOADING and not own):
                raise Fault(Kind.WRONG, f"an HTML page has the attribute {name}")
            if name in ("href", "src", "action") and not _is_safe(value or "", own=own):
                raise Fault(Kind.WRONG, f"an HTML page leads elsewhere: {value!a}")
    return sum(tag == "article" for tag, _ in read.tags)


def _is_safe(target: str, *, own: bool) -> bool:
    return re.match(r"https?://[^\s/]", target) is not None or (
        own and re.match(r"[\w./%#?=&+-]*\Z", target) is not None
    )


def check_markdown(page: str) -> int | None:
    """A list of links: no HTML, and links lead to the web. How many items, None if it is no list."""
    reader = MarkdownIt("commonmark")
    setattr(reader, "validateLink", lambda _: True)  # noqa: B010 it would take a link that is not safe for text
    tokens = reader.parse(page)
    for token in [*tokens, *(child for block in tokens for child in block.children or ())]:
        if token.type in ("html_block", "html_inline", "image", "fence", "code_block"):
            raise Fault(Kind.WRONG, f"Markdown has {token.type}")
        if token.type == "link_open" and not re.match(r"https?://", str(token.attrs.get("href"))):
            raise Fault(Kind.WRONG, f"Markdown leads elsewhere: {token.attrs.get('href')!a}")
    return sum(token.type == "list_item_open" for token in tokens)


def _json(text: str) -> int | None:
    read = json.loads(text)
    return len(read) if isinstance(read, list) else None


def _jsonl(text: str) -> int:
    lines = text.split("\n")[:-1]
    for line in lines:
        json.loads(line)
    return len(lines)


def _csv(text: str) -> int:
    rows = [*csv.reader(io.StringIO(text, newline=""), strict=True)]
    if len({len(row) for row in rows}) > 1:
        raise Fault(Kind.WRONG, "rows of CSV differ in their cells")
    by_semicolons = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    for cell in (cell for row in (*rows, *by_semicolons) for cell in row):
        if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell):
            raise Fault(Kind.WRONG, f"a cell of CSV is a formula: {cell[:20]!a}")
    return max(len(rows) - 1, 0)


def _tsv(text: str) -> int:
    rows = [line.split("\t") for line in text.split("\n")[:-1]]
    if len({len(row) for row in rows}) > 1:
        raise Fault(Kind.WRONG, "rows of TSV differ in their cells")
    return max(len(rows) - 1, 0)


def _atom(text: str) -> int:
    feed = ElementTree.fromstring(text)
    for link in feed.iter(f"{_ATOM}link"):
        if not re.match(r"https?://", link.get("href", "")):
            raise Fault(Kind.WRONG, f"a feed leads elsewhere: {link.get('href')!a}")
    return sum(1 for _ in feed.iter(f"{_ATOM}entry"))


def _bibtex(text: str) -> int:
    depth = 0
    for sign in re.findall(r"\\.|[{}]", text, re.DOTALL):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if depth < 0:
            break
    if depth:
        raise Fault(Kind.WRONG, "braces of BibTeX do not match")
    return len(re.findall(r"^@\w+\{", text, re.MULTILINE))


def _graphml(text: str) -> None:
    ElementTree.fromstring(text)


def _lines(text: str) -> int:
    return text.count("\n")


CHECKS: dict[str, Callable[[str], int | None]] = {
    "json": _json,
    "jsonl": _jsonl,
    "csv": _csv,
    "tsv": _tsv,
    "html": check_page,
    "markdown": check_markdown,
    "atom": _atom,
    "bibtex": _bibtex,
    "csl-json": _json,
    "graphml": _graphml,
    "ids": _lines,
    "oneline": _lines,
}
"""How many items an answer has, by its format. Raises Fault or the error of the reader if it is not well-formed."""
