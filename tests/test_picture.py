"""The pictures in the README: `python -m tests.picture` draws them again, and so does --update-golden."""

import re
from collections.abc import Mapping

import pytest

from tests.conftest import ROOT
from tests.picture import FOLDER, pictures


@pytest.fixture(scope="module")
def drawn(request: pytest.FixtureRequest) -> Mapping[str, str]:
    found = pictures()
    if request.config.getoption("--update-golden"):
        for name, picture in found.items():
            (FOLDER / name).write_text(picture, encoding="utf-8")
    return found


def test_the_pictures_are_of_what_newscli_shows(drawn: Mapping[str, str]) -> None:
    assert {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.svg")} == drawn


def test_the_readme_shows_all_pictures(drawn: Mapping[str, str]) -> None:
    shown = re.findall(rf"!\[.+?\]\({re.escape(FOLDER.name)}/(.+?)\)", (ROOT / "README.md").read_text(encoding="utf-8"))

    assert sorted(shown) == sorted(drawn)


def test_the_pictures_load_nothing_from_elsewhere(drawn: Mapping[str, str]) -> None:
    loaded = re.findall(r"@import|@font-face|href|url\((?!#)", "".join(drawn.values()))

    assert loaded == []
