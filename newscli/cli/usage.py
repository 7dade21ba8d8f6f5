"""Wrong usage that Typer finds, told as all other errors are."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import typer

from newscli.errors import NewscliError, UsageError
from newscli.query.fields import known_field
from newscli.render.topics import TOPICS

WrongUsage: type[Exception] = typer.BadParameter.__mro__[1]
"""What Typer raises. It names only this subclass in public; the others are told apart by what they carry."""

_WORDS_OF_QUERIES = frozenset({"q", "query", "search", "find", "grep", "text", "word", "words"})
_MISSING = {
    "ref": "Name the article: an id, a row number of the last listing, a file, a URL, or words of its title.",
    "words": "Name what to look for, such as `newscli search ai`. `newscli help query` says more.",
}
_MISSING["refs"] = _MISSING["ref"]
_MISSING["export"] = "Name the folder to write to, such as `newscli export site --to html`."
"""What to do about a missing argument, by its name or by the command's."""


@contextmanager
def told(context: Any) -> Iterator[None]:
    """Say what is wrong on stderr, and end. Raises typer.Exit."""
    try:
        yield
    except WrongUsage as wrong:
        error: NewscliError = _as_ours(wrong, context)
    except NewscliError as ours:
        error = ours
    else:
        return
    from newscli.cli.options import CommonOptions
    from newscli.cli.session import Session
    from newscli.render import messages

    Session.start(CommonOptions()).say(messages.error(error))
    raise typer.Exit(error.exit_code)


def check_command(name: str, commands: Collection[str]) -> None:
    """Raises UsageError for a command that does not exist."""
    if name in commands:
        return
    from newscli.query.synonyms import nearest

    near = nearest(name, [*commands, "--version"]) or (f"help {name}" if name in TOPICS else None)
    searching = f"`newscli search {name}` looks for articles, " if name.isalnum() else ""
    hint = f"Did you mean “newscli {near}”?" if near else f"{searching}`newscli --help` lists the commands."
    raise UsageError(f"There is no command “{name}”.", hint)


def _as_ours(wrong: Any, context: Any) -> UsageError:
    options = _options(context)
    if hasattr(wrong, "possibilities"):
        return UsageError(f"There is no option {wrong.option_name}.", _meant(wrong.option_name, options, context))
    if hasattr(wrong, "option_name"):
        return _without_value(wrong.option_name, options, context)
    if hasattr(wrong, "param_type"):
        return _missing(wrong.param, context)
    if getattr(wrong, "param", None):
        return _bad_value(wrong.param, wrong.message, context)
    if context.parent is None:
        return UsageError("Name a command, such as newscli list.", "`newscli --help` lists the commands.")
    return _too_many(wrong.message, context)


def _options(context: Any) -> Mapping[str, Any]:
    """The options of a command by all that they are called."""
    parameters = context.command.get_params(context)
    return {name: parameter for parameter in parameters for name in (*parameter.opts, *parameter.secondary_opts)}


def _meant(typed: str, options: Mapping[str, Any], context: Any) -> str:
    """Which option an unknown one was meant to be."""
    takes_query = any(parameter.name == "words" for parameter in options.values())
    if takes_query and typed.lstrip("-") in _WORDS_OF_QUERIES:
        return f"A query needs no option: {context.command_path} WORDS."
    found = _nearest(typed, [name.removeprefix("--") for name in options if name.startswith("--")], options)
    if found:
        return f"Did you mean {found}?"
    if takes_query and typed == "--by":
        return "`newscli stats --by FIELD` counts the articles by a field."
    if takes_query and known_field(typed.lstrip("-")):
        return f"Fields stand in the query: {context.command_path} {typed.lstrip('-')}:VALUE."
    if context.parent is None:
        return "`newscli --help` lists the options; those of a command come after its name."
    return f"`{context.command_path} --help` lists the options."


def _nearest(typed: str, known: Sequence[str], options: Mapping[str, Any]) -> str | None:
    from newscli.query.synonyms import nearest, nearest_letter

    if typed.startswith("--"):
        found = nearest(typed.removeprefix("--"), known)
        return f"--{found}" if found else None
    letter = typed.removeprefix("-")
    if letter.lower() != letter and f"-{letter.lower()}" in options:
        return f"-{letter.lower()}"
    found = nearest_letter(letter, known)
    return _in_short(found, options) if found else None


def _in_short(found: str, options: Mapping[str, Any]) -> str:
    """“-n (--limit)” for “limit”, “-n 5” for “limit 5”."""
    name, blank, value = found.partition(" ")
    shorts = [short for short in options[f"--{name}"].opts if not short.startswith("--")]
    if not shorts:
        return f"--{found}"
    return f"{shorts[0]} {value}" if blank else f"{shorts[0]} (--{name})"


def _without_value(name: str, options: Mapping[str, Any], context: Any) -> UsageError:
    option = options[name]
    if getattr(option, "is_flag", False):
        return UsageError(f"{name} takes no value.", f"`{context.command_path} --help` lists the options.")
    return UsageError(f"{name} needs a value.", f"{name} {option.metavar}: {option.help}")


def _missing(parameter: Any, context: Any) -> UsageError:
    label = re.findall(r"\w+", re.sub(r"^\[[^]]*\]\S*", "", parameter.metavar or "") or parameter.name)[0]
    article = "an" if label[0] in "AEIO" else "a"
    hint = _MISSING.get(context.info_name) or _MISSING.get(parameter.name, parameter.help)
    return UsageError(f"{context.info_name} needs {article} {label}.", hint)


def _bad_value(parameter: Any, message: str, context: Any) -> UsageError:
    """A value that is no number, out of range, or none of the choices."""
    typed = re.match(r"""(?P<quote>['"]?)(?P<value>.*)(?P=quote) is not """, message, re.DOTALL)
    instead = f", not “{typed['value']}”" if typed else ""
    named = max(parameter.opts, key=len) if parameter.param_type_name == "option" else context.info_name
    choices = [str(choice) for choice in getattr(parameter.type, "choices", ())]
    if not choices:
        return UsageError(f"{_number(parameter, named)}{instead}.", f"`{context.command_path} --help` says more.")
    from newscli.query.synonyms import nearest

    near = nearest(typed["value"], choices) if typed else None
    hint = f"Did you mean “{near}”?" if near else f"`{context.command_path} --help` says more."
    return UsageError(f"{named} takes {', '.join(choices[:-1])} or {choices[-1]}{instead}.", hint)


def _number(parameter: Any, named: str) -> str:
    least = getattr(parameter.type, "min", None)
    label = named if named.startswith("-") else parameter.metavar or parameter.name
    return f"{label.strip('[]')} takes a whole number" + (f" from {least} on" if least is not None else "")


def _too_many(message: str, context: Any) -> UsageError:
    typed = re.search(r" \((.*)\)$", message, re.DOTALL)
    taken = " ".join(
        parameter.metavar for parameter in context.command.params if parameter.param_type_name == "argument"
    )
    hint = f"Usage: {context.command_path} {taken}".rstrip() + f"; `{context.command_path} --help` says more."
    return UsageError(f"{context.info_name} does not take “{typed[1] if typed else '…'}”.", hint)
