"""Names in headlines, by how words are written inside the sentences of other texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.text.casing import Casing

TEXTS = [
    "The deal gives Metaswitch a larger market, and analysts expect the company to grow.",
    "Its chief executive said that Satya Nadella would speak to the staff of both firms.",
    "He thanked Satya Nadella, who has led it since the spring, for these kind words.",
    "Customers of Azure run these databases; most of them moved to Azure in the last year.",
    "Many of them store these records with Cosmos DB, because it is said to scale well.",
    "What the team behind Cosmos DB announced is a service that runs in every region.",
    "The inspector of the Department of Defense found nothing that was wrong with it.",
    "A lawyer for the Department of Defense told the court that it would appeal again.",
    "They acquire and announce, expand and buy; it is the cloud that everybody wants to buy.",
    "Several analysts doubt that the Pentagon will award the whole contract to one of them.",
]


@pytest.fixture(scope="module")
def casing() -> Casing:
    return Casing(TEXTS)


@pytest.mark.parametrize(
    ("headline", "names"),
    [
        ("They Acquire Metaswitch to Expand the Cloud", {"Metaswitch"}),
        ("Metaswitch's price is secret", {"Metaswitch"}),
        ("Satya Nadella Announces the Contract", {"Satya Nadella"}),
        ("What Azure Cosmos DB Announces", {"Azure", "Cosmos DB"}),
        ("Department of Defense and Pentagon Expand Cloud", {"Department of Defense", "Pentagon"}),
        ("OpenAI, JEDI and the iPhone with 5G", {"OpenAI", "JEDI", "iPhone", "5G"}),
        ("COVID-19 spreads", {"COVID-19"}),
        ("METASWITCH ACQUIRED BY AZURE", set()),
        ("On Monday in May 2020, $10B and 95 of them in Q3 FY20", set()),
        ("A BUY for Everybody", set()),
        ("Zorbal Quenko Vimtor", set()),
        ("日本語の記事", set()),
        ("خبر من القاهرة", set()),
        ("", set()),
    ],
)
def test_a_name_is_a_word_with_a_capital_inside_sentences(casing: Casing, headline: str, names: set[str]) -> None:
    assert casing.names(headline) == names


def test_a_sentence_in_title_case_teaches_nothing() -> None:
    casing = Casing(["They Say That Everybody Wants This Cloud Today", "Everybody Wants To Acquire The Whole Firm"])

    assert casing.names("Everybody Wants It") == set()


def test_the_first_word_of_a_sentence_teaches_nothing() -> None:
    casing = Casing(["Analysts expect that the company will grow. Analysts doubt that it will."])

    assert casing.names("Analysts Expect Growth") == set()


@given(st.text(), st.text())
def test_every_name_stands_in_the_headline(text: str, headline: str) -> None:
    for name in Casing([text, headline]).names(headline):
        assert name in headline.replace("\xa0", " ")
