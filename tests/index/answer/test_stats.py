"""Counts by field and time, cross tables and the dashboard, against the same counted in plain Python."""

import random
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

import pytest

from newscli.errors import ExitCode, UsageError
from newscli.library import Library
from newscli.model.answers import Bin, Distribution, Facet
from newscli.model.summary import Summary
from tests.factory import related_entry, write_article
from tests.opening import open_library

START = datetime(2021, 11, 20, tzinfo=UTC)
TOPICS = ("AI", "Robots", "Computer Vision", "Société", *(f"Topic {number}" for number in range(12)))
PROVIDERS = ({"name": "CNET", "domain": "cnet.com"}, {"name": "Élan"}, {"domain": "example.com"}, None)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
QUERIES = ("", "robots", "-robots", "topic:ai", "quality:>=50 OR no:heat", "is:duplicate", "type:=nothing")

Values = Callable[[Summary], Iterable[object]]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("stats")
    for number in range(50):
        _write(folder, number, random.Random(number))
    return open_library(folder, cache=False)


def _write(folder: Path, number: int, chance: random.Random) -> None:
    timestamp = START + timedelta(hours=chance.randrange(24 * 200))
    write_article(
        folder,
        f"{number}.txt",
        title=chance.choice(["Robots", "Machines", None]),
        publishedDateTime=chance.choice([timestamp.isoformat(), timestamp.isoformat(), None]),
        webUrl=f"https://example.com/{chance.randrange(35)}",
        type=chance.choice(["article", "video", None]),
        category=chance.choice(["news", "blog", None]),
        quality=chance.choice([0, 10, 50, 50, 189, None]),
        heat=chance.choice([-1, 0, 40, 3694, None]),
        published=chance.choice([True, False]),
        provider=chance.choice(PROVIDERS),
        topics=chance.sample(TOPICS, chance.randrange(4)) or None,
        images=[{"url": f"https://example.com/{image}.jpg"} for image in range(chance.randrange(3))] or None,
        related=[related_entry(each) for each in range(chance.randrange(3))] or None,
        author=chance.sample(["Ann Lee", "Bo", "Cy"], chance.randrange(3)) or None,
        owner=chance.choice([{"name": "Anna"}, {"name": ["Bo", "Anna"]}, None]),
    )


def _one(value: object) -> list[object]:
    return [] if value is None else [value]


def _time(unit: Callable[[datetime], object]) -> Values:
    return lambda article: [unit(article.published_at)] if article.published_at else []


def _week(timestamp: datetime) -> str:
    year, week, _ = timestamp.isocalendar()
    return f"{year}-W{week:02}"


NAMES: dict[str, Values] = {
    "id": lambda article: [article.id],
    "type": lambda article: _one(article.type),
    "category": lambda article: _one(article.category),
    "published": lambda article: ["published" if article.published else "unpublished"],
    "provider": lambda article: _one(article.provider.name or article.provider.domain),
    "domain": lambda article: _one(article.provider.domain),
    "topic": lambda article: article.topics,
    "author": lambda article: article.authors,
    "web_url": lambda article: _one(article.web_url),
    "original_url": lambda article: _one(article.original_url),
    "path": lambda article: ["/".join(article.path.split("/")[-2:])],
}
ORDERED: dict[str, Values] = {
    "quality": lambda article: _one(article.quality),
    "heat": lambda article: _one(article.heat),
    "images": lambda article: [len(article.images)],
    "related": lambda article: [article.related_count],
    "year": _time(lambda timestamp: f"{timestamp.year}"),
    "quarter": _time(lambda timestamp: f"{timestamp.year}-Q{(timestamp.month - 1) // 3 + 1}"),
    "month": _time(lambda timestamp: f"{timestamp.year}-{timestamp.month:02}"),
    "week": _time(_week),
    "day": _time(lambda timestamp: f"{timestamp.date()}"),
    "weekday": _time(lambda timestamp: timestamp.weekday()),
    "hour": _time(lambda timestamp: f"{timestamp.hour:02}:00"),
}


def _counted(articles: Iterable[Summary], values: Values) -> Counter[object]:
    return Counter(value for article in articles for value in values(article))


def _most_first(articles: Iterable[Summary], values: Values) -> list[tuple[str, int]]:
    counts = [(str(value), count) for value, count in _counted(articles, values).items()]
    return sorted(counts, key=lambda pair: (-pair[1], pair[0]))


