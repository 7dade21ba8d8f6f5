"""Foreign HTML: what comes through is harmless and whole."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.render.export.safe_html import safe_html

PIECES = st.sampled_from(
    ["<", ">", "/", "<a", "<b>", "</b>", "<p", " href=", '"', "'", "javascript:", "https://a.example", "<script>",
     "</script>", "<!--", "-->", "<![CDATA[", "<![if", "]]>", "<!doctype", "<?php", "&#", "&lt;", "\x00",
     "<svg/onload=", "<style>", "<img src=", "<br/>", "<h1>", "text", " "]
)  # fmt: skip
TAG = re.compile(r'<(?:/?(?:[a-z]+|h[2-6])|a href="https?://[^"<>\s]+" rel="noreferrer")>')


@given(st.lists(PIECES | st.text(max_size=5), max_size=20).map("".join))
def test_only_plain_tags_come_through_each_closed(markup: str) -> None:
    written = safe_html(markup)

    assert "<" not in TAG.sub("", written)
    opened: list[str] = []
    for tag in (found[0] for found in TAG.finditer(written)):
        name = re.findall(r"[a-z0-9]+", tag)[0]
        if tag.startswith("</"):
            assert opened.pop() == name
        elif name not in ("br", "hr"):
            opened.append(name)
    assert opened == []


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("a < b & c", "a &lt; b &amp; c"),
        ("<P CLASS=x>a</P>", "<p>a</p>"),
        ("<b><i>a</b></i>", "<b><i>a</i></b>"),
        ("<h1>a</h1>", "<h2>a</h2>"),
        ("<custom-tag>a</custom-tag>", "a"),
        ("<script>a</script>b<style>c</style>", "b"),
        (
            "<a href='https://a.example/?b=1&amp;c'>d</a>",
            '<a href="https://a.example/?b=1&amp;c" rel="noreferrer">d</a>',
        ),
        ("<a href=javascript:a>b</a>", "<a>b</a>"),
        ("<a href='//a.example'>b</a>", "<a>b</a>"),
        ("<img src=https://a.example/b.png>", '<a href="https://a.example/b.png" rel="noreferrer">Picture</a>'),
        ("<img src=b.png alt='<b>'>", "&lt;b&gt;"),
        ("<br/><hr>", "<br><hr>"),
        ("<p>" * 500, "<p>" * 100 + "</p>" * 100),
    ],
)
def test_html_is_made_safe(markup: str, expected: str) -> None:
    assert safe_html(markup) == expected
