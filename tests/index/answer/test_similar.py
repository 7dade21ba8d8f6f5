"""Articles that say similar things, linked or not."""

import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newscli.index.answer import sharing
from newscli.index.answer.similar import LEAST
from newscli.index.stories.candidates import stored
from newscli.index.stories.likeness import vector
from newscli.index.stories.rarity import Months, month_of
from newscli.library import Library
from newscli.model.answers import Similar
from tests.factory import write_article
from tests.opening import open_library
from tests.telling import Changes, link, url, write_events

RARE = "Zorbal quenko vimtor"


def _write(folder: Path, name: str, **changes: Any) -> None:
    """An article that shares no word with another but by its changes."""
    write_article(folder, f"{name}.md", **({"title": None, "excerpt": None} | changes))


def _library(folder: Path) -> Library:
    return open_library(folder, cache=False)


def _names(rows: tuple[Similar, ...]) -> str:
    return " ".join(Path(row.article.path).stem for row in rows)


@pytest.mark.parametrize(
    ("one", "other", "linked"),
    [
        ({}, {}, False),
        ({"related": [link("c")]}, {}, False),
        ({"related": [link("b")]}, {}, True),
        ({}, {"related": [link("a")]}, True),
        ({"related": [link("b")]}, {"related": [link("a")]}, True),
        ({"related": [link("a")]}, {}, False),
    ],
    ids=["unlinked", "linked-elsewhere", "links-to-it", "linked-from-it", "both", "links-to-itself"],
)
def test_what_is_linked_either_way_is_marked(folder: Path, one: Changes, other: Changes, *, linked: bool) -> None:
    _write(folder, "a", title=RARE, **one)
    _write(folder, "b", title=RARE, **other)

    (row,) = _library(folder).links.similar("a.md")

    assert (_names((row,)), row.linked) == ("b", linked)


def test_a_link_in_the_text_is_a_link(folder: Path) -> None:
    write_article(folder, "a.md", "As told in [[b]].", title=RARE)
    write_article(folder, "b.md", "Else.", title=RARE)
    library = _library(folder)

    assert [row.linked for name in "ab" for row in library.links.similar(f"{name}.md")] == [True, True]


def test_the_files_of_one_url_are_one_article(folder: Path) -> None:
    _write(folder, "a", title=RARE)
    _write(folder, "z", webUrl=url("a"), title="Else", related=[link("b")])
    _write(folder, "b", title=RARE)
    library = _library(folder)

    first, again = (library.links.similar(f"{name}.md") for name in ("a", "z"))

    assert first == again
    assert [(_names((row,)), row.linked) for row in first] == [("b", True)]
    assert sorted(_names(library.links.similar("b.md")).split()) == ["a", "z"]


@pytest.mark.parametrize(
    ("title", "excerpt", "words"),
    [
        ("Harpund: the zorbal", "The QUENKO", ("harpund", "quenko", "zorbal")),
        ("Zorbal", "Quenko, harpund, harpund", ("harpund", "quenko", "zorbal")),
        ("The harpund", None, ("harpund",)),
    ],
)
def test_it_says_the_shared_words_the_most_telling_first(
    folder: Path, title: str, excerpt: str | None, words: tuple[str, ...]
) -> None:
    _write(folder, "a", title="Harpund and zorbal", excerpt="Quenko")
    _write(folder, "b", title=title, excerpt=excerpt)
    for number in range(80):
        common = "Quenko" if number < 10 else "Zorbal" if number < 40 else None
        _write(folder, f"{number}", title=f"Other{number}", excerpt=common)

    rows = {_names((row,)): row for row in _library(folder).links.similar("a.md")}

    assert rows["b"].words == words


