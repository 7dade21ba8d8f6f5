"""The field table: what can be asked of an article, one row a field.

All else is made from these rows: reading the front matter, the columns of the index and their SQL, the full text, the
query language, sorting, counting, tables, JSON and its schema, templates, completion and `newscli help fields`. A new
field is a new row. What a row cannot say of a field stands where it is needed, by the field's name: how the index keeps
a provider (`index.rows.schema.KEPT_APART`), or which cell an article without a title has (`render.terminal.columns`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from newscli.query.kinds import Kind

if TYPE_CHECKING:
    from newscli.model.article import RelatedArticle
    from newscli.model.summary import Summary


class Direction(StrEnum):
    ASCENDING = "asc"
    DESCENDING = "desc"

    @property
    def reversed(self) -> Direction:
        return Direction.ASCENDING if self is Direction.DESCENDING else Direction.DESCENDING


def expected_direction(kind: Kind) -> Direction:
    """The order that a person expects of values: the most first, and what is set before what is not."""
    return Direction.DESCENDING if kind.by_size or kind is Kind.FLAG else Direction.ASCENDING


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """A field of an article; only name, kind and `about`, its line in `newscli help fields`, are required.

    Where its values come from: `front_matter` are the keys that give it, the first that an article has counts; a field
    without any is worked out. `attribute` is the place of the value in a Summary, dotted if it lies deeper; the values
    of a field without one are in `Summary.values`. Of a field that is `many`, an article has any number of values. A
    field `of_related` is known of the articles under `related`, too.

    How it is asked for: by any of its `names`, among them the `aliases`. `sort` is the direction a person expects, by
    default that of its kind; what is not shown is no sort key. `weight` is what a word found there counts in a search,
    0 if searches leave it out. Of a field that is `suggested`, the nearest value is offered for one that no article
    has.

    How it is shown, if it is: `key` names it in JSON, the attribute if empty; without `in_json`, only CSV and TSV have
    it, by its name. What is `on_demand` is in no answer until it is named; `Articles.with_values` gives its values
    then. `heading` is that of a table, `short` that of a narrow one. A column with a `share` may be cut, and columns of
    a greater share get room before those of a smaller one; any other is whole or left out. Those of the highest `rank`
    are left out first. `style` is one of the terminal's theme.
    """

    name: str
    kind: Kind
    about: str
    attribute: str = ""
    front_matter: tuple[str, ...] = ()
    many: bool = False
    of_related: bool = False
    aliases: tuple[str, ...] = ()
    sort: Direction | None = None
    weight: float = 0
    suggested: bool = False
    shown: bool = True
    in_json: bool = True
    on_demand: bool = False
    key: str = ""
    heading: str = ""
    short: str = ""
    share: int = 0
    rank: int = 0
    style: str = "value"
    _take: Callable[[Any], object] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Derive what the row leaves out."""
        object.__setattr__(self, "_take", attrgetter(self.attribute) if self.attribute else self._among_values)
        if self.shown:
            object.__setattr__(self, "heading", self.heading or self.name.capitalize())
            object.__setattr__(self, "sort", self.sort or expected_direction(self.kind))
        if self.shown and self.in_json:
            object.__setattr__(self, "key", self.key or self.attribute or self.name)

    @property
    def names(self) -> tuple[str, ...]:
        """All names, as they are written: its own, its JSON key, its keys of the front matter, its aliases."""
        return tuple(dict.fromkeys(filter(None, (self.name, self.key, *self.front_matter, *self.aliases))))

    def value_of(self, article: Summary | RelatedArticle) -> object:
        """The article's value, None if it has none."""
        return self._take(article)

    def _among_values(self, article: Summary | RelatedArticle) -> object:
        return article.values.get(self.name, () if self.many else None)


