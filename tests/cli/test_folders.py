import os
from collections.abc import Callable
from pathlib import Path

import pytest

from newscli.cli.folders import find_folders
from newscli.errors import ExitCode, LibraryMissing
from tests.conftest import Outcome
from tests.factory import write_article

Newscli = Callable[..., Outcome]


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A working directory with seeds and an article."""
    here = tmp_path / "here"
    write_article(here / "seeds", "seed.txt")
    write_article(here, "a.txt")
    return here


@pytest.mark.parametrize(
    ("named", "environment", "found"),
    [
        (["x", "y"], "z", ["x", "y"]),
        ([], "z", ["z"]),
        ([], os.pathsep.join(["z", "", "w"]), ["z", "w"]),
        ([], "", ["seeds"]),
        ([], os.pathsep, ["seeds"]),
        ([], None, ["seeds"]),
    ],
)
def test_named_folders_come_before_the_environment_and_that_before_seeds(
    here: Path, named: list[str], environment: str | None, found: list[str]
) -> None:
    environ = {} if environment is None else {"NEWSCLI_LIBRARY": environment}

    assert find_folders(named, environ, str(here)) == found


@pytest.mark.parametrize("name", ["a.txt", "A.MD", "a.markdown", "a.html"])
def test_the_working_directory_is_the_library_where_an_article_lies_in_it(folder: Path, name: str) -> None:
    write_article(folder, name)

    assert find_folders([], {}, str(folder)) == ["."]


@pytest.mark.parametrize(
    "names",
    [
        [".newscli.toml"],
        [".obsidian/app.json"],
        ["logseq/config.edn"],
        ["hugo.toml", "content/a.md"],
        ["_config.yml", "_posts/a.md"],
        ["astro.config.mjs", "src/content/a.md"],
        ["mkdocs.yml", "docs/a.md"],
    ],
)
def test_the_working_directory_is_the_library_where_it_is_a_site_or_a_vault_or_has_settings(
    folder: Path, names: list[str]
) -> None:
    for name in [*names, "seeds/a.md"]:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()

    assert find_folders([], {}, str(folder)) == ["."]


@pytest.mark.parametrize("names", [["content/a.md"], ["hugo.toml", "data/a.md"], ["config.toml", "content/a.md"], []])
def test_a_folder_that_only_looks_like_a_site_is_none(folder: Path, names: list[str]) -> None:
    for name in [*names, "seeds/a.md"]:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()

    assert find_folders([], {}, str(folder)) == ["seeds"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (".a.txt", "---\ntitle: a\n---\n"),
        ("a.json", "---\ntitle: a\n---\n"),
        ("deep/a.txt", "---\ntitle: a\n---\n"),
        ("a.txt", "no front matter"),
        ("a.txt", ""),
        ("a.txt/a.txt", "---\ntitle: a\n---\n"),
        ("seeds", "---\ntitle: a file named seeds\n---\n"),
    ],
)
def test_no_library_is_an_error_that_names_the_places(folder: Path, name: str, content: str) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(content)

    with pytest.raises(LibraryMissing) as raised:
        find_folders([], {}, str(folder))

    for place in ("--library", "NEWSCLI_LIBRARY", str(folder / "seeds"), f"{folder} "):
        assert place in raised.value.message
    assert "--library" in raised.value.hint
    assert raised.value.exit_code is ExitCode.UNREADABLE


@pytest.mark.skipif(os.name == "nt", reason="named pipes and links of POSIX")
def test_looking_for_an_article_waits_for_no_pipe(folder: Path) -> None:
    os.mkfifo(folder / "x.txt")
    (folder / "y.txt").symlink_to("nowhere.txt")

    with pytest.raises(LibraryMissing):
        find_folders([], {}, str(folder))


def test_a_working_directory_that_is_gone_is_no_library(folder: Path) -> None:
    with pytest.raises(LibraryMissing):
        find_folders([], {}, str(folder / "gone"))


def test_a_folder_that_does_not_exist_comes_with_the_option_to_name_another(newscli: Newscli) -> None:
    outcome = newscli("list", "-L", "nowhere")

    assert outcome.code == 3
    assert outcome.err == ("newscli: The library folder “nowhere” does not exist.\nName another with --library DIR.\n")


def test_the_index_lies_in_the_folder_of_the_environment(
    newscli: Newscli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSCLI_CACHE_DIR", str(tmp_path / "deep" / "cache"))

    newscli("list")

    assert [place.suffix for place in (tmp_path / "deep" / "cache").glob("*.db")] == [".db"]


def test_an_empty_name_of_a_cache_folder_is_none(
    newscli: Newscli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSCLI_CACHE_DIR", "")
    monkeypatch.setattr("newscli.library.cache_folder", lambda: tmp_path / "platform")

    newscli("list")

    assert len(list((tmp_path / "platform").glob("*.db"))) == 1
