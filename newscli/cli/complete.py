"""Values that the shell offers. They come from the index as it is: a key press must not wait for a refresh."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from newscli.query.fields import SHOWN
from newscli.query.sorting import RANDOM, SORTABLE
from newscli.render.formats import NAMED_FORMATS
from newscli.render.text import meant, one_line

_MOST, _HELP = 200, 50
"""Ids that are offered, and characters of their titles: shells fold longer ones."""


def _library(context: Any) -> Any:
    from newscli.cli.session import completing_library  # the session imports the options, which import this

    return completing_library(context)


def _beginning(values: Iterable[str], incomplete: str) -> Iterator[str]:
    wanted = incomplete.lower()
    return (value for value in values if value.lower().startswith(wanted))


def topics(ctx: Any, incomplete: str) -> list[str]:
    library = _library(ctx)
    return list(_beginning((one_line(facet.value) for facet in library.topics()), incomplete)) if library else []


def providers(ctx: Any, incomplete: str) -> list[str]:
    library = _library(ctx)
    return list(_beginning((one_line(facet.value) for facet in library.providers()), incomplete)) if library else []


def ids(ctx: Any, incomplete: str) -> list[tuple[str, str]]:
    """Ids with their titles as help."""
    library = _library(ctx)
    if not library:
        return []
    articles = (article for article in library.list() if article.id.startswith(incomplete))
    return [(article.id, meant(article.title)[:_HELP]) for article in islice(articles, _MOST)]


def sorts(incomplete: str) -> list[str]:
    return list(_beginning([*SORTABLE, RANDOM], incomplete))


def formats(incomplete: str) -> list[str]:
    return list(_beginning(NAMED_FORMATS, incomplete))


def columns(incomplete: str) -> list[str]:
    *before, last = incomplete.split(",")
    return [",".join([*before, name]) for name in _beginning(SHOWN, last)]