@pytest.mark.parametrize(
    ("nearer", "farther"),
    [
        ({"title": "Zorbal quenko"}, {"title": "Zorbal vimtor"}),  # quenko is in the title of both
        ({"title": "Zorbal quenko"}, {"title": "Zorbal quenko", "excerpt": "Merwol lintag"}),
        ({"title": "Zorbal quenko"}, {"title": "Zorbal"}),
        ({"title": "Zorbal quenko"}, {"title": "Zorbal harpund"}),
        ({"title": "Zorbal"}, {"title": "Common"}),  # in forty others
    ],
)
def test_rare_words_of_the_title_count_most(folder: Path, nearer: Changes, farther: Changes) -> None:
    _write(folder, "a", title="Zorbal quenko common", excerpt="Vimtor")
    _write(folder, "b", **nearer)
    _write(folder, "c", **farther)
    for number in range(40):
        _write(folder, f"{number}", title="Common", publishedDateTime="2022-06-25T00:00:00Z")

    rows = _names(_library(folder).links.similar("a.md")).split()

    assert rows[0] == "b"


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Zorbal quenko", "Zorbal vimtor", True),
        ("Zorbal quenko vimtor", "Zorbal harpund merwol lintag", True),
        ("Zorbal quenko vimtor harpund", "Zorbal merwol lintag feltis", True),
        ("Zorbal quenko vimtor harpund sorblat", "Zorbal merwol lintag feltis gondar", False),
        ("The zorbal of the quenko", "The vimtor of the harpund", False),
        ("At least one is right", "At least one is wrong", True),
        ("", "", False),
        ("!!! ???", "!!! ???", False),
        ("<b>Zorbal</b> <i>x</i>", "<b>Vimtor</b> <i>y</i>", False),
    ],
)
def test_what_shares_less_than_a_quarter_is_alike_by_chance(folder: Path, one: str, other: str, *, found: bool) -> None:
    _write(folder, "a", title=one)
    _write(folder, "b", title=other)

    assert bool(_library(folder).links.similar("a.md")) is found


def test_in_a_library_of_five_only_what_tells_of_one_thing_is_similar(folder: Path) -> None:
    told = {
        "ferry": ("Ferry runs aground off Bergen", "All 120 passengers were taken ashore after the ferry hit a rock."),
        "rock": ("Passengers taken off ferry near Bergen", "The ferry hit a rock on Monday; nobody was hurt."),
        "bank": (
            "Central bank raises rates again",
            "The bank said inflation will stay high until the end of the year.",
        ),
        "phone": ("New phone folds in three", "The company said it will be in shops by the end of the year."),
        "bees": ("Why bees dance", "Researchers filmed a hive for a year and saw what the dances tell."),
    }
    for name, (title, excerpt) in told.items():
        _write(folder, name, title=title, excerpt=excerpt)
    library = _library(folder)

    found = {name: _names(library.links.similar(f"{name}.md")) for name in told}

    assert found == {"ferry": "rock", "rock": "ferry", "bank": "", "phone": "", "bees": ""}


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("Caf&eacute; r&ocirc;tisserie", "CAFE ROTISSERIE", {"cafe", "rotisserie"}),
        ("東京タワー opens", "東京タワー closes", {"東京", "京タ", "タワ", "ワー"}),
        ("NEAR AND zorbal", "near and Zorbal", {"near", "zorbal"}),
        ("G7 5G4 c3po", "c3po 5g4", {"c3po", "5g4"}),
        ("don't zorbal's", "don zorbal", {"don", "zorbal"}),
        ("Outages disrupted", "Disrupting an outage", {"outages", "disrupted"}),
    ],
)
def test_words_are_compared_as_stories_compare_them(folder: Path, one: str, other: str, words: set[str]) -> None:
    _write(folder, "a", title=one)
    _write(folder, "b", title=other)

    (row,) = _library(folder).links.similar("a.md")

    assert set(row.words) == words


def test_without_a_language_only_the_same_form_is_the_same_word(folder: Path) -> None:
    (folder / ".newscli.toml").write_text('[library]\nlanguage = "none"\n')
    _write(folder, "a", title="Outages disrupted")
    _write(folder, "b", title="Disrupting an outage")
    _write(folder, "c", title="Disrupted outages")

    assert _names(_library(folder).links.similar("a.md")) == "c"


