"""The thread that looks at the files."""

from pathlib import Path
from threading import Semaphore

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
