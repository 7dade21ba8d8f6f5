"""The panel of facets."""

from collections.abc import Sequence
from typing import Any

import pytest
from rich.cells import cell_len
from textual import on
from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.screen import Screen

from newscli.library import Library
from newscli.model.answers import Facet
from newscli.query.editing import excluded, narrowed
from newscli.query.reading import Known
from newscli.render.terminal.theme import THEME
from newscli.tui.facet_values import FacetKind, FacetsOfAnswer, Values, facets_of
from newscli.tui.facets import Facets
from tests.factory import write_article
from tests.opening import open_library
from tests.tui.piloting import piloted, shown

HOSTILE = ("[red]markup[/]", "\x1b[31mescape", "\u202eright to left", "a\nb", "日本語" * 20, "🎉", "x" * 200, "")


class Panel(Screen[None]):
    """Edits a query with the panel, as the browser does."""

    def __init__(self, library: Library | FacetsOfAnswer) -> None:
        super().__init__()
        self.library = library
        self.facets = Facets(THEME)
        self.text = ""
        self.others: list[str] = []

    def compose(self) -> ComposeResult:
        yield self.facets

    def on_mount(self) -> None:
        self.facets.focus()
        self.ask("")

    def ask(self, text: str) -> None:
        self.text = text
        library = self.library
        found = facets_of(library, library.ask(text)) if isinstance(library, Library) else library
        self.facets.show(found, text, Known())

    def action_act(self, name: str) -> None:
        self.facets.actions().get(name, lambda: self.others.append(name))()

    @on(Facets.Narrowed)
    def _narrowed(self, event: Facets.Narrowed) -> None:
        self.ask(narrowed(self.text, event.clause))

    @on(Facets.Excluded)
    def _excluded(self, event: Facets.Excluded) -> None:
        self.ask(excluded(self.text, event.clause))

    @on(Facets.Closed)
    def _closed(self) -> None:
        self.others.append("closed")


class Host(App[None]):
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, library: Library | FacetsOfAnswer) -> None:
        super().__init__()
        self.panel = Panel(library)

    def on_mount(self) -> None:
        self.push_screen(self.panel)


@pytest.fixture
def host(folder) -> Host:
    """A library of topics A (6 articles), B (4), C (2), with two providers in three months."""
    for number in range(6):
        topics = ["A", *["B"] * (number < 4), *["C"] * (number < 2)]
        write_article(
            folder, f"{number}.md", topics=topics, provider={"name": f"News {number % 2}"},
            publishedDateTime=f"2022-0{number % 3 + 1}-01T00:00:00Z",
        )  # fmt: skip
    return Host(open_library(folder))


def of_topics(names: Sequence[str], total: int = 0) -> FacetsOfAnswer:
    facets = [Facet(name, 1000 * (len(names) - at)) for at, name in enumerate(names)]
    return {FacetKind.TOPIC: Values(facets, frozenset(), total or len(names))}


def panel_lines(app: App[Any]) -> list[str]:
    """The lines of the panel that say something, without bars and needless blanks."""
    lines = (line.partition("│")[2] for line in shown(app))
    return [" ".join(line.translate(str.maketrans("", "", "█▏▎▍▌▋▊▉")).split()) for line in lines if line.strip("│ ")]


def after(host: Host, *keys: str) -> list[str]:
    """What the panel shows after these keys."""
    lines: list[str] = []

    async def script(pilot: Pilot[None]) -> None:
        await pilot.press(*keys)
        await pilot.pause()
        lines.extend(panel_lines(pilot.app))

    piloted(host, script)
    return lines


def test_panel_shows_topics_with_their_counts(host: Host) -> None:
    assert after(host) == ["[Topics] Providers Months", "› A 6", "B 4", "C 2"]


@pytest.mark.parametrize("keys", [["tab"], ["l"], ["right"], ["shift+tab", "h"], ["left", "left"], ["l"] * 4])
def test_keys_turn_to_the_next_part_and_the_one_before(host: Host, keys: list[str]) -> None:
    assert after(host, *keys) == ["Topics [Providers] Months", "› News 0 3", "News 1 3"]


def test_months_are_newest_first(host: Host) -> None:
    assert after(host, "h") == ["Topics Providers [Months]", "› 2022-03 2", "2022-02 2", "2022-01 2"]


