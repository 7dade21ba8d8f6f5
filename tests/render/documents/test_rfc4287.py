"""The checker of feeds finds what is wrong."""

import pytest

from tests.render.documents.rfc4287 import violations

ENTRY = '<entry><id>urn:x:b</id><title>b</title><updated>2022-05-25T20:04:00Z</updated><link href="https://e.test/"/></entry>'
FEED = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:x:a</id><title>a</title><updated>2022-05-25T20:04:00Z</updated>'
    f"<author><name>c</name></author>{ENTRY}</feed>"
)


def test_a_valid_feed_has_no_violation() -> None:
    assert violations(FEED) == []


@pytest.mark.parametrize(
    ("part", "instead", "said"),
    [
        ("<id>urn:x:a</id>", "", "0 times id in feed"),
        ("<title>b</title>", "<title>b</title><title>c</title>", "2 times title in entry"),
        ("<author><name>c</name></author>", "", "an entry without an author"),
        ("<name>c</name>", "<name> </name>", "an empty name"),
        ('<link href="https://e.test/"/>', "", "an entry with neither a link nor content"),
        ("https://e.test/", "https://e.test/%", "'https://e.test/%' is no IRI"),
        ("https://e.test/", "/relative", "'/relative' is no IRI"),
        ("urn:x:b", "b", "'b' is no id"),
        (ENTRY, ENTRY * 2, "several entries are urn:x:b"),
        (
            f"<author><name>c</name></author>{ENTRY}",
            f"{ENTRY}<author><name>c</name></author>",
            "metadata behind an entry",
        ),
        ("<updated>2022-05-25T20:04:00Z</updated>", "<updated>2022-05-25</updated>", "'2022-05-25' is no date"),
        ("<title>b</title>", "<title>b</title><date/>", "date in entry"),
        ("<title>b</title>", "<title>b</title>c", "text beside the elements of entry"),
        ("<title>b</title>", '<title type="html">b</title>', "title of type html"),
        ("<title>b</title>", '<title>b</title><category label="x"/>', "a category without a term"),
    ],
)
def test_a_violation_is_found(part: str, instead: str, said: str) -> None:
    assert said in violations(FEED.replace(part, instead))
