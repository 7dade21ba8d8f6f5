"""The thread that looks at the files."""

from collections.abc import Callable
from pathlib import Path
from queue import Queue
from threading import Event, Semaphore
from typing import Self, cast

from newscli.errors import UsageError
from newscli.library import Library
from newscli.tui.watching import Watcher
from tests.factory import write_article
from tests.opening import open_library

LONG = 20
NEVER = 10_000.0


def test_files_that_change_are_read_when_the_watcher_looks(folder: Path, tmp_path: Path) -> None:
    looks = Semaphore(0)

    class Watched(Library):
        def close(self) -> None:
            super().close()
            looks.release()

    write_article(folder, "a.md", title="Before")
    library = open_library(folder, cache_dir=tmp_path)
    watcher = Watcher(lambda: Watched([str(folder)], cache_dir=tmp_path), pause=NEVER)
    assert looks.acquire(timeout=LONG)
    write_article(folder, "a.md", title="A new title")
    watcher.look()
    assert looks.acquire(timeout=LONG)
    watcher.close()

    assert [article.title for article in library.list()] == ["A new title"]


def test_a_folder_that_is_gone_does_not_end_the_watcher(folder: Path, tmp_path: Path) -> None:
    looks = Semaphore(0)

    def open_() -> Library:
        looks.release()
        return Library([str(folder / "gone")], cache_dir=tmp_path)

    watcher = Watcher(open_, pause=NEVER)
    assert looks.acquire(timeout=LONG)
    watcher.look()

    assert looks.acquire(timeout=LONG)
    watcher.close()


def test_an_index_in_memory_is_left_to_its_own_thread(folder: Path) -> None:
    looks = Semaphore(0)

    class Unread(Library):
        def refresh(self, *_: object, **__: object) -> None:  # type: ignore[override]
            raise AssertionError

        def close(self) -> None:
            super().close()
            looks.release()

    watcher = Watcher(lambda: Unread([str(folder)], cache=False), pause=NEVER)

    assert looks.acquire(timeout=LONG)
    watcher.close()


class Refreshing:
    """Stands in for a library that does something when it is refreshed."""

    is_cached = True

    def __init__(self, refresh: Callable[[Callable[[int, int], None]], object]) -> None:
        self._refresh = refresh

    def refresh(self, progress: Callable[[int, int], None]) -> None:
        self._refresh(progress)

    def interrupt(self) -> None:
        pass

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass


def test_a_look_that_has_begun_is_taken_back_when_the_watcher_is_closed() -> None:
    begun = Event()

    def refresh(progress: Callable[[int, int], None]) -> None:
        begun.set()
        while True:
            progress(1, 2)

    watcher = Watcher(lambda: cast(Library, Refreshing(refresh)), pause=NEVER)
    assert begun.wait(LONG)
    watcher.close()

    assert not watcher._thread.is_alive()


def test_what_is_wrong_is_told_once() -> None:
    looks = Semaphore(0)
    told: list[str] = []
    wrong = iter(["the settings", "the settings", "the folder"])

    def refresh(_: Callable[[int, int], None]) -> None:
        looks.release()
        if message := next(wrong, ""):
            raise UsageError(message)

    watcher = Watcher(
        lambda: cast(Library, Refreshing(refresh)), pause=0.01, failed=lambda error: told.append(error.message)
    )
    for _ in range(5):
        assert looks.acquire(timeout=LONG)
    watcher.close()

    assert told == ["the settings", "the folder"]


def test_an_exception_that_nobody_expected_is_handed_over() -> None:
    crashes: Queue[Exception] = Queue()
    error = ZeroDivisionError()

    def refresh(_: Callable[[int, int], None]) -> None:
        raise error

    watcher = Watcher(lambda: cast(Library, Refreshing(refresh)), pause=NEVER, crashed=crashes.put)

    assert crashes.get(timeout=LONG) is error
    watcher.close()
