"""The field table: what can be asked of an article, one row a field.

The query language, options, sorting, columns, JSON keys, completion and `newscli help fields` are made from these rows.
`attribute` is the place of the value in a Summary, dotted where it lies deeper; the index names its columns after it. A
field without one is asked for and not shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from newscli.errors import UsageError

if TYPE_CHECKING:
    from newscli.model.summary import Summary


class Kind(StrEnum):
    """What a field's values are, and so how they are compared."""

    TEXT = "text"
    NAME = "name"
    NUMBER = "number"
    DATE = "date"
    FLAG = "flag"


class Direction(StrEnum):
    ASCENDING = "asc"
    DESCENDING = "desc"

    @property
    def reversed(self) -> Direction:
        return Direction.ASCENDING if self is Direction.DESCENDING else Direction.DESCENDING


@dataclass(frozen=True, slots=True)
class Field:
    """`key` names the value in JSON, `heading` in a table; `sort` is the direction a person expects, if any.

    Of a field that is `many`, an article has any number of values.
    """

    name: str
    kind: Kind
    about: str
    attribute: str = ""
    key: str = ""
    heading: str = ""
    sort: Direction | None = None
    many: bool = False

    def value_of(self, article: Summary) -> object:
        """The article's value, None where it has none."""
        value: object = article
        for name in self.attribute.split("."):
            value = getattr(value, name)
        return value


_UP, _DOWN = Direction.ASCENDING, Direction.DESCENDING

FIELDS = (
    Field("id", Kind.NAME, "short stable name of the article", "id", "id", "Id"),
    Field("title", Kind.TEXT, "headline", "title", "title", "Title", _UP),
    Field("excerpt", Kind.TEXT, "the article's own summary", "excerpt", "excerpt", "Excerpt"),
    Field("body", Kind.TEXT, "what follows the front matter"),
    Field("text", Kind.TEXT, "title, topics, provider, excerpt and body"),
    Field("date", Kind.DATE, "when it was published, in UTC", "published_at", "published_at", "Date", _DOWN),
    Field("updated", Kind.DATE, "when it was changed, in UTC", "updated_at", "", "Updated", _DOWN),
    Field("url", Kind.NAME, "any of its URLs; shown is the best", "url", "url", "URL"),
    Field("web_url", Kind.NAME, "the page for browsers", "web_url", "web_url", "Web URL"),
    Field("original_url", Kind.NAME, "where it first appeared", "original_url", "original_url", "Original URL"),
    Field("amp_url", Kind.NAME, "the AMP page", "amp_url", "amp_url", "AMP URL"),
    Field("cdn_amp_url", Kind.NAME, "the AMP page in a cache", "cdn_amp_url", "cdn_amp_url", "CDN URL"),
    Field("type", Kind.NAME, "article, video, …", "type", "type", "Type"),
    Field("category", Kind.NAME, "news, …", "category", "category", "Category"),
    Field("quality", Kind.NUMBER, "the archive's rating", "quality", "quality", "Q", _DOWN),
    Field("heat", Kind.NUMBER, "attention to its story; a follow-up has none", "heat", "heat", "Heat", _DOWN),
    Field("published", Kind.FLAG, "chosen for the front page", "published", "published", "P"),
    Field("provider", Kind.NAME, "who published it, by name or domain", "provider.label", "provider", "Provider", _UP),
    Field("domain", Kind.NAME, "the provider's domain", "provider.domain", "", "Domain", _UP),
    Field("topic", Kind.NAME, "what it is about", "topics", "topics", "Topics", None, many=True),
    Field("images", Kind.NUMBER, "number of images", "images", "images", "Img"),
    Field("related", Kind.NUMBER, "number of related articles", "related_count", "related_count", "Rel", _DOWN),
    Field("path", Kind.NAME, "the file", "path", "path", "Path", _UP),
)

BY_NAME = {field.name: field for field in FIELDS}
SHOWN = {field.name: field for field in FIELDS if field.attribute}
_ALSO = {"topics": "topic", "published_at": "date", "related_count": "related", "providers": "provider", "tag": "topic"}


def known_field(name: str) -> Field | None:
    """The field of this name or JSON key."""
    wanted = name.strip().lower()
    return BY_NAME.get(_ALSO.get(wanted, wanted))


def shown_field(name: str) -> Field:
    """The field of this name, where it can be shown. Raises UsageError with the nearest name."""
    field = known_field(name)
    if field is not None and field.attribute:
        return field
    raise UsageError(f"There is no field “{name}” to show.", nearest_hint(name, SHOWN))


def nearest_hint(word: str, names: dict[str, Field] | list[str], noun: str = "Fields") -> str:
    """“Did you mean …?” for the nearest name, else all of them."""
    from difflib import get_close_matches  # only on the way to an error

    near = get_close_matches(word.strip().lower(), names, n=1)
    return f"Did you mean “{near[0]}”?" if near else f"{noun}: {', '.join(names)}."
