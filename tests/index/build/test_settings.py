"""The file `.newscli.toml` of a library folder."""

import os
import time
from contextlib import nullcontext
from pathlib import Path

import pytest

from newscli.errors import CannotRead, NewscliError, UsageError
from newscli.index.build.settings import read_settings
from newscli.index.build.settings_file import FolderSettings
from newscli.library import Library
from newscli.parser import article
from newscli.parser.conventions import Conventions
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


@pytest.mark.skipif(os.name == "nt", reason="the time of change of POSIX")
def test_an_edit_of_the_settings_that_keeps_their_size_and_time_is_noticed(library: Path) -> None:
    _set(library, "stem = 'german' ")
    before = _count(library, "haus")
    time.sleep(0.05)  # ticks of the file system
    _set(library, "stem = 'english'")

    assert (before, _count(library, "haus")) == (1, 0)


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
        (
            "stem = ",
            " is not TOML: Invalid value (at end of document).",
            'For example, a line [library] and below it: language = "english"',
        ),
        ("a = " + "[" * 5000, " is not TOML: ", "For example"),
        ("stem = 'klingon'", ", line 1: “stem” is not a known language: 'klingon'.", "Known: none, arabic, "),
        ("stem = 3", ", line 1: “stem” is not a known language: 3.", "Known: none, arabic, "),
        (
            "stem = ['english']",
            ", line 1: “stem” is not a known language: ['english'].",
            "Did you mean “english”?",
        ),
        ("[library]\nlanguage = 'germn'", ", line 2: “language” is not a known language", "Did you mean “german”?"),
        ("plain = true", ", line 1: “plain” stands outside of its table.", "Write it below [library]."),
        ("# a\n\nmood = 1", ", line 3: There is no setting “mood”.", "Known: fields, library, stem."),
        ("\n[librari]\n", ", line 2: There is no table “librari”.", "Did you mean “library”?"),
        ("library = 'x'", ", line 1: “library” is not a table.", "Write [library] on a line of its own."),
        ("[library]\n\nplian = true", ", line 3: There is no setting “plian” in [library].", "Did you mean “plain”?"),
        ("library.nam = 'x'", ", line 1: There is no setting “nam” in [library].", "Did you mean “name”?"),
        ("library = {nam = 'x'}", ", line 1: There is no setting “nam” in [library].", "Did you mean “name”?"),
        (
            "[library]\nplain = 'yes'",
            ", line 2: “plain” is neither true nor false: 'yes'.",
            "Write true, without quotes.",
        ),
        ("[library]\nname = 3", ", line 2: “name” is not a string: 3.", "Write it in quotes."),
        ("[library]\nprovider = ' '", ", line 2: “provider” is not a string: ' '.", "Write it in quotes."),
        ("[library]\nurl = '/x'", ", line 2: “url” is not a URL with a key in braces: '/x'.", "For example: "),
        ("[library]\nurl = 'https://a.example'", ", line 2: “url” is not a URL with a key in braces", "For example: "),
        (
            "[library]\nexclude = [1]",
            ", line 2: “exclude” is neither a string nor a list of strings: [1].",
            "Write it in",
        ),
        ("[fields]\ndaet = 'x'", ", line 2: There is no field “daet” in front matter.", "Did you mean “date”?"),
        ("[fields]\nbody = 'x'", ", line 2: There is no field “body” in front matter.", "Fields: title, "),
        ("[fields]\ndate = 7", ", line 2: “date” is neither a string nor a list of strings: 7.", "Write it in quotes."),
        ("[fields]\nby = 'a'\nauthor = 'b'", ", line 3: The field “author” is set twice.", "Write a list"),
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


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("#" * (1 << 16), ""),
        ("#" * (1 << 16) + "#", " is larger than 64 KiB."),
        (f"\n{'a.' * 30_000}a = 1", ", line 2: more than 500 dots."),
        (f'mood = """\n{" " * 60_000}x"""', ", line 1: There is no setting “mood”."),
    ],
    ids=["none", "large", "dots", "blanks"],
)
@pytest.mark.timeout(10)
def test_settings_of_any_size_cost_little(folder: Path, text: str, message: str) -> None:
    _set(folder, text)

    with pytest.raises(UsageError) if message else nullcontext() as caught:
        read_settings((str(folder),))
    assert caught is None or caught.value.message == f"{folder / '.newscli.toml'}{message}"


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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", FolderSettings()),
        ("[library]\nname = 'Daily'", FolderSettings(name="Daily")),
        ("[library]\nlanguage = 'german'", FolderSettings("german")),
        ("stem = 'none'\n[library]\nlanguage = 'german'", FolderSettings("german")),
        ("[library]\nprovider = 'Optech'", FolderSettings(conventions=Conventions(provider="Optech"))),
        ("[library]\nplain = true", FolderSettings(conventions=Conventions(plain=True))),
        (
            "[library]\nurl = 'https://a.example{permalink}'",
            FolderSettings(conventions=Conventions(url="https://a.example{permalink}")),
        ),
        ("[library]\nexclude = 'drafts/'", FolderSettings(exclude=("drafts/",))),
        ("[library]\nexclude = ['drafts/', '*.tmp.md']", FolderSettings(exclude=("drafts/", "*.tmp.md"))),
        (
            "[fields]\ndate = 'discovery_date'\nauthors = ['auteur', 'by.name']",
            FolderSettings(conventions=Conventions({"date": ("discovery_date",), "author": ("auteur", "by.name")})),
        ),
        ("fields.url = 'link'", FolderSettings(conventions=Conventions({"url": ("link",)}))),
    ],
)
def test_settings_are_what_the_file_says(folder: Path, text: str, told: FolderSettings) -> None:
    _set(folder, text)

    assert read_settings((str(folder),)).folders == {str(folder): told}


