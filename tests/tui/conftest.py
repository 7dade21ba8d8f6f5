from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from newscli.tui.setup import Setup
from tests.benchmarks.generate import generate, read_material
from tests.conftest import SEEDS
from tests.factory import related_entry, write_article
from tests.tui.browsing import setup

Start = Callable[..., Setup]
"""A folder, then what `setup` takes → the start of a browser or picker."""

GEMS = (
    "agate", "amber", "beryl", "citrine", "coral", "diamond", "emerald", "feldspar", "garnet", "hematite", "iolite",
    "jade", "jasper", "kunzite", "lapis", "malachite", "moonstone", "obsidian", "onyx", "opal", "pearl", "peridot",
    "quartz", "ruby", "sapphire", "spinel", "tanzanite", "topaz", "turquoise", "zircon",
)  # fmt: skip
"""One word for each article of the archive; no two begin with the same three letters but jade and jasper."""

_PLACES = {"Harbour Post": "harbour.example", "Mountain Times": "mountain.example", "Valley News": "valley.example"}
_TOPICS = ("Mining", "Trade", "Jewellery")


@pytest.fixture(scope="session")
def indexes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache for folders that do not change."""
    return tmp_path_factory.mktemp("indexes")


@pytest.fixture
def start(indexes: Path, tmp_path: Path) -> Start:
    """What begins with the state of this test alone."""
    return partial(setup, cache=indexes, state=tmp_path / "state")


@pytest.fixture
def own_start(tmp_path: Path) -> Start:
    """What also has an index of its own."""
    return partial(setup, cache=tmp_path / "cache", state=tmp_path / "state")


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An article for each of GEMS, newest first, in two months; each links to the two before it and to one outside."""
    folder = tmp_path_factory.mktemp("archives") / "gems"
    for at, gem in enumerate(GEMS):
        name, domain = list(_PLACES.items())[at % len(_PLACES)]
        write_article(
            folder,
            f"{gem}.txt",
            body="\n\n".join(f"Part {number}: {gem if number % 10 == 0 else 'stone'}." for number in range(1, 41)),
            title=f"About {gem}",
            excerpt=f"What is known of {gem}.",
            publishedDateTime=f"2022-0{5 if at < 15 else 4}-{28 - at % 15:02}T08:00:00Z",
            provider={"name": name, "domain": domain},
            topics=["Gems", _TOPICS[at % len(_TOPICS)]],
            heat=at,
            related=[*(_link(other) for other in GEMS[at + 1 : at + 3]), related_entry(at, title=f"Beyond {gem}")],
        )
    return folder


def _link(gem: str) -> dict[str, object]:
    return {"title": f"About {gem}", "webUrl": f"https://example.com/{gem}", "type": "article"}


@pytest.fixture(scope="session")
def long_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """300 articles in some stories."""
    folder = tmp_path_factory.mktemp("archives") / "long"
    generate(read_material(list(SEEDS.glob("*.txt"))), 300, seed=1, to=folder)
    return folder
