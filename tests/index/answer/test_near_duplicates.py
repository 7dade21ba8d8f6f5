"""Copies of an article's text, as an index finds them: what `is:syndicated` asks for, and which they are."""

import random
from pathlib import Path
from typing import Any

import pytest

from newscli.library import Library
from newscli.model.summary import Summary
from tests.factory import write_article
from tests.opening import open_library
from tests.telling import Changes, link, url

TITLE = "Halvorsen to build twelve electric ferries"
EXCERPT = (
    "Halvorsen Marine on Thursday said it would build twelve battery-driven ferries for the fjords of the west coast, "
    "the largest order in the history of the yard, and hire four hundred people to do so."
)
TEXT: dict[str, Any] = {"title": TITLE, "excerpt": EXCERPT}
OTHER: dict[str, Any] = {"title": "Storm cuts two lines in the north", "excerpt": "The grid asked to save power."}


def _write(folder: Path, name: str, **changes: Any) -> None:
    """An article of the text, at a publisher of its own."""
    write_article(folder, f"{name}.md", **(TEXT | {"provider": {"name": f"The {name} paper"}} | changes))


def _link(name: str, **changes: Any) -> dict[str, Any]:
    """A link to an article of the text, at a publisher of its own."""
    return link(name, **(TEXT | {"provider": {"name": f"The {name} paper"}} | changes))


def _library(folder: Path) -> Library:
    return open_library(folder, cache=False)


def _names(copies: tuple[Summary, ...]) -> str:
    """The names of copies in their order, those outside the library in brackets."""
    names = [(copy.url or "").rpartition("/")[2] for copy in copies]
    return " ".join(
        name if copy.in_library else f"({name})" for name, copy in zip(names, copies, strict=True)
    )  # fmt: skip


def _copies(library: Library, name: str) -> str:
    return _names(library.articles.near_duplicates(f"{name}.md"))


def _syndicated(library: Library) -> str:
    return " ".join(sorted(Path(article.path).stem for article in library.list("is:syndicated")))


@pytest.mark.parametrize(
    ("changes", "is_near_duplicate"),
    [
        ({}, True),
        ({"title": TITLE + " | The b paper"}, True),
        ({"excerpt": EXCERPT[:110]}, True),
        ({"publishedDateTime": "2022-06-08T20:04:00Z"}, True),
        ({"publishedDateTime": "2022-06-08T20:04:00.000001Z"}, False),
        ({"publishedDateTime": "2022-05-11T20:04:00Z"}, True),
        ({"publishedDateTime": "2022-05-11T20:03:59Z"}, False),
        ({"publishedDateTime": "2023-05-25T20:04:00Z"}, False),
        ({"publishedDateTime": None}, False),
        ({"provider": {"name": "The a paper"}}, True),
        ({"provider": {"name": "The a paper"}, "publishedDateTime": "2022-05-27T20:04:00Z"}, True),
        ({"provider": {"name": "The a paper"}, "publishedDateTime": "2022-05-27T20:04:00.000001Z"}, False),
        ({"provider": None}, True),
        ({"provider": None, "publishedDateTime": "2022-05-26T08:04:00.000001Z"}, False),
        ({"title": OTHER["title"]}, False),
        ({"excerpt": OTHER["excerpt"]}, True),
        ({"title": None}, False),
        ({"excerpt": None}, True),
        ({"title": f"RPT-{TITLE}"}, True),
        ({"title": f"{TITLE} - The b paper"}, True),
        ({"webUrl": url("a")}, False),
    ],
)
@pytest.mark.parametrize("outside", [False, True], ids=["in-library", "outside"])
def test_what_has_the_text_is_found_in_the_library_and_outside(
    folder: Path, changes: Changes, is_near_duplicate: bool, outside: bool
) -> None:
    if outside:
        _write(folder, "a", related=[_link("b", publishedDateTime="2022-05-25T20:04:00Z") | dict(changes)])
    else:
        _write(folder, "a")
        _write(folder, "b", **changes)
    library = _library(folder)

    assert _copies(library, "a") == ("(b)" if outside else "b") * is_near_duplicate
    assert _syndicated(library) == ("a" if outside else "a b") * is_near_duplicate


RETITLED = "Shipyard Halvorsen gets record order for ferries"


