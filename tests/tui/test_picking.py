"""The picker: which articles are taken, and that none are if it is cancelled."""

from collections.abc import Sequence
from pathlib import Path
from time import sleep

import pytest

from newscli.errors import ExitCode
from newscli.tui.app import PickerApp
from newscli.tui.picker import Picker
from tests.conftest import SEEDS
from tests.tui.browsing import Browsing, help_of, pick
from tests.tui.conftest import Start


def picked(
    start: Start, archive: Path, *keys: str, text: str = "", is_multi: bool = False
) -> tuple[int, Sequence[str]]:
    """The exit code, and the second words of the titles that are taken."""

    async def scenario(browsing: Browsing) -> None:
        await browsing.press(*keys)

    begin = start(archive, text)
    app = pick(begin, scenario, is_multi=is_multi)
    with begin.open_library() as library:
        titles = [getattr(library.articles.get(id_), "title", "") for id_ in app.picked]
    assert app.return_value is not None
    return app.return_value, [title.split()[1] for title in titles]


@pytest.mark.parametrize(
    ("keys", "taken"),
    [
        ("enter", ["agate"]),
        ("o p a enter", ["opal"]),
        ("down down enter", ["beryl"]),
        ("down down up enter", ["amber"]),
        ("tab G enter", ["zircon"]),
        ("tab j j k enter", ["amber"]),
        ("tab pagedown tab enter", ["peridot"]),
        ("tab space enter", ["agate"]),
    ],
)
def test_enter_takes_the_article_under_the_cursor(start: Start, archive: Path, keys: str, taken: list[str]) -> None:
    assert picked(start, archive, *keys.split()) == (ExitCode.DONE, taken)


def test_space_marks_several_that_are_taken_in_the_order_of_marking(start: Start, archive: Path) -> None:
    keys = ["tab", "j", "space", "G", "space", "g", "space", "j", "space", "k", "k", "k", "space", "enter"]

    assert picked(start, archive, *keys, is_multi=True) == (ExitCode.DONE, ["amber", "zircon", "beryl"])


def test_marked_articles_stay_marked_when_the_query_changes(start: Start, archive: Path) -> None:
    keys = ["tab", "space", "tab", *"opal", "tab", "space", "enter"]

    assert picked(start, archive, *keys, is_multi=True) == (ExitCode.DONE, ["agate", "opal"])


def test_marks_are_seen(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("tab", "space")

        assert browsing.rows[0].startswith(" ✓About agate")
        assert browsing.rows[1].startswith("› About amber")

    pick(start(archive), scenario, is_multi=True)


@pytest.mark.parametrize(
    "keys", ["escape", "x escape", "tab escape", "tab q", "ctrl+q", "tab ctrl+q", "ctrl+c", "tab space escape"]
)
def test_a_picker_that_is_left_takes_nothing(start: Start, archive: Path, keys: str) -> None:
    assert picked(start, archive, *keys.split(), is_multi=True) == (ExitCode.INTERRUPTED, [])


def test_it_begins_with_a_query(start: Start, archive: Path) -> None:
    assert picked(start, archive, "end", "enter", text="topic:mining") == (ExitCode.DONE, ["agate"])
    assert picked(start, archive, "tab", "end", "enter", text="topic:mining") == (ExitCode.DONE, ["topaz"])


def test_there_may_be_nothing_to_take(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.type("xyzzy")
        await browsing.press("enter")

        assert browsing.app.is_running
        assert browsing.status.startswith("There is no article to pick.")

        await browsing.press(*["backspace"] * 5, "enter")

    app = pick(start(archive), scenario)

    assert len(app.picked) == 1


def _take(browsing: Browsing, text: str) -> None:
    """Type a query and press Enter before it can be answered."""
    browsing.screen.query_line.put(text)
    browsing.screen.actions()["take"]()


def test_enter_on_a_query_with_a_mistake_takes_nothing_once_it_is_corrected(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        _take(browsing, "opal (")
        await browsing.settled()
        await browsing.type("opal)")

        assert browsing.app.is_running

        await browsing.press("enter")

    app = pick(start(archive), scenario)

    assert len(app.picked) == 1


def test_an_answer_to_an_earlier_query_is_not_taken(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        _take(browsing, "opal")
        browsing.screen.answered()
        await browsing.settled()

    begin = start(archive)
    app = pick(begin, scenario)
    with begin.open_library() as library:
        assert [article.id for article in library.list("opal")] == list(app.picked)


def test_an_answer_that_arrives_too_late_is_not_taken(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        browsing.screen.asking.type("mining")
        while not browsing.app.librarian.is_idle:
            sleep(0.001)  # the answer is in the queue of the user interface, which is busy
        _take(browsing, "opal")
        await browsing.settled()

    begin = start(archive)
    app = pick(begin, scenario)
    with begin.open_library() as library:
        assert [article.id for article in library.list("opal")] == list(app.picked)


def test_the_picker_is_query_line_list_and_status_line(start: Start) -> None:
    async def scenario(browsing: Browsing) -> None:
        assert browsing.screen.query_line.has_focus
        assert len(browsing.rows) == 5
        assert browsing.status.startswith("1/5 · seeds")
        assert browsing.status.endswith("Enter pick  Space mark  Esc cancel")

        await browsing.type("topic:mic")
        assert browsing.screen.suggesting.box.is_open

        await browsing.press("tab")
        assert browsing.query.startswith('topic:"Microsoft AI"')
        assert len(browsing.rows) == 1

    pick(start(SEEDS), scenario, is_multi=True)


def test_nothing_can_be_marked_where_only_one_article_can_be_taken(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        assert browsing.status.endswith("Enter pick  Esc cancel")

        await browsing.press("tab", "space")
        assert "✓" not in browsing.text

    pick(start(archive), scenario)


def test_menus_work_in_the_picker(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("tab", "s", "end", "enter")
        assert browsing.query.startswith("sort:")

        await browsing.press("?")
        await browsing.type(help_of("take"))
        assert help_of("take") in browsing.text

        await browsing.press("enter")
        assert not browsing.app.is_running

    pick(start(archive), scenario)


def test_keys_behind_the_one_that_ends_the_picker_do_nothing(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press_at_once("enter", "tab", "ctrl+backslash", "b")

    assert len(pick(start(archive), scenario, is_multi=True).picked) == 1


def test_what_comes_behind_the_end_changes_neither_the_code_nor_what_is_picked(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        app = browsing.app
        assert isinstance(app, PickerApp)
        app.on_picker_taken(Picker.Taken(("an-id",)))
        app.action_leave()
        app.on_picker_taken(Picker.Taken(()))

    app = pick(start(archive), scenario)
    assert (app.return_value, app.picked) == (ExitCode.DONE, ("an-id",))
