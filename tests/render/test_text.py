import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.render.text import many_lines, one_line, plain_line

ACTIVE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("a\x1b[2Jb", "a\ufffd[2Jb"),
        ("\x1b]52;c;cm0gLXJmIH4K\x07", "\ufffd]52;c;cm0gLXJmIH4K\ufffd"),
        ("\x9b2J", "\ufffd2J"),
        ("OK\r\nFAKE ROW", "OK FAKE ROW"),
        ("real\rfake", "real fake"),
        ("abc\b\b\bxyz", "abc\ufffd\ufffd\ufffdxyz"),
        ("\u202egpj.exe", "\ufffdgpj.exe"),
        ("\xad\xadDataverse", "Dataverse"),
        ("zero\u200bwidth", "zerowidth"),
        ("a\xa0 \t b", "a b"),
        ("  blanks   between  ", "blanks between"),
        ("[bold]x[/] :bomb: C:\\", "[bold]x[/] :bomb: C:\\"),
        ("漢字 😀", "漢字 😀"),
    ],
)
def test_one_line_shows_what_is_there_and_does_nothing(text: str, shown: str) -> None:
    assert one_line(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("AT&amp;T &lt;b&gt;", "AT&T <b>"),
        ("<p>one</p><p>two <b>three</b></p>", "one two three"),
        ("List<String> a < b", "List<String> a < b"),
        ("&#8238;gpj.exe", "\ufffdgpj.exe"),
        ("&#13;fake", "fake"),
        (None, ""),
    ],
)
def test_a_title_is_shown_as_the_text_it_means(text: str | None, shown: str) -> None:
    assert plain_line(text) == shown


@given(st.text())
def test_one_line_is_one_line_without_active_characters(text: str) -> None:
    shown = one_line(text)

    assert not ACTIVE.search(shown)
    assert len(shown.splitlines()) <= 1
    assert one_line(shown) == shown


@given(st.text())
def test_many_lines_keeps_only_line_breaks_and_tabs(text: str) -> None:
    shown = many_lines(text)

    assert not ACTIVE.search(shown.replace("\n", ""))
    assert many_lines(shown) == shown
