"""Filters, order and facets against the same worked out in plain Python."""

import random
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.library import Library
from newscli.model.answers import Facet
from newscli.model.article import Article
from newscli.model.summary import Summary
from newscli.parser.article import parse_article
from newscli.query.ast import And, Not, Or, Predicate, Query
from newscli.query.fields import BY_NAME, Direction
from newscli.query.predicates import Bound, Contains, Equals, Is, LinksTo, Range
from newscli.query.sorting import SORTABLE, SortKey, sort_keys
from newscli.text.words import Phrase, fold, words_of
from tests.factory import related_entry, write_article
from tests.opening import open_library

TOPICS = ("AI", "Microsoft AI", "Computer Vision", "ai", "Société", "C++")
PROVIDERS = (
    {"name": "The Daily Telegraph", "domain": "telegraph.co.uk"},
    {"name": "CNET", "domain": "cnet.com"},
    {"name": "CNET", "domain": "www.cnet.com"},
    {"name": "Élan"},
    {"domain": "example.com"},
    None,
)
START = datetime(2022, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class World:
    library: Library
    articles: tuple[Article, ...]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """Sixty articles with all mixtures of values, as the index and as the parser give them."""
    folder = tmp_path_factory.mktemp("world")
    paths = [_write(folder, number, random.Random(number)) for number in range(60)]
    parsed = [parse_article(path.read_bytes(), str(path)) for path in paths]
    articles = tuple(each.article for each in parsed if each and each.article)
    assert len(articles) == 60
    return World(open_library(folder, cache=False), articles)


def _write(folder: Path, number: int, chance: random.Random) -> Path:
    date = START + timedelta(hours=chance.randrange(20))
    return write_article(
        folder,
        f"{number}.txt",
        title=chance.choice(["Robots", "robots", "Älpha", "日本語", "zebra &amp; co", "???", None]),
        publishedDateTime=chance.choice([date.isoformat(), date.isoformat(), None]),
        updatedDateTime=chance.choice([(date + timedelta(hours=number % 3)).isoformat(), None]),
        quality=chance.choice([0, 50, 50, 189, -3, None]),
        heat=chance.choice([0, 40, 3694, -1, None]),
        published=chance.choice([True, False, None]),
        type=chance.choice(["article", "video", "Article"]),
        category=chance.choice(["news", "NEWS", "blog"]),
        provider=chance.choice(PROVIDERS),
        topics=chance.sample(TOPICS, chance.randrange(4)) or None,
        related=[
            related_entry(1, webUrl=f"https://example.com/{other}")
            for other in chance.sample(range(65), chance.randrange(4))
        ],
    )


def _lies_in(value: Any, low: Bound | None, high: Bound | None) -> bool:
    above = low is None or value > low.value or (low.closed and value == low.value)
    below = high is None or value < high.value or (high.closed and value == high.value)
    return bool(above and below)


def _has_words(value: str | None, phrase: Phrase) -> bool:
    words = words_of(value or "")
    return any(phrase.starts(words[at:]) for at in range(len(words)))


def _values(article: Article, field: str) -> tuple[str | None, ...]:
    values = {
        "topic": article.topics,
        "provider": (article.provider.name, article.provider.domain),
        "type": (article.type,),
        "category": (article.category,),
    }
    return values[field]


def _fits(article: Article, predicate: Predicate) -> bool:
    match predicate:
        case Not(part):
            return not _fits(article, part)
        case And(parts):
            return all(_fits(article, part) for part in parts)
        case Or(parts):
            return any(_fits(article, part) for part in parts)
        case _:
            return _fits_alone(article, predicate)


def _fits_alone(article: Article, predicate: Predicate) -> bool:
    match predicate:
        case Contains(field, phrase):
            return any(_has_words(value, phrase) for value in _values(article, field))
        case Equals(field, words):
            return any(tuple(words_of(value or "")) == words for value in _values(article, field))
        case Range(field, low, high):
            own = BY_NAME[field].value_of(article)
            return own is not None and _lies_in(own, low, high)
        case Is(flag):
            return bool(BY_NAME[flag].value_of(article))
        case LinksTo(id_):
            return article.id != id_ and any(related.id == id_ for related in article.related)
    raise AssertionError(predicate)


def _sort_value(world: World, article: Summary, field: str) -> Any:
    if field == "backlinks":
        return sum(_fits_alone(other, LinksTo(article.id)) for other in world.articles)
    value = BY_NAME[field].value_of(article)
    if field == "images":
        return len(value)
    if isinstance(value, tuple):
        value = next(iter(value), None)
    if field in ("id", "domain", "path") or not BY_NAME[field].kind.by_words:
        return value
    return fold(str(value or "").replace("&amp;", "&"))


def _place_of_undated(article: Article) -> tuple[bool, str, str]:
    """What has no date comes by its title, what has the same date by its id."""
    title = fold((article.title or "").replace("&amp;", "&")) if article.published_at is None else ""
    return not title, title, article.id


def _sorted(world: World, articles: list[Article], order: tuple[SortKey, ...]) -> list[Article]:
    ordered = sorted(articles, key=_place_of_undated)
    for key in (SortKey("date", Direction.DESCENDING), *reversed(order)):
        values = {article.id: _sort_value(world, article, key.field) for article in ordered}
        known = [article for article in ordered if values[article.id] not in (None, "")]
        missing = [article for article in ordered if values[article.id] in (None, "")]
        backwards = key.direction is Direction.DESCENDING
        # Sorting backwards keeps the order of equals, as sorting does.
        known.sort(key=lambda article: values[article.id], reverse=backwards)
        ordered = known + missing
    return ordered


def _phrases(*texts: str) -> st.SearchStrategy[Phrase]:
    return st.builds(Phrase, st.sampled_from([tuple(words_of(text)) for text in texts]), st.booleans())


NAMED = st.builds(
    Contains,
    st.sampled_from(["topic", "provider"]),
    _phrases("ai", "AI", "microsoft", "vision ai", "vis", "societe", "C++", "cnet", "CNET.com", "the daily", "x"),
) | st.builds(
    Contains,
    st.sampled_from(["type", "category"]),
    _phrases("article", "ARTICLE", "video", "news", "blog", "blo", "x"),
)
WHOLES = st.builds(
    Equals,
    st.sampled_from(["topic", "provider", "type"]),
    st.sampled_from([("ai",), ("microsoft", "ai"), ("cnet",), ("cnet", "com"), ("article",), ("x",)]),
)
BOUNDS = st.builds(Bound, st.sampled_from([-3, 0, 1, 2, 40, 49.5, 50, 3694, 2**62]), st.booleans())
MOMENTS = st.builds(Bound, st.integers(-1, 21).map(lambda hours: START + timedelta(hours=hours)), st.booleans())
COMPARES = (
    st.builds(Range, st.sampled_from(["quality", "heat", "related"]), BOUNDS, st.none() | BOUNDS)
    | st.builds(Range, st.sampled_from(["quality", "heat", "related"]), st.none(), BOUNDS)
    | st.builds(Range, st.just("date"), st.none() | MOMENTS, MOMENTS)
    | st.builds(Range, st.just("date"), MOMENTS, st.none())
)
PREDICATES = st.recursive(
    NAMED | WHOLES | COMPARES | st.just(Is("published")) | st.integers(0, 59).map(lambda number: LinksTo(f"#{number}")),
    lambda parts: (
        st.builds(Not, parts)
        | st.lists(parts, max_size=3).map(lambda each: And(tuple(each)))
        | st.lists(parts, max_size=3).map(lambda each: Or(tuple(each)))
    ),
    max_leaves=6,
)
ORDERS = st.lists(st.builds(SortKey, st.sampled_from(sorted(SORTABLE)), st.sampled_from(Direction)), max_size=2).map(
    tuple
)


def _with_ids(predicate: Predicate, articles: tuple[Article, ...]) -> Predicate:
    """The predicate with the numbers of articles replaced by their ids."""
    match predicate:
        case LinksTo(number):
            return LinksTo(articles[int(number[1:])].id)
        case Not(part):
            return Not(_with_ids(part, articles))
        case And(parts):
            return And(tuple(_with_ids(part, articles) for part in parts))
        case Or(parts):
            return Or(tuple(_with_ids(part, articles) for part in parts))
    return predicate


@settings(deadline=None, max_examples=200)
@given(PREDICATES, ORDERS, st.none() | st.integers(0, 70), st.integers(0, 70))
def test_a_query_answers_as_plain_python_does(
    world: World, predicate: Predicate, order: tuple[SortKey, ...], limit: int | None, offset: int
) -> None:
    where = _with_ids(predicate, world.articles)
    query = Query(where, order, limit, offset)
    fitting = [article for article in world.articles if _fits(article, where)]
    expected = _sorted(world, fitting, order)[offset : None if limit is None else offset + limit]

    assert [article.id for article in world.library.list(query)] == [article.id for article in expected]
    assert world.library.articles.count(query) == len(fitting)


@settings(deadline=None, max_examples=60)
@given(PREDICATES)
def test_facets_count_the_articles_of_a_query(world: World, predicate: Predicate) -> None:
    where = _with_ids(predicate, world.articles)
    fitting = [article for article in world.articles if _fits(article, where)]
    topics = Counter(topic for article in fitting for topic in article.topics)
    providers = Counter(name for article in fitting if (name := article.provider.name or article.provider.domain))

    assert [(facet.value, facet.count) for facet in world.library.counts.topics(Query(where))] == _most_first(topics)
    assert [(facet.value, facet.count) for facet in world.library.counts.providers(Query(where))] == _most_first(
        providers
    )


def _most_first(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def test_a_topic_that_a_file_repeats_counts_once(folder: Path) -> None:
    write_article(folder, "a.txt", topics=["AI", "Robots", "AI"])

    assert list(open_library(folder, cache=False).counts.topics()) == [Facet("AI", 1), Facet("Robots", 1)]


def test_a_provider_has_all_its_domains(world: World) -> None:
    domains = {facet.value: facet.domains for facet in world.library.counts.providers()}

    assert domains == {
        "The Daily Telegraph": ("telegraph.co.uk",),
        "CNET": ("cnet.com", "www.cnet.com"),
        "Élan": (),
        "example.com": ("example.com",),
    }


@pytest.mark.parametrize("name", sorted(SORTABLE))
@pytest.mark.parametrize("direction", Direction)
def test_missing_values_come_last_in_both_directions(world: World, name: str, direction: Direction) -> None:
    listed = [
        _sort_value(world, article, name) for article in world.library.list(Query(order=(SortKey(name, direction),)))
    ]
    missing = [value in (None, "") for value in listed]

    assert len(listed) == 60
    assert missing == sorted(missing)


def test_an_empty_query_is_every_article_newest_first(world: World) -> None:
    assert [article.id for article in world.library.list()] == [
        each.id for each in _sorted(world, list(world.articles), ())
    ]


def test_the_parts_of_nothing(world: World) -> None:
    assert world.library.articles.count(Query(And())) == 60
    assert world.library.articles.count(Query(Or())) == 0
    assert world.library.articles.count(Query(Not(Or()))) == 60


def _random_order(world: World, seed: int) -> list[str]:
    return [article.id for article in world.library.list(Query(order=sort_keys("random", seed)))]


def test_random_is_the_same_for_a_seed_and_another_for_another(world: World) -> None:
    first = _random_order(world, 1)

    assert first == _random_order(world, 1)
    assert first != _random_order(world, 2)
    assert sorted(first) == sorted(article.id for article in world.articles)


def test_random_settles_what_a_key_before_it_leaves_open(world: World) -> None:
    order = sort_keys("quality,random", 3)
    listed = list(world.library.list(Query(order=order)))
    qualities = [article.quality for article in listed]
    known = [quality for quality in qualities if quality is not None]

    assert known == sorted(known, reverse=True)
    assert qualities[len(known) :] == [None] * (60 - len(known))
    assert [article.id for article in listed] != [each.id for each in world.library.list(Query(order=order[:1]))]
