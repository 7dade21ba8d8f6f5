"""Small files that are kept from one run to the next."""

import os
import stat
from pathlib import Path

import pytest

from newscli.state import read_state, write_state

LARGEST = 100


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / "file.txt"


def test_what_is_written_is_read(file: Path) -> None:
    write_state(file, "first")
    write_state(file, "é\n")

    assert read_state(file, LARGEST) == "é\n"
    assert list(file.parent.iterdir()) == [file]


def test_only_the_owner_reads_it_also_in_a_folder_that_was_there(file: Path) -> None:
    file.parent.mkdir(mode=0o777)
    before = os.umask(0)
    try:
        write_state(file, "x")
    finally:
        os.umask(before)

    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_new_folder_is_for_the_owner_alone(file: Path) -> None:
    write_state(file, "x")

    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_nothing_is_written_through_a_link(file: Path, tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("before")
    file.parent.mkdir()
    file.symlink_to(victim)

    write_state(file, "x")

    assert victim.read_text() == "before"
    assert (file.is_symlink(), file.read_text()) == (False, "x")


def test_the_name_aside_is_taken_by_nobody_else(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    victim = tmp_path / "victim"
    victim.write_text("before")
    file.parent.mkdir()
    monkeypatch.setattr(os, "urandom", bytes)
    file.with_name(f"{file.name}.{'00' * 8}").symlink_to(victim)

    write_state(file, "x")

    assert victim.read_text() == "before"
    assert not file.exists()


@pytest.mark.parametrize("content", [b"x" * (LARGEST + 1), None])
def test_what_is_too_large_or_missing_is_empty(file: Path, content: bytes | None) -> None:
    if content:
        file.parent.mkdir()
        file.write_bytes(content)

    assert read_state(file, LARGEST) == ""


def test_bytes_that_are_no_text_are_replaced(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"a\xffb")

    assert read_state(file, LARGEST) == "a\ufffdb"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_or_a_folder_is_not_waited_for(file: Path) -> None:
    file.parent.mkdir()
    os.mkfifo(file)

    assert read_state(file, LARGEST) == ""
    assert read_state(file.parent, LARGEST) == ""


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="needs /dev/zero")
def test_a_device_is_no_file(file: Path) -> None:
    assert read_state(Path("/dev/zero"), LARGEST) == ""


@pytest.mark.parametrize("folder", [os.devnull, "\0", "x" * 300])
def test_where_nothing_can_be_written_nothing_is_kept(folder: str, tmp_path: Path) -> None:
    file = tmp_path / folder / "file.txt"

    write_state(file, "x")

    assert read_state(file, LARGEST) == ""


def test_a_folder_in_the_place_of_the_file_stays_and_nothing_is_left_aside(file: Path) -> None:
    file.mkdir(parents=True)

    write_state(file, "x")

    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("name", ["open", "replace"])
def test_an_interrupt_leaves_nothing_aside(file: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    write_state(file, "first")
    monkeypatch.setattr(os, name, interrupted)

    with pytest.raises(KeyboardInterrupt):
        write_state(file, "second")

    assert list(file.parent.iterdir()) == [file]