def _pairs(facets: Iterable[Facet]) -> list[tuple[str, int]]:
    return [(facet.value, facet.count) for facet in facets]


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("name", NAMES)
def test_names_are_counted_most_first(library: Library, name: str, query: str) -> None:
    assert _pairs(library.counts.by(name, query)) == _most_first(library.list(query), NAMES[name])


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("name", ORDERED)
def test_numbers_and_times_are_counted_in_their_own_order(library: Library, name: str, query: str) -> None:
    counts = sorted(_counted(library.list(query), ORDERED[name]).items())
    shown = [(WEEKDAYS[value] if name == "weekday" else str(value), count) for value, count in counts]  # type: ignore[call-overload]

    assert _pairs(library.counts.by(name, query)) == shown


def test_a_key_of_the_front_matter_is_counted_like_a_field(library: Library) -> None:
    counts = dict(_pairs(library.counts.by("owner.name")))

    assert counts == {name: library.articles.count(f"owner.name:={name}") for name in ("Anna", "Bo")}
    assert dict(_pairs(library.counts.by("owner.name", "owner.name:bo"))) == dict.fromkeys(("Anna", "Bo"), counts["Bo"])


def test_keys_that_differ_by_a_quote_are_counted_apart(folder: Path) -> None:
    write_article(folder, "a.txt", **{'a"b': "one", "ab": "two"})
    library = open_library(folder, cache=False)

    cross = library.counts.cross('a"b', "ab")

    assert (_pairs(cross.rows), _pairs(cross.columns)) == ([("one", 1)], [("two", 1)])


def test_a_domain_with_a_comma_is_one_domain(folder: Path) -> None:
    write_article(folder, "a.txt", provider={"name": "Two", "domain": "a,b.example"})
    write_article(folder, "b.txt", provider={"name": "Two", "domain": "c.example"})
    write_article(folder, "c.txt", provider={"name": "Two"})

    (facet,) = open_library(folder, cache=False).counts.providers()

    assert facet == Facet("Two", 3, ("a,b.example", "c.example"))


@pytest.mark.parametrize(
    ("alias", "name"), [("topics", "topic"), ("providers", "provider"), ("related_count", "related")]
)
def test_a_json_key_counts_as_its_field(library: Library, alias: str, name: str) -> None:
    assert list(library.counts.by(alias)) == list(library.counts.by(name))


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("topci", "Did you mean “topic”?"),
        ("yaer", "Did you mean “year”?"),
        ("body", "Counted by: id"),
        ("title", "Counted by: id"),
        ("", "Counted by: id"),
        ("nobody.knows", "Counted by: id"),
    ],
)
def test_what_nothing_is_counted_by_is_a_wrong_usage(library: Library, name: str, hint: str) -> None:
    for ask in (lambda: list(library.counts.by(name)), lambda: library.counts.cross("type", name)):
        with pytest.raises(UsageError) as caught:
            ask()

        assert caught.value.exit_code is ExitCode.USAGE
        assert caught.value.message == f"Cannot count by “{name}”."
        if name != "date":
            assert caught.value.hint.startswith(hint)


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize(
    ("first", "second"), [("topic", "provider"), ("provider", "topic"), ("year", "quality"), ("published", "month")]
)
def test_a_cross_table_counts_pairs(library: Library, first: str, second: str, query: str) -> None:
    values = NAMES | ORDERED
    counts = Counter(
        (str(row), str(column))
        for article in library.list(query)
        for row in values[first](article)
        for column in values[second](article)
    )

    cross = library.counts.cross(first, second, query)

    assert list(cross.rows) == list(library.counts.by(first, query))
    assert list(cross.columns) == list(library.counts.by(second, query))
    assert len(cross.counts) == len(cross.rows)
    table = [
        ((row.value, column.value), count)
        for row, line in zip(cross.rows, cross.counts, strict=True)
        for column, count in zip(cross.columns, line, strict=True)
    ]
    assert Counter({pair: count for pair, count in table if count}) == counts


@pytest.mark.parametrize("query", QUERIES)
def test_the_dashboard_is_the_answer_in_numbers(library: Library, query: str) -> None:
    articles = list(library.list(query))
    timestamps = [article.published_at for article in articles if article.published_at]
    same_url = Counter(article.url for article in library.list())

    stats = library.counts.stats(query)

    assert stats.articles == len(articles)
    assert (stats.first, stats.last) == (min(timestamps, default=None), max(timestamps, default=None))
    assert stats.published == sum(article.published for article in articles)
    assert stats.duplicates == sum(same_url[article.url] > 1 for article in articles)
    assert [facet for facet in stats.times if facet.count] == list(library.counts.by(stats.unit, query))
    assert [day.value for day in stats.weekdays] == (list(WEEKDAYS) if timestamps else [])
    assert [day for day in stats.weekdays if day.count] == list(library.counts.by("weekday", query))
    for name, facets, count in (
        ("topic", stats.topics, stats.topic_count),
        ("author", stats.authors, stats.author_count),
        ("provider", stats.providers, stats.provider_count),
    ):
        expected = _most_first(articles, NAMES[name])
        assert (_pairs(facets), count) == (expected[:10], len(expected))
    _check(stats.quality, [article.quality for article in articles])
    _check(stats.heat, [article.heat for article in articles])


