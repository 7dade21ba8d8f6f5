"""The file `.newscli.toml` of a library folder."""

import os
from pathlib import Path

import pytest

from newscli.errors import CannotRead, NewscliError, UsageError
from newscli.library import Library
from tests.factory import write_article
from tests.opening import open_library


def _set(folder: Path, text: str, tick: int = 1) -> None:
    path = folder / ".newscli.toml"
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(0, tick))


def _count(folder: Path, words: str) -> int:
    return open_library(folder).articles.count(words)


@pytest.fixture
def library(folder: Path) -> Path:
    write_article(folder, "a.txt", title="The outages", excerpt="Die Häuser")
    return folder


def test_without_settings_words_are_english(library: Path) -> None:
    assert _count(library, "outage") == 1
    assert _count(library, "haus") == 0


@pytest.mark.parametrize(
    ("text", "outage", "haus"),
    [("", 1, 0), ('stem = "english"', 1, 0), ('stem = "german"', 1, 1), ("stem = 'none'", 0, 0), ("# nothing", 1, 0)],
)
def test_the_language_of_stems_is_set(library: Path, text: str, outage: int, haus: int) -> None:
    _set(library, text)

    assert (_count(library, "outage"), _count(library, "haus")) == (outage, haus)


def test_a_change_of_the_settings_holds_from_the_next_command_on(library: Path) -> None:
    found = [_count(library, "haus")]
    for tick, text in enumerate(['stem = "german"', "stem = 'none'", 'stem = "german"'], start=1):
        _set(library, text, tick)
        found.append(_count(library, "haus"))
    (library / ".newscli.toml").unlink()
    found.append(_count(library, "haus"))

    assert found == [0, 1, 0, 1, 0]


def test_an_edit_of_articles_keeps_the_language(library: Path) -> None:
    _set(library, 'stem = "german"')
    open_library(library)
    write_article(library, "b.txt", title="Das Haus und die Bäume")

    assert (_count(library, "haus"), _count(library, "baum")) == (2, 1)


def test_settings_that_stay_are_not_read_again(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _set(library, 'stem = "german"')
    open_library(library)
    monkeypatch.setattr("newscli.index.build.sync.read_settings", None)

    assert _count(library, "haus") == 1


def test_of_several_folders_the_first_by_path_that_has_settings_counts(tmp_path: Path) -> None:
    for name, text in (("a", None), ("b", 'stem = "none"'), ("c", 'stem = "german"')):
        write_article(tmp_path / name, "a.txt", title="Outages")
        if text is not None:
            _set(tmp_path / name, text)

    assert open_library(*(tmp_path / name for name in "cba")).articles.count("outage") == 0
    assert open_library(*(tmp_path / name for name in "ca")).articles.count("outage") == 2


def test_a_folder_of_that_name_says_nothing(library: Path) -> None:
    (library / ".newscli.toml").mkdir()

    assert _count(library, "outage") == 1


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("stem = ", "is not TOML: Invalid value (at end of document).", 'It may say, for example: stem = "english"'),
        ("stem = 'klingon'", "stem is no language that newscli knows: 'klingon'.", "Known: none, arabic, "),
        ("stem = 3", "stem is no language that newscli knows: 3.", "Known: none, arabic, "),
        ("stem = ['english']", "stem is no language that newscli knows: ['english'].", "Known: none, arabic, "),
        ("language = 'english'", "has a key that newscli does not know: “language”.", "Known: stem."),
        ("a = " + "[" * 5000, "is not TOML: ", "It may say"),
    ],
)
def test_settings_that_cannot_be_understood_are_an_error_that_says_why(
    library: Path, text: str, message: str, hint: str
) -> None:
    open_library(library)
    _set(library, text)

    for _ in range(2):  # also when asked again
        with pytest.raises(UsageError) as caught:
            open_library(library)
        assert message in caught.value.message
        assert str(library / ".newscli.toml") in caught.value.message
        assert caught.value.hint.startswith(hint)


def test_settings_that_are_not_utf_8_are_an_error(library: Path) -> None:
    (library / ".newscli.toml").write_bytes(b"stem = '\xff'")

    with pytest.raises(UsageError, match="is not TOML"):
        open_library(library)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is unreadable for root")
def test_settings_that_cannot_be_read_are_an_error(library: Path) -> None:
    _set(library, "")
    (library / ".newscli.toml").chmod(0)

    with pytest.raises(CannotRead):
        open_library(library)


def test_an_index_is_as_it_was_after_settings_that_cannot_be_read(library: Path) -> None:
    open_library(library)
    _set(library, "stem = 3")
    with pytest.raises(NewscliError):
        open_library(library)
    (library / ".newscli.toml").unlink()
    with Library([library]) as again:
        again.refresh()
        assert again.articles.count("outage") == 1
