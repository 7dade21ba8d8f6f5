import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.text.html import text_of_html


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("", ""),
        ("plain", "plain"),
        ("a &amp; b", "a & b"),
        ("caf&eacute; &#8211; &#x2014; &nbsp;x", "café – — \xa0x"),
        ("&lt;b&gt;", "<b>"),
        ("&amp;lt;", "&lt;"),
        ("AT&T &unknown; &", "AT&T &unknown; &"),
        ("one<b>two</b>three", "onetwothree"),
        ('a <a href="https://example.com/?a=1">link</a>.', "a link."),
        ("<EM>loud</EM>", "loud"),
        ("one<br>two", "one two"),
        ("one<br/>two", "one two"),
        ("one<br />two", "one two"),
        ("<p>one</p><p>two</p>", " one  two "),
        ('<iframe width="1" src="https://example.com"></iframe>x', "  x"),
        ("a<script>alert(1)</script>b", "a b"),
        ("a<SCRIPT type=x>alert('<p>')</SCRIPT >b", "a b"),
        ("a<script>never closed", "a "),
        ("a<style>p {}</style>b", "a b"),
        ("a<!-- <p>hidden</p> -->b", "a b"),
        ("a<!-- never closed", "a "),
        ("<!DOCTYPE html>x", " x"),
        ("<script>a</style>b</script>c", " c"),
    ],
)
def test_tags_are_dropped_and_entities_decoded(markup: str, text: str) -> None:
    assert text_of_html(markup) == text


@pytest.mark.parametrize(
    "text",
    [
        "a < b",
        "a<b",
        "List<String>",
        "Map<String, Integer>",
        "<3 you",
        "1 << 2",
        "<",
        ">",
        "<>",
        "< p>",
        "<pp>",
        "<p",
        "a <unknown> b",
        "[b]no markup[/b] *at all*",
    ],
)
def test_what_is_no_tag_stays_as_written(text: str) -> None:
    assert text_of_html(text) == text


def test_blocks_are_broken_with_what_is_asked_for() -> None:
    assert text_of_html("one<p>two<i>!</i><hr>three<!-- x -->four", break_with="\n") == "one\ntwo!\nthree\nfour"


def test_decoded_brackets_are_no_tags() -> None:
    assert text_of_html("&lt;script&gt;x&lt;/script&gt;") == "<script>x</script>"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (f"a&#{'9' * 5_000};b", "a\ufffdb"),
        (f"a&#{'9' * 100_000}b", "a\ufffdb"),
        (f"&#x{'f' * 5_000};", "\ufffd"),
        (f"&#X{'F' * 5_000}", "\ufffd"),
        ("&#99999999;", "\ufffd"),
        ("&#1114112;", "\ufffd"),
        ("&#0;", "\ufffd"),
        ("&#xd800;", "\ufffd"),
        ("&#;&#x;", "&#;&#x;"),
    ],
)
def test_number_of_no_character_never_raises(markup: str, text: str) -> None:
    assert text_of_html(markup) == text


@given(st.text(st.sampled_from("<>/&#;x!-0159af scriptypb\n٣²")))
def test_any_text_has_a_text(markup: str) -> None:
    assert isinstance(text_of_html(markup), str)


@pytest.mark.parametrize(
    "piece",
    [
        "<script",
        "<style ",
        "<script>",
        "<style><script>",
        "<!--",
        "<!-- -->",
        "<!x",
        "</script",
        "<p ",
        "<p",
        "<b\n",
        "&#",
    ],
)
def test_work_grows_with_the_length_alone(piece: str) -> None:
    assert _seconds(piece * 40_000) < 400 * _least_seconds(piece * 1_000)


@pytest.mark.parametrize("markup", ["<", "</", "<a ", "<!-", "<script ", "&lt", "&#1", "&abcdefghijklmnop"])
def test_work_on_a_million_marks_grows_with_their_number_alone(markup: str) -> None:
    assert _seconds(markup * 1_000_000) < 400 * _least_seconds(markup * 25_000)


def _seconds(text: str) -> float:
    begin = time.process_time()
    text_of_html(text)
    return time.process_time() - begin


def _least_seconds(text: str) -> float:
    return max(min(_seconds(text) for _ in range(4)), 0.001)
