"""The entries of `related`, cut out of a front matter so that each distinct one is parsed once.

In real archives 94 of 100 bytes are entries that another file has, too. An entry may be read by itself only where that
provably gives the same: every line of it is a key with a whole value, so that nothing but indentation, which an entry
brings along, decides what a line means. Any doubt leaves the front matter to be parsed as one.
"""

import re
from typing import NamedTuple

_MOST_LINES = 20_000
"""A block of more might break the limits of yaml_events only as a whole."""

_HEAD = "related:\n"
_DASH = "  - "
_AFTER = re.compile(r"^[^\s]", re.MULTILINE)

_QUOTED = r'"(?:[^"\\\n]|\\[^\n])*+"'
_PLAIN = r"[A-Za-z0-9](?:[^\n:#]|:(?=\S))*+"
_PAIR = rf"[A-Za-z]\w*+:(?:[ ](?:{_QUOTED}|{_PLAIN}))?\n"
_ENTRY = re.compile(rf"[ ]{{2}}-[ ]{_PAIR}(?:[ ]{{4,12}}(?:-[ ])?{_PAIR})*+")
_OTHER_BREAKS = re.compile("[\r\x85\u2028\u2029]")


class Split(NamedTuple):
    """A front matter without its related entries, an empty list in their place, every line where it was."""

    remainder: str
    line: int
    entries: list[str]


def split(text: str, first_line: int) -> Split | None:
    """The front matter and its related entries apart, to be asked of `stands_alone` each; None where it has none."""
    start = 0 if text.startswith(_HEAD + _DASH) else text.find("\n" + _HEAD + _DASH) + 1
    if not start and not text.startswith(_HEAD + _DASH):
        return None
    begin = start + len(_HEAD)
    after = _AFTER.search(text, begin)
    block = text[begin : after.start() if after else len(text)].rstrip("\n") + "\n"
    lines = text.count("\n", begin, after.start() if after else len(text))
    if lines > _MOST_LINES:
        return None
    first, *others = block.split("\n" + _DASH)
    entries = [first, *(_DASH + other for other in others)]
    whole = [entry if entry.endswith("\n") else entry + "\n" for entry in entries]
    remainder = text[:start] + "related: []\n" + "\n" * lines + (text[after.start() :] if after else "")
    return Split(remainder, first_line + text.count("\n", 0, start), whole)


def stands_alone(entry: str) -> bool:
    """Whether an entry means the same wherever it stands."""
    return _ENTRY.fullmatch(entry) is not None and _OTHER_BREAKS.search(entry) is None
