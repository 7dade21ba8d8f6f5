"""What is offered for each parameter of a command."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from typer._click.shell_completion import CompletionItem

from newscli.cli.completion.language import clause, directed, listed, sorts
from newscli.cli.completion.values import Offer, ids, names_of, or_keys, periods, starting
from newscli.query.fields import SHOWN
from newscli.query.stories import StoryOrder
from newscli.render.formats import NAMED_FORMATS
from newscli.render.topics import TOPICS


def add_offers(command: Any) -> None:
    """Let the parameters of a command know what the shell offers for them."""
    for parameter in command.params:
        if parameter.name in _OFFERS:
            parameter.shell_complete = _completion(_OFFERS[parameter.name])


def with_help(names: Mapping[str, str], typed: str) -> list[CompletionItem]:
    """The names that begin as typed, with what they are for."""
    return [CompletionItem(name, help=names[name]) for name in starting(names, typed)]


def _completion(offer: Offer) -> Callable[[Any, str], list[CompletionItem]]:
    def items(context: Any, typed: str) -> list[CompletionItem]:
        offered = ((item, None) if isinstance(item, str) else item for item in offer(context, typed))
        return [CompletionItem(value, help=help_) for value, help_ in offered]

    return items


def _of(names: Iterable[str]) -> Offer:
    return lambda _, typed: starting(names, typed)


def _now(context: Any, typed: str) -> Iterable[str | tuple[str, str]]:
    return [*starting(["latest"], typed), *periods(context, typed)]


def _subjects(context: Any, typed: str) -> Iterable[str]:
    """What `newscli help` explains."""
    root = context.find_root()
    return starting(dict.fromkeys([*TOPICS, *root.command.list_commands(root)]), typed)


def _schemas(_: Any, typed: str) -> Iterable[str]:
    from newscli.render.records.schema import SCHEMAS

    return starting(SCHEMAS, typed)


def _counted(_: Any, typed: str) -> Iterable[str]:
    """What articles are counted by."""
    from newscli.index.answer.counted import COUNTED
    from newscli.index.answer.periods import PERIODS

    return starting([*COUNTED, *PERIODS], typed)


def _one_or_two(offer: Offer) -> Offer:
    return lambda context, typed: offer(context, typed) if typed.count(",") < 2 else ()  # noqa: PLR2004


def _keys(context: Any, typed: str) -> Iterable[str]:
    from newscli.cli.completion.keys import record_keys  # 10 ms that other values do without

    return record_keys(context, typed)


_OFFERS: Mapping[str, Offer] = {
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
    "fields": listed(_keys),
    "columns": listed(or_keys(_of(SHOWN))),
    "facets": listed(or_keys(_counted)),
    "by": _one_or_two(listed(or_keys(_counted))),
    "subject": _subjects,
    "command": _schemas,
}
"""By the name of the parameter."""