@pytest.mark.parametrize(
    ("keys", "text", "lines"),
    [
        (["j", "enter"], "topic:=B", ["A 4", "› + B 4", "C 2"]),
        (["j", "enter", "enter"], "", ["A 6", "› B 4", "C 2"]),
        (["j", "x"], "-topic:=B", ["› − B", "A 2"]),
        (["j", "minus"], "-topic:=B", ["› − B", "A 2"]),
        (["j", "x", "x"], "", ["A 6", "› B 4", "C 2"]),
        (["j", "x", "enter"], "topic:=B", ["A 4", "› + B 4", "C 2"]),
        (["j", "enter", "x"], "-topic:=B", ["› − B", "A 2"]),
        (["j", "enter", "j", "x"], "topic:=B -topic:=C", ["› − C", "A 2", "+ B 2"]),
        (["x"], "-topic:=A", ["› − A"]),
        (["l", "enter", "h"], 'provider:="News 0"', ["› A 3", "B 2", "C 1"]),
        (["l", "l", "j", "enter"], "date:2022-02", ["› + 2022-02 2"]),
        (["l", "l", "j", "x"], "-date:2022-02", ["› − 2022-02", "2022-03 2", "2022-01 2"]),
    ],
)
def test_values_narrow_and_exclude(host: Host, keys: list[str], text: str, lines: list[str]) -> None:
    assert after(host, *keys)[1:] == lines
    assert host.panel.text == text


@pytest.mark.parametrize("key", ["escape", "f"])
def test_keys_close_the_panel(host: Host, key: str) -> None:
    after(host, key)
    assert host.panel.others == ["closed"]


def test_keys_of_the_browser_work_in_the_panel(host: Host) -> None:
    after(host, "s", "z", "slash")
    assert host.panel.others == ["sort", "zoom", "query"]


def test_each_part_keeps_its_cursor(host: Host) -> None:
    assert after(host, "j", "j", "l", "j", "h")[3] == "› C 2"
    assert after(Host(host.panel.library), "j", "j", "l", "j", "h", "l")[2] == "› News 1 3"


def test_click_narrows(host: Host) -> None:
    async def script(pilot: Pilot[None]) -> None:
        await pilot.click("_Lines", offset=(4, 1))

    piloted(host, script)
    assert host.panel.text == "topic:=B"


@pytest.mark.parametrize(
    ("keys", "at"),
    [
        (["j"], 1), (["down", "down", "k", "up"], 0), (["pagedown"], 22), (["pagedown", "pageup"], 0), (["G"], 99),
        (["end", "k"], 98), (["G", "g"], 0), (["end", "home"], 0), (["ctrl+d"], 11), (["ctrl+d", "ctrl+u"], 0),
        (["space"], 22),
    ],
)  # fmt: skip
def test_keys_move(keys: list[str], at: int) -> None:
    lines = after(Host(of_topics([f"T{number}" for number in range(100)])), *keys)
    assert [line.split()[1] for line in lines if "›" in line] == [f"T{at}"]


def test_values_that_are_left_out_are_counted() -> None:
    host = Host(of_topics(["A", "B"], total=1236))
    assert after(host, "G", "enter", "x") == ["[Topics] Providers Months", "A 2,000", "B 1,000", "› … and 1,234 more"]
    assert host.panel.text == ""


def test_part_without_values_says_so() -> None:
    assert after(Host({}), "enter", "x", "l") == ["Topics [Providers] Months", "› none"]


def test_bars_are_shares_of_the_largest_count(host: Host) -> None:
    async def script(pilot: Pilot[None]) -> None:
        bars = ["".join(sign for sign in line if sign in "█▏▎▍▌▋▊▉") for line in shown(pilot.app)[1:4]]
        assert bars == ["██████", "████", "██"]

    piloted(host, script)


@pytest.mark.parametrize("width", [20, 24, 60, 200])
@pytest.mark.parametrize("height", [5, 15])
def test_hostile_values_are_shown_safely_at_any_size(width: int, height: int) -> None:
    async def script(pilot: Pilot[None]) -> None:
        for number in range(len(HOSTILE)):
            lines = shown(pilot.app)
            assert [cell_len(line) for line in lines] == [width] * height
            assert all(line.isprintable() for line in lines)
            assert [f"{1000 * (len(HOSTILE) - number):,}" in line for line in lines if "›" in line[1:]][-1]
            await pilot.press("j")

    piloted(Host(of_topics(HOSTILE)), script, (width, height))
    assert "(blank)" in after(Host(of_topics(HOSTILE)))[-1]


def test_long_names_are_cut() -> None:
    lines = after(Host(of_topics(["x" * 200, "日本語" * 20])))
    assert lines[1:] == [f"› {'x' * 13}… 2,000", f"{'日本語' * 2}… 1,000"]


def test_panel_keeps_its_cursor_when_the_screen_is_resized() -> None:
    async def script(pilot: Pilot[None]) -> None:
        await pilot.press("end")
        for size in ((80, 24), (20, 5), (200, 50), (24, 6)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert any("› " in line and "T49" in line for line in shown(pilot.app))

    piloted(Host(of_topics([f"T{number}" for number in range(50)])), script)
