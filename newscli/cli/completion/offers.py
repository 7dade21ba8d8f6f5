"""What is offered for each parameter of a command."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from typer._click.shell_completion import CompletionItem

from newscli.cli.completion.arguments import clause, listed, or_keys
from newscli.cli.completion.command_line import CommandLine
from newscli.completion.language import directed, sorts
from newscli.completion.source import Item, Offer, Source
from newscli.completion.values import ids, names_of, periods, starting
from newscli.query.fields import SHOWN
from newscli.query.stories import StoryOrder
from newscli.render.formats import NAMED_FORMATS
from newscli.render.topics import TOPICS

_HELP = 50
"""Characters of help: shells fold longer ones."""

_HARMLESS = r"[\w .,@+/-]"


def add_offers(command: Any) -> None:
    """Let the parameters of a command know what the shell offers for them."""
    for parameter in command.params:
        if parameter.name in _OFFERS:
            parameter.shell_complete = _completion(_OFFERS[parameter.name])


def with_help(names: Mapping[str, str], typed: str) -> list[CompletionItem]:
    """The names that begin as typed, with what they are for."""
    return [CompletionItem(name, help=names[name]) for name in starting(names, typed)]


def _completion(offer: Offer[CommandLine]) -> Callable[[Any, str], list[CompletionItem]]:
    def items(context: Any, typed: str) -> list[CompletionItem]:
        offered = ((item, "") if isinstance(item, str) else item for item in offer(CommandLine(context), typed))
        return [CompletionItem(value, help=_harmless(help_) or None) for value, help_ in offered]

    return items


def _harmless(help_: str) -> str:
    return re.sub(rf"(?!{_HARMLESS}).", " ", help_)[:_HELP]


def _of(names: Iterable[str]) -> Offer[Source]:
    return lambda _, typed: starting(names, typed)


def _now(line: CommandLine, typed: str) -> Iterable[Item]:
    return [*starting(["latest"], typed), *periods(line, typed)]


def _subjects(line: CommandLine, typed: str) -> Iterable[str]:
    """What `newscli help` explains."""
    root = line.context.find_root()
    return starting(dict.fromkeys([*TOPICS, *root.command.list_commands(root)]), typed)


def _schemas(_: Source, typed: str) -> Iterable[str]:
    from newscli.render.records.schema import SCHEMAS

    return starting(SCHEMAS, typed)


def _counted(_: Source, typed: str) -> Iterable[str]:
    """What articles are counted by."""
    from newscli.index.answer.counted import COUNTED
    from newscli.index.answer.periods import PERIODS

    return starting([*COUNTED, *PERIODS], typed)


def _kinds(_: Source, typed: str) -> Iterable[Item]:
    """The kinds of problems by their codes; without one, by their names."""
    from newscli.model.problem import ProblemKind

    codes = [(kind.value, kind.slug) for kind in ProblemKind if kind.startswith(typed.upper())]
    return codes or list(starting((kind.slug for kind in ProblemKind), typed))


def _one_or_two(offer: Offer[CommandLine]) -> Offer[CommandLine]:
    return lambda line, typed: offer(line, typed) if typed.count(",") < 2 else ()  # noqa: PLR2004


def _keys(line: CommandLine, typed: str) -> Iterable[str]:
    from newscli.cli.completion.keys import record_keys  # 10 ms that other values do without

    return record_keys(line.context, typed)


_OFFERS: Mapping[str, Offer[CommandLine]] = {
    "words": clause,
    "ref": ids,
    "refs": ids,
    "topic": listed(names_of("topic")),
    "provider": listed(names_of("provider")),
    "author": listed(names_of("author")),
    "type": listed(names_of("type")),
    "category": listed(names_of("category")),
    "like": ids,
    "since": periods,
    "until": periods,
    "now": _now,
    "sort": listed(sorts),
    "story_sort": listed(lambda _, typed: directed(StoryOrder, typed)),
    "output": _of(NAMED_FORMATS),
    "printed": _of(("id", "url", "path")),
    "fields": listed(_keys),
    "columns": listed(or_keys(_of(SHOWN))),
    "facets": listed(or_keys(_counted)),
    "by": _one_or_two(listed(or_keys(_counted))),
    "subject": _subjects,
    "explain": _kinds,
    "select": listed(_kinds),
    "ignore": listed(_kinds),
    "command": _schemas,
}
"""By the name of the parameter."""
