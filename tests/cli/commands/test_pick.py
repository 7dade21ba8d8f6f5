"""What `newscli pick` prints of the articles that are taken, and where `browse` and `pick` cannot run."""

import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest

from newscli.cli import browsing
from newscli.errors import ExitCode
from newscli.tui import run
from newscli.tui.setup import Setup
from tests.conftest import SEEDS, Outcome

Newscli = Callable[..., Outcome]

WSJ, TELEGRAPH = "gpzxrfcg8t", "khhdgx7jt4"
WSJ_URL = "https://www.wsj.com/articles/tech-leaders-say-facial-recognition-clampdown-will-spur-innovation-11653512670"
TELEGRAPH_URL = "https://www.telegraph.co.uk/technology/2022/05/23/facial-recognition-company-used-met-police-fined-millions-information/"


@dataclass
class Person:
    """Who sits at the terminal."""

    takes: Sequence[str] = (WSJ,)
    code: int = ExitCode.DONE
    query: str | None = None
    is_multi: bool | None = None


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> Person:
    """Takes articles from the picker without a terminal."""
    person = Person()

    def pick(setup: Setup, *, is_multi: bool) -> tuple[int, Sequence[str]]:
        person.query, person.is_multi = setup.text, is_multi
        return person.code, person.takes

    def browse(setup: Setup) -> int:
        person.query = setup.text
        return person.code

    monkeypatch.setattr(run, "pick", pick)
    monkeypatch.setattr(run, "browse", browse)
    monkeypatch.setattr(browsing, "has_terminal", lambda: True)
    return person


@pytest.mark.parametrize(
    ("arguments", "out"),
    [
        ([], f"{WSJ}\n{TELEGRAPH}\n"),
        (["--print", "id"], f"{WSJ}\n{TELEGRAPH}\n"),
        (["--print", "url"], f"{WSJ_URL}\n{TELEGRAPH_URL}\n"),
        (["--print", "urls"], f"{WSJ_URL}\n{TELEGRAPH_URL}\n"),
        (["--print", "path"], "seeds/000_eb812fa8cc9f46ab.txt\nseeds/003_210c50f9e0cb4e48.txt\n"),
        (["--print", "{id} <{provider.domain}>"], f"{WSJ} <wsj.com>\n{TELEGRAPH} <telegraph.co.uk>\n"),
        (["-0"], f"{WSJ}\0{TELEGRAPH}\0"),
        (["--print", "path", "-0"], "seeds/000_eb812fa8cc9f46ab.txt\0seeds/003_210c50f9e0cb4e48.txt\0"),
    ],
)
def test_what_is_taken_is_printed(newscli: Newscli, person: Person, arguments: list[str], out: str) -> None:
    person.takes = (WSJ, TELEGRAPH)

    assert newscli("pick", "--multi", *arguments) == Outcome(0, out, "")


def test_the_order_of_taking_is_that_of_printing(newscli: Newscli, person: Person) -> None:
    person.takes = (TELEGRAPH, WSJ)

    assert newscli("pick", "-m").out == f"{TELEGRAPH}\n{WSJ}\n"


def test_nothing_is_printed_if_it_is_cancelled(newscli: Newscli, person: Person) -> None:
    person.takes, person.code = (), ExitCode.INTERRUPTED

    assert newscli("pick") == Outcome(130, "", "")


@pytest.mark.parametrize("printed", ["title", "", "json", "idss"])
def test_only_known_words_and_templates_can_be_printed(newscli: Newscli, person: Person, printed: str) -> None:
    outcome = newscli("pick", "--print", printed)

    assert outcome.code == 2
    assert not outcome.out
    assert f"Cannot print “{printed}” of articles." in outcome.err
    assert "One of id, url, path, or a template such as '{title}'." in outcome.err
    assert person.query is None


def test_a_template_with_a_mistake_is_told_before_the_list_is_shown(newscli: Newscli, person: Person) -> None:
    outcome = newscli("pick", "--print", "{titel}")

    assert outcome.code == 2
    assert "titel" in outcome.err
    assert person.query is None


def test_lines_of_a_template_end_with_line_feeds_alone(newscli: Newscli, person: Person) -> None:
    assert newscli("pick", "--print", "{title}", "-0").code == 2
    assert person.query is None


@pytest.mark.parametrize(
    ("arguments", "query"),
    [
        ([], ""),
        (["facial", "topic:ai"], "facial topic:ai"),
        (["--since", "2022"], "date:>=2022-01-01"),
        (["facial", "--provider", "wsj.com"], 'facial provider:"wsj com"'),
    ],
)
@pytest.mark.parametrize("command", ["browse", "pick"])
def test_options_are_clauses_of_the_query_line(
    newscli: Newscli, person: Person, command: str, arguments: list[str], query: str
) -> None:
    assert newscli(command, *arguments).code == 0
    assert person.query == query


def test_several_are_taken_only_with_multi(newscli: Newscli, person: Person) -> None:
    newscli("pick")
    assert person.is_multi is False

    newscli("pick", "--multi")
    assert person.is_multi is True


@pytest.mark.parametrize("command", ["browse", "pick"])
def test_without_a_terminal_one_sentence_says_so(command: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "newscli", "-L", str(SEEDS), command],
        input="",
        capture_output=True,
        text=True,
        start_new_session=True,
        check=False,
    )

    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == "newscli: This command needs a terminal.\nIn scripts and pipes, use `newscli list`.\n"
