"""Texts in the language of man pages."""

import pytest

from newscli.render.documents import groff
from newscli.render.paragraphs import paragraphs


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("plain words", "plain words"),
        (r"\n and \t", r"\en and \et"),
        (".gitignore", r"\&.gitignore"),
        ("'quoted'", r"\(aqquoted\(aq"),
        ('a "phrase"', r"a \(dqphrase\(dq"),
        ("--since 2022-05", r"\-\-since 2022\-05"),
        ("`x` ^ ~", r"\(gax\(ga \(ha \(ti"),
        ("“ai” → ✓", r"\[u201C]ai\[u201D] \[u2192] \[u2713]"),
        ("news, …", "news, ..."),
        ("", ""),
    ],
)
def test_no_sign_means_anything_to_groff(text: str, escaped: str) -> None:
    assert groff.plain(text) == escaped


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see `newscli help`.", r"see \fBnewscli help\fR."),
        ("with --since or -n,", r"with \fB\-\-since\fR or \fB\-n\fR,"),
        ("front-matter", r"front\-matter"),
        ("a - b", r"a \- b"),
    ],
)
def test_what_is_typed_is_bold(text: str, expected: str) -> None:
    assert groff.prose(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("-n, --limit N", r"\fB\-n\fR, \fB\-\-limit\fR \fIN\fR"),
        ("--to json|dot", r"\fB\-\-to\fR \fBjson\fR|\fBdot\fR"),
        ("[QUERY]...", r"[\fIQUERY\fR]..."),
    ],
)
def test_what_a_person_fills_in_is_in_italics(text: str, expected: str) -> None:
    assert groff.synopsis(text) == expected


def test_a_list_keeps_its_columns_and_stands_close() -> None:
    page = "  ai    the word\n  =ai   no other"

    assert list(groff.body(paragraphs(page))) == [
        ".TP 6", r"\fBai\fR", "the word",
        ".PD 0", ".TP 6", r"\fB=ai\fR", "no other", ".PD",
    ]  # fmt: skip


def test_code_keeps_its_lines() -> None:
    assert list(groff.code(".a  b\nc")) == [".RS 2", ".EX", r"\&.a  b", "c", ".EE", ".RE"]
