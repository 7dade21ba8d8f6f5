"""The browser in all themes, in the colours that a terminal has, and without any."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from rich.color import Color
from rich.segment import Segment
from textual.strip import Strip

from newscli.tui.app import ScreenApp
from newscli.tui.themes import NAMES, TERMINAL
from tests.conftest import SEEDS
from tests.tui.browsing import Browsing, browse
from tests.tui.conftest import Start
from tests.tui.terminals import running

_COLOUR = re.compile(r"\x1b\[([0-9;]*)m")
_LEAST = 3.0
"""The contrast of large text that the WCAG asks for: what is dim has less than other text."""


def segments(app: ScreenApp) -> Iterator[Segment]:
    """What is drawn of the screen, or of the menu on it."""
    menu = app.screen.children[0].region if len(app.screen_stack) > 2 else app.screen.region
    for strip in app.screen._compositor.render_strips()[menu.y : menu.bottom]:
        yield from Strip(strip).crop(menu.x, menu.right)


def contrast(segment: Segment) -> float:
    light = sorted(_luminance(color.get_truecolor()) if color else 0.0 for color in colors_of(segment))
    return (light[1] + 0.05) / (light[0] + 0.05)


def _luminance(channels: tuple[int, ...]) -> float:
    red, green, blue = (part / 3294.6 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


STATES = [(), ("enter", "enter"), ("/", *"to"), ("s",), ("?",), ("f",)]


@pytest.mark.parametrize("theme", ["dark", "light", "contrast"])
def test_every_text_can_be_read(theme: str, start: Start) -> None:
    async def scenario(browsing: Browsing) -> None:
        browsing.app.theme = theme
        for keys in STATES:
            await browsing.press(*keys)
            for segment in segments(browsing.app):
                assert not any(map(str.isalnum, segment.text)) or contrast(segment) >= _LEAST, (keys, segment)
            await browsing.press("escape", "escape")

    browse(start(SEEDS, "clearview"), scenario)


def test_every_theme_colours_the_whole_screen(start: Start) -> None:
    async def scenario(browsing: Browsing) -> None:
        for theme in NAMES:
            browsing.app.theme = theme
            await browsing.settled()
            has_background = {bool(each.style and each.style.bgcolor) for each in segments(browsing.app) if each.text}
            assert has_background == {True} or theme == TERMINAL, theme

    browse(start(SEEDS), scenario)


def colours_of(written: str) -> set[str]:
    """The numbers of colours in what was written to a terminal: “32” is green, “38;2” one of all."""
    found: set[str] = set()
    for sequence in _COLOUR.findall(written):
        numbers = sequence.split(";")
        while numbers:
            number = numbers.pop(0)
            if number in ("38", "48"):
                number = f"{number};{numbers[0]}"
                del numbers[: 4 if numbers[0] == "2" else 2]
            if number[:2] in ("38", "48") or (number.isdigit() and (30 <= int(number) <= 49 or int(number) >= 90)):
                found.add(number)
    return found - {"39", "49"}


@pytest.mark.parametrize(
    ("options", "theme", "environ", "colours"),
    [
        ((), "terminal", {}, {"31", "32", "36"}),
        ((), "dark", {"TERM": "xterm-256color"}, {"38;5", "48;5"}),
        ((), "dark", {"TERM": "xterm-256color", "COLORTERM": "truecolor"}, {"38;2", "48;2"}),
        ((), "terminal", {"NO_COLOR": "1"}, set()),
        ((), "dark", {"NO_COLOR": "1"}, set()),
        ((), "terminal", {"NO_COLOR": ""}, {"31", "32", "36"}),
        (("--color", "never"), "terminal", {}, set()),
        (("--color", "always"), "terminal", {"NO_COLOR": "1"}, {"31", "32", "36"}),
    ],
    ids=["16", "256", "all", "NO_COLOR", "NO_COLOR and a theme", "empty NO_COLOR", "never", "always"],
)
def test_only_colours_that_the_terminal_has_are_written(
    options: tuple[str, ...], theme: str, environ: dict[str, str], colours: set[str], tmp_path: Path
) -> None:
    (tmp_path / "browse-theme").write_text(theme)
    environ = {"COLORTERM": "", "NEWSCLI_STATE_DIR": str(tmp_path)} | environ
    with running("-L", str(SEEDS), *options, "browse", "clearview", environ=environ, size=(120, 30)) as terminal:
        terminal.wait_for("quality")
        assert colours_of(terminal.written) == colours


def test_without_colour_the_cursor_and_what_is_found_stand_out(start: Start) -> None:
    async def scenario(browsing: Browsing) -> None:
        drawn = list(segments(browsing.app))
        found = [each.style for each in drawn if each.text == "Clearview" and each.style]
        assert found
        assert all(style.underline and style.bold for style in found)
        assert any(each.style and each.style.reverse for each in drawn if each.text.startswith("› "))
        assert not any(color and color.triplet for each in drawn for color in colors_of(each))

    browse(replace(start(SEEDS, "clearview"), has_color=False), scenario)


def colors_of(segment: Segment) -> tuple[Color | None, Color | None]:
    return (segment.style.color, segment.style.bgcolor) if segment.style else (None, None)
