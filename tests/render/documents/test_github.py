"""Annotations for GitHub Actions."""

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.model.problem import Problem, ProblemKind
from newscli.render.documents.github import annotations


def _annotation(path: str = "a.md", line: int = 0, column: int = 0, reason: str = "wrong") -> str:
    (annotation,) = annotations([Problem(path, line, column, reason, ProblemKind.REPEATED_KEY)])
    return annotation


@pytest.mark.parametrize(
    ("annotation", "expected"),
    [
        (_annotation(line=3, column=7), "::warning file=a.md,line=3,col=7,title=M201 repeated-key::wrong\n"),
        (_annotation(), "::warning file=a.md,title=M201 repeated-key::wrong\n"),
        (_annotation("./a.md"), "::warning file=a.md,title=M201 repeated-key::wrong\n"),
        (_annotation("a,b:c%/d.md"), "::warning file=a%2Cb%3Ac%25/d.md,title=M201 repeated-key::wrong\n"),
        (_annotation(reason="50 % :: a,b"), "::warning file=a.md,title=M201 repeated-key::50 %25 :: a,b\n"),
        (
            _annotation("a\n::set-env::x.md", reason="x\r\n::stop-commands::y\x1b[2J"),
            "::warning file=a�%3A%3Aset-env%3A%3Ax.md,title=M201 repeated-key::x ::stop-commands::y�[2J\n",
        ),
        (_annotation("a\udcff\u202e.md"), "::warning file=a��.md,title=M201 repeated-key::wrong\n"),
    ],
)
def test_an_annotation_is_one_command_whatever_is_in_it(annotation: str, expected: str) -> None:
    assert annotation == expected


_COMMAND = re.compile(r"::warning file=([^:,]*),line=5,title=M201 repeated-key::(.*)\n", re.DOTALL)


@given(path=st.text(min_size=1), reason=st.text())
def test_no_text_makes_another_command(path: str, reason: str) -> None:
    annotation = _annotation(path, 5, 0, reason)

    match = _COMMAND.fullmatch(annotation)
    assert match
    assert len(annotation.splitlines()) == 1
    assert len(unquote(match[1])) == len(path.removeprefix("./"))
