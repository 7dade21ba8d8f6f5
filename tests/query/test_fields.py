from datetime import UTC, datetime

import pytest

from newscli.model.article import Article
from newscli.model.summary import Image, Provider, Summary
from newscli.query.fields import (
    BY_NAME,
    FIELDS,
    SHOWN,
    Direction,
    Field,
    bare_name,
    key_field,
    known_field,
    written_name,
)
from newscli.query.kinds import KINDS, Kind
from newscli.query.values import _READERS
from newscli.render.records.articles import COLLAPSED_HIT
from newscli.render.records.links import RELATED, SIMILAR
from newscli.render.records.whole import BEYOND_LISTS

ARTICLE = Summary(
    id="bcdfghjkmn",
    path="articles/a.md",
    title="A title",
    excerpt="An excerpt.",
    published_at=datetime(2022, 5, 25, 20, 4, tzinfo=UTC),
    updated_at=datetime(2022, 5, 26, tzinfo=UTC),
    web_url="https://example.com/w",
    original_url="https://example.com/o",
    amp_url="https://example.com/a",
    cdn_amp_url="https://example.com/c",
    type="article",
    category="news",
    quality=50,
    heat=40,
    published=False,
    provider=Provider("Example News", "example.com"),
    topics=("AI", "Robots"),
    images=(Image("https://example.com/i.jpg"),),
    related_count=3,
)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("id", "bcdfghjkmn"),
        ("title", "A title"),
        ("excerpt", "An excerpt."),
        ("date", datetime(2022, 5, 25, 20, 4, tzinfo=UTC)),
        ("updated", datetime(2022, 5, 26, tzinfo=UTC)),
        ("url", "https://example.com/w"),
        ("web_url", "https://example.com/w"),
        ("original_url", "https://example.com/o"),
        ("amp_url", "https://example.com/a"),
        ("cdn_amp_url", "https://example.com/c"),
        ("type", "article"),
        ("category", "news"),
        ("quality", 50),
        ("heat", 40),
        ("published", False),
        ("provider", "Example News"),
        ("domain", "example.com"),
        ("topic", ("AI", "Robots")),
        ("images", (Image("https://example.com/i.jpg"),)),
        ("related", 3),
        ("path", "articles/a.md"),
    ],
)
def test_field_takes_its_value_from_an_article(name: str, value: object) -> None:
    assert BY_NAME[name].value_of(ARTICLE) == value


@pytest.mark.parametrize("field", SHOWN.values(), ids=lambda field: field.name)
def test_every_shown_field_has_a_value_or_none_in_an_empty_article(field: Field) -> None:
    value = field.value_of(Summary(id="", path=""))

    assert value in (None, "", (), 0, True)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_every_field_is_explained_and_has_a_heading_where_it_is_shown(field: Field) -> None:
    assert bool(field.heading) is field.shown
    assert field.about
    assert field.name == field.name.lower()


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_value_of_every_shown_field_comes_from_somewhere(field: Field) -> None:
    worked_out = {"id", "url", "domain", "related", "backlinks", "mentions", "path"}

    assert bool(field.front_matter) is (field.shown and field.name not in worked_out)
    assert not field.attribute or hasattr(Summary, field.attribute.partition(".")[0])
    assert field.attribute or not field.shown or not hasattr(Article, field.name)


def test_field_without_an_attribute_is_among_the_other_values() -> None:
    edition, authors = Field("edition", Kind.NAME, "…"), Field("author", Kind.NAME, "…", many=True)
    article = Summary(id="", path="", values={"edition": "Evening"})

    assert (edition.key, edition.heading) == ("edition", "Edition")
    assert edition.value_of(article) == "Evening"
    assert edition.value_of(ARTICLE) is None
    assert authors.value_of(ARTICLE) == ()


