"""What is left out of a folder: what Git ignores, built sites, templates, packages, and what the settings exclude."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from newscli.index.build.scan import scan
from newscli.model.left_out import Reason

needs_links = pytest.mark.skipif(os.name == "nt", reason="symbolic links of POSIX")


def _write(folder: Path, files: Mapping[str, str] | Sequence[str]) -> None:
    contents = files if isinstance(files, Mapping) else dict.fromkeys(files, "text")
    for name, content in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)


def _scanned(folder: Path, *named: str, exclude: Sequence[str] = (), follow: bool = False) -> list[str]:
    roots = [str(folder / name) for name in named] or [str(folder)]
    found = (file for part in scan(*roots, exclude={str(folder): exclude}, follow=follow) for file in part.files())
    return sorted(os.path.relpath(os.fsdecode(file.path), folder) for file in found)


def _left(folder: Path, exclude: Sequence[str] = ()) -> list[tuple[Reason, str, int]]:
    parts = scan(str(folder), exclude={str(folder): exclude})
    return sorted((each.reason, os.fsdecode(each.name), each.files) for part in parts for each in part.left)


def _ignore(folder: Path, *patterns: str) -> None:
    (folder / ".git").mkdir(parents=True, exist_ok=True)
    (folder / ".gitignore").write_text("\n".join(patterns))


@pytest.mark.parametrize(
    ("patterns", "found"),
    [
        ([], ["a.md", "b/a.md", "b/c/d.md"]),
        (["a.md"], ["b/c/d.md"]),
        (["/a.md"], ["b/a.md", "b/c/d.md"]),
        (["b/"], ["a.md"]),
        (["b/c"], ["a.md", "b/a.md"]),
        (["**/c/"], ["a.md", "b/a.md"]),
        (["*.md", "!d.md"], ["b/c/d.md"]),
        (["b/", "!b/a.md"], ["a.md"]),
    ],
)
def test_what_git_ignores_is_not_read(folder: Path, patterns: list[str], found: list[str]) -> None:
    _write(folder, ["a.md", "b/a.md", "b/c/d.md"])
    _ignore(folder, *patterns)

    assert _scanned(folder) == found


def test_outside_a_checkout_a_gitignore_says_nothing(folder: Path) -> None:
    _write(folder, {"a.md": "", ".gitignore": "*"})

    assert _scanned(folder) == ["a.md"]


def test_a_gitignore_holds_for_its_folder_and_weighs_more_than_those_above(folder: Path) -> None:
    _write(folder, {"a.md": "", "b/a.md": "", "b/c/a.md": "", "b/x.md": "", "x.md": "", "b/.gitignore": "!a.md\nx.md"})
    _ignore(folder, "a.md")

    assert _scanned(folder) == ["b/a.md", "b/c/a.md", "x.md"]


def test_a_gitignore_above_the_folder_counts_as_far_as_the_checkout_goes(folder: Path) -> None:
    _write(folder, {".gitignore": "*.md", "repo/notes/a.md": "", "repo/notes/b.md": "", "repo/notes/c/a.md": ""})
    _ignore(folder / "repo", "/notes/a.md", "b.md")

    assert _scanned(folder / "repo" / "notes") == ["c/a.md"]


def test_a_checkout_in_a_folder_has_its_own_rules(folder: Path) -> None:
    _write(folder, ["a.md", "repo/a.md", "repo/b.md"])
    _ignore(folder, "a.md")
    _ignore(folder / "repo", "b.md")

    assert _scanned(folder) == ["repo/a.md"]


def test_patterns_that_are_not_shared_count_too(folder: Path) -> None:
    _write(folder, ["a.md", "b.md", ".git/info/exclude"])
    (folder / ".git" / "info" / "exclude").write_text("# private\na.md")

    assert _scanned(folder) == ["b.md"]


def test_a_worktree_has_the_patterns_of_its_checkout(folder: Path) -> None:
    _write(folder, {"main/.git/info/exclude": "a.md", "main/.git/worktrees/w/commondir": "../..\n"})
    _write(folder, {"w/.git": f"gitdir: {folder}/main/.git/worktrees/w\n", "w/a.md": "", "w/b.md": ""})

    assert _scanned(folder / "w") == ["b.md"]


@pytest.mark.parametrize("pattern", ["drafts/", "drafts/*", "drafts/**", "*", "/drafts"])
@pytest.mark.parametrize("named", [["drafts"], ["drafts/deep"], [".", "drafts"]])
def test_an_ignored_folder_that_is_named_is_read(folder: Path, pattern: str, named: list[str]) -> None:
    _write(folder, ["drafts/a.md", "drafts/deep/b.md"])
    _ignore(folder, pattern)

    assert "drafts/deep/b.md" in _scanned(folder, *named)


def test_a_folder_that_hides_itself_from_git_is_read_where_it_is_named(folder: Path) -> None:
    _write(folder, {"notes/.gitignore": "*", "notes/a.md": "", "notes/deep/b.md": ""})
    _ignore(folder)

    assert _scanned(folder / "notes") == ["a.md", "deep/b.md"]
    assert _scanned(folder) == []


def test_patterns_that_name_what_is_kept_hold_in_a_folder_that_is_named(folder: Path) -> None:
    _write(folder, ["notes/a.md", "notes/b.txt", "notes/deep/c.md"])
    _ignore(folder, "*", "!*/", "!*.md")

    assert _scanned(folder, "notes") == ["notes/a.md", "notes/deep/c.md"]


@pytest.mark.parametrize(
    ("above", "own", "found"),
    [
        ("", "*", ["one.md", "posts/a.md", "private/s.md"]),
        ("", "*\n!.gitignore", ["one.md", "posts/a.md", "private/s.md"]),
        ("", "/*\n!/posts/", ["posts/a.md"]),
        ("", "*\n!*/\n!one.md", ["one.md"]),
        ("", "private/", ["one.md", "posts/a.md"]),
        ("", "one.md\nposts\nprivate", []),
        ("/notes/", "", ["one.md", "posts/a.md", "private/s.md"]),
        ("/notes/", "private/", ["one.md", "posts/a.md"]),
        ("/notes/*", "private/", ["one.md", "posts/a.md"]),
        ("/notes/*\n!/notes/posts/", "", ["posts/a.md"]),
    ],
)
def test_the_rules_of_a_folder_that_is_named(folder: Path, above: str, own: str, found: list[str]) -> None:
    _write(folder / "notes", {"one.md": "", "posts/a.md": "", "private/s.md": "", ".gitignore": own})
    _ignore(folder, above)

    assert _scanned(folder / "notes") == found


@needs_links
@pytest.mark.parametrize("place", [".gitignore", ".git/info/exclude", ".git/commondir", ".git", "config.toml"])
def test_a_named_pipe_in_the_place_of_a_file_says_nothing(folder: Path, place: str) -> None:
    _write(folder, ["a.md", "public/b.md"])
    (folder / place).parent.mkdir(parents=True, exist_ok=True)
    if place != ".git":
        (folder / ".git").mkdir(exist_ok=True)
    os.mkfifo(folder / place)

    assert _scanned(folder) == ["a.md", "public/b.md"]


def test_a_very_long_list_of_patterns_is_read_to_its_last_whole_line(folder: Path) -> None:
    _write(folder, ["a.md", "b.md"])
    _ignore(folder, "a.md", *["*.tmp"] * 20_000, "b.md")

    assert _scanned(folder) == ["b.md"]


@needs_links
@pytest.mark.parametrize("pattern", ["drafts/", "drafts", "*"])
def test_settings_exclude_a_linked_folder(folder: Path, tmp_path: Path, pattern: str) -> None:
    _write(tmp_path / "elsewhere", ["b.md"])
    (folder / "drafts").symlink_to(tmp_path / "elsewhere")

    assert _scanned(folder, exclude=[pattern]) == []


@needs_links
def test_a_link_is_ignored_as_the_file_that_it_is_to_git(folder: Path, tmp_path: Path) -> None:
    _write(tmp_path / "elsewhere", ["a.md"])
    for name in ("kept", "gone"):
        (folder / name).symlink_to(tmp_path / "elsewhere")
    _ignore(folder, "kept/", "gone")

    assert _scanned(folder) == []
    assert _scanned(folder, follow=True) == ["kept/a.md"]


@pytest.mark.parametrize(
    ("configuration", "content", "left"),
    [
        ("hugo.toml", "", ["archetypes", "layouts", "public", "themes"]),
        ("hugo.yaml", "", ["archetypes", "layouts", "public", "themes"]),
        ("config.toml", 'baseURL = "https://a.example"', ["archetypes", "layouts", "public", "templates", "themes"]),
        ("config.toml", 'base_url = "https://a.example"', ["archetypes", "layouts", "public", "templates", "themes"]),
        ("config.toml", "[section]\nx = 1", []),
        ("config.json", '{"baseURL": "https://a.example"}', ["archetypes", "layouts", "public", "themes"]),
        ("_config.yml", "", []),
        ("gatsby-config.ts", "", ["public"]),
        ("eleventy.config.js", "", []),
        ("astro.config.mjs", "", ["dist"]),
        ("docusaurus.config.js", "", ["build"]),
        ("next.config.js", "", ["out"]),
        ("mkdocs.yml", "", ["site"]),
        ("pelicanconf.py", "", ["output"]),
        ("hugo.toml.bak", "", []),
        ("README.md", "", []),
    ],
)
def test_the_built_site_and_templates_are_left_out_beside_a_configuration(
    folder: Path, configuration: str, content: str, left: list[str]
) -> None:
    names = ["archetypes", "build", "dist", "layouts", "out", "output", "public", "site", "templates", "themes"]
    _write(folder, [f"{name}/a.md" for name in names] + [f"deep/{name}/a.md" for name in names])
    (folder / configuration).write_text(content)

    scanned = _scanned(folder)

    assert [name for name in names if f"{name}/a.md" not in scanned] == left
    assert {f"deep/{name}/a.md" for name in names} <= set(scanned)


def test_a_hexo_site_is_told_from_a_jekyll_site_by_its_folders(folder: Path) -> None:
    _write(folder, ["_config.yml", "source/_posts/a.md", "scaffolds/post.md", "public/a.html"])

    assert _scanned(folder) == ["source/_posts/a.md"]


@pytest.mark.parametrize("name", ["node_modules", "_site", "_layouts", "_includes"])
def test_some_folders_are_left_out_wherever_they_lie(folder: Path, name: str) -> None:
    _write(folder, [f"{name}/a.md", f"deep/{name}/deeper/a.md", "b.md"])

    assert _scanned(folder) == ["b.md"]
    assert _scanned(folder / name) == ["a.md"]


def test_a_folder_that_is_named_is_read_although_a_site_is_built_in_it(folder: Path) -> None:
    _write(folder, ["hugo.toml", "public/a.html", "content/b.md"])

    assert _scanned(folder, "public") == ["public/a.html"]
    assert _scanned(folder, ".", "public") == ["content/b.md", "public/a.html"]


@pytest.mark.parametrize(
    ("exclude", "found"),
    [
        (["drafts/"], ["a.md", "b/a.tmp.md"]),
        (["*.tmp.md"], ["a.md", "drafts/c.md"]),
        (["*", "!a.md"], ["a.md"]),
        (["/b/a.tmp.md", "/drafts"], ["a.md"]),
    ],
)
def test_settings_exclude_by_patterns_without_a_checkout(folder: Path, exclude: list[str], found: list[str]) -> None:
    _write(folder, ["a.md", "b/a.tmp.md", "drafts/c.md"])

    assert _scanned(folder, exclude=exclude) == found


@pytest.mark.parametrize(
    ("named", "found"),
    [
        (["a.md"], ["a.md"]),
        (["b/c.md", "a.md"], ["a.md", "b/c.md"]),
        (["a.md", "x.org", ".hidden"], [".hidden", "a.md", "x.org"]),
        (["b", "a.md"], ["a.md", "b/c.md", "b/d.md"]),
        (["b", "b/e.bin"], ["b/c.md", "b/d.md", "b/e.bin"]),
        (["b", "b/c.md"], ["b/c.md", "b/d.md"]),
        (["b", ".h/x.md"], [".h/x.md", "b/c.md", "b/d.md"]),
        ([".", ".h"], [".h/x.md", "a.md", "b/c.md", "b/d.md"]),
        (["ignored.txt"], ["ignored.txt"]),
        ([".", "node_modules/p/r.md"], ["a.md", "b/c.md", "b/d.md", "node_modules/p/r.md"]),
    ],
)
def test_files_and_folders_that_are_named_are_read(folder: Path, named: list[str], found: list[str]) -> None:
    _write(folder, ["a.md", "x.org", ".hidden", "b/c.md", "b/d.md", "b/e.bin", ".h/x.md", "ignored.txt"])
    _write(folder, ["node_modules/p/r.md"])
    _ignore(folder, "ignored.txt")

    assert _scanned(folder, *named) == found


def test_each_folder_is_told_once(folder: Path) -> None:
    _write(folder, ["a.md", "b/c.md", "b/d.bin"])

    paths = [part.path for part in scan(*(str(folder / name) for name in (".", "b", "b/d.bin", "a.md")))]

    assert len(paths) == len(set(paths))


def test_what_is_left_out_is_told_with_its_reason(folder: Path) -> None:
    _write(folder, ["hugo.toml", "public/a.html", "layouts/a.html", "node_modules/x/README.md", "a.tmp.md", "b.md"])
    _write(folder, ["c.rst", "d.pdf", "e.PDF", "ignored.md", "ignored/x.md", "ignored.pdf", "image.png"])
    _ignore(folder, "ignored*")

    assert _left(folder, ["*.tmp.md"]) == [
        (Reason.BUILT, "public", 0),
        (Reason.EXCLUDED, ".md", 1),
        (Reason.IGNORED, ".md", 1),
        (Reason.IGNORED, "ignored", 0),
        (Reason.PACKAGES, "node_modules", 0),
        (Reason.FORMAT, ".pdf", 2),
        (Reason.FORMAT, ".rst", 1),
        (Reason.TEMPLATES, "layouts", 0),
    ]


def test_the_fingerprint_of_a_folder_changes_with_what_is_left_out(folder: Path) -> None:
    _write(folder, ["a.md"])
    before = [part.fingerprint for part in scan(str(folder))]
    _write(folder, ["b.pdf"])

    assert [part.fingerprint for part in scan(str(folder))] != before
