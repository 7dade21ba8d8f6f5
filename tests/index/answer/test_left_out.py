"""What of the folders is in no answer."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from newscli.model.left_out import LeftOut, NotLookedAt, Reason
from tests.factory import write_article
from tests.opening import open_library


def _left_out(folder: Path) -> LeftOut:
    return open_library(folder).left_out()


def _write(folder: Path, files: Mapping[str, str]) -> None:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content)


def test_of_a_folder_of_articles_nothing_is_left_out(folder: Path) -> None:
    write_article(folder, "a.md")

    assert not _left_out(folder)


@pytest.mark.parametrize(
    ("files", "markdown", "other"),
    [
        ({"a.md": "# A", "b.MARKDOWN": "b", "c.txt": "c", "d.html": "<p>"}, 2, 2),
        ({"empty.md": "", "broken.md": "---\ntitle: [\n---\n"}, 0, 0),
        ({"a.rst": "A", ".hidden.md": "A", "a.json": "{}"}, 0, 0),
    ],
)
def test_files_without_front_matter_are_counted(
    folder: Path, files: Mapping[str, str], markdown: int, other: int
) -> None:
    _write(folder, files)

    found = _left_out(folder)

    assert (found.markdown, found.other) == (markdown, other)


def test_what_was_not_looked_at_is_told_by_reason(folder: Path) -> None:
    _write(folder, {"a.rst": "", "deep/b.rst": "", "c.pdf": "", "mkdocs.yml": "", "site/a.html": ""})
    _write(folder, {"node_modules/x.md": "", "deep/node_modules/x.md": ""})

    assert _left_out(folder).not_looked_at == (
        NotLookedAt(Reason.BUILT, 1, 0, ("site",)),
        NotLookedAt(Reason.PACKAGES, 2, 0, ("node_modules",)),
        NotLookedAt(Reason.FORMAT, 0, 3, (".rst", ".pdf")),
    )


def test_what_is_gone_is_not_told_any_more(folder: Path) -> None:
    _write(folder, {"a.rst": "", "deep/b.pdf": "", "c.md": "c"})
    before = bool(_left_out(folder))
    for name in ("a.rst", "deep/b.pdf", "c.md"):
        (folder / name).unlink()
    (folder / "deep").rmdir()

    assert (before, bool(_left_out(folder))) == (True, False)


@pytest.mark.parametrize(("articles", "notes", "told"), [(0, 0, False), (0, 1, True), (9, 1, False), (8, 1, True)])
def test_few_files_without_front_matter_are_no_news(folder: Path, articles: int, notes: int, told: bool) -> None:
    for number in range(articles):
        write_article(folder, f"{number}.md")
    _write(folder, {f"note{number}.md": "note" for number in range(notes)})

    assert (open_library(folder).left_out_if_many() is not None) is told


def test_links_out_of_the_library_are_news(folder: Path, tmp_path: Path) -> None:
    write_article(folder, "a.md")
    elsewhere = tmp_path / "elsewhere"
    write_article(elsewhere, "b.md")
    (folder / "out").symlink_to(elsewhere)

    found = open_library(folder).left_out_if_many()

    assert found is not None
    assert found.links is not None
    assert (found.links.folders, found.links.names) == (1, (str(folder / "out"),))


def test_files_with_problems_are_told_as_such(folder: Path) -> None:
    _write(folder, {"a.md": "---\ntitle: [\n---\n"})

    assert open_library(folder).left_out_if_many() is None
