"""Answers in numbers: the dashboard, counts by one field and by two, facets, count."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome
from tests.factory import write_article

Newscli = Callable[..., Outcome]


def _by(newscli: Newscli, *arguments: str) -> dict[str, int]:
    outcome = newscli("stats", "--by", *arguments, "--json")
    assert outcome.code == 0
    return {record["value"]: record["count"] for record in json.loads(outcome.out)}


def test_the_dashboard_tells_how_many_when_what_and_how_good(newscli: Newscli) -> None:
    out = newscli("stats").out

    assert out.startswith("5 articles, 2020-06-11 to 2022-05-25, 60% on the front page.")
    assert "\nArticles by month, most in 2022-05: 2\n" in out
    assert [heading in out for heading in ("\nTopics  ", "\nProviders  ")] == [True, True]
    assert "  Quality 32–102, median 74\n" in out
    assert "  Heat 39–172, median 84, 1 without\n" in out


def test_the_dashboard_is_of_the_query(newscli: Newscli) -> None:
    assert newscli("stats", "provider:cnet").out.startswith("1 article, 2020-06-11 to 2020-06-11, 100%")


def test_the_dashboard_tells_of_urls_that_two_files_have(newscli: Newscli, folder: Path) -> None:
    write_article(folder, "a.md")
    write_article(folder, "b.md", webUrl="https://example.com/a", quality=None, heat=None)

    out = newscli("stats", "-L", str(folder)).out

    assert ", 2 share a URL." in out
    assert "Quality 50, 1 without" in out


@pytest.mark.parametrize(
    ("dates", "unit"),
    [
        (("2022-05-25T07:00:00Z", "2022-05-25T17:00:00Z"), "hour"),
        (("2022-05-01", "2022-05-31"), "day"),
        (("2022-01-01", "2022-07-01"), "week"),
        (("2021-01-01", "2022-07-01"), "month"),
        (("1999-01-01", "2022-07-01"), "year"),
    ],
)
def test_the_unit_of_the_histogram_fits_the_span(
    newscli: Newscli, folder: Path, dates: tuple[str, str], unit: str
) -> None:
    for number, date in enumerate(dates):
        write_article(folder, f"{number}.md", publishedDateTime=date)

    assert f"\nArticles by {unit}\n" in newscli("stats", "-L", str(folder)).out


def test_articles_of_one_day_alone_have_no_chart_over_time(newscli: Newscli, folder: Path) -> None:
    write_article(folder, "a.md")

    assert "Articles by" not in newscli("stats", "-L", str(folder)).out


@pytest.mark.parametrize("width", ["20", "40", "74", "75", "80", "113", "114", "120", "300"])
def test_the_dashboard_fits_the_width(newscli: Newscli, width: str) -> None:
    out = newscli("stats", "--width", width).out

    assert max(map(len, out.splitlines())) <= int(width)
    assert "Heat" in out


def test_a_page_in_a_pipe_cuts_no_name_and_leaves_out_no_block(newscli: Newscli, folder: Path) -> None:
    name = "The Society for the Advancement of Very Long Names"
    for number in range(12):
        write_article(
            folder, f"{number}.md", provider={"name": f"{name} {number}"}, author=[f"Ann {number}"], topics=[name]
        )  # fmt: skip

    out = newscli("stats", "-L", str(folder)).out
    cut = newscli("stats", "-L", str(folder), "--width", "80").out

    assert (f"{name} 11 " in out, f"{name} 11 " in cut) == (True, False)
    assert ("Providers" in out, "Providers" in cut) == (True, False)
    assert "and 2 more: newscli authors" in out


def test_a_page_is_read_aloud_a_value_a_line(newscli: Newscli) -> None:
    lines = newscli("stats", "--plain").out.splitlines()

    assert lines[:8] == [
        "5 articles, 2020-06-11 to 2022-05-25, 60% on the front page.",
        "",
        "Articles by month",
        "2020-06: 1",
        "11 months without articles",
        "2021-06: 1",
        "8 months without articles",
        "2022-03: 1",
    ]
    assert "Computer Vision: 5, 100%" in lines
    assert "Heat 39 to 172, median 84, 1 without" in lines


def test_bins_are_read_aloud_in_words(newscli: Newscli, folder: Path) -> None:
    for number in range(40):
        write_article(folder, f"{number}.md", quality=number)

    assert "0 to 9: 10, 25%" in newscli("stats", "-L", str(folder), "--plain").out.splitlines()


def test_the_dashboard_of_nothing_says_so(newscli: Newscli) -> None:
    outcome = newscli("stats", "heat:9999")

    assert (outcome.code, outcome.out, outcome.err) == (0, "", "Nothing found for heat:9999\n")


@pytest.mark.parametrize("output", ["csv", "tsv"])
def test_the_dashboard_for_spreadsheets_has_a_row_a_value(newscli: Newscli, output: str) -> None:
    rows = [line.split(",") for line in newscli("stats", "-f", output).out.replace("\t", ",").splitlines()]

    assert rows[0] == ["section", "value", "count"]
    assert ["articles", "", "5"] in rows
    assert ["month", "2022-05", "2"] in rows
    assert {len(row) for row in rows} == {3}


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("topic", {"AI": 5, "Computer Vision": 5, "Microsoft AI": 1}),
        ("type", {"article": 5}),
        ("heat", {"39": 1, "84": 2, "172": 1}),
        ("quality", {"32": 1, "39": 1, "74": 2, "102": 1}),
        ("images", {"1": 5}),
        ("year", {"2020": 1, "2021": 1, "2022": 3}),
        ("quarter", {"2020-Q2": 1, "2021-Q2": 1, "2022-Q1": 1, "2022-Q2": 2}),
        ("month", {"2020-06": 1, "2021-06": 1, "2022-03": 1, "2022-05": 2}),
        ("week", {"2020-W24": 1, "2021-W24": 1, "2022-W10": 1, "2022-W21": 2}),
        ("day", {"2020-06-11": 1, "2022-03-08": 1, "2022-05-23": 1, "2022-05-25": 1}),
    ],
)
def test_counts_by_a_field_or_a_unit_of_time(newscli: Newscli, name: str, counts: dict[str, int]) -> None:
    found = _by(newscli, name)

    assert {value: found.get(value) for value in counts} == counts
    assert sum(found.values()) >= 4


@pytest.mark.parametrize(("name", "first"), [("weekday", "Monday"), ("hour", "01:00")])
def test_weekdays_and_hours_are_in_their_own_order(newscli: Newscli, name: str, first: str) -> None:
    assert next(iter(_by(newscli, name))) == first


def test_counts_by_a_key_of_the_front_matter(newscli: Newscli, folder: Path) -> None:
    for name, mood in (("a", "calm"), ("b", "calm"), ("c", "glad"), ("d", None)):
        write_article(folder, f"{name}.md", mood=mood)

    assert _by(newscli, "mood", "-L", str(folder)) == {"calm": 2, "glad": 1}


@pytest.mark.parametrize(
    ("output", "lines"),
    [
        ("csv", ["value,count", "AI,5", "Computer Vision,5", "Microsoft AI,1"]),
        ("tsv", ["value\tcount", "AI\t5", "Computer Vision\t5", "Microsoft AI\t1"]),
        (
            "jsonl",
            [
                '{"value": "AI", "count": 5}',
                '{"value": "Computer Vision", "count": 5}',
                '{"value": "Microsoft AI", "count": 1}',
            ],
        ),
    ],
)
def test_counts_by_one_field_in_each_format(newscli: Newscli, output: str, lines: list[str]) -> None:
    assert newscli("stats", "--by", "topic", "-f", output).out.splitlines() == lines


def test_counts_by_one_field_as_a_table_with_bars(newscli: Newscli) -> None:
    outcome = newscli("stats", "--by", "topic")

    rows = [line.rsplit(maxsplit=2) for line in outcome.out.splitlines()[2:]]
    assert [row[:2] for row in rows] == [["AI", "5"], ["Computer Vision", "5"], ["Microsoft AI", "1"]]
    assert (rows[0][2], rows[2][2]) == ("█" * 24, "████▊")
    assert outcome.err == "3 values.\n"


def test_a_cross_table_counts_pairs_and_sums_the_rows(newscli: Newscli) -> None:
    outcome = newscli("stats", "--by", "topic,year")

    assert [line.split() for line in outcome.out.splitlines() if "─" not in line] == [
        ["Topic", "2020", "2021", "2022", "all"],
        ["AI", "1", "1", "3", "5"],
        ["Computer", "Vision", "1", "1", "3", "5"],
        ["Microsoft", "AI", "·", "·", "1", "1"],
    ]


def test_a_narrow_cross_table_tells_what_has_no_room(newscli: Newscli) -> None:
    outcome = newscli("stats", "--by", "topic,provider", "--width", "60")

    assert max(map(len, outcome.out.splitlines())) <= 60
    assert [line.split()[-1] for line in outcome.out.splitlines()[2:]] == ["5", "5", "1"]
    assert "columns more" in outcome.err


@pytest.mark.parametrize("output", ["csv", "tsv"])
def test_a_cross_table_for_programs_has_a_row_a_pair(newscli: Newscli, output: str) -> None:
    rows = newscli("stats", "--by", "topic,year", "-f", output).out.replace("\t", ",").splitlines()

    assert rows[:2] == ["topic,year,count", "AI,2020,1"]
    assert len(rows) == 8


@pytest.mark.parametrize("command", [["list"], ["search", "clearview"], ["list", "-n", "1"]])
def test_facets_stand_below_a_table_and_count_the_whole_answer(newscli: Newscli, command: list[str]) -> None:
    lines = newscli(*command, "--facets", "topic,year").out.splitlines()

    at = lines.index("Topic            Articles")
    assert lines[at - 1] == ""
    assert lines[at + 4].split()[:3] == ["Microsoft", "AI", "1"]
    assert [line.split()[:2] for line in lines[-3:]] == [["2020", "1"], ["2021", "1"], ["2022", "3"]]


@pytest.mark.parametrize("output", ["json", "csv", "ids", "html", "{title}"])
@pytest.mark.parametrize("command", [["list"], ["search", "ai"]])
def test_facets_go_with_tables_alone(newscli: Newscli, command: list[str], output: str) -> None:
    outcome = newscli(*command, "--facets", "topic", "-f", output)

    assert (outcome.code, outcome.out) == (2, "")
    assert "newscli stats QUERY --by FIELD" in outcome.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["stats", "--by", "topik"], "Did you mean “topic”?"),
        (["stats", "--by", "monht"], "Did you mean “month”?"),
        (["stats", "--by", "topic,yaer"], "Did you mean “year”?"),
        (["stats", "--by", "title"], "Cannot count by “title”."),
        (["stats", "--by", "a,b,c"], "--by takes one field or two."),
        (["stats", "--bins", "5"], "--bins needs --by."),
        (["stats", "--by", "heat", "--bins", "-1"], "--bins"),
        (["stats", "-f", "ids"], "The format ids is not available for statistics."),
        (["stats", "--by", "topic", "-f", "html"], "The format html is not available for counts."),
        (["stats", "heet:5"], "Did you mean “heat:”?"),
        (["list", "--facets", "topik"], "Did you mean “topic”?"),
        (["search", "ai", "--facets", "topik"], "Did you mean “topic”?"),
        (["count", "topik:x"], "Did you mean “topic:”?"),
    ],
)
def test_wrong_names_are_told(newscli: Newscli, arguments: list[str], said: str) -> None:
    outcome = newscli(*arguments)

    assert outcome.code == 2
    assert said in outcome.err


@pytest.mark.parametrize(
    ("query", "count"),
    [([], 5), (["clearview"], 5), (["date:2022"], 3), (["--since", "2022"], 3), (["-police", "ai"], 4), (["zzz"], 0)],
)
def test_count_prints_a_number(newscli: Newscli, query: list[str], count: int) -> None:
    outcome = newscli("count", *query)

    assert (outcome.code, outcome.out) == (0, f"{count}\n")


def test_count_reads_a_query_a_line(newscli: Newscli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO('date:2022\n\ntopic:"computer vision" -police\nzzz'))

    assert newscli("count", "--batch").out == "3\n5\n4\n0\n"


def test_every_query_of_a_batch_has_the_options(newscli: Newscli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("\nclearview\nheat:>=84\n"))

    assert newscli("count", "--batch", "--since", "2022").out == "3\n3\n2\n"


def test_a_cross_table_has_its_rows_even_if_no_article_has_both_values(newscli: Newscli, folder: Path) -> None:
    write_article(folder, "a.md", topics=["AI"], mood=None, heat=None)
    write_article(folder, "b.md", topics=None, heat=7)

    outcome = newscli("stats", "--by", "topic,heat", "-L", str(folder))

    assert [line.split() for line in outcome.out.splitlines()[-1:]] == [["AI", "·", "1"]]
    assert outcome.err == "1 row.\n"
    assert newscli("stats", "--by", "topic,heat", "-L", str(folder), "-f", "csv").out == "topic,heat,count\n"


@pytest.fixture
def numbered(newscli: Newscli, folder: Path) -> Newscli:
    """40 articles with a quality from 0 to 39."""
    for number in range(40):
        write_article(folder, f"{number}.md", quality=number, heat=None)
    return lambda *arguments: newscli(*arguments, "-L", str(folder))


def test_numbers_are_counted_in_bins_whose_edges_programs_are_told(numbered: Newscli) -> None:
    assert json.loads(numbered("stats", "--by", "quality", "--bins", "2", "--json").out) == [
        {"value": "0..19", "count": 20, "low": 0, "high": 19},
        {"value": "20..39", "count": 20, "low": 20, "high": 39},
    ]
    assert numbered("stats", "--by", "quality", "-f", "csv").out.splitlines()[:2] == [
        "value,count,low,high",
        "0..9,10,0,9",
    ]


def test_bins_in_a_table_are_ranges(numbered: Newscli) -> None:
    outcome = numbered("stats", "--by", "quality")

    assert [line.split()[:2] for line in outcome.out.splitlines()[2:]] == [
        ["0–9", "10"], ["10–19", "10"], ["20–29", "10"], ["30–39", "10"],
    ]  # fmt: skip
    assert outcome.err == "4 bins. One row for each number: --bins 0.\n"


def test_every_number_is_counted_for_itself_with_no_bins(numbered: Newscli) -> None:
    outcome = numbered("stats", "--by", "quality", "--bins", "0")

    assert outcome.err == "40 values.\n"
    assert [line.split()[0] for line in outcome.out.splitlines()[2:]] == [str(number) for number in range(40)]


def test_a_cross_table_has_bins_too(numbered: Newscli) -> None:
    assert numbered("stats", "--by", "quality,year", "-f", "csv").out.splitlines() == [
        "quality,year,count", "0..9,2022,10", "10..19,2022,10", "20..29,2022,10", "30..39,2022,10",
    ]  # fmt: skip
    assert "0–9 " in numbered("stats", "--by", "quality,year").out


def test_facets_below_a_table_have_the_same_bins(numbered: Newscli) -> None:
    assert numbered("list", "-n", "1", "--facets", "quality").out.splitlines()[-1].split()[:2] == ["30–39", "10"]
