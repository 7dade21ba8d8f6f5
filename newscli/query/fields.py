"""The field table: every field of an article, one row each.

Everything else follows from these rows: reading the front matter, the columns of the index and their SQL, the full
text, the query language, sorting, counting, tables, JSON and its schema, templates, completion and `newscli help
fields`. A new field is a new row. What a row cannot express is defined where it is needed, under the field's name: how
the index stores a provider (`index.rows.schema.KEPT_APART`), or what a table shows for an article without a title
(`render.terminal.columns`).
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
    """The order that people expect: large numbers, recent dates and set flags first, everything else by alphabet."""
    return Direction.DESCENDING if kind.by_size or kind is Kind.FLAG else Direction.ASCENDING


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """A field of an article; only name, kind and `about`, its line in `newscli help fields`, are required.

    Values: `front_matter` lists the keys that the value is read from, the first present key wins; the values of a field
    without keys are computed. `attribute` is the attribute of Summary that holds the value, dotted if nested; without
    one, the value is in `Summary.values`. A field that is `many` has a tuple of values. A field that is `of_related` is
    also known for the articles under `related`.

    Queries: any of the `names` works, including the `aliases`. `sort` is the default sort direction, that of the kind
    if None; a field that is not `shown` cannot be sorted by. `weight` is the weight of a match in a search, 0 if
    searches ignore the field. If a field is `suggested`, a value that no article has leads to a suggestion of the
    nearest one.

    Display, if `shown`: `key` is the key in JSON, by default the attribute; without `in_json`, only CSV and TSV have
    the field, under its name. A field that is `on_demand` is in an answer only if it is requested by name;
    `Articles.with_values` then gets its values. `heading` is the heading in tables, `short` that in narrow ones. A
    column with a `share` may be cut, and columns with a larger share get room first; other columns are shown in full or
    left out. Columns with the highest `rank` are left out first. `style` is a style of the terminal's theme.
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
        """Fill in the defaults."""
        object.__setattr__(self, "_take", attrgetter(self.attribute) if self.attribute else self._among_values)
        if self.shown:
            object.__setattr__(self, "heading", self.heading or self.name.capitalize())
            object.__setattr__(self, "sort", self.sort or expected_direction(self.kind))
        if self.shown and self.in_json:
            object.__setattr__(self, "key", self.key or self.attribute or self.name)

    @property
    def names(self) -> tuple[str, ...]:
        """All names: the name itself, the JSON key, the keys of the front matter and the aliases."""
        return tuple(dict.fromkeys(filter(None, (self.name, self.key, *self.front_matter, *self.aliases))))

    def value_of(self, article: Summary | RelatedArticle) -> object:
        """The article's value, None or an empty tuple if it has no value."""
        return self._take(article)

    def _among_values(self, article: Summary | RelatedArticle) -> object:
        return article.values.get(self.name, () if self.many else None)


