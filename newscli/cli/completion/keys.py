"""What --fields can name: the keys of the records that the command at hand answers with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from newscli.completion.values import starting
from newscli.query.ast import Collapse
from newscli.render.records.schema import SCHEMAS

_OTHERWISE = {
    ("related", "similar"): "related-similar",
    ("related", "backlinks"): "list",
    ("stories", "all"): "stories-all",
    ("story", "why"): "story-why",
    ("stats", "by"): "stats-by",
}
"""The answers of commands that an option changes, by the names in `SCHEMAS`."""


def record_keys(context: Any, typed: str) -> Iterable[str]:
    """The keys, and `all`."""
    return starting([*_keys(context.info_name, context.params), "all"], typed)


def _keys(command: str, given: dict[str, Any]) -> Sequence[str]:
    crossed = [name for name in (given.get("by") or "").split(",") if name]
    if len(crossed) > 1:
        return [*crossed, "count"]
    changed = (answer for (name, option), answer in _OTHERWISE.items() if name == command and given.get(option))
    answer = "explain" if given.get("explain") else next(changed, "help-fields" if command == "help" else command)
    schema = SCHEMAS.get(answer, {})
    keys = (schema["anyOf"][0] if "anyOf" in schema else schema).get("required", ())
    return [*keys, *_more(given)] if answer in ("list", "search") else keys


def _more(given: dict[str, Any]) -> Iterable[str]:
    """What lists have when they are asked for it."""
    from newscli.render.records.whole import BEYOND_LISTS

    return [*BEYOND_LISTS.keys, *([] if given.get("collapse") in (None, Collapse.NONE) else ["more"])]
