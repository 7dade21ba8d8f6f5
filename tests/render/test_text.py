import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.render.text import many_lines, one_line, plain_line, plain_texts

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
        ("a\U0001d173b\U0001bca0c\U00013437d", "abcd"),
        ("a\ufdd0b", "a\ufffdb"),
        ("\u0600١٢", "\u0600١٢"),
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


def test_texts_are_named_once_and_none_is_empty() -> None:
    assert plain_texts(["AI", " AI ", "\u200b", "<b>x</b>", ""]) == ["AI", "x"]


JOINERS = "\u200c\u200d\ufe0e\ufe0f"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("👩\u200d🚀", "👩\u200d🚀"),
        ("👨\u200d👩\u200d👧\u200d👦", "👨\u200d👩\u200d👧\u200d👦"),
        ("👩🏽\u200d🚀", "👩🏽\u200d🚀"),
        ("❤\ufe0f\u200d🔥", "❤\ufe0f\u200d🔥"),
        ("👩🏽\u200d❤\ufe0f\u200d💋\u200d👨🏿", "👩🏽\u200d❤\ufe0f\u200d💋\u200d👨🏿"),
        ("❤\ufe0f ☎\ufe0e", "❤\ufe0f ☎\ufe0e"),
        ("1\ufe0f\u20e3", "1\ufe0f\u20e3"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("क्\u200dष क्\u200cष", "क्\u200dष क्\u200cष"),
        ("ක්\u200dර", "ක්\u200dර"),
        ("ക്\u200dഷ", "ക്\u200dഷ"),
        ("pay\u200dpal a\u200cb", "paypal ab"),
        ("a\ufe0f 1\ufe0f 漢\ufe0f \ufe0f", "a 1 漢"),
        ("д\u200cж", "дж"),
        ("👩\u200d\u200d🚀", "👩🚀"),
        ("👩\u200d x \u200d🚀", "👩 x 🚀"),
        ("👩\u200c🚀", "👩🚀"),
        ("🇩\u200d🇪", "🇩🇪"),
        ("❤\ufe0f\ufe0f", "❤\ufe0f"),
        ("\u200cمی\u200c", "می"),
        ("\u200d👩\u200d", "👩"),
        ("\ufe0f❤", "❤"),
        ("می\u200c\u200cخ", "میخ"),
        ("می\u200ca", "میa"),
        ("👩" + "\u200d" * 1000 + "🚀", "👩🚀"),
        ("می" + "\u200c" * 1000 + "خ", "میخ"),
        ("👩\u200d" * 1000, ("👩\u200d👩\u200d👩\u200d👩" * 250)),
    ],
)
def test_what_joins_emoji_and_letters_stays_where_it_means_something(text: str, shown: str) -> None:
    assert one_line(text) == plain_line(text) == many_lines(text).strip() == shown


@given(st.text(st.sampled_from("ab1 #👩🚀❤\u20e3میක්රक्ष\u200b\u202e\n" + JOINERS * 3)))
def test_joiners_hide_nothing(text: str) -> None:
    shown = one_line(text)

    assert one_line(shown) == shown
    assert _bare(shown) == one_line(_bare(text))
    assert not re.search(
        f"[a-z ][{JOINERS}]|[\u200c\u200d][a-z ]|[\u200c\u200d]{{2}}|^[{JOINERS}]|[\u200c\u200d]$", shown
    )
    assert not re.search("([👩🚀❤]\ufe0f?\u200d){4}", shown)


def _bare(text: str) -> str:
    return re.sub(f"[{JOINERS}]", "", text)


@given(st.text())
def test_one_line_is_one_line_without_active_characters(text: str) -> None:
    shown = one_line(text)

    assert not ACTIVE.search(re.sub("[\u200c\u200d]", "", shown))
    assert len(shown.splitlines()) <= 1
    assert one_line(shown) == shown


@given(st.text())
def test_many_lines_keeps_only_line_breaks_and_tabs(text: str) -> None:
    shown = many_lines(text)

    assert not ACTIVE.search(re.sub("[\n\u200c\u200d]", "", shown))
    assert many_lines(shown) == shown
