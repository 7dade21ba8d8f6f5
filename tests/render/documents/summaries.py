"""Any articles, for the laws that documents keep."""

from datetime import UTC, datetime

from hypothesis import strategies as st

from newscli.model.summary import Provider, Summary
from newscli.text.ids import make_id

_SIGNS = st.text(st.sampled_from("\\{}$&#^_~%@\"'`-,!?<>|=()[]/:;+* \tazAZé漢😀\u200d\x1b\x00\ud800\ufffe\n"))
TEXTS = st.one_of(st.text(st.characters(exclude_categories=())), _SIGNS)
"""Any text, also characters that are none, and what means something to TeX, XML or a parser of BibTeX."""

_NAMES = st.lists(TEXTS, max_size=3).map(tuple)
_DATES = st.none() | st.datetimes(timezones=st.just(UTC))
_URLS = st.none() | TEXTS | TEXTS.map(lambda text: f"https://example.com/{text}")

ARTICLES = st.builds(
    Summary,
    id=st.integers(0, 20).map(lambda number: make_id([str(number)])),
    path=st.just("a.md"),
    title=st.none() | TEXTS,
    excerpt=st.none() | TEXTS,
    published_at=_DATES,
    updated_at=_DATES,
    web_url=_URLS,
    type=st.none() | st.sampled_from(["article", "blog", "video", "news"]) | TEXTS,
    category=st.none() | st.just("news") | TEXTS,
    provider=st.builds(Provider, name=st.none() | TEXTS, domain=st.none() | TEXTS),
    topics=_NAMES,
    authors=_NAMES | st.lists(st.sampled_from(["Ada Lovelace", "Vincent van Gogh", "A and B", "x"])).map(tuple),
)


def article(**changes: object) -> Summary:
    """An article of an example paper with changes."""
    told = {
        "id": "b83rz3b859",
        "path": "a.md",
        "title": "A title",
        "excerpt": "An excerpt.",
        "published_at": datetime(2022, 5, 25, 20, 4, tzinfo=UTC),
        "web_url": "https://example.com/a",
        "type": "article",
        "category": "news",
        "provider": Provider("Example News", "example.com"),
        "topics": ("AI", "Computer Vision"),
    }
    return Summary(**(told | changes))  # type: ignore[arg-type]
