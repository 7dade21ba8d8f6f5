"""Converts values to rows of the index and back, following the columns of `schema`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from newscli.index.rows.schema import OF_RELATED, PLAIN, column_of
from newscli.model.summary import Image, Provider
from newscli.query.fields import Field

if TYPE_CHECKING:
    from newscli.model.article import Article, RelatedArticle
    from newscli.model.summary import Summary

Row = tuple[Any, ...]

_dump = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_parse = json.JSONDecoder().decode
_provider = lru_cache(maxsize=1024)(Provider)
"""Providers come again and again: making one takes a tenth of the time of loading a row."""


_LONGEST = 1_000
"""Characters of a name that is remembered."""


def _image(image: Image) -> list[Any]:
    return [image.url, image.width, image.height, image.is_cached, image.title, image.attribution]


def _dump_images(images: Sequence[Image]) -> str:
    return _dump([_image(image) for image in images]) if images else "[]"


def _load_images(text: str) -> tuple[Image, ...]:
    return tuple(Image(*values) for values in _parse(text)) if text != "[]" else ()


class _Plain:
    """The plain fields of an article, or of a related one, as the columns that they are.

    Most values are stored as they are: they are taken all at once, and only the others are converted one by one.
    """

    def __init__(self, fields: Sequence[Field]) -> None:
        self._names = [column_of(field) for field in fields]
        self._attributes = attrgetter(*(field.attribute for field in fields if field.attribute))
        self._others = {field.name: column_of(field) for field in fields if not field.attribute}
        converted = [(at, field) for at, field in enumerate(fields) if field.many or field.kind.converted]
        self._saving = [(at, _dump_many if field.many else field.kind.to_sql) for at, field in converted]
        self._loading = [
            (column_of(field), _load_many if field.many else field.kind.from_sql) for _, field in converted
        ]

    def save(self, article: Summary | RelatedArticle) -> list[Any]:
        """The values of the columns, in their order."""
        row = [*self._attributes(article), *map(article.values.get, self._others)]
        for at, convert in self._saving:
            row[at] = convert(row[at])
        return row

    def load(self, row: Sequence[Any]) -> dict[str, Any]:
        """The arguments of a Summary or RelatedArticle, from a row that begins with the columns."""
        values = dict(zip(self._names, row, strict=False))
        for name, convert in self._loading:
            values[name] = convert(values[name])
        if self._others:
            others = {name: values.pop(column) for name, column in self._others.items()}
            values["values"] = {name: value for name, value in others.items() if value not in (None, ())}
        return values


def _dump_many(values: Sequence[str] | None) -> str:
    return _dump(values or ())


def _load_many(text: str) -> tuple[str, ...]:
    return tuple(_parse(text))


_SUMMARY, _RELATED = _Plain(PLAIN), _Plain(OF_RELATED)


def summary_row(article: Summary) -> Row:
    """A row in the order of SUMMARY_COLUMNS."""
    provider = article.provider
    return (*_SUMMARY.save(article), provider.name, provider.domain, _dump_images(article.images))


def summary_values(id_: str, path: str, row: Row) -> dict[str, Any]:
    """The arguments of a Summary, from a row in the order of SUMMARY_COLUMNS."""
    values = _SUMMARY.load(row)
    name, domain, images = row[-3:]
    values["id"], values["path"] = id_, path
    make = _provider if len(name or "") < _LONGEST else Provider  # what is remembered stays small
    values["provider"], values["images"] = make(name, domain), _load_images(images)
    return values


def detail_row(article: Article) -> Row:
    """A row in the order of DETAIL_COLUMNS."""
    secured = _dump([article.secured.ciphertext, article.secured.iv]) if article.secured else None
    images = _dump_images(article.provider.images)
    return article.body, article.featured_content, secured, images, _dump(article.extra)


def load_article(summary: dict[str, Any], detail: Row, related: tuple[RelatedArticle, ...]) -> Article:
    """An article from the arguments of its Summary and a row in the order of DETAIL_COLUMNS."""
    from newscli.model.article import Article, Secured  # 1 ms that lists do without

    body, featured_content, secured, provider_images, extra = detail
    provider = summary["provider"]
    whole = summary | {"provider": Provider(provider.name, provider.domain, _load_images(provider_images))}
    return Article(
        **whole,
        related=related,
        body=body,
        featured_content=featured_content,
        secured=Secured(*_parse(secured)) if secured else None,
        extra=_parse(extra),
    )


def related_document(related: RelatedArticle) -> str:
    """A related article as JSON: a list in the order of DOCUMENT."""
    provider = related.provider
    images = [[_image(image) for image in images] for images in (provider.images, related.images)]
    return _dump([related.id, *_RELATED.save(related), provider.name, provider.domain, *images, related.extra])


def load_related(document: str) -> RelatedArticle:
    """A related article from its document."""
    from newscli.model.article import RelatedArticle

    id_, *row = _parse(document)
    name, domain, provider_images, images, extra = row[-5:]
    return RelatedArticle(
        id=id_,
        provider=Provider(name, domain, tuple(Image(*values) for values in provider_images)),
        images=tuple(Image(*values) for values in images),
        extra=extra,
        **_RELATED.load(row),
    )
