"""Front matter in lines of keys and values: `Title: …` of Pelican and MultiMarkdown, `title:: …` of Logseq."""

import re

from newscli.parser.yaml_tree import Mapping, Node, Scalar

_LINE = re.compile(r"(?P<key>[^\s:][^:]*?)[ \t]*:[ \t]*(?P<value>.*?)[ \t]*")
_QUOTED = re.compile(r"^\"([^\"]*)\"$")
_PROPERTY = re.compile(r"[ \t]*(?P<key>[^\s:]+)::[ \t]*(?P<value>.*?)[ \t]*")


def read_headers(text: str, first_line: int) -> Mapping:
    """The tree of header lines; a line that begins with a blank goes on with the value before it."""
    return _read(text, first_line, _LINE)


def read_properties(text: str, first_line: int) -> Mapping:
    """The tree of Logseq's properties."""
    return _read(text, first_line, _PROPERTY)


def _read(text: str, first_line: int, pattern: re.Pattern[str]) -> Mapping:
    entries: dict[str, Node] = {}
    repeated: list[Scalar] = []
    last = ""
    for number, line in enumerate(text.split("\n"), start=first_line):
        found = pattern.fullmatch(line) if not line.startswith((" ", "\t", "- ")) or pattern is _PROPERTY else None
        if found is not None:
            last, value = found["key"], _QUOTED.sub(r"\1", found["value"])
            if last in entries:
                repeated.append(Scalar(last, number, 1, False))
            entries[last] = Scalar(value, number, found.start("value") + 1, not value)
        elif last and line.strip():
            entries[last] = _continued(entries[last], line.strip())
    return Mapping(entries, first_line, 1, repeated)


def _continued(node: Node, more: str) -> Scalar:
    assert isinstance(node, Scalar)
    return node._replace(text=f"{node.text}\n{more}".strip(), null=False)
