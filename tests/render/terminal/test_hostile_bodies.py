"""Bodies that would keep the page of an article busy for minutes."""

import pytest
from markdown_it import MarkdownIt

from newscli.parser.excerpts import excerpt
from newscli.render.terminal import console
from newscli.render.terminal.bodies import MOST_LINES, MOST_SHOWN, SafeMarkdown, beginning
from newscli.render.terminal.code import LEXERS, LONGEST, MOST, limit_colors


def _shown(body: str) -> str:
    return "".join(console.lines([SafeMarkdown(body)], 80, "utf-8", color=True))


@pytest.mark.parametrize("language", ["cddl", "chapel", "scala", "fish", "rego", "systemd", "zeek", "ansys"])
def test_code_of_a_language_whose_lexer_may_never_end_has_no_colours(language: str) -> None:
    backslashes = "\\" * 200

    assert backslashes in _shown(f'```{language}\n"{backslashes}\n```\n')


def test_code_has_the_colours_of_a_common_language() -> None:
    assert "\x1b[34mdef\x1b[0m" in _shown("```python\ndef f(): pass\n```\n").replace("\x1b[1;34m", "\x1b[34m")


@pytest.mark.parametrize("text", ["\n ", '"\\', "a b ", "a.", "&"])
@pytest.mark.parametrize("language", sorted(LEXERS))
def test_code_that_is_coloured_ends(language: str, text: str) -> None:
    assert _shown(f"```{language}\n{text * (1_000 // len(text))}\n```\n")


def test_only_so_much_code_of_a_page_is_coloured() -> None:
    piece = "a" * (LONGEST - 10)
    tokens = MarkdownIt().parse(f"```python\n{piece}\n```\n" * 5 + f"```python\n{piece * 2}\n```\n")

    limit_colors(tokens)

    assert [token.info for token in tokens] == ["python"] * (MOST // LONGEST) + [""] * (6 - MOST // LONGEST)


def test_a_page_ends_where_a_text_is_very_long() -> None:
    assert beginning("a" * MOST_SHOWN) == "a" * MOST_SHOWN
    assert len(beginning("a" * 8_000_000)) == MOST_SHOWN
    assert beginning("line\n" * 1_000_000) == "line\n" * MOST_LINES
    assert beginning("line " * 100 + "\n" + "a" * MOST_SHOWN)[-1] == "a"
    assert beginning(("line " * 20 + "\n") * 2_000).endswith("line \n")


def test_a_long_table_ends_with_how_many_rows_it_has_more() -> None:
    shown = _shown("|a|b|\n|-|-|\n" + "|c|d|\n" * 1_000)

    assert "… 500 more rows" in shown


@pytest.mark.parametrize("mark", ["> ", "- ", "*a_ ", "![[", "[a", "~~a", "<a ", "&lt", "`a", "{{< ", "<A ", "a**b"])
def test_a_body_of_nothing_but_marks_is_shown(mark: str) -> None:
    body = beginning(mark * (1_000_000 // len(mark)))[:4_000]

    _shown(body)
    excerpt(body)
