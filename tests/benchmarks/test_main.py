"""The whole, on a machine that has nothing but Python."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks import library
from tests.benchmarks.__main__ import CONTESTS, ROOT, main
from tests.benchmarks.bench import Bench
from tests.benchmarks.library import Libraries
from tests.benchmarks.ours import Newscli
from tests.benchmarks.peers import Peers


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No peers, and no process but those that are measured."""

    def here(work: Callable[..., Any], *arguments: Any) -> Any:
        return work(*arguments)

    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(library, "apart", here)


def test_peers_that_are_absent_are_skipped_with_a_note(tmp_path: Path) -> None:
    out, work = tmp_path / "out", tmp_path / "work"
    small = ["--sizes", "30", "--runs", "1", "--only", "index", "growth", "startup", "unchanged"]

    assert main([*small, "--peers-python", "/no/python", "--work", str(work), "--out", str(out)]) == 0

    page = (out / "benchmarks.md").read_text(encoding="utf-8")
    assert "| index from scratch, 30 articles |" in page
    assert "| hugo list all | skipped |  | ≤ 0.25 × |  |" in page
    assert "- Skipped: papis: no papis beside /no/python or on the PATH." in page
    assert "- Skipped: unchanged: it compares two sizes." in page
    document = json.loads((out / "benchmarks.json").read_text(encoding="utf-8"))
    assert [one["articles"] for one in document["growth"]] == [30]
    assert document["start_up"]["modules"]
    assert document["failures"] == []


def test_a_command_that_fails_is_told_and_the_report_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.benchmarks.ours._program", lambda: (sys.executable, "-c", "raise SystemExit('broken')"))

    assert main(["--sizes", "1", "--runs", "1", "--only", "help", "--work", str(tmp_path)]) == 1

    out, err = capsys.readouterr()
    assert "- Failed: help: ended with exit status 1: broken\n" in out
    assert "broken --help" not in out
    assert "ended with exit status 1\nbroken" in err


def test_whatever_is_compared_is_run_or_absent(tmp_path: Path) -> None:
    libraries = Libraries(tmp_path, (ROOT / "seeds",), 1)
    bench = Bench(Newscli(tmp_path), Peers("/no/python", tmp_path), libraries, (5, 30), libraries.of(5))
    absent = {*bench.peers.absent, "papis, whole front matter", None}
    for make in CONTESTS.values():
        for contest in make(bench):
            names = [entry.name for entry in contest.entries]
            assert len(set(names)) == len(names)
            assert {row.ours for row in contest.comparisons} <= set(names)
            assert {row.theirs for row in contest.comparisons} <= {*names, *absent}


def test_a_library_is_made_once(tmp_path: Path) -> None:
    first = Libraries(tmp_path, (ROOT / "seeds",), 1).of(3)
    file = next(first.files())
    file.write_bytes(b"not anew")

    assert Libraries(tmp_path, (ROOT / "seeds",), 1).of(3).count == 3
    assert file.read_bytes() == b"not anew"
    Libraries(tmp_path, (ROOT / "seeds",), 2).of(3)
    assert not file.exists()