FIELDS = (
    Field("id", Kind.NAME, "short stable id of the article", "id", of_related=True),
    Field(
        "title", Kind.TEXT, "headline", "title", ("title",),
        of_related=True, weight=10, share=6, style="title",
    ),
    Field(
        "excerpt", Kind.TEXT, "summary", "excerpt", ("excerpt",),
        aliases=("summary", "description"), of_related=True, weight=2, share=6,
    ),
    Field("body", Kind.TEXT, "text after the front matter", weight=1, shown=False),
    Field("text", Kind.TEXT, "title, topics, authors, aliases, provider, excerpt and body", shown=False),
    Field(
        "date", Kind.DATE, "date of publication, in UTC", "published_at", ("publishedDateTime",),
        of_related=True, rank=1, style="date",
    ),
    Field(
        "updated", Kind.DATE, "date of the last change, in UTC", "updated_at", ("updatedDateTime",),
        aliases=("updated_at", "lastmod", "modified"), in_json=False,
    ),
    Field(
        "url", Kind.NAME, "any of its URLs; the best one is shown", "url",
        many=True, of_related=True, heading="URL", share=4,
    ),
    Field(
        "web_url", Kind.NAME, "URL of the page for browsers", "web_url", ("webUrl",),
        of_related=True, heading="Web URL", share=4,
    ),
    Field(
        "original_url", Kind.NAME, "URL where it first appeared", "original_url", ("originalUrl",),
        of_related=True, heading="Original URL", share=4,
    ),
    Field(
        "amp_url", Kind.NAME, "URL of the AMP page", "amp_url", ("ampWebUrl",),
        of_related=True, heading="AMP URL", share=4,
    ),
    Field(
        "cdn_amp_url", Kind.NAME, "URL of the AMP page in a cache", "cdn_amp_url", ("cdnAmpWebUrl",),
        of_related=True, heading="CDN URL", share=4,
    ),
    Field("type", Kind.NAME, "article, video, …", "type", ("type",), of_related=True, suggested=True, share=2),
    Field("category", Kind.NAME, "news, …", "category", ("category",), suggested=True, share=2),
    Field(
        "quality", Kind.NUMBER, "the archive's own rating", "quality", ("quality",),
        of_related=True, short="Q", rank=4,
    ),
    Field(
        "heat", Kind.NUMBER, "attention that its story gets; follow-ups have none", "heat", ("heat",),
        rank=5,
    ),
    Field(
        "published", Kind.FLAG, "on the front page; in a blog, not a draft", "published", ("published",), short="Pub",
    ),
    Field(
        "provider", Kind.NAME, "who published it, by name or domain", "provider.label", ("provider",),
        of_related=True, aliases=("providers", "provider.name"), weight=5, suggested=True, key="provider",
        share=2, rank=3, style="provider",
    ),
    Field(
        "domain", Kind.NAME, "domain of the provider", "provider.domain",
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
    Field("path", Kind.NAME, "path of the file", "path", share=4),
    Field(
        "author", Kind.NAME, "who wrote it", "authors", ("author",),
        many=True, aliases=("by", "byline"), weight=5, suggested=True, share=2, rank=2, style="provider",
    ),
    Field(
        "alias", Kind.NAME, "other names that links and refs can use", "aliases", ("aliases",),
        many=True, weight=5, heading="Aliases", share=2,
    ),
)  # fmt: skip

BY_NAME = {field.name: field for field in FIELDS}
SHOWN = {field.name: field for field in FIELDS if field.shown}
WEIGHTS = {field.name: field.weight for field in FIELDS if field.weight}
"""The fields in the full-text index, and the weight of a match in each."""

FULL_TEXT = frozenset(name for name in WEIGHTS if BY_NAME[name].kind is Kind.TEXT)
"""Fields whose clauses search the full-text index. Names are in it, too, but a clause on them compares values."""


ADDRESSES = frozenset({"url", "web_url", "original_url", "amp_url", "cdn_amp_url"})
"""Fields that are URLs."""


def bare_name(name: str) -> str:
    """A name in the form in which names are compared: `web_url`, `webUrl`, `Web-URL` and `web url` are equal."""
    parts = "_".join(name.lower().split()).replace("-", "_").split("_")
    return "".join(parts) if all(parts) else name  # `-heat` is not the same as heat


def same_name(name: str, keys: Iterable[str]) -> str | None:
    """The key that equals a name, ignoring case, dashes, underscores and spaces; None if there is none."""
    return next((key for key in keys if bare_name(key) == bare_name(name)), None)


_BY_ANY_NAME = {bare_name(name): field for field in FIELDS for name in field.names}


def known_field(name: str) -> Field | None:
    """The field that has this name among its `names`."""
    return _BY_ANY_NAME.get(bare_name(name))


def key_field(key: str, kind: Kind) -> Field:
    """A field for a front-matter key that no field of the table reads."""
    return Field(key, kind, "a key of the front matter", on_demand=True, share=0 if kind.by_size else 2)


def written_name(name: str) -> str:
    """A name as written in a query: in quotes if it contains spaces or punctuation."""
    return name if re.fullmatch(r"[^\W\d][\w-]*(?:\.[\w-]+)*", name) else f'"{name}"'


def nearest_hint(word: str, names: dict[str, Field] | list[str], noun: str = "Fields") -> str:
    """“Did you mean …?” with the nearest name, otherwise a list of all names."""
    from newscli.query.synonyms import nearest  # only on the way to an error

    near = nearest(word, names)
    return f"Did you mean “{near}”?" if near else f"{noun}: {', '.join(names)}."
