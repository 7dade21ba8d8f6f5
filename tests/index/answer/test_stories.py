"""Stories as they are answered: lists, single ones, and what the language asks of them."""

import math
import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.errors import QueryError, UnknownRef
from newscli.library import Library
from newscli.model.stories import Story, StoryDetails
from newscli.model.summary import Summary
from newscli.query.ast import EVERYTHING, NOTHING, And, Not, Or, Predicate, Query
from newscli.query.fields import Direction
from newscli.query.predicates import Bound, Contains, Is, Match, Range, SameStory
from newscli.query.printing import print_query
from newscli.query.stories import StoryOrder, StoryQuery, StorySort, reversed_sorts, story_sorts
from newscli.text.words import Phrase, fold
from tests.factory import write_article
from tests.opening import open_library
from tests.telling import link, url, words_of_event, write_event, write_events

LIBRARIES = 4


def _library(folder: Path) -> Library:
    return open_library(folder, cache=False)


def _names(articles: Sequence[Summary]) -> str:
    return " ".join(Path(article.path).stem for article in articles)


def _leads(library: Library, query: StoryQuery | str | None = None) -> str:
    return _names([story.lead for story in library.stories.list(query)])


def _page(library: Library, ref: str) -> StoryDetails:
    page = library.stories.of(ref)
    assert page is not None
    return page


