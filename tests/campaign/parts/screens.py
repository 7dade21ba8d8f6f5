"""Keys, texts, pastes, the mouse and sizes into the browser and the picker: they draw what fits, and still answer."""

import asyncio
import shutil
import unicodedata
import webbrowser
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from random import Random
from time import monotonic
from traceback import extract_tb
from types import SimpleNamespace
from typing import Any, TypedDict, cast
from unittest.mock import patch

from rich.cells import cell_len
from textual import events, screen
from textual.geometry import Size
from textual.keys import _character_to_key
from textual.pilot import Pilot, WaitForScreenTimeout

from newscli.library import Library
from newscli.tui import outgoing
from newscli.tui.actions import ACTIONS
from newscli.tui.app import BrowserApp, PickerApp, ScreenApp
from newscli.tui.list_screen import ListScreen
from tests.campaign.archive import write_archive
from tests.campaign.children import patience
from tests.campaign.part import Fault, Kind, Part
from tests.campaign.shrinking import without_pieces
from tests.factory import related_entry, write_article
from tests.tui.browsing import setup
from tests.tui.piloting import shown

KEYS = 200
"""Keys of a session; a text counts as one for each of its characters."""

_BURST = 40
"""Things that come at once, before the screen is looked at."""

_TURN = 0.5
"""Seconds until the parts of a screen are asked anew whether they have worked through everything."""

_FRAME = 0.2
"""Seconds from one frame to the next while things come: all that was sent is drawn behind a burst."""

_LEAVING = ("q", "ctrl+q", "ctrl+c", "ctrl+z")
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
_SIZES = ((80, 24), (120, 30), (43, 15), (20, 5), (1, 1), (2, 2), (10, 1), (1, 40), (300, 100), (200, 3), (61, 20))
_HOSTILE = (
    "\x1b[2J\x1b]0;pwn\x07 \x9b2J \u202egpj [/] [bold]x[@click=app.quit]y :bomb: C:\\ \u200b\xad\U000e0041 &#8238;"
)
_WIDE = "日本語のニュース 👩\u200d👩\u200d👧\u200d👦 نص عربي שלום ก็ é 🇩🇪 " + "Donaudampfschifffahrt" * 9
_BODY = "# {text}\n\n{text}\n\n[{text}](http://c/{number})\n\n```{text}\n{text}\n```\n\n| a | {text} |\n|-|-|\n"
_JOINERS = "\u200c\u200d"
_VISIBLE = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2\u110bd\u110cd"
"""Format characters that are signs of Arabic and Syriac."""


class Case(TypedDict):
    app: str
    size: list[int]
    events: list[list[Any]]
    """Each is the name of its kind, and what that needs."""

    is_watched: bool


class Screens(Part[Case]):
    name = "screens"
    full = 1_000_000 // KEYS
    share = 5
    unit = f"of {KEYS} keys"
    limit = 60.0

    def __init__(self, place: Path) -> None:
        super().__init__(place)
        self._folder = place / "articles"
        write_archive(self._folder)
        for number, text in enumerate((_HOSTILE, _WIDE) * 4):
            _write_hostile(self._folder, number, text)
        self._start = setup(self._folder, cache=place / "cache", state=place / "state", environ={"EDITOR": "nope"})

    def make(self, random: Random) -> Case:
        happening: list[list[Any]] = []
        keys = 0
        while keys < KEYS:
            event = _event(random)
            happening.append(event)
            keys += len(event[1]) if event[0] == "text" else event[0] == "key"
        return Case(
            app=random.choice(("browser", "browser", "picker", "multi")),
            size=list(random.choice((*_SIZES[:3], random.choice(_SIZES)))),
            events=happening,
            is_watched=random.random() < 0.1,
        )

    def check(self, case: Case) -> None:
        shutil.rmtree(self.place / "state", ignore_errors=True)
        start = replace(self._start, is_watched=case["is_watched"], pause=0.05 if case["is_watched"] else 1e9)
        app = BrowserApp(start) if case["app"] == "browser" else PickerApp(start, is_multi=case["app"] == "multi")
        try:
            with _recorded():
                asyncio.run(self._session(app, case))
        except (Fault, WaitForScreenTimeout):
            raise
        except Exception as error:  # what Textual has caught, it raises in the end
            raise Fault(Kind.TRACEBACK, _told(error)) from error
        finally:
            (self._folder / "changing.md").unlink(missing_ok=True)
        if app.crash is not None:
            raise Fault(Kind.TRACEBACK, _told(app.crash)) from app.crash

    async def _session(self, app: ScreenApp, case: Case) -> None:
        async with app.run_test(size=cast(tuple[int, int], tuple(case["size"]))) as pilot:
            await _settled(app, pilot)
            for at in range(0, len(case["events"]), _BURST):
                for event in case["events"][at : at + _BURST]:
                    self._send(app, event)
                await _settled(app, pilot)
                if not app.is_running or app._exit:
                    return
                _check_lines(app)
            for key in ("escape", "escape", "escape", "ctrl+q"):
                _press(app, key)
            await _settled(app, pilot)
            if app.return_value != app.LEFT:
                raise Fault(Kind.HANG, f"the {case['app']} does not end")

    def _send(self, app: ScreenApp, event: list[Any]) -> None:
        kind, *values = event
        if kind == "key":
            _press(app, values[0])
        elif kind == "text":
            for character in values[0]:
                _press(app, _character_to_key(character), character)
        elif kind == "paste":
            app.post_message(events.Paste(values[0]))
        elif kind == "resize":
            assert app._driver is not None
            app._driver._size = size = Size(*values)
            app.post_message(events.Resize(size, size))
        elif kind == "mouse":
            _use_mouse(app, *values)
        else:
            self._change(app, values[0])

    def _change(self, app: ScreenApp, number: int) -> None:
        """Change files, as another program does, and look at them as the browser does every second."""
        _write_hostile(self._folder, number, f"{_WIDE[:number]} changed")
        write_article(self._folder, "changing.md", title=f"Changing {number}")
        if number % 3 == 0:
            (self._folder / "changing.md").unlink()
        with Library([str(self._folder)], cache_dir=self.place / "cache") as library:
            library.refresh()
        if len(app.screen_stack) > 1 and isinstance(app.screen_stack[1], ListScreen):
            app.screen_stack[1].asking.look()

    def smaller(self, case: Case) -> Iterable[Case]:
        for fewer in without_pieces(cast(list[object], case["events"])):
            yield {**case, "events": cast(list[list[Any]], fewer)}


