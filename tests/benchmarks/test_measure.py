"""One process is measured for what it is, and contests are run in turns."""

import sys

import pytest

from tests.benchmarks.contest import Contest, Entry, hold
from tests.benchmarks.measure import Command, CommandFailed, measure, printed


def _python(program: str, **variables: str) -> Command:
    return Command((sys.executable, "-c", program), variables)


def test_a_run_has_seconds_and_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    run = measure(_python("print('out')"))

    assert run.seconds > 0
    assert run.tree is None
    assert capfd.readouterr().out == ""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has /proc")
def test_a_watched_run_counts_the_processes_that_it_starts() -> None:
    child = "import time; kept = b'x' * 100_000_000; time.sleep(0.3)"
    run = measure(_python(f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"), watched=True)

    assert run.tree is not None
    assert run.tree > 100_000_000


def test_a_failure_names_the_command_and_what_it_said() -> None:
    with pytest.raises(CommandFailed) as failed:
        measure(_python("import sys; sys.exit('no luck')", MOOD="bad"))

    assert f"MOOD=bad {sys.executable} -c" in str(failed.value)
    assert "ended with exit status 1\nno luck" in str(failed.value)


def test_a_program_that_is_not_there_is_a_failure() -> None:
    with pytest.raises(CommandFailed, match="cannot be started: No such file"):
        measure(Command(("/no/such/program",)))


def test_variables_reach_the_program_and_settings_of_ours_do_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSCLI_LIBRARY", "elsewhere")
    program = "import os; print(os.environ.get('NEWSCLI_LIBRARY'), os.environ['NEWSCLI_NOW'])"

    assert printed(_python(program, NEWSCLI_NOW="2022")) == "None 2022\n"


def test_entries_take_turns_and_slow_ones_stop_early() -> None:
    log: list[str] = []

    def entry(name: str, most: int | None = None) -> Entry:
        return Entry(name, _python("pass"), lambda: log.append(name), most)

    contest = Contest("test", (entry("A"), entry("B", 1), entry("C")), after=lambda: log.append("end"))
    held = hold(contest, 2, log.append)

    assert log == [
        *("test: A, warming up", "A", "test: B, warming up", "B", "test: C, warming up", "C"),
        *("test: A, run 1 of 2", "A", "test: B, run 1 of 2", "B", "test: C, run 1 of 2", "C"),
        *("test: A, run 2 of 2", "A", "test: C, run 2 of 2", "C", "end"),
    ]
    assert {name: len(series.runs) for name, series in held.series.items()} == {"A": 2, "B": 1, "C": 2}


def test_what_a_contest_changed_is_undone_where_it_fails() -> None:
    log: list[str] = []
    contest = Contest("test", (Entry("A", _python("raise SystemExit(3)")),), after=lambda: log.append("end"))

    with pytest.raises(CommandFailed):
        hold(contest, 1, lambda _: None)

    assert log == ["end"]
