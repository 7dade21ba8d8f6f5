"""Menus of the browser: order, groups, colours, and the lists of keys and commands."""

from pathlib import Path

import pytest

from newscli.tui.browser import Browser
from newscli.tui.choices import CURRENT
from newscli.tui.cursor_list import CursorList
from tests.conftest import SEEDS
from tests.factory import write_article
from tests.tui.browsing import Browsing, browse, help_of
from tests.tui.conftest import Start

ORDERS = {
    "b": ("Best match first", "match", "agate"),
    "d d": ("Date, oldest first", "date-asc", "zircon"),
    "t": ("Title, A to Z", "title-asc", "agate"),
    "t t": ("Title, Z to A", "title-desc", "zircon"),
    "p": ("Provider, A to Z", "provider-asc", "agate"),
    "h": ("Heat, highest first", "heat-desc", "zircon"),
    "h h": ("Heat, lowest first", "heat-asc", "agate"),
}
"""The letters that go from the top to an order, its label, its sort key and the article that comes first."""


def test_each_order_of_the_menu_is_seen_in_the_query_line(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        for letters, (label, key, first) in ORDERS.items():
            await browsing.press("s", "home", *letters.split())
            assert any(line.partition("›")[2].strip(" •│").startswith(label) for line in browsing.lines[1:])

            await browsing.press("enter")
            assert browsing.query == f"topic:gems sort:{key}"
            assert browsing.current.startswith(f"About {first}")

    browse(start(archive, "topic:gems"), scenario, (80, 30))


def test_newest_first_takes_the_order_out_of_the_query(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("s", "home", "enter")

        assert browsing.query == "topic:gems"
        assert browsing.current.startswith("About agate")

    browse(start(archive, "topic:gems sort:heat"), scenario)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("", ["Newest first"]),
        ("sort:heat", ["Heat, highest first"]),
        ("gems sort:title-desc", ["Title, Z to A"]),
        ("sort:best", ["Best match first"]),
        ("sort:heat,title", []),
    ],
)
def test_the_order_of_the_list_is_marked(start: Start, archive: Path, text: str, marked: list[str]) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("s")

        assert [line.partition(f"{CURRENT} ")[2].strip(" │") for line in browsing.lines if CURRENT in line] == marked

    browse(start(archive, text), scenario)


def test_sorting_keeps_clauses_on_keys_of_the_front_matter(own_start: Start, folder: Path) -> None:
    for order in range(6):
        write_article(folder, f"{order}.txt", order=order)

    async def scenario(browsing: Browsing) -> None:
        await browsing.press("s", "t", "enter")

        assert browsing.query == "order:>=4 sort:title-asc"
        assert len(browsing.rows) == 2

    browse(own_start(folder, "order:>=4"), scenario)


