"""Chooses kinds of problems by their codes and names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newscli.errors import UsageError
from newscli.model.problem import ProblemKind


def kind_named(name: str) -> ProblemKind:
    """The kind with a code or a name. Raises UsageError, with the nearest, if there is none."""
    wanted = name.strip().lower()
    found = next((kind for kind in ProblemKind if wanted in (kind.lower(), kind.slug)), None)
    if found is None:
        raise _unknown(name)
    return found


def kinds_listed(lists: Sequence[str]) -> frozenset[ProblemKind]:
    """The kinds of lists such as `M,L101,repeated-key`, which may have beginnings of codes. Raises UsageError."""
    names = [name.strip() for text in lists for name in text.split(",")]
    return frozenset(kind for name in filter(None, names) for kind in _kinds(name))


def _kinds(name: str) -> Iterator[ProblemKind]:
    begun = [kind for kind in ProblemKind if kind.startswith(name.upper())]
    yield from begun or [kind_named(name)]


def _unknown(name: str) -> UsageError:
    from newscli.query.synonyms import nearest  # only on the way to an error

    near = nearest(name, [*(kind.slug for kind in ProblemKind), *ProblemKind])
    hint = f"Did you mean “{near}”?" if near else "`newscli help problems` lists all kinds."
    return UsageError(f"There is no kind of problem “{name}”.", hint)
