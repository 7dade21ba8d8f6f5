"""Keys as people write them, and the help page that the table of actions gives."""

import pytest

from newscli.tui.actions import ACTIONS, Place, actions_of
from newscli.tui.keys import key_lists, written

TOGETHER = (
    (Place.EVERYWHERE, Place.BROWSER, Place.LIST),
    (Place.EVERYWHERE, Place.BROWSER, Place.READER),
    (Place.EVERYWHERE, Place.QUERY),
)
"""Places whose keys work at the same time. Keys of facets and of the picker come before those of the list."""


@pytest.mark.parametrize(
    ("key", "shown"),
    [("j", "j"), ("G", "G"), ("?", "?"), ("enter", "Enter"), ("ctrl+d", "Ctrl-d"), ("alt+left", "Alt-←"),
     ("shift+tab", "Shift-Tab"), ("pagedown", "PgDn"), ("minus", "-"), ("f1", "F1"), ("~", "~")],
)  # fmt: skip
def test_keys_are_written_as_people_write_them(key: str, shown: str) -> None:
    assert written(key) == shown


@pytest.mark.parametrize("places", TOGETHER, ids=lambda places: places[-1])
def test_no_key_starts_two_actions_in_one_place(places: tuple[Place, ...]) -> None:
    keys = [key for action in actions_of(*places) for key in action.keys]

    assert sorted(keys) == sorted(set(keys))


def test_every_action_has_a_name_of_its_own() -> None:
    names = [action.name for action in ACTIONS]

    assert sorted(names) == sorted(set(names))


def test_the_lists_have_every_action_under_its_place() -> None:
    page = key_lists()

    for action in ACTIONS:
        _, _, part = page.partition(f"KEYS: {action.place.upper()}\n\n")
        assert f"{action.help}." in " ".join(part.partition("\n\n")[0].split())
