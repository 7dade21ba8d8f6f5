"""Values that the shell offers. They come from the index as it is: a key press must not wait for a refresh.

Texts of articles are written by strangers, and shells evaluate what they are given: bash inserts it without quotes, zsh
evaluates help in double quotes, and Typer takes help for Rich's markup. So a value with anything but letters, digits
and harmless signs is not offered, and help has blanks in the place of all else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any

from newscli.cli.session import completing_library
from newscli.errors import NewscliError
from newscli.query.fields import SHOWN
from newscli.query.sorting import RANDOM, SORTABLE
from newscli.render.formats import NAMED_FORMATS
from newscli.render.text import one_line, plain_line
from newscli.render.topics import TOPICS

if TYPE_CHECKING:
    from newscli.library import Library
    from newscli.model.answers import Facet

_MOST, _HELP = 200, 50
"""Ids that are offered, and characters of their titles: shells fold longer ones."""


_HARMLESS = r"[\w .,@+/-]"


def _asked(context: Any, ask: Callable[[Library], list[Any]]) -> list[Any]:
    """The library's answer; empty if there is no library or it cannot be read."""
    try:
        with completing_library(context) as library:
            return ask(library) if library else []
    except (NewscliError, OSError):
        return []


def _beginning(values: Iterable[str], incomplete: str) -> Iterator[str]:
    wanted = incomplete.lower()
    return (value for value in values if value.lower().startswith(wanted))


def topics(ctx: Any, incomplete: str) -> list[str]:
    return _asked(ctx, lambda library: _values(library.counts.topics(), incomplete))


def providers(ctx: Any, incomplete: str) -> list[str]:
    return _asked(ctx, lambda library: _values(library.counts.providers(), incomplete))


def _values(facets: Iterable[Facet], incomplete: str) -> list[str]:
    values = _beginning((one_line(facet.value) for facet in facets), incomplete)
    return [value for value in values if re.fullmatch(rf"\w{_HARMLESS}*", value)]


def ids(ctx: Any, incomplete: str) -> list[tuple[str, str]]:
    """Ids with their titles as help."""

    def found(library: Library) -> list[tuple[str, str]]:
        articles = (article for article in library.list() if article.id.startswith(incomplete))
        return [(article.id, _help(plain_line(article.title))) for article in islice(articles, _MOST)]

    return _asked(ctx, found)


def _help(title: str) -> str:
    return re.sub(rf"(?!{_HARMLESS}).", " ", title)[:_HELP]


def sorts(incomplete: str) -> list[str]:
    return list(_beginning([*SORTABLE, RANDOM], incomplete))


def story_sorts(incomplete: str) -> list[str]:
    from newscli.query.stories import StoryOrder

    return list(_beginning(StoryOrder, incomplete))


def formats(incomplete: str) -> list[str]:
    return list(_beginning(NAMED_FORMATS, incomplete))


def columns(incomplete: str) -> list[str]:
    *before, last = incomplete.split(",")
    return [",".join([*before, name]) for name in _beginning(SHOWN, last)]


def subjects(ctx: Any, incomplete: str) -> list[str]:
    """What `newscli help` explains."""
    root = ctx.find_root()
    return list(_beginning(dict.fromkeys([*TOPICS, *root.command.list_commands(root)]), incomplete))


COMPLETIONS: Mapping[str, Callable[..., Any]] = {
    "ref": ids,
    "refs": ids,
    "topic": topics,
    "subject": subjects,
    "provider": providers,
    "sort": sorts,
    "story_sort": story_sorts,
    "output": formats,
    "fields": columns,
    "columns": columns,
}
"""By the name of the parameter of a command."""
