"""The browser on terminals of every size."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len
from textual.pilot import Pilot

from newscli.tui.app import BrowserApp
from tests.conftest import SEEDS
from tests.tui.piloting import piloted, shown
from tests.tui.screens import browser_of, see, setup_for, until

SIZES = [
    *((20, height) for height in (*range(5, 13), 15, 20)),
    *((width, 15) for width in range(25, 61, 5)),
    (40, 5),
    (60, 11),
    (60, 20),
    *((width, 24) for width in (80, 99, 100, 132)),
    (200, 50),
    (300, 100),
    (20, 5),
]
STATES = {
    "list": (),
    "a group": ("b", "j", "enter", "j"),
    "reader": ("enter",),
    "a link": ("enter", "enter", "enter"),
    "reader alone": ("z",),
    "suggestions": ("slash", "t", "o", "p", "i", "c", "colon"),
    "menu": ("s",),
    "keys": ("question_mark",),
    "facets": ("f",),
}


@pytest.mark.parametrize("keys", STATES.values(), ids=list(STATES))
def test_everything_fits_at_every_size(keys: Sequence[str], tmp_path: Path) -> None:
    app = BrowserApp(setup_for(SEEDS, tmp_path))

    async def script(pilot: Pilot[Any]) -> None:
        await until(pilot, lambda: browser_of(app).list.row is not None)
        await pilot.press(*keys)
        is_menu, focused = len(app.screen_stack) > 2, app.focused
        for width, height in SIZES:
            await pilot.resize_terminal(width, height)
            lines = shown(app)
            assert [cell_len(line) for line in lines] == [width] * height
            assert app.focused is focused
            assert is_menu or browser_of(app).status.region.y == height - 1
            assert browser_of(app).reader.has_focus or any("›" in line for line in lines), (width, height)

    piloted(app, script, (80, 24))


@pytest.mark.parametrize("size", [(60, 15), (80, 24), (100, 30), (200, 50)])
def test_list_and_reader_can_be_read(size: tuple[int, int], tmp_path: Path) -> None:
    app = BrowserApp(setup_for(SEEDS, tmp_path))

    async def script(pilot: Pilot[Any]) -> None:
        await see(pilot, "A $10 million fine levied on Clearview")
        rows = shown(app)[1:6]
        assert [row[:2] for row in rows] == ["› ", "  ", "  ", "  ", "  "]
        assert all(row[2:32].strip() for row in rows)

    piloted(app, script, size)


def test_a_low_screen_has_the_list_or_the_reader(tmp_path: Path) -> None:
    app = BrowserApp(setup_for(SEEDS, tmp_path))

    async def script(pilot: Pilot[Any]) -> None:
        await see(pilot, "› Tech Leaders")
        assert not browser_of(app).reader.display
        await pilot.press("enter")
        await see(pilot, "Wall Street Journal ·")
        assert not browser_of(app).list.display
        await pilot.press("q")
        await see(pilot, "› Tech Leaders")

    piloted(app, script, (50, 9))
