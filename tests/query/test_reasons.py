"""Why a query may find nothing, as far as the query itself tells."""

from datetime import UTC, datetime

import pytest

from newscli.query.fields import Kind
from newscli.query.reading import Known
from newscli.query.reasons import alternative, asks_for_date, contradiction
from newscli.query.syntax import parse_query

NOW = datetime(2026, 6, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "field", "clause"),
    [
        ("type:video type:article", "type", "type:video,article"),
        ("is:video is:article", "type", "type:=video,=article"),
        ("a category:news b category:blog", "category", "category:news,blog"),
        ("provider:cnet provider:wsj provider:bbc", "provider", "provider:cnet,wsj,bbc"),
        ("quality:>80 quality:<10", "quality", "quality:>80,<10"),
        ("heat:5 heat:7", "heat", "heat:5,7"),
        ("type:video,article type:=podcast", "type", "type:video,article,=podcast"),
        ("date:2021 date:2022", "date", "date:2021,2022"),
        ("since:2022 before:2022", "date", "date:>=2022-01-01,<2022-01-01"),
        ("quality:>5 quality:5", "quality", "quality:>5,5"),
        ("related:10.. related:..5 related:>=7", "related", "related:>=10,<=5,>=7"),
    ],
)
def test_a_field_of_one_value_cannot_have_two(text: str, field: str, clause: str) -> None:
    found = contradiction(parse_query(text, NOW).where)

    assert found is not None
    assert alternative(*found) == (field, clause)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a b",
        "topic:ai topic:iot",
        "title:a title:b",
        "url:a url:b",
        "type:video",
        "type:video type:video",
        "type:video -type:article",
        "type:video OR type:article",
        "type:video,article",
        "quality:>10 quality:<80",
        "quality:5 quality:5",
        "quality:>5 quality:>7",
        "quality:<=5 quality:>=5",
        "date:2021 date:2021-05",
        "since:2022 before:2023",
        "price:1 price:2",
    ],
)
def test_other_queries_may_hold(text: str) -> None:
    known = {"price": Kind.NUMBER}

    assert contradiction(parse_query(text, NOW, Known(known.get)).where) is None


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("date:2022", True),
        ("ai since:7d", True),
        ("before:2021 OR ai", False),
        ("ai", False),
        ("heat:2022", False),
        ("", False),
    ],
)
def test_a_clause_about_the_date_is_noticed(text: str, asks: bool) -> None:
    assert asks_for_date(parse_query(text, NOW).where) is asks
