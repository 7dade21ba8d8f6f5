from datetime import UTC, datetime

import pytest

from newscli.query.ast import Predicate
from newscli.query.loosening import held, loose_words, respelt, with_dates
from newscli.query.printing import print_query
from newscli.query.syntax import parse_query


def _asked(text: str) -> Predicate:
    return parse_query(text, datetime(2022, 6, 1, tzinfo=UTC)).where


@pytest.mark.parametrize(
    ("text", "loose", "always"),
    [
        ("azure outage", "azure outage", ""),
        ("azure outage azure", "azure outage", ""),
        ("azu* covid-19", 'azu* "covid 19"', ""),
        ('azure "uk south" outage', "azure outage", '"uk south"'),
        ('azure "outage" =down', "azure", "=outage =down"),
        ("azure +outage", "azure", "outage"),
        ("azure +covid-19", "azure", '"covid 19"'),
        ("azure title:outage text:down", "azure", "title:outage down"),
        ("azure (outage OR down)", "azure", "outage OR down"),
        ("azure outage|down", "azure", "outage OR down"),
        ("(azure outage) seattle", "azure outage seattle", ""),
        ("azure -seattle since:2022 #ai", "azure", "-seattle date:2022-01-01.. topic:ai"),
        ("azure OR outage", "", "azure OR outage"),
        ("/az/ azure", "azure", "text:/az/"),
        ("", "", ""),
    ],
)
def test_bare_words_beside_each_other_are_loose(text: str, loose: str, always: str) -> None:
    where = _asked(text)

    assert " ".join(map(print_query, loose_words(where))) == loose
    assert print_query(held(where)) in (always, always.replace("date:2022-01-01..", "date:>=2022-01-01"))


def test_a_loose_word_is_respelt_and_all_else_stays() -> None:
    where = _asked('azuer "azuer" outage -azuer')
    other = respelt(where, {"azuer": "azure"}, lambda word: (f"{word}s",))

    assert print_query(other) == "azure =azuer outage -azuer"
    assert [word.phrase.kin for word in loose_words(other)] == [("azures",), ()]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("outage march 2020", ["outage", "march 2020 OR date:2020-03"]),
        ("sept 2020 outage", ["sept 2020 OR date:2020-09", "outage"]),
        ("outage 2020", ["outage", "2020 OR date:2020"]),
        ("march outage 2020", ["march", "outage", "2020 OR date:2020"]),
        ("outage march", ["outage", "march"]),
        ("windows 95", ["windows", "95"]),
        ("outage 0000", ["outage", "0000"]),
    ],
)
def test_years_and_months_are_dates_too(text: str, parts: list[str]) -> None:
    assert [print_query(part) for part in with_dates(loose_words(_asked(text)))] == parts