def _told(page: StoryDetails) -> str:
    """The names of a story's articles, those outside the library in brackets."""
    names = [(article.url or "").rpartition("/")[2] for article in page.articles]
    return " ".join(
        name if article.in_library else f"({name})" for name, article in zip(names, page.articles, strict=True)
    )  # fmt: skip


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A story of two days, one with two articles outside, and one without publishers and heat."""
    folder = tmp_path_factory.mktemp("three")
    write_event(
        folder,
        {
            "ferry": {"heat": 90, "provider": {"name": "Fjord Times"}, "publishedDateTime": "2022-05-25T10:00:00Z"},
            "ferry2": {"heat": -1, "provider": {"name": "Post"}, "publishedDateTime": "2022-05-27T10:00:00Z"},
        },
    )
    write_event(
        folder,
        {"grid": {"quality": 9}, "grid2": {"quality": 8}, "grid3": {"quality": 7}},
        publishedDateTime="2022-01-01T10:00:00Z",
        heat=None,
        provider=None,
    )
    write_event(
        folder,
        {"pump": {"heat": 5, "provider": {"name": "Post"}}, "pump2": {"heat": 4, "provider": {"name": "FJORD times"}}},
        [
            link("far", publishedDateTime="2022-06-10T10:00:00Z", provider={"name": "Wire"}),
            link("off", publishedDateTime="2022-06-10T10:00:00Z", provider=None),
        ],
        publishedDateTime="2022-06-10T10:00:00Z",
    )
    write_article(folder, "alone.md", title="Alone", excerpt=None, related=[link("nowhere")])
    write_article(folder, "single.md", title="Single", excerpt=None)
    return _library(folder)


def test_stories_come_with_the_newest_last_article_first(three: Library) -> None:
    assert _leads(three) == "pump ferry grid"


@pytest.mark.parametrize(
    ("key", "leads"),
    [
        ("date", "pump ferry grid"),
        ("date-asc", "grid ferry pump"),
        ("notable", "pump ferry grid"),
        ("notable-asc", "grid ferry pump"),
        ("heat", "ferry pump grid"),
        ("heat-asc", "pump ferry grid"),
        ("size", "pump grid ferry"),
        ("size-asc", "ferry grid pump"),
        ("publishers", "pump ferry grid"),
        ("publishers-asc", "grid ferry pump"),
        ("span", "ferry pump grid"),
        ("span-asc", "pump grid ferry"),
    ],
)
def test_every_key_sorts_both_ways_with_what_is_unknown_last(three: Library, key: str, leads: str) -> None:
    assert _leads(three, StoryQuery(order=story_sorts(key))) == leads
    assert _leads(three, StoryQuery(order=reversed_sorts(reversed_sorts(story_sorts(key))))) == leads


def test_a_second_key_settles_what_the_first_leaves_open(folder: Path) -> None:
    for name, heat in (("a", 1), ("b", 3), ("c", 2)):
        write_event(folder, {name: {"heat": heat}, f"{name}2": {"heat": None}})
    library = _library(folder)

    assert _leads(library, StoryQuery(order=story_sorts("size,heat"))) == "b c a"
    assert _leads(library, StoryQuery(order=story_sorts("span,heat-asc"))) == "a c b"


@pytest.mark.parametrize(
    ("least", "leads"), [(0, "pump ferry grid"), (2, "pump ferry grid"), (3, "pump grid"), (4, "pump"), (5, "")]
)
def test_the_least_size_counts_articles_outside_too(three: Library, least: int, leads: str) -> None:
    assert _leads(three, StoryQuery(min_size=least)) == leads


@pytest.mark.parametrize(("least", "leads"), [(0, "pump ferry grid"), (1, "pump ferry"), (3, "pump"), (4, "")])
def test_the_least_number_of_publishers(three: Library, least: int, leads: str) -> None:
    assert _leads(three, StoryQuery(min_publishers=least)) == leads


def test_what_is_known_of_a_story(three: Library) -> None:
    pump, ferry, grid = three.stories.list()

    assert (pump.articles, pump.outside, pump.publishers, pump.heat) == (2, 2, 3, 5)
    assert (ferry.articles, ferry.outside, ferry.publishers, ferry.heat) == (2, 0, 2, 90)
    assert ferry.first == datetime(2022, 5, 25, 10, tzinfo=UTC)
    assert ferry.last == datetime(2022, 5, 27, 10, tzinfo=UTC)
    assert (ferry.pulse[0], ferry.pulse[-1], sum(ferry.pulse)) == (1, 1, 2)
    assert (grid.heat, grid.publishers, sum(grid.pulse)) == (None, 0, 3)
    assert [story.id for story in (pump, ferry, grid)] == [story.lead.id for story in (pump, ferry, grid)]


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("", "pump ferry grid"),
        ("provider:post", "pump ferry"),
        ("provider:wire", ""),
        ("date:2022-05", "ferry"),
        ("quality:7", "grid"),
        ("-provider:post", "pump ferry grid"),
        ("single", ""),
        ("no:heat", "ferry grid"),
    ],
)
def test_a_story_answers_a_query_that_one_of_its_articles_answers(three: Library, text: str, leads: str) -> None:
    assert _leads(three, text) == leads
    assert three.stories.count(text) == len(leads.split())


@pytest.mark.parametrize("join", [" ", " OR "])
def test_a_query_of_links_is_not_too_deep_for_stories(three: Library, join: str) -> None:
    ids = [article.id for article in three.list()]
    query = join.join([f"links-to:{ids[0]}", f"linked-from:{ids[1]}", f"links-to:{ids[2]}"])

    assert three.stories.count(query) == len(list(three.stories.list(query)))
    assert three.stories.count(query) <= three.articles.count(query)


def test_a_query_of_nothing_has_no_stories(three: Library) -> None:
    assert _leads(three, StoryQuery(NOTHING)) == ""
    assert three.stories.count(StoryQuery(NOTHING)) == 0


def test_matching_has_the_articles_of_a_story_that_are_asked_for_newest_first(three: Library) -> None:
    _, ferry, grid = three.stories.list()

    assert _names(three.stories.matching(ferry)) == "ferry2 ferry"
    assert _names(three.stories.matching(ferry, "provider:fjord")) == "ferry"
    assert _names(three.stories.matching(grid, "quality:>7 OR provider:post")) in (
        "grid grid2",
        "grid2 grid",
    )
    assert three.stories.matching(grid, Query(NOTHING)) == ()


@pytest.mark.parametrize("ref", ["pump.md", "pump2.md", url("far"), url("off")])
def test_a_story_is_named_by_any_article_of_it(three: Library, ref: str) -> None:
    page = _page(three, ref)

    assert _names([page.lead]) == "pump"
    assert page == three.stories.of(three.articles.resolve(ref)) == three.stories.of(page.story.id)
    assert page.story == next(three.stories.list())
    assert page.lead == three.articles.get("pump.md")


@pytest.mark.parametrize("ref", ["alone.md", "single.md", url("nowhere")])
def test_an_article_that_is_in_no_story_has_none(three: Library, ref: str) -> None:
    assert three.stories.of(ref) is None


def test_a_story_of_an_article_that_nobody_knows_is_an_error(three: Library) -> None:
    with pytest.raises(UnknownRef):
        three.stories.of(url("unheard-of"))


def test_the_articles_of_a_story_come_in_order_of_time_and_the_undated_are_in_none(folder: Path) -> None:
    write_event(
        folder,
        {
            "c": {"publishedDateTime": "2022-05-27"},
            "a": {"publishedDateTime": "2022-05-25T01:00:00+02:00"},
            "z": {"publishedDateTime": None},
        },
        [link("b", publishedDateTime="2022-05-26"), link("y", publishedDateTime=None)],
    )

    library = _library(folder)
    page = _page(library, "a.md")

    assert _told(page) == "a (b) c"
    assert library.stories.of("z.md") is None
    assert page.story.first == datetime(2022, 5, 24, 23, tzinfo=UTC)
    assert page.story.last == datetime(2022, 5, 27, tzinfo=UTC)


def test_what_one_article_alone_names_is_not_in_its_story(folder: Path) -> None:
    mine = link("mine", excerpt=words_of_event("a"))
    write_event(folder, {"a": {}, "b": {}}, [link("both")])
    write_event(folder, {"a": {"related": [link("b"), link("both", excerpt=words_of_event("a")), mine]}})
    library = _library(folder)

    assert sorted(_told(_page(library, "a.md")).split()) == ["(both)", "a", "b"]
    assert library.stories.of(url("mine")) is None


def test_an_article_outside_is_told_once_whatever_is_said_of_it(folder: Path) -> None:
    def far(title: str, quality: int) -> dict[str, Any]:
        return link("far", title=title, quality=quality, excerpt=words_of_event("a"))

    write_event(
        folder,
        {
            "a": {"related": [link("b"), far("One", 1), far("Two", 2)]},
            "b": {"related": [link("a"), far("Three", 3)]},
        },
    )

    page = _page(_library(folder), url("far"))

    assert sorted(_told(page).split()) == ["(far)", "a", "b"]
    assert (page.story.articles, page.story.outside) == (2, 1)


def test_topics_are_those_of_the_librarys_articles_each_counted_once(folder: Path) -> None:
    write_event(
        folder,
        {
            "a": {"topics": ["Boats", "AI", "Boats"]},
            "b": {"topics": ["Boats"]},
            "c": {"topics": ["Zebras", "AI"]},
            "d": {"topics": None},
        },
    )
    write_article(folder, "other.md", topics=["Boats"])

    page = _page(_library(folder), "a.md")

    assert [(topic.value, topic.count) for topic in page.topics] == [("AI", 2), ("Boats", 2), ("Zebras", 1)]


def test_all_files_of_a_url_are_in_the_story(folder: Path) -> None:
    write_event(folder, {"a": {"heat": 9}, "b": {"heat": None}})
    write_article(folder, "a-again.md", webUrl=url("a"), heat=50)
    write_article(folder, "b-again.md", webUrl=url("b"), heat=None)
    library = _library(folder)

    pages = [_page(library, name) for name in ("a.md", "a-again.md", "b.md", "b-again.md")]

    assert pages == pages[:1] * 4
    assert _told(pages[0]).split().count("a") == _told(pages[0]).split().count("b") == 2
    assert pages[0].story.articles == 4
    assert library.articles.count(f"story:{library.articles.resolve('b-again.md')}") == 4
    assert [article.path.endswith("a-again.md") for article in library.list("is:lead")] == [True]
    assert pages[0].story.id == library.articles.resolve("a-again.md")
    assert library.articles.count("is:followup") == 3


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("story:{pump}", "pump pump2"),
        ("story:{far}", "pump pump2"),
        ("story:{pump2},{ferry2}", "ferry ferry2 pump pump2"),
        ("-story:{pump}", "alone ferry ferry2 grid grid2 grid3 single"),
        ("story:{alone}", ""),
        ("story:{nowhere}", ""),
        ("story:pump.md", "pump pump2"),
        ('story:"pump2.md" is:lead', "pump"),
        ("-story:{nowhere} is:lead", "ferry grid pump"),
        ("is:lead", "ferry grid pump"),
        ("is:followup", "ferry2 grid2 grid3 pump2"),
        ("is:lead,followup", "ferry ferry2 grid grid2 grid3 pump pump2"),
        ("-is:lead", "alone ferry2 grid2 grid3 pump2 single"),
        ("-is:followup", "alone ferry grid pump single"),
        ("-is:lead,followup", "alone single"),
        ("story:{grid3} is:lead", "grid"),
        ("story:{grid} story:{pump}", ""),
    ],
)
def test_the_language_asks_for_stories(three: Library, text: str, names: str) -> None:
    ids = {name: three.articles.resolve(f"{name}.md") for name in ("pump", "pump2", "ferry2", "grid", "grid3", "alone")}
    ids |= {name: three.articles.resolve(url(name)) for name in ("far", "nowhere")}
    for asked in (text.format(**ids), text.format(**{name: id_.upper() for name, id_ in ids.items()})):
        assert _names(sorted(three.list(asked), key=lambda article: article.path)) == names
        assert three.articles.count(asked) == len(names.split())


@pytest.mark.parametrize(
    "text",
    [
        "story:",
        "story:bcdfghjkmn",
        "story:nothing.md",
        "story:pump.md:2",
        "story:*",
        "story:/x/",
        "story:>3",
        "is:story",
    ],
)
def test_what_is_no_ref_is_a_wrong_query(three: Library, text: str) -> None:
    with pytest.raises(QueryError):
        three.ask(text)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("story:gpzxrfcg8t", SameStory("gpzxrfcg8t")),
        ("story:GPZXRFCG8T", SameStory("gpzxrfcg8t")),
        ("-story:b1", Not(SameStory("b1"))),
        ("story:b1,c2", Or((SameStory("b1"), SameStory("c2")))),
        ("-story:b1,c2", Not(Or((SameStory("b1"), SameStory("c2"))))),
        ("is:lead", Is("lead")),
        ("-is:followup", Not(Is("followup"))),
        ("is:syndicated is:lead,followup", And((Is("syndicated"), Or((Is("lead"), Is("followup")))))),
        ("story:b1 OR is:lead -is:syndicated", Or((SameStory("b1"), And((Is("lead"), Not(Is("syndicated"))))))),
    ],
)
def test_what_is_asked_of_stories_is_printed_and_read_again(three: Library, text: str, where: Predicate) -> None:
    for asked in (text, print_query(where)):
        assert three.ask(asked, id_of=str.lower).where == where


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> list[Library]:
    """Libraries of random events."""
    made = []
    for seed in range(LIBRARIES):
        folder = tmp_path_factory.mktemp("events")
        write_events(folder, random.Random(seed))
        made.append(_library(folder))
    return made


CLAUSES = st.sampled_from(
    [
        EVERYTHING,
        NOTHING,
        Is("lead"),
        Is("followup"),
        Is("published"),
        Is("duplicate"),
        Is("syndicated"),
        Range("quality", Bound(20, closed=True), None),
        Range("heat", None, Bound(5, closed=True)),
        Match(Phrase(("robot",))),
        Match(Phrase(("grid",))),
        Contains("title", Phrase(("ferry",))),
        Contains("provider", Phrase(("fjord", "times"))),
    ]
)
WHERE = st.recursive(
    CLAUSES,
    lambda parts: parts.map(Not) | st.tuples(parts, parts).map(And) | st.tuples(parts, parts).map(Or),
    max_leaves=4,
)
ORDER = st.lists(
    st.builds(StorySort, st.sampled_from(StoryOrder), st.sampled_from(Direction)),
    max_size=3,
).map(tuple)


def _story_ids(library: Library) -> dict[str, str | None]:
    """Of each article the story that it is in."""
    pages = {article.id: library.stories.of(article.id) for article in library.list()}
    return {id_: page.story.id if page else None for id_, page in pages.items()}


@settings(deadline=None, max_examples=80)
@given(st.integers(0, LIBRARIES - 1), WHERE)
def test_the_stories_of_a_query_are_those_of_the_articles_that_a_list_of_it_has(
    libraries: list[Library], chosen: int, where: Predicate
) -> None:
    library = libraries[chosen]
    ids = _story_ids(library)
    listed = list(library.list(Query(where)))

    stories = list(library.stories.list(StoryQuery(where)))

    assert {story.id for story in stories} == {ids[article.id] for article in listed} - {None}
    assert library.stories.count(StoryQuery(where)) == len(stories)
    for story in stories:
        fitting = [each for each in listed if ids[each.id] == story.id]
        assert list(library.stories.matching(story, Query(where))) == fitting


@settings(deadline=None, max_examples=80)
@given(
    st.integers(0, LIBRARIES - 1), WHERE, ORDER, st.integers(0, 8), st.integers(0, 3), st.integers(0, 5),
    st.none() | st.integers(0, 5),
)  # fmt: skip
def test_the_least_numbers_choose_and_limit_and_offset_cut(
    libraries: list[Library],
    chosen: int,
    where: Predicate,
    order: tuple[StorySort, ...],
    size: int,
    publishers: int,
    offset: int,
    limit: int | None,
) -> None:
    library = libraries[chosen]
    everything = list(library.stories.list(StoryQuery(where, order)))
    fitting = [
        story for story in everything if story.articles + story.outside >= size and story.publishers >= publishers
    ]

    query = StoryQuery(where, order, size, publishers, limit, offset)

    assert list(library.stories.list(query)) == fitting[offset:][:limit]
    assert library.stories.count(query) == len(fitting)


def _notable(story: Story) -> float | None:
    """Articles times publishers, halved for each month before the year 2050."""
    if story.last is None:
        return None
    months = (datetime(2050, 1, 1, tzinfo=UTC) - story.last) / timedelta(days=30)
    return math.log2((story.articles + story.outside) * max(story.publishers, 1)) - months


def _value(story: Story, key: StoryOrder) -> object:
    values = {
        StoryOrder.NOTABLE: _notable(story),
        StoryOrder.DATE: story.last,
        StoryOrder.HEAT: story.heat,
        StoryOrder.SIZE: story.articles + story.outside,
        StoryOrder.PUBLISHERS: story.publishers,
        StoryOrder.SPAN: story.last - story.first if story.first and story.last else None,
    }
    return values[key]


@pytest.mark.parametrize("key", list(StoryOrder))
def test_stories_are_in_the_order_of_their_values(libraries: list[Library], key: StoryOrder) -> None:
    for library in libraries:
        for keys in ((StorySort(key),), reversed_sorts((StorySort(key),))):
            values = [_value(story, key) for story in library.stories.list(StoryQuery(order=keys))]
            known = [value for value in values if value is not None]
            assert values == known + [None] * (len(values) - len(known))
            assert known == sorted(known, reverse=keys == (StorySort(key),))


@pytest.mark.parametrize(
    ("days", "articles", "leads"),
    [
        (0, 3, "old new"),
        (29, 3, "old new"),
        (31, 3, "new old"),
        (29, 6, "new old"),
    ],
)
def test_a_story_is_half_as_notable_a_month_later(folder: Path, days: int, articles: int, leads: str) -> None:
    """The old one has six articles, all of one publisher."""
    start = datetime(2021, 3, 1, tzinfo=UTC)
    for name, count, at in (("old", 6, start), ("new", articles, start + timedelta(days=days))):
        files: dict[str, dict[str, Any]] = {name + "x" * number: {"heat": count - number} for number in range(count)}
        write_event(folder, files, publishedDateTime=at.isoformat(), provider={"name": "Post"})

    assert _leads(_library(folder), StoryQuery(order=story_sorts("notable"))) == leads


def test_many_publishers_make_a_story_as_notable_as_many_articles(folder: Path) -> None:
    for name, publishers in (("one", 1), ("three", 3)):
        files: dict[str, dict[str, Any]] = {
            name + "x" * number: {"heat": 9 - number, "provider": {"name": f"Post {number % publishers}"}}
            for number in range(3)
        }
        write_event(folder, files)

    assert _leads(_library(folder), StoryQuery(order=story_sorts("notable"))) == "three one"


def test_an_article_in_a_story_is_its_lead_or_a_followup_and_no_other_is_either(libraries: list[Library]) -> None:
    for library in libraries:
        ids = _story_ids(library)
        leads, followups = ({article.id for article in library.list(f"is:{flag}")} for flag in ("lead", "followup"))

        assert leads | followups == {id_ for id_, story in ids.items() if story}
        assert not leads & followups
        for id_, story in ids.items():
            named = {article.id for article in library.list(f"story:{id_}")}
            assert named == ({other for other, its in ids.items() if its == story} if story else set())


def test_a_page_has_what_its_story_counts(libraries: list[Library]) -> None:
    for library in libraries:
        for story in library.stories.list():
            page = _page(library, story.id)
            assert page.story == story
            assert sum(article.in_library for article in page.articles) == story.articles
            assert sum(not article.in_library for article in page.articles) == story.outside
            times = [article.published_at for article in page.articles]
            known = [at for at in times if at]
            assert times == sorted(known) + [None] * (len(times) - len(known))
            assert (story.first, story.last) == (min(known, default=None), max(known, default=None))
            assert len(story.pulse) == 12
            assert sum(story.pulse) == len(known)
            assert len({fold(article.provider.label or "") for article in page.articles} - {""}) == story.publishers


def test_a_story_is_led_by_the_hottest_of_its_files(libraries: list[Library]) -> None:
    for library in libraries:
        stories = list(library.stories.list())
        assert {article.id for article in library.list("is:lead")} == {story.id for story in stories}
        assert library.articles.count("is:lead") == library.stories.count() == len(stories)
        for story in stories:
            articles = library.stories.matching(story)
            heats = [article.heat for article in articles if article.heat is not None]
            leads = [article for article in articles if article.heat == story.heat]
            assert story.heat == max(heats, default=None) == story.lead.heat
            assert (story.lead.quality or -1) == max(article.quality or -1 for article in leads)
