"""Files and indexes that change while the browser runs."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import current_thread

import pytest

from newscli.library import Library
from newscli.tui.watching import Watcher
from tests.factory import write_article
from tests.tui.browsing import Browsing, browse
from tests.tui.conftest import Start

NEVER = 1e9
"""Seconds."""


@pytest.fixture
def four(folder: Path) -> Path:
    """Articles a to d, newest first."""
    for at, name in enumerate("abcd"):
        date = f"2022-05-{20 - at}T08:00:00Z"
        write_article(folder, f"{name}.txt", title=f"Report {name}", excerpt=f"Text {name}.", publishedDateTime=date)
    return folder


def titles(browsing: Browsing) -> list[str]:
    return [" ".join(row.strip("› ").split()[:2]) for row in browsing.rows]


def empty(folder: Path) -> None:
    for path in folder.iterdir():
        path.unlink()


def test_an_article_that_is_added_appears_and_the_cursor_stays(own_start: Start, four: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("j")
        await browsing.changed(
            lambda: write_article(four, "new.txt", title="Report new", publishedDateTime="2022-05-30T08:00:00Z")
        )

        assert titles(browsing) == ["Report new", "Report a", "Report b", "Report c", "Report d"]
        assert browsing.current.startswith("Report b")
        assert browsing.status.startswith("3/5 · articles")

    browse(own_start(four), scenario)


def test_the_reader_shows_the_new_text_of_an_article_that_changes(own_start: Start, four: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("j", "enter")
        await browsing.changed(
            lambda: write_article(
                four, "b.txt", title="Report b2", excerpt="Corrected.", publishedDateTime="2022-05-01T08:00:00Z"
            )
        )

        assert titles(browsing) == ["Report a", "Report c", "Report d", "Report b2"]
        assert browsing.current.startswith("Report b2")
        assert "Corrected." in browsing.page
        assert browsing.browser.reader.has_focus

    browse(own_start(four), scenario)


def test_a_page_that_a_link_opened_stays_when_articles_change(own_start: Start, archive: Path, folder: Path) -> None:
    shutil.copytree(archive, folder, dirs_exist_ok=True)

    async def scenario(browsing: Browsing) -> None:
        await browsing.press("enter")
        browsing.browser.reading.go(browsing.read.links[0].ref)
        await browsing.settled()
        assert browsing.read.title == "About amber"

        await browsing.changed(lambda: write_article(folder, "new.txt", title="New"))
        assert browsing.read.title == "About amber"

        await browsing.press("backspace")
        assert browsing.read.title == "About agate"

    browse(own_start(folder), scenario)


def test_after_an_article_that_is_deleted_the_cursor_is_on_the_next(own_start: Start, four: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("j")
        await browsing.changed((four / "b.txt").unlink)

        assert titles(browsing) == ["Report a", "Report c", "Report d"]
        assert browsing.current.startswith("Report c")
        assert "Text c." in browsing.page

    browse(own_start(four), scenario)


def test_the_last_article_may_be_deleted_and_one_come(own_start: Start, four: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.changed(lambda: empty(four))
        assert not browsing.rows
        assert browsing.status.startswith("0/0")
        assert "Text a." not in browsing.page

        await browsing.changed(lambda: write_article(four, "e.txt", title="Report e", excerpt="Text e."))
        assert titles(browsing) == ["Report e"]
        assert "Text e." in browsing.page

    browse(own_start(four), scenario)


def test_a_query_stays_asked_when_articles_come_that_it_matches(own_start: Start, four: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.changed(lambda: write_article(four, "e.txt", title="Report c again"))
        assert browsing.query == "report c"
        assert sorted(titles(browsing)) == ["Report c", "Report c"]

    browse(own_start(four, "report c"), scenario)


def test_what_is_being_typed_is_not_disturbed(own_start: Start, four: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("/")
        await browsing.type("report (")
        await browsing.changed(lambda: write_article(four, "e.txt", title="Report e"))
        assert browsing.query == "report ("
        assert browsing.screen.query_line.has_focus

        await browsing.type("e)")
        assert browsing.query == "report (e)"
        assert titles(browsing) == ["Report e"]

    browse(own_start(four), scenario)


def test_a_query_that_is_not_answered_yet_is_not_lost_when_articles_change(own_start: Start, four: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        browsing.screen.asking.type("report d")
        browsing.screen.asking.refresh()
        await browsing.settled()

        assert titles(browsing) == ["Report d"]

    browse(own_start(four), scenario)


def test_groups_stay_folded_and_unfolded(own_start: Start, four: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("b", "m", "enter", "l", "j", "j")
        assert browsing.current.startswith("Report b")

        await browsing.changed(
            lambda: write_article(four, "e.txt", title="Report e", publishedDateTime="2022-04-30T08:00:00Z")
        )
        assert [row.strip("› ").split()[-1] for row in browsing.rows if "▸" in row or "▾" in row] == ["(4)", "(1)"]
        assert browsing.current.startswith("Report b")

    browse(own_start(four), scenario)


def _clear(library: Library) -> None:
    library.clear()
    library.refresh()


@pytest.mark.parametrize("rebuild", [_clear, partial(Library.refresh, full=True)], ids=["deleted", "read again"])
def test_an_index_that_another_newscli_builds_anew_is_used(
    own_start: Start, four: Path, tmp_path: Path, rebuild: Callable[[Library], object]
) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("j")
        write_article(four, "e.txt", title="Report e", publishedDateTime="2022-05-30T08:00:00Z")
        with Library([str(four)], cache_dir=tmp_path / "cache") as library:
            rebuild(library)
        await browsing.look()

        assert titles(browsing)[0] == "Report e"
        assert browsing.current.startswith("Report b")

        await browsing.press("j", "enter")
        assert "Text c." in browsing.page

    browse(own_start(four), scenario)


def test_an_index_in_memory_is_kept_when_files_change(own_start: Start, four: Path) -> None:
    closed = []

    class InMemory(Library):
        def close(self) -> None:
            if current_thread().name == "librarian":
                closed.append(self)
            super().close()

    async def scenario(browsing: Browsing) -> None:
        write_article(four, "e.txt", title="Report e", publishedDateTime="2022-05-30T08:00:00Z")
        await browsing.look()

        assert titles(browsing)[0] == "Report e"
        assert not closed

    browse(replace(own_start(four, pause=NEVER), open_library=partial(InMemory, [str(four)], cache=False)), scenario)


def test_an_index_that_is_deleted_is_built_again(own_start: Start, four: Path, tmp_path: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("j")
        shutil.rmtree(tmp_path / "cache")
        await browsing.look()
        assert browsing.current.startswith("Report b")

        await browsing.press("/")
        await browsing.type("report d")
        assert titles(browsing) == ["Report d"]

        await browsing.press("enter", "enter")
        assert "Text d." in browsing.page

    browse(own_start(four), scenario)


def test_a_folder_may_vanish_and_come_back(own_start: Start, four: Path, tmp_path: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        four.rename(tmp_path / "away")
        await browsing.look()
        assert titles(browsing) == ["Report a", "Report b", "Report c", "Report d"]

        await browsing.press("j")
        assert browsing.current.startswith("Report b")

        (tmp_path / "away").rename(four)
        await browsing.changed((four / "a.txt").unlink)
        assert titles(browsing) == ["Report b", "Report c", "Report d"]

    browse(own_start(four), scenario)


def test_it_looks_for_changes_by_itself(own_start: Start, four: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        write_article(four, "e.txt", title="Report e", publishedDateTime="2022-05-30T08:00:00Z")
        await browsing.until(lambda: titles(browsing)[0] == "Report e")

        assert browsing.current.startswith("Report a")

    browse(own_start(four, pause=0.05), scenario)


def test_settings_that_become_wrong_are_told(own_start: Start, four: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        (four / ".newscli.toml").write_text("nope = [")
        await browsing.until(lambda: ".newscli.toml" in browsing.status)

        await browsing.press("j")
        assert browsing.current.startswith("Report b")

    browse(own_start(four, pause=0.05), scenario)


def test_an_exception_of_the_thread_that_looks_ends_the_browser(
    own_start: Start, four: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = ZeroDivisionError()

    def refresh(*_: object) -> None:
        raise error

    async def scenario(browsing: Browsing) -> None:
        monkeypatch.setattr(Watcher, "_refresh", refresh)
        await browsing.until(lambda: not browsing.app.is_running or browsing.app.crash is not None)

    with pytest.raises(ZeroDivisionError):
        browse(own_start(four, pause=0.05), scenario)
