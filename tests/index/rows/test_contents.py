"""What an index holds: a change of it reaches those who upgrade only with another VERSION."""

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from newscli.index.rows.schema import VERSION
from newscli.index.store import Index
from tests.conftest import SEEDS
from tests.index.rows.dump import dump

GOLDEN = Path(__file__).parent / "golden" / "index.sql"
HEADER = "-- VERSION {}. What the index of the seeds and of some odd files holds.\n\n"
NOW = datetime(2026, 6, 1, tzinfo=UTC)

ODD = {
    "extra.md": "---\ntitle: Own keys\nmood: glad\nscore: 7.5\nseen: 2021-02-03\nnested: {deep: [a, b]}\n---\nBody.",
    "copy.md": "---\ntitle: The <b>same</b> &amp; words\nwebUrl: https://a.example\ntopics: [Résumé, AI]\n---\nZürich",
    "again.md": "---\ntitle: Another file\nwebUrl: https://a.example\nprovider: {name: A, domain: a.example}\n---\n",
    "broken.md": "---\ntitle: [\n---\n",
    "wrong.md": "---\ntitle: Wrong values\nheat: hot\npublishedDateTime: someday\nimages: none\n---\n",
    "note.md": "no front matter",
    "2021-02-03-blog.md": "---\ntitle: Foo: bar\nauthor: Ann\ntags: [a]\ndraft: true\nslug: b\n---\nFirst *words*.\n",
    "site.md": "+++\ntitle = 'TOML'\ndate = 2021-02-03\naliases = ['old']\n[taxonomies]\ntags = ['c']\n+++\n[[blog]]\n",
    "hugo.md": '{\n  "title": "JSON",\n  "link": "https://b.example/2021/02/03/x"\n}\n# A\n',
    "pelican.md": "Title: Headers\nDate: 2021-02-03 04:05\nAuthors: Ann, Bo\n\nText\n",
    "exported.md": (
        '---\ntitle: "Kept"\ndraft: true\ncategories: ["a"]\nmood: "b"\n'
        'newscli:\n  id: "bcdfghjkmn"\n  path: "c/d.md"\n  heat: 7\n---\n'
    ),
    "logseq.md": "alias:: other\nsource:: The Post\n\n- text\n",
}


@pytest.fixture
def contents(tmp_path: Path) -> str:
    root = tmp_path / "library"
    shutil.copytree(SEEDS, root / "seeds")
    (root / "odd").mkdir()
    for name, text in ODD.items():
        (root / "odd" / name).write_text(text, encoding="utf-8")
    index = Index.open((str(root.resolve()),), None)
    index.refresh(NOW, lambda _done, _total: None)
    return HEADER.format(VERSION) + dump(index.connection, str(root.resolve()))


def complaint(golden: str, contents: str, version: int, *, update: bool) -> str | None:
    """Why these contents cannot take the place of the golden ones; None where they are equal or may be written."""
    if contents == golden:
        return None
    found = re.match(r"-- VERSION (\d+)\.", golden)
    recorded = int(found[1]) if found else 0
    if version <= recorded:
        return (
            "What an index holds has changed, and indexes of users must be built anew: "
            f"raise VERSION in newscli/index/rows/schema.py to {recorded + 1} and run pytest --update-golden."
        )
    return None if update else f"VERSION is {version} now: run pytest --update-golden and read what has changed."


def test_what_an_index_holds_changes_with_its_version(contents: str, pytestconfig: pytest.Config) -> None:
    update = bool(pytestconfig.getoption("--update-golden"))
    golden = GOLDEN.read_text(encoding="utf-8") if GOLDEN.exists() else ""

    if found := complaint(golden, contents, VERSION, update=update):
        pytest.fail(found, pytrace=False)
    if update:
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(contents, encoding="utf-8")

    assert contents == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("golden", "contents", "version", "update", "told"),
    [
        ("-- VERSION 4. a", "-- VERSION 4. a", 4, False, None),
        ("-- VERSION 4. a", "-- VERSION 4. a", 4, True, None),
        ("-- VERSION 4. a", "-- VERSION 4. b", 4, False, "raise VERSION in newscli/index/rows/schema.py to 5"),
        ("-- VERSION 4. a", "-- VERSION 4. b", 4, True, "raise VERSION in newscli/index/rows/schema.py to 5"),
        ("-- VERSION 4. a", "-- VERSION 3. b", 3, True, "raise VERSION in newscli/index/rows/schema.py to 5"),
        ("-- VERSION 4. a", "-- VERSION 5. b", 5, False, "run pytest --update-golden"),
        ("-- VERSION 4. a", "-- VERSION 5. a", 5, False, "run pytest --update-golden"),
        ("-- VERSION 4. a", "-- VERSION 5. b", 5, True, None),
        ("-- VERSION 9. a", "-- VERSION 10. b", 10, True, None),
        ("", "-- VERSION 4. a", 4, True, None),
    ],
)
def test_other_contents_are_written_only_with_a_higher_version(
    golden: str, contents: str, version: int, update: bool, told: str | None
) -> None:
    complained = complaint(golden, contents, version, update=update)

    assert complained is None if told is None else told in (complained or "")


@pytest.mark.parametrize("change", ["UPDATE story SET articles = articles + 1", "CREATE TABLE new (x)"])
def test_a_change_of_rows_or_tables_is_seen(folder: Path, change: str) -> None:
    shutil.copytree(SEEDS, folder, dirs_exist_ok=True)
    index = Index.open((str(folder),), None)
    index.refresh(NOW, lambda _done, _total: None)
    before = dump(index.connection, str(folder))

    index.connection.execute(change)

    assert dump(index.connection, str(folder)) != before
