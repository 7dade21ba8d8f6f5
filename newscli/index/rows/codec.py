"""Values ↔ rows of the index: each pair of functions is inverse, and both follow the columns of `schema`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from math import isfinite
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from newscli.index.rows.schema import OF_RELATED, PLAIN, column_of
from newscli.model.summary import Image, Provider
from newscli.query.fields import BY_NAME, WEIGHTS, Field
from newscli.text.dates import parse_moment
from newscli.text.headlines import headline_key
from newscli.text.html import text_of_html
from newscli.text.times import to_microseconds
from newscli.text.words import fold, words_of

if TYPE_CHECKING:
    from newscli.model.article import Article, RelatedArticle, Tree
    from newscli.model.summary import Summary

Row = tuple[Any, ...]

_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:$|[T ])")
_LONGEST_NUMBER = 40

_dump = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_parse = json.JSONDecoder().decode
_provider = lru_cache(maxsize=1024)(Provider)
"""Providers come again and again: making one takes a tenth of the time of loading a row."""


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
        self._others = [field.name for field in fields if not field.attribute]
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
            others = {name: values.pop(name) for name in self._others}
            values["values"] = {name: value for name, value in others.items() if value not in (None, ())}
        return values


def _dump_many(values: Sequence[str] | None) -> str:
    return _dump(values or ())


def _load_many(text: str) -> tuple[str, ...]:
    return tuple(_parse(text))


_SUMMARY, _RELATED = _Plain(PLAIN), _Plain(OF_RELATED)


def summary_row(article: Summary) -> Row:
    """In the order of SUMMARY_COLUMNS."""
    provider = article.provider
    return (*_SUMMARY.save(article), provider.name, provider.domain, _dump_images(article.images))


def summary_values(id_: str, path: str, row: Row) -> dict[str, Any]:
    """The arguments of a Summary, from a row in the order of SUMMARY_COLUMNS."""
    values = _SUMMARY.load(row)
    name, domain, images = row[-3:]
    values["id"], values["path"] = id_, path
    values["provider"], values["images"] = _provider(name, domain), _load_images(images)
    return values


def detail_row(article: Article) -> Row:
    """In the order of DETAIL_COLUMNS."""
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


class RelatedEntry(NamedTuple):
    digest: bytes
    id: str
    headline: int | None
    published_at: int | None
    document: str


def related_row(related: RelatedArticle) -> RelatedEntry:
    """The row of a related article; equal digests are equal articles."""
    provider = related.provider
    images = [[_image(image) for image in images] for images in (provider.images, related.images)]
    document = _dump([related.id, *_RELATED.save(related), provider.name, provider.domain, *images, related.extra])
    digest = blake2b(document.encode(), digest_size=16).digest()
    published_at = to_microseconds(related.published_at)
    return RelatedEntry(digest, related.id, headline_key(related.title), published_at, document)


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


def words_row(article: Summary) -> Row:
    """title_words, provider_words, domain_words, headline."""
    title = fold(text_of_html(article.title or ""))
    return title, _padded(article.provider.name), _padded(article.provider.domain), headline_key(article.title)


def _padded(text: str | None) -> str:
    """Folded words with a blank around each, so that ' ai ' finds the word and not its like."""
    return f" {fold(text_of_html(text or ''))} "


def topic_rows(article: Summary) -> list[Row]:
    return [(position, name, _padded(name)) for position, name in enumerate(article.topics)]


def extra_rows(tree: Mapping[str, Tree]) -> list[Row]:
    """Key, text, words, numeric and timestamp of each value that no field claims."""
    return [(key.lower(), text, _padded(text), _numeric(text), _timestamp(text)) for key, text in _leaves(tree)]


def _leaves(tree: Tree | Mapping[str, Tree], key: str = "") -> Iterator[tuple[str, str]]:
    # Recursion is safe here: the parser refuses more than MAX_DEPTH levels.
    if isinstance(tree, str):
        yield key, tree
    elif isinstance(tree, list):
        for item in tree:
            yield from _leaves(item, key)
    elif tree is not None:
        for name, item in tree.items():
            yield from _leaves(item, f"{key}.{name}" if key else name)


def _numeric(text: str) -> float | None:
    try:
        numeric = float(text) if len(text) < _LONGEST_NUMBER and "_" not in text else None
    except ValueError:
        return None
    return numeric if numeric is not None and isfinite(numeric) else None


def _timestamp(text: str) -> int | None:
    # Only what looks like an ISO date: guessing would make dates of words.
    return to_microseconds(parse_moment(text)) if _ISO.match(text) else None


_SEARCHED = tuple(BY_NAME[name] for name in WEIGHTS)

_APART = " \uffff "
"""A word that nobody can search for: no phrase reaches from one topic into the next."""


def search_row(article: Summary, body: str) -> Row:
    """The words of the columns of article_text, in the order of WEIGHTS."""
    texts = [_texts(field, article, body) for field in _SEARCHED]
    return tuple([_APART.join([_searchable(text or "") for text in parts]) for parts in texts])


def _texts(field: Field, article: Summary, body: str) -> Sequence[str | None]:
    """The texts of an article that belong to a field of the full text."""
    if field.name == "body":
        return (body,)
    if field.name == "provider":
        return article.provider.name, article.provider.domain
    value: Any = field.value_of(article)
    return value if field.many else (value,)


def _searchable(text: str) -> str:
    # SQLite's ascii tokenizer finds the words of ASCII text as words_of does, only faster.
    meant = text_of_html(text)
    return meant if meant.isascii() else " ".join(words_of(meant))
