"""Bodies: Markdown with HTML in it, none of it lost, none of it active."""

import io

import pytest
from rich.console import Console

from newscli.render.terminal.bodies import SafeMarkdown


def _printed(body: str, *, styled: bool) -> str:
    console = Console(file=io.StringIO(), width=60, force_terminal=styled, color_system="standard" if styled else None)
    console.print(SafeMarkdown(body))
    file = console.file
    assert isinstance(file, io.StringIO)
    return file.getvalue()


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("# Heading\n\nSome *text*.", ["Heading", "text"]),
        ("<p>one</p>\n<p>two</p>", ["one", "two"]),
        ("before <b>bold</b> after<br>next", ["before", "bold", "after", "next"]),
        ("`List<String>` and\n\n```html\n<div>\n```", ["List<String>", "<div>"]),
        ("a &amp; b", ["a & b"]),
        ("[/] [bold]", ["[/] [bold]"]),
    ],
)
def test_a_body_shows_all_its_text(body: str, shown: list[str]) -> None:
    printed = _printed(body, styled=False)

    assert all(text in printed for text in shown)


def test_a_body_links_to_the_web() -> None:
    assert "https://example.com/a" in _printed("[x](https://example.com/a)", styled=True)


@pytest.mark.parametrize(
    "body",
    ["\x1b[2J", "&#27;[2J", "&#8238;x", "[x](javascript:alert(1))", "<a href='javascript:x'>x</a>", "![i](file:///x)"],
)
def test_a_body_does_nothing_to_the_terminal(body: str) -> None:
    printed = _printed(body, styled=True)

    assert "\x1b[2J" not in printed
    assert "\u202e" not in printed
    assert "\x1b]8;" not in printed
