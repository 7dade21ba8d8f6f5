"""Articles that share one headline by the hundred."""

from pathlib import Path

import pytest

from newscli.index.stories import near_duplicates
from tests.factory import write_article
from tests.opening import open_library

_MANY = 150


def test_articles_of_one_headline_are_compared_with_few_others(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []
    for number in range(_MANY):
        excerpt = " ".join(f"word{number}x{at}" for at in range(20))
        at = f"2022-05-{number % 14 + 1:02}T{number % 24:02}:00:00Z"
        publisher = {"name": f"Publisher {number}", "domain": f"p{number}.com"}
        write_article(
            folder,
            f"{number}.md",
            title="Robots write the news",
            excerpt=excerpt,
            publishedDateTime=at,
            provider=publisher,
        )
    library = open_library(folder, cache=False)
    monkeypatch.setattr(near_duplicates, "is_near_duplicate", lambda *texts: compared.append(texts))

    assert library.articles.count("is:syndicated") == 0
    assert len(compared) <= 25 * _MANY


def test_the_same_text_is_found_among_many_of_its_headline(folder: Path) -> None:
    for number in range(60):
        write_article(
            folder, f"{number}.md", title="Robots write daily market news again", excerpt=f"Excerpt {number}.",
            publishedDateTime=f"2022-05-25T{number // 5:02}:{number % 5:02}:00Z",
            provider={"name": f"Publisher {number % 7}", "domain": f"p{number % 7}.com"},
        )  # fmt: skip

    assert open_library(folder, cache=False).articles.count("is:syndicated") == 60
