"""Where the words of a query stand on a page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.text.words import Phrase, bare_phrase, match_slices
from newscli.tui.matches import Match, Shown, matches

ROBOT = bare_phrase(("robot",))
TWO = Phrase(("soft", "robot"))


def _found(lines: list[str | Shown], *phrases: Phrase) -> list[list[str]]:
    """The texts that are marked, those of a match together."""
    shown = [line if isinstance(line, Shown) else Shown(line) for line in lines]
    return [_texts(shown, match) for match in matches(shown, phrases)]


def _texts(lines: list[Shown], match: Match) -> list[str]:
    return [lines[mark.line].text[mark.start : mark.stop] for mark in match.marks]


@pytest.mark.parametrize(
    ("lines", "phrase", "found"),
    [
        (["A robot, a ROBOT."], ROBOT, [["robot"], ["ROBOT"]]),
        (["A robot", "", "robot"], ROBOT, [["robot"], ["robot"]]),
        (["a soft robot"], TWO, [["soft robot"]]),
        (["a soft", "robot"], TWO, [["soft", "robot"]]),
        (["│ a soft", "│ robot"], TWO, [["soft", "robot"]]),
        (["  • a soft", "    robot"], TWO, [["soft", "robot"]]),
        (["│ a soft", "│", "│ robot"], TWO, [["soft", "robot"]]),
        (["a soft", "", "robot"], TWO, []),
        (["a soft", "   ", "robot"], TWO, []),
        (["soft ──────", "robot"], TWO, []),
        (["robot ───────", "a robot", "──────"], ROBOT, [["robot"]]),
        (["a ro", Shown("bot here", goes_on=True)], ROBOT, [["ro", "bot"]]),
        (["a ro", "bot here"], ROBOT, []),
        (["機械", "学習"], Phrase(("械", "学")), [["械", "学"]]),
        (["the Robots"], Phrase(("robo",), prefix=True), [["Robots"]]),
        (["the robots"], bare_phrase(("robot",)), []),
        (["the robots"], Phrase(("robot",), stemmed=True, kin=("robots",)), [["robots"]]),
        (["robot"], Phrase(()), []),
        ([], ROBOT, []),
    ],
)
def test_phrases_are_found_in_the_text_of_a_page(lines: list[str | Shown], phrase: Phrase, found: list[str]) -> None:
    assert _found(lines, phrase) == found


def test_without_phrases_nothing_is_found() -> None:
    assert _found(["a robot"]) == []


def test_a_match_is_on_the_line_where_it_begins() -> None:
    (first, second) = matches([Shown("robot"), Shown("a soft"), Shown("robot")], [TWO, Phrase(("robot",))])

    assert (first.line, second.line) == (0, 1)


@given(st.lists(st.text(st.sampled_from("ab 漢\u0301─│•"), max_size=8), max_size=8), st.sampled_from("ab漢"))
def test_marks_are_in_order_and_show_what_was_looked_for(texts: list[str], word: str) -> None:
    phrase = Phrase((word, word))
    found = list(matches([Shown(text) for text in texts], [phrase]))
    marks = [mark for match in found for mark in match.marks]

    assert marks == sorted(marks, key=lambda mark: (mark.line, mark.start))
    assert all(0 <= mark.start < mark.stop <= len(texts[mark.line]) for mark in marks)
    for match in found:
        shown = "\n".join(texts[mark.line][mark.start : mark.stop] for mark in match.marks)
        assert match_slices(shown, [phrase]) == ((0, len(shown)),)
