import csv
import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.model.summary import Summary
from newscli.render.documents import machine
from newscli.render.records.articles import ARTICLE
from newscli.render.text import one_line
from newscli.render.topics import text_of


@given(st.text())
def test_json_keeps_any_text_and_prints_no_active_character(text: str) -> None:
    written = machine.json_text({"title": text})

    assert json.loads(written) == {"title": text}
    assert written.isprintable() or not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in written)


@given(st.lists(st.text(), max_size=5))
def test_json_lines_are_an_array_of_any_length(titles: list[str]) -> None:
    written = "".join(machine.json_lines({"title": title} for title in titles))

    assert [record["title"] for record in json.loads(written)] == titles


@given(st.text(), st.text())
def test_a_record_is_one_line_of_csv_and_of_tsv(title: str, provider: str) -> None:
    article = Summary(id="b", path="p", title=title, type=provider)
    row = machine.cells(ARTICLE.flat.of(article), ARTICLE.flat.keys)
    header = list(ARTICLE.flat.keys)

    as_csv = "".join(machine.csv_lines(header, [row]))
    as_tsv = "".join(machine.tsv_lines(header, [row]))

    in_csv = list(csv.reader(io.StringIO(as_csv)))
    assert in_csv[0] == header
    assert [re.sub(UNDOING, r"\1", cell) for cell in in_csv[1]] == row
    assert as_csv.count("\n") == as_tsv.count("\n") == 2
    assert as_tsv.splitlines()[1].split("\t") == row


def test_paths_keep_bytes_that_are_no_text_and_stay_on_a_line() -> None:
    assert list(machine.path_lines(["caf\udce9.txt", "nl\nname.txt"])) == ["caf\udce9.txt\n", "nl\ufffdname.txt\n"]


def test_with_nul_a_path_is_the_very_name() -> None:
    assert list(machine.path_lines(["nl\nname.txt", "c1\x9b"], "\0")) == ["nl\nname.txt\0", "c1\x9b\0"]


@pytest.mark.parametrize("cell", ["=x", "+x", "-x", "@x", "＝x", "＋x", "－x", "＠x", "-1-1", "+", "-1e5", "=1"])
def test_a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(cell: str) -> None:
    assert "".join(machine.csv_lines(["a"], [[cell]])) == f"a\n'{cell}\n"


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("x;=1+1", "x;'=1+1"),
        ("x;+1;-2;@a", "x;'+1;'-2;'@a"),
        ("x; =1", "x; '=1"),
        ("=1;=2", "'=1;'=2"),
        ("x;＝1", "x;'＝1"),
        ("x;;=1", "x;;'=1"),
        ("-1;x", "'-1;x"),
        ("'=1", "''=1"),
        ("x;'=1", "x;''=1"),
        ("x;y=1;1-1", "x;y=1;1-1"),
    ],
)
def test_a_cell_has_no_formula_where_semicolons_end_cells(cell: str, written: str) -> None:
    assert list(csv.reader(io.StringIO("".join(machine.csv_lines(["a"], [[cell]]))))) == [["a"], [written]]


CELLS = st.text(st.sampled_from("x1;,'\" =+-@＝"), max_size=12).map(one_line)


@given(st.lists(CELLS, min_size=1, max_size=4))
def test_no_spreadsheet_finds_a_formula_whatever_ends_its_cells(cells: list[str]) -> None:
    written = "".join(machine.csv_lines([], [["id", *cells]])).removeprefix("\n")

    for delimiter in ",;\t":
        for cell in next(csv.reader(io.StringIO(written), delimiter=delimiter)):
            assert not re.match("[=+@＝-]", cell.strip()) or re.fullmatch(r"[+-]\d+(\.\d+)?", cell), written


[UNDOING] = re.findall(r"^  s/(.+)/\$1/g for each cell", text_of("formats"), re.MULTILINE)


@given(CELLS)
def test_each_text_comes_back_without_the_apostrophes_of_csv(cell: str) -> None:
    _, written = csv.reader(io.StringIO("".join(machine.csv_lines(["a", "b"], [[cell, "x"]]))))

    assert re.sub(UNDOING, r"\1", written[0]) == cell


@pytest.mark.parametrize("cell", ["-1", "+1", "-1.5", "+49", "x=1", "'x", "", "1-1"])
def test_numbers_and_other_texts_stay_as_they_are_in_csv(cell: str) -> None:
    assert list(csv.reader(io.StringIO("".join(machine.csv_lines(["a", "b"], [[cell, "x"]]))))) == [
        ["a", "b"],
        [cell, "x"],
    ]


@given(st.text())
def test_no_cell_of_csv_is_a_formula(text: str) -> None:
    cell = next(
        csv.reader(io.StringIO("".join(machine.csv_lines(["a"], [[machine.flat(text), "x"]])).partition("\n")[2]))
    )[0]

    assert not cell.startswith(("=", "@"))
    assert not cell.startswith(("+", "-")) or cell[1:].replace(".", "", 1).isdecimal()
