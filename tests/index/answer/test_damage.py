"""What shows that an index file is damaged, and what does not."""

import os
import sqlite3
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from sqlite3 import DatabaseError
from typing import Any

import pytest

from newscli.errors import IndexDamaged
from newscli.index.answer import listing
from newscli.index.answer.articles import Articles
from newscli.index.rows.seal import Seal
from newscli.library import Library
from tests.conftest import Outcome
from tests.factory import write_article
from tests.opening import open_library
from tests.sealing import close

Newscli = Callable[..., Outcome]


@pytest.fixture
def place(folder: Path) -> Path:
    """The index of a folder with an article."""
    write_article(folder, "a.md")
    with open_library(folder) as library:
        place = library.status().place
    assert place is not None
    return Path(place)


def _break(place: Path) -> None:
    """Damage an index in a way that its seal does not show, as a disk does that returns what was never written."""
    with sqlite3.connect(place) as connection:
        connection.execute("UPDATE article SET topics = '[\"half'")
    connection.close()
    close(Seal(place))


def _refuse(error: Exception) -> Callable[..., None]:
    def refuse(*_: object) -> None:
        raise error

    return refuse


def test_json_that_cannot_be_read_is_damage(folder: Path, place: Path) -> None:
    _break(place)

    with pytest.raises(IndexDamaged) as raised:
        list(open_library(folder).list())

    assert not place.exists()
    assert isinstance(raised.value.__cause__, ValueError)


def test_a_new_index_is_not_removed_for_the_damage_of_an_old_one(folder: Path, place: Path) -> None:
    with open_library(folder) as library:
        _break(place)
        Library([str(folder)]).clear()
        open_library(folder).close()

        with pytest.raises(IndexDamaged):
            list(library.list())

    assert Seal(place).is_whole
    assert place.exists()


def test_text_that_is_no_utf_8_is_damage(folder: Path, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    error = UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte")
    monkeypatch.setattr(listing, "summary_values", _refuse(error))

    with pytest.raises(IndexDamaged):
        list(open_library(folder).list())

    assert not place.exists()


@pytest.mark.parametrize("error", [ValueError("not enough values to unpack"), TypeError("x"), OverflowError("x")])
def test_an_error_in_the_program_is_no_damage(
    folder: Path, place: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    monkeypatch.setattr(listing, "summary_values", _refuse(error))

    with pytest.raises(type(error)):
        list(open_library(folder).list())

    assert place.exists()


def test_an_error_in_the_program_is_an_internal_error_at_every_run(
    newscli: Newscli, folder: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "summary_values", _refuse(ValueError("not enough values to unpack")))

    outcome = newscli("list", "-L", str(folder))

    assert outcome.code == 3
    assert outcome.err.startswith("newscli: internal error: ValueError: not enough values to unpack\n")
    assert os.path.exists(place)


def test_a_problem_of_no_kind_that_there_is_is_damage(folder: Path, place: Path) -> None:
    with sqlite3.connect(place) as connection:
        connection.execute(
            "INSERT INTO problem (file, line, \"column\", code, reason, refused) VALUES (1, 0, 0, 'X', '', 0)"
        )
    connection.close()
    close(Seal(place))

    with open_library(folder) as library, pytest.raises(IndexDamaged):
        list(library.problems())


def test_a_want_of_memory_is_no_internal_error(
    newscli: Newscli, folder: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "summary_values", _refuse(MemoryError()))

    outcome = newscli("list", "-L", str(folder))

    assert outcome.code == 3
    assert outcome.err.startswith("newscli: There is not enough memory.")


def test_an_error_that_goes_away_without_the_index_was_damage(
    newscli: Newscli, folder: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failures = iter([TypeError("expected text")])
    values = listing.summary_values

    def fail_once(*given: Any) -> Any:
        if error := next(failures, None):
            raise error
        return values(*given)

    monkeypatch.setattr(listing, "summary_values", fail_once)

    outcome = newscli("list", "-L", str(folder), "-f", "ids")

    assert (outcome.code, len(outcome.out.split())) == (0, 1)
    assert outcome.err == "newscli: the index was damaged; the next command builds it again.\n"
    assert not place.exists()


def test_a_damaged_index_is_made_anew_in_the_same_run(newscli: Newscli, folder: Path, place: Path) -> None:
    _break(place)

    outcome = newscli("list", "-L", str(folder), "-f", "ids")

    assert (outcome.code, len(outcome.out.split())) == (0, 1)
    assert outcome.err == "newscli: the index was damaged; building it again.\n"


@pytest.mark.parametrize(
    ("arguments", "lines", "answer"),
    [
        (("show", "-", "-f", "ids"), "{0}\n{0}\n", "{0}\n{0}\n"),
        (("count", "--batch"), "is:published\ntopic:nothing\n", "1\n0\n"),
    ],
)
def test_the_lines_of_stdin_are_not_lost_with_a_damaged_index(
    newscli: Newscli,
    folder: Path,
    place: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    lines: str,
    answer: str,
) -> None:
    id_ = newscli("list", "-L", str(folder), "-f", "ids").out.strip()
    count = Articles.count
    left = [DatabaseError("database disk image is malformed")]

    def count_in_vain(articles: Articles, *arguments: Any) -> int:
        if left:
            raise IndexDamaged from left.pop()
        return count(articles, *arguments)

    if arguments[0] == "count":
        monkeypatch.setattr(Articles, "count", count_in_vain)
    else:
        _break(place)
    monkeypatch.setattr("sys.stdin", StringIO(lines.format(id_)))

    outcome = newscli(*arguments, "-L", str(folder))

    assert (outcome.code, outcome.out) == (0, answer.format(id_))
    assert outcome.err == "newscli: the index was damaged; building it again.\n"


def test_debug_shows_how_the_damage_was_met(newscli: Newscli, folder: Path, place: Path) -> None:
    _break(place)

    outcome = newscli("list", "-L", str(folder), "-f", "ids", "--debug")

    assert (outcome.code, len(outcome.out.split())) == (0, 1)
    assert outcome.err.startswith("Traceback (most recent call last):\n")
    assert "json.decoder.JSONDecodeError: " in outcome.err
    assert outcome.err.endswith("newscli: the index was damaged; building it again.\n")
