"""What options mean, on the seeds."""

import json
from collections.abc import Callable

import pytest

from tests.conftest import Outcome

Newscli = Callable[..., Outcome]


def _listed(newscli: Newscli, *options: str) -> list[str]:
    """The numbers of the seeds that a list has."""
    outcome = newscli("list", *options, "-f", "paths")
    assert outcome.code == 0
    return [line.removeprefix("seeds/")[2] for line in outcome.out.splitlines()]


@pytest.mark.parametrize(
    ("options", "listed"),
    [
        ([], "03241"),
        (["--reverse"], "14230"),
        (["-n", "2"], "03"),
        (["-n", "2", "--offset", "1"], "32"),
        (["--offset", "9"], ""),
        (["--sort", "heat"], "10243"),
        (["--sort", "heat", "--reverse"], "40213"),
        (["--sort", "quality", "-n", "1"], "1"),
        (["--sort", "title"], "21340"),
        (["--sort", "provider"], "12340"),
        (["--sort", "related"], "13402"),
        (["--provider", "wsj.com"], "0"),
        (["--provider", "wall street", "--provider", "CNET"], "01"),
        (["--provider", "the"], "3"),
        (["--topic", "microsoft"], "2"),
        (["--topic", "Computer vision"], "03241"),
        (["--topic", "vision ai"], ""),
        (["--topic", "vis"], ""),
        (["--type", "article"], "03241"),
        (["--type", "video"], ""),
        (["--category", "NEWS"], "03241"),
        (["--since", "2022"], "032"),
        (["--since", "2022-05-24"], "0"),
        (["--until", "2021"], "41"),
        (["--until", "2022-05-23"], "3241"),
        (["--since", "2021", "--until", "2022-03"], "24"),
        (["--since", "5y"], "0324"),
        (["--min-quality", "74"], "021"),
        (["--min-heat", "0"], "0241"),
        (["--like", "001"], "4230"),
        (["--like", "001", "--sort", "date"], "0324"),
        (["--like", "001", "--like", "000"], "03241"),
        (["--like", "001", "--since", "2022"], "230"),
        (["--like", "001", "-n", "1", "--offset", "1"], "2"),
        (["--published"], "021"),
        (["--unpublished"], "34"),
    ],
)
def test_filters_and_order(newscli: Newscli, options: list[str], listed: str) -> None:
    assert "".join(_listed(newscli, *options)) == listed


@pytest.mark.parametrize(
    ("options", "numbers"),
    [
        ([], "123456"),
        (["--reverse"], "654321"),
        (["--sort", "quality"], "123456"),
        (["--sort", "quality", "--reverse"], "653421"),
        (["--sort", "quality-asc"], "653421"),
        (["--reverse", "-n", "2"], "65"),
    ],
)
def test_related_articles_are_ordered_and_reversed(newscli: Newscli, options: list[str], numbers: str) -> None:
    outcome = newscli("related", "003", *options)

    assert outcome.code == 0
    assert "".join(line.split()[0] for line in outcome.out.splitlines()[2:]) == numbers


@pytest.mark.parametrize(
    "arguments",
    [["--library", "seeds", "list"], ["list", "--library", "seeds"], ["list", "-L", "seeds", "-L", "seeds"]],
)
def test_the_library_is_named_before_or_after_the_command(newscli: Newscli, arguments: list[str]) -> None:
    assert newscli(*arguments, "-f", "ids").out.count("\n") == 5


def test_json_has_the_documented_keys(newscli: Newscli) -> None:
    articles = json.loads(newscli("list", "--json").out)

    assert list(articles[0]) == [
        "id",
        "title",
        "excerpt",
        "published_at",
        "url",
        "web_url",
        "original_url",
        "amp_url",
        "cdn_amp_url",
        "type",
        "category",
        "quality",
        "heat",
        "published",
        "provider",
        "topics",
        "images",
        "related_count",
        "path",
        "authors",
        "aliases",
    ]
    assert articles[0]["published_at"] == "2022-05-25T20:04:00Z"
    assert articles[1]["heat"] is None


def test_json_of_nothing_is_an_empty_array(newscli: Newscli) -> None:
    assert newscli("list", "--type", "video", "--json").out == "[]\n"


def test_columns_choose_the_fields(newscli: Newscli) -> None:
    assert newscli("list", "--columns", "id,date", "-n", "1", "-f", "csv").out == (
        "id,published_at\ngpzxrfcg8t,2022-05-25T20:04:00Z\n"
    )


def test_blanks_around_the_names_of_facets_mean_nothing(newscli: Newscli) -> None:
    outcome = newscli("list", "--facets", "topic,provider")

    assert outcome.code == 0
    assert newscli("list", "--facets", " topic, provider , ") == outcome


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["list", "--columns", "titel"], "Did you mean “title”?"),
        (["list", "--sort", "heet"], "Did you mean “heat”?"),
        (["list", "--since", "someday"], "“someday” is not a date."),
        (["list", "--format", "xml"], "There is no format “xml”."),
        (["list", "-n", "-1"], "--limit takes a whole number from 0 on, not “-1”."),
        (["lst"], "Did you mean “newscli list”?"),
        (["search"], "search needs a QUERY."),
        (["topics", "-f", "ids"], "The format ids is not available for topics."),
        (["index", "burn"], "index takes status, rebuild or clear, not “burn”."),
        (["open", "000", "--amp", "--cdn"], "cannot be combined"),
        (["show", "000", "--raw", "--json"], "--raw cannot be combined with a format"),
        (["search", "ai", "--reverse"], "--reverse needs an order to reverse"),
        (["list", "--fields", "id", "-f", "ids"], "--fields works only with json"),
        (["topics", "--fields", "topic"], "--fields works only with json"),
        (["stats", "-0"], "--null works only with ids"),
        (["stats", "--by", "topics,topic"], "by itself"),
        (["related", "003", "--sort", "heat"], "Cannot sort related articles by"),
    ],
)
def test_wrong_usage_says_what_is_wrong(newscli: Newscli, arguments: list[str], said: str) -> None:
    outcome = newscli(*arguments)

    assert outcome.code == 2
    assert outcome.out == ""
    assert said in outcome.err


def test_a_missing_library_names_the_places_looked_at(
    newscli: Newscli, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(str(tmp_path))

    outcome = newscli("list")

    assert outcome.code == 3
    assert all(place in outcome.err for place in ("--library", "NEWSCLI_LIBRARY", "seeds", str(tmp_path)))


def test_version(newscli: Newscli) -> None:
    assert newscli("--version").out.startswith("newscli 0.")
