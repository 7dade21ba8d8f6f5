"""The page of an answer in numbers: whatever the numbers, it fits."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from newscli.model.answers import Bin, Distribution, Facet, Stats
from newscli.render.terminal.dashboard import dashboard
from newscli.render.terminal.frame import Frame
from tests.render.terminal.paper import printed

ARTICLES = 10**6
FIRST, LAST = datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, tzinfo=UTC)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

COUNTS = st.integers(1, ARTICLES)
DRAWN = "▁▂▃▄▅▆▇█▏▎▍▌▋▊▉─│"
TEXTS = st.text(st.characters(exclude_characters=DRAWN), max_size=60)
NAMES = st.lists(st.builds(Facet, TEXTS, COUNTS), max_size=10).map(tuple)
TIMES = st.lists(st.integers(0, ARTICLES), min_size=1, max_size=200).map(
    lambda counts: tuple(Facet(f"{2000 + at}", max(count, at == 0)) for at, count in enumerate(counts))
)


def _distribution(sizes: Sequence[int], missing: int) -> Distribution:
    if not sizes:
        return Distribution(0, missing)
    bins = tuple(Bin(1000 * at, 1000 * at + 999, size) for at, size in enumerate(sizes))
    return Distribution(sum(sizes), missing, 0, 12_345.5, 1000 * len(sizes) - 1, bins)


SPREADS = st.builds(_distribution, st.lists(st.integers(0, 10**6), max_size=12), st.integers(0, ARTICLES))


@st.composite
def _stats(draw: st.DrawFn) -> Stats:
    """Those of an archive with ratings, or of one without."""
    named = [(names, len(names) and len(names) + draw(st.integers(0, 10**5))) for names in (draw(NAMES) for _ in "123")]
    (topics, topic_count), (authors, author_count), (providers, provider_count) = named
    quality, heat = draw(SPREADS), draw(SPREADS)
    times = draw(TIMES | st.just(()))
    return Stats(
        ARTICLES, FIRST, LAST, draw(st.integers(0, ARTICLES)), draw(st.integers(0, ARTICLES)), "year", times,
        tuple(Facet(name, draw(st.integers(0, ARTICLES))) for name in WEEKDAYS) if times else (),
        topics, topic_count, authors, author_count, providers, provider_count, quality, heat,
        None if quality.count or heat.count else draw(SPREADS),
    )  # fmt: skip


@given(_stats())
def test_a_page_fits_a_terminal_of_80_columns_and_24_lines(stats: Stats) -> None:
    lines = printed(dashboard(stats, Frame(80), 24, drafts=False), width=80).splitlines()

    assert len(lines) <= 23


@given(_stats(), st.sampled_from([20, 36, 60, 74, 75, 80, 100, 120, 200, 400]))
def test_a_page_fits_any_width(stats: Stats, width: int) -> None:
    page = dashboard(stats, Frame(width), None, drafts=False)

    assert all(cell_len(line) <= width for line in printed(page, width=width).splitlines())


@given(_stats())
def test_what_is_read_aloud_has_no_bars(stats: Stats) -> None:
    out = printed(dashboard(stats, Frame(is_plain=True), None, drafts=False), width=10**6)

    assert not set(out) & set(DRAWN)


def _rated(**changes: object) -> Stats:
    values: dict[str, object] = {
        "articles": 40, "first": FIRST, "last": LAST, "published": 40, "duplicates": 0, "unit": "year", "times": (),
        "weekdays": (), "topics": (), "topic_count": 0, "authors": (), "author_count": 0, "providers": (),
        "provider_count": 0, "quality": Distribution(0, 40), "heat": Distribution(0, 40),
    }  # fmt: skip
    return Stats(**(values | changes))  # type: ignore[arg-type]


def _page(stats: Stats, width: int = 80, height: int | None = None) -> list[str]:
    return printed(dashboard(stats, Frame(width), height, drafts=False), width=width).splitlines()


TOPICS = tuple(Facet(f"Topic {number}", 20 - number) for number in range(10))


def test_what_has_no_room_is_told_with_the_command_that_has_it() -> None:
    many = _rated(topics=TOPICS, topic_count=422, quality=_distribution((1,) * 6, 0), heat=_distribution((1,) * 6, 0))

    assert "and 412 more: newscli topics" in "\n".join(_page(many))
    assert "and 416 more: newscli topics" in "\n".join(_page(many, width=60))


def test_bins_that_have_no_room_are_joined() -> None:
    stats = _rated(
        topics=TOPICS, topic_count=10, providers=TOPICS, provider_count=10,
        quality=_distribution(range(12), 0), heat=_distribution(range(12), 0),
        times=(Facet("2000", 20), Facet("2001", 20)),
    )  # fmt: skip

    assert "0–1999 " in "\n".join(_page(stats))
    assert "0–999 " in "\n".join(_page(stats, height=50))


@pytest.mark.parametrize(
    ("height", "columns", "lines"), [(None, 3, 23), (10, 3, 23), (24, 3, 23), (30, 3, 29), (99, 8, 38)]
)
def test_a_taller_terminal_has_more_names_and_higher_columns(height: int | None, columns: int, lines: int) -> None:
    stats = _rated(
        topics=TOPICS, topic_count=99, providers=TOPICS, provider_count=99,
        quality=_distribution((1,) * 6, 0), heat=_distribution((1,) * 6, 0),
        times=(Facet("2000", 20), Facet("2001", 20)),
    )  # fmt: skip

    page = _page(stats, height=height)

    assert len(page) == lines
    assert page[3 : 3 + columns] == ["███████ ███████"] * columns
    assert page[3 + columns] == "2000    2001"


def test_columns_are_no_higher_than_articles() -> None:
    assert _page(_rated(times=(Facet("2000", 2), Facet("2001", 1))))[2:] == [
        "Articles by year, most in 2000: 2",
        "███████",
        "███████ ███████",
        "2000    2001",
    ]


def test_periods_share_a_column_where_there_are_too_many() -> None:
    stats = _rated(times=tuple(Facet(f"{1900 + at}", 1 + (at == 7)) for at in range(100)))

    assert _page(stats)[2:] == [
        "Articles by year, most in 1907: 2; 2 in a column",
        "▃▃▃█" + "▃" * 46,
        "█" * 50,
        "1900  1912  1924  1936  1948  1960  1972  1984  1996",
    ]


@pytest.mark.parametrize(
    ("width", "columns"),
    [(60, 1), (74, 1), (75, 2), (80, 2), (113, 2), (114, 3), (120, 3), (152, 3), (153, 4), (200, 4)],
)
def test_blocks_stand_beside_each_other_where_there_is_room(width: int, columns: int) -> None:
    stats = _rated(
        topics=TOPICS, topic_count=10, providers=TOPICS, provider_count=10,
        quality=_distribution((1, 2, 3), 0), heat=_distribution((1, 2, 3), 0),
    )  # fmt: skip
    lines = _page(stats, width)

    headings = next(line for line in lines if "Topics" in line)
    assert sum(name in headings for name in ("Topics", "Providers", "Quality", "Heat")) == columns
