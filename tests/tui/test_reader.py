"""The reader pane, as it is seen and worked."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, ClassVar

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.events import MouseScrollDown
from textual.pilot import Pilot

from newscli.tui import actions
from newscli.tui.matches import Mark, Match
from newscli.tui.page import Link, PageView, ReaderPage
from newscli.tui.reader import EMPTY, NO_LINK, NO_MATCH, Reader
from newscli.tui.trail import Place
from tests.tui.piloting import piloted

HEIGHT = 12
WIDTH = 37
"""Of a pane of 40 columns, two are for signs and one for the scrollbar."""


class Bound(Reader):
    """With the keys that the browser has."""

    BINDINGS: ClassVar = [
        Binding(",".join(action.keys), action.name, show=False)
        for action in actions.actions_of(actions.Place.BROWSER, actions.Place.READER)
    ]


class Pane(App[None]):
    """The reader alone. What it says is kept, and what was seen in it at the end."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.opened: list[str] = []
        self.widths: list[int] = []
        self.seen: list[str] = []
        self.place = Place("", PageView.ARTICLE)

    def compose(self) -> ComposeResult:
        yield Bound()

    def on_reader_told(self, message: Reader.Told) -> None:
        self.said.append(message.text)

    def on_reader_opened(self, message: Reader.Opened) -> None:
        self.opened.append(message.ref)

    def on_reader_resized(self, message: Reader.Resized) -> None:
        self.widths.append(message.width)

    @property
    def reader(self) -> Reader:
        return self.query_one(Reader)

    @property
    def lines(self) -> list[str]:
        """What is seen, line by line."""
        return [self.reader.render_line(y).text.rstrip() for y in range(self.reader.size.height)]


def page(count: int, links: dict[int, str] | None = None, found: tuple[Match, ...] = (), **changes: Any) -> ReaderPage:
    """A page of lines “line 0”, “line 1” and so on, some of which open an article."""
    lines = tuple((Segment(f"line {number}"),) for number in range(count))
    opened = tuple(Link(line, ref, 0, len(f"line {line}")) for line, ref in (links or {}).items())
    shown = ReaderPage("a", PageView.ARTICLE, "A title", None, None, WIDTH, lines, opened, found)
    return replace(shown, **changes)


def word(*lines: int) -> Match:
    """A match of “line”, on one line or several."""
    return Match(tuple(Mark(line, 0, 4) for line in lines))


