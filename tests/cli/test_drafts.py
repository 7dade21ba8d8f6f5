"""What is not published is a draft in a blog, and not on the front page in a news archive."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome

Newscli = Callable[..., Outcome]

BLOG = "---\ntitle: {title}\ndraft: {draft}\n---\ntext"
NEWS = '---\ntitle: "{title}"\npublished: {published}\nheat: 3\nquality: 4\n---\ntext'


@pytest.fixture
def blog(folder: Path) -> str:
    for title, draft in (("a", "false"), ("b", "true")):
        (folder / f"{title}.md").write_text(BLOG.format(title=title, draft=draft))
    return str(folder)


@pytest.fixture
def archive(folder: Path) -> str:
    for title, published in (("a", "true"), ("b", "false")):
        (folder / f"{title}.md").write_text(NEWS.format(title=title, published=published))
    return str(folder)


ASKED = pytest.mark.parametrize(
    ("arguments", "in_blog", "in_archive"),
    [
        (["list"], "○ = draft.", "○ = not on the front page."),
        (["search", "text"], "○ = draft.", "○ = not on the front page."),
        (["stats"], "50% published", "50% on the front page"),
        (["show", "b.md", "--all"], "○ draft", "○ not on the front page"),
        (["list", "-f", "cards"], "○ draft", "○ not on the front page"),
    ],
)


@ASKED
def test_in_a_blog(newscli: Newscli, blog: str, arguments: list[str], in_blog: str, in_archive: str) -> None:
    outcome = newscli("-L", blog, *arguments)

    assert in_blog in outcome.out + outcome.err
    assert in_archive not in outcome.out + outcome.err


@ASKED
def test_in_a_news_archive(newscli: Newscli, archive: str, arguments: list[str], in_blog: str, in_archive: str) -> None:
    outcome = newscli("-L", archive, *arguments)

    assert in_archive in outcome.out + outcome.err
    assert in_blog not in outcome.out + outcome.err


@pytest.mark.parametrize(
    ("front_matter", "published", "meaning"),
    [
        (NEWS, ["true", "true", "true", "false"], "○ = not on the front page."),
        (NEWS, ["true", "true", "false", "false"], "○ = not on the front page."),
        (NEWS, ["false", "false", "false", "true"], "★ = on the front page."),
        (BLOG, ["false", "false", "false", "true"], "○ = draft."),
        (BLOG, ["true", "true", "true", "false"], "★ = published."),
    ],
)
def test_the_mark_stands_at_the_fewer_articles(
    newscli: Newscli, folder: Path, front_matter: str, published: list[str], meaning: str
) -> None:
    for title, value in zip("abcd", published, strict=True):
        text = front_matter.format(title=title, published=value, draft=value)
        (folder / f"{title}.md").write_text(text, encoding="utf-8")

    outcome = newscli("-L", str(folder), "list", "--sort", "title")

    assert outcome.err.strip().endswith(meaning)
    assert [meaning[0] in row for row in outcome.out.splitlines()[2:]] == [
        value == published[-1] for value in published
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        ["list", "is:published"],
        ["list", "-f", "cards"],
        ["list", "--columns", "title,published"],
        ["list", "--columns", "title"],
        ["list", "--plain"],
    ],
)
def test_a_mark_that_does_not_stand_above_is_not_explained(newscli: Newscli, blog: str, arguments: list[str]) -> None:
    assert "○" not in newscli("-L", blog, *arguments).err


def test_a_named_column_tells_of_each_article_whether_it_is_published(newscli: Newscli, blog: str) -> None:
    lines = newscli("-L", blog, "list", "--sort", "title", "--columns", "title,published").out.splitlines()

    assert [line.split() for line in (lines[0], *lines[2:])] == [
        ["#", "Title", "Published"],
        ["1", "a", "yes"],
        ["2", "b", "no"],
    ]


def test_what_is_read_aloud_has_no_marks(newscli: Newscli, blog: str) -> None:
    outcome = newscli("-L", blog, "list", "--sort", "title", "--plain")

    assert outcome.out == "Number: 1\nTitle: a\n\nNumber: 2\nPublished: no\nTitle: b\n"
