"""Headlines without what publishers put around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.text.headlines import headline

PLAIN = "halvorsen to build twelve ferries"


@pytest.mark.parametrize(
    "title",
    [
        "RPT-Halvorsen to build twelve ferries",
        "RPT-UPDATE 2-Halvorsen to build twelve ferries",
        "EXCLUSIVE - Halvorsen to build twelve ferries",
        "Corrected: Halvorsen to build twelve ferries",
        "Opinion: Halvorsen to build twelve ferries",
        "RE-TRANSMISSION: Halvorsen to build twelve ferries",
        "BUSINESS WIRE: Halvorsen to build twelve ferries",
        "NEWSWIRE: Halvorsen to build twelve ferries",
        "Halvorsen Marine: Halvorsen to build twelve ferries",
        "Fjord Yards Inc.: Halvorsen to build twelve ferries",
        "Halvorsen to build twelve ferries (Ld)",
        "Halvorsen to build twelve ferries (2nd Lead)",
        "Halvorsen to build twelve ferries (UPDATED)",
        "Halvorsen® to build twelve ferries™",
        "Halvorsen(R) to build twelve ferries (TM)",
        "Halvorsen to build twelve ferries | The Fjord Post | News",
        "Halvorsen to build twelve ferries - The Fjord Post",
        "Halvorsen to build twelve ferries — THE FJORD POST",
    ],
)
def test_what_publishers_put_around_a_headline_is_left_out(title: str) -> None:
    assert " ".join(headline(title, "The Fjord Post")) == PLAIN


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Greece: Garden to open a region", "greece garden to open a region"),
        ("Update for the fjord", "update for the fjord"),
        ("Wire-free ferries", "wire free ferries"),
        ("Ferries to be built (R)", "ferries to be built"),
        ("Ferries (in Norway)", "ferries in norway"),
        ("Ferries - The Fjord", "ferries the fjord"),
        ("Halvorsen Inc: ", "halvorsen inc"),
        ("- ", ""),
        (None, ""),
    ],
)
def test_what_belongs_to_a_headline_stays(title: str | None, words: str) -> None:
    assert " ".join(headline(title, "The Fjord Post")) == words


@given(st.text(), st.none() | st.text())
def test_no_text_raises(title: str, publisher: str | None) -> None:
    assert all(word.strip() for word in headline(title, publisher))


def test_a_megabyte_takes_no_longer_than_its_length() -> None:
    for piece in ("update 1-", "a wire", "(ld)", " - ", ": ", "a (", "    ", "rpt :"):
        headline("(" + piece * (1_000_000 // len(piece)) + "x", "The Fjord Post")
        headline(piece * (1_000_000 // len(piece)) + "x", "The Fjord Post")