@pytest.mark.parametrize(
    ("changes", "is_near_duplicate"),
    [
        ({}, True),
        ({"excerpt": EXCERPT[:150] + " ..."}, True),
        ({"excerpt": "BERGEN, May 25 -- " + EXCERPT}, True),
        ({"excerpt": EXCERPT[70:]}, True),
        ({"excerpt": EXCERPT[:60]}, False),
        ({"excerpt": OTHER["excerpt"]}, False),
        ({"publishedDateTime": "2022-06-01T20:04:00Z"}, True),
        ({"publishedDateTime": "2022-06-01T20:04:00.000001Z"}, False),
        ({"publishedDateTime": "2022-05-18T20:04:00Z"}, True),
        ({"publishedDateTime": "2022-05-18T20:03:59Z"}, False),
        ({"publishedDateTime": None}, False),
        ({"provider": {"name": "The a paper"}}, False),
        ({"provider": {"name": "THE “A” PAPER"}}, False),
        ({"provider": None}, False),
        ({"provider": {"domain": "example.com"}}, True),
        ({"title": OTHER["title"]}, False),
        ({"title": None}, False),
    ],
)
def test_what_has_the_text_under_another_headline_is_found_in_the_library(
    folder: Path, changes: Changes, is_near_duplicate: bool
) -> None:
    _write(folder, "a")
    _write(folder, "b", **({"title": RETITLED} | dict(changes)))
    library = _library(folder)

    assert (_copies(library, "a"), _copies(library, "b")) == (("b", "a") if is_near_duplicate else ("", ""))
    assert _syndicated(library) == "a b" * is_near_duplicate


def test_under_another_headline_no_article_outside_is_found(folder: Path) -> None:
    _write(folder, "a", related=[_link("far", title=RETITLED)])
    library = _library(folder)

    assert (_copies(library, "a"), _syndicated(library)) == ("", "")


def test_copies_with_one_headline_and_with_another_are_each_found_once(folder: Path) -> None:
    _write(folder, "a")
    _write(folder, "b")
    _write(folder, "c", title=RETITLED)

    assert [{*_copies(_library(folder), name).split()} for name in "abc"] == [{*"bc"}, {*"ac"}, {*"ab"}]


def test_in_the_library_both_are_copies_of_each_other(folder: Path) -> None:
    _write(folder, "a")
    _write(folder, "b")
    library = _library(folder)

    assert (_copies(library, "a"), _copies(library, "b")) == ("b", "a")
    assert library.articles.near_duplicates("a.md")[0] == next(
        each for each in library.list() if each.path.endswith("b.md")
    )


def test_an_article_outside_is_found_whoever_names_it(folder: Path) -> None:
    _write(folder, "a")
    _write(folder, "namer", **OTHER, related=[_link("far")])
    library = _library(folder)

    (copy,) = library.articles.near_duplicates("a.md")

    assert (copy.in_library, copy.url, copy.title, copy.path) == (False, url("far"), TITLE, None)
    assert _syndicated(library) == "a"
    assert library.articles.near_duplicates("namer.md") == ()


def test_an_article_outside_is_found_once_whatever_is_said_of_it(folder: Path) -> None:
    _write(folder, "a", related=[_link("far", quality=1), _link("far", quality=2)])
    _write(folder, "b", related=[_link("far", excerpt=EXCERPT[:120])], **OTHER)

    assert _copies(_library(folder), "a") == "(far)"


def test_an_article_outside_is_a_copy_where_any_that_is_said_of_it_is(folder: Path) -> None:
    _write(folder, "a", related=[_link("far", **OTHER), _link("far")])
    library = _library(folder)

    assert _copies(library, "a") == "(far)"
    assert library.articles.near_duplicates("a.md")[0].title == TITLE


def test_several_files_of_one_url_are_one_copy_and_none_of_each_other(folder: Path) -> None:
    _write(folder, "a")
    _write(folder, "a-again", webUrl=url("a"))
    library = _library(folder)
    assert (_copies(library, "a"), _syndicated(library)) == ("", "")

    _write(folder, "b")
    library.refresh()

    assert (_copies(library, "a"), _copies(library, "b"), _syndicated(library)) == ("b", "a", "a a-again b")


@pytest.mark.parametrize(
    ("changes", "copies"), [({}, "b"), (OTHER, ""), ({"publishedDateTime": None}, "")], ids=["same", "other", "undated"]
)
def test_of_what_the_library_has_its_own_file_counts_and_no_link(folder: Path, changes: Changes, copies: str) -> None:
    _write(folder, "a", related=[_link("b")])
    _write(folder, "b", **changes)
    library = _library(folder)

    assert _copies(library, "a") == copies
    assert _syndicated(library) == ("a b" if copies else "")


def test_a_link_to_the_article_itself_is_no_copy(folder: Path) -> None:
    _write(folder, "a", related=[_link("a")])
    library = _library(folder)

    assert (_copies(library, "a"), _syndicated(library)) == ("", "")


def test_copies_come_in_order_of_time(folder: Path) -> None:
    dates = {name: f"2022-05-{day}" for name, day in (("c", 23), ("a", 25), ("b", 20))}
    for name in ("c", "a"):
        _write(folder, name, publishedDateTime=dates[name])
    _write(folder, "x", **OTHER, related=[_link("b", publishedDateTime=dates["b"]), _link("d")])

    assert _copies(_library(folder), "a") == "(b) c (d)"


