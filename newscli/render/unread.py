"""The sentences about files and folders that were not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.render.counts import counted
from newscli.render.text import one_line

if TYPE_CHECKING:
    from newscli.model.left_out import LeftOut, NotLookedAt

_MOST_NAMES = 5
_OF = {
    "node_modules": "of packages",
    "built site": "of a built site",
    "templates": "of templates",
    "link out of the library": "behind links out of the library, which --follow reads",
}
"""Reasons in the words of a sentence; the others are such words already."""


def left_out(found: LeftOut) -> str:
    """What lies in the folders and was not read, a line each."""
    from newscli.model.left_out import Reason

    of_format = [each for each in found.not_looked_at if each.reason is Reason.FORMAT]
    others = [each for each in found.not_looked_at if each.reason is not Reason.FORMAT]
    lines = without_front_matter(found)
    lines += [_of_other_format(each) for each in of_format]
    if others:
        lines.append(_left_out(*others))
    return "\n".join(lines)


def without_front_matter(found: LeftOut) -> list[str]:
    """How many files gave no article because they have no front matter, and what to do about it."""
    lines = []
    if found.markdown:
        have, them = ("has", "it") if found.markdown == 1 else ("have", "them")
        count = counted(found.markdown, "Markdown file")
        lines.append(f"{count} {have} no front matter: `plain = true` in .newscli.toml lists {them}.")
    if found.other:
        have = "has" if found.other == 1 else "have"
        lines.append(f"{counted(found.other, 'file')} of text or HTML {have} no front matter.")
    return lines


def unlisted(found: LeftOut) -> str:
    """What a person may miss in a listing, a line each."""
    lines = without_front_matter(found) if found.lacks_many else []
    return "\n".join([*lines, *([_left_out(found.links)] if found.links else [])])


def _left_out(*reasons: NotLookedAt) -> str:
    return f"Left out: {'; '.join(map(_not_looked_at, reasons))}."


def _of_other_format(each: NotLookedAt) -> str:
    are = "is in a format" if each.files == 1 else "are in formats"
    return f"{counted(each.files, 'file')} {are} that newscli does not read: {_names(each)}."


def _not_looked_at(each: NotLookedAt) -> str:
    """Such as: 2 folders and 1 file ignored by Git (drafts, tmp, .md)."""
    numbers = ((each.folders, "folder"), (each.files, "file"))
    counts = " and ".join(counted(number, noun) for number, noun in numbers if number)
    return f"{counts} {_OF.get(each.reason, each.reason)} ({_names(each)})"


def _names(each: NotLookedAt) -> str:
    shown = [one_line(name) for name in each.names[:_MOST_NAMES]]
    return ", ".join([*shown, "…"] if len(each.names) > len(shown) else shown)
