"""Keys that come all at once mean the same as those that come one by one."""

from pathlib import Path

import pytest

from newscli.errors import ExitCode
from tests.tui.browsing import Browsing, browse, pick
from tests.tui.conftest import Start


@pytest.mark.parametrize(
    "keys",
    [
        "/ o p a l",
        "/ o p a l enter",
        "/ o p a l enter j j k",
        "j j / o p a l escape",
        "/ x y z ctrl+u o p a l enter",
        "tab / o p a l enter enter G tab",
    ],
)
def test_the_query_line_has_what_was_typed_for_it(start: Start, archive: Path, keys: str) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press_at_once(*keys.split())

        assert browsing.query == "opal"
        assert "opal" in browsing.current

    browse(start(archive), scenario)


def test_the_picker_takes_from_the_answer_to_what_was_typed(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press_at_once(*["o", "p", "a", "l", "enter"])

    begin = start(archive)
    app = pick(begin, scenario)
    with begin.open_library() as library:
        titles = [library.articles.get(id_).title for id_ in app.picked]  # type: ignore[union-attr]

    assert app.return_value == ExitCode.DONE
    assert ["opal" in (title or "") for title in titles] == [True]


def test_the_picker_takes_nothing_if_nothing_matches_what_was_typed(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press_at_once(*["x", "y", "z", "z", "y", "enter"])

        assert browsing.app.is_running
        assert browsing.status.startswith("There is no article to pick.")

    pick(start(archive), scenario)
