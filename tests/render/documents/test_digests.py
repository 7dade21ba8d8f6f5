"""Digests as documents, read back by what readers have."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from newscli.render.documents.markdown import escaped, heading
from tests.conftest import Outcome
from tests.factory import write_article
from tests.telling import write_event

HOSTILE = "# *Bold* [link](javascript:x) <script>alert(1)</script> `code` & ![i](http://e/x.png) | # C #"
SHOWN = "# *Bold* [link](javascript:x) `code` & ![i](http://e/x.png) | # C #"
DAY = "2022-05-25T10:00:00Z"


class _Page(HTMLParser):
    """Tags with their attributes, and the text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attributes)))
        if tag not in ("meta", "br", "rect"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag != "rect":
            assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attributes)))

    def handle_data(self, text: str) -> None:
        self.text += text


@pytest.fixture
def digest(newscli: Callable[..., Outcome], folder: Path) -> Callable[[str], str]:
    """The digest of a story of two hostile articles, and one more, in a format."""
    provider = {"name": HOSTILE, "domain": "e.example"}
    changes = {"title": HOSTILE, "topics": [HOSTILE], "provider": provider, "publishedDateTime": DAY}
    write_event(folder, {"one": {"heat": 9}, "two": {"heat": 2}}, **changes)
    write_article(
        folder, "three.md", **(changes | {"title": f"{HOSTILE}!", "webUrl": "javascript:alert(1)", "heat": 1})
    )
    write_article(folder, "four.md", topics=["Plain"], publishedDateTime="2022-05-02T10:00:00Z")

    def written(output: str) -> str:
        outcome = newscli("digest", "date:2022-05", "-f", output, "-L", str(folder))
        assert outcome.code == 0
        return outcome.out

    return written


def test_markdown_reads_back_as_the_texts_of_the_articles(digest: Callable[[str], str]) -> None:
    tokens = MarkdownIt("commonmark").parse(digest("markdown"))
    inline = [child for token in tokens if token.children for child in token.children]
    titles = [token.content for token in tokens if token.type == "inline"]

    assert {child.type for child in inline} <= {"text", "text_special", "link_open", "link_close", "softbreak"}
    assert {str(child.attrs["href"]) for child in inline if child.type == "link_open"} == {
        "https://example.com/one",
        "https://example.com/four",
    }
    texts = ["".join(child.content for child in token.children or ()) for token in tokens if token.type == "inline"]
    assert texts.count(SHOWN) == 1
    assert len(titles) == len(texts)
    assert {token.tag for token in tokens if token.type == "heading_open"} == {"h1", "h2", "h3"}


def test_html_loads_nothing_and_runs_nothing(digest: Callable[[str], str]) -> None:
    page = _Page(digest("html"))

    assert page.open == []
    assert {tag for tag, _ in page.tags}.isdisjoint({"script", "img", "link", "iframe", "object", "form"})
    assert not any(name.startswith("on") or name in ("src", "style") for _, given in page.tags for name in given)
    assert {given["href"] for tag, given in page.tags if tag == "a"} == {
        "https://example.com/one",
        "https://example.com/four",
    }
    assert SHOWN in page.text
    assert "url(" not in digest("html")
    assert "@import" not in digest("html")


def test_html_is_light_and_dark(digest: Callable[[str], str]) -> None:
    assert len(re.findall(r"prefers-color-scheme: dark", digest("html"))) == 2
    assert "prefers-color-scheme: light" in digest("html")


@pytest.mark.parametrize("line", ["C", "C #", "C ##", "C#", "#", "##"])
def test_a_heading_keeps_what_it_ends_with(line: str) -> None:
    (_, inline, _) = MarkdownIt("commonmark").parse(heading(2, escaped(line)))

    assert "".join(child.content for child in inline.children or ()) == line
