"""Streams that are closed, full or of another encoding, and folders that cannot be written."""

import io
import json
import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from newscli.cli.app import build
from tests.conftest import Outcome
from tests.factory import write_article

PROGRAM = shlex.join([sys.executable, "-m", "newscli"])
COMMANDS = {
    "list": 0,
    "list --json": 0,
    "show 000": 0,
    "show -": 0,
    "search zzz": 1,
    "list nope:x": 2,
    "--help": 0,
    "list --help": 0,
    "count --batch": 0,
    "help query": 0,
}


def _shell(line: str, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(["/bin/sh", "-c", line], env=os.environ | environment, capture_output=True, check=False)


needs_shell = pytest.mark.skipif(not os.path.exists("/bin/sh"), reason="needs a shell")
needs_full = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")


@needs_shell
@pytest.mark.parametrize("closed", [">&-", "<&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("command", COMMANDS)
def test_a_closed_stream_changes_nothing_else(command: str, closed: str) -> None:
    done = _shell(f"{PROGRAM} {command} {closed}")

    assert done.returncode == COMMANDS[command]
    assert b"Traceback" not in done.stderr
    assert b"internal error" not in done.stderr
    assert not done.stdout if ">&- " in f"{closed} " and not closed.startswith("2") else True


@needs_full
@pytest.mark.parametrize(
    "command", ["--help", "list --help", "--version", "help query", "help check", "show 000 --raw", "list --json"]
)
def test_a_full_disk_is_an_error_in_one_sentence(command: str) -> None:
    done = _shell(f"{PROGRAM} {command} >/dev/full")

    assert done.returncode != 0
    assert done.stderr.startswith(b"newscli: Cannot write the answer: ")
    assert done.stderr.count(b"\n") == 1


@needs_full
@pytest.mark.parametrize(
    "command", ["--help", "--version", "--show-completion zsh", "list", "list --nope", "list no:x"]
)
@pytest.mark.parametrize("closed", ["2>/dev/full", "2>&-"])
def test_without_anybody_to_tell_the_exit_code_tells(command: str, closed: str) -> None:
    done = _shell(f"{PROGRAM} {command} >/dev/full {closed}", PYTHONUNBUFFERED="")

    assert done.returncode == (2 if "no" in command else 3)


@needs_full
@pytest.mark.parametrize("output", ["table", "json", "jsonl", "csv", "oneline", "ids", "markdown", "html", "cards"])
def test_an_answer_of_any_size_is_lost_aloud(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, output: str
) -> None:
    for number in range(100):
        write_article(folder, f"{number}.md", title=f"Article {number}")
    monkeypatch.setenv("NEWSCLI_LIBRARY", str(folder))

    outcomes = {}
    for count in (1, 2, 5, *range(10, 101, 10)):
        with open("/dev/full", "w", encoding="utf-8") as full, monkeypatch.context() as patch:
            patch.setattr("sys.stdout", full)
            with pytest.raises(SystemExit) as end:
                build().main(["list", "-n", str(count), "-f", output], prog_name="newscli")
        outcomes[count] = (end.value.code, capsys.readouterr().err.splitlines()[-1])

    lost = (3, "newscli: Cannot write the answer: No space left on device.")
    assert outcomes == dict.fromkeys(outcomes, lost)


@needs_shell
@pytest.mark.parametrize("command", ["show -", "count --batch"])
def test_bytes_on_stdin_that_are_no_text_are_a_ref_or_a_query_like_others(command: str) -> None:
    done = _shell(f"printf 'a\\377\\n' | {PROGRAM} {command}", PYTHONIOENCODING="utf-8:strict")

    assert done.returncode == (1 if command == "show -" else 0)
    assert b"internal error" not in done.stderr


@needs_shell
def test_paths_that_are_no_text_are_shown_from_stdin(tmp_path: Path) -> None:
    try:
        (tmp_path / os.fsdecode(b"caf\xe9.md")).write_text("---\ntitle: A\n---\n")
    except OSError:
        pytest.skip("the file system has only names that are text")

    line = f"{PROGRAM} list -f paths | {PROGRAM} show - -f '{{title}}'"
    done = _shell(line, NEWSCLI_LIBRARY=str(tmp_path), PYTHONIOENCODING="utf-8:strict")

    assert done.stdout == b"A\n"


@needs_shell
@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="needs /dev/zero")
@pytest.mark.parametrize("command", ["show -", "count --batch"])
@pytest.mark.parametrize(
    ("stdin", "code", "said"),
    [
        ("</dev/zero", 2, b"newscli: Line 1 of stdin is longer than 100,000 characters.\n"),
        ("0>'{}'", 3, b"newscli: Cannot read stdin: Bad file descriptor.\n"),
    ],
)
def test_stdin_without_lines_is_an_error(tmp_path: Path, command: str, stdin: str, code: int, said: bytes) -> None:
    done = _shell(f"{PROGRAM} {command} {stdin.format(tmp_path / 'written')}")

    assert (done.returncode, done.stdout) == (code, b"")
    assert done.stderr.startswith(said)


@pytest.fixture
def count(newscli: Callable[..., Outcome], monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Outcome]:
    """Counts what each line of a stdin asks for, which may have 10 lines of 20 characters, but only 50 of all."""
    for name, most in {"_LONGEST_LINE": 20, "_MOST_LINES": 10, "_MOST_CHARACTERS": 50}.items():
        monkeypatch.setattr(f"newscli.cli.session.{name}", most)

    def run(stdin: str) -> Outcome:
        monkeypatch.setattr("sys.stdin", io.StringIO(stdin))
        return newscli("count", "--batch")

    return run


@pytest.mark.parametrize(
    ("stdin", "said"),
    [
        ("ai\n" * 11, "There are more than 10 lines on stdin."),
        ("a\n" + "b" * 21, "Line 2 of stdin is longer than 20 characters."),
        ("a b c d e f g h i\n" * 3, "There are more than 50 characters on stdin."),
    ],
)
def test_too_much_on_stdin_is_an_error(count: Callable[[str], Outcome], stdin: str, said: str) -> None:
    outcome = count(stdin)

    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"newscli: {said}\n")


@pytest.mark.parametrize("stdin", ["ai\n" * 10, "b" * 20 + "\n", "b" * 20, f"{'b' * 20}\n{'b' * 20}\n{'b' * 7}\n"])
def test_as_much_as_is_read_of_stdin_is_read(count: Callable[[str], Outcome], stdin: str) -> None:
    outcome = count(stdin)

    assert (outcome.code, len(outcome.out.splitlines())) == (0, len(stdin.splitlines()))


@needs_shell
@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
@pytest.mark.parametrize("output", ["json", "jsonl"])
def test_json_is_valid_in_any_encoding(tmp_path: Path, encoding: str, output: str) -> None:
    title = '漢 é “😀” \u2028 \x85 \\ " €'
    write_article(tmp_path, "a.md", title=title)

    done = _shell(
        f"{PROGRAM} list -f {output}", NEWSCLI_LIBRARY=str(tmp_path), PYTHONIOENCODING=encoding, PYTHONUTF8="0"
    )

    answer = json.loads(done.stdout.decode(encoding))
    assert (answer[0] if output == "json" else answer)["title"] == title


@needs_shell
@pytest.mark.parametrize("name", ["NEWSCLI_STATE_DIR", "NEWSCLI_CACHE_DIR"])
def test_a_folder_that_cannot_be_written_keeps_nothing_from_being_listed(name: str) -> None:
    done = _shell(f"{PROGRAM} list -f ids && {PROGRAM} list", **{name: "/dev/null"})

    assert done.returncode == 0
    assert done.stdout.count(b"Clearview AI") == 2
    assert b"Traceback" not in done.stderr


@needs_shell
def test_a_file_name_that_is_no_text_goes_out_as_its_bytes(tmp_path: Path) -> None:
    name = os.path.join(os.fsencode(tmp_path), b"caf\xe9.md")
    try:
        with open(name, "wb") as file:
            file.write(b"---\ntitle: A\n---\n")
    except OSError:
        pytest.skip("the file system has only names that are text")

    done = _shell(f"{PROGRAM} list -f paths -0", NEWSCLI_LIBRARY=str(tmp_path))

    assert done.stdout == name + b"\0"


@needs_shell
def test_rows_have_their_numbers_where_a_reader_stops_in_the_middle(folder: Path) -> None:
    for number in (1, 2, 3):
        write_article(folder, f"{number}.md", title=f"Article {number}", publishedDateTime=f"2022-05-0{number}")
    library = f"-L {shlex.quote(str(folder))}"

    _shell(f"{PROGRAM} {library} list | true")
    shown = _shell(f"{PROGRAM} {library} show 2 -f '{{title}}'")

    assert shown.stdout == b"Article 2\n"


@needs_shell
@pytest.mark.parametrize("command", ["--help", "list --help", "--version", "help query", "list", "list --json"])
def test_a_reader_that_is_gone_is_no_error(command: str) -> None:
    done = _shell(f"{{ sleep 0.2; {PROGRAM} {command}; echo $? >&2; }} | true")

    assert done.stderr == b"0\n"
