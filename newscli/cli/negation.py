"""`newscli search ai -robot`: what begins with a dash and is no option is a part of the query."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from typer.core import TyperCommand

NEGATION_MARK = "\0"
"""Stands before an argument such as `-robot` while options are read; no real argument can have it."""

_OPTION = re.compile(r"--.*|-[0Lfhnrs]?|-n[0-9]+", re.DOTALL)
"""What begins with a dash and is no negation. Short options stand alone, but for the number of rows as in `-n5`."""


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
        is_negation = argument.startswith("-") and not _OPTION.fullmatch(argument)
        yield NEGATION_MARK + argument if is_negation else argument
