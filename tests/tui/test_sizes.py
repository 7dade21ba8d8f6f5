"""The browser on terminals of every size."""

from collections.abc import Sequence

import pytest
from rich.cells import cell_len

from tests.conftest import SEEDS
from tests.tui.browsing import Browsing, browse
from tests.tui.conftest import Start

SIZES = [
    *((20, height) for height in (5, 6, 7, 8, 11, 12, 20)),
    *((width, 15) for width in (27, 34, 40, 53, 60)),
    (40, 5),
    (60, 11),
    *((width, 24) for width in (99, 100)),
    (200, 50),
    (20, 5),
]
STATES = {
    "list": (),
    "a group": ("b", "j", "enter", "j"),
    "reader": ("enter",),
    "a link": ("enter", "enter", "enter"),
    "reader alone": ("z",),
    "suggestions": ("/", *"topic:"),
    "menu": ("s",),
    "keys": ("?",),
    "facets": ("f",),
}


@pytest.mark.parametrize("keys", STATES.values(), ids=list(STATES))
def test_everything_fits_at_every_size(keys: Sequence[str], start: Start) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press(*keys)
        app, screen = browsing.app, browsing.browser
        is_menu, focused = len(app.screen_stack) > 2, app.focused
        for width, height in SIZES:
            await browsing.resize(width, height)
            lines = browsing.lines
            assert [cell_len(line) for line in lines] == [width] * height
            assert app.focused is focused
            assert is_menu or screen.status.region.y == height - 1
            assert screen.reader.has_focus or any("›" in line for line in lines), (width, height)

    browse(start(SEEDS), scenario, (80, 24))


@pytest.mark.parametrize("size", [(60, 15), (80, 24), (100, 30), (200, 50)])
def test_list_and_reader_can_be_read(size: tuple[int, int], start: Start) -> None:
    async def scenario(browsing: Browsing) -> None:
        assert [row[:2] for row in browsing.rows] == ["› ", "  ", "  ", "  ", "  "]
        assert all(row[2:32].strip() for row in browsing.rows)
        assert "A $10 million fine levied on Clearview" in browsing.page

    browse(start(SEEDS), scenario, size)


def test_a_low_screen_has_the_list_or_the_reader(start: Start) -> None:
    async def scenario(browsing: Browsing) -> None:
        assert browsing.rows
        assert not browsing.browser.reader.display

        await browsing.press("enter")
        assert "Wall Street Journal ·" in browsing.page
        assert not browsing.rows

        await browsing.press("q")
        assert browsing.rows

    browse(start(SEEDS), scenario, (50, 9))
