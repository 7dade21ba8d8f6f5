"""Bodies as they look in a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from newscli.render.terminal.bodies import SafeMarkdown
from newscli.render.terminal.prose import Measured
from newscli.render.wrapping import READABLE
from tests.render.terminal.paper import printed

URL = "https://example.com/a-path-that-is-longer-than-most-lines?with=a&query"
LONG = "word " * 60


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("# One\n\n### Three", "# One\n\n### Three\n"),
        ("- a\n- b\n  - c", "• a\n• b\n  • c\n"),
        ("9. a\n10. b", " 9. a\n10. b\n"),
        ("- a\n\n  b\n- c", "• a\n\n  b\n\n• c\n"),
        ("> a\n>\n> b", "│ a\n│\n│ b\n"),
        ("> - a\n> - b", "│ • a\n│ • b\n"),
        ("```\na\n  b\n```", "    a\n      b\n"),
        ("a\n\n---\n\nb", "a\n\n* * *\n\nb\n"),
        ("![A map](https://example.com/map.png)", "[image: A map]\n"),
        ("![](https://example.com/a%20map.png)", "[image: a map.png]\n"),
        ("![]()", "[image]\n"),
        ("Before ![a *b*](c.png) after", "Before [image: a b] after\n"),
        ("<https://example.com/>", "https://example.com/\n"),
        ("[x](https://example.com)", "x (https://example.com)\n"),
        ("[x](local.md)", "x\n"),
        ("| a | b |\n|---|--:|\n| c | d |", "a   b\n─────\nc   d\n"),
        ("import A from 'a'\n\n<Steps>\n    1. one\n\n        two\n</Steps>", "1. one\n\n   two\n"),
        ("a\n\n    code", "a\n\n    code\n"),
        ("<div>\n    <p>a <b>b</b></p>\n    <ul><li>c</li></ul>\n</div>", "a b\n\n• c\n"),
        ("<pre><code>a &lt;\n  b</code></pre>", "    a <\n      b\n"),
        ("## Plan\n    - one\n        - two", "## Plan\n\n• one\n  • two\n"),
        ("- one\n- two\n\ntext", "• one\n• two\n\ntext\n"),
    ],
)
def test_a_body_looks_like_this(body: str, shown: str) -> None:
    assert printed(SafeMarkdown(body, links=False)) == shown


@pytest.mark.parametrize(
    ("body", "shown"),
    [("# The Title\n\ntext", "text\n"), ("# Another\n\ntext", "# Another\n\ntext\n"), ("The title", "The title\n")],
)
def test_a_heading_that_repeats_the_title_is_left_out(body: str, shown: str) -> None:
    assert printed(SafeMarkdown(body, title="The title")) == shown


@pytest.mark.parametrize("around", ["{}", "- {}", "> {}", "1. a\n   - b {}\n", "> - {}", "## {}"])
@pytest.mark.parametrize("width", [20, 60, 200])
def test_no_line_of_prose_is_longer_than_is_good_to_read(around: str, width: int) -> None:
    lines = printed(Measured(SafeMarkdown(around.format(LONG))), width=width).splitlines()

    assert max(map(cell_len, lines)) <= min(width, READABLE)


@pytest.mark.parametrize(
    "around", ["{}", "<{}>", "[text]({})", "- {}", "> {}", "    {}", "```\n{}\n```", "1. a\n   - <{}>\n"]
)
@given(width=st.integers(1, 200))
def test_a_url_is_whole_at_every_width(around: str, width: int) -> None:
    assert URL in printed(SafeMarkdown(around.format(URL), links=False), width=width)


@pytest.mark.parametrize("body", ["- a", "> a"])
def test_where_there_is_only_ascii_no_other_sign_is_drawn(body: str) -> None:
    assert printed(SafeMarkdown(body), encoding="ascii").isascii()
