"""What things look like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style
from rich.text import Text

from newscli.query.fields import FIELDS
from newscli.render.terminal import console, json_colors
from newscli.render.terminal.theme import _NAMED, THEME, read_theme
from newscli.render.topics import text_of

ENTRY = '{"date": 1}'


def _colors(style: Style) -> set[str]:
    return {color.name for color in (style.color, style.bgcolor) if color}


def _painted(name: str, theme: str) -> str:
    """A word in a style, as a terminal gets it."""
    chosen = read_theme(theme).theme
    return console.lines([Text("word", name)], 20, "utf-8", color=True, theme=chosen)[0].rstrip("\n")


def test_no_colour_of_the_default_is_lost_on_dark_or_light() -> None:
    used = set().union(*(_colors(THEME.styles[name]) for name in _NAMED["default"]))

    assert used <= {"cyan", "green", "red", "magenta"}


def test_a_row_of_articles_has_three_colours_at_most() -> None:
    styles = {"number", "mark", "snippet", "match", "label", *(field.style for field in FIELDS)}

    assert len(set().union(*(_colors(THEME.styles[style]) for style in styles))) <= 3


@pytest.mark.parametrize("name", _NAMED)
def test_a_match_is_told_by_more_than_colour(name: str) -> None:
    match = read_theme(name).theme.styles["match"]

    assert match.bold
    assert match.underline or match.reverse or match.bgcolor


def test_mono_has_no_colour() -> None:
    styles = read_theme("mono").theme.styles

    assert set().union(*(_colors(styles[name]) for name in _NAMED["default"])) == set()


@pytest.mark.parametrize(
    ("theme", "style", "expected"),
    [
        ("", "date", "word"),
        ("date=cyan", "date", "\x1b[36mword\x1b[0m"),
        (" date = cyan : title = none ", "date", "\x1b[36mword\x1b[0m"),
        ("date=cyan:title=none", "title", "word"),
        ("date=bold 4", "date", "\x1b[1;34mword\x1b[0m"),
        ("date=15 on 1", "date", "\x1b[97;41mword\x1b[0m"),
        ("date=Bright_Red", "date", "\x1b[91mword\x1b[0m"),
        ("date=#5f87af", "date", "\x1b[38;2;95;135;175mword\x1b[0m"),
        ("date=dark_orange", "date", "\x1b[38;5;208mword\x1b[0m"),
        ("mono", "number", "word"),
        ("mono:number=2", "number", "\x1b[32mword\x1b[0m"),
        ("number=2:mono", "number", "word"),
        ("vivid", "provider", "\x1b[92mword\x1b[0m"),
        ("::", "number", "\x1b[36mword\x1b[0m"),
    ],
)
def test_a_theme_replaces_styles(theme: str, style: str, expected: str) -> None:
    assert read_theme(theme).wrong == ()
    assert _painted(style, theme) == expected


@pytest.mark.parametrize(
    ("theme", "said"),
    [
        ("dat=cyan", "There is no style “dat”. Styles: number, title,"),
        ("date=cyna", "“cyna” is no style for date: it is such as cyan,"),
        ("date=", "“” is no style for date"),
        ("date=16", "“16” is no style for date"),
        ("date=#12345", "“#12345” is no style for date"),
        ("date=link x", "“link x” is no style for date"),
        ("vvid", "There is no theme “vvid”. Themes: default, mono, vivid."),
        ("da\x1b]0;te=cyan", "There is no style “da�]0;te”."),
    ],
)
def test_what_has_no_meaning_is_said_and_left_out(theme: str, said: str) -> None:
    chosen = read_theme(f"{theme}:provider=red")

    assert len(chosen.wrong) == 1
    assert chosen.wrong[0].startswith(f"NEWSCLI_THEME: {said}")
    assert _colors(chosen.theme.styles["provider"]) == {"red"}
    assert chosen.theme.styles["date"] == THEME.styles["date"]


@given(st.text(max_size=60) | st.from_regex(r"([a-z.]{0,6}[:=]){0,6}[a-z0-9# ]{0,8}", fullmatch=True))
def test_any_text_is_a_theme_or_a_sentence(text: str) -> None:
    chosen = read_theme(text)

    assert set(chosen.theme.styles) == set(THEME.styles)
    assert all("\n" not in sentence for sentence in chosen.wrong)


def test_json_has_the_colours_of_the_theme() -> None:
    theme = read_theme("json.key=red:json.number=#102030").theme

    assert json_colors.colored(ENTRY, theme) == '{\x1b[31m"date"\x1b[0m: \x1b[38;2;16;32;48m1\x1b[0m}'


def test_every_style_and_theme_is_told() -> None:
    told = " ".join(text_of("environment").split())

    assert [name for name in (*_NAMED, *_NAMED["default"]) if name not in told] == []