FIELDS = (
    Field("id", Kind.NAME, "short stable name of the article", "id", of_related=True),
    Field(
        "title", Kind.TEXT, "headline", "title", ("title",),
        of_related=True, weight=10, share=6, style="title",
    ),
    Field(
        "excerpt", Kind.TEXT, "the article's own summary", "excerpt", ("excerpt",),
        aliases=("summary", "description"), of_related=True, weight=2, share=6,
    ),
    Field("body", Kind.TEXT, "what follows the front matter", weight=1, shown=False),
    Field("text", Kind.TEXT, "title, topics, authors, aliases, provider, excerpt and body", shown=False),
    Field(
        "date", Kind.DATE, "when it was published, in UTC", "published_at", ("publishedDateTime",),
        of_related=True, rank=1, style="date",
    ),
    Field(
        "updated", Kind.DATE, "when it was changed, in UTC", "updated_at", ("updatedDateTime",),
        aliases=("updated_at", "lastmod", "modified"), in_json=False,
    ),
    Field(
        "url", Kind.NAME, "any of its URLs; shown is the best", "url",
        many=True, of_related=True, heading="URL", share=4,
    ),
    Field(
        "web_url", Kind.NAME, "the page for browsers", "web_url", ("webUrl",),
        of_related=True, heading="Web URL", share=4,
    ),
    Field(
        "original_url", Kind.NAME, "where it first appeared", "original_url", ("originalUrl",),
        of_related=True, heading="Original URL", share=4,
    ),
    Field(
        "amp_url", Kind.NAME, "the AMP page", "amp_url", ("ampWebUrl",),
        of_related=True, heading="AMP URL", share=4,
    ),
    Field(
        "cdn_amp_url", Kind.NAME, "the AMP page in a cache", "cdn_amp_url", ("cdnAmpWebUrl",),
        of_related=True, heading="CDN URL", share=4,
    ),
    Field("type", Kind.NAME, "article, video, …", "type", ("type",), of_related=True, suggested=True, share=2),
    Field("category", Kind.NAME, "news, …", "category", ("category",), suggested=True, share=2),
    Field(
        "quality", Kind.NUMBER, "the archive's rating", "quality", ("quality",),
        of_related=True, short="Q", rank=4,
    ),
    Field(
        "heat", Kind.NUMBER, "attention to its story; a follow-up has none", "heat", ("heat",),
        rank=5,
    ),
    Field("published", Kind.FLAG, "on the front page; in a blog, no draft", "published", ("published",), short="Pub"),
    Field(
        "provider", Kind.NAME, "who published it, by name or domain", "provider.label", ("provider",),
        of_related=True, aliases=("providers", "provider.name"), weight=5, suggested=True, key="provider",
        share=2, rank=3, style="provider",
    ),
    Field(
        "domain", Kind.NAME, "the provider's domain", "provider.domain",
        aliases=("provider.domain",), in_json=False, share=2, style="provider",
    ),
    Field(
        "topic", Kind.NAME, "what it is about", "topics", ("topics",),
        many=True, aliases=("tag", "tags"), weight=5, suggested=True, heading="Topics", share=2, rank=7, style="topic",
    ),
    Field("images", Kind.NUMBER, "number of images", "images", ("images",), of_related=True, short="Img"),
    Field(
        "related", Kind.NUMBER, "number of related articles", "related_count",
        aliases=("links",), short="Rel", rank=6,
    ),
    Field("backlinks", Kind.NUMBER, "number of articles that link to it", on_demand=True),
    Field(
        "mentions", Kind.NUMBER, "number of articles that its text links to",
        aliases=("outlinks", "wikilinks"), on_demand=True, heading="Links", rank=6,
    ),
    Field("path", Kind.NAME, "the file", "path", share=4),
    Field(
        "author", Kind.NAME, "who wrote it", "authors", ("author",),
        many=True, aliases=("by", "byline"), weight=5, suggested=True, share=2, rank=2, style="provider",
    ),
    Field(
        "alias", Kind.NAME, "another name that links and refs know it by", "aliases", ("aliases",),
        many=True, weight=5, heading="Aliases", share=2,
    ),
)  # fmt: skip

BY_NAME = {field.name: field for field in FIELDS}
SHOWN = {field.name: field for field in FIELDS if field.shown}
WEIGHTS = {field.name: field.weight for field in FIELDS if field.weight}
"""What the full text is made of, and what a word found there counts."""

FULL_TEXT = frozenset(name for name in WEIGHTS if BY_NAME[name].kind is Kind.TEXT)
"""Fields that are asked for in the full text. Words of names have a weight there, too, but are asked for by value."""


ADDRESSES = frozenset({"url", "web_url", "original_url", "amp_url", "cdn_amp_url"})
"""Fields of URLs."""


def bare_name(name: str) -> str:
    """A name as names are compared: `web_url`, `webUrl`, `Web-URL` and `web url` are one."""
    parts = "_".join(name.lower().split()).replace("-", "_").split("_")
    return "".join(parts) if all(parts) else name  # `-heat` is another thing than heat


def same_name(name: str, keys: Iterable[str]) -> str | None:
    """The key that is this name as names are compared."""
    return next((key for key in keys if bare_name(key) == bare_name(name)), None)


_BY_ANY_NAME = {bare_name(name): field for field in FIELDS for name in field.names}


def known_field(name: str) -> Field | None:
    """The field that has this name among its `names`."""
    return _BY_ANY_NAME.get(bare_name(name))


def key_field(key: str, kind: Kind) -> Field:
    """A key of the front matter that no field claims, as a field."""
    return Field(key, kind, "a key of the front matter", on_demand=True, share=0 if kind.by_size else 2)


def written_name(name: str) -> str:
    """A name as the query language takes it: in quotes if it has blanks or signs."""
    return name if re.fullmatch(r"[^\W\d][\w-]*(?:\.[\w-]+)*", name) else f'"{name}"'


def nearest_hint(word: str, names: dict[str, Field] | list[str], noun: str = "Fields") -> str:
    """“Did you mean …?” for the nearest name, else all of them."""
    from newscli.query.synonyms import nearest  # only on the way to an error

    near = nearest(word, names)
    return f"Did you mean “{near}”?" if near else f"{noun}: {', '.join(names)}."
