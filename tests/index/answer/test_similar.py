"""Articles that are alike without a link between them, and why."""

import random
from math import log
from pathlib import Path
from typing import Any

import pytest

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
    ("one", "other", "names"),
    [
        ({}, {}, "b"),
        ({"related": [link("c")]}, {}, "b"),
        ({"related": [link("b")]}, {}, ""),
        ({}, {"related": [link("a")]}, ""),
        ({"related": [link("b")]}, {"related": [link("a")]}, ""),
        ({}, {"webUrl": url("a")}, ""),
        ({"related": [link("a")]}, {}, "b"),
    ],
    ids=["unlinked", "linked-elsewhere", "names-it", "named-by-it", "both", "one-url", "names-itself"],
)
def test_what_is_linked_either_way_is_left_out(folder: Path, one: Changes, other: Changes, names: str) -> None:
    _write(folder, "a", title=RARE, **one)
    _write(folder, "b", title=RARE, **other)

    assert _names(_library(folder).links.similar("a.md")) == names


def test_what_another_file_of_the_url_names_is_left_out(folder: Path) -> None:
    _write(folder, "a", title=RARE)
    _write(folder, "a-again", webUrl=url("a"), title="Else", related=[link("b")])
    _write(folder, "b", title=RARE)
    library = _library(folder)

    assert library.links.similar("a.md") == ()
    assert library.links.similar("b.md") == ()


def test_what_names_any_file_of_the_url_is_left_out(folder: Path) -> None:
    _write(folder, "a", title="Else")
    _write(folder, "a-again", webUrl=url("a"), title=RARE)
    _write(folder, "b", title=RARE, related=[link("a")])

    assert _library(folder).links.similar(str(folder / "a-again.md")) == ()


def test_it_says_the_rare_words_that_both_have_the_rarest_first(folder: Path) -> None:
    _write(folder, "a", title="Zorbal and quenko", excerpt="Vimtor, harpund")
    _write(folder, "b", title="Harpund: the zorbal", excerpt="The QUENKO")
    _write(folder, "c", excerpt="Quenko")

    (row,) = _library(folder).links.similar("a.md")

    assert Path(row.article.path).stem == "b"
    assert row.words == ("harpund", "zorbal", "quenko")
    assert row.links == 0
    assert row.score > 0


def test_rare_words_of_the_title_count_twice(folder: Path) -> None:
    _write(folder, "a", title="Zorbal quenko", excerpt="Vimtor harpund")
    _write(folder, "b", title="Zorbal quenko")
    _write(folder, "c", title="Zorbal vimtor")

    first, second = _library(folder).links.similar("a.md")

    assert _names((first, second)) == "b c"
    assert first.score - second.score == pytest.approx(log(1 + 3 / 2))


def test_what_no_title_tells_of_is_had_by_the_way(folder: Path) -> None:
    _write(folder, "a", title="Zorbal", excerpt="Vimtor harpund")
    _write(folder, "b", title="Quenko", excerpt="Vimtor harpund")
    _write(folder, "c", title="Vimtor", excerpt="Zorbal")

    assert list(_library(folder).links.similar("a.md")) == []


def test_rarer_words_count_more(folder: Path) -> None:
    _write(folder, "a", title="Zorbal quenko vimtor harpund")
    _write(folder, "b", title="Zorbal quenko")
    _write(folder, "c", title="Vimtor harpund")
    _write(folder, "d", title="Vimtor")
    _write(folder, "e", excerpt="Else")

    assert _names(_library(folder).links.similar("a.md")) == "b c"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zorbal rises", "Zorbal falls"),
        ("In 2022 17 5000 zorbal", "Of 2022 17 5000 zorbal"),
        ("ai at uk is zorbal", "AI AT UK IS zorbal"),
        ("", ""),
        ("!!! ???", "!!! ???"),
        ("<b>Zorbal</b> <i>x</i>", "<b>Zorbal</b> <i>y</i>"),
    ],
    ids=["one-word", "numbers", "shortest", "nothing", "signs", "tags"],
)
def test_what_is_alike_by_chance_is_not_alike(folder: Path, one: str, other: str) -> None:
    _write(folder, "a", title=one, excerpt=one)
    _write(folder, "b", title=other, excerpt=other)

    assert _library(folder).links.similar("a.md") == ()


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("Caf&eacute; r&ocirc;tisserie", "CAFE ROTISSERIE", {"cafe", "rotisserie"}),
        ("东京 opens", "东京 closes", {"东", "京"}),
        ("NEAR AND zorbal", "near and Zorbal", {"near", "and", "zorbal"}),
        ("G7 5G4 c3po", "c3po 5g4", {"c3po", "5g4"}),
        ("don't zorbal's", "don zorbal", {"don", "zorbal"}),
    ],
)
def test_words_are_compared_as_a_search_does(folder: Path, one: str, other: str, words: set[str]) -> None:
    _write(folder, "a", title=one)
    _write(folder, "b", title=other)

    (row,) = _library(folder).links.similar("a.md")

    assert set(row.words) == words


def test_words_that_many_have_are_no_help(folder: Path) -> None:
    for name in "abcdef":
        _write(folder, name, title="Robot ferry storm")
    _write(folder, "x", title="Robot ferry storm zorbal quenko")
    _write(folder, "y", title="Robot ferry storm zorbal quenko")

    (row,) = _library(folder).links.similar("x.md")

    assert _names((row,)) == "y"
    assert set(row.words) == {"zorbal", "quenko"}


@pytest.mark.parametrize(("having", "total", "found"), [(4, 12, True), (5, 12, False), (10, 60, True), (11, 60, False)])
def test_how_many_may_have_a_word_depends_on_the_size_of_the_library(
    folder: Path, having: int, total: int, *, found: bool
) -> None:
    for number in range(total):
        _write(folder, f"{number}", title="Zorbal quenko" if number < having else f"{number}")

    assert bool(_library(folder).links.similar("0.md")) is found


