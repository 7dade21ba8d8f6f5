"""What is installed: the whole package, and nothing beside it."""

from pathlib import Path
from zipfile import ZipFile

from hatchling.builders.wheel import WheelBuilder

from tests.conftest import ROOT


def test_the_wheel_has_all_of_the_package_and_nothing_else(tmp_path: Path) -> None:
    (built,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path))
    with ZipFile(built) as wheel:
        packed = {name for name in wheel.namelist() if ".dist-info/" not in name}

    files = (path for path in (ROOT / "newscli").rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    assert packed == {path.relative_to(ROOT).as_posix() for path in files}
    assert {"newscli/py.typed", "newscli/render/help/query.txt"} <= packed
