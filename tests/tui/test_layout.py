"""What is where on the screen of the browser, and what the line at the bottom says."""

from pathlib import Path

import pytest

from newscli.tui.browser import SIDE_BY_SIDE
from tests.conftest import SEEDS
from tests.tui.browsing import Browsing, browse
from tests.tui.conftest import Start

TITLE = "Tech Leaders Say Facial-Recognition Clampdown"


def test_the_reader_is_beside_the_list_from_100_columns_on(start: Start) -> None:
    async def scenario(browsing: Browsing) -> None:
        assert browsing.screen.list.region.bottom == browsing.browser.reader.region.bottom
        assert browsing.current.startswith("Tech Leaders Say")
        assert TITLE in browsing.page

    browse(start(SEEDS), scenario, (SIDE_BY_SIDE, 24))


def test_the_reader_is_below_the_list_in_narrower_terminals(start: Start) -> None:
    async def scenario(browsing: Browsing) -> None:
        assert browsing.screen.list.region.bottom <= browsing.browser.reader.region.y
        assert browsing.current.startswith(TITLE)
        assert TITLE in browsing.page

    browse(start(SEEDS), scenario, (SIDE_BY_SIDE - 1, 24))


def test_panes_change_sides_with_the_width_and_keep_what_they_show(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("down", "down")
        await browsing.resize(70, 24)

        assert browsing.screen.list.region.bottom <= browsing.browser.reader.region.y
        assert browsing.current.startswith("About beryl")
        assert "What is known of beryl." in browsing.page

        await browsing.resize(140, 24)

        assert browsing.current.startswith("About beryl")
        assert "What is known of beryl." in browsing.page

    browse(start(archive), scenario, (120, 24))


def test_z_shows_the_reader_alone_and_both_panes_again(start: Start) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("z")

        assert not browsing.rows
        assert browsing.browser.reader.region.width == 120
        assert browsing.browser.reader.has_focus

        await browsing.press("z")

        assert len(browsing.rows) == 5
        assert browsing.screen.list.has_focus

    browse(start(SEEDS), scenario)


def test_the_reader_follows_the_cursor(start: Start) -> None:
    async def scenario(browsing: Browsing) -> None:
        for key, title in [
            ("j", "Facial recognition company used by Met"),
            ("k", "Tech Leaders"),
            ("G", "Clearview AI still"),
        ]:
            await browsing.press(key)

            assert browsing.current.startswith(title)
            assert title in browsing.page

    browse(start(SEEDS), scenario)


def test_the_status_line_tells_how_many_of_how_many_of_which_library_and_four_keys(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        assert browsing.status.startswith("1/30 · gems ")
        assert browsing.status.endswith("Enter open  / search  f facets  ? keys")

        await browsing.press("/")
        await browsing.type("topic:mining")
        await browsing.press("escape", "escape", "j")

        assert browsing.status.startswith("2/10 of 30 · gems ")

    browse(start(archive), scenario)


def test_enter_in_a_low_terminal_shows_the_reader_alone(start: Start) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("enter")

        assert not browsing.rows
        assert TITLE in browsing.page

        await browsing.press("q")

        assert browsing.current.startswith(TITLE)

    browse(start(SEEDS), scenario, (60, 15))


@pytest.mark.parametrize("size", [(60, 15), (80, 24), (200, 50)])
def test_query_line_list_and_status_line_are_always_there(start: Start, size: tuple[int, int]) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("/")
        await browsing.type("crimes")

        assert browsing.lines[0].rstrip() == "/ crimes"
        assert browsing.current.startswith("Facial Recognition Technology Solves")
        assert browsing.lines[-1].startswith("1/1 of 5 · seeds")

    browse(start(SEEDS), scenario, size)
