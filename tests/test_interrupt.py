"""Another thread stops what a library is doing."""

import os
import signal
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, Timer
from typing import NoReturn
from unittest.mock import Mock

import pytest

from newscli.errors import ExitCode, Interrupted
from newscli.index import store
from newscli.index.store import Index
from newscli.library import Library
from tests.factory import write_article
from tests.opening import open_library

WORK: dict[str, Callable[[Library], object]] = {
    "list": lambda library: list(library.list("title:/title/")),
    "search": lambda library: list(library.search("title:/title/")),
    "count": lambda library: library.articles.count("title:/title/"),
    "stats": lambda library: library.counts.stats("title:/title/"),
    "explain": lambda library: library.explain("title:/title/"),
    "graph": lambda library: library.links.graph("title:/title/"),
}
"""Each calls a function of Python for each article."""


ENDLESS = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x FROM n) SELECT count(*) FROM n"

NOW = datetime(2026, 6, 1, tzinfo=UTC)


@pytest.fixture
def library(folder: Path) -> Library:
    for number in range(20):
        write_article(folder, f"{number}.md", title=f"Title {number}")
    return open_library(folder)


def _interrupt_from_another_thread(library: Library) -> None:
    with ThreadPoolExecutor(1) as pool:
        pool.submit(library.interrupt).result()


@contextmanager
def _interrupting(library: Library) -> Iterator[None]:
    """Meanwhile, another thread interrupts the library again and again; what that raises is raised here."""
    done = Event()

    def interrupt() -> None:
        while not done.is_set():
            library.interrupt()

    with ThreadPoolExecutor(1) as pool:
        interrupting = pool.submit(interrupt)
        try:
            yield
        finally:
            done.set()
        interrupting.result()


def _again_and_again(work: Callable[[], object]) -> NoReturn:
    while True:
        work()


def _interrupted_while_matching(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on, each test of a regular expression is interrupted."""

    def search(*_: object) -> bool:
        _interrupt_from_another_thread(library)
        return False

    monkeypatch.setattr("newscli.text.patterns.Patterns.matches", search)


@pytest.mark.parametrize("name", WORK)
def test_an_interrupted_query_raises_and_the_library_stays_usable(
    library: Library, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    with monkeypatch.context() as patch:
        _interrupted_while_matching(library, patch)
        with pytest.raises(Interrupted) as raised:
            WORK[name](library)

    assert raised.value.exit_code is ExitCode.INTERRUPTED
    assert library.articles.count("title:/title/") == 20
    assert WORK[name](library)


def test_a_query_is_interrupted_at_any_moment(library: Library) -> None:
    with _interrupting(library), pytest.raises(Interrupted):
        _again_and_again(lambda: library.articles.count("text:/(a|b|title)+$/"))

    assert library.articles.count() == 20


def test_an_interrupted_refresh_leaves_the_index_as_it_was(library: Library, folder: Path) -> None:
    with _interrupting(library), pytest.raises(Interrupted):
        _again_and_again(lambda: library.refresh(full=True))
    assert library.articles.count() == 20

    write_article(folder, "new.md")

    assert library.refresh().parsed == 1
    assert library.articles.count() == 21


def test_a_library_goes_on_after_interrupted_refreshes(library: Library, folder: Path) -> None:
    with _interrupting(library):
        for number in range(100):
            write_article(folder, "new.md", title=f"New {number}")
            with suppress(Interrupted):
                library.refresh()
            with suppress(Interrupted):
                list(library.search("title"))

    library.refresh()
    assert library.articles.count("title:99") == 1


def test_interrupting_does_not_open_an_index(folder: Path, tmp_path: Path) -> None:
    library = Library([str(folder)], cache_dir=tmp_path / "cache")

    library.interrupt()

    assert not library.has_index_file
    assert not (tmp_path / "cache").exists()


def test_an_interrupt_while_sqlite_makes_a_virtual_table_is_one(library: Library) -> None:
    index = library._index
    failed = sqlite3.OperationalError("vtable constructor failed: json_each")

    assert index.meaning_of(failed) is failed
    with index.running():
        _interrupt_from_another_thread(library)
        assert isinstance(index.meaning_of(failed), Interrupted)


def test_nothing_to_interrupt_is_no_error(library: Library) -> None:
    _interrupt_from_another_thread(library)

    assert library.articles.count() == 20


@pytest.mark.parametrize("work", [lambda index: index.value(ENDLESS), lambda index: index.refresh(NOW, Mock())])
def test_ctrl_c_is_itself_in_a_library_that_was_interrupted_before(
    library: Library, monkeypatch: pytest.MonkeyPatch, work: Callable[[Index], object]
) -> None:
    monkeypatch.setattr(store, "refresh", lambda connection, *_, **__: connection.execute(ENDLESS).fetchone())
    _interrupt_from_another_thread(library)
    ctrl_c = Timer(0.1, os.kill, (os.getpid(), signal.SIGINT))
    ctrl_c.start()

    with pytest.raises(KeyboardInterrupt):
        work(library._index)

    ctrl_c.join()


def test_a_library_may_be_closed_while_it_is_interrupted(folder: Path) -> None:
    library = Library([str(folder)], cache=False)

    with _interrupting(library):
        for _ in range(50):
            _ = library.is_cached  # opens it
            library.close()


def test_an_index_that_was_just_closed_can_be_interrupted(library: Library) -> None:
    index = library._index
    library.close()

    index.interrupt()

    assert library.articles.count() == 20
