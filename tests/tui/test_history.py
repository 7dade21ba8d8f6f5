import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.tui.history import MOST, History, history_file


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return history_file(tmp_path / "state", "d1")


def _asked(file: Path, *queries: str) -> History:
    history = History(file)
    for query in queries:
        history.add(query)
    return history


def _earlier(history: History, text: str = "") -> list[str]:
    """All earlier queries, the newest first."""
    found = []
    while (query := history.earlier(text)) is not None:
        found.append(query)
        text = query
    return found


def test_earlier_queries_come_back_the_newest_first(file: Path) -> None:
    history = _asked(file, "ai", "topic:iot", "is:video")

    assert _earlier(history) == ["is:video", "topic:iot", "ai"]
    assert history.earlier("ai") is None


def test_later_goes_back_to_what_was_typed(file: Path) -> None:
    history = _asked(file, "ai", "iot")
    _earlier(history, "half-ty")

    assert [history.later(), history.later(), history.later()] == ["iot", "half-ty", None]


def test_without_a_step_back_there_is_nothing_later(file: Path) -> None:
    assert _asked(file, "ai").later() is None


def test_the_query_that_is_shown_is_not_brought_back(file: Path) -> None:
    assert _earlier(_asked(file, "ai", "iot"), "iot") == ["ai"]
    assert History(file).earlier("iot") == "ai"


def test_a_changed_query_begins_at_the_newest_again(file: Path) -> None:
    history = _asked(file, "ai", "iot", "edge")
    history.earlier("")
    history.earlier("edge")

    assert history.earlier("iot cloud") == "edge"
    assert history.later() == "iot cloud"


def test_a_query_that_is_asked_again_is_kept_once(file: Path) -> None:
    assert _earlier(_asked(file, "ai", "iot", "ai")) == ["ai", "iot"]


@pytest.mark.parametrize("text", ["", "  ", "x" * 1001])
def test_what_no_one_wants_back_is_not_kept(file: Path, text: str) -> None:
    assert _earlier(_asked(file, "ai", text)) == ["ai"]


def test_the_next_run_knows_them(file: Path) -> None:
    _asked(file, "ai", 'topic:"é  x"')

    assert file.read_text(encoding="utf-8") == 'ai\ntopic:"é x"\n'
    assert _earlier(History(file)) == ['topic:"é x"', "ai"]


def test_two_runs_keep_the_queries_of_both(file: Path) -> None:
    first, second = History(file), History(file)
    first.add("ai")
    second.add("iot")
    first.add("edge")

    assert _earlier(History(file)) == ["edge", "iot", "ai"]


def test_the_oldest_are_dropped(file: Path) -> None:
    _asked(file, *map(str, range(MOST + 5)))

    assert _earlier(History(file)) == [str(number) for number in reversed(range(5, MOST + 5))]


def test_only_the_owner_reads_them_and_nothing_is_left_aside(file: Path) -> None:
    _asked(file, "ai", "iot")

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize(
    ("contents", "queries"),
    [
        (b"", []),
        (b"\n\n ai \n\nai", ["ai"]),
        (b"ai\r\niot\x00\x1b[31m\n", ["iot\ufffd\ufffd[31m", "ai"]),
        (b"\xff\xfeai\n", ["\ufffd\ufffdai"]),
        (b"ai\n" + b"x" * 1001, ["ai"]),
        (b"ai\n" * 400_000, []),
    ],
)
def test_foreign_contents_are_made_safe_or_left_out(file: Path, contents: bytes, queries: list[str]) -> None:
    file.parent.mkdir()
    file.write_bytes(contents)

    assert _earlier(History(file)) == queries


def test_where_nothing_can_be_written_queries_are_kept_for_the_run(file: Path) -> None:
    file.mkdir(parents=True)

    assert _earlier(_asked(file, "ai", "iot")) == ["iot", "ai"]
    assert list(file.parent.iterdir()) == [file]


def test_a_state_folder_that_is_a_file_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("")

    assert _earlier(_asked(history_file(tmp_path / "state", "d1"), "ai")) == ["ai"]


@given(st.lists(st.text(st.sampled_from("ab \n\x1b\u202e"), max_size=4), max_size=8), st.text("ab", max_size=2))
def test_going_back_and_forth_ends_where_it_began(
    tmp_path_factory: pytest.TempPathFactory, queries: list[str], typed: str
) -> None:
    history = _asked(tmp_path_factory.mktemp("state") / "queries.txt", *queries)

    back = _earlier(history, typed)
    forth = list(iter(history.later, None))

    assert [*reversed(back), typed] == [*back[-1:], *forth] if back else forth == []
