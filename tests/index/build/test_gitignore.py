"""Patterns of .gitignore files mean what they mean to Git."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from newscli.index.build.gitignore import Patterns

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="Git is asked what its patterns mean")


def _ignored(lines: str, path: str, *, is_folder: bool = False) -> bool:
    return bool(Patterns(lines.encode()).verdict(path.encode(), is_folder=is_folder))


@pytest.mark.parametrize(
    ("pattern", "ignored", "kept"),
    [
        ("a.md", ["a.md", "b/a.md"], ["aa.md", "a.md.txt"]),
        ("*.tmp.md", ["x.tmp.md", "b/x.tmp.md", ".tmp.md"], ["x.md", "tmp.md"]),
        ("/a.md", ["a.md"], ["b/a.md"]),
        ("b/a.md", ["b/a.md"], ["c/b/a.md"]),
        ("**/b/a.md", ["b/a.md", "c/d/b/a.md"], ["a.md"]),
        ("b/**/a.md", ["b/a.md", "b/c/d/a.md"], ["a.md", "c/b/a.md"]),
        ("b/**", ["b/a.md", "b/c/a.md"], ["b", "a.md"]),
        ("b/*", ["b/a.md"], ["b/c/a.md"]),
        ("b**/a.md", ["bc/a.md"], ["b/c/a.md"]),
        ("?.md", ["a.md"], ["aa.md", ".md"]),
        ("b?a.md", ["bxa.md"], ["b/a.md"]),
        ("[a-c].md", ["b.md"], ["d.md"]),
        ("[!a-c].md", ["d.md"], ["b.md"]),
        ("[]x].md", ["].md", "x.md"], ["y.md"]),
        ("[[:digit:]].md", ["7.md"], ["x.md"]),
        ("[a.md", [], ["[a.md", "a.md"]),
        ("[!]", [], ["a", "[!]"]),
        ("[!]x]", ["a"], ["]", "x"]),
        ("[[:foo:]a]", [], ["a", "f"]),
        ("**/a/**/b/**/c", ["a/b/c", "x/a/y/b/z/c", "a/b/a/b/c"], ["b/a/c", "a/c/b"]),
        ("\\#a", ["#a"], ["\\#a"]),
        ("#a", [], ["#a", "a"]),
        ("\\!a", ["!a"], ["a"]),
        ("\\*.md", ["*.md"], ["a.md"]),
        ("a\\", [], ["a", "a\\"]),
        ("a  ", ["a"], ["a  "]),
        ("a\\ ", ["a "], ["a"]),
        ("a\r\nb", ["a", "b"], ["a\r"]),
        ("\ufeffa", ["a"], ["\ufeffa"]),
        ("/", [], ["a"]),
        ("*\n!a.md", ["b.md"], ["a.md"]),
        ("!a.md\na.md", ["a.md"], []),
        ("a(b|c)+.md", ["a(b|c)+.md"], ["ab.md"]),
    ],
)
def test_a_pattern_ignores_what_it_names(pattern: str, ignored: list[str], kept: list[str]) -> None:
    assert [path for path in (*ignored, *kept) if _ignored(pattern, path)] == ignored


def test_a_pattern_with_a_slash_at_its_end_is_for_folders() -> None:
    assert not _ignored("b/", "b")
    assert _ignored("b/", "b", is_folder=True)
    assert _ignored("b/", "a/b", is_folder=True)


def test_a_pattern_of_many_stars_is_answered_at_once() -> None:
    assert not _ignored("*a" * 60 + "b", "a" * 250)
    assert _ignored("*a" * 60 + "b", "a" * 250 + "b")


def test_a_pattern_of_many_folders_is_answered_at_once() -> None:
    assert not _ignored("**/a/" * 9 + "b", "a/" * 60 + "c")
    assert _ignored("**/a/" * 9 + "b", "a/" * 60 + "b")


def _git(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    environ = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "HOME": str(folder)}
    command = ["git", "-C", str(folder), "-c", "core.excludesFile=", *arguments]
    return subprocess.run(command, input=given, capture_output=True, check=False, env=environ).stdout


PATHS = [
    *("a", "b", "ab", "a.b", "ba", "-", "]", "!a", "#a", "a b", "*", "\\a"),
    *("a/a", "a/b", "b/a", "b/a.b", "a/ab", "x/a/b", "x/b/a", "x/y/a/b", "a/x/b", "a/x/y/b", "ab/b"),
]
LINE = st.text("ab*?[]!-/\\# .^", max_size=8)


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("checkout")
    _git(folder, "init", "-q")
    return folder


@needs_git
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(LINE, min_size=1, max_size=4))
@example(["a*", "!ab", "b/**/a", "[!a]/b"])
@example(["[a-]", "[^a]", "***/b", "a/**b"])
@example(["**", "!a/", "x/**/b"])
@example(["*a*b", "a*/?*b"])
@example(["**/a/**/b", "[!]", "a* "])
def test_git_ignores_the_same(checkout: Path, lines: list[str]) -> None:
    (checkout / ".gitignore").write_bytes("\n".join(lines).encode() + b"\n")
    asked = "\0".join(PATHS).encode()
    told = _git(checkout, "check-ignore", "--no-index", "-z", "-v", "-n", "--stdin", given=asked).split(b"\0")
    by_git = {
        path.decode(): bool(source) and not pattern.startswith(b"!")
        for source, pattern, path in zip(told[::4], told[2::4], told[3::4], strict=False)
    }

    patterns = Patterns((checkout / ".gitignore").read_bytes())

    assert {path: _is_ignored(patterns, path) for path in PATHS} == by_git


def _is_ignored(patterns: Patterns, path: str) -> bool:
    """Whether a path is ignored, or a folder on the way to it is."""
    parts = path.encode().split(b"/")
    above = [b"/".join(parts[:depth]) for depth in range(1, len(parts))]
    return any(patterns.verdict(folder, is_folder=True) for folder in above) or bool(
        patterns.verdict(path.encode(), is_folder=False)
    )


NAMES = ["a", "b", "ab", "a.b", "ba", "]", "#a", "a b"]


@given(st.lists(LINE, max_size=5), st.sampled_from(["", "a/", "b/a/"]), st.booleans())
def test_looking_through_all_names_at_once_overlooks_none(lines: list[str], prefix: str, folders: bool) -> None:
    patterns = Patterns("\n".join(lines).encode())
    ignored = [name for name in NAMES if patterns.verdict(f"{prefix}{name}".encode(), is_folder=folders)]

    found = patterns.may_ignore(prefix.encode(), [name.encode() for name in NAMES], folders=folders)

    assert found or not ignored
