"""What the part `screens` sends to the browser and the picker: keys, texts, pastes, the mouse and sizes."""

from random import Random
from typing import Any

from textual import events
from textual.keys import _character_to_key

from newscli.tui.actions import ACTIONS
from newscli.tui.app import ScreenApp

_LEAVING = ("q", "ctrl+q", "ctrl+c", "ctrl+z")
PICKING = ("enter", "ctrl+m", "ctrl+j", "escape")
"""Keys with which a picker ends."""

_OWN = tuple(key for action in ACTIONS for key in action.keys if key not in _LEAVING)
_OTHER = (
    "delete", "ctrl+a", "ctrl+e", "ctrl+k", "ctrl+w", "ctrl+left", "ctrl+right", "ctrl+shift+left", "shift+home",
    "shift+end", "ctrl+v", "ctrl+x", "ctrl+j", "ctrl+m", "ctrl+@", "ctrl+backslash", "insert", "f5", "f12", "shift+up",
    "alt+enter", "ctrl+home", "ctrl+end", "shift+tab", "escape", "escape", "enter", "enter", "tab", "backspace", "up",
    "down", "pageup", "pagedown", "circumflex_accent", "dollar_sign",
)  # fmt: skip
_TEXTS = (
    "/robot", "/topic:", "/provider:fj", "/since:", "/-", '/"', "/((", "/text:/(a|b)+$/", "/sort:", "/is:",
    "/related.", "/link:", "/title:x OR ", "12", "gg", "1f", "日本語", "é\u0301", "👩\u200d👧", "нет", "[/]", ":bomb:",
    "\\", "$(id)", "/id:", "/NOT NOT ", "/~", "/>", "/@", "/!", "/stories:", "/has:", "/in:2022..",
)  # fmt: skip
_PASTES = (
    "robot", "two\nlines", "\u202egpj", "\x1b[2J", "\x00", "a" * 3000, "\t", "[/]", "\U000e0041", "topic:ai " * 300, "",
    "\r\n", "\u2028x", "'\"", "日" * 200, "\u200b\u2066",
)  # fmt: skip
SIZES = ((80, 24), (120, 30), (43, 15), (20, 5), (1, 1), (2, 2), (10, 1), (1, 40), (300, 100), (200, 3), (61, 20))


def any_event(random: Random) -> list[Any]:
    """The name of its kind, and what that needs."""
    kind = random.choices(("own", "other", "text", "paste", "mouse", "resize", "change"), (60, 15, 8, 2, 10, 3, 1))[0]
    if kind in ("own", "other"):
        return ["key", random.choice(_OWN if kind == "own" else _OTHER)]
    if kind == "text":
        return ["text", random.choice(_TEXTS)]
    if kind == "paste":
        return ["paste", random.choice(_PASTES)]
    if kind == "resize":
        return ["resize", *random.choice((*SIZES[:3], random.choice(SIZES)))]
    if kind == "change":
        return ["change", random.randrange(8)]
    return [
        "mouse",
        random.choice(("click", "click", "click", "down", "up", "move", "scroll down", "scroll up")),
        random.randrange(120), random.randrange(30), random.choice((1, 1, 1, 2, 3)),
    ]  # fmt: skip


_MOUSE: dict[str, tuple[type[events.MouseEvent], ...]] = {
    "click": (events.MouseDown, events.MouseUp),
    "down": (events.MouseDown,),
    "up": (events.MouseUp,),
    "move": (events.MouseMove,),
    "scroll down": (events.MouseScrollDown,),
    "scroll up": (events.MouseScrollUp,),
}


def use_mouse(app: ScreenApp, what: str, x: int, y: int, button: int) -> None:
    width, height = app.size
    for made in _MOUSE[what]:
        number = button if what in ("click", "down", "up") else 0
        x, y = min(x, max(0, width - 1)), min(y, max(0, height - 1))
        event = made(None, x, y, 0, 0, number, shift=False, meta=False, ctrl=False, screen_x=x, screen_y=y)
        assert app._driver is not None
        app._driver.process_message(event)


def press(app: ScreenApp, key: str, character: str | None = None) -> None:
    if character is None and len(key) == 1:
        key, character = _character_to_key(key), key
    app.post_message(events.Key(key, character))
