"""The table of actions and the screens that run them."""

from collections.abc import Set

import pytest

from newscli.tui.actions import ACTIONS, Place, actions_of
from tests.conftest import SEEDS
from tests.tui.browsing import Browsing, browse, pick
from tests.tui.conftest import Start


def names(*places: Place) -> Set[str]:
    return {action.name for action in actions_of(*places)}


def test_the_browser_and_its_panel_run_every_action_but_those_of_the_picker(start: Start) -> None:
    known: set[str] = set()

    async def scenario(browsing: Browsing) -> None:
        known.update(browsing.screen.actions())
        await browsing.press("f")
        known.update(browsing.screen.actions())

    browse(start(SEEDS), scenario)

    assert known == names(*Place) - names(Place.PICKER)


def test_the_picker_runs_every_action_of_its_own_and_of_the_query_line(start: Start) -> None:
    known: set[str] = set()

    async def scenario(browsing: Browsing) -> None:
        known.update(browsing.screen.actions())

    pick(start(SEEDS), scenario, is_multi=True)

    assert known >= names(Place.PICKER, Place.QUERY, Place.EVERYWHERE) - {
        "suspend"
    }  # its shell waits for what it prints
    assert known <= names(*Place)


@pytest.mark.parametrize("place", list(Place))
def test_every_place_has_actions(place: Place) -> None:
    assert names(place)


def test_every_action_has_keys() -> None:
    assert all(action.keys for action in ACTIONS)
