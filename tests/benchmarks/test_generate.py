"""A library comes from its seed alone, and is what it says it is."""

import re
from pathlib import Path

import pytest

from newscli.model.article import Article
from newscli.parser.article import parse_article
from tests.benchmarks.generate import COMMON, MIDDLING, RARE, Material, generate, read_material
from tests.benchmarks.markdown import generate_markdown
from tests.conftest import SEEDS

COUNT = 250


@pytest.fixture(scope="module")
def material() -> Material:
    return read_material(list(SEEDS.iterdir()))


@pytest.fixture(scope="module")
def library(material: Material, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return _generated(material, COUNT, 1, tmp_path_factory.mktemp("library"))


@pytest.fixture(scope="module")
def articles(library: dict[str, bytes]) -> list[Article]:
    parsed = [parse_article(content, name) for name, content in library.items()]
    assert [one.problems for one in parsed if one is not None] == [()] * COUNT
    return [one.article for one in parsed if one is not None and one.article is not None]


def _generated(material: Material, count: int, seed: int, folder: Path) -> dict[str, bytes]:
    generate(material, count, seed, folder)
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_a_seed_makes_the_same_bytes_again(material: Material, library: dict[str, bytes], tmp_path: Path) -> None:
    assert _generated(material, COUNT, 1, tmp_path) == library


def test_another_seed_makes_others(material: Material, library: dict[str, bytes], tmp_path: Path) -> None:
    assert not set(_generated(material, COUNT, 2, tmp_path).values()) & set(library.values())


@pytest.mark.parametrize("count", [1, 2, 30])
def test_there_are_as_many_files_as_asked_for(material: Material, tmp_path: Path, count: int) -> None:
    assert len(_generated(material, count, 1, tmp_path)) == count


def test_every_article_is_whole(articles: list[Article]) -> None:
    assert len(articles) == COUNT
    assert all(one.title and one.excerpt and one.topics and one.provider.name and one.secured for one in articles)


def test_dates_urls_and_ids_are_distinct(articles: list[Article]) -> None:
    assert len({one.published_at for one in articles}) == COUNT
    assert len({one.url for one in articles}) == COUNT
    assert len({one.id for one in articles}) == COUNT


def test_the_articles_of_a_story_name_all_others(articles: list[Article]) -> None:
    stories = {one.id: {one.id, *(related.id for related in one.related)} for one in articles}

    assert len(set(map(frozenset, stories.values()))) > 1
    for one in articles:
        assert len(one.related) == len(stories[one.id]) - 1
        assert all(stories[related.id] == stories[one.id] for related in one.related)


def test_words_are_as_frequent_as_they_are_called(articles: list[Article]) -> None:
    texts = [(one.excerpt or "").lower() for one in articles]

    assert 0.85 < sum(COMMON in text for text in texts) / COUNT < 0.95
    assert sum(MIDDLING in text for text in texts) == 3
    assert sum(RARE in text for text in texts) == 1


def test_files_that_are_no_articles_make_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("no front matter", encoding="utf-8")

    with pytest.raises(ValueError, match="None of the files is an article"):
        read_material([tmp_path / "a.md"])


def test_a_markdown_site_links_to_its_own_articles(material: Material, tmp_path: Path) -> None:
    generate_markdown(material, COUNT, 1, tmp_path / "a")
    generate_markdown(material, COUNT, 1, tmp_path / "b")
    files, again = (sorted((tmp_path / name).rglob("*.md")) for name in "ab")
    texts = [file.read_text(encoding="utf-8") for file in files]
    linked = {target for text in texts for target in re.findall(r"\]\(\.\./(\S+)\)", text)}

    assert len(files) == COUNT
    assert linked <= {str(file.relative_to(tmp_path / "a")) for file in files}
    assert texts == [file.read_text(encoding="utf-8") for file in again]
    assert 4_000 < sum(file.stat().st_size for file in files) / COUNT < 7_000
