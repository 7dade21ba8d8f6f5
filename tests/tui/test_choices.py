"""A menu of a few values."""

from collections.abc import Sequence
from typing import Any

import pytest
from rich.cells import cell_len
from textual.app import App
from textual.pilot import Pilot

from newscli.tui.choices import Choice, Choices
from tests.tui.piloting import piloted, shown

FIELDS = ("Newest first", "Best match", "Title", "Heat", "Topic", "")
CHOICES = [Choice(at, label) for at, label in enumerate(FIELDS)]


class Host(App[None]):
    """Shows a menu; `result` is what was chosen."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, choices: Sequence[Choice[int]] = CHOICES, current: int = 2, title: str = "Sort by") -> None:
        super().__init__()
        self.menu = Choices(title, choices, current)
        self.result: Any = "nothing yet"

    def on_mount(self) -> None:
        self.push_screen(self.menu, self._take)

    def _take(self, choice: Choice[int] | None) -> None:
        self.result = choice.value if choice else None


def choose(*keys: str, host: Host | None = None, size: tuple[int, int] = (80, 24)) -> Any:
    """What these keys choose."""
    host = host or Host()

    async def steps(pilot: Pilot[None]) -> None:
        await pilot.press(*keys)

    piloted(host, steps, size)
    return host.result


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        (["enter"], 2),
        (["space"], 2),
        (["j", "enter"], 3),
        (["down", "down", "enter"], 4),
        (["k", "enter"], 1),
        (["up", "up", "up", "up", "enter"], 0),
        (["end", "enter"], 5),
        (["end", "j", "enter"], 5),
        (["home", "enter"], 0),
        (["pageup", "enter"], 0),
        (["pagedown", "enter"], 5),
        (["t", "enter"], 4),
        (["T", "t", "enter"], 2),
        (["n", "enter"], 0),
        (["x", "enter"], 2),
        (["escape"], None),
        (["j", "escape"], None),
    ],
)
def test_keys_choose(keys: list[str], chosen: int | None) -> None:
    assert choose(*keys) == chosen


def test_current_value_is_marked_and_under_the_cursor() -> None:
    host = Host()

    async def steps(pilot: Pilot[None]) -> None:
        await pilot.press("j")
        lines = [line.strip(" │").rstrip() for line in shown(pilot.app) if "│" in line]
        assert lines == ["Sort by", "Newest first", "Best match", "• Title", "›   Heat", "Topic", ""]

    piloted(host, steps)


def test_value_that_is_none_of_them_is_not_marked() -> None:
    host = Host(current=77)

    async def steps(pilot: Pilot[None]) -> None:
        assert not any("•" in line for line in shown(pilot.app))

    piloted(host, steps)


def test_click_chooses() -> None:
    host = Host()

    async def steps(pilot: Pilot[None]) -> None:
        await pilot.click("_Labels", offset=(3, 4))

    piloted(host, steps)
    assert host.result == 4


def test_menu_without_choices_gives_nothing() -> None:
    assert choose("j", "x", "enter", host=Host([])) is None


@pytest.mark.parametrize("width", [20, 33, 200])
@pytest.mark.parametrize("height", [5, 15])
def test_every_choice_is_reached_at_any_size(width: int, height: int) -> None:
    labels = [f"[red]{number}[/] \x1b[31m日本語 \u202e{'long ' * number}" for number in range(14)]
    host = Host([Choice(number, label) for number, label in enumerate(labels)], title="[b]Open \x07")

    async def steps(pilot: Pilot[None]) -> None:
        for number in range(2, 14):
            lines = shown(pilot.app)
            assert len(lines) == height
            assert all(cell_len(line) == width for line in lines)
            assert all(line.isprintable() for line in lines)
            under_cursor = [line for line in lines if "›" in line]
            assert [f"[red]{number}[/]" in line for line in under_cursor] == [True]
            assert "[b]Open" in lines[max(0, (height - 17) // 2) + 1]
            await pilot.press("j")

    piloted(host, steps, (width, height))


def test_menu_follows_the_size_of_the_screen() -> None:
    host = Host([Choice(number, f"Label {number}") for number in range(30)], current=20)

    async def steps(pilot: Pilot[None]) -> None:
        for size in ((80, 24), (20, 5), (200, 50), (20, 6)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert any("› • Label 20" in line for line in shown(pilot.app))

    piloted(host, steps)
