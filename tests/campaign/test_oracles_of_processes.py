"""The parts that run whole commands or screens notice what they look for."""

import os
import signal
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from time import sleep
from typing import Any

import pytest

from newscli import __main__ as program
from newscli.errors import ExitCode
from newscli.tui.app import PickerApp, ScreenApp
from newscli.tui.list_screen import ListScreen
from tests.campaign import children, in_process
from tests.campaign.checking import fault_of
from tests.campaign.children import Answer, Started
from tests.campaign.in_process import Ran, run
from tests.campaign.part import Fault, Kind
from tests.campaign.parts import processes, screens, streams, texts
from tests.campaign.parts.processes import Processes
from tests.campaign.parts.screens import Screens
from tests.campaign.parts.streams import AllStreams
from tests.campaign.parts.texts import HostileTexts
from tests.campaign.running import chance


@pytest.fixture(scope="module")
def of_streams(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AllStreams]:
    part = AllStreams(tmp_path_factory.mktemp("streams"))
    yield part
    part.close()


def test_an_answer_that_is_another_without_libyaml_is_a_fault(of_streams: AllStreams) -> None:
    case: streams.Case = {**streams._plain("list -n 0 -f ids"), "is_real": True}
    assert fault_of(of_streams, case) is None
    beginning = of_streams._own / "hidden" / "sitecustomize.py"
    before = beginning.read_text()
    beginning.write_text(f"{before}import yaml\nyaml.parse = lambda *_, **__: iter(())\n")
    fault = fault_of(of_streams, case)
    beginning.write_text(before)
    assert fault is not None


def test_an_index_that_lacks_articles_is_a_fault(of_streams: AllStreams, monkeypatch: pytest.MonkeyPatch) -> None:
    def from_index(arguments: list[str], *rest: Any) -> Answer:
        answer = children.forked(arguments, *rest)
        return answer if "--no-cache" in arguments else Answer(answer.code, answer.out[:-3], answer.err)

    monkeypatch.setattr(streams, "forked", from_index)
    fault = fault_of(of_streams, streams._plain("list -n 0 -f ids"))
    assert fault is not None
    assert fault.kind is Kind.LOST


@pytest.mark.parametrize("is_real", [False, True])
def test_a_command_that_does_not_end_is_a_fault(
    of_streams: AllStreams, monkeypatch: pytest.MonkeyPatch, is_real: bool
) -> None:
    monkeypatch.setattr(program, "main", lambda: sleep(60))
    monkeypatch.setattr(children, "patience", lambda: 0.1)
    case: streams.Case = {**streams._plain("list"), "is_real": is_real}
    fault = fault_of(of_streams, case)
    assert fault is not None
    assert fault.kind is Kind.HANG


@pytest.fixture(scope="module")
def of_screens(tmp_path_factory: pytest.TempPathFactory) -> Screens:
    return Screens(tmp_path_factory.mktemp("screens"))


def _session(app: str, *keys: str) -> screens.Case:
    return {"app": app, "size": [80, 24], "events": [["key", key] for key in keys], "is_watched": False}


