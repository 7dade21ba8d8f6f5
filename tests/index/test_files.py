"""Index files of several versions in one cache folder, as the command line meets them."""

import os
import sqlite3
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from newscli import __version__, version
from newscli.index.files import cache_folder, index_file, note_use, remove_unused
from newscli.index.rows import header, schema
from newscli.index.rows.seal import Seal
from tests.conftest import Outcome
from tests.factory import write_article

Newscli = Callable[..., Outcome]

NOW = datetime(2026, 6, 1, tzinfo=UTC)
KEY = "0123456789abcdef"


@pytest.fixture
def cache() -> Path:
    """The cache folder of the command line."""
    return Path(os.environ["NEWSCLI_CACHE_DIR"])


def _used(place: Path, days_ago: float, now: datetime) -> Path:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(header.MAGIC.ljust(header.LENGTH, b"\0"))
    then = (now - timedelta(days=days_ago)).timestamp()
    os.utime(place, (then, then))
    return place


def test_the_name_has_the_versions_of_the_program_and_of_the_contents(tmp_path: Path) -> None:
    name = index_file(["/articles"], tmp_path).name

    python = f"py{sys.version_info.major}.{sys.version_info.minor}"  # whose tables of Unicode make words of a text
    assert name.endswith(f"-{version.__version__}-{schema.VERSION}-{python}.db")


def test_only_the_command_line_reads_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    before = cache_folder()
    monkeypatch.setenv("NEWSCLI_CACHE_DIR", "/elsewhere")

    assert cache_folder() == before
    assert before is not None
    assert before.is_absolute()


def _upgrade(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(schema, "NAME", name)
    monkeypatch.setattr(schema, "FINGERPRINT", schema.FINGERPRINT + 1)


@pytest.mark.parametrize("name", [f"{__version__}-{schema.VERSION + 1}", f"99.0.0-{schema.VERSION}", "0.0.9-1"])
def test_an_index_of_another_version_is_not_answered_from(
    newscli: Newscli, folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    write_article(folder, "a.md", title="From the file")
    newscli("list", "-L", str(folder))
    (old,) = cache.glob("*.db")
    with sqlite3.connect(old) as connection:
        connection.execute("UPDATE article SET title = 'As the other version has it'")
    connection.close()
    _upgrade(monkeypatch, name)

    for arguments in (["--no-refresh"], []):
        assert "From the file" in newscli("list", "-L", str(folder), *arguments).out
    assert {place.name for place in cache.glob("*.db")} == {old.name, f"{old.name[:22]}-{name}.db"}


def test_a_file_of_another_version_with_our_name_is_not_answered_from(
    newscli: Newscli, folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_article(folder, "a.md", title="From the file")
    newscli("list", "-L", str(folder))
    (place,) = cache.glob("*.db")
    with sqlite3.connect(place) as connection:
        connection.execute("UPDATE article SET title = 'As the other version has it'")
    connection.close()
    monkeypatch.setattr(schema, "FINGERPRINT", schema.FINGERPRINT + 1)

    assert "From the file" in newscli("list", "-L", str(folder), "--no-refresh").out


def test_a_first_build_removes_what_other_versions_left_a_month_ago(
    newscli: Newscli, folder: Path, cache: Path
) -> None:
    now = datetime.now(UTC)
    gone = [_used(cache / f"index-{KEY}-{name}", 31, now) for name in ("v3.db", "v3.db-journal", "0.0.9-4.db")]
    kept = [
        _used(cache / f"index-{KEY}-v2.db", 29, now),
        _used(cache / f"index-{KEY}-0.0.8-3.db", 29, now),
        _used(cache / f"index-{KEY}-{schema.NAME}.db", 400, now),
        *(_used(cache / name, 400, now) for name in ("index.db", f"index-{KEY}-v3.txt", "notes-v3.db")),
    ]

    newscli("list", "-L", str(folder))

    assert not [place for place in gone if place.exists()]
    assert [place for place in kept if place.exists()] == kept


def test_a_run_tidies_up_once_a_day(newscli: Newscli, folder: Path, cache: Path) -> None:
    newscli("list", "-L", str(folder))
    (seal,) = cache.glob("*-seal")
    now = datetime.now(UTC)
    old = _used(cache / f"index-{KEY}-v3.db", 400, now)

    newscli("list", "-L", str(folder))
    assert old.exists()

    _used(seal, 2, now)
    newscli("list", "-L", str(folder))
    assert not old.exists()


@pytest.mark.parametrize(
    "name",
    [
        "index.db",
        "index-v3.db",
        f"index-{KEY}.db",
        f"index-{KEY}-v3.db.bak",
        f"index-{KEY}-V3.db",
        f"index-{KEY}-latest-3.db",
        f"index-{KEY}x-v3.db",
        f"my-index-{KEY}-v3.db",
        f"index-{KEY.upper()}-v3.db",
        f"index-{KEY}-v3.sqlite",
    ],
)
def test_files_of_others_stay(tmp_path: Path, name: str) -> None:
    place = _used(tmp_path / name, 400, NOW)

    remove_unused(tmp_path, NOW)

    assert place.exists()


@pytest.mark.parametrize("name", ["v1", "v12", "0.1.0-3", "0.2.0.dev1_local-12", "10-1"])
def test_files_of_every_version_are_known(tmp_path: Path, name: str) -> None:
    place = _used(tmp_path / f"index-{KEY}-{name}.db", 31, NOW)

    remove_unused(tmp_path, NOW)

    assert not place.exists()


def test_a_file_with_the_name_of_an_index_and_other_contents_stays(tmp_path: Path) -> None:
    place = _used(tmp_path / f"index-{KEY}-v3.db", 400, NOW)
    place.write_text("a note")
    os.utime(place, (0, 0))

    remove_unused(tmp_path, NOW)

    assert list(tmp_path.iterdir()) == [place]


def test_an_index_that_is_being_written_stays(tmp_path: Path) -> None:
    place = _used(tmp_path / f"index-{KEY}-v3.db", 400, NOW)
    with Seal(place).locked(0):
        _used(tmp_path / f"{place.name}-seal", 400, NOW)

        remove_unused(tmp_path, NOW)

        assert place.exists()


def test_what_cannot_be_removed_stays_and_the_others_go(tmp_path: Path) -> None:
    folders = [tmp_path / f"index-{KEY}-v{number}.db" for number in (1, 3)]
    for place in folders:
        (place / "something").mkdir(parents=True)
        os.utime(place, (0, 0))
    place = _used(tmp_path / f"index-{KEY}-v2.db", 31, NOW)

    remove_unused(tmp_path, NOW)
    remove_unused(tmp_path / "nowhere", NOW)

    assert sorted(tmp_path.iterdir()) == folders
    assert not place.exists()


@pytest.mark.parametrize(("days_ago", "noted"), [(0.9, False), (1.1, True), (400, True), (-3, False)])
def test_use_is_noted_once_a_day(tmp_path: Path, days_ago: float, noted: bool) -> None:
    place = _used(tmp_path / "index.db-seal", days_ago, NOW)

    note_use(Seal(tmp_path / "index.db"), NOW)

    assert (place.stat().st_mtime == NOW.timestamp()) is noted


def test_every_command_notes_that_its_index_is_used(newscli: Newscli, folder: Path, cache: Path) -> None:
    newscli("list", "-L", str(folder))
    (place,) = cache.glob("*-seal")
    os.utime(place, (0, 0))

    newscli("count", "-L", str(folder))

    assert place.stat().st_mtime > 0
