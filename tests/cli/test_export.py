"""Where `newscli export` writes, and where it does not."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from newscli.cli.output import folder as output
from newscli.index.rows import header
from tests.conftest import SEEDS, Outcome
from tests.factory import write_article

Newscli = Callable[..., Outcome]


def _files(place: Path) -> set[str]:
    return {str(path.relative_to(place)) for path in place.rglob("*") if path.is_file()}


@pytest.fixture
def library(folder: Path) -> Path:
    write_article(folder, "a.md", title="One", topics=["AI"])
    write_article(folder, "b.md", title="Two", topics=["Robots"])
    return folder


@pytest.fixture
def export(newscli: Newscli, library: Path) -> Callable[..., Outcome]:
    return lambda *arguments: newscli("-L", str(library), "export", *map(str, arguments))


Export = Callable[..., Outcome]


@pytest.mark.parametrize(
    ("to", "written", "next_step"),
    [
        ("markdown", "2022-05-25-one.md", "Next: newscli -L {} list."),
        ("html", "index.html", "Open {}/index.html."),
        ("sqlite", "newscli.db", "Next: datasette {}/newscli.db."),
    ],
)
def test_an_export_says_where_it_is_and_what_to_do_next(
    export: Export, tmp_path: Path, to: str, written: str, next_step: str
) -> None:
    place = tmp_path / "new" / "out"

    outcome = export(place, "--to", to)

    assert (outcome.code, outcome.out) == (0, "")
    where = place / written if to == "sqlite" else place
    assert outcome.err == f"Wrote 2 articles to {where}. {next_step.format(place)}\n"
    assert (place / written).is_file()
    assert [path.name for path in place.parent.iterdir()] == ["out"]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ([], {"2022-05-25-one.md", "2022-05-25-two.md"}),
        (["topic:ai"], {"2022-05-25-one.md"}),
        (["two"], {"2022-05-25-two.md"}),
        (["-two"], {"2022-05-25-one.md"}),
        (["--topic", "AI"], {"2022-05-25-one.md"}),
        (["example", "topic:robots", "since:2020"], {"2022-05-25-two.md"}),
    ],
)
def test_a_query_chooses_the_articles(export: Export, tmp_path: Path, query: list[str], names: set[str]) -> None:
    assert export(*query, tmp_path / "out", "--to", "markdown").code == 0
    assert _files(tmp_path / "out") == names | {output.LIST}


@pytest.mark.parametrize("name", ["a.db", "a.SQLITE", "b/a.sqlite3"])
def test_a_database_is_the_file_that_is_named(export: Export, tmp_path: Path, name: str) -> None:
    assert export(tmp_path / name).code == 0
    assert (tmp_path / name).read_bytes().startswith(b"SQLite format 3")


@pytest.mark.parametrize("to", ["markdown", "html", "sqlite"])
def test_an_earlier_export_is_replaced(export: Export, tmp_path: Path, to: str) -> None:
    place = tmp_path / "out"
    export(place, "--to", to)
    everything = _files(place)

    again = export("topic:ai", place, "--to", to)

    assert again.code == 0
    assert _files(place) < everything if to != "sqlite" else _files(place) == everything


def test_another_format_takes_the_place_of_an_earlier_export(export: Export, tmp_path: Path) -> None:
    place = tmp_path / "out"
    export(place, "--to", "html")

    assert export(place, "--to", "markdown").code == 0
    assert _files(place) == {"2022-05-25-one.md", "2022-05-25-two.md", output.LIST}
    assert [path for path in place.iterdir() if path.is_dir()] == []


def test_files_of_others_in_an_export_stay(export: Export, tmp_path: Path) -> None:
    place = tmp_path / "out"
    export(place, "--to", "html")
    (place / "CNAME").write_text("example.com")
    (place / "article" / "mine.html").write_text("mine")

    assert export("topic:ai", place, "--to", "html").code == 0
    assert {"CNAME", "article/mine.html"} < _files(place)


def test_hidden_files_do_not_make_a_folder_another_s(export: Export, tmp_path: Path) -> None:
    (tmp_path / "out" / ".git").mkdir(parents=True)

    assert export(tmp_path / "out", "--to", "html").code == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "export needs a DIR."),
        (["OUT"], "Which format?"),
        (["OUT", "--to", "pdf"], "--to takes markdown, html or sqlite, not “pdf”."),
        (["topic:ai", "--to", "html"], "“topic:ai” is part of a query: DIR is missing."),
        (["ai", "-robots", "--to", "html"], "“-robots” is part of a query: DIR is missing."),
        (["OUT", "LIBRARY", "--to", "html"], "is in the library"),
        (["LIBRARY/new", "--to", "markdown"], "is in the library"),
        (["LIBRARY/a.db"], "is in the library"),
        (["LIBRARY/..", "--to", "html"], "contains the library"),
        (["TAKEN", "--to", "markdown"], "has files that are not from an export"),
        (["TAKEN/a.txt", "--to", "html"], "is a file"),
        (["TAKEN", "--to", "sqlite"], "is not an export of newscli"),
        (["TAKEN/index.db"], "is not an export of newscli"),
        (["TAKEN/folder.db"], "is a folder"),
    ],
)
def test_what_is_refused_is_told_and_leaves_nothing(
    export: Export, library: Path, tmp_path: Path, arguments: list[str], message: str
) -> None:
    taken = tmp_path / "taken"
    (taken / "folder.db").mkdir(parents=True)
    (taken / "a.txt").write_text("mine")
    (taken / "newscli.db").write_text("mine")
    with closing(sqlite3.connect(taken / "index.db")) as index:
        index.execute(f"PRAGMA application_id = {header.INDEX}")
        index.execute("VACUUM")
    before = _files(tmp_path)
    places = {"OUT": tmp_path / "out", "LIBRARY": library, "TAKEN": taken}

    outcome = export(*(_placed(argument, places) for argument in arguments))

    assert outcome.code == 2
    assert message in outcome.err
    assert _files(tmp_path) == before
    assert not (tmp_path / "out").exists()


def _placed(argument: str, places: dict[str, Path]) -> str:
    name, slash, rest = argument.partition("/")
    return f"{places[name]}{slash}{rest}" if name in places else argument


def test_a_link_into_the_library_is_the_library(export: Export, library: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(library)

    assert export(tmp_path / "link" / "out", "--to", "html").code == 2
    assert export(tmp_path / "link", "--to", "html").code == 2


def test_a_list_of_files_that_leads_out_of_its_folder_is_none(export: Export, tmp_path: Path) -> None:
    place = tmp_path / "out"
    place.mkdir()
    (tmp_path / "mine").write_text("mine")
    (place / output.LIST).write_text(f"{output._FIRST_LINE}\n../mine\n")
    (place / "other").write_text("mine")

    assert export(place, "--to", "markdown").code == 2
    assert (tmp_path / "mine").exists()


def test_nothing_is_written_or_deleted_through_a_link(export: Export, tmp_path: Path) -> None:
    place, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    export(place, "--to", "html")
    (place / "article").rename(elsewhere)
    (place / "article").symlink_to(elsewhere)
    before = {path: path.read_bytes() for path in elsewhere.iterdir()}

    assert export("topic:ai", place, "--to", "html").code == 2
    assert {path: path.read_bytes() for path in elsewhere.iterdir()} == before


def test_a_file_of_somebody_else_is_not_replaced(export: Export, tmp_path: Path) -> None:
    place = tmp_path / "out"
    export("topic:ai", place, "--to", "markdown")
    (place / "2022-05-25-two.md").write_text("mine")

    outcome = export(place, "--to", "markdown")

    assert outcome.code == 2
    assert (place / "2022-05-25-two.md").read_text() == "mine"


def test_nothing_found_writes_nothing(export: Export, tmp_path: Path) -> None:
    outcome = export("topic:none", tmp_path / "out", "--to", "html")

    assert outcome.code == 1
    assert "Nothing found" in outcome.err
    assert not (tmp_path / "out").exists()


def test_a_query_is_explained_and_nothing_written(export: Export, tmp_path: Path) -> None:
    outcome = export("topic:ai", tmp_path / "out", "--to", "html", "--explain")

    assert outcome.code == 0
    assert "topic" in outcome.out
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
@pytest.mark.parametrize("to", ["markdown", "html", "sqlite"])
def test_a_folder_that_cannot_be_written_is_an_error_in_a_sentence(export: Export, tmp_path: Path, to: str) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)

    outcome = export(tmp_path / "closed" / "out", "--to", to)

    assert outcome.code == 3
    assert "Cannot write" in outcome.err


@pytest.mark.parametrize("to", ["markdown", "html"])
def test_a_full_disk_leaves_no_half(export: Export, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, to: str) -> None:
    place = tmp_path / "out"
    write = Path.write_bytes

    def full(path: Path, content: bytes) -> int:
        if path.name.endswith("two.md") or path.name == "months.html":
            raise OSError(28, "No space left on device", str(path))
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    outcome = export(place, "--to", to)

    assert outcome.code == 3
    assert "No space left on device" in outcome.err
    assert [path.name for path in tmp_path.iterdir()] == ["articles"]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_a_database_on_a_full_disk_is_an_error_in_a_sentence(
    export: Export, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".a.db.part").symlink_to("/dev/full")
    monkeypatch.setattr(Path, "unlink", lambda *_, **__: None)

    outcome = export(tmp_path / "a.db")

    assert outcome.code == 3
    assert "Cannot write" in outcome.err


def test_an_interrupted_export_leaves_the_earlier_one(
    export: Export, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "out"
    export(place, "--to", "markdown")
    before = {path.name: path.read_bytes() for path in place.iterdir()}

    def interrupted(*_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("newscli.render.export.markdown_files.markdown_text", interrupted)
    export(place, "--to", "markdown")

    assert {path.name: path.read_bytes() for path in place.iterdir()} == before


def test_seeds_as_a_site(newscli: Newscli, tmp_path: Path) -> None:
    assert newscli("export", str(tmp_path / "out"), "--to", "html").code == 0
    assert len(list((tmp_path / "out" / "article").iterdir())) == len(list(SEEDS.iterdir()))
