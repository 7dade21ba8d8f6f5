"""Who wrote an article, as bibliographies sort names: family and given name, where both can be told apart.

A byline may be a person's name, but also a publisher, a desk, a role or a nickname. Only what has the form of a Western
name is split; any other name stays whole, so that no citation style inverts or abbreviates it.
"""

import re
from typing import NamedTuple


class Name(NamedTuple):
    """A name as it is written, and its parts if it was split; the particle is the “van” of “van Gogh”."""

    whole: str
    family: str = ""
    given: str = ""
    particle: str = ""


_WORD = r"[^\W\d_]+(?:['’-][^\W\d_]+)*"
_INITIALS = r"(?:[^\W\d_]\.-?)+|[^\W\d_]"
_PARTICLES = "af al av bin da de del della den der di do dos du el ibn la le ten ter van von zu zum zur"
_GIVEN = rf"(?P<given>{_WORD}(?: (?:{_INITIALS}))*|(?:{_INITIALS})(?: (?:{_INITIALS}))*(?: {_WORD})?)"
_FAMILY = rf"(?P<particle>(?:(?:{_PARTICLES.replace(' ', '|')}) )*)(?P<family>{_WORD})"
_FORMS = rf"{_GIVEN} {_FAMILY}", rf"{_FAMILY}, {_GIVEN}"
"""Names of three full words have neither form: the middle one may belong to either side."""

_GROUPS = (
    "agency ap associated association authors blog board bureau business center centre club committee communications "
    "company contributor contributors corporation council daily department desk digital editor editorial editors "
    "foundation global group guest inc institute international journal ltd magazine media network networks news "
    "newsroom office online post press project publishing radio report reporter reporters research review reuters "
    "service services society staff studio studios support team technologies technology times today tribune university "
    "wire world writer writers"
)
_OF_GROUPS = frozenset(_GROUPS.split())
"""Words that show that a byline is not a person's name."""


def name_of(byline: str) -> Name:
    """The name in a byline, split if that is reliable."""
    if not _OF_GROUPS.isdisjoint(byline.lower().split()):
        return Name(byline)
    for form in _FORMS:
        found = re.fullmatch(form, byline)
        if found and all(map(_is_capitalised, f"{found['given']} {found['family']}".split())):
            return Name(byline, found["family"], found["given"], found["particle"].rstrip())
    return Name(byline)


def _is_capitalised(word: str) -> bool:
    """“Ada”, “McKay” and “J.”, but no “ada”, and no “AFP”. Scripts without capitals have none."""
    return word[0].isupper() and (len(word) == 1 or word.endswith(".") or not word.isupper())
