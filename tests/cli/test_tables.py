"""What tables do with the room that they have."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome
from tests.factory import article_text

Newscli = Callable[..., Outcome]

BROKEN = "---\ntitle: a\nquality: much\npublishedDateTime: someday\n---\n"


def test_the_column_that_rows_are_sorted_by_is_left_out_last(newscli: Newscli) -> None:
    for sort, last in (("heat", "Heat"), ("quality", "Q"), ("date", "Date")):
        headings = newscli("list", "--sort", sort, "--width", "55").out.splitlines()[0].split()
        assert headings[0] == "#"
        assert sorted(headings[1:]) == sorted(["Title", last])


def test_columns_that_are_named_are_left_out_last_and_from_the_last_on(newscli: Newscli) -> None:
    columns = "title,provider,topic,heat,url,date,id,updated"

    def headings(width: str) -> list[str]:
        return newscli("list", "--columns", columns, "--width", width).out.splitlines()[0].split()

    assert headings("80") == ["#", "Title", "Provider", "Topics", "Heat", "URL", "Date", "Id", "Updated"]
    assert headings("40") == ["#", "Title", "Provider", "Topics", "Heat"]


@pytest.mark.parametrize("width", ["30", "60", "79", "99", "100", "130"])
@pytest.mark.parametrize("order", ["heat", "date", "related", "quality"])
def test_numbers_and_dates_are_never_cut(newscli: Newscli, width: str, order: str) -> None:
    out = newscli("list", "--sort", order, "--width", width).out

    assert not re.search(r"[0-9-]…", out)


def test_problems_that_have_no_room_stand_below_their_files(newscli: Newscli, folder: Path) -> None:
    (folder / "a-file-with-a-long-name.md").write_text(BROKEN, encoding="utf-8")

    lines = newscli("check", "-L", str(folder), "--width", "40").out.splitlines()

    assert "a-file-with-a-long-name.md:3:10" in "".join(lines)
    assert "Reason" not in lines[0]
    assert any(line.startswith("  ") and "much" in line for line in lines)


def test_problems_that_have_room_are_a_table(newscli: Newscli, folder: Path) -> None:
    (folder / "a.md").write_text(BROKEN, encoding="utf-8")

    lines = newscli("check", "-L", str(folder), "--width", "160").out.splitlines()

    assert lines[0].split() == ["File", "Line", "Column", "Code", "Severity", "Reason"]


def test_a_count_of_none_is_no_value(newscli: Newscli, folder: Path) -> None:
    (folder / "a.md").write_text(article_text(related=None), encoding="utf-8")

    out = newscli("list", "-L", str(folder), "--columns", "related,images,quality").out

    assert out.splitlines()[0].split() == ["#", "Related", "Images", "Quality"]
    assert " 0 " not in out