def test_a_picker_that_has_ended_begins_again(of_screens: Screens, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[ScreenApp] = []
    look = screens._check_end
    monkeypatch.setattr(screens, "_check_end", lambda app, name: (seen.append(app), look(app, name)))
    monkeypatch.setattr(screens, "_BURST", 1)
    assert fault_of(of_screens, _session("picker", "escape", "escape", "down")) is None
    assert [app.return_value for app in seen] == [ExitCode.INTERRUPTED] * 3


def test_a_picker_that_ends_with_nothing_as_if_it_had_picked_is_a_fault(
    of_screens: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PickerApp, "on_picker_taken", lambda app, _: app.exit(ExitCode.DONE))
    monkeypatch.setattr(screens, "_BURST", 1)
    fault = fault_of(of_screens, _session("picker", *["enter"] * 99))  # the first may come before there is a list
    assert fault is not None
    assert fault.kind is Kind.WRONG


def test_a_screen_that_shows_what_reorders_text_is_a_fault(
    of_screens: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screens, "shown", lambda app: ["\u202e" + "x" * app.size.width] * app.size.height)
    fault = fault_of(of_screens, _session("picker", "down"))
    assert fault is not None
    assert "U+202E" in fault.detail


def test_a_screen_that_is_blocked_for_too_long_is_a_fault(of_screens: Screens, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screens, "patience", lambda: 2.0)
    monkeypatch.setattr(ListScreen, "leave_query", lambda _: sleep(2.1))
    fault = fault_of(of_screens, _session("browser", "/", "escape"))
    assert fault is not None
    assert fault.kind is Kind.HANG


@pytest.fixture
def of_texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> HostileTexts:
    for name in ("NEWSCLI_NOW", "NEWSCLI_CACHE_DIR", "NEWSCLI_STATE_DIR"):
        monkeypatch.setenv(name, str(tmp_path))
    return HostileTexts(tmp_path)


def _texts(part: HostileTexts, *commands: str) -> texts.Texts:
    """An event with hostile texts, and some commands about it."""
    made = part.make(chance(HostileTexts, 1, 0))
    return texts.Texts(made.articles[:2], [command.split() for command in commands])


def test_two_articles_are_related_and_in_a_story(of_texts: HostileTexts, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = []
    monkeypatch.setattr(texts, "run", lambda *given: shown.append(ran := run(*given)) or ran)
    assert fault_of(of_texts, _texts(of_texts, "story ID", "related ID", "related ID --backlinks")) is None
    assert [ran.code for ran in shown] == [0, 0, 0, 0]


@pytest.mark.parametrize(
    ("commands", "of_format", "code"),
    [
        (["list"], "list", 0),
        (["list"], "list", 1),
        (["list --plain"], "list", 2),
        (["related ID"], "related", 0),
        (["list -f bibtex"], "bibtex", 0),
        (["related ID -f csv", "related ID -f jsonl"], "jsonl", 1),
    ],
)
def test_a_command_that_shows_nothing_is_a_fault(
    of_texts: HostileTexts, monkeypatch: pytest.MonkeyPatch, commands: list[str], of_format: str, code: int
) -> None:
    def without_answer(*given: str) -> Ran:
        return Ran(code, "", "") if of_format in given and "--fields" not in given else run(*given)

    monkeypatch.setattr(texts, "run", without_answer)
    assert fault_of(of_texts, _texts(of_texts, *commands)) is not None


def test_a_command_that_takes_too_long_is_a_fault(of_texts: HostileTexts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_process, "patience", lambda: 0.0)
    fault = fault_of(of_texts, _texts(of_texts, "list"))
    assert fault is not None
    assert fault.kind is Kind.HANG


@pytest.fixture(scope="module")
def of_processes(tmp_path_factory: pytest.TempPathFactory) -> Processes:
    return Processes(tmp_path_factory.mktemp("processes"))


def _happening(kind: str, *, work: str = "list", number: int = signal.SIGKILL, to_all: bool = True) -> processes.Case:
    return {
        "kind": kind, "work": work, "is_cold": True, "moment": 0.5, "number": number, "to_all": to_all, "seed": 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    "case",
    [
        _happening("kill", work="sqlite"),
        _happening("interrupt", work="html", number=signal.SIGINT),
        _happening("crowd", number=4),
        _happening("lock"),
        _happening("lock", to_all=False),
    ],
    ids=lambda case: f"{case['kind']}-{case['work']}-{case['to_all']}",
)
def test_newscli_withstands_each_kind_of_disturbance(of_processes: Processes, case: processes.Case) -> None:
    assert fault_of(of_processes, case) is None


def test_a_process_that_is_left_behind_is_a_fault(of_processes: Processes, monkeypatch: pytest.MonkeyPatch) -> None:
    leaving = "import os, subprocess\nos.write({end}, b'x')\nsubprocess.Popen(['sleep', '60'])"
    monkeypatch.setattr(children, "_BEGIN", leaving)
    monkeypatch.setattr(processes, "patience", lambda _: 2.0)
    with pytest.raises(Fault, match="live on"):
        of_processes._ended(Started([], os.environ), "it")


def _cut(place: Path) -> None:
    os.truncate(place, 1_000)


def _without_topics(place: Path) -> None:
    with closing(sqlite3.connect(place)) as database, database:
        database.execute("DELETE FROM topic")


@pytest.mark.parametrize("damage", [_cut, _without_topics])
def test_a_database_that_is_exported_in_part_is_a_fault(
    of_processes: Processes, damage: Callable[[Path], None]
) -> None:
    of_processes._begin(is_cold=True)
    of_processes._ask(*of_processes._arguments("sqlite"))
    of_processes._check_export("sqlite", "when it is whole")
    damage(of_processes.place / "export-sqlite" / "newscli.db")
    with pytest.raises(Fault, match="in part"):
        of_processes._check_export("sqlite", "when it is damaged")


@pytest.mark.parametrize("answer", [Answer(130, err=b"Traceback"), Answer(0, b"[]"), Answer(1)])
def test_a_wrong_end_after_a_signal_is_a_fault(of_processes: Processes, answer: Answer) -> None:
    of_processes._check_interrupted("list", signal.SIGINT, Answer(130))
    with pytest.raises(Fault):
        of_processes._check_interrupted("list", signal.SIGINT, answer)


def test_a_database_that_is_not_in_its_place_yet_is_no_fault_unless_it_stays(of_processes: Processes) -> None:
    of_processes._begin(is_cold=True)
    place = of_processes.place / "export-sqlite"
    place.mkdir()
    (place / ".newscli.db.part").write_bytes(b"SQLite")
    of_processes._check_export("sqlite", "after it")
    (place / ".other.part").touch()
    with pytest.raises(Fault, match="left over"):
        of_processes._check_export("sqlite", "after it")
