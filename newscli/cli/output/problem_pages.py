"""The pages about kinds of problems: one for each, and the list of all."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from newscli.model.problem import ProblemKind
from newscli.render.topics import text_of
from newscli.render.wrapping import filled

_GROUPS = {"F": "Files", "M": "Front matter", "T": "Texts", "L": "The library as a whole"}
_COLUMN, _WIDTH = 8, 80
"""Where the text about a code begins, and how long a line is, as on the other help pages."""


def page_of_kind(kind: ProblemKind) -> str:
    """What `newscli check --explain` shows."""
    heading = f"{kind}: {kind.slug}".upper()
    return f"{heading}\n\n  {kind.severity.capitalize()}: {kind.meaning}.\n\n{text_of(f'problems/{kind}')}"


def kind_lists() -> str:
    """The lists of `newscli help problems`: the kinds by their groups."""
    return "\n".join(
        line for letter, kinds in groupby(ProblemKind, key=lambda kind: kind[0]) for line in _list(letter, kinds)
    )


def _list(letter: str, kinds: Iterator[ProblemKind]) -> Iterator[str]:
    yield from (f"{letter}: {_GROUPS[letter]}".upper(), "")
    for kind in kinds:
        text = f"{kind.slug} ({kind.severity}): {kind.meaning}"
        yield from filled(f"  {kind:{_COLUMN - 2}}{text}.", _WIDTH, _COLUMN)
    yield ""
