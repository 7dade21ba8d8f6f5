"""The first paragraph of a body as plain text."""

import pytest

from newscli.parser.excerpts import excerpt, plain
from newscli.parser.headings import byline, heading


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("", None),
        ("one\ntwo\n\nthree", "one two"),
        ("# A\n\none", "one"),
        ("A\n---\none", "one"),
        ("one<!--more-->two", "one"),
        ("one\n\ntwo\n<!-- more -->\nthree", "one two"),
        ("<!-- more -->\none", "one"),
        ("one\n{/* truncate */}\ntwo", "one"),
        ("![a](b.png)\n\none", "one"),
        ("[![a](b.svg)](c)\n\none", "one"),
        ("```\ncode\n\nmore\n```\none", "one"),
        ("    code\n\none", "one"),
        ("| a | b |\n|---|---|\n\none", "one"),
        ("{{< figure src='a' >}}\n\none", "one"),
        ("{% include a.html %}\none", "one"),
        ("<div class='x'>\n  <p>one</p>\n</div>", "one"),
        ("<script>\nvar a;\n\nvar b;\n</script>\n\none", "one"),
        ("<!-- a\n\nb -->\none", "one"),
        ("import A from './a'\nexport const b = 1\n\n<A b={1} />\n\none", "one"),
        ("- one\n- two", "one"),
        ("1. one\n2. two", "one"),
        ("- [x] one", "one"),
        ("> [!NOTE]\n> one\n> two", "one two"),
        (":::note\none\n:::", "one"),
        ("> one\n>\n> two", "one"),
        ("- id:: 1\n  collapsed:: true\n- one", "one"),
        ("https://example.com/\n2022-05-25\n#tag #other\n\none", "one"),
        ("[a](#a)\n\none", "one"),
        ("**Author:** Ann\n\none", "one"),
        ("[note]: https://example.com\n\none", "one"),
        ("one [two], [three]\n\n[two]: https://example.com", "one two, [three]"),
        ("***\none", "one"),
    ],
)
def test_excerpt_is_the_text_before_more_or_the_first_paragraph(body: str, text: str | None) -> None:
    assert excerpt(body) == text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("a **b** _c_ ~~d~~ ==e== `f`", "a b c d e f"),
        ("a [b](c) [d][e] <https://f.g>", "a b d https://f.g"),
        ("[[a]] [[b|c]] ![[d]] e[^1]", "a c e"),
        ("snake_case_name 2 * 3 * 4", "snake_case_name 2 * 3 * 4"),
        ("`a * b` and `[[c]]` and ``d ` e``", "a * b and [[c]] and d ` e"),
        (r"\*a\* AT&amp;T &mdash; b", "*a* AT&T — b"),
        ("<b>a</b> <Note>b</Note>", "a b"),
        ("[a](b_(c))", "a"),
        ("a \0 b", "a b"),
        ("[ ] [1]", "[ ] [1]"),
    ],
)
def test_plain_text_is_what_markdown_means(markdown: str, text: str) -> None:
    assert plain(markdown) == text


def test_a_long_paragraph_is_cut_between_words() -> None:
    text = excerpt("word " * 5_000)

    assert text is not None
    assert text.endswith("word …")
    assert len(text) <= 2_002


@pytest.mark.parametrize("line", ["**Author:** Ann", "Authors: Ann", "__Author__: Ann"])
def test_a_byline_in_the_text_tells_the_author(line: str) -> None:
    assert byline(f"# A\n\n{line}\n\ntext") == "Ann"


def test_url_and_day_stand_below_the_heading() -> None:
    found = heading("# A\n#tag\n\nhttps://example.com/a\n2022-05-25\n\ntext\nhttps://example.com/b")

    assert (found.title, found.url, found.day) == ("A", "https://example.com/a", "2022-05-25")


PIECES = [
    *[
        "[",
        "]",
        "[[",
        "](",
        "[a](",
        "[]()",
        "![",
        "*",
        "*a ",
        "**a",
        "_a ",
        "`",
        "``a",
        "<",
        "<!--",
        "<a ",
        "<A",
        "{{<",
    ],
    *["{%", "{:", "{{", "&", "\\", "\0", "#", "# ", "- ", "> ", "|", "=\n", "-\n", "a::\n", "[a]: ", "import ", "a\n"],
    *["http://a ", "#a ", "[a](b) ", "Author:", "1. ", "\t", "    ", "```\n", ":::\n", "<script>", "2022-05-25 "],
]


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("opening", ["", "a\n", "# ", "- "])
def test_a_hostile_body_costs_little(opening: str, piece: str) -> None:
    body = opening + piece * (1_000_000 // len(piece))

    # A pattern that went back, or began anew, at every character would not come to an end.
    excerpt(body), heading(body), byline(body), plain(body)


@pytest.mark.parametrize(
    "body",
    [
        *["# a{}b", "#{}a", "import{}x", "import a{}from", "{}x", "- {}x", ">{}x", "---{}x", "[a]({}x", "![a]({}"],
        *["<a {}", "{{{{< {}", "http://a{}b", "a::{}b", "[a{}", "`{}", "Author:{}"],
    ],
)
@pytest.mark.parametrize("run", [" ", "\t", "x", "http://a", "- ", "#", "=", "[a] ", "* ", ">"])
def test_a_long_run_that_leads_nowhere_costs_little(body: str, run: str) -> None:
    text = body.format(run * (200_000 // len(run)))

    excerpt(text), heading(text), byline(text), plain(text)