def _check(found: Distribution, values: list[int | None]) -> None:
    known = [value for value in values if value is not None]
    assert (found.count, found.missing) == (len(known), len(values) - len(known))
    if not known:
        assert (found.low, found.median, found.high, found.buckets) == (None, None, None, ())
        return
    assert (found.low, found.median, found.high) == (min(known), median(known), max(known))
    assert [bin_.count for bin_ in found.buckets] == [
        sum(bin_.low <= value <= bin_.high for value in known) for bin_ in found.buckets
    ]
    assert sum(bin_.count for bin_ in found.buckets) == found.count


@pytest.mark.parametrize(
    ("days", "unit"),
    [
        (0, "day"),
        (0.9, "hour"),
        (1, "day"),
        (40, "day"),
        (41, "week"),
        (280, "week"),
        (281, "month"),
        (1216, "month"),
        (1217, "quarter"),
        (3652, "quarter"),
        (3653, "year"),
    ],
)
def test_the_unit_of_the_histogram_fits_the_span(folder: Path, days: float, unit: str) -> None:
    for name, timestamp in (("a", START), ("b", START + timedelta(days=days))):
        write_article(folder, f"{name}.txt", publishedDateTime=timestamp.isoformat())

    stats = open_library(folder, cache=False).counts.stats()

    assert stats.unit == unit
    assert sum(facet.count for facet in stats.times) == 2


def test_an_empty_library_has_an_empty_dashboard(folder: Path) -> None:
    stats = open_library(folder, cache=False).counts.stats()

    assert (stats.articles, stats.first, stats.last, stats.published, stats.duplicates) == (0, None, None, 0, 0)
    assert (stats.times, stats.weekdays, stats.topics, stats.authors, stats.providers) == ((), (), (), (), ())
    assert (stats.topic_count, stats.author_count, stats.provider_count) == (0, 0, 0)
    assert stats.words == Distribution(0, 0)
    assert stats.quality == stats.heat == Distribution(0, 0)


@pytest.mark.parametrize(
    ("timestamps", "times"),
    [
        (("2021-12-30", "2022-01-02"), {"2021-12-30": 1, "2021-12-31": 0, "2022-01-01": 0, "2022-01-02": 1}),
        (("2021-12-20", "2022-02-20"), {"2021-W51": 1, "2021-W52": 0} | {f"2022-W0{week}": 0 for week in range(1, 7)}),
        (("2021-11-30", "2022-11-01"), {"2021-11": 1, "2021-12": 0, "2022-01": 0, "2022-11": 1}),
        (("2016-01-01", "2020-06-01"), {"2016-Q1": 1, "2016-Q2": 0, "2016-Q4": 0, "2017-Q1": 0, "2020-Q2": 1}),
        (("2022-05-25T07:10:00Z", "2022-05-25T09:59:00Z"), {"07:00": 1, "08:00": 0, "09:00": 1}),
        (("1969-12-30", "1970-01-01"), {"1969-12-30": 1, "1969-12-31": 0, "1970-01-01": 1}),
        (("2001-01-01", "2022-06-01"), {"2001": 1, "2022": 1} | {f"{year}": 0 for year in range(2002, 2022)}),
    ],
)
def test_the_histogram_has_periods_without_articles_too(
    folder: Path, timestamps: tuple[str, ...], times: dict[str, int]
) -> None:
    for number, timestamp in enumerate(timestamps):
        write_article(folder, f"{number}.txt", publishedDateTime=timestamp)

    found = open_library(folder, cache=False).counts.stats().times
    names = [facet.value for facet in found]

    assert names == sorted(set(names))
    assert {facet.value: facet.count for facet in found}.items() >= times.items()
    assert sum(facet.count for facet in found) == len(timestamps)


@pytest.mark.parametrize("name", ["topic", "year"])
def test_a_table_of_a_field_by_itself_is_a_wrong_usage(library: Library, name: str) -> None:
    with pytest.raises(UsageError, match="by itself"):
        library.counts.cross(name, name)