def test_words_of_the_body_do_not_make_articles_similar(folder: Path) -> None:
    _write(folder, "a", title=RARE)
    write_article(folder, "b.md", RARE, title="Else", excerpt=None, topics=[RARE], provider={"name": RARE})

    assert _library(folder).links.similar("a.md") == ()


@pytest.mark.parametrize(
    ("date", "score"),
    [
        ("2022-05-25T00:00:00Z", 1),
        ("2022-08-23T00:00:00Z", 1 / 2),
        ("2022-02-24T00:00:00Z", 1 / 2),
        ("2022-11-21T00:00:00Z", 1 / 3),
        ("2032-11-21T00:00:00Z", 90 / (90 + 3833)),
        (None, 1 / 2),
    ],
)
def test_three_months_halve_the_score_of_the_same_words(folder: Path, date: str | None, score: float) -> None:
    _write(folder, "a", title=RARE, publishedDateTime="2022-05-25T00:00:00Z")
    _write(folder, "b", title=RARE, publishedDateTime=date)

    (row,) = _library(folder).links.similar("a.md")

    assert row.score == pytest.approx(score)


def test_time_alone_leaves_nothing_out(folder: Path) -> None:
    _write(folder, "a", title="Zorbal quenko", publishedDateTime="2012-05-25T00:00:00Z")
    _write(folder, "b", title="Zorbal vimtor", publishedDateTime="2022-05-25T00:00:00Z")

    (row,) = _library(folder).links.similar("a.md")

    assert row.score < 0.02


def test_an_article_outside_is_compared_by_what_is_said_of_it(folder: Path) -> None:
    old = link("old", title=RARE, publishedDateTime="1999-01-01T00:00:00Z")
    undated = link("undated", title=RARE, publishedDateTime=None)
    _write(folder, "a", related=[link("far", title=RARE), old, undated])
    _write(folder, "b", title=RARE)
    _write(folder, "c", title=RARE, related=[link("far", title="Another")])
    library = _library(folder)

    for name in ("far", "old", "undated"):
        rows = library.links.similar(url(name))
        assert sorted(_names(rows).split()) == ["b", "c"]
        assert rows == library.links.similar(library.articles.resolve(url(name)))
    assert {_names((row,)): row.linked for row in library.links.similar(url("far"))} == {"b": False, "c": True}


def test_an_article_without_title_date_or_url_can_be_asked_for_but_is_not_found(folder: Path) -> None:
    _write(folder, "a", excerpt=RARE, webUrl=None, publishedDateTime=None)
    _write(folder, "b", title=RARE)
    library = _library(folder)

    assert _names(library.links.similar("a.md")) == "b"
    assert library.links.similar("b.md") == ()


def test_among_equals_the_id_settles_the_order(folder: Path) -> None:
    for name in "abcd":
        _write(folder, name, title="Zorbal quenko" if name != "d" else "Else")
    library = _library(folder)

    ids = [row.article.id for row in library.links.similar("a.md")]

    assert ids == sorted(library.articles.resolve(f"{name}.md") for name in "bc")


def test_a_word_that_too_many_have_finds_none_but_counts(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "_COMMON", 3)
    for name in "abcd":
        _write(folder, name, title="Zorbal quenko" if name in "ab" else "Zorbal")
    library = _library(folder)

    (row,) = library.links.similar("a.md")

    assert _names((row,)) == "b"
    assert row.score == pytest.approx(1)


