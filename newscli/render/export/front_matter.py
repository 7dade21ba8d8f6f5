"""The front matter of an exported article: `newscli.parser.exported` says what stands where, and reads it again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields as fields_of
from typing import TYPE_CHECKING, Any

from newscli.model.summary import NO_PROVIDER
from newscli.parser.dialects import EXPORTED
from newscli.parser.exported import AT_TOP, AUTHOR, CATEGORIES, DRAFT, EXTRA, ID, PATH, PUBLISHER, SHARED
from newscli.query.fields import FIELDS, Field

if TYPE_CHECKING:
    from newscli.model.article import Article, RelatedArticle
    from newscli.model.summary import Image, Provider
    from newscli.render.export.yaml_text import Yaml

_APART = frozenset({"provider", "images", "author", "category", "published"})
"""Fields whose value is a mapping, or that stand at the top in another way than in news archives."""

_PLAIN = tuple(field for field in FIELDS if field.front_matter and field.name not in _APART)
_OF_RELATED = tuple(field for field in _PLAIN if field.of_related)


def front_matter(article: Article, place: str, secured: str | None) -> dict[str, Yaml]:
    """What other programs understand, what no field claims, then what only newscli knows.

    `place` is the path of the article's file from the library's folder on, `secured` its ciphertext as it stands there.
    """
    kept = {key: value for key, value in article.extra.items() if key in AT_TOP}
    return {
        **_at_top(article),
        **{key: value for key, value in article.extra.items() if key not in AT_TOP},
        EXPORTED: {ID: article.id, PATH: place, **_own(article, secured), **_given({EXTRA: kept})},
        **_given({"related": [_related(entry) for entry in article.related]}),
    }


def _at_top(article: Article) -> dict[str, Yaml]:
    values = _plain(article, _PLAIN)
    shared = {key: values.get(meant) for key, meant in SHARED.items()}
    others: dict[str, Yaml] = {
        AUTHOR: article.authors,
        PUBLISHER: article.provider.name,
        CATEGORIES: None if article.category is None else [article.category],
        DRAFT: None if article.published else True,
    }
    return _given(shared | others)


def _own(article: Article, secured: str | None) -> dict[str, Yaml]:
    values = {key: value for key, value in _plain(article, _PLAIN).items() if key not in SHARED.values()}
    provider = {key: value for key, value in _provider(article.provider).items() if key != "name"}
    return _given(
        values
        | {
            "provider": provider,
            "images": list(map(_image, article.images)),
            "featuredContent": article.featured_content,
            "secured": secured,
        }
    )


def _related(entry: RelatedArticle) -> dict[str, Yaml]:
    apart = {"provider": _provider(entry.provider), "images": list(map(_image, entry.images))}
    return _plain(entry, _OF_RELATED) | _given(apart) | entry.extra


def _plain(article: Article | RelatedArticle, fields: Iterable[Field]) -> dict[str, Any]:
    """The values of fields by their key in news archives."""
    return _given({field.front_matter[0]: field.value_of(article) for field in fields})


def _provider(provider: Provider) -> dict[str, Yaml]:
    if provider == NO_PROVIDER:
        return {}
    return _given({"name": provider.name, "domain": provider.domain, "images": list(map(_image, provider.images))})


_IMAGE_KEYS = {"is_cached": "isCached"}


def _image(image: Image) -> dict[str, Yaml]:
    return _given({_IMAGE_KEYS.get(each.name, each.name): getattr(image, each.name) for each in fields_of(image)})


def _given(values: dict[str, Any]) -> dict[str, Any]:
    """The values that are not empty."""
    return {key: value for key, value in values.items() if value is not None and value not in ((), [], {})}
