"""Kinds of problems: their pages, whose examples are tried, and how `check` chooses by them."""

import json
import os
import re
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from newscli.cli.output.problem_pages import page_of_kind
from newscli.model.problem import ProblemKind, Severity
from tests.conftest import Outcome
from tests.factory import write_article

Newscli = Callable[..., Outcome]

_FILES = re.compile(r"  In (\S+):\n\n((?:    .*\n|\n(?=    ))+)")
_COMMANDS = re.compile(r"^    \$ (.+)$", re.MULTILINE)


_WITHOUT_EXAMPLE = {ProblemKind.INTERNAL_ERROR, ProblemKind.MORE_PROBLEMS}


def _write_example(folder: Path, kind: ProblemKind) -> None:
    """The files of the example of a page, and what its commands make."""
    example = page_of_kind(kind).split("\nEXAMPLE\n")[1].split("\nWHAT TO DO\n")[0]
    for name, text in _FILES.findall(example):
        (folder / name).write_text("".join(line[4:] for line in text.splitlines(keepends=True)), encoding="utf-8")
    for command in _COMMANDS.findall(example):
        subprocess.run(["/bin/sh", "-c", command], cwd=folder, check=True, timeout=60)


@pytest.fixture
def _obeyed_modes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may read everything; here, it may not."""

    def obeying(function: Callable[..., object]) -> Callable[..., object]:
        def called(path: str, *arguments: object, **options: object) -> object:
            if not stat.S_IMODE(os.stat(path).st_mode) & stat.S_IRUSR:
                raise PermissionError(13, "Permission denied", path)
            return function(path, *arguments, **options)

        return called

    for name in ("open", "scandir"):
        monkeypatch.setattr(os, name, obeying(getattr(os, name)))


@pytest.mark.skipif(os.name == "nt", reason="examples for the shell")
@pytest.mark.parametrize("kind", sorted(set(ProblemKind) - _WITHOUT_EXAMPLE))
def test_the_example_of_a_page_has_the_problem(
    newscli: Newscli, folder: Path, kind: ProblemKind, request: pytest.FixtureRequest
) -> None:
    _write_example(folder, kind)
    if "chmod" in page_of_kind(kind):
        request.getfixturevalue("_obeyed_modes")

    options = ["--ignore", "T103"] if kind is ProblemKind.TRUNCATED_FILE else []  # which is very long, too

    found = json.loads(newscli("check", "-L", str(folder), "--json", *options).out)

    assert [(each["code"], each["name"], each["severity"]) for each in found] == [(kind, kind.slug, kind.severity)]
    assert found[0]["refused"] is (kind.severity is Severity.ERROR)


@pytest.mark.parametrize("kind", ProblemKind)
def test_explain_shows_the_page_by_code_and_by_name(newscli: Newscli, kind: ProblemKind) -> None:
    outcome = newscli("check", "--explain", kind)

    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(f"{kind}: {kind.slug.upper()}\n\n  {kind.severity.capitalize()}: {kind.meaning}.\n")
    assert max(map(len, outcome.out.splitlines())) <= 80
    for name in (kind.lower(), kind.slug, kind.slug.upper()):
        assert newscli("check", "--explain", name).out == outcome.out


def test_codes_and_names_differ() -> None:
    assert all(re.fullmatch(r"[FMTL]\d{3}", kind) for kind in ProblemKind)
    assert len(ProblemKind) == len(ProblemKind.__members__) == len({kind.slug for kind in ProblemKind})


def test_help_lists_every_kind(newscli: Newscli) -> None:
    out = newscli("help", "problems").out

    assert [kind for kind in ProblemKind if f"  {kind}  {kind.slug} ({kind.severity}):" not in out] == []


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (["--explain", "M299"], "There is no kind of problem “M299”.", "`newscli help problems` lists all kinds."),
        (["--explain", "repaeted-key"], "There is no kind of problem “repaeted-key”.", "Did you mean “repeated-key”?"),
        (["--explain", ""], "There is no kind of problem “”.", "`newscli help problems` lists all kinds."),
        (["--select", "L,xyzzy"], "There is no kind of problem “xyzzy”.", "`newscli help problems` lists all kinds."),
        (["--select", ""], "--select names no kind of problem.", "Give codes or names, such as --select M,L101."),
        (["--select", ","], "--select names no kind of problem.", "Give codes or names, such as --select M,L101."),
        (["--ignore", "broken-links"], "There is no kind of problem “broken-links”.", "Did you mean “broken-link”?"),
        (["--severity", "bad"], "--severity takes error, warning or notice, not “bad”.", "check --help"),
        (["--explain", "L101", "--json"], "check --explain has no other format.", "Leave out --format and --json."),
        *(
            (["--explain", "L101", *option], "check --explain checks nothing.", "Leave out --select, --ignore,")
            for option in (["--select", "bogus"], ["--ignore", "L101"], ["--severity", "error"], ["--strict"])
        ),
    ],
)
def test_a_kind_that_does_not_exist_is_wrong_usage(
    newscli: Newscli, arguments: list[str], message: str, hint: str
) -> None:
    outcome = newscli("check", *arguments)

    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err
    assert hint in outcome.err


@pytest.fixture
def mixed(folder: Path) -> Path:
    """An error, two warnings and a notice."""
    (folder / "a.md").write_text("---\n- a\n---\n")
    write_article(folder, "b.md", "See [[Nowhere]].", heat="very", topics=["AI"])
    write_article(folder, "c.md", topics=["ai"])
    return folder


@pytest.mark.parametrize(
    ("arguments", "codes"),
    [
        ([], ["M103", "M203", "L101", "L301"]),
        (["--severity", "notice"], ["M103", "M203", "L101", "L301"]),
        (["--severity", "warning"], ["M103", "M203", "L101"]),
        (["--severity", "error"], ["M103"]),
        (["--select", "L"], ["L101", "L301"]),
        (["--select", "l1,M2"], ["M203", "L101"]),
        (["--select", "M103", "--select", "no-keys,L301"], ["M103", "L301"]),
        (["--ignore", "M,L3"], ["L101"]),
        (["--select", "L", "--ignore", "broken-link"], ["L301"]),
        (["--select", "L", "--severity", "warning"], ["L101"]),
        (["--select", "F"], []),
        (["--select", "M103", "--ignore", ""], ["M103"]),
    ],
)
def test_problems_are_chosen_by_kind_and_severity(
    newscli: Newscli, mixed: Path, arguments: list[str], codes: list[str]
) -> None:
    outcome = newscli("check", "-L", str(mixed), "--json", *arguments)

    assert [each["code"] for each in json.loads(outcome.out)] == codes


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], 1),
        (["--select", "M103"], 1),
        (["--select", "L101"], 1),
        (["--select", "L301"], 0),
        (["--select", "L301", "--strict"], 1),
        (["--select", "F", "--strict"], 0),
    ],
)
def test_exit_code_is_1_for_errors_and_warnings_and_if_strict_for_notices(
    newscli: Newscli, mixed: Path, arguments: list[str], code: int
) -> None:
    for output in ("table", "json", "github"):
        assert newscli("check", "-L", str(mixed), "-f", output, *arguments).code == code


def test_the_footer_counts_by_severity(newscli: Newscli, mixed: Path) -> None:
    said = newscli("check", "-L", str(mixed)).err

    assert said.splitlines()[-1] == "1 error, 2 warnings, 1 notice. `newscli check --explain CODE` says more."
    assert newscli("check", "-L", str(mixed), "--select", "F").err.splitlines()[-1] == "No problems."


@pytest.mark.parametrize("width", ["40", "80", "160"])
def test_code_and_severity_have_room(newscli: Newscli, mixed: Path, width: str) -> None:
    lines = newscli("check", "-L", str(mixed), "--width", width).out.splitlines()

    assert all(len(line) <= int(width) for line in lines)
    assert [kind in "\n".join(lines) for kind in ("M103", "error", "L301", "notice")] == [True] * 4


def test_severities_are_coloured_by_the_theme(newscli: Newscli, mixed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSCLI_THEME", "error=green:notice=underline")

    out = newscli("check", "-L", str(mixed), "--color", "always", "--width", "160").out

    assert "\x1b[32merror" in out
    assert "\x1b[4mnotice" in out
