"""What goes out of the browser: URLs to the web browser and the clipboard, files to the editor."""

import signal
import subprocess
import webbrowser
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import pytest

from tests.conftest import SEEDS
from tests.factory import write_article
from tests.tui.browsing import Browsing, browse
from tests.tui.conftest import Start

URL = "https://www.wsj.com/articles/tech-leaders-say-facial-recognition-clampdown-will-spur-innovation-11653512670"


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """The URLs that the web browser was given."""
    urls = tmp_path / "urls.txt"
    monkeypatch.setenv("BROWSER", str(_script(tmp_path / "web", f'echo "$1" >> "{urls}"')))
    monkeypatch.setattr(webbrowser, "_tryorder", None)
    monkeypatch.setattr(webbrowser, "_browsers", {})
    return lambda: urls.read_text().splitlines() if urls.exists() else []


def _script(path: Path, line: str) -> Path:
    path.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
    path.chmod(0o700)
    return path


def test_o_opens_the_article_in_the_web_browser(start: Start, opened: Callable[[], list[str]]) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("o")

        assert browsing.status.startswith(f"Opened {URL[:40]}")

    browse(start(SEEDS), scenario)

    assert opened() == [URL]


def test_o_opens_the_article_that_was_followed_to(start: Start, opened: Callable[[], list[str]]) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("enter", "enter", "enter", "o")

    browse(start(SEEDS), scenario)

    assert opened() == [
        "https://www.irishtimes.com/crime-law/2022/05/25/qa-how-will-new-facial-recognition-technology-be-used/"
    ]


def test_capital_o_lets_a_url_be_chosen(start: Start, opened: Callable[[], list[str]]) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("O")
        assert f"• Web page: {URL}" in browsing.text
        assert "AMP page in a cache: https://www-wsj-com.cdn" in browsing.text

        await browsing.press("escape")
        assert not opened()

        await browsing.press("O", "down", "enter")

    browse(start(SEEDS), scenario, (140, 30))

    assert opened() == [URL.replace("com/articles", "com/amp/articles")]


def test_y_copies_the_url_and_capital_y_a_markdown_link(start: Start) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("y")
        assert browsing.app.clipboard == URL
        assert browsing.status.startswith("Copied https://www.wsj.com")

        await browsing.press("enter", "Y")
        title = "Tech Leaders Say Facial-Recognition Clampdown Will Spur Innovation"
        assert browsing.app.clipboard == f"[{title}](<{URL}>)"

    browse(start(SEEDS), scenario)


@pytest.mark.parametrize("key", ["o", "O", "y"])
def test_an_article_without_a_url_says_so(own_start: Start, folder: Path, key: str) -> None:
    (folder / "a.md").write_text("# A note\n\nWithout a URL.\n", encoding="utf-8")

    async def scenario(browsing: Browsing) -> None:
        await browsing.press(key)

        assert browsing.status.startswith("The article has no URL that can be opened.")

    browse(own_start(folder), scenario)


def test_e_edits_the_file_and_shows_it_as_it_is_then(own_start: Start, folder: Path, tmp_path: Path) -> None:
    write_article(folder, "a.txt", title="Draft", excerpt="Half.")
    write_article(folder, "b.txt", title="Other", publishedDateTime="2022-05-26T08:00:00Z")
    editor = _script(tmp_path / "editor", 'sed -i "s/Draft/Finished/; s/Half/Whole/" "$1"')

    async def scenario(browsing: Browsing) -> None:
        await browsing.press("j")
        assert browsing.current.startswith("Draft")

        await browsing.press("e")

        assert browsing.current.startswith("Finished")
        assert "Whole." in browsing.page

    browse(own_start(folder, environ={"EDITOR": str(editor)}), scenario)


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("no-such-editor -f", "The editor “no-such-editor” cannot be started: No such file"),
        ("vi 'x", "A quotation mark of the editor “vi 'x” is not closed. Set VISUAL"),
    ],
)
def test_an_editor_that_cannot_be_started_is_named(start: Start, command: str, told: str) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("e")

        assert browsing.status.startswith(told)
        assert browsing.current.startswith("Tech Leaders")

    browse(start(SEEDS, environ={"VISUAL": command}), scenario, (200, 30))


def test_ctrl_c_in_the_editor_does_not_end_the_browser(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    class Editor(nullcontext["Editor"]):
        def __init__(self, _: object) -> None:
            super().__init__(self)

        def wait(self) -> int:
            signal.raise_signal(signal.SIGINT)
            return 0

    monkeypatch.setattr(subprocess, "Popen", Editor)

    async def scenario(browsing: Browsing) -> None:
        await browsing.press("e", "j")

        assert browsing.app.is_running

    browse(start(SEEDS), scenario)


@pytest.mark.parametrize("keys", [["o"], ["O", "enter"]])
def test_a_web_browser_that_cannot_be_started_is_told(
    start: Start, monkeypatch: pytest.MonkeyPatch, keys: list[str]
) -> None:
    monkeypatch.setattr(webbrowser, "_tryorder", [])
    monkeypatch.setattr(webbrowser, "_browsers", {})

    async def scenario(browsing: Browsing) -> None:
        await browsing.press(*keys)

        assert browsing.status.startswith("No web browser could be started. Set BROWSER.")

    browse(start(SEEDS), scenario, (140, 30))


def test_an_article_outside_the_library_cannot_be_edited(start: Start) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("enter", "enter", "enter", "e")

        assert browsing.status.startswith("The article is not in the library: it has no file.")

    browse(start(SEEDS), scenario)


def test_m_leaves_the_mouse_to_the_terminal_and_takes_it_back(start: Start) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("m")
        without = browsing.status
        await browsing.press("m")

        assert "mouse" in without.casefold()
        assert "mouse" in browsing.status.casefold()
        assert browsing.status != without

    browse(start(SEEDS), scenario)