@pytest.fixture(scope="module")
def numbered(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Articles with a quality from 0 to 39, and the keys `pages` of one number and `sizes` of two."""
    folder = tmp_path_factory.mktemp("numbered")
    for number in range(40):
        write_article(
            folder, f"{number}.txt", quality=number, heat=None, pages=number / 4, sizes=[number, number + 1],
            publishedDateTime=f"{2020 + number % 2}-01-01",
        )  # fmt: skip
    return open_library(folder, cache=False)


@pytest.mark.parametrize(
    ("name", "bins", "counts"),
    [
        ("quality", None, {"0..9": 10, "10..19": 10, "20..29": 10, "30..39": 10}),
        ("quality", 2, {"0..19": 20, "20..39": 20}),
        ("quality", 1, {"0..39": 40}),
        ("quality", 40, {f"{number}": 1 for number in range(40)}),
        ("quality", 0, {f"{number}": 1 for number in range(40)}),
        ("pages", None, {"0..1.99": 8, "2..3.99": 8, "4..5.99": 8, "6..7.99": 8, "8..9.99": 8}),
        ("sizes", None, {"0..9": 10, "10..19": 11, "20..29": 11, "30..39": 11, "40..49": 1}),
    ],
)
def test_many_numbers_are_counted_in_bins(
    numbered: Library, name: str, bins: int | None, counts: dict[str, int]
) -> None:
    assert dict(_pairs(numbered.counts.by(name, bins=bins))) == counts


@pytest.mark.parametrize("name", ["quality", "pages", "sizes"])
def test_a_bin_is_a_range_that_can_be_asked_for(numbered: Library, name: str) -> None:
    for facet in numbered.counts.by(name):
        assert numbered.articles.count(f"{name}:{facet.value}") == facet.count
        assert facet.value == f"{facet.low:g}..{facet.high:g}"


@pytest.mark.parametrize(("first", "second"), [("quality", "year"), ("sizes", "quality"), ("pages", "weekday")])
def test_a_cross_table_has_numbers_in_the_same_bins(numbered: Library, first: str, second: str) -> None:
    cross = numbered.counts.cross(first, second)

    assert (list(cross.rows), list(cross.columns)) == ([*numbered.counts.by(first)], [*numbered.counts.by(second)])
    for row, counts in zip(cross.rows, cross.counts, strict=True):
        for column, count in zip(cross.columns, counts, strict=True):
            if second == "weekday":
                only = {facet.value: facet.count for facet in numbered.counts.by(second, f"{first}:{row.value}")}
                assert count == only.get(column.value, 0)
            else:
                clause = "date" if second == "year" else second
                assert count == numbered.articles.count(f"{first}:{row.value} {clause}:{column.value}")


def test_an_empty_bin_between_others_is_told(folder: Path) -> None:
    for number in (*range(13), *range(50, 60)):
        write_article(folder, f"{number}.txt", quality=number)

    found = list(open_library(folder, cache=False).counts.by("quality"))

    assert found[3] == Facet("30..39", 0, (), 30, 39)


def test_links_that_are_worked_out_are_counted_in_bins_too(folder: Path) -> None:
    for number in range(15):
        write_article(folder, f"{number}.md", "Text. " + "".join(f"[{other}]({other}.md) " for other in range(number)))
    library = open_library(folder, cache=False)

    assert dict(_pairs(library.counts.by("mentions"))) == {"0..2": 3, "3..5": 3, "6..8": 3, "9..11": 3, "12..14": 3}


@pytest.mark.parametrize(
    ("body", "words"),
    [("", 0), ("One two three.", 3), ("word " * 127, 127), ("word " * 128, 128), ("word " * 20_000, 20_000)],
)
def test_lengths_of_texts_are_counted_where_nothing_is_rated(folder: Path, body: str, words: int) -> None:
    write_article(folder, "a.md", body, quality=None, heat=None, title="A title of 200 words, " * 40)

    found = open_library(folder, cache=False).counts.stats().words

    assert found == Distribution(1, 0, words, words, words, (Bin(words, words, 1),))


def test_lengths_are_those_of_the_query(folder: Path) -> None:
    write_article(folder, "a.md", "One.", quality=None, heat=None, topics=["AI"])
    write_article(folder, "b.md", "One two.", quality=None, heat=None, topics=["IoT"])
    write_article(folder, "c.md", "One two three.", quality=7, heat=None)
    library = open_library(folder, cache=False)

    assert library.counts.stats("no:quality topic:iot").words == Distribution(1, 0, 2, 2, 2, (Bin(2, 2, 1),))
    assert library.counts.stats().words is None
