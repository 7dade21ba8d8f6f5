import os
from pathlib import Path

import pytest

from newscli.model.problem import ProblemKind
from newscli.parser.front_matter import MAX_FILE
from tests.factory import write_article
from tests.opening import open_library


def _broken(folder: Path) -> list[tuple[str, int, int, str]]:
    """File, line, column and link of each."""
    problems = open_library(folder, cache=False).problems()
    return [
        (
            Path(problem.path).name,
            problem.line,
            problem.column,
            problem.reason.removesuffix(_END).removeprefix("the link "),
        )
        for problem in problems
        if problem.reason.endswith(_END)
    ]


_END = " leads to no article"


def _plain(folder: Path, name: str, body: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\ntitle: A title\npublishedDateTime: 2022-01-01\nprovider: P\n---\n{body}", encoding="utf-8")


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("See [[Foo]].", [(6, 5, "[[Foo]]")]),
        ("One.\n\nTwo [[Foo|shown]] and ![[Bar#part]].", [(8, 5, "[[Foo|shown]]"), (8, 23, "[[Bar#part]]")]),
        (
            "[a](foo.md) [b](../foo.md) [c](sub/foo.html#d)",
            [(6, 1, "foo.md"), (6, 13, "../foo.md"), (6, 28, "sub/foo.html#d")],
        ),
        ("[a](g) [b](../foo/) [c](LICENSE) [d](templates)", []),
        ('{{< ref "foo.md" >}}', [(6, 1, '{{< ref "foo.md" >}}')]),
        ("[a](@/foo.md)\n{% post_url 2020-01-02-foo %}", [(6, 1, "@/foo.md"), (7, 1, "{% post_url 2020-01-02-foo %}")]),
        ("Twice [[Foo]]\nand [[foo]].", [(6, 7, "[[Foo]]"), (7, 5, "[[foo]]")]),
        ("[[here]] [a](here.md) [b](#part) [c](picture.png) [d](data.pdf)", []),
        ("[a](/foo) [b](/foo/bar) [c](https://example.com/foo/bar) `[[Foo]]`", []),
        ("[[table]] [[table.csv]] ![[data]] [a](files/table.csv) [c](files)", []),
        ("[[left out]] [a](<files/left out.md>)", []),
    ],
)
def test_links_that_lead_nowhere_are_problems(folder: Path, body: str, found: list[tuple[int, int, str]]) -> None:
    _plain(folder, "here.md", body)
    _plain(folder, "other/else.md", "")
    (folder / "files").mkdir()
    (folder / "files" / "table.csv").write_text("a,b")
    (folder / "files" / "data.pdf").write_bytes(b"")
    (folder / "files" / "left out.md").write_text("no front matter")

    assert _broken(folder) == [("here.md", *place) for place in found]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_lines_are_those_of_the_file(folder: Path, newline: str) -> None:
    text = "---\ntitle: T\nlist:\n- 1\n- 2\n---\n\n\nFirst.\n  [[Foo]]\n"
    (folder / "a.md").write_bytes(text.replace("\n", newline).encode())

    assert _broken(folder) == [("a.md", 10, 3, "[[Foo]]")]


def test_lines_are_those_of_a_file_that_is_not_read_to_its_end(folder: Path) -> None:
    text = "---\ntitle: T\n---\n\n  [[Foo]]\n" + "A line.\n" * (MAX_FILE // 8 + 100)
    (folder / "a.md").write_text(text)

    assert _broken(folder) == [("a.md", 5, 3, "[[Foo]]")]


def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(folder: Path) -> None:
    _plain(folder, "a.md", "[[Foo]]")
    library = open_library(folder, cache=False)
    (folder / "a.md").unlink()
    os.mkfifo(folder / "a.md")

    assert [problem.line for problem in library.problems()] == [1]


@pytest.mark.parametrize(
    ("left_out", "found"),
    [
        ("drafts/foo.md", False),
        ("drafts/deep/Foo.md", False),
        ("node_modules/foo.md", True),
        ("drafts/.hidden/foo.md", True),
    ],
)
def test_a_note_in_a_folder_that_is_left_out_is_there(folder: Path, left_out: str, found: bool) -> None:
    (folder / ".newscli.toml").write_text("[library]\nexclude = ['drafts/']\n")
    _plain(folder, "a.md", "[[Foo]]")
    _plain(folder, left_out, "")

    assert bool(_broken(folder)) is found


@pytest.mark.skipif(os.name == "nt", reason="symbolic links")
@pytest.mark.parametrize("settings", ["", "[library]\nexclude = ['out/']\n"])
def test_a_file_behind_a_link_is_not_there(folder: Path, settings: str) -> None:
    (folder / ".newscli.toml").write_text(settings)
    _plain(folder, "a.md", "[[Foo]]")
    _plain(folder.with_name("elsewhere"), "deep/foo.md", "")
    (folder / "out").symlink_to(folder.with_name("elsewhere"))

    assert _broken(folder) == [("a.md", 6, 1, "[[Foo]]")]


def test_problems_come_by_file_and_place(folder: Path) -> None:
    _plain(folder, "b.md", "[[Foo]]")
    write_article(folder, "a.md", "\n[[Foo]]", provider=None)
    (folder / "c.md").write_text("---\ntitle: [\n---\n")

    problems = list(open_library(folder, cache=False).problems())

    assert [(Path(problem.path).name, problem.line > 1) for problem in problems] == [
        ("a.md", False),
        ("a.md", True),
        ("b.md", True),
        ("c.md", True),
    ]


def test_a_link_is_whole_when_its_note_comes(folder: Path) -> None:
    _plain(folder, "a.md", "[[Foo]]")
    library = open_library(folder, cache=False)
    before = [problem.kind for problem in library.problems()]

    _plain(folder, "sub/foo.md", "")
    library.refresh()

    assert before == [ProblemKind.BROKEN_LINK]
    assert ProblemKind.BROKEN_LINK not in [problem.kind for problem in library.problems()]


def test_a_long_link_is_cut(folder: Path) -> None:
    _plain(folder, "a.md", f"[[{'long ' * 40}]]")

    ((*_, link),) = _broken(folder)

    assert link == f"[[{'long ' * 11}long…]]"
