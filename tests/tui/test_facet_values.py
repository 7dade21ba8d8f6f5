"""What an answer can be narrowed to."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from newscli.library import Library
from newscli.model.answers import Facet
from newscli.query.editing import State, excluded, narrowed
from newscli.query.kinds import Kind
from newscli.query.reading import Known
from newscli.tui.facet_values import MOST, Choosable, FacetKind, Values, choosable, facets_of, known_of
from tests.factory import write_article
from tests.opening import open_library

TOPIC, PROVIDER, MONTH = FacetKind
TOPICS = ("C", "C++", "C", "AI", "ai", "Big Data", "日本", "🎉", "a,b", 'say "hi"', "OR", "\u202eevil\x07", "/x/")


@pytest.fixture
def library(folder: Path) -> Library:
    """Articles whose topics, providers and months are hostile or look alike."""
    for number in range(30):
        topics = [TOPICS[number % len(TOPICS)], TOPICS[number * 5 % len(TOPICS)]]
        write_article(
            folder, f"{number}.md", topics=topics, provider={"name": f"News {number % 4}", "domain": "a.example"},
            publishedDateTime=f"202{number % 3}-0{number % 9 + 1}-01T00:00:00Z", desk="news",
        )  # fmt: skip
    return open_library(folder)


def choices(library: Library, kind: FacetKind, text: str) -> Sequence[Choosable]:
    known = known_of(library)
    return list(choosable(kind, facets_of(library, library.ask(text))[kind], text, known))


@pytest.mark.parametrize("kind", FacetKind)
@pytest.mark.parametrize("text", ["", "title OR body", "topic:=ai", '-topic:="Big Data"', "date:2021"])
def test_narrowing_to_a_value_finds_as_many_as_are_counted(library: Library, kind: FacetKind, text: str) -> None:
    known = known_of(library)
    for each in choices(library, kind, text):
        if each.state is State.NEITHER:
            assert each.clause is not None
            assert library.articles.count(narrowed(text, each.clause, known)) == each.count
            left = library.articles.count(text) - (each.count or 0)
            assert library.articles.count(excluded(text, each.clause, known)) == left


@pytest.mark.parametrize("kind", FacetKind)
@pytest.mark.parametrize(("edit", "state"), [(narrowed, State.NARROWED), (excluded, State.EXCLUDED)])
def test_each_choice_is_marked_and_can_be_taken_back(library: Library, kind: FacetKind, edit, state: State) -> None:
    for each in choices(library, kind, "title"):
        text = edit("title", each.clause)
        marked = [other for other in choices(library, kind, text) if other.state is not State.NEITHER]
        assert [(other.state, other.clause) for other in marked] == [(state, each.clause)]
        assert edit(text, marked[0].clause) == "title"


@pytest.mark.parametrize("text", ["", "topic:=C", "-date:2021"])
def test_values_are_those_that_articles_are_counted_by(library: Library, text: str) -> None:
    for kind, values in facets_of(library, library.ask(text)).items():
        counted = list(library.counts.by(kind, text))
        assert [*values.facets] == (counted[::-1] if kind is MONTH else counted)
        assert values.total == len(counted)


def test_months_come_newest_first(library: Library) -> None:
    months = [each.value for each in choices(library, MONTH, "")]
    assert months == sorted(months, reverse=True)
    assert months[0] == "2022-09"


@pytest.mark.parametrize(
    ("kind", "text", "first"),
    [
        (TOPIC, "#ai", Choosable(TOPIC, "ai", None, "#ai", State.NARROWED)),
        (TOPIC, "-#ai -topic:AI", Choosable(TOPIC, "ai", None, "#ai", State.EXCLUDED)),
        (TOPIC, "topic:=none", Choosable(TOPIC, "none", None, "topic:=none", State.NARROWED)),
        (PROVIDER, "-provider:news", Choosable(PROVIDER, "news", None, "provider:news", State.EXCLUDED)),
        (MONTH, "-date:2021", Choosable(MONTH, "2021", None, "date:2021", State.EXCLUDED)),
        (MONTH, "date:sep-2022", Choosable(MONTH, "2022-09", 3, "date:sep-2022", State.NARROWED)),
    ],
)
def test_condition_typed_by_hand_can_be_taken_back(
    library: Library, kind: FacetKind, text: str, first: Choosable
) -> None:
    found = choices(library, kind, text)
    assert [each for each in found if each.state is not State.NEITHER] == [first]
    assert found[0] == first


@pytest.mark.parametrize("text", ["since:2021", "topic:ai OR b", "quality>1", "desk:news", '"topic:ai"'])
def test_other_clauses_mark_nothing(library: Library, text: str) -> None:
    for kind in FacetKind:
        assert {each.state for each in choices(library, kind, text)} <= {State.NEITHER}


def test_value_spelled_like_another_is_asked_for_by_its_spelling(library: Library) -> None:
    clauses = {each.value: each.clause for each in choices(library, TOPIC, "")}
    assert (clauses["C"], clauses["C++"]) == ("topic:/^(?-i:C)$/", "topic:/^(?-i:C\\+\\+)$/")
    assert clauses["Big Data"] == 'topic:="Big Data"'


def test_value_is_marked_though_it_has_no_double_any_more(library: Library) -> None:
    text = "topic:/^(?-i:C\\+\\+)$/ -topic:/^(?-i:C)$/"
    assert choices(library, TOPIC, text)[:2] == [
        Choosable(TOPIC, "C", None, "topic:/^(?-i:C)$/", State.EXCLUDED),
        Choosable(TOPIC, "C++", choices(library, TOPIC, text)[1].count, "topic:/^(?-i:C\\+\\+)$/", State.NARROWED),
    ]


def test_no_more_values_are_shown_than_there_is_use_for() -> None:
    class Counted:
        """A library with many topics and months."""

        counts: "Counted"

        def topics(self, query: object) -> list[Facet]:
            return self.by("topic", query)

        def by(self, name: str, query: object) -> list[Facet]:
            return [Facet(f"{1000 + number}-01" if name == "month" else str(number), 1) for number in range(MOST + 7)]

    library = Counted()
    library.counts = library
    found = facets_of(library, None)
    assert {(len(values.facets), values.total) for values in found.values()} == {(MOST, MOST + 7)}
    assert (found[TOPIC].facets[0].value, found[MONTH].facets[0].value) == ("0", "1506-01")


def test_keys_of_the_front_matter_are_known(library: Library) -> None:
    known = known_of(library)
    assert known.kind("desk") is Kind.NAME
    assert known.kind("desks") is None
    assert list(choosable(TOPIC, Values(), "desk:topic x", Known())) == []
