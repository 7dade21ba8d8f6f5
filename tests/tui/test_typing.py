"""Queries as they are typed: the list follows, half queries are explained, words are suggested and remembered."""

import asyncio
from pathlib import Path
from threading import Event

import pytest

from newscli.errors import IndexBusy
from newscli.tui.answers import order
from tests.tui.browsing import PATIENCE, Browsing, browse
from tests.tui.conftest import Start


def test_the_list_follows_each_key(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("/")
        await browsing.type("topic:trade since:2022-05-1")
        assert len(browsing.rows) < 10

        await browsing.press(*["backspace"] * len(" since:2022-05-1"))
        assert browsing.query == "topic:trade"
        assert len(browsing.rows) == 10

        await browsing.type(" -coral")
        assert browsing.query == "topic:trade -coral"
        assert len(browsing.rows) == 9
        assert "coral" not in "\n".join(browsing.rows)

    browse(start(archive), scenario)


def test_rows_of_the_query_before_that_come_late_are_not_shown(
    start: Start, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario(browsing: Browsing) -> None:
        taken: list[object] = []
        monkeypatch.setattr(browsing.screen.list, "take", lambda *rows: taken.append(rows))
        browsing.screen.asking.type("opal")
        browsing.screen.asking.want(0, 5)  # the list scrolled before the answer was there
        await browsing.settled()

        assert not taken

    browse(start(archive), scenario)


def test_an_order_that_cannot_be_worked_out_is_explained(
    start: Start, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object, **__: object) -> None:
        raise IndexBusy

    async def scenario(browsing: Browsing) -> None:
        await browsing.press("/")
        monkeypatch.setattr("newscli.tui.answers.order", busy)
        await browsing.type("opal")

        assert browsing.status.startswith(IndexBusy().message[:20])

    browse(start(archive), scenario)


def test_words_of_the_query_are_marked_in_the_reader(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("/")
        await browsing.type("beryl")

        assert [row.split()[2] for row in browsing.rows] == ["beryl"]
        assert "About beryl" in browsing.page
        assert len(browsing.read.matches) >= 6

    browse(start(archive), scenario)


def test_half_a_query_keeps_the_last_answer_and_says_what_is_missing(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("/")
        await browsing.type("coral")
        await browsing.type(" (")

        assert [row.split()[2] for row in browsing.rows] == ["coral"]
        assert browsing.status.startswith("This parenthesis is not closed.")

        await browsing.press("backspace")

        assert browsing.status.startswith("1/1 of 30")

    browse(start(archive), scenario)


def test_half_a_query_typed_ahead_keeps_the_order_of_the_last_answer(
    start: Start, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    released = Event()

    def slow(*arguments: object, **options: object) -> object:
        assert released.wait(PATIENCE)
        return order(*arguments, **options)  # type: ignore[arg-type]

    async def scenario(browsing: Browsing) -> None:
        monkeypatch.setattr("newscli.tui.answers.order", slow)
        browsing.screen.asking.type("topic:trade")
        while browsing.screen.asking.is_asking:
            await asyncio.sleep(0.001)
        browsing.screen.asking.type("topic:trade (")
        released.set()
        await browsing.settled()

        assert browsing.screen.facts().startswith("1/10 of 30")

    browse(start(archive), scenario)


def test_the_last_word_may_be_the_beginning_of_one(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("/")
        await browsing.type("ja")

        assert [row.lstrip("› ").split()[1] for row in browsing.rows] == ["jade", "jasper"]
        assert browsing.query == "ja"
        assert browsing.status.startswith("No article has “ja”: showing words that begin with it.")

        await browsing.press("enter")

        assert browsing.query == "ja*"
        assert browsing.screen.list.has_focus

    browse(start(archive), scenario)


def test_nothing_found_is_said_where_the_page_would_be(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("/")
        await browsing.type("xyzzy")

        assert not browsing.rows
        assert browsing.page.strip() == "No article matches."
        assert browsing.status.startswith("0/0 of 30")

        await browsing.press("escape", "escape")

        assert browsing.query == ""
        assert len(browsing.rows) == 28
        assert "About agate" in browsing.page

    browse(start(archive), scenario)


def test_tab_takes_a_suggestion_and_the_list_follows(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("/")
        await browsing.type("prov")
        assert browsing.screen.suggesting.box.is_open
        assert "provider:" in browsing.text

        await browsing.press("tab")
        assert browsing.query == "provider:"

        await browsing.type("val")
        await browsing.press("tab")
        assert browsing.query == 'provider:"Valley News"'
        assert len(browsing.rows) == 10

    browse(start(archive), scenario)


def test_arrows_and_ctrl_n_choose_among_suggestions(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("/")
        await browsing.type("topic:")
        box = browsing.screen.suggesting.box
        first = box.chosen

        await browsing.press("ctrl+n")
        assert box.chosen != first
        second = box.chosen

        await browsing.press("ctrl+p")
        assert box.chosen == first

        await browsing.press("down")
        assert box.chosen == second
        assert second is not None

        await browsing.press("tab")
        assert browsing.query.rstrip() == second.applied("topic:")[0].rstrip()
        assert browsing.rows

    browse(start(archive), scenario)


def test_escape_closes_the_suggestions_then_goes_to_the_list_then_shows_all(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("/")
        await browsing.type("topic:trade")
        assert browsing.screen.suggesting.box.is_open

        await browsing.press("escape")
        assert not browsing.screen.suggesting.box.is_open
        assert browsing.screen.query_line.has_focus

        await browsing.press("escape")
        assert browsing.screen.list.has_focus
        assert browsing.query == "topic:trade"
        assert len(browsing.rows) == 10

        await browsing.press("j")
        await browsing.press("escape")
        assert browsing.query == ""
        assert browsing.current.startswith("About coral")

    browse(start(archive), scenario)


def test_tab_without_a_suggestion_goes_to_the_list(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("/", "tab")

        assert browsing.screen.list.has_focus

    browse(start(archive), scenario)


def test_up_and_down_bring_back_queries_of_this_run_and_the_one_before(start: Start, archive: Path) -> None:
    async def first(browsing: Browsing) -> None:
        await browsing.press("/")
        await browsing.type("coral")
        await browsing.press("enter")

    async def second(browsing: Browsing) -> None:
        await browsing.press("/")
        await browsing.type("opal")
        await browsing.press("enter", "/", "up")
        assert browsing.query == "coral"
        assert browsing.current.startswith("About coral")

        await browsing.press("down")
        assert browsing.query == "opal"
        assert browsing.current.startswith("About opal")

    browse(start(archive), first)
    browse(start(archive), second)


def test_a_query_to_begin_with_is_on_the_query_line(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        assert browsing.query == "topic:tr*"
        assert len(browsing.rows) == 10
        assert browsing.screen.list.has_focus

        await browsing.press("/", "tab")
        assert browsing.query == "topic:tr*"
        assert browsing.screen.list.has_focus

    browse(start(archive, "topic:tr*"), scenario)


def test_a_query_to_begin_with_may_have_a_mistake(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        assert browsing.query == "since:never"
        assert not browsing.rows
        assert "never" in browsing.status

        await browsing.press("escape")
        assert browsing.current.startswith("About agate")

    browse(start(archive, "since:never"), scenario)


def test_a_word_that_may_become_a_field_leaves_the_list_as_it_is_until_enter(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        rows = browsing.rows
        await browsing.press("/")
        await browsing.type("provid")
        assert browsing.rows[-5:] == rows[-5:]
        assert browsing.status.startswith("No article has “provid”. provider: asks for a field.")
        await browsing.press("enter")
        assert browsing.rows == []
        assert "No article matches." in browsing.page

    browse(start(archive), scenario)


def test_escape_takes_half_a_query_back(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        rows = browsing.rows
        await browsing.press("/")
        await browsing.type("quality:>")
        await browsing.press("escape", "escape")
        assert browsing.query == ""
        assert browsing.rows == rows

    browse(start(archive), scenario)