@pytest.mark.parametrize("most", [1, 2, 3])
def test_of_too_many_those_that_share_most_are_compared(
    folder: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(sharing, "_MOST", most)
    for name in "abcdef":
        _write(folder, name, title=RARE if name < "d" else "Zorbal quenko")
    library = _library(folder)

    found = _names(library.links.similar("a.md")).split()

    alike = sorted("bc", key=lambda name: library.articles.resolve(f"{name}.md"))
    assert found[:2] == alike[:most]
    assert len(found) == most


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> list[Library]:
    """Libraries of random events, with words that few of their articles share."""
    made = []
    for seed in range(3):
        folder, chance = tmp_path_factory.mktemp("events"), random.Random(seed)
        write_events(folder, chance)
        _write_random(folder, chance)
        made.append(_library(folder))
    return made


def _write_random(folder: Path, chance: random.Random) -> None:
    for number in range(12):
        words = " ".join(chance.sample(["zorbal", "quenko", "vimtor", "harpund", "lintag", "merwol"], 3))
        named = [link(f"{chance.randrange(9)}{letter}") for letter in chance.sample("abcde", 2)]
        date = chance.choice(["2022-05-25T21:00:00Z", "2021-05-25T21:00:00Z", "2022-04-01T21:00:00Z", None])
        _write(folder, f"near{number}", title=words, publishedDateTime=date, related=chance.choice([None, named]))


def test_the_best_fit_comes_first_and_no_score_is_above_one(libraries: list[Library]) -> None:
    found = 0
    for library in libraries:
        for article in library.list():
            rows = library.links.similar(article.id)
            linked = {other.id for way in ("links-to", "linked-from") for other in library.list(f"{way}:{article.id}")}
            assert [row.score for row in rows] == sorted((row.score for row in rows), reverse=True)
            assert all(0 < row.score <= 1 and row.words for row in rows)
            assert {row.article.id for row in rows if row.linked} == linked & {row.article.id for row in rows}
            assert article.url not in {row.article.url for row in rows}
            found += len(rows)
    assert found


def test_likeness_is_mutual(libraries: list[Library]) -> None:
    for library in libraries:
        scores = {}
        for article in library.list():
            for row in library.links.similar(article.id):
                scores[article.id, row.article.id] = row.score
        assert scores == {(other, one): score for (one, other), score in scores.items()}


def test_what_is_found_is_all_that_is_alike_enough(libraries: list[Library]) -> None:
    for library in libraries:
        connection = library._index.connection
        every = {one.id: one for one in stored(connection, "1")}
        rarities = Months(connection)
        vectors = {id_: vector(one.terms, rarities.rarity(month_of(one.at))).weights for id_, one in every.items()}
        for article in library.list():
            if article.id in every:
                own = vectors[article.id]
                cosines = {id_: _cosine(own, other) for id_, other in vectors.items() if id_ != article.id}
                inside = {one.id for one in library.list()}
                expected = {id_ for id_, cosine in cosines.items() if cosine >= LEAST} & inside
                assert {row.article.id for row in library.links.similar(article.id)} & every.keys() == expected


def _cosine(one: dict[int, float], other: dict[int, float]) -> float:
    return sum(one[term] * other[term] for term in sorted(one.keys() & other.keys()))


def test_a_limit_cuts_the_order(libraries: list[Library]) -> None:
    for library in libraries:
        for article in library.list():
            rows = library.links.similar(article.id)
            for limit in (0, 1, 2, len(rows), 1000):
                assert library.links.similar(article.id, limit) == rows[:limit]


def test_a_clause_finds_what_is_similar_and_nothing_else(libraries: list[Library]) -> None:
    for library in libraries:
        for article in library.list():
            similar = [row.article.id for row in library.links.similar(article.id)]
            asked = [row.id for row in library.list(f"like:{article.id}")]
            assert sorted(asked) == sorted(similar)
            assert library.articles.count(f"-like:{article.id}") == library.articles.count() - len(similar)
            assert article.id not in asked


def _edited(folder: Path, chance: random.Random) -> Iterator[None]:
    for number in range(4):
        write_events(folder, chance)
        yield
        _write_random(folder, chance)
        yield
        (folder / f"near{number}.md").unlink()
        yield


def test_after_edits_the_answer_is_that_of_a_rebuild(folder: Path, tmp_path: Path) -> None:
    chance = random.Random(7)
    write_events(folder, chance)
    library = open_library(folder, cache_dir=tmp_path / "cache")
    for _ in _edited(folder, chance):
        library.refresh()
        with open_library(folder, cache=False) as rebuilt:
            for article in rebuilt.list():
                assert library.links.similar(article.id) == rebuilt.links.similar(article.id)
    shutil.rmtree(tmp_path / "cache")
