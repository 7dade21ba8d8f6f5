"""What the owners of archives of all kinds expect to see of their articles."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

import pytest

from newscli.model.article import Article
from newscli.parser.article import parse_article
from newscli.parser.conventions import Conventions
from tests.parser import dialects
from tests.parser.dialects.case import Case

PLAIN = Conventions(plain=True)


def _cases() -> Iterator[object]:
    for module in iter_modules(dialects.__path__):
        for case in getattr(import_module(f"{dialects.__name__}.{module.name}"), "CASES", ()):
            yield pytest.param(case, id=f"{module.name}-{case.path}")


@pytest.mark.parametrize("case", list(_cases()))
def test_an_article_is_read_as_its_owner_expects(case: Case) -> None:
    parsed = parse_article(case.content.encode(), case.path, case.path, PLAIN)

    assert parsed is not None
    assert parsed.article is not None
    assert _read(case, parsed.article) == case


def _read(case: Case, article: Article) -> Case:
    published, updated = article.published_at, article.updated_at
    return Case(
        case.path,
        case.content,
        title=article.title,
        date=published.isoformat() if published else None,
        updated=updated.isoformat() if updated else None,
        topics=article.topics,
        category=article.category,
        authors=article.authors,
        url=article.url,
        provider=article.provider.name,
        domain=article.provider.domain,
        excerpt=article.excerpt,
        images=tuple(image.url or "" for image in article.images),
        published=article.published,
        aliases=article.aliases,
    )
