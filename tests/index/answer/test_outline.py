"""The order of whole answers, and pages of their rows."""

from collections.abc import Mapping
from pathlib import Path
from random import Random

import pytest

from newscli.index.answer import outline as outlines
from newscli.library import Library
from newscli.model.answers import Snippet
from newscli.model.outline import Group, GroupBy, Outline
from newscli.model.summary import Summary
from newscli.query.ast import Collapse, Query
from newscli.query.sorting import sort_keys
from tests.factory import write_article
from tests.opening import open_library
from tests.telling import write_events

QUERIES = (
    "", "storm", "topic:tech", "since:2023", "sort:title", "sort:heat-asc", "quality:>50 sort:provider", "-topic:ai",
    "nothing-has-this",
)  # fmt: skip


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Sixty articles; some lack a date, a provider, topics, or have a topic twice."""
    folder, chance = tmp_path_factory.mktemp("articles"), Random(3)
    for number in range(60):
        write_article(
            folder,
            f"{number}.md",
            title=f"{chance.choice('abcde')} {chance.choice(('storm', 'fog'))} {number}",
            publishedDateTime=chance.choice(
                [None, f"202{number % 4}-0{chance.randint(1, 9)}-1{number % 10}T08:00:00Z"]
            ),
            provider=chance.choice([None, {"name": "One"}, {"domain": "two.com"}, {"name": "", "domain": "two.com"}]),
            topics=chance.choice([[], ["AI"], ["Tech", "AI"], ["Zoo", "Zoo"], ["Tech"]]),
            quality=chance.choice([None, 40, 60]),
            heat=chance.choice([None, 1, 2]),
        )
    return open_library(folder)


@pytest.fixture(scope="module")
def stories(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("stories")
    write_events(folder, Random(5))
    return open_library(folder)


def _ids(library: Library, numbers: list[int]) -> list[str]:
    return [article.id for article in library.articles.page(numbers) if article]


def _groups(library: Library, outline: Outline) -> list[tuple[str, list[str]]]:
    """The names of the groups with the ids of their articles."""
    numbers = outline.numbers.tolist()
    return [(group.name, _ids(library, numbers[group.first : group.first + group.count])) for group in outline.groups]


@pytest.mark.parametrize("query", QUERIES)
def test_an_outline_has_the_order_of_the_list(library: Library, query: str) -> None:
    outline = library.articles.outline(query)

    assert _ids(library, outline.numbers.tolist()) == [article.id for article in library.list(query)]
    assert outline.articles == len(outline.numbers) == library.articles.count(query)
    assert outline.groups == ()


@pytest.mark.parametrize(
    "query",
    [
        Query(limit=7, offset=3),
        Query(collapse=Collapse.STORY),
        Query(collapse=Collapse.URL, limit=9),
        Query(folded=True),
        Query(order=sort_keys("random", 4)),
    ],
)
def test_an_outline_has_the_rows_of_any_query(stories: Library, query: Query) -> None:
    assert _ids(stories, stories.articles.outline(query).numbers.tolist()) == [row.id for row in stories.list(query)]


def _values(article: Summary, by: GroupBy) -> set[str]:
    if by is GroupBy.TOPIC:
        return set(article.topics)
    if by is GroupBy.PROVIDER:
        return {article.provider.label} if article.provider.label else set()
    return {article.published_at.isoformat()[:7]} if article.published_at else set()


def _expected(library: Library, query: str, by: GroupBy) -> list[tuple[str, list[str]]]:
    groups: dict[str, list[str]] = {}
    for article in library.list(query):
        for name in _values(article, by) or {""}:
            groups.setdefault(name, []).append(article.id)
    rest = groups.pop("", None)
    names = list(groups) if by is GroupBy.MONTH else sorted(groups, key=lambda name: (-len(groups[name]), name))
    return [*((name, groups[name]) for name in names), *([("", rest)] if rest else [])]


@pytest.mark.parametrize("most", [0, outlines._FEW], ids=["many", "few"])
@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("by", [GroupBy.PROVIDER, GroupBy.TOPIC, GroupBy.MONTH])
def test_articles_are_grouped_by_their_values(
    library: Library, monkeypatch: pytest.MonkeyPatch, by: GroupBy, query: str, most: int
) -> None:
    monkeypatch.setattr(outlines, "_FEW", most)
    outline = library.articles.outline(query, by)

    assert _groups(library, outline) == _expected(library, query, by)
    assert outline.articles == library.articles.count(query)


@pytest.mark.parametrize("query", ["", "sort:title", "sort:heat"])
def test_articles_are_grouped_by_story(stories: Library, query: str) -> None:
    outline = stories.articles.outline(query, GroupBy.STORY)
    told = {story.id: stories.stories.of(story.id) for story in stories.stories.list()}
    story_of = {row.id: id_ for id_, details in told.items() if details for row in details.articles}
    groups: dict[str, list[str]] = {}
    for article in stories.list(query):
        groups.setdefault(story_of.get(article.id, ""), []).append(article.id)
    rest = groups.pop("", [])
    titles = {story.id: story.lead.title for story in stories.stories.list()}

    assert len(groups) > 1
    assert rest
    assert _groups(stories, outline) == [*((titles[id_], ids) for id_, ids in groups.items()), ("", rest)]


def test_stories_with_the_same_title_are_groups_of_their_own(folder: Path) -> None:
    for number, day in enumerate(("2022-05-01", "2022-05-01", "2023-05-01", "2023-05-01")):
        told = {"title": "Storm cuts two lines in the north", "excerpt": f"The grid asked to save power {number}."}
        write_article(
            folder, f"{number}.md", publishedDateTime=f"{day}T08:00:00Z", provider={"name": f"{number}"}, **told
        )
    library = open_library(folder)
    assert len(list(library.stories.list())) == 2

    groups = library.articles.outline(by=GroupBy.STORY).groups

    assert groups == (
        Group("Storm cuts two lines in the north", 0, 2),
        Group("Storm cuts two lines in the north", 2, 2),
    )


def test_a_page_has_the_articles_in_the_order_asked_for(library: Library) -> None:
    rows = list(library.list())
    numbers = [library.articles.number_of(row.id) for row in rows]
    known = [number for number in numbers if number is not None]
    assert len(known) == len(rows)

    assert library.articles.page(known[5::-1]) == rows[5::-1]
    assert library.articles.page([known[3], known[3]]) == [rows[3], rows[3]]
    assert library.articles.page([]) == []


def test_what_is_gone_is_a_gap_in_a_page(folder: Path) -> None:
    paths = {name: write_article(folder, name, title=name) for name in ("a.md", "b.md")}
    library = open_library(folder)
    before = library.articles.outline("sort:title")
    paths["a.md"].unlink()
    library.refresh()

    first, second = library.articles.page(before.numbers)

    assert first is None
    assert second is not None
    assert second.title == "b.md"
    assert before.version != library.version() == library.articles.outline().version


def test_an_unknown_id_has_no_number(library: Library) -> None:
    assert library.articles.number_of("zzzzzzzzzz") is None


MARKED: Mapping[str, tuple[tuple[int, int], ...]] = {
    "storm": ((2, 7),), "sto*": ((2, 7),), "fog": (), "topic:tech": (), "storm OR calm": ((2, 7), (8, 12)),
}  # fmt: skip


@pytest.mark.parametrize("query", MARKED)
def test_the_words_of_a_query_are_marked_in_titles(library: Library, query: str) -> None:
    articles = [Summary(id="a", path=None, title="A Storm calm"), Summary(id="b", path=None)]

    assert library.articles.marked(articles, query) == [Snippet("A Storm calm", MARKED[query]), Snippet("")]
