"""NEWSCLI_THEME."""

from collections.abc import Callable

import pytest

from tests.conftest import Outcome

Newscli = Callable[..., Outcome]


def test_a_theme_paints_tables(newscli: Newscli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSCLI_THEME", "mono:date=9")

    outcome = newscli("list", "-n", "1", "--color", "always", "--columns", "date,provider")

    assert "\x1b[91m2022-05-25\x1b[0m" in outcome.out
    assert "\x1b[32m" not in outcome.out
    assert "THEME" not in outcome.err


def test_a_theme_paints_json(newscli: Newscli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSCLI_THEME", "json.key=underline 5")

    assert '\x1b[4;35m"id"\x1b[0m' in newscli("list", "-n", "1", "--json", "--fields", "id", "--color", "always").out


@pytest.mark.parametrize("output", [["--facets", "topic,provider"], ["--json"]])
def test_what_has_no_meaning_in_a_theme_is_said_once_and_is_no_error(
    newscli: Newscli, monkeypatch: pytest.MonkeyPatch, output: list[str]
) -> None:
    monkeypatch.setenv("NEWSCLI_THEME", "dat=cyan")

    outcome = newscli("list", "--color", "always", *output)

    assert outcome.code == 0
    assert outcome.err.count("newscli: NEWSCLI_THEME: There is no style “dat”.") == 1


@pytest.mark.parametrize(
    "arguments", [["list", "--color", "never"], ["list"], ["list", "--json"], ["list", "-f", "ids"]]
)
def test_a_theme_says_nothing_where_nothing_has_colour(
    newscli: Newscli, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.setenv("NEWSCLI_THEME", "dat=cyan")

    outcome = newscli(*arguments)

    assert "THEME" not in outcome.err
    assert "\x1b" not in outcome.out


@pytest.mark.parametrize("variable", [("NO_COLOR", "1"), ("CLICOLOR", "0"), ("TERM", "dumb")])
def test_a_theme_turns_no_colour_on(
    newscli: Newscli, monkeypatch: pytest.MonkeyPatch, variable: tuple[str, str]
) -> None:
    monkeypatch.setenv("NEWSCLI_THEME", "vivid")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv(*variable)

    assert "\x1b[" not in newscli("list", "--no-pager").out
