"""`newscli search ai -robot`: what begins with a dash and is no option is a part of the query."""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from typer.core import TyperCommand

from newscli.cli.usage import told

NEGATION_MARK = "\0"
"""Stands before an argument such as `-robot` while options are read; no real argument can have it."""

_OPTION = re.compile(r"--.*|-[A-Za-z0-9]?|-n[0-9]+", re.DOTALL)
"""What begins with a dash and is no negation. Short options stand alone, but for the number of rows as in `-n5`."""

_FEW = 3
"""Digits of a number of rows; more are a year, or a word."""


class QueryCommand(TyperCommand):
    """A command whose words may begin with a dash."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if any(parameter.name == "words" for parameter in self.params):
            args = list(_marked(args, _by_name(self.params)))
        with told(ctx):
            return super().parse_args(ctx, args)


def _by_name(parameters: Iterable[Any]) -> dict[str, Any]:
    return {name: parameter for parameter in parameters for name in parameter.opts}


def _marked(arguments: Sequence[str], options: Mapping[str, Any]) -> Iterator[str]:
    """The arguments, those that are negations marked, so that nobody takes them for options."""
    is_value = only_words = False
    for argument in arguments:
        if is_value or only_words:
            yield argument
            is_value = False
            continue
        only_words = argument == "--"
        option = options.get(argument)
        is_value = option is not None and not getattr(option, "is_flag", True)
        is_negation = argument.startswith("-") and not _OPTION.fullmatch(argument)
        yield NEGATION_MARK + argument if is_negation else argument


def like_options(words: Iterable[str], parameters: Iterable[Any]) -> Iterator[tuple[str, str]]:
    """Negations that look like options written together, such as `-fjson`, and how those options are written."""
    options = _by_name(parameters)
    for word in words:
        if word.startswith(NEGATION_MARK):
            typed = word.removeprefix(NEGATION_MARK)
            written = _written(typed.removeprefix("-"), options)
            if written:
                yield typed, written


def _written(typed: str, options: Mapping[str, Any]) -> str | None:
    """The options that this text without its dash looks like."""
    if f"--{typed}" in options or f"--{typed}" in _second_names(options):
        return f"--{typed}"
    if len(typed) > 1 and len(set(typed)) == len(typed) and all(f"-{letter}" in options for letter in typed):
        return " ".join(f"-{letter}" for letter in typed)
    name, equals, value = typed.partition("=")
    dashed = next((option for option in (f"-{name}", f"--{name}") if option in options), None)
    if equals and dashed:
        return f"{dashed} {value}"
    if typed.isdecimal() and len(typed) <= _FEW and "-n" in options:
        return f"-n {typed}"
    return _apart(typed, options)


def _second_names(options: Mapping[str, Any]) -> Iterator[str]:
    """The opposites of flags, such as --unpublished."""
    return (name for option in options.values() for name in getattr(option, "secondary_opts", ()))


def _apart(typed: str, options: Mapping[str, Any]) -> str | None:
    """Short options written together, `-rn5` or `-sheat`: flags, then one with a value that it can have."""
    flags = "".join(name[1] for name, option in options.items() if len(name) == 2 and option.is_flag)  # noqa: PLR2004
    if flags and re.fullmatch(f"[{flags}]{{2,}}", typed) and len(set(typed)) == len(typed):
        return " ".join(f"-{flag}" for flag in typed)
    found = re.fullmatch(rf"([{flags}]*)([A-Za-z])((?<=n)[{flags}]*(?=\d))?(.+)", typed, re.DOTALL) if flags else None
    if not found or f"-{found[2]}" not in options or found[2] not in _FITS or not _FITS[found[2]](found[4]):
        return None
    return " ".join([*(f"-{flag}" for flag in found[1] + (found[3] or "")), f"-{found[2]} {found[4]}"])


def _is_format(value: str) -> bool:
    from newscli.render.formats import NAMED_FORMATS

    return value in NAMED_FORMATS or "{" in value


def _is_order(value: str) -> bool:
    from newscli.query.sorting import SORT_KEYS
    from newscli.query.stories import StoryOrder

    key = value.partition(",")[0].removesuffix("-asc").removesuffix("-desc")
    return key in {*SORT_KEYS, *StoryOrder}


def _is_name(value: str) -> bool:
    return value[0].isupper()


_FITS: Mapping[str, Callable[[str], bool]] = {
    "f": _is_format,
    "s": _is_order,
    "L": os.path.isdir,
    "n": str.isdecimal,
    "t": _is_name,
    "p": _is_name,
}
"""Whether a text can be the value of the short option of a letter."""
