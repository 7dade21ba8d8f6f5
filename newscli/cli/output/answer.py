"""What a command answers, whatever the format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from newscli.model.summary import Summary
    from newscli.render.records.record import Record
    from newscli.render.terminal.console import Renderable

Item = TypeVar("Item")


class Answer(NamedTuple, Generic[Item]):  # a dataclass costs every start 0.5 ms more
    """Items, and what the formats need to know of them.

    `noun` is what they are, in the plural. `record` and `table` are functions, so that no format pays for the imports
    of another. `text` gives plain lines instead of a table.

    An answer that `is_one` has one item or none, and JSON tells it without an array around it: the object, or null.

    `articles` are those that the items stand for: without them there are no cards, documents, ids and URLs, and without
    `paths` no paths either. Rows are numbered from `first` on, and the numbers mean these articles; in a table they
    mean the ids that `refs` gives, from 1 on, if it does. --fields names whatever these articles have, but not where an
    item `has_several`; with `has_whole`, `all` is the whole article.

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
    has_several: bool = False
    has_whole: bool = False
    title: Callable[[], str] = lambda: "Articles"
    footer: Callable[[Sequence[Item]], str] = lambda _: ""
