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
