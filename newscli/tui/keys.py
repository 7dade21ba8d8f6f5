"""Keys as people write them."""

from collections.abc import Iterator

from newscli.render.wrapping import filled
from newscli.tui.actions import Action, Place, actions_of

_COLUMN, _MARGINS, _WIDTH = 18, 4, 80
"""Characters of the keys of an action, of the margins around them, and of a line, as on the other help pages."""

_WRITTEN = {
    "enter": "Enter", "escape": "Esc", "backspace": "Backspace", "tab": "Tab", "space": "Space", "pagedown": "PgDn",
    "pageup": "PgUp", "home": "Home", "end": "End", "up": "↑", "down": "↓", "left": "←", "right": "→", "minus": "-",
    "plus": "+",
}  # fmt: skip
_MODIFIERS = {"ctrl": "Ctrl", "alt": "Alt", "shift": "Shift"}


def written(key: str) -> str:
    """A key as people write it: “Ctrl-d”, “Esc”, “?”."""
    *modifiers, name = key.split("+") if len(key) > 1 else [key]
    shown = _WRITTEN.get(name, name if len(name) == 1 else name.upper())
    return "-".join([*(_MODIFIERS[modifier] for modifier in modifiers), shown])


def written_keys(action: Action) -> str:
    """All keys of an action."""
    return " ".join(map(written, action.keys))


def key_lists() -> str:
    """The lists of `newscli help keys`: the actions by the place where their keys work."""
    return "\n".join(line for place in Place for line in _key_list(place))


def _key_list(place: Place) -> Iterator[str]:
    yield from (f"KEYS: {place.upper()}", "")
    for action in actions_of(place):
        yield from filled(f"  {written_keys(action):{_COLUMN}}  {action.help}.", _WIDTH, _COLUMN + _MARGINS)
    yield ""
