"""Reads YAML with mistakes in some lines.

`title: Foo: bar`, a tab before a list, `author: @name`: a person sees what is meant, and no line of these says anything
about another. The front matter is taken apart into the entries of its mapping, each with the lines that belong to it,
and every entry is read alone. Of one that YAML does not take, the value of the wrong line is read as text; if that does
not help, the line is left out.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newscli.errors import FrontMatterError
from newscli.parser.limits import MOST_PARTS, TooManyParts
from newscli.parser.yaml_events import compose
from newscli.parser.yaml_tree import Mapping, Node, Scalar

_KEY = r"[A-Za-z_\"'][^:\n#]{0,99}:"
_ENTRY = re.compile(rf"{_KEY}(?:[ \t].*)?", re.ASCII)
_LINE = re.compile(rf"([ ]*(?:- )?(?:{_KEY}[ ]+)?)(.*)", re.ASCII)
_TABS = re.compile(r"^[ ]*\t[ \t]*", re.MULTILINE)
_MOST_ENTRIES = 1_000
"""Each is read on its own, which takes time."""

_MOST_SLIPS = 8
"""In one entry."""

_MOST_READ = 30_000
"""Lines and signs of YAML of all entries together: with each slip, an entry is read once more."""

_SIGNS = re.compile(r"[,:\[{]|- ")


class Mended(NamedTuple):
    """What could be read, with an error for each entry that is wrong."""

    root: Mapping
    errors: list[FrontMatterError]


def mended(text: str, first_line: int) -> Mended | None:
    """The mapping of a text that is not YAML as a whole; None if there is no reading it in parts.

    Raises TooManyParts, as YAML without mistakes does.
    """
    blocks = list(_blocks(text, first_line))
    if len(blocks) > _MOST_ENTRIES:
        return None
    found = Mended(Mapping({}, first_line, 1, []), [])
    room, kept = _MOST_READ, 0
    for line, block in blocks:
        parts = len(block) + sum(len(_SIGNS.findall(each)) for each in block)
        tries = min(_MOST_SLIPS, 1 + room // parts) if room > 0 else 0
        known = len(found.errors)
        tree = _read(block, line, found.errors, tries)
        room -= parts * (len(found.errors) - known + 1)
        kept += _size(tree)
        if kept > MOST_PARTS:
            raise TooManyParts(first_line)
        if isinstance(tree, Mapping):
            again = (Scalar(key, line, 1, False) for key in tree.entries if key in found.root.entries)
            found.root.repeated.extend((*tree.repeated, *again))
            found.root.entries.update(tree.entries)
    return found if found.root.entries else None


def _size(node: Node | None) -> int:
    """How many keys, values and lists a tree has. Recursion is safe: no tree has more than MAX_DEPTH levels."""
    if isinstance(node, Mapping):
        return 1 + sum(1 + _size(value) for value in node.entries.values())
    return 1 if node is None or isinstance(node, Scalar) else 1 + sum(map(_size, node.items))


def _blocks(text: str, first_line: int) -> Iterator[tuple[int, list[str]]]:
    """The lines of each entry, and the number of the first. What stands before all entries is one of them."""
    block: list[str] = []
    for number, line in enumerate(text.split("\n"), start=first_line):
        if block and _ENTRY.fullmatch(line):
            yield number - len(block), block
            block = []
        block.append(line)
    yield first_line + text.count("\n") + 1 - len(block), block


def _read(block: list[str], first_line: int, errors: list[FrontMatterError], tries: int) -> Node | None:
    """The tree of an entry; of one that `tries` have not mended, what its first line says."""
    lines = [_TABS.sub(lambda tabs: tabs[0].replace("\t", "  "), line) for line in block]
    if lines != block:
        tabbed = next(at for at, line in enumerate(block) if line != lines[at])
        errors.append(FrontMatterError("not YAML: a tab where only spaces are allowed", first_line + tabbed, 1))
    tried: set[int] = set()
    for _ in range(tries):
        try:
            return compose("\n".join(lines), first_line)
        except FrontMatterError as error:
            at = min(error.line - first_line, len(lines) - 1)
            if at not in tried:
                errors.append(error)
            lines[at] = "" if at in tried else _as_text(lines[at])
            tried.add(at)
    if not tries and any(line.strip() for line in block[1:]):
        errors.append(
            FrontMatterError("not YAML: too much to mend, so only this line of the entry is read", first_line)
        )
    return _first_line(block[0], first_line)


def _first_line(line: str, number: int) -> Node | None:
    """An entry as far as its first line goes, if that says something by itself."""
    try:
        return compose(line, number)
    except FrontMatterError:
        return None


def _as_text(line: str) -> str:
    """The line with its value in quotes; nothing of it if it begins what goes on in the next."""
    found = _LINE.fullmatch(line.rstrip())
    before, value = found.groups() if found else ("", "")
    if value.startswith(("[", "{", "|", ">")):
        return ""
    if value[:1] in ("'", '"') and value.count(value[0]) == 1:
        value = value[1:]  # the other quote is missing
    return f"{before}'{value.replace(chr(39), chr(39) * 2)}'" if value else ""
