"""The life of the browser in a terminal: how it begins and ends, and that the terminal is then as it was."""

import signal
import subprocess
from pathlib import Path

import pytest

from tests.conftest import SEEDS
from tests.tui.terminals import Terminal, running

TITLE = "Clearview AI"
"""The beginning of a title in the list of the seeds."""

BROWSE = ("-L", str(SEEDS), "browse")


def assert_as_before(terminal: Terminal) -> None:
    assert terminal.attributes == terminal.before
    assert not terminal.left_on


@pytest.mark.parametrize(("key", "code"), [("\x03", 130), ("q", 0), ("\x11", 0)], ids=["Ctrl-c", "q", "Ctrl-q"])
def test_a_key_ends_it_and_leaves_the_terminal_as_it_was(key: str, code: int) -> None:
    with running(*BROWSE) as terminal:
        terminal.wait_for(TITLE)
        terminal.press(key)

        assert terminal.ended() == code
        assert_as_before(terminal)
        assert not terminal.after


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
def test_a_signal_ends_it_and_leaves_the_terminal_as_it_was(number: signal.Signals) -> None:
    with running(*BROWSE) as terminal:
        terminal.wait_for(TITLE)
        terminal.process.send_signal(number)

        assert terminal.ended() == 128 + number
        assert_as_before(terminal)
        assert not terminal.after


def test_a_window_that_is_closed_ends_it() -> None:
    with running(*BROWSE, stderr=subprocess.PIPE) as terminal:
        terminal.wait_for(TITLE)
        terminal.hang_up()

        assert terminal.ended() == 128 + signal.SIGHUP
        assert terminal.process.stderr is not None
        assert terminal.process.stderr.read() == b""


def test_a_signal_while_it_starts_leaves_the_terminal_as_it_was() -> None:
    with running(*BROWSE) as terminal:
        terminal.wait_until(lambda: "\x1b[?1049h" in terminal.written)
        terminal.process.send_signal(signal.SIGTERM)

        assert terminal.ended() == 128 + signal.SIGTERM
        assert_as_before(terminal)


def test_ctrl_q_ends_it_in_a_menu() -> None:
    with running(*BROWSE) as terminal:
        terminal.wait_for(TITLE)
        terminal.press("s")
        terminal.wait_for("Newest first")
        terminal.press("\x11")

        assert terminal.ended() == 0


@pytest.mark.parametrize("replies", ["\x1b[?2048;2$y\x1b[?2026;2$y", ""], ids=["answers", "does not answer"])
def test_what_a_terminal_can_do_is_switched_off_in_the_end(replies: str) -> None:
    with running(*BROWSE) as terminal:
        terminal.wait_for(TITLE)
        terminal.press(replies)
        terminal.press("jk")
        terminal.wait_for(TITLE, len(terminal.written))
        terminal.press("q")

        assert terminal.ended() == 0
        assert_as_before(terminal)


BREAK = {
    "user interface": "from newscli.tui import rows; rows.Pen.article = lambda *_: 1 // 0",
    "library": "from newscli.tui import answers; answers.rows = lambda *_: 1 // 0",
    "page": "from newscli.tui import pages; pages.article_page = lambda *_: 1 // 0",
    "start": "from newscli.tui import browser; browser.Browser.compose = lambda _: 1 // 0",
}


@pytest.mark.parametrize("statement", BREAK.values(), ids=list(BREAK))
def test_a_mistake_in_the_program_is_one_sentence(statement: str) -> None:
    with running(*BROWSE, before=statement, stderr=subprocess.PIPE) as terminal:
        assert terminal.ended() == 3
        assert_as_before(terminal)
        assert not terminal.after
        assert terminal.process.stderr is not None
        told = terminal.process.stderr.read().decode()
    assert "ZeroDivisionError" in told
    assert "Traceback" not in told


@pytest.mark.parametrize(
    ("command", "stream"), [("browse", "stdin"), ("browse", "stdout"), ("browse", "stderr"), ("pick", "stdout")]
)
def test_it_draws_on_the_terminal_whatever_is_redirected(command: str, stream: str, tmp_path: Path) -> None:
    with (
        (tmp_path / "stream").open("wb+") as file,
        running("-L", str(SEEDS), command, size=(67, 17), **{stream: file}) as terminal,
    ):
        terminal.wait_for(TITLE)
        terminal.wait_until(lambda: terminal.written.count("\x1b[17;") > 0)
        terminal.press("\x03")

        assert terminal.ended() == 130
        assert_as_before(terminal)
        assert "\x1b[18;" not in terminal.written
        assert file.seek(0, 2) == 0


def test_the_article_that_was_picked_is_printed_to_a_pipe() -> None:
    with running("-L", str(SEEDS), "pick", "--print", "url", stdout=subprocess.PIPE) as terminal:
        terminal.wait_for(TITLE)
        terminal.press("\r")

        assert terminal.ended() == 0
        assert_as_before(terminal)
        assert terminal.process.stdout is not None
        assert terminal.process.stdout.read().startswith(b"https://")


def test_it_draws_anew_when_the_window_changes_its_size() -> None:
    with running(*BROWSE) as terminal:
        terminal.wait_for(TITLE)
        terminal.resize(132, 50)
        terminal.wait_until(lambda: "\x1b[50;1H" in terminal.written)
        terminal.press("q")

        assert terminal.ended() == 0


def test_ctrl_z_suspends_it_until_it_is_continued() -> None:
    with running(*BROWSE) as terminal:
        terminal.wait_for(TITLE)
        terminal.press("\x1a")
        terminal.wait_until(lambda: terminal.is_stopped)
        assert_as_before(terminal)

        begin = len(terminal.written)
        terminal.process.send_signal(signal.SIGCONT)
        terminal.wait_for(TITLE, begin)
        terminal.press("q")

        assert terminal.ended() == 0
        assert_as_before(terminal)


def test_m_leaves_the_mouse_to_the_terminal_and_takes_it_back() -> None:
    with running(*BROWSE) as terminal:
        terminal.wait_for(TITLE)
        terminal.press("m")
        terminal.wait_for("The mouse is off")
        assert not terminal.left_on & {"1000", "1003", "1006"}

        terminal.press("m")
        terminal.wait_for("The mouse works")
        assert terminal.left_on >= {"1000", "1003", "1006"}

        terminal.press("q")
        assert terminal.ended() == 0
        assert_as_before(terminal)


@pytest.mark.parametrize("command", ["browse", "pick"])
@pytest.mark.parametrize(
    ("environ", "told"),
    [
        ({"NEWSCLI_PLAIN": "1"}, "does not work with --plain.\r\nUse `newscli list` and `newscli show`."),
        ({"TERM": "dumb"}, "needs a terminal."),
    ],
    ids=["read aloud", "dumb terminal"],
)
def test_it_says_what_to_use_where_it_cannot_be_shown(command: str, environ: dict[str, str], told: str) -> None:
    with running("-L", str(SEEDS), command, size=(200, 24), environ=environ) as terminal:
        assert terminal.ended() == 2
        assert told in terminal.written
        assert "\x1b[?" not in terminal.written