async def _press(pilot: Pilot[Any], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


def shown(page_: ReaderPage, *keys: str, height: int = HEIGHT) -> Pane:
    """A reader that has shown a page while keys were pressed."""
    app = Pane()

    async def script(pilot: Pilot[Any]) -> None:
        app.reader.show(page_)
        await _press(pilot, *keys)
        app.seen = app.lines
        app.place = app.reader.place or app.place

    piloted(app, script, (40, height))
    return app


def test_a_page_is_shown_from_its_beginning() -> None:
    assert shown(page(100)).seen == [f"  line {number}" for number in range(HEIGHT)]


def test_below_a_short_page_is_nothing() -> None:
    assert shown(page(2)).seen == ["  line 0", "  line 1", *[""] * (HEIGHT - 2)]


@pytest.mark.parametrize(
    ("keys", "top"),
    [
        (["j"], 1),
        (["down", "down"], 2),
        (["j", "j", "k"], 1),
        (["k"], 0),
        (["pagedown"], HEIGHT - 1),
        (["space", "pageup"], 0),
        (["ctrl+d"], HEIGHT // 2),
        (["ctrl+d", "ctrl+d", "ctrl+u"], HEIGHT // 2),
        (["G"], 100 - HEIGHT),
        (["end", "j"], 100 - HEIGHT),
        (["G", "g"], 0),
        (["end", "home"], 0),
    ],
)
def test_keys_scroll(keys: list[str], top: int) -> None:
    app = shown(page(100), *keys)

    assert app.place.scroll == top
    assert app.seen[0] == f"  line {top}"


@pytest.mark.parametrize("keys", [["j"], ["space"], ["ctrl+d"], ["G"]])
def test_a_page_that_fits_does_not_scroll(keys: list[str]) -> None:
    assert shown(page(HEIGHT), *keys).place.scroll == 0


def test_down_goes_to_links_in_view_before_it_scrolls() -> None:
    links = {3: "three", 5: "five", 20: "twenty"}

    assert [shown(page(100, links), *["j"] * count).place.selected for count in range(3)] == [None, 0, 1]
    assert shown(page(100, links), *["j"] * 3).place == Place("a", PageView.ARTICLE, 1, 1)


def test_down_takes_a_link_as_soon_as_it_comes_into_view() -> None:
    app = shown(page(100, {HEIGHT: "below"}), "j", "j")

    assert app.place == Place("a", PageView.ARTICLE, 1, 0)


def test_up_goes_to_links_in_view_before_it_scrolls() -> None:
    links = {3: "three", 5: "five"}

    assert shown(page(100, links), "j", "j", "k").place == Place("a", PageView.ARTICLE, 0, 0)
    assert shown(page(100, links), "space", *["k"] * 6).place == Place("a", PageView.ARTICLE, 5, None)
    assert shown(page(100, links), "space", *["k"] * 7).place == Place("a", PageView.ARTICLE, 5, 1)


def test_every_link_of_a_page_is_reached_by_going_down() -> None:
    links = {line: f"to {line}" for line in (0, 1, 30, 98, 99)}
    app = Pane()
    met: list[str] = []

    async def script(pilot: Pilot[Any]) -> None:
        app.reader.show(page(100, links))
        for _ in range(100):
            await _press(pilot, "j")
            if app.reader.selected and app.reader.selected.ref not in met:
                met.append(app.reader.selected.ref)

    piloted(app, script, (40, HEIGHT))

    assert met == list(links.values())


def test_a_selected_link_is_reversed_and_has_a_sign() -> None:
    app = Pane()

    async def script(pilot: Pilot[Any]) -> None:
        app.reader.show(page(5, {2: "two"}))
        await _press(pilot, "j")
        (_, sign, text, *_) = ["", *app.reader.render_line(2)]
        assert sign.text == "› "
        assert (text.text, text.style is not None and text.style.reverse) == ("line 2", True)
        assert not any(piece.style and piece.style.reverse for piece in app.reader.render_line(1))

    piloted(app, script, (40, HEIGHT))


def test_what_is_selected_is_forgotten_when_it_leaves_the_view() -> None:
    app = shown(page(100, {0: "zero"}), "j", "space", "g")

    assert app.place.selected is None


def test_enter_opens_the_selected_link() -> None:
    assert shown(page(100, {3: "three", 5: "five"}), "j", "j", "enter").opened == ["five"]


def test_enter_without_a_selection_selects_the_first_link_in_view() -> None:
    app = shown(page(100, {3: "three", 30: "thirty"}), "space", "enter")

    assert app.place == Place("a", PageView.ARTICLE, 30 - HEIGHT // 3, 1)
    assert app.opened == []
    assert shown(page(100, {3: "three"}), "enter", "enter").opened == ["three"]


def test_enter_on_a_page_without_links_says_so() -> None:
    assert shown(page(100), "enter").said == [NO_LINK]


def test_next_match_goes_through_the_matches_and_begins_anew() -> None:
    found = (word(2), word(50), word(51))
    tops = [shown(page(100, found=found), *["n"] * count).place.scroll for count in range(1, 5)]

    assert tops == [0, 50 - HEIGHT // 3, 50 - HEIGHT // 3 + 1, 0]
    assert shown(page(100, found=found), *["n"] * 4).said == [
        "Match 1 of 3.", "Match 2 of 3.", "Match 3 of 3.", "Match 1 of 3, from the top again.",
    ]  # fmt: skip


def test_previous_match_goes_backwards_and_begins_at_the_end() -> None:
    found = (word(2), word(50))

    assert shown(page(100, found=found), "N", "N", "N").said == [
        "Match 2 of 2, from the end again.", "Match 1 of 2.", "Match 2 of 2, from the end again.",
    ]  # fmt: skip


def test_next_match_begins_where_one_has_scrolled_to() -> None:
    found = (word(2), word(50), word(90))

    assert shown(page(100, found=found), "n", "G", "n").said[-1] == "Match 3 of 3."
    assert shown(page(100, found=found), "n", "G", "N").said[-1] == "Match 2 of 3."


@pytest.mark.parametrize("key", ["n", "N"])
def test_a_page_without_matches_says_so(key: str) -> None:
    assert shown(page(100), key).said == [NO_MATCH]


def test_the_current_match_looks_unlike_the_others_on_every_line_that_it_is_on() -> None:
    found = (word(1), word(3, 4))
    bold = Style(bold=True, underline=True)
    lines = tuple((Segment("line", bold), Segment(f" {number}")) for number in range(8))
    app = Pane()

    async def script(pilot: Pilot[Any]) -> None:
        app.reader.show(page(8, found=found, lines=lines))
        await _press(pilot, "n", "n")
        assert [line[:2] for line in app.lines[:5]] == ["  ", "  ", "  ", "» ", "» "]
        turned = [
            [piece.text for piece in app.reader.render_line(y) if piece.style and piece.style.reverse] for y in range(5)
        ]
        assert turned == [[], [], [], ["line"], ["line"]]

    piloted(app, script, (40, HEIGHT))


def _clicked(page_: ReaderPage, *at: tuple[int, int], keys: Sequence[str] = (), times: int = 1) -> Pane:
    app = Pane()

    async def script(pilot: Pilot[Any]) -> None:
        app.reader.show(page_)
        await _press(pilot, *keys)
        for offset in at:
            await pilot.click(Reader, offset=offset, times=times)
        await pilot.pause()

    piloted(app, script, (40, HEIGHT))
    return app


def test_a_click_on_a_link_opens_it() -> None:
    two = replace(page(9), links=(Link(4, "first", 0, 4), Link(4, "second", 5, 6)))

    assert _clicked(two, (2, 4)).opened == ["first"]
    assert _clicked(two, (7, 4)).opened == ["second"]
    assert _clicked(two, (6, 4), (2, 3), (0, 4), (30, 4)).opened == []


def test_a_click_after_scrolling_opens_what_is_seen_there() -> None:
    assert _clicked(page(100, {9: "nine"}), (4, 9), keys=["ctrl+d"]).opened == []
    assert _clicked(page(100, {9: "nine"}), (4, 9 - HEIGHT // 2), keys=["ctrl+d"]).opened == ["nine"]


def test_a_double_click_opens_an_article_once() -> None:
    assert _clicked(page(9, {1: "one"}), (4, 1), times=2).opened == ["one"]


def test_below_the_last_line_is_nothing_to_click_on() -> None:
    assert _clicked(page(2, {1: "one"}), (4, 5)).opened == []


def test_the_wheel_scrolls() -> None:
    app = Pane()

    async def script(pilot: Pilot[Any]) -> None:
        app.reader.show(page(100))
        await pilot.pause()
        app.reader.post_message(MouseScrollDown(app.reader, 3, 3, 0, 1, 0, False, False, False))
        await pilot.pause()
        assert app.lines[0] != "  line 0"

    piloted(app, script, (40, HEIGHT))


def test_the_pane_tells_how_wide_its_pages_are_to_be() -> None:
    app = Pane()

    async def script(pilot: Pilot[Any]) -> None:
        assert app.widths == [WIDTH] == [app.reader.page_width]
        app.reader.show(page(100))
        await pilot.pause()
        assert app.reader.page_width == WIDTH
        await pilot.resize_terminal(60, HEIGHT)
        await pilot.pause()
        await pilot.resize_terminal(60, HEIGHT - 5)
        await pilot.pause()
        assert app.widths == [WIDTH, WIDTH + 20]

    piloted(app, script, (40, HEIGHT))


def test_the_same_page_in_another_width_is_shown_from_the_same_share_of_its_lines() -> None:
    app = Pane()

    async def script(pilot: Pilot[Any]) -> None:
        app.reader.show(page(100))
        await _press(pilot, "ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d", "j")
        app.reader.show(page(200))
        await pilot.pause()
        assert app.lines[0] == "  line 50"
        app.reader.show(page(200, ref="b"))
        await pilot.pause()
        assert app.lines[0] == "  line 0"

    piloted(app, script, (40, HEIGHT))


def test_the_same_page_again_keeps_selection_and_current_match() -> None:
    app = Pane()

    async def script(pilot: Pilot[Any]) -> None:
        again = page(9, {2: "two", 5: "five"}, found=(word(1), word(4)))
        app.reader.show(again)
        await _press(pilot, "n", "j", "j")
        before = app.lines
        app.reader.show(again)
        await pilot.pause()
        assert app.lines == before
        assert app.reader.selected == again.links[1]
        app.reader.show(replace(again, view=PageView.STORY))
        await pilot.pause()
        assert app.reader.selected is None
        assert not any(line.startswith("»") for line in app.lines)

    piloted(app, script, (40, HEIGHT))


def test_a_page_is_shown_at_a_place_that_was_kept() -> None:
    app = Pane()

    async def script(pilot: Pilot[Any]) -> None:
        long = page(100, {30: "thirty", 35: "thirty-five"})
        app.reader.show(long, scroll_to=28, selected=1)
        await pilot.pause()
        assert app.reader.place == Place("a", PageView.ARTICLE, 28, 1)
        app.reader.show(long, scroll_to=1000, selected=7)
        await pilot.pause()
        assert app.reader.place == Place("a", PageView.ARTICLE, 100 - HEIGHT, None)
        app.reader.show(page(3), scroll_to=50)
        await pilot.pause()
        assert app.lines[0] == "  line 0"

    piloted(app, script, (40, HEIGHT))


def test_a_page_can_be_shown_before_the_first_layout() -> None:
    class Early(Pane):
        def on_mount(self) -> None:
            self.reader.show(page(100, {40: "forty"}), scroll_to=38, selected=0)

    app = Early()

    async def script(pilot: Pilot[Any]) -> None:
        assert app.lines[0] == "  line 38"
        assert app.reader.selected is not None

    piloted(app, script, (40, HEIGHT))


def test_a_pane_that_is_hidden_shows_a_page_where_it_was_to_be_shown() -> None:
    class Hidden(Pane):
        CSS = "Reader { display: none; }"

    app = Hidden()

    async def script(pilot: Pilot[Any]) -> None:
        app.reader.show(page(100, {40: "forty"}), scroll_to=38, selected=0)
        await pilot.pause()
        assert app.reader.place == Place("a", PageView.ARTICLE, 38, 0)
        app.reader.styles.display = "block"
        await pilot.pause()
        await pilot.pause()
        assert app.lines[0] == "  line 38"
        assert app.reader.place == Place("a", PageView.ARTICLE, 38, 0)

    piloted(app, script, (40, HEIGHT))


def test_without_a_page_a_sentence_can_say_that_there_is_none() -> None:
    app = Pane()

    async def script(pilot: Pilot[Any]) -> None:
        assert app.lines[0] == ""
        app.reader.tell()
        await pilot.pause()
        assert app.lines[0] == f"  {EMPTY}"
        assert app.reader.page is None
        assert app.reader.place is None
        await _press(pilot, "j", "n", "enter")
        assert app.said == [NO_MATCH, NO_LINK]

    piloted(app, script, (40, HEIGHT))


def test_a_message_is_wrapped_again_when_the_pane_is_resized() -> None:
    app = Pane()

    async def script(pilot: Pilot[Any]) -> None:
        app.reader.show(page(100, {0: "zero"}))
        app.reader.tell("There is nothing to read here, and nothing there.")
        await pilot.pause()
        assert app.lines[:3] == ["  There is nothing to read here, and", "  nothing there.", ""]
        await pilot.resize_terminal(70, HEIGHT)
        await pilot.pause()
        assert app.lines[:2] == ["  There is nothing to read here, and nothing there.", ""]
        assert app.reader.page is None

    piloted(app, script, (40, HEIGHT))


@pytest.mark.parametrize("size", [(1, 1), (2, 1), (3, 2), (5, 3), (20, 5)])
def test_the_smallest_panes_show_what_they_can(size: tuple[int, int]) -> None:
    app = Pane()

    async def script(pilot: Pilot[Any]) -> None:
        app.reader.show(page(100, {1: "one", 50: "fifty"}, found=(word(1), word(50))))
        for key in ("j", "j", "k", "space", "pageup", "ctrl+d", "ctrl+u", "n", "n", "N", "enter", "G", "g"):
            await _press(pilot, key)
            assert all(len(line) <= size[0] for line in app.lines)

    piloted(app, script, size)


def _calls(action: Callable[[], object]) -> int:
    """How many functions of Python an action calls."""
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(counted)
    try:
        action()
    finally:
        sys.setprofile(None)
    return count


def test_drawing_a_line_costs_the_same_on_a_long_page() -> None:
    app = Pane()
    found = tuple(word(line) for line in range(0, 100_000, 7))
    links = {line: str(line) for line in range(0, 100_000, 5)}

    async def script(pilot: Pilot[Any]) -> None:
        costs = []
        for count in (100, 100_000):
            app.reader.show(page(count, {line: ref for line, ref in links.items() if line < count}, found=found[:14]))
            await _press(pilot, "G", "k")
            app.reader.render_line(3)  # fills caches
            costs.append(_calls(lambda: app.reader.render_line(3)))
        assert costs[0] == costs[1]

    piloted(app, script, (40, HEIGHT))
