"""Keys as people write them."""

from collections.abc import Iterator

from newscli.tui.actions import Action, Place, actions_of

_COLUMN = 18
"""Characters of the keys of an action."""

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


def help_page() -> str:
    """The page of `newscli help keys`: the actions by the place where their keys work."""
    return "\n".join(_help_lines())


def _help_lines() -> Iterator[str]:
    yield from ("KEYS", "", "  The keys of `newscli browse` and `newscli pick`. In the browser, ? lists them, too.")
    for place in Place:
        yield from ("", place.value.capitalize())
        for action in actions_of(place):
            yield f"  {written_keys(action):{_COLUMN}}  {action.help}."
