"""The keys that move in the list, and those that go out of it."""

from pathlib import Path

import pytest

from newscli.errors import ExitCode
from tests.tui.browsing import Browsing, browse
from tests.tui.conftest import Start


def test_the_cursor_goes_by_rows_half_pages_pages_and_to_both_ends(start: Start, long_archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        height = browsing.screen.list.size.height
        numbers = []
        for key in ("j", "down", "k", "up", "ctrl+d", "ctrl+u", "pagedown", "space", "pageup", "G", "g", "end", "home"):
            await browsing.press(key)
            numbers.append(browsing.screen.list.number)
            assert browsing.status.startswith(f"{numbers[-1]}/300 · long")
            assert browsing.current
        half, page = height // 2, height - 1
        assert numbers == [2, 3, 2, 1, 1 + half, 1, 1 + page, 1 + 2 * page, 1 + page, 300, 1, 300, 1]

    browse(start(long_archive), scenario)


def test_rows_are_read_when_they_come_into_view(start: Start, long_archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        list_ = browsing.screen.list
        while list_.number < len(titles):
            await browsing.press("pagedown")
            seen = [row[2:-12].rstrip("… ") for row in browsing.rows]
            assert len(seen) == list_.size.height
            for title, whole in zip(seen, titles[list_.scroll_offset.y :], strict=False):
                assert title
                assert whole.startswith(title)

    setup = start(long_archive, "sort:date-asc")
    with setup.open_library() as library:
        titles = [article.title or "" for article in library.list("sort:date-asc")]
    browse(setup, scenario)


def test_what_was_just_read_is_beneath_the_cursor_at_the_end(start: Start, long_archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("G")

        assert browsing.read.title.startswith(browsing.current.partition("…")[0])

    browse(start(long_archive), scenario)


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ("q", ExitCode.DONE),
        ("enter q q", ExitCode.DONE),
        ("R q q", ExitCode.DONE),
        ("ctrl+q", ExitCode.DONE),
        ("enter ctrl+q", ExitCode.DONE),
        ("/ q ctrl+q", ExitCode.DONE),
        ("ctrl+c", ExitCode.INTERRUPTED),
        ("/ x ctrl+c", ExitCode.INTERRUPTED),
        ("? ctrl+c", ExitCode.INTERRUPTED),
        ("s ctrl+c", ExitCode.INTERRUPTED),
    ],
)
def test_keys_that_leave(start: Start, archive: Path, keys: str, code: int) -> None:
    async def scenario(browsing: Browsing) -> None:
        for key in keys.split():
            assert browsing.app.is_running
            await browsing.press(key)

    app = browse(start(archive), scenario)

    assert app.return_value == code
