"""Characters that drive a terminal, reorder text or are not seen."""

import re
import sys

import pytest

from newscli.model.problem import ProblemKind
from newscli.parser.article import parse_article
from newscli.render.text import many_lines

CONTROL, INVISIBLE = ProblemKind.CONTROL_CHARACTER, ProblemKind.INVISIBLE_CHARACTER


def _found(content: str) -> list[tuple[ProblemKind, int, int, str]]:
    parsed = parse_article(content.encode(), "a.md")
    assert parsed is not None
    return [(each.kind, each.line, each.column, each.reason) for each in parsed.problems]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Text.\n\twith tabs\r\nand\xa0blanks, “quotes”, …", []),
        ("می‌خواهم 👨‍👩‍👧 ❤️ क्‍ष", []),
        ("One.\nTwo \x08here.", [(CONTROL, 5, 5, "the text has the control character U+0008")]),
        ("\x1b[2J \x1b[0m", [(CONTROL, 4, 1, "the text has the control character U+001B, and 1 more")]),
        ("a\u202eb", [(CONTROL, 4, 2, "the text has the control character U+202E (right-to-left override)")]),
        ("\n\nzero\u200bwidth", [(INVISIBLE, 6, 5, "the text has the invisible character U+200B (zero width space)")]),
        (
            "soft\xadhy\xadphens\x00",
            [
                (CONTROL, 4, 14, "the text has the control character U+0000"),
                (INVISIBLE, 4, 5, "the text has the invisible character U+00AD (soft hyphen), and 1 more"),
            ],
        ),
    ],
)
def test_a_text_is_reported_once_for_each_kind(body: str, found: list[tuple[ProblemKind, int, int, str]]) -> None:
    assert _found(f"---\ntitle: A title\n---\n{body}") == found


@pytest.mark.parametrize(
    ("front_matter", "found"),
    [
        ('title: "a\\eb"', [(CONTROL, 2, 8, "title has the control character U+001B")]),
        (
            "title: A\ntags:\n- a\n- b\u200b",
            [(INVISIBLE, 5, 3, "tags has the invisible character U+200B (zero width space)")],
        ),
        (
            'title: A\nprovider: {name: "\\u202E"}',
            [(CONTROL, 3, 18, "provider.name has the control character U+202E (right-to-left override)")],
        ),
        ('"a\\eb": A', [(CONTROL, 2, 9, "a key has the control character U+001B")]),
        (
            f"? {'k' * 9_000}\n: [a\u3164]",
            [(INVISIBLE, 3, 4, f"{'k' * 299}…")],
        ),
        ('title: A\nrelated:\n- title: "a\\eb"\n  url: https://example.com/b', []),
    ],
)
def test_values_are_reported_where_they_are(front_matter: str, found: list[tuple[ProblemKind, int, int, str]]) -> None:
    assert _found(f"---\n{front_matter}\n---\n") == found


def test_a_value_stays_as_it_is() -> None:
    parsed = parse_article(b'---\ntitle: "\\e[2J\\0"\n---\n', "a.md")

    assert parsed is not None
    assert parsed.article is not None
    assert parsed.article.title == "\x1b[2J\0"


def test_whatever_the_gate_changes_is_reported() -> None:
    """Every character but blanks, halves of characters, and what joins letters or selects their form."""
    kept = re.compile("[\\s\\x85\u180b-\u180d\u180f\u200c\u200d\ufe00-\ufe0f\ud800-\udfff]")
    changed = (
        character
        for character in map(chr, range(sys.maxunicode + 1))
        if not kept.match(character) and many_lines(f"a{character}b") != f"a{character}b"
    )

    missed = [f"U+{ord(character):04X}" for character in changed if not _found(f"---\ntitle: A\n---\na{character}b")]

    assert missed == []


def test_many_such_characters_are_counted_up_to_a_limit() -> None:
    [(_, _, _, reason)] = _found(f"---\ntitle: A\n---\n{chr(1) * 1_001}")

    assert reason == "the text has the control character U+0001, and at least 1,000 more"
