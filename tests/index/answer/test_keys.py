from pathlib import Path
from typing import Any

import pytest
import yaml

from newscli.library import Library
from tests.factory import write_article
from tests.opening import open_library


@pytest.mark.parametrize(
    ("extras", "names"),
    [
        ([], []),
        ([{"mood": "calm"}, {"mood": "dark", "desk": "World"}], ["desk", "mood"]),
        ([{"owner": {"name": "x", "of": {"age": 3}}}], ["owner", "owner.name", "owner.of", "owner.of.age"]),
        ([{"day saved": "1", "tags": ["a"], "é": "x"}], ["day saved", "é"]),
    ],
)
def test_keys_of_the_front_matter_are_named(folder: Path, extras: list[dict[str, Any]], names: list[str]) -> None:
    for number, extra in enumerate(extras):
        write_article(folder, f"{number}.md", **extra)

    library = open_library(folder)

    assert list(library.counts.key_names()) == names
    assert [key for key, _, _ in library.counts.front_matter_keys()] == names


def test_keys_without_a_value_are_not_named(folder: Path) -> None:
    front_matter = yaml.safe_dump({"title": "A", "mood": None})
    (folder / "a.md").write_text(f"---\n{front_matter}---\n")

    assert list(open_library(folder).counts.key_names()) == []


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("id:gpzxrfcg8t", 1),
        ("id:GPZXRFCG8T", 1),
        ("id:=gpzxrfcg8t", 1),
        ("id:gpz", 0),
        ("id:=gpz", 0),
        ("id:gpz*", 1),
        ("id:GP*", 1),
        ("id:gpzxrfcg8t*", 1),
        ("id:gpzxrfcg8t2*", 0),
        ("id:pzx*", 0),
        ('id:"gpz x"', 0),
        ('id:"gpzxrfcg8t x"*', 0),
        ("-id:gpz*", 4),
    ],
)
def test_ids_are_found_whole_or_by_their_beginning(seeds: Library, query: str, count: int) -> None:
    assert seeds.articles.count(query) == count