def test_words_of_the_body_do_not_make_articles_alike(folder: Path) -> None:
    _write(folder, "a", title=RARE)
    write_article(folder, "b.md", RARE, title="Else", excerpt=None, topics=[RARE], provider={"name": RARE})

    assert _library(folder).links.similar("a.md") == ()


def test_what_both_name_is_counted_and_suffices(folder: Path) -> None:
    shared = [link("one"), link("two"), link("two"), link("three")]
    _write(folder, "a", related=shared)
    _write(folder, "b", related=[*shared[:3], link("other")])
    _write(folder, "c", related=[link("three"), link("three", title="The same again")])
    _write(folder, "d", related=[link("other")])

    rows = _library(folder).links.similar("a.md")

    assert [(Path(row.article.path).stem, row.links, row.words) for row in rows] == [("b", 2, ()), ("c", 1, ())]
    assert rows[0].score > rows[1].score


def test_one_rare_word_counts_where_both_name_the_same(folder: Path) -> None:
    _write(folder, "a", title="Zorbal", related=[link("one")])
    _write(folder, "b", title="Zorbal", related=[link("one")])
    _write(folder, "c", related=[link("one")])

    first, second = _library(folder).links.similar("a.md")

    assert [(row.words, row.links) for row in (first, second)] == [(("zorbal",), 1), ((), 1)]
    assert first.score > second.score


def test_links_to_one_of_the_two_are_not_shared(folder: Path) -> None:
    _write(folder, "a", title=RARE, related=[link("a"), link("x")])
    _write(folder, "b", title=RARE, related=[link("b"), link("x")])

    (row,) = _library(folder).links.similar("a.md")

    assert row.links == 1


@pytest.mark.parametrize(
    ("date", "part"),
    [
        ("2022-05-25T00:00:00Z", 1),
        ("2022-08-23T00:00:00Z", 1 / 2),
        ("2022-02-24T00:00:00Z", 1 / 2),
        ("2022-11-21T00:00:00Z", 1 / 3),
        (None, 1 / 2),
    ],
)
def test_what_is_near_in_time_fits_better(folder: Path, date: str | None, part: float) -> None:
    for name, at in (("a", "2022-05-25T00:00:00Z"), ("b", "2022-05-25T00:00:00Z"), ("c", date)):
        _write(folder, name, title=RARE, publishedDateTime=at)

    rows = {Path(row.article.path).stem: row for row in _library(folder).links.similar("a.md")}

    assert rows["c"].score == pytest.approx(rows["b"].score * part)


def test_what_fits_far_worse_than_the_best_is_left_out(folder: Path) -> None:
    best = [link(f"n{number}") for number in range(60)]
    _write(folder, "a", title="Zorbal quenko", related=best)
    _write(folder, "b", title="Zorbal quenko", related=best)
    _write(folder, "c", related=best[:1])

    assert _names(_library(folder).links.similar("a.md")) == "b"


def test_an_article_outside_is_compared_by_what_is_said_of_it(folder: Path) -> None:
    _write(folder, "a", related=[link("far", title=RARE), link("undated", title=RARE, publishedDateTime=None)])
    _write(folder, "b", title=RARE)
    _write(folder, "c", title=RARE, related=[link("far", title="Another")])
    library = _library(folder)

    assert _names(library.links.similar(url("far"))) == "b"
    assert library.links.similar(library.articles.resolve(url("far"))) == library.links.similar(url("far"))
    assert _names(library.links.similar(url("undated"))).split() == sorted(
        ["b", "c"], key=lambda name: _id(library, name)
    )


def _id(library: Library, name: str) -> str:
    return library.articles.resolve(f"{name}.md")


def test_among_equals_the_id_settles_the_order(folder: Path) -> None:
    for name in "abcd":
        _write(folder, name, title="Zorbal quenko" if name != "d" else "Else")
    library = _library(folder)

    assert [row.article.id for row in library.links.similar("a.md")] == sorted(_id(library, name) for name in "bc")


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> list[Library]:
    """Libraries of random events, with words that few of their articles share."""
    made = []
    for seed in range(3):
        folder, chance = tmp_path_factory.mktemp("events"), random.Random(seed)
        write_events(folder, chance)
        for number in range(12):
            words = " ".join(chance.sample(["zorbal", "quenko", "vimtor", "harpund", "lintag", "merwol"], 3))
            named = [link(f"{chance.randrange(9)}{letter}") for letter in chance.sample("abcde", 2)]
            _write(folder, f"near{number}", title=words, related=chance.choice([None, named]))
        made.append(_library(folder))
    return made


def test_nothing_that_is_alike_is_linked_and_the_best_fit_comes_first(libraries: list[Library]) -> None:
    found = 0
    for library in libraries:
        articles = list(library.list())
        for article in articles:
            rows = library.links.similar(article.id)
            urls = {row.article.url for row in rows}
            same = [other.id for other in articles if other.url == article.url]
            named = {row.related.url for id_ in same for row in library.links.related(id_)}
            naming = {other.url for other in library.links.backlinks(article.id)}
            assert not urls & (named | naming | {article.url})
            assert [row.score for row in rows] == sorted((row.score for row in rows), reverse=True)
            assert all(row.links or len(row.words) > 1 for row in rows)
            found += len(rows)
    assert found


def test_a_limit_cuts_the_order(libraries: list[Library]) -> None:
    for library in libraries:
        for article in library.list():
            rows = library.links.similar(article.id)
            for limit in (0, 1, 2, len(rows), 1000):
                assert library.links.similar(article.id, limit) == rows[:limit]
