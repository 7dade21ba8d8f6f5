import asyncio
from collections.abc import Awaitable, Callable, Sequence

import pytest
from textual import on
from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widgets import Static

from newscli.completion.completer import Suggestion
from newscli.tui.suggestions import MOST, Suggestions

TOPICS = [
    Suggestion("AI", 6, 7, "12 articles"),
    Suggestion('"Azure [b]F"', 6, 7, "3 articles"),
    Suggestion("人工", 6, 7),
]
MANY = [Suggestion(f"T{number}", 0, 0) for number in range(12)]


class Shown(App[None]):
    """A query line, suggestions, a list and a status line."""

    CSS = "#line, #status { height: 1; } #list { height: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self.suggestions = Suggestions()
        self.taken: list[str] = []

    def compose(self) -> ComposeResult:
        yield Static("topic:a", id="line", markup=False)
        yield self.suggestions
        yield Static("\n".join(["list"] * 50), id="list")
        yield Static("status", id="status")

    @on(Suggestions.Taken)
    def _taken(self, event: Suggestions.Taken) -> None:
        self.taken.append(event.suggestion.text)

    @property
    def lines(self) -> list[str]:
        return [strip.text.rstrip() for strip in self.screen._compositor.render_strips()]


Scenario = Callable[[Shown, Pilot[None]], Awaitable[None]]


def _play(scenario: Scenario, size: tuple[int, int] = (40, 14)) -> None:
    async def play() -> None:
        app = Shown()
        async with app.run_test(size=size) as pilot:
            await scenario(app, pilot)

    asyncio.run(play())


def _shown(
    suggestions: Sequence[Suggestion], size: tuple[int, int] = (40, 14), column: int = 0, steps: int = 0
) -> list[str]:
    lines = []

    async def scenario(app: Shown, pilot: Pilot[None]) -> None:
        app.suggestions.show(suggestions, column)
        await pilot.pause()
        app.suggestions.move(steps)
        await pilot.pause()
        lines.extend(app.lines)

    _play(scenario, size)
    return lines


def test_suggestions_are_below_the_line_and_over_the_list() -> None:
    assert _shown(TOPICS)[:6] == [
        "topic:a",
        "│› AI            12 articles │",
        '│  "Azure [b]F"  3 articles  │',
        "│  人工                      │",
        "└────────────────────────────┘",
        "list",
    ]


def test_the_box_takes_no_room_of_its_own() -> None:
    lines = _shown(TOPICS)

    assert (len(lines), lines[5:]) == (14, ["list"] * 8 + ["status"])


def test_texts_are_below_their_column() -> None:
    assert _shown(TOPICS, column=6)[1] == "lis│› AI            12 articles │"


def test_a_box_that_would_leave_the_screen_moves_to_the_left() -> None:
    assert _shown(TOPICS, column=35)[1] == "list      │› AI            12 articles │"


def test_no_more_rows_than_a_person_reads_at_a_glance() -> None:
    lines = _shown(MANY)

    assert lines[1] == "│› T0  │"
    assert lines[MOST : MOST + 2] == ["│  T7  │", "└──────┘"]


@pytest.mark.parametrize(
    ("steps", "first", "last", "chosen"),
    [
        (1, "│  T0  │", "│  T7  │", "│› T1  │"),
        (9, "│  T2  │", "│› T9  │", "│› T9  │"),
        (-1, "│  T4  │", "│› T11 │", "│› T11 │"),
        (12, "│› T0  │", "│  T7  │", "│› T0  │"),
    ],
)
def test_the_chosen_one_is_in_view_and_marked(steps: int, first: str, last: str, chosen: str) -> None:
    lines = _shown(MANY, steps=steps)

    assert (lines[1], lines[MOST]) == (first, last)
    assert [line for line in lines if "›" in line] == [chosen]


@pytest.mark.parametrize("size", [(20, 5), (24, 6), (8, 4), (200, 50)])
def test_any_screen_has_room_for_the_chosen_one(size: tuple[int, int]) -> None:
    lines = _shown(TOPICS, size, steps=1)

    assert lines[0] == "topic:a"[: size[0]]
    assert lines[-1] == "status"[: size[0]]
    assert [line for line in lines if "›" in line]


@pytest.mark.parametrize("size", [(3, 3), (2, 2), (1, 1)])
def test_where_there_is_no_room_nothing_breaks(size: tuple[int, int]) -> None:
    assert len(_shown(TOPICS, size, steps=1)) == size[1]


def test_long_texts_and_helps_are_cut() -> None:
    lines = _shown([Suggestion("a" * 30, 0, 0), Suggestion("b", 0, 0, "c" * 30)], (20, 8))

    assert lines[1:3] == [f"│› {'a' * 14}… │", f"│  b{' ' * 15}│"]
    assert _shown([Suggestion("b", 0, 0, "c" * 30)], (20, 8))[1] == f"│› b  {'c' * 11}… │"


def test_the_chosen_one_is_taken_and_the_box_closes() -> None:
    async def scenario(app: Shown, pilot: Pilot[None]) -> None:
        app.suggestions.show(TOPICS)
        app.suggestions.move(1)
        taken = app.suggestions.take()
        await pilot.pause()

        assert taken == TOPICS[1]
        assert not app.suggestions.is_open
        assert app.lines[1] == "list"
        assert app.suggestions.take() is None

    _play(scenario)


def test_new_suggestions_begin_with_the_first() -> None:
    async def scenario(app: Shown, pilot: Pilot[None]) -> None:
        app.suggestions.show(MANY)
        await pilot.pause()
        app.suggestions.move(9)
        app.suggestions.show(TOPICS)
        await pilot.pause()

        assert app.suggestions.chosen == TOPICS[0]
        assert app.lines[1].startswith("│› AI")

    _play(scenario)


def test_a_click_takes_a_suggestion() -> None:
    async def scenario(app: Shown, pilot: Pilot[None]) -> None:
        app.suggestions.show(MANY)
        await pilot.pause()
        app.suggestions.move(9)
        await pilot.click(offset=(3, 2))
        await pilot.pause()

        assert app.taken == ["T3"]
        assert not app.suggestions.is_open

    _play(scenario)