def _event(random: Random) -> list[Any]:
    kind = random.choices(("own", "other", "text", "paste", "mouse", "resize", "change"), (60, 15, 8, 2, 10, 3, 1))[0]
    if kind in ("own", "other"):
        return ["key", random.choice(_OWN if kind == "own" else _OTHER)]
    if kind == "text":
        return ["text", random.choice(_TEXTS)]
    if kind == "paste":
        return ["paste", random.choice(_PASTES)]
    if kind == "resize":
        return ["resize", *random.choice((*_SIZES[:3], random.choice(_SIZES)))]
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


def _use_mouse(app: ScreenApp, what: str, x: int, y: int, button: int) -> None:
    width, height = app.size
    for made in _MOUSE[what]:
        number = button if what in ("click", "down", "up") else 0
        x, y = min(x, max(0, width - 1)), min(y, max(0, height - 1))
        event = made(None, x, y, 0, 0, number, shift=False, meta=False, ctrl=False, screen_x=x, screen_y=y)
        assert app._driver is not None
        app._driver.process_message(event)


def _press(app: ScreenApp, key: str, character: str | None = None) -> None:
    if character is None and len(key) == 1:
        key, character = _character_to_key(key), key
    app.post_message(events.Key(key, character))


async def _settled(app: ScreenApp, pilot: Pilot[Any]) -> None:
    """Wait until all parts of the screen have worked through what was sent, and it has its size."""
    end = monotonic() + patience()
    while monotonic() < end:
        with suppress(WaitForScreenTimeout):  # a part that is gone by now works through nothing
            await pilot._wait_for_screen(timeout=_TURN)
            if app._exit or _has_size(app):
                return
        app._check_resize()  # Textual waits some milliseconds for yet another size
    raise Fault(Kind.HANG, "no answer to keys")


def _has_size(app: ScreenApp) -> bool:
    """Whether all that is drawn has the size of the terminal."""
    return app._resize_event is None and app.screen.size == app.size and len(shown(app)) == app.size.height


def _check_lines(app: ScreenApp) -> None:
    lines = shown(app)
    if wrong := {cell_len(line) for line in lines} - {app.size.width}:
        raise Fault(Kind.WRONG, f"lines of {sorted(wrong)[:3]} columns on a screen of {app.size.width}")
    if len(lines) != app.size.height:
        raise Fault(Kind.WRONG, f"{len(lines)} lines on a screen of {app.size.height}")
    if odd := {character for line in lines for character in line if not _is_seen(character)}:
        raise Fault(Kind.WRONG, f"the screen shows {', '.join(f'U+{ord(character):04X}' for character in sorted(odd))}")


def _is_seen(character: str) -> bool:
    if character in _JOINERS or character in _VISIBLE:
        return True
    return (character.isascii() and character.isprintable()) or unicodedata.category(character) not in _UNSEEN


_UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp")


def _told(error: BaseException) -> str:
    """An exception, and where newscli was then."""
    frames = [frame for frame in extract_tb(error.__traceback__) if "newscli" in frame.filename]
    where = f"{Path(frames[-1].filename).name}, {frames[-1].name}" if frames else "Textual"
    return f"{type(error).__name__} in {where}: {error}"


@contextmanager
def _recorded() -> Iterator[None]:
    """Nothing outside is started: editors and web browsers only seem to be. Few frames are drawn between the bursts."""

    @contextmanager
    def process(*_: object, **__: object) -> Iterator[SimpleNamespace]:
        yield SimpleNamespace(wait=lambda: 0)

    with (
        patch.object(outgoing, "subprocess", SimpleNamespace(Popen=process)),
        patch.object(webbrowser, "open", lambda *_, **__: True),
        patch.object(screen, "UPDATE_PERIOD", _FRAME),
    ):
        yield


def _write_hostile(folder: Path, number: int, text: str) -> None:
    write_article(
        folder,
        f"hostile-{number}.md",
        body=_BODY.format(text=text, number=number),
        title=f"{text} {number}",
        excerpt=text,
        provider={"name": text, "domain": text},
        topics=[text, "AI"],
        author=[text],
        webUrl=f"http://a/{number}/{text}",
        related=[related_entry(1, title=text, provider={"name": text}, webUrl=f"http://b/{text}")],
    )