@pytest.mark.parametrize(
    ("mark", "text", "plain"),
    [
        (".obsidian", None, True),
        ("logseq", None, False),
        ("logseq/config.edn", None, True),
        (".obsidian", "[library]\nname = 'Notes'", True),
        (".obsidian", "[library]\nplain = false", False),
    ],
)
def test_in_a_vault_notes_need_no_front_matter(folder: Path, mark: str, text: str | None, plain: bool) -> None:
    (folder / mark).mkdir(parents=True)
    if text is not None:
        _set(folder, text)

    assert read_settings((str(folder),)).folders[str(folder)].conventions.plain is plain


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Conventions]]:
    """The place of each file that is read, and its conventions."""
    calls: list[tuple[str, Conventions]] = []
    parse = article.parse_article

    def noted(content: bytes, path: str, place: str, conventions: Conventions) -> article.Parsed | None:
        calls.append((place, conventions))
        return parse(content, path, place, conventions)

    monkeypatch.setattr(article, "parse_article", noted)
    return calls


@pytest.mark.parametrize(
    ("before", "after", "read"),
    [
        (None, "[library]\nplain = true", 1),
        ("[library]\nprovider = 'A'", "[library]\nprovider = 'B'", 1),
        ("[fields]\ndate = 'x'", None, 1),
        (None, "[library]\nexclude = 'x'", 1),
        (None, "[library]\nname = 'x'", 0),
        (None, "stem = 'german'", 0),
        ("[library]\nplain = true", "[library]\nplain = true\nname = 'x'", 0),
    ],
)
def test_a_change_that_touches_reading_reads_all_files_anew(
    library: Path, parsed: list[tuple[str, Conventions]], before: str | None, after: str | None, read: int
) -> None:
    if before is not None:
        _set(library, before)
    open_library(library)
    parsed.clear()
    (library / ".newscli.toml").unlink(missing_ok=True)
    if after is not None:
        _set(library, after, tick=2)

    open_library(library)

    assert len(parsed) == read


def test_each_folder_has_its_own_settings(tmp_path: Path, parsed: list[tuple[str, Conventions]]) -> None:
    for name, text in (("a", "[library]\nprovider = 'A'"), ("a/inner", "[library]\nprovider = 'B'"), ("c", None)):
        write_article(tmp_path / name, "deep/x.txt")
        write_article(tmp_path / name, "drafts/y.txt")
        if text is not None:
            _set(tmp_path / name, f"{text}\nexclude = 'drafts/'")

    open_library(*(tmp_path / name for name in ("a", "a/inner", "c")))

    assert sorted((place, conventions.provider or "") for place, conventions in parsed) == [
        ("deep/x.txt", ""),
        ("deep/x.txt", "A"),
        ("deep/x.txt", "B"),
        ("drafts/y.txt", ""),
    ]


def test_what_is_excluded_is_in_no_answer_as_long_as_it_is(library: Path) -> None:
    write_article(library, "drafts/b.txt", title="A draft")
    _set(library, "[library]\nexclude = ['drafts/']")
    counts = [_count(library, "draft"), _count(library, "draft")]
    (library / ".newscli.toml").unlink()

    assert [*counts, _count(library, "draft")] == [0, 0, 1]


def test_the_settings_of_the_folder_hold_for_a_file_of_it_that_is_named(
    library: Path, parsed: list[tuple[str, Conventions]]
) -> None:
    _set(library, "[library]\nprovider = 'A'\nexclude = ['*']")

    assert open_library(library / "a.txt").articles.count() == 1
    assert parsed == [("a.txt", Conventions(provider="A", plain=True))]
