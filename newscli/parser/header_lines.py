"""Front matter in lines of keys and values: `Title: …` of Pelican and MultiMarkdown, `title:: …` of Logseq."""

import re
from collections.abc import Callable

from newscli.parser.limits import MOST_PARTS, TooManyParts
from newscli.parser.yaml_tree import Mapping, Node, Scalar

_QUOTED = re.compile(r"^\"([^\"]*)\"$")


def read_headers(text: str, first_line: int) -> Mapping:
    """The tree of header lines; a line that begins with a blank goes on with the value before it.

    Raises FrontMatterError.
    """
    return _read(text, first_line, _header)


def read_properties(text: str, first_line: int) -> Mapping:
    """The tree of Logseq's properties. Raises FrontMatterError."""
    return _read(text, first_line, _property)


def _header(line: str) -> tuple[str, str] | None:
    """Key and value of a line that begins with a key."""
    key, colon, value = line.partition(":")
    return (key.strip(), value.strip()) if colon and not line.startswith((" ", "\t", "- ")) else None


def _property(line: str) -> tuple[str, str] | None:
    key, colons, value = line.strip().partition("::")
    return (key, value.strip()) if colons and len(key.split()) == 1 else None


def _read(text: str, first_line: int, entry_of: Callable[[str], tuple[str, str] | None]) -> Mapping:
    entries: dict[str, Scalar] = {}
    continued: dict[str, list[str]] = {}
    repeated: list[Scalar] = []
    last = ""
    if text.count("\n") > MOST_PARTS:
        raise TooManyParts(first_line)
    for number, line in enumerate(text.split("\n"), start=first_line):
        found = entry_of(line)
        if found is not None:
            last, value = found
            if last in entries:
                repeated.append(Scalar(last, number, 1, False))
            entries[last] = Scalar(_QUOTED.sub(r"\1", value), number, line.rfind(value) + 1, not value)
            continued[last] = []
        elif last and line.strip():
            continued[last].append(line.strip())
    whole: dict[str, Node] = {key: _with_more(node, continued[key]) for key, node in entries.items()}
    return Mapping(whole, first_line, 1, repeated)


def _with_more(node: Scalar, lines: list[str]) -> Scalar:
    """A value with the lines that it goes on in."""
    return node._replace(text="\n".join([node.text, *lines]).strip(), null=False) if lines else node