def test_escape_leaves_a_menu_and_changes_nothing(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        before = browsing.lines
        for key in ("s", "b", "T", "?", ":"):
            await browsing.press(key)
            assert browsing.lines != before

            await browsing.press("escape")
            assert browsing.lines == before

    browse(start(archive), scenario)


def test_b_groups_the_list_by_month_and_its_groups_unfold(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("b", "m", "enter")
        assert [row.strip("› ") for row in browsing.rows] == ["▸ 2022-05 (15)", "▸ 2022-04 (15)"]
        assert "by month" in browsing.status

        await browsing.press("j", "l")
        assert browsing.rows[1].startswith("› ▾ 2022-04 (15)")
        assert browsing.rows[2].strip().startswith("About malachite")

        await browsing.press("j")
        assert "What is known of malachite." in browsing.page

        await browsing.press("h")
        assert len(browsing.rows) == 2
        assert browsing.rows[1].startswith("› ▸ 2022-04 (15)")

        await browsing.press("enter")
        assert browsing.rows[1].startswith("› ▾ 2022-04 (15)")

        await browsing.press("Z")
        assert len(browsing.rows) == 2

        await browsing.press("Z")
        assert len(browsing.rows) > 2

        await browsing.press("b", "home", "enter")
        assert browsing.rows[0].startswith("› About agate")
        assert "by month" not in browsing.status

    browse(start(archive), scenario)


@pytest.mark.parametrize(
    ("letter", "groups"),
    [
        ("p", ["▸ Harbour Post (10)", "▸ Mountain Times (10)", "▸ Valley News (10)"]),
        ("t", ["▸ Gems (30)", "▸ Jewellery (10)", "▸ Mining (10)", "▸ Trade (10)"]),
    ],
)
def test_b_groups_the_list_by_provider_and_topic(start: Start, archive: Path, letter: str, groups: list[str]) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("b", letter, "enter")

        assert sorted(row.strip("› ") for row in browsing.rows) == groups

    browse(start(archive), scenario)


def test_b_groups_the_list_by_story(start: Start, long_archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("b", "s", "enter")
        assert browsing.rows[0].startswith("› ▸ ")
        assert browsing.rows[0].endswith("(21)")

        await browsing.press("l")
        assert len(browsing.rows) >= 22

    browse(start(long_archive), scenario)


def test_capital_t_chooses_colours_that_the_next_run_has_too(start: Start) -> None:
    async def choosing(browsing: Browsing) -> None:
        await browsing.press("T", "l", "enter")
        assert browsing.app.theme == "light"

    async def later(browsing: Browsing) -> None:
        assert browsing.app.theme == "light"

    browse(start(SEEDS), choosing)
    browse(start(SEEDS), later)


def test_question_mark_lists_the_keys_that_are_searched_and_run(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("?")
        assert "Keys" in browsing.text
        assert help_of("down") in browsing.text

        await browsing.type(help_of("sort"))
        assert help_of("sort") in browsing.text
        assert help_of("down") not in browsing.text

        await browsing.press("enter", "end", "enter")
        assert "sort:" in browsing.query

    browse(start(archive), scenario)


@pytest.mark.parametrize("key", [":", "ctrl+p"])
def test_the_palette_runs_an_action_by_its_name(start: Start, key: str) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press(key)
        assert "Commands" in browsing.text

        await browsing.type(help_of("copy_url"))
        await browsing.press("enter")
        assert browsing.app.clipboard.startswith("https://www.wsj.com")

    browse(start(SEEDS), scenario)


def test_the_palette_goes_down_and_up(start: Start) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press(":")
        await browsing.type("copy")
        await browsing.press("down", "up", "down", "enter")

        assert browsing.app.clipboard.startswith("[Tech Leaders")

    browse(start(SEEDS), scenario)


def test_facets_narrow_the_query_exclude_and_let_go(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("f")
        assert "Topics" in browsing.text
        assert "Jewellery" in browsing.text

        await browsing.press("down", "enter")
        narrowed = browsing.query
        assert narrowed.startswith("topic:")
        assert len(browsing.rows) == 10

        await browsing.press("enter")
        assert browsing.query == ""

        await browsing.press("down", "minus")
        assert browsing.query.startswith("-topic:")
        assert browsing.status.startswith("1/20 of 30")

        await browsing.press("minus", "tab", "enter")
        assert browsing.query.startswith("provider:")

        await browsing.press("shift+tab", "f")
        assert "Jewellery" not in "\n".join(browsing.rows)
        assert isinstance(browsing.screen, Browser)
        assert browsing.screen.list.has_focus

    browse(start(archive), scenario, (140, 30))


@pytest.mark.parametrize("key", [":", "?", "s", "b", "T"])
def test_a_second_click_that_comes_at_once_chooses_nothing_more(key: str, start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press(key)
        shown = browsing.app.screen.query_one(CursorList)
        for _ in range(3):
            shown.post_message(CursorList.Clicked())
        await browsing.settled()
        assert browsing.app.is_running
        await browsing.press("escape", "escape", "j")
        assert browsing.current

    browse(start(archive), scenario)


def test_enter_that_is_pressed_twice_at_once_runs_an_action_once(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press(":")
        await browsing.press_at_once("enter", "enter", "enter")
        assert browsing.app.is_running
        assert browsing.browser.is_active

    browse(start(archive), scenario)
