import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from newscli.model.summary import Provider, Summary
from newscli.render.documents.csl import csl_json
from newscli.render.documents.references import references
from tests.render.documents.summaries import ARTICLES, article

_TEXT = {"type": "string", "minLength": 1}
_NAME = {
    "type": "object",
    "properties": dict.fromkeys(("family", "given", "non-dropping-particle", "literal"), _TEXT),
    "additionalProperties": False,
    "oneOf": [{"required": ["literal"], "maxProperties": 1}, {"required": ["family", "given"]}],
}
_DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "items": {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 3},
            "minItems": 1,
            "maxItems": 2,
        }
    },
    "required": ["date-parts"],
    "additionalProperties": False,
}
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "id": _TEXT,
            "type": {"enum": ["article-newspaper", "post-weblog", "webpage"]},
            "author": {"type": "array", "items": _NAME, "minItems": 1},
            "issued": _DATE,
            **dict.fromkeys(("title", "container-title", "URL", "keyword", "abstract"), _TEXT),
        },
        "required": ["id", "type", "title"],
        "additionalProperties": False,
    },
}
"""What csl-data.json of the CSL schema allows of the keys that are written, and no empty value."""


def _items(*articles: Summary) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = json.loads("".join(csl_json(articles)))
    Draft7Validator(SCHEMA).validate(items)
    return items


def test_an_article_of_a_newspaper() -> None:
    assert _items(article(authors=("Ada Lovelace", "Vincent van Gogh", "Business Wire"))) == [
        {
            "id": "b83rz3b859",
            "type": "article-newspaper",
            "title": "A title",
            "author": [
                {"family": "Lovelace", "given": "Ada"},
                {"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"},
                {"literal": "Business Wire"},
            ],
            "container-title": "Example News",
            "issued": {"date-parts": [[2022, 5, 25]]},
            "URL": "https://example.com/a",
            "keyword": "AI, Computer Vision",
            "abstract": "An excerpt.",
        }
    ]


def test_what_an_article_does_not_have_is_left_out() -> None:
    assert _items(Summary(id="x", path="a.md")) == [{"id": "x", "type": "webpage", "title": "a.md"}]


def test_no_articles_are_an_empty_array() -> None:
    assert _items() == []


@pytest.mark.parametrize(
    ("changes", "type_"),
    [
        ({}, "article-newspaper"),
        ({"category": "blog"}, "post-weblog"),
        ({"provider": Provider(None, "blog.example.com")}, "post-weblog"),
        ({"category": None}, "webpage"),
    ],
)
def test_the_type_is_what_is_cited(changes: dict[str, object], type_: str) -> None:
    assert _items(article(**changes))[0]["type"] == type_


def test_a_date_is_the_day_in_utc() -> None:
    (item,) = _items(article(published_at=datetime(999, 12, 31, 23, 59, tzinfo=UTC)))

    assert item["issued"] == {"date-parts": [[999, 12, 31]]}


@given(st.lists(ARTICLES, max_size=4))
def test_any_articles_are_items_of_the_schema(articles: list[Summary]) -> None:
    cited = list(references(articles))

    assert [(item["id"], item["title"], item.get("URL", "")) for item in _items(*articles)] == [
        (reference.key, reference.title, reference.url) for reference in cited
    ]