def test_key_of_the_front_matter_is_a_field_on_demand() -> None:
    field = key_field("date saved", Kind.DATE)

    assert (field.heading, field.on_demand, field.sort) == ("Date saved", True, Direction.DESCENDING)
    assert field.value_of(Summary(id="", path="", values={"date saved": "2022-05-25"})) == "2022-05-25"
    assert field.value_of(ARTICLE) is None


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("author", "author"),
        ("author.name", "author.name"),
        ("date-saved", "date-saved"),
        ("größe", "größe"),
        ("_x1", "_x1"),
        ("date saved", '"date saved"'),
        ("c++", '"c++"'),
        ("2nd", '"2nd"'),
        ("-x", '"-x"'),
        ("a..b", '"a..b"'),
        ("", '""'),
    ],
)
def test_name_with_blanks_or_signs_is_written_in_quotes(name: str, written: str) -> None:
    assert written_name(name) == written


@pytest.mark.parametrize("field", [field for field in FIELDS if field.many], ids=lambda field: field.name)
def test_fields_of_many_values_are_names(field: Field) -> None:
    assert field.kind is Kind.NAME


def test_values_of_every_kind_are_read() -> None:
    assert set(_READERS) == set(KINDS)


def test_field_has_no_key_that_records_have_for_something_else() -> None:
    of_fields = {field.key for field in FIELDS}
    beside = {
        "score",
        "snippet",
        "more",
        "words",
        "linked",
        "position",
        "depth",
        "via",
        "found_in",
        "context",
        *BEYOND_LISTS.keys,
    }

    assert not beside & of_fields
    assert {*COLLAPSED_HIT.keys, *SIMILAR.keys, *RELATED.keys} <= beside | of_fields


def test_no_two_fields_claim_one_name() -> None:
    claims = [(bare_name(name), field.name) for field in FIELDS for name in field.names]

    assert len({bare for bare, _ in claims}) == len(set(claims))


def test_no_key_of_the_front_matter_gives_two_fields() -> None:
    keys = [key for field in FIELDS for key in field.front_matter]

    assert len(set(keys)) == len(keys)


def test_no_two_fields_share_name_heading_or_key() -> None:
    keys = [field.key for field in FIELDS if field.key]
    headings = [field.heading for field in SHOWN.values()]

    assert len({field.name for field in FIELDS}) == len(FIELDS)
    assert len(set(headings)) == len(headings)
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("title", "title"),
        (" Title\n", "title"),
        ("topics", "topic"),
        ("published_at", "date"),
        ("related_count", "related"),
        ("links", "related"),
        ("providers", "provider"),
        ("tag", "topic"),
        ("webUrl", "web_url"),
        ("Web-URL", "web_url"),
        ("web url", "web_url"),
        ("publishedDateTime", "date"),
        ("updatedDateTime", "updated"),
        ("updated_at", "updated"),
        ("provider.name", "provider"),
        ("Provider.Domain", "domain"),
        ("published", "published"),
        *((field.name, field.name) for field in FIELDS),
        *((name, field.name) for field in FIELDS for name in field.names),
        *((name.upper(), field.name) for field in FIELDS for name in field.names),
    ],
)
def test_field_is_known_by_all_its_names(name: str, found: str) -> None:
    assert known_field(name) is BY_NAME[found]


@pytest.mark.parametrize(
    "name", ["titel", "", "\0", "author.name", "-heat", "heat-", "_heat", "web__url", "provider.", "provider.images"]
)
def test_other_names_are_no_field(name: str) -> None:
    assert known_field(name) is None


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (Kind.TEXT, {"title", "excerpt", "body", "text"}),
        (Kind.NUMBER, {"quality", "heat", "images", "related", "backlinks", "mentions"}),
        (Kind.DATE, {"date", "updated"}),
        (Kind.FLAG, {"published"}),
    ],
)
def test_kinds_of_fields(kind: Kind, names: set[str]) -> None:
    assert {field.name for field in FIELDS if field.kind is kind} == names
