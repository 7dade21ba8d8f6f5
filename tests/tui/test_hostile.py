"""Hostile texts on every part of the screen: shown as they stand, in lines that fit, and nothing else."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual import events

from newscli.render.text import masked
from newscli.tui.history import history_file
from tests.cli.test_terminal import FORBIDDEN, HOSTILE
from tests.factory import related_entry, write_article
from tests.tui.browsing import Browsing, browse
from tests.tui.conftest import Start

MARKUP = "[bold]b[/] [@click=app.quit]x[/] [link=http://e]y"
FAMILY = "👩\u200d👩\u200d👧\u200d👦"
WIDE = f"日本語のニュース記事の題名 {FAMILY} نص عربي שלום ก็ é 🇩🇪"
LONG = "Donaudampfschifffahrt" * 20
TEXTS = {"active": f"{HOSTILE} {MARKUP}", "wide": f"{WIDE} {LONG}"}

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
    "suggestions": ("/", *"topic:"),
    "suggested providers": ("/", *"provider:"),
    "earlier query": ("/", "up"),
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


@pytest.mark.parametrize("size", [(120, 30), (43, 15)], ids=str)
@pytest.mark.parametrize("text", TEXTS.values(), ids=list(TEXTS))
def test_no_text_of_a_file_drives_the_screen(
    text: str, size: tuple[int, int], own_start: Start, tmp_path: Path
) -> None:
    begin = replace(own_start(hostile_folder(tmp_path, text), environ={"BROWSER": "true"}), name=text)
    history = history_file(begin.state, begin.digest)
    history.parent.mkdir(parents=True)
    history.write_text(f"{text}\n", encoding="utf-8")

    async def scenario(browsing: Browsing) -> None:
        for name, keys in STATES.items():
            await browsing.press(*keys)
            assert_safe(browsing.lines, size[0], name)
            await browsing.press(*["escape"] * 3)
            assert browsing.app.is_running, name

    browse(begin, scenario, size)


def assert_safe(lines: Sequence[str], width: int, name: str) -> None:
    assert not [line for line in lines if FORBIDDEN.search(line.replace(FAMILY, ""))], name
    assert {cell_len(line) for line in lines} == {width}, name


@pytest.mark.parametrize("text", ["\x00", "\x1b[2J", "a\tb", "\u202egpj", "\u200b", "\ufeff", "\U000e0041"])
def test_what_is_pasted_into_the_query_does_not_drive_the_screen(text: str, start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("/")
        browsing.app.post_message(events.Paste(f"b{text}c"))
        await browsing.settled()
        assert browsing.screen.query_line.value == f"b{text}c"
        assert browsing.query == f"b{masked(text)}c"
        assert_safe(browsing.lines, 120, text)

    browse(start(archive), scenario)


def test_what_is_pasted_into_the_list_of_keys_does_not_drive_the_screen(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("?")
        browsing.app.post_message(events.Paste(HOSTILE.splitlines()[0]))
        await browsing.settled()
        assert_safe(browsing.lines, 120, HOSTILE)

    browse(start(archive), scenario)


def test_a_query_of_the_command_line_does_not_drive_the_screen(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        assert_safe(browsing.lines, 120, HOSTILE)

    browse(start(archive, HOSTILE), scenario)


@pytest.mark.parametrize(
    "text", ["[/]", "[bold]x", "[@click=app.quit]x[/]", "[link=http://e]BBC[/link]", ":bomb:", "$x"]
)
def test_markup_is_shown_as_it_stands(text: str, own_start: Start, tmp_path: Path) -> None:
    write_article(tmp_path / "articles", "a.md", title=f"{text} title", excerpt=f"{text} excerpt", topics=[text])

    async def scenario(browsing: Browsing) -> None:
        assert browsing.current.startswith(f"{text} title")
        assert f"{text} title" in browsing.page
        assert f"{text} excerpt" in browsing.page
        assert f"· {text}" in browsing.status

    browse(replace(own_start(tmp_path / "articles"), name=text), scenario)
