"""What was not read is said on stderr."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome
from tests.factory import write_article

Newscli = Callable[..., Outcome]
NOTES = "2 Markdown files have no front matter: `plain = true` in .newscli.toml lists them.\n"
PDF = "1 file is in a format that newscli does not read: .pdf.\n"


@pytest.fixture
def notes(folder: Path) -> Path:
    """A folder of notes without front matter, and a document."""
    for name in ("a.md", "b.md", "c.pdf"):
        (folder / name).write_text("note")
    return folder


def test_a_listing_of_no_article_says_all_that_was_not_read(newscli: Newscli, notes: Path) -> None:
    outcome = newscli("list", "-L", str(notes))

    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err == f"The library has no articles.\n{NOTES}{PDF}"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["search", "sqlite"], 1),
        (["show", "sqlite"], 1),
        (["topics"], 0),
        (["authors"], 0),
        (["providers", "sqlite"], 0),
    ],
)
def test_an_answer_of_nothing_says_what_was_not_read_where_there_is_no_article(
    newscli: Newscli, notes: Path, arguments: list[str], code: int
) -> None:
    empty = newscli("-L", str(notes), *arguments)
    write_article(notes, "article.txt", title="Other", topics=[], related=[])

    assert empty.code == code
    assert NOTES in empty.err
    assert PDF in empty.err
    assert PDF not in newscli("-L", str(notes), *arguments).err


def test_a_listing_says_which_links_were_not_followed(newscli: Newscli, folder: Path, tmp_path: Path) -> None:
    write_article(folder, "a.md")
    write_article(tmp_path / "elsewhere", "b.md")
    (folder / "out").symlink_to(tmp_path / "elsewhere")

    outcome = newscli("list", "-L", str(folder), "-f", "ids")
    followed = newscli("list", "-L", str(folder), "-f", "ids", "--follow")

    assert outcome.err == (
        f"Left out: 1 folder behind links out of the library, which --follow reads ({folder / 'out'}).\n"
    )
    assert (outcome.out.count("\n"), followed.out.count("\n"), followed.err) == (1, 2, "")


@pytest.mark.parametrize(("articles", "said"), [(2, True), (18, False)])
def test_a_listing_says_only_that_many_files_were_not_read(
    newscli: Newscli, notes: Path, articles: int, said: bool
) -> None:
    for number in range(articles):
        write_article(notes, f"{number}.txt")

    err = newscli("list", "-L", str(notes)).err

    assert (NOTES in err) is said
    assert PDF not in err


@pytest.mark.parametrize("output", ["table", "json"])
def test_check_says_what_was_not_read_and_its_exit_code_stays(newscli: Newscli, notes: Path, output: str) -> None:
    outcome = newscli("check", "-L", str(notes), "-f", output)

    assert outcome.code == 0
    assert outcome.err.endswith(NOTES + PDF)


def test_the_status_of_the_index_shows_what_was_not_read_and_the_name(newscli: Newscli, notes: Path) -> None:
    (notes / ".newscli.toml").write_text("[library]\nname = 'My notes'\n")

    shown = newscli("index", "status", "-L", str(notes)).out
    told = json.loads(newscli("index", "status", "-L", str(notes), "--json").out)

    assert "My notes" in shown
    assert "2 Markdown files have no front matter" in shown
    assert told["name"] == "My notes"
    assert told["left_out"] == {
        "markdown_without_front_matter": 2,
        "others_without_front_matter": 0,
        "not_looked_at": [{"reason": "other format", "folders": 0, "files": 1, "names": [".pdf"]}],
    }


def test_wrong_settings_are_wrong_usage(newscli: Newscli, notes: Path) -> None:
    (notes / ".newscli.toml").write_text("[library]\nplian = true\n")

    outcome = newscli("list", "-L", str(notes))

    assert outcome.code == 2
    assert outcome.err == (
        f"newscli: {notes / '.newscli.toml'}, line 2: There is no setting “plian” in [library].\n"
        "Did you mean “plain”?\n"
    )


def test_a_single_file_is_listed_by_its_path_as_given(newscli: Newscli, notes: Path) -> None:
    path = write_article(notes, "article.org")

    assert newscli("list", "-L", str(path), "-f", "paths").out == f"{path}\n"
