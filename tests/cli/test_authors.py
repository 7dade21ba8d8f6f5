"""Who wrote an article: shown, asked for, counted."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome
from tests.factory import write_article

Newscli = Callable[..., Outcome]


@pytest.fixture
def blog(newscli: Newscli, folder: Path) -> Newscli:
    """Three articles by two authors, and one by none."""
    authors = {"a": ["Anna Arm", "Bo Bay"], "b": ["Anna Arm"], "c": ["Bo Bay", "Anna Arm"], "d": None}
    for day, (name, author) in enumerate(authors.items(), start=1):
        date = f"2022-05-0{day}"
        write_article(
            folder, f"{name}.md", title=name.upper(), publishedDateTime=date, author=author, aliases=[f"{name}{name}"]
        )
    return lambda *arguments: newscli(*arguments, "-L", str(folder))


@pytest.mark.parametrize(
    ("arguments", "titles"),
    [
        (["--author", "anna"], "CBA"),
        (["--author", "bo bay"], "CA"),
        (["--author", "Bo Bay", "--author", "anna"], "CBA"),
        (["--author", "!bo"], "DB"),
        (["--author", "=anna"], ""),
        (["author:arm author:bay"], "CA"),
        (["by:anna"], "CBA"),
        (["no:author"], "D"),
        (["--sort", "author"], "BACD"),
        (["--sort", "author-desc,title"], "CABD"),
        (["text:/^bo bay/"], "CA"),
    ],
)
def test_articles_are_asked_for_and_sorted_by_author(blog: Newscli, arguments: list[str], titles: str) -> None:
    assert "".join(blog("list", *arguments, "-f", "{title}").out.split()) == titles


def test_a_search_finds_names_of_authors(blog: Newscli) -> None:
    assert sorted(blog("search", "bay", "-f", "{title}").out.split()) == ["A", "C"]
    assert blog("search", "dd", "-f", "{title}").out.split() == ["D"]


@pytest.mark.parametrize("command", [["authors"], ["stats", "--by", "author"]])
def test_articles_are_counted_by_author(blog: Newscli, command: list[str]) -> None:
    rows = [list(row.values()) for row in json.loads(blog(*command, "--json").out)]

    assert rows == [["Anna Arm", 3], ["Bo Bay", 2]]


def test_authors_are_counted_as_a_table_and_below_a_list(blog: Newscli) -> None:
    table = blog("authors", "title:a,b")
    listed = blog("list", "--facets", "author")

    assert [line.split()[:3] for line in table.out.splitlines()[2:]] == [["Anna", "Arm", "2"], ["Bo", "Bay", "1"]]
    assert table.err == "2 authors.\n"
    assert "Bo Bay           2" in listed.out


def test_an_author_is_a_column_and_a_value_of_a_template(blog: Newscli) -> None:
    table = blog("list", "title:a", "--columns", "title,author").out

    assert table.splitlines()[2].split() == ["1", "A", "Anna", "Arm,", "Bo", "Bay"]
    assert blog("list", "title:a", "-f", "{author}").out == "Anna Arm, Bo Bay\n"
    assert json.loads(blog("list", "title:a", "--json").out)[0]["authors"] == ["Anna Arm", "Bo Bay"]


def test_the_page_names_its_authors_first_and_its_other_names_with_all(blog: Newscli) -> None:
    page, everything = blog("show", "a.md").out, blog("show", "a.md", "--all", "--width", "80").out

    assert "Anna Arm, Bo Bay · Example News · 2022-05-01, 4 years ago" in page
    assert "Also called  aa" in everything
    assert "aa" not in page


@pytest.mark.parametrize(
    ("output", "byline"),
    [
        ("markdown", "— Anna Arm, Bo Bay, Example News, 2022-05-01"),
        ("html", '<p class="about">Anna Arm, Bo Bay · Example News · 2022-05-01 · AI</p>'),
        ("atom", "<author><name>Anna Arm</name></author>\n    <author><name>Bo Bay</name></author>"),
        ("bibtex", "author = {Arm, Anna and Bay, Bo}"),
        ("csl-json", '"author": [{"family": "Arm", "given": "Anna"}, {"family": "Bay", "given": "Bo"}]'),
        ("cards", "Anna Arm, Bo Bay · Example News · 2022-05-01, 4 years ago"),
    ],
)
def test_documents_have_the_authors_in_their_byline(blog: Newscli, output: str, byline: str) -> None:
    assert byline in blog("list", "title:a", "-f", output).out


def test_a_library_without_authors_says_what_else_it_can_count(newscli: Newscli) -> None:
    assert newscli("authors").err == "No article has an author. `newscli topics` counts topics.\n"
    assert newscli("authors", "--json").out == "[]\n"
    assert newscli("authors", "topic:ai").err.startswith("No matching article has an author.")
    assert newscli("authors", "zzz").err.startswith("Nothing found for zzz")
