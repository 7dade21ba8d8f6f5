"""The colours of the browser: those of the terminal, dark, light, high contrast, or one of Textual's themes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from textual.theme import BUILTIN_THEMES, Theme

from newscli.state import read_state, write_state

TERMINAL = "terminal"
"""The colours that a person chose for the terminal."""

_FILE = "browse-theme"

_LARGEST = 1_000
"""Bytes of that file that are read: more are not ours."""

_ON_ANY_BACKGROUND = {
    "scrollbar": "ansi_bright_black",
    "scrollbar-hover": "ansi_bright_black",
    "scrollbar-active": "ansi_default",
    "scrollbar-background": "ansi_default",
    "scrollbar-background-hover": "ansi_default",
    "scrollbar-background-active": "ansi_default",
    "input-cursor-background": "ansi_default",
    "input-cursor-foreground": "ansi_default",
    "input-cursor-text-style": "reverse",
}
"""Textual takes black and blue for these, which are not seen on black."""

_ANSI, _DARK, _LIGHT = (BUILTIN_THEMES[name] for name in ("ansi-dark", "textual-dark", "textual-light"))


def _scrollbar(color: str) -> dict[str, str]:
    return {"scrollbar": color, "scrollbar-hover": color}


OWN = (
    replace(_ANSI, name=TERMINAL, variables=_ANSI.variables | _ON_ANY_BACKGROUND),
    replace(_DARK, name="dark", variables=_DARK.variables | _scrollbar("#707070")),
    replace(_LIGHT, name="light", variables=_LIGHT.variables | _scrollbar("#909090")),
    Theme(
        name="contrast",
        primary="#ffff00",
        secondary="#00ffff",
        accent="#ffff00",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#000000",
        boost="#000000",
        warning="#ffff00",
        error="#ff8080",
        success="#80ff80",
        dark=True,
        variables=_scrollbar("#c0c0c0"),
    ),
)

_HIDDEN = ("ansi-dark", "ansi-light", "textual-dark", "textual-light")

NAMES = {
    TERMINAL: "The terminal's own colours",
    "dark": "Dark",
    "light": "Light",
    "contrast": "High contrast",
    **{name: name.replace("-", " ").capitalize() for name in BUILTIN_THEMES if name not in _HIDDEN},
}
"""The themes by name, with what they are called."""


def remembered_theme(state: Path) -> str:
    """The theme that was chosen last."""
    name = read_state(state / _FILE, _LARGEST).strip()
    return name if name in NAMES else TERMINAL


def remember_theme(state: Path, name: str) -> None:
    """Use a theme the next time, too, if the state folder can be written."""
    write_state(state / _FILE, name)
