"""The browser in all themes, in the colours that a terminal has, and without any."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rich.color import Color
from rich.segment import Segment
from textual.pilot import Pilot
from textual.strip import Strip

from newscli.tui.app import BrowserApp
from newscli.tui.themes import NAMES, TERMINAL
from tests.conftest import SEEDS
from tests.tui.piloting import piloted
from tests.tui.screens import browser_of, see, setup_for, until
from tests.tui.terminals import running

_COLOUR = re.compile(r"\x1b\[([0-9;]*)m")
_LEAST = 3.0
"""The contrast of large text that the WCAG asks for: what is dim has less than other text."""


def segments(app: BrowserApp) -> Iterator[Segment]:
    """What is drawn of the screen, or of the menu on it."""
    menu = app.screen.children[0].region if len(app.screen_stack) > 2 else app.screen.region
    for strip in app.screen._compositor.render_strips()[menu.y : menu.bottom]:
        yield from Strip(strip).crop(menu.x, menu.right)


def contrast(segment: Segment) -> float:
    colors = (segment.style.color, segment.style.bgcolor) if segment.style else (None, None)
    light = sorted(_luminance(color.get_truecolor()) if color else 0.0 for color in colors)
    return (light[1] + 0.05) / (light[0] + 0.05)


def _luminance(channels: tuple[int, ...]) -> float:
    red, green, blue = (part / 3294.6 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


STATES = [(), ("enter", "enter"), ("slash", *"to"), ("s",), ("question_mark",), ("f",)]


@pytest.mark.parametrize("theme", ["dark", "light", "contrast"])
def test_every_text_can_be_read(theme: str, tmp_path: Path) -> None:
    app = BrowserApp(setup_for(SEEDS, tmp_path, "clearview"))

    async def script(pilot: Pilot[Any]) -> None:
        app.theme = theme
        await until(pilot, lambda: browser_of(app).reading.page is not None)
        for keys in STATES:
            await pilot.press(*keys)
            await pilot.pause(0.1)
            for segment in segments(app):
                assert not any(map(str.isalnum, segment.text)) or contrast(segment) >= _LEAST, (keys, segment)
            await pilot.press("escape", "escape")

    piloted(app, script, (120, 30))


def test_every_theme_colours_the_whole_screen(tmp_path: Path) -> None:
    app = BrowserApp(setup_for(SEEDS, tmp_path))

    async def script(pilot: Pilot[Any]) -> None:
        await until(pilot, lambda: browser_of(app).reading.page is not None)
        for theme in NAMES:
            app.theme = theme
            await pilot.pause(0.05)
            has_background = {bool(each.style and each.style.bgcolor) for each in segments(app) if each.text}
            assert has_background == {True} or theme == TERMINAL, theme

    piloted(app, script, (120, 30))


def test_a_theme_that_was_chosen_is_used_the_next_time(tmp_path: Path) -> None:
    start = setup_for(SEEDS, tmp_path)

    async def choose(pilot: Pilot[Any]) -> None:
        await until(pilot, lambda: browser_of(app).list.row is not None)
        await pilot.press("T")
        await see(pilot, "High contrast")
        await pilot.press("h", "enter")

    async def look(_: Pilot[Any]) -> None:
        assert again.theme == "contrast"

    app, again = BrowserApp(start), BrowserApp(start)
    piloted(app, choose)
    again = BrowserApp(start)
    piloted(again, look)


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


def test_without_colour_the_cursor_and_what_is_found_stand_out(tmp_path: Path) -> None:
    app = BrowserApp(setup_for(SEEDS, tmp_path, "clearview", has_color=False))

    async def script(pilot: Pilot[Any]) -> None:
        await until(pilot, lambda: browser_of(app).reading.page is not None)
        await pilot.pause(0.05)
        found = [each.style for each in segments(app) if each.text.casefold() == "clearview" and each.style]
        assert all(style.underline for style in found[1:])
        drawn = list(segments(app))
        assert all(each.style is None or not (each.style.color or Color.default()).triplet for each in drawn)
        assert any(each.style and each.style.reverse for each in drawn if each.text.startswith("› "))

    piloted(app, script)
