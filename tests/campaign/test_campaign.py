import os
import signal
from collections.abc import Iterable
from pathlib import Path
from random import Random
from time import sleep

import pytest

from tests.campaign import __main__ as program
from tests.campaign import report, running
from tests.campaign.__main__ import main
from tests.campaign.part import Fault, Kind, Part
from tests.campaign.parts import PARTS
from tests.campaign.running import chance, run_part
from tests.campaign.shrinking import without_pieces


@pytest.mark.parametrize("name", PARTS)
def test_newscli_withstands_the_campaign(name: str, tmp_path: Path) -> None:
    part = PARTS[name]
    outcome = run_part(part, part.share, seed=1, jobs=1, place=tmp_path / "work", keep=tmp_path / "failures")
    assert report.failures(outcome) == ""
    assert outcome.runs == part.share


class Digits(Part[str]):
    """A part in which texts with a 7 fail, those with an 8 raise, those with a 9 do not end."""

    name = "digits"
    full = 100
    share = 10
    limit = 0.05

    def make(self, random: Random) -> str:
        return "".join(random.choice("0123456789") for _ in range(6))

    def check(self, case: str) -> None:
        if "7" in case:
            raise Fault(Kind.WRONG, f"seven: {case}")
        if "8" in case:
            raise ValueError(f"eight: {case}")
        while "9" in case:
            pass

    def smaller(self, case: str) -> Iterable[str]:
        return without_pieces(case)


def test_a_failure_is_counted_and_its_smallest_case_is_written(tmp_path: Path) -> None:
    outcome = run_part(Digits, 40, seed=1, jobs=2, place=tmp_path / "work", keep=tmp_path / "failures")
    expected = [Digits(tmp_path).make(chance(Digits, 1, run)) for run in range(40)]
    assert outcome.count(Kind.WRONG) == sum("7" in case for case in expected)
    assert outcome.count(Kind.TRACEBACK) == sum("8" in case and "7" not in case for case in expected)
    assert outcome.count(Kind.HANG) == sum("9" in case and not {"7", "8"} & set(case) for case in expected)
    written = {path.read_text() for path in (tmp_path / "failures").iterdir() if path.suffix != ".txt"}
    assert {'"7"', '"8"'} <= written  # as JSON


class Endless(Digits):
    """A part whose cases can be made smaller without end, and then without an end that a signal brings."""

    name = "endless"
    limit = 0.2

    def check(self, case: str) -> None:
        raise Fault(Kind.WRONG, "always")

    def smaller(self, case: str) -> Iterable[str]:
        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
        while True:
            sleep(0.05)
            yield case


def test_a_failure_is_kept_though_its_process_is_killed_while_the_case_is_made_smaller(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "_GRACE", 0.2)
    monkeypatch.setattr(running, "SECONDS", 0.2)  # of the watchdog; the process itself would go on for longer
    outcome = run_part(Endless, 2, seed=1, jobs=1, place=tmp_path / "work", keep=tmp_path / "failures")
    assert [(run, kind, detail) for run, kind, detail, _ in outcome.failures] == [
        (run, Kind.WRONG, "always") for run in (0, 1)
    ]
    assert sorted(path.name for path in (tmp_path / "failures").glob("*[01]")) == ["endless-0", "endless-1"]


def test_a_case_can_be_run_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = tmp_path / "case"
    case.write_text('"http://a.example/"')
    assert main(["URLs", "--case", str(case)]) == 0
    assert capsys.readouterr().out == "withstood\n"


def test_the_report_has_every_part_with_its_runs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["URLs", "--runs", "50", "--jobs", "1", "--failures", str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert "| URLs | 50 | 0 | 0 | 0 | 0 |" in told
    assert f", {os.cpu_count()} cores, {'root' if os.geteuid() == 0 else 'a user'}" in told


def test_without_a_part_all_are_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(program, "PARTS", {name: PARTS[name] for name in ("files", "URLs")})
    assert main(["--runs", "2", "--failures", str(tmp_path)]) == 0
    table = capsys.readouterr().out.partition("| part |")[2]
    assert "| files | 2 |" in table
    assert "| URLs | 2 |" in table


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("nothing", "there is no part 'nothing'"),
        ("--jobs 0 URLs", "at least 1"),
        ("--runs -3 URLs", "at least 1"),
        ("--run 3", "one part"),
        ("URLs files --run 3", "one part"),
        ("URLs files --case x", "one part"),
    ],
)
def test_arguments_that_mean_nothing_are_refused(arguments: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments.split())
    assert ended.value.code == 2
    assert said in capsys.readouterr().err
