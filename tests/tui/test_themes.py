"""Which colours the browser starts with."""

from pathlib import Path

import pytest

from newscli.tui.themes import NAMES, OWN, TERMINAL, remember_theme, remembered_theme


def test_without_a_choice_the_terminal_has_its_own_colours(tmp_path: Path) -> None:
    assert remembered_theme(tmp_path) == TERMINAL


@pytest.mark.parametrize("name", NAMES)
def test_a_choice_is_remembered(tmp_path: Path, name: str) -> None:
    remember_theme(tmp_path / "state", name)

    assert remembered_theme(tmp_path / "state") == name


@pytest.mark.parametrize("content", [b"", b"no such theme", b"\xff\xfe", b"dark\nlight"])
def test_a_broken_choice_is_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "browse-theme").write_bytes(content)

    assert remembered_theme(tmp_path) == TERMINAL


def test_a_state_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file")

    remember_theme(tmp_path / "state", "dark")

    assert remembered_theme(tmp_path / "state") == TERMINAL


def test_all_own_themes_can_be_chosen() -> None:
    assert {theme.name for theme in OWN} <= set(NAMES)
