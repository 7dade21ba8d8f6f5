"""Reads YAML from parser events: every scalar is text with its position; nesting and size are limited.

Events are about 4 times faster than building objects and do not recurse, so a hostile file cannot exhaust the
stack; aliases, from which small files grow without end, are refused as they pass.
"""

import re

import yaml

from newscli.errors import FrontMatterError, FrontMatterLimit
from newscli.parser.limits import MOST_PARTS, TooManyParts
from newscli.parser.yaml_tree import MAX_DEPTH, NULLS, Mapping, Node, Scalar, Sequence


class NotYaml(FrontMatterError):
    """A text that breaks the grammar of YAML, or of mappings whose keys are text; not one that breaks a limit."""


_LINE_BREAK = re.compile("[\n\r\x85\u2028\u2029]")

_MOST_TABS = 100
"""Between tokens: the pure parser begins again at each."""

# The C parser is missing where PyYAML was built without libyaml; the pure one gives the same events.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def compose(text: str, first_line: int) -> Node | None:
    """The tree of a YAML document, None of an empty one. Lines count from `first_line`, columns from 1.

    Raises FrontMatterError if the text is not YAML or beyond the limits.
    """
    for _ in range(_MOST_TABS):
        try:
            return _composed(text, first_line)
        except yaml.MarkedYAMLError as error:
            blanked = _with_blank_for_tab(text, error.problem_mark)
            if blanked is None:
                raise _not_yaml(error, first_line) from None
            text = blanked
    raise NotYaml("not YAML: too many tabs", first_line)


def _composed(text: str, first_line: int) -> Node | None:
    """Raises FrontMatterError and MarkedYAMLError."""
    builder = _Builder(first_line)
    try:
        for count, event in enumerate(yaml.parse(text, Loader=_LOADER)):
            if count > MOST_PARTS:
                raise TooManyParts(first_line)
            builder.take(event)
    except (ValueError, OverflowError):  # from the pure parser, for characters and versions that are none
        raise FrontMatterError("not YAML: a number in it is too large", first_line) from None
    except yaml.reader.ReaderError as error:
        raise _unreadable(error, text, first_line) from None
    return builder.root


def _with_blank_for_tab(text: str, mark: yaml.Mark | None) -> str | None:
    """The text with a blank for the tab that the pure parser stumbled over; None if libyaml would, too.

    YAML allows tabs between tokens, but not in indentation.
    """
    if _LOADER is not yaml.BaseLoader or mark is None or text[mark.index : mark.index + 1] != "\t":
        return None
    before = _LINE_BREAK.split(text[: mark.index])[-1]
    return f"{text[: mark.index]} {text[mark.index + 1 :]}" if before.strip(" \t-?") else None


def _not_yaml(error: yaml.MarkedYAMLError, first_line: int) -> NotYaml:
    mark = error.problem_mark or error.context_mark
    reason = " ".join(part for part in (error.context, error.problem) if part)
    if mark is None:
        return NotYaml(f"not YAML: {reason}", first_line)
    return NotYaml(f"not YAML: {reason}", first_line + mark.line, mark.column + 1)


def _unreadable(error: yaml.reader.ReaderError, text: str, first_line: int) -> FrontMatterError:
    character = error.character if isinstance(error.character, int) else ord(error.character[:1] or "\0")
    before = text.split(chr(character), 1)[0]
    line, column = before.count("\n"), len(before) - before.rfind("\n")
    return FrontMatterError(f"not YAML: the character U+{character:04X} is not allowed", first_line + line, column)


class _Builder:
    """Builds the tree without recursion: `_open` holds the collections around the next event."""

    def __init__(self, first_line: int) -> None:
        self.root: Node | None = None
        self._first_line = first_line
        self._open: list[Sequence | Mapping] = []
        self._keys: list[Scalar | None] = []

    def take(self, event: yaml.Event) -> None:
        kind = event.__class__
        if isinstance(event, yaml.ScalarEvent):
            line, column = self._place(event)
            plain = not event.style and event.value in NULLS
            self._add(Scalar(event.value, line, column, plain))
        elif kind is yaml.MappingStartEvent:
            self._enter(Mapping({}, *self._place(event), []))
        elif kind is yaml.SequenceStartEvent:
            self._enter(Sequence([], *self._place(event)))
        elif kind in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
            self._open.pop()
            self._keys.pop()
        elif kind is yaml.AliasEvent:
            raise FrontMatterLimit("YAML aliases are not read", *self._place(event))

    def _place(self, event: yaml.Event) -> tuple[int, int]:
        mark = event.start_mark
        assert mark is not None  # only events that nobody parsed have none
        return self._first_line + mark.line, mark.column + 1

    def _enter(self, node: Sequence | Mapping) -> None:
        self._add(node)
        self._open.append(node)
        self._keys.append(None)
        if len(self._open) > MAX_DEPTH:
            raise FrontMatterLimit(f"nested more than {MAX_DEPTH} levels deep", node.line, node.column)

    def _add(self, node: Node) -> None:
        if not self._open:
            if self.root is not None:
                raise FrontMatterError("more than one YAML document", node.line, node.column)
            self.root = node
            return
        parent, key = self._open[-1], self._keys[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif key is not None:
            if key.text in parent.entries:
                parent.repeated.append(key)
            parent.entries[key.text] = node
            self._keys[-1] = None
        elif isinstance(node, Scalar):
            self._keys[-1] = node
        else:
            raise NotYaml("a key must be text", node.line, node.column)