def test_copies_follow_edits(folder: Path) -> None:
    _write(folder, "a")
    _write(folder, "b")
    _write(folder, "c", title=RETITLED)
    _write(folder, "n", **OTHER, related=[_link("far")])
    library = _library(folder)
    assert {*_copies(library, "a").split()} == {"b", "c", "(far)"}

    _write(folder, "b", **OTHER)
    _write(folder, "c", title=RETITLED, excerpt=OTHER["excerpt"])
    (folder / "n.md").unlink()
    library.refresh()

    assert (_copies(library, "a"), _syndicated(library)) == ("", "")


def test_an_article_outside_has_no_copies_of_its_own(folder: Path) -> None:
    _write(folder, "a", related=[_link("far")])

    assert _library(folder).articles.near_duplicates(url("far")) == ()


@pytest.mark.parametrize(("text", "names"), [("-is:syndicated", "n"), ("is:syndicated is:article", "a b")])
def test_copies_are_asked_for_beside_other_clauses(folder: Path, text: str, names: str) -> None:
    _write(folder, "a")
    _write(folder, "b")
    _write(folder, "n", **OTHER)

    assert " ".join(sorted(Path(each.path).stem for each in _library(folder).list(text))) == names


@pytest.mark.parametrize("seed", range(6))
def test_what_is_syndicated_is_what_has_copies(folder: Path, seed: int) -> None:
    chance = random.Random(seed)

    def told() -> dict[str, Any]:
        return {
            "title": chance.choice([TITLE, TITLE, TITLE.upper(), RETITLED, OTHER["title"], None]),
            "excerpt": chance.choice([EXCERPT, EXCERPT[:100], EXCERPT[60:], OTHER["excerpt"]]),
            "publishedDateTime": chance.choice(["2022-05-25", "2022-05-26", "2022-06-09", "2022-06-20", None]),
            "provider": chance.choice([{"name": "Post"}, {"name": "Times"}, {"domain": "post"}, None]),
        }

    for number in range(12):
        links = [link(chance.choice("abcdefgh"), **told()) for _ in range(chance.choice([0, 1, 2]))]
        write_article(folder, f"{number}.md", webUrl=url(chance.choice("abcdxyz")), related=links or None, **told())
    library = _library(folder)

    articles = list(library.list())
    having = {article.id for article in articles if library.articles.near_duplicates(article.id)}

    assert {article.id for article in library.list("is:syndicated")} == having
    assert {article.id for article in library.list("-is:syndicated")} == {article.id for article in articles} - having
    for article in articles:
        copies = library.articles.near_duplicates(article.id)
        urls = [copy.url for copy in copies]
        assert len(set(urls)) == len(urls)
        assert article.url not in urls
        assert [copy.in_library for copy in copies] == [any(each.url == one for each in articles) for one in urls]


def test_after_edits_copies_are_those_of_a_rebuild(folder: Path) -> None:
    chance = random.Random(7)
    library = _library(folder)
    for number in range(40):
        _write(
            folder,
            chance.choice("abcdefgh"),
            title=chance.choice([TITLE, RETITLED, OTHER["title"]]),
            excerpt=chance.choice([EXCERPT, EXCERPT[:150], EXCERPT[40:], OTHER["excerpt"]]),
            publishedDateTime=chance.choice(["2022-05-25", "2022-05-26", "2022-06-01", "2022-06-20"]),
            provider={"name": chance.choice(["Post", "Times"])},
            quality=number,
        )
        library.refresh()
        anew = _library(folder)

        assert _syndicated(library) == _syndicated(anew)
        for path in folder.glob("*.md"):
            copies = _copies(library, path.stem)
            assert copies == _copies(anew, path.stem)
            assert all(path.stem in _copies(library, copy) for copy in copies.split())


def test_hundreds_of_notes_with_one_headline_are_told_apart(folder: Path) -> None:
    for number in range(300):
        words = " ".join(f"word{number}x{at}" for at in range(30))
        _write(folder, f"n{number:03}", provider=None, excerpt=words)

    assert _syndicated(_library(folder)) == ""


def test_a_slogan_below_hundreds_of_headlines_makes_no_copies(folder: Path) -> None:
    for number in range(300):
        _write(folder, f"n{number:03}", title=f"Ferry number {number} of the fjord", provider={"name": "Terminal"})

    assert _syndicated(_library(folder)) == ""


def test_excerpts_of_a_million_characters_are_compared(folder: Path) -> None:
    _write(folder, "a", excerpt=EXCERPT * 5_000)
    _write(folder, "b", excerpt=EXCERPT * 5_000, title=RETITLED)

    assert _syndicated(_library(folder)) == "a b"
