"""`newscli search ai -robot`: what begins with a dash and is no option is a part of the query."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from os.path import isdir
from typing import Any

from typer.core import TyperCommand

from newscli.query.sorting import SORTABLE
from newscli.render.formats import NAMED_FORMATS

NEGATION_MARK = "\0"
"""Stands before an argument such as `-robot` while options are read; no real argument can have it."""

# A short option may have its value attached: -n5, -fjson. Anything else with these letters is a word.
_ATTACHED: dict[str, Callable[[str], bool]] = {
    "-n": str.isdecimal,
    "-f": lambda value: value in NAMED_FORMATS or "{" in value,
    "-s": lambda value: _sorts(value.partition("-")[0].partition(",")[0]),
    "-L": lambda value: "/" in value or isdir(value),
}

_CLUSTER = re.compile(r"-[hr0]*[Lfns]?(?:=.*)?", re.DOTALL)
"""Several short options in one, the last with its value behind it."""


def _sorts(name: str) -> bool:
    """Whether articles or stories are sorted by a key of this name."""
    from newscli.query.stories import StoryOrder

    return name in SORTABLE or name in tuple(StoryOrder)


class QueryCommand(TyperCommand):
    """A command whose words may begin with a dash."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if any(parameter.name == "words" for parameter in self.params):
            options = {name: parameter for parameter in self.params for name in parameter.opts}
            args = list(_marked(args, options))
        return super().parse_args(ctx, args)


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
        yield NEGATION_MARK + argument if _is_negation(argument, options) else argument


def _is_negation(argument: str, options: Mapping[str, Any]) -> bool:
    if len(argument) < 2 or not argument.startswith("-") or argument.startswith("--"):  # noqa: PLR2004
        return False
    if _CLUSTER.fullmatch(argument):
        return False
    attached = _ATTACHED.get(argument[:2])
    return argument not in options and not (attached and attached(argument[2:]))
