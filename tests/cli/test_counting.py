"""topics, authors, providers and names: names in titles, counts over time, orders and limits."""

import csv
import io
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.conftest import Outcome
from tests.factory import write_article

Newscli = Callable[..., Outcome]

EXCERPT = "Most analysts say that the Pentagon and Metaswitch agree, and that they buy it from Oracle."
ARTICLES = (
    ("2020-01-10", "Pentagon Buys It From Oracle", ["Law"]),
    ("2020-04-20", "The Pentagon agrees", ["Law"]),
    ("2020-05-02", "Oracle and Metaswitch Agree", ["Law", "Phones"]),
    ("2020-05-20", "METASWITCH AGREES", ["Phones"]),
    ("2020-05-21", "Metaswitch | Oracle Daily", ["Phones"]),
    ("2020-05-25", "Why METASWITCH Agrees", ["Phones"]),
)


@pytest.fixture
def news(newscli: Newscli, folder: Path) -> Newscli:
    """newscli on six articles of five months."""
    for number, (day, title, topics) in enumerate(ARTICLES):
        write_article(
            folder, f"{number}.md", title=title, topics=topics, excerpt=EXCERPT, publishedDateTime=f"{day}T10:00:00Z"
        )

    def run(*arguments: str) -> Outcome:
        return newscli(*arguments, "-L", str(folder))

    return run


def _values(outcome: Outcome, key: str) -> list[str]:
    assert outcome.code == 0
    return [row[key] for row in json.loads(outcome.out)]


def test_names_are_counted_by_articles_in_their_most_frequent_spelling(news: Newscli) -> None:
    assert json.loads(news("names", "--json").out) == [
        {"name": "Metaswitch", "count": 3},
        {"name": "Oracle", "count": 2},
        {"name": "Pentagon", "count": 2},
    ]


def test_names_of_a_query_are_those_of_its_articles(news: Newscli) -> None:
    assert _values(news("names", "topic:phones", "--json"), "name") == ["Metaswitch", "Oracle"]


def test_a_library_without_names_says_what_a_name_is(news: Newscli) -> None:
    outcome = news("names", "title:agrees", "-metaswitch", "-pentagon")
    assert (outcome.code, outcome.out) == (0, "")

    outcome = news("names", "title:=why", "-title:metaswitch")
    assert outcome.out == ""
    assert "Nothing found" in outcome.err


@pytest.mark.parametrize(
    ("options", "names"),
    [
        ((), ["Metaswitch", "Oracle", "Pentagon"]),
        (("-n", "1"), ["Metaswitch"]),
        (("-n", "1", "--reverse"), ["Pentagon"]),
        (("-n", "0", "--sort", "count", "-r"), ["Pentagon", "Oracle", "Metaswitch"]),
        (("--trend",), ["Metaswitch", "Oracle", "Pentagon"]),
        (("--trend", "--reverse"), ["Pentagon", "Oracle", "Metaswitch"]),
        (("--trend", "--sort", "count", "-n", "2"), ["Metaswitch", "Oracle"]),
    ],
)
def test_orders_and_limits_of_counts(news: Newscli, options: Sequence[str], names: list[str]) -> None:
    assert _values(news("names", *options, "--json"), "name") == names


def test_a_table_of_names_tells_how_many_are_left_out(news: Newscli) -> None:
    assert news("names", "-n", "2").err == "1–2 of 3 names. All: -n 0.\n"


def test_a_trend_compares_thirty_days_with_the_thirty_before(news: Newscli) -> None:
    first, second = json.loads(news("topics", "--trend", "--json").out)

    months = [f"2020-0{month}" for month in range(1, 6)]
    assert first == {
        "topic": "Phones",
        "count": 4,
        "before": 0,
        "last": 4,
        "change": 4,
        "months": [{"month": month, "count": 4 if month == "2020-05" else 0} for month in months],
    }
    assert (second["topic"], second["before"], second["last"], second["change"]) == ("Law", 1, 1, 0)
    assert [month["count"] for month in second["months"]] == [1, 0, 0, 1, 1]


def test_periods_of_a_trend_can_end_on_another_day(news: Newscli) -> None:
    (row, *_) = json.loads(news("topics", "topic:law", "--trend", "--json", "--now", "2020-05-19").out)

    assert (row["topic"], row["before"], row["last"]) == ("Law", 0, 2)


def test_in_csv_each_month_of_a_trend_is_a_column(news: Newscli) -> None:
    (row, *_) = csv.DictReader(io.StringIO(news("providers", "--trend", "-f", "csv").out))

    assert row == {
        "provider": "Example News", "count": "6", "before": "1", "last": "4", "change": "3",
        "2020-01": "1", "2020-02": "0", "2020-03": "0", "2020-04": "1", "2020-05": "4",
    }  # fmt: skip


def test_a_table_of_trends_has_one_axis_and_says_what_its_periods_are(news: Newscli) -> None:
    outcome = news("topics", "--trend", "--width", "80")

    heading, _, first, second = outcome.out.splitlines()
    assert heading.split() == ["Topic", "Articles", "2020-01", "2020-05", "Before", "Last", "Change"]
    assert first.split() == ["Phones", "4", "············███", "0", "4", "+4"]
    assert second.split() == ["Law", "3", "███······██████"[:15], "1", "1", "0"]
    assert heading.index("2020-01") == first.index("·")
    assert heading.index("2020-05") + 7 == first.rindex("█") + 1
    assert outcome.err == "2 topics. Last: the 30 days up to 2020-05-25. Before: the 30 days before that.\n"


def test_a_rise_by_many_times_comes_before_a_rise_by_more_articles(newscli: Newscli, folder: Path) -> None:
    days = {"Large": ("2020-04-01",) * 20 + ("2020-05-01",) * 24, "Small": ("2020-05-01",) * 3}
    for topic, dates in days.items():
        for number, day in enumerate(dates):
            write_article(folder, f"{topic}{number}.md", topics=[topic], publishedDateTime=day)

    outcome = newscli("topics", "--trend", "--json", "-L", str(folder))

    assert [(row["topic"], row["change"]) for row in json.loads(outcome.out)] == [("Small", 3), ("Large", 4)]


def test_a_trend_of_articles_without_dates_has_no_months(newscli: Newscli, folder: Path) -> None:
    write_article(folder, "a.md", publishedDateTime=None)

    outcome = newscli("topics", "--trend", "-L", str(folder))

    assert outcome.out.splitlines()[0].split() == ["Topic", "Articles", "Before", "Last", "Change"]
    assert outcome.err == "1 topic. No article has a date.\n"
    assert json.loads(newscli("topics", "--trend", "--json", "-L", str(folder)).out)[0]["months"] == []


def test_only_a_trend_is_sorted_by_what_rises(news: Newscli) -> None:
    outcome = news("topics", "--sort", "rise")

    assert (outcome.code, outcome.err) == (2, "newscli: --sort rise needs --trend.\nSuch as --trend --sort rise.\n")


def test_all_trends_of_an_answer_end_with_its_newest_article(newscli: Newscli, folder: Path) -> None:
    write_article(folder, "old.md", topics=["AI"], provider={"name": "Post"}, publishedDateTime="2022-01-01")
    write_article(folder, "new.md", topics=None, provider={"name": "Times"}, publishedDateTime="2022-06-01")

    for command in ("topics", "providers"):
        outcome = newscli("-L", str(folder), command, "--trend")
        assert "Last: the 30 days up to 2022-06-01." in outcome.err

    (topic,) = json.loads(newscli("-L", str(folder), "topics", "--trend", "--json").out)
    assert (topic["count"], topic["last"], topic["change"]) == (1, 0, 0)
