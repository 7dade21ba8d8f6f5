import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from newscli import library
from newscli.cli.app import build
from newscli.library import Library
from tests.opening import close_libraries, open_library

pytest_plugins = ["tests.golden"]

# No property depends on speed. One that fails is found while developing; in CI, every run is the same.
settings.register_profile("anywhere", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "anywhere")

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="Write the outputs that tests compare with anew.")


@pytest.fixture(autouse=True)
def _own_world(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Caches and state of its own, a fixed clock, nothing from the developer's environment, and no warning anywhere."""
    world = tmp_path_factory.mktemp("world")
    for name in [name for name in os.environ if name.startswith("NEWSCLI_")]:
        monkeypatch.delenv(name)
    for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "BROWSER", "TERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NEWSCLI_CACHE_DIR", str(world / "cache"))
    monkeypatch.setattr(library, "cache_folder", lambda: world / "cache")
    monkeypatch.setenv("NEWSCLI_STATE_DIR", str(world / "state"))
    monkeypatch.setenv("NEWSCLI_NOW", "2026-06-01T12:00:00Z")
    monkeypatch.setenv("PYTHONWARNINGS", "error")
    monkeypatch.chdir(ROOT)


@pytest.fixture(autouse=True, scope="module")
def _closed_libraries() -> Iterator[None]:
    """What the tests of a module opened is closed behind them."""
    yield
    close_libraries()


@dataclass(frozen=True)
class Outcome:
    """What one run of the command line did."""

    code: int
    out: str
    err: str


@pytest.fixture
def newscli(capsys: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    """Run the real command line in this process."""

    def run(*arguments: str) -> Outcome:
        capsys.readouterr()
        with pytest.raises(SystemExit) as exit_:
            build().main(list(arguments), prog_name="newscli")
        out, err = capsys.readouterr()
        code = exit_.value.code or 0
        assert isinstance(code, int)
        return Outcome(code, out, err)

    return run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder for articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    return folder


@pytest.fixture
def seeds() -> Library:
    """The library of the five seeds."""
    return open_library(SEEDS)
