"""Hostile texts on every part of the screen: shown as they stand, in lines that fit, and nothing else."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len
from textual.pilot import Pilot

from newscli.tui.app import BrowserApp
from newscli.tui.history import history_file
from tests.cli.test_terminal import FORBIDDEN, HOSTILE
from tests.factory import related_entry, write_article
from tests.tui.piloting import piloted, shown
from tests.tui.screens import browser_of, setup_for, until

MARKUP = "[bold]b[/] [@click=app.quit]x[/] [link=http://e]y"
FAMILY = "👩\u200d👩\u200d👧\u200d👦"
WIDE = f"日本語のニュース記事の題名 {FAMILY} نص عربي שלום ก็ é 🇩🇪"
LONG = "Donaudampfschifffahrt" * 20
TEXTS = {"hostile": HOSTILE, "markup": MARKUP, "wide": WIDE, "long": LONG}

STATES = {
    "list and reader": (),
    "reader": ("enter", "enter"),
    "everything": ("enter", "a"),
    "groups": ("b", "j", "j", "enter", "enter"),
    "story": ("S",),
    "URLs": ("O",),
    "copied URL": ("y",),
    "copied Markdown": ("Y",),
    "opened": ("o",),
    "suggestions": ("slash", *"topic", "colon"),
    "suggested providers": ("slash", *"provider", "colon"),
    "earlier query": ("slash", "up"),
    "related": ("R",),
    "alike": ("~",),
    "facets": ("f",),
    "sort": ("s",),
}


def hostile_folder(tmp_path: Path, text: str) -> Path:
    folder = tmp_path / f"\x1b[31m{MARKUP.replace('/', '')}\u202e"
    for number in range(4):
        related = [related_entry(1, title=text, provider={"name": text}, webUrl=f"http://b/{text}")]
        write_article(
            folder,
            f"\x1b[2J{number}{MARKUP.replace('/', '')}.md",
            body=f"# {text}\n\n{text}\n\n[{text}](http://c/{number})",
            title=f"{text} {number}",
            excerpt=text,
            provider={"name": text, "domain": text},
            topics=[text, "AI"],
            author=[text],
            webUrl=f"http://a/{number}/{text}",
            originalUrl=f"http://o/{text}",
            related=related,
        )
    return folder


@pytest.mark.parametrize(
    ("text", "size"),
    [
        pytest.param(TEXTS[name], size, id=f"{name} {size[0]}")
        for name, size in [*((name, (120, 30)) for name in TEXTS), ("hostile", (43, 15)), ("wide", (43, 15))]
    ],
)
def test_no_text_of_a_file_drives_the_screen(text: str, size: tuple[int, int], tmp_path: Path) -> None:
    start = setup_for(hostile_folder(tmp_path, text), tmp_path, name=text, environ={"BROWSER": "true"})
    history = history_file(start.state, start.digest)
    history.parent.mkdir(parents=True)
    history.write_text(f"{text}\n", encoding="utf-8")
    app = BrowserApp(start)

    async def script(pilot: Pilot[Any]) -> None:
        await until(pilot, lambda: browser_of(app).reading.page is not None)
        for name, keys in STATES.items():
            await pilot.press(*keys)
            await pilot.pause(0.05)
            assert_safe(shown(app), size[0], name)
            await pilot.press(*["escape"] * 4)
            assert app.is_running, name

    piloted(app, script, size)


def assert_safe(lines: Sequence[str], width: int, name: str) -> None:
    assert not [line for line in lines if FORBIDDEN.search(line.replace(FAMILY, ""))], name
    assert {cell_len(line) for line in lines} == {width}, name


@pytest.mark.parametrize(
    "text", ["[/]", "[bold]x", "[@click=app.quit]x[/]", "[link=http://e]BBC[/link]", ":bomb:", "$x"]
)
def test_markup_is_shown_as_it_stands(text: str, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    write_article(folder, "a.md", title=f"{text} title", excerpt=f"{text} excerpt", topics=[text])
    app = BrowserApp(setup_for(folder, tmp_path, name=text))

    async def script(pilot: Pilot[Any]) -> None:
        await until(pilot, lambda: browser_of(app).reading.page is not None)
        await pilot.pause(0.05)
        lines = shown(app)
        assert "\n".join(lines).count(f"{text} title") == 2
        assert any(f"{text} excerpt" in line for line in lines)
        assert f"· {text}" in lines[-1]

    piloted(app, script, (120, 30))
