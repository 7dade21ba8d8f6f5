"""What a command answers, whatever the format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from newscli.model.problem import Problem
    from newscli.model.summary import Summary
    from newscli.render.records.record import Record
    from newscli.render.terminal.console import Renderable

Item = TypeVar("Item")


class Answer(NamedTuple, Generic[Item]):  # a dataclass costs every start 0.5 ms more
    """Items, and what the formats need to know about them.

    `noun` says what they are, in the plural. `record` and `table` are functions, so that no format pays for the imports
    of another. `text` gives plain lines instead of a table.

    An answer that `is_one` has one item or none: JSON is the object or null, not an array.

    `articles` gives the articles of the items: without it there are no cards, documents, ids and URLs, without `paths`
    no paths either, and without `problems` no annotations. Rows are numbered from `first`, and later commands take
    these numbers for the articles; in a table with `refs`, for these ids, from 1. --fields takes any key of the
    articles, unless an item `has_several`; with `has_whole`, `--fields all` is the whole article.

    `title` is the title of a feed of these articles. `footer` is what stderr says below tables and cards, even if there
    is no row.
    """

    items: Iterable[Item]
    noun: str
    record: Callable[[], Record[Item]]
    is_one: bool = False
    table: Callable[[Sequence[Item]], Iterable[Renderable]] = lambda _: ()
    text: Callable[[Iterable[Item]], Iterable[str]] | None = None
    articles: Callable[[Iterable[Item]], Iterable[Summary]] | None = None
    first: int = 1
    refs: Callable[[Sequence[Item]], Sequence[str]] | None = None
    paths: Callable[[Iterable[Item]], Iterable[str]] | None = None
    problems: Callable[[Iterable[Item]], Iterable[Problem]] | None = None
    has_several: bool = False
    has_whole: bool = False
    title: Callable[[], str] = lambda: "Articles"
    footer: Callable[[Sequence[Item]], str] = lambda _: ""
