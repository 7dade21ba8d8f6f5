"""Help pages taken apart, so that they can be set anew."""

import pytest

from newscli.render.paragraphs import Kind, Paragraph, fitted, paragraphs
from newscli.render.topics import TOPICS, text_of

PAGES = [topic for topic in TOPICS if topic != "fields"]


def _kinds(page: str) -> list[tuple[Kind, str, str]]:
    return [(part.kind, part.term, part.text) for part in paragraphs(page)]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("WORDS", [(Kind.HEADING, "", "WORDS")]),
        ("  One line\n  and the next.", [(Kind.PROSE, "", "One line and the next.")]),
        ("  One.\n\n  Two.", [(Kind.PROSE, "", "One."), (Kind.PROSE, "", "Two.")]),
        ("    newscli list\n    newscli show 1", [(Kind.CODE, "", "newscli list\nnewscli show 1")]),
        ("    newscli list -f '{date}  {title}'", [(Kind.CODE, "", "newscli list -f '{date}  {title}'")]),
        ('    [a]\n    b = 1     # why', [(Kind.CODE, "", "[a]\nb = 1     # why")]),
        ("    * one\n      and more\n    * two", [(Kind.BULLET, "", "one and more"), (Kind.BULLET, "", "two")]),
        (
            "  ai    the word\n  =ai   and no\n        other",
            [(Kind.TERM, "ai", "the word"), (Kind.TERM, "=ai", "and no other")],
        ),
        (
            "  csv, tsv     lines\n  ids, urls, paths\n               others",
            [(Kind.TERM, "csv, tsv", "lines"), (Kind.TERM, "ids, urls, paths", "others")],
        ),
        (
            "  mu\n    ai      ai\n    a..bcde b",
            [(Kind.PROSE, "", "mu"), (Kind.TERM, "ai", "ai"), (Kind.TERM, "a..bcde", "b")],
        ),
        ("    *     all\n    ai    one", [(Kind.TERM, "*", "all"), (Kind.TERM, "ai", "one")]),
        ("  a   b\n  d  e", [(Kind.PROSE, "", "a   b d  e")]),
    ],
)  # fmt: skip
def test_a_page_is_headings_prose_lists_and_code(page: str, expected: list[tuple[Kind, str, str]]) -> None:
    assert _kinds(page) == expected


def test_what_stands_below_without_an_empty_line_follows() -> None:
    prose, first, second = paragraphs("  What counts:\n    * one\n    * two")

    assert prose == Paragraph(Kind.PROSE, "What counts:", 2, 2)
    assert [part.follows for part in (prose, first, second)] == [False, True, True]


@pytest.mark.parametrize("topic", PAGES)
def test_no_word_of_a_page_is_lost(topic: str) -> None:
    bullets = {Kind.BULLET: "*"}
    parts = [f"{bullets.get(part.kind, '')} {part.term} {part.text}" for part in paragraphs(text_of(topic))]

    assert " ".join(parts).split() == text_of(topic).split()


@pytest.mark.parametrize("topic", [topic for topic in PAGES if topic != "changes"])
def test_what_a_page_aligns_is_a_list_or_code(topic: str) -> None:
    prose = [part.text for part in paragraphs(text_of(topic)) if part.kind is Kind.PROSE]

    assert [text for text in prose if "  " in text] == []


@pytest.mark.parametrize("width", [None, 80, 100, 200])
def test_a_page_stays_as_it_is_where_it_fits(width: int | None) -> None:
    assert fitted(text_of("formats"), width) == text_of("formats")


@pytest.mark.parametrize("width", [40, 50, 60, 72])
@pytest.mark.parametrize("topic", PAGES)
def test_a_page_is_set_anew_for_a_narrow_terminal(topic: str, width: int) -> None:
    page = text_of(topic)
    code = {line.strip() for part in paragraphs(page) if part.kind is Kind.CODE for line in part.text.split("\n")}
    lines = fitted(page, width).splitlines()

    assert [line for line in lines if len(line) > width and line.strip() not in code] == []
    assert fitted(page, width).split() == page.split()


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (38, "  ai    the word in any of its forms\n        and more\n"),
        (30, "  ai\n      the word in any of its\n      forms and more\n"),
    ],
)
def test_what_explains_a_term_stands_beside_it_where_there_is_room(width: int, expected: str) -> None:
    assert fitted("  ai    the word in any of its forms and more\n", width) == expected
