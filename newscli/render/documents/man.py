"""The man page, newscli(1), made from the texts of --help and of `newscli help`."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from newscli.query.fields import FIELDS
from newscli.render.documents.groff import body, bold, broken, code, plain, prose, section, subsection, synopsis, term
from newscli.render.paragraphs import paragraphs
from newscli.version import RELEASED, __version__

_MANY = 3
"""Commands with the same option, from which on it is described once for all of them."""

_WIDE = 14
"""Columns of the names of fields."""

_SECTIONS = {
    "query": "QUERY LANGUAGE",
    "keys": "KEYS",
    "fields": "FIELDS",
    "columns": "COLUMNS",
    "files": "FILES",
    "stories": "STORIES",
    "formats": "FORMATS",
    "export": "EXPORT",
    "problems": "PROBLEMS",
    "exit-codes": "EXIT STATUS",
    "environment": "ENVIRONMENT",
    "completion": "COMPLETION",
    "python": "PYTHON",
}
"""The topics that are sections, in the order that man-pages(7) asks for."""

_SEE = "less(1), jq(1), fzf(1), dot(1)"


@dataclass(frozen=True, slots=True)
class Entry:
    """An option or an argument, as --help lists it."""

    name: str
    about: str


@dataclass(frozen=True, slots=True)
class CommandHelp:
    """What --help says about a command. `text` is its docstring, `usage` what follows its name."""

    name: str
    usage: str
    text: str
    arguments: Sequence[Entry]
    options: Sequence[Entry]


def page(root: CommandHelp, commands: Sequence[CommandHelp], topics: Mapping[str, str]) -> Iterator[str]:
    """The lines of the page; `topics` are the texts of `newscli help` by their names."""
    before, is_code = "", False
    for line in _lines(root, commands, topics):
        is_code = line == ".EX" or (is_code and line != ".EE")
        if is_code or line.startswith(".") or before.startswith(".TP"):
            if line != ".PP" or not before.startswith((".SH", ".SS")):  # a heading begins a paragraph by itself
                yield line
        else:
            yield from broken(line)
        before = line


def _lines(root: CommandHelp, commands: Sequence[CommandHelp], topics: Mapping[str, str]) -> Iterator[str]:
    yield f'.TH NEWSCLI 1 "{RELEASED}" "newscli {__version__}" "User Commands"'
    yield from (".ad l", ".nh", ".nr HY 0")  # ragged and without hyphens, so that what is typed stays whole
    yield from _name(root)
    yield from _description(root)
    yield from _commands(root, commands)
    yield from _options(root, commands)
    for topic, title in _SECTIONS.items():
        yield section(title)
        yield from _fields() if topic == "fields" else _topic(topics[topic])
    yield section("EXAMPLES")
    yield from _examples(root)
    yield from (section("SEE ALSO"), plain(_SEE))


def _name(root: CommandHelp) -> Iterator[str]:
    about = root.text.partition("\n")[0].rstrip(".")
    yield from (section("NAME"), rf"{root.name} \- {plain(about[0].lower() + about[1:])}")
    yield from (section("SYNOPSIS"), f"{bold(root.name)} {synopsis(root.usage)}", ".br")
    yield f"{bold(f'{root.name} help')} {synopsis('[TOPIC|COMMAND]')}"


def _description(root: CommandHelp) -> Iterator[str]:
    yield section("DESCRIPTION")
    yield from _about(root)


def _commands(root: CommandHelp, commands: Sequence[CommandHelp]) -> Iterator[str]:
    """Each command with the options that it alone has, and the names of those that it shares."""
    shared = _shared(commands)
    yield section("COMMANDS")
    for command in commands:
        yield subsection(f"{root.name} {command.name} {command.usage}")
        yield from _about(command)
        yield from _examples(command)
        yield from _entries([*command.arguments, *(option for option in command.options if option not in shared)])
        common = [option.name for option in command.options if option in shared and option not in root.options]
        if common:
            yield from (".PP", f"Further options: {', '.join(bold(_long(name)) for name in common)}.")


def _options(root: CommandHelp, commands: Sequence[CommandHelp]) -> Iterator[str]:
    yield section("OPTIONS")
    yield from _entries(root.options)
    yield subsection("Options of several commands")
    yield prose("The commands that have them name them under “Further options”.")
    yield from _entries([option for option in _shared(commands) if option not in root.options])


def _shared(commands: Sequence[CommandHelp]) -> Sequence[Entry]:
    """The options that many commands have."""
    counts = Counter(option for command in commands for option in command.options)
    return [option for option, count in counts.items() if count >= _MANY]


def _long(name: str) -> str:
    """--limit, of “-n, --limit N”."""
    return next(word.rstrip(",") for word in name.split() if word.startswith("--"))


def _about(command: CommandHelp) -> Iterator[str]:
    for text in command.text.split("\n\n"):
        if not text.startswith("\b"):
            yield from (".PP", prose(" ".join(text.split())))


def _examples(command: CommandHelp) -> Iterator[str]:
    for text in command.text.split("\n\n"):
        if text.startswith("\b"):
            yield from (".PP", *code("\n".join(line.strip() for line in text.split("\n")[2:])))


def _entries(entries: Sequence[Entry]) -> Iterator[str]:
    for entry in entries:
        yield from term(synopsis(entry.name), prose(re.sub(" +", " ", entry.about)))


def _topic(text: str) -> Iterator[str]:
    _title, *parts = paragraphs(text)
    return body(parts)


def _fields() -> Iterator[str]:
    """Every field of an article, its kind, and its other names."""
    yield prose("Any other key of the front matter is a field, too. `newscli help fields` lists those of a library.")
    for field in FIELDS:
        also = f" Also: {', '.join(field.names[1:])}." if field.names[1:] else ""
        yield from term(bold(field.name), prose(f"{field.about} ({field.kind.name}).{also}"), _WIDE)
