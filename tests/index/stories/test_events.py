"""What makes a story: how a group of links is split into events."""

import os
import random
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.index.stories.events import WEEK, Candidate, events
from tests.conftest import ROOT

HOUR = 3_600 * 1_000_000
DAY = 24 * HOUR
START = 1_646_125_200 * 1_000_000
PROPERTY = settings(deadline=None, max_examples=60)

FERRY = "Electric ferries for the fjord"
POWER = "Storm stops the northern grid"

Links = Mapping[str, Iterable[str]]
Days = Mapping[str, float | None]


def _complete(*groups: str) -> dict[str, str]:
    """Each of a group names all of it but itself."""
    links: dict[str, str] = {}
    for group in groups:
        for one in group:
            links[one] = links.get(one, "") + group.replace(one, "")
    return links


def _candidates(days: Days, links: Links, titles: Mapping[str, str] | None = None) -> list[Candidate]:
    """Articles named by letters; a capital is outside the library."""
    inside = {id_ for id_ in days if id_ == id_.lower()}
    linked: dict[str, set[str]] = {id_: {id_} for id_ in days}
    for source, targets in links.items():
        for target in targets:
            linked[source].add(target)
            linked[target].add(source)
    return [
        Candidate(id_, _at(day), (titles or {}).get(id_, f"Title {id_}"), "", frozenset(linked[id_] & inside))
        for id_, day in days.items()
    ]


def _at(day: float | None) -> int | None:
    return None if day is None else START + round(day * DAY)


def _told(candidates: Sequence[Candidate], links: Links) -> set[str]:
    """The events, each as the letters of its articles."""
    return {"".join(sorted(candidate.id for candidate in event)) for event in events(candidates, links)}


def _told_complete(days: Days, titles: Mapping[str, str] | None = None) -> set[str]:
    """The events of a complete group."""
    links = _complete("".join(days))
    return _told(_candidates(days, links, titles), links)


def _odd_even(letters: str, *titles: str) -> dict[str, str]:
    """Titles in turn, the first to the first letter."""
    return {letter: titles[place % len(titles)] for place, letter in enumerate(letters)}


@pytest.mark.parametrize("titles", [(FERRY,), (FERRY, POWER), ("", FERRY, "日本")])
@pytest.mark.parametrize("last", [0, 1 / 24, 1, 2.9])
def test_an_event_of_a_few_days_is_whole_whatever_its_articles_are_called(last: float, titles: tuple[str, ...]) -> None:
    assert _told_complete({"a": 0, "b": 0, "c": last / 2, "d": last}, _odd_even("abcd", *titles)) == {"abcd"}


SECOND = 1 / 86_400


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ({"a": 0, "b": 1, "c": 8 + SECOND, "d": 9}, {"ab", "cd"}),
        ({"a": 0, "b": 1, "c": 30, "d": 31, "e": 400}, {"ab", "cd", "e"}),
        ({"a": 0, "b": 8}, {"a", "b"}),
    ],
)
def test_after_a_silence_of_more_than_a_week_another_event_begins(days: Days, expected: set[str]) -> None:
    assert _told_complete(days, dict.fromkeys(days, FERRY)) == expected


@pytest.mark.parametrize(
    ("silence", "expected"),
    [(7, {"abef", "cdgh"}), (7 + SECOND, {"abcd", "efgh"})],
    ids=["a week", "more than a week"],
)
def test_a_silence_of_exactly_a_week_is_none(silence: float, expected: set[str]) -> None:
    days = dict.fromkeys("abcd", 0.0) | dict.fromkeys("efgh", silence)
    titles = dict.fromkeys("abef", FERRY) | dict.fromkeys("cdgh", POWER)

    assert _told_complete(days, titles) == expected


def test_two_complete_groups_that_one_odd_link_joins_come_apart() -> None:
    links = _complete("abcd", "efgh")
    links["d"] += "e"

    assert _told(_candidates(dict.fromkeys("abcdefgh", 0.0), links), links) == {"abcd", "efgh"}


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        ({"a": "b"}, {"ab"}),
        ({"a": "b", "b": "c"}, {"abc"}),
        ({"b": "ac"}, {"abc"}),
        ({"a": "b", "c": "b"}, {"abc"}),
        ({"c": "a", "d": "c", "b": "d"}, {"abcd"}),
        ({"a": "bcde"}, {"abcde"}),
    ],
    ids=["two", "chain of three", "named in the middle", "naming the middle", "chain of four", "star"],
)
def test_few_articles_need_not_all_be_linked(links: Links, expected: set[str]) -> None:
    ids = sorted({*links, *"".join(links.values())})

    assert _told(_candidates(dict.fromkeys(ids, 0.0), links), links) == expected


@pytest.mark.parametrize(
    ("namers", "expected"),
    [
        ("ab", {"Xab"}),
        ("abc", {"Xabc"}),
        ("abcdefgh", {"Xabcdefgh"}),
    ],
)
def test_an_outside_article_that_all_name_is_of_their_event(namers: str, expected: set[str]) -> None:
    links = {id_: f"{others}X" for id_, others in _complete(namers).items()}

    assert _told(_candidates(dict.fromkeys(f"{namers}X", 0.0), links), links) == expected


@pytest.mark.parametrize("others", ["", "Y"])
def test_articles_that_only_name_the_same_outside_article_stay_with_it(others: str) -> None:
    links = dict.fromkeys("ab", f"X{others}")

    assert _told(_candidates(dict.fromkeys(f"abX{others}", 0.0), links), links) == {f"X{others}ab"}


@pytest.mark.parametrize(("group", "expected"), [("abcdefgh", {"Xabcdefgh"}), ("abcdefghi", {"X", "abcdefghi"})])
def test_an_outside_article_that_two_of_many_name_is_of_another_event(group: str, expected: set[str]) -> None:
    links = _complete(group)
    links["a"] += "X"
    links["b"] += "X"

    assert _told(_candidates(dict.fromkeys(f"{group}X", 0.0), links), links) == expected


def test_outside_articles_are_no_witnesses() -> None:
    outside = "UVWXYZ"
    links = _complete("abc", "def")
    links["c"] += "d"
    links |= {id_: f"{others}{outside}" for id_, others in links.items() if id_ in "abc"}

    assert _told(_candidates(dict.fromkeys(f"abcdef{outside}", 0.0), links), links) == {f"{outside}abcdef"}


def test_a_topic_of_two_events_at_a_time_is_split_by_its_words() -> None:
    letters = "abcdefghijkl"
    days = {letter: place * 10 / 11 for place, letter in enumerate(letters)}

    assert _told_complete(days, _odd_even(letters, FERRY, POWER)) == {"acegik", "bdfhjl"}


@pytest.mark.parametrize(
    ("titles", "excerpts"),
    [
        (("News",), (f"<p>{FERRY}</p>", POWER)),
        (("", "News"), (FERRY, POWER)),
        (("P&ocirc;le", "&Eacute;toile", "Pôle", "étoile"), ("",)),
        (("<b>Pol</b>e", "Star", "pole", "STAR"), ("",)),
        (("日本", "中国"), ("",)),
    ],
    ids=["excerpt", "excerpt and title", "entities", "tags", "Chinese"],
)
def test_words_are_those_of_title_and_excerpt_as_search_reads_them(
    titles: tuple[str, ...], excerpts: tuple[str, ...]
) -> None:
    ids = "abcdefghijkl"
    candidates = [
        Candidate(
            id_, START + place * DAY, titles[place % len(titles)], excerpts[place % len(excerpts)], frozenset(ids)
        )
        for place, id_ in enumerate(ids)
    ]

    assert _told(candidates, {}) == {"acegik", "bdfhjl"}


def test_the_same_words_more_than_a_week_later_are_of_another_event() -> None:
    days = {"a": 0.0, "b": 0.0, "c": 4.0, "d": 4.0, "e": 5.0, "f": 5.0, "g": 10.0, "h": 10.0}
    titles = dict.fromkeys("abgh", FERRY) | dict.fromkeys("cdef", POWER)

    assert _told_complete(days, titles) == {"ab", "cdef", "gh"}


def test_what_has_no_word_in_common_with_a_topic_is_an_event_of_its_own() -> None:
    letters = "abcdefghijkl"
    days = {letter: place * 10 / 11 for place, letter in enumerate(letters)}

    assert _told_complete(days, _odd_even(letters, FERRY, POWER) | {"e": "Chess"}) == {"acgik", "bdfhjl", "e"}


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ({"a": None, "b": None}, {"ab"}),
        ({"a": 0, "b": None, "c": 1}, {"abc"}),
        ({"a": 100, "b": None, "c": 101}, {"abc"}),
        ({"a": 0, "b": 1, "c": None, "d": 20, "e": 21}, {"abc", "de"}),
        ({"a": -30_000, "b": None}, {"ab"}),
    ],
    ids=["all", "one", "one of late articles", "one of two events", "before 1970"],
)
def test_articles_without_a_date_belong_where_their_group_begins(days: Days, expected: set[str]) -> None:
    assert _told_complete(days) == expected


def test_no_articles_are_no_event() -> None:
    assert events([], {}) == []


def test_an_event_is_in_order_of_time() -> None:
    links = _complete("abcd")
    ((*event,),) = events(_candidates({"a": 2, "b": 0, "c": 1, "d": 0}, links), links)

    assert [candidate.id for candidate in event] == ["b", "d", "c", "a"]


WORDS = ("ferry", "fjord", "grid", "storm", "chess", "pump", "solar", "rail")
IDS = "abcdefghijklXYZ"


@st.composite
def _groups(draw: st.DrawFn) -> tuple[list[Candidate], dict[str, list[str]]]:
    """Any articles, and any links of the library's."""
    ids = draw(st.lists(st.sampled_from(IDS), min_size=1, unique=True))
    inside = [id_ for id_ in ids if id_.islower()]
    targets = st.lists(st.sampled_from(ids), unique=True)
    links = draw(st.dictionaries(st.sampled_from(inside), targets)) if inside else {}
    links = {source: [target for target in named if target != source] for source, named in links.items()}
    days = {id_: draw(st.none() | st.integers(0, 120).map(lambda quarter: quarter / 4)) for id_ in ids}
    titles = {id_: " ".join(draw(st.lists(st.sampled_from(WORDS), max_size=4))) for id_ in ids}
    return _candidates(days, links, titles), links


@PROPERTY
@given(_groups())
def test_every_article_is_in_one_event(group: tuple[list[Candidate], dict[str, list[str]]]) -> None:
    candidates, links = group
    told = [candidate for event in events(candidates, links) for candidate in event]

    assert sorted(candidate.id for candidate in told) == sorted(candidate.id for candidate in candidates)
    assert set(told) == set(candidates)
    assert all(events(candidates, links))


@PROPERTY
@given(_groups())
def test_no_event_has_a_silence_of_more_than_a_week(group: tuple[list[Candidate], dict[str, list[str]]]) -> None:
    candidates, links = group
    begin = min((candidate.at for candidate in candidates if candidate.at is not None), default=0)

    for event in events(candidates, links):
        times = [begin if candidate.at is None else candidate.at for candidate in event]
        assert all(0 <= after - before <= WEEK for before, after in pairwise(times))


@PROPERTY
@given(_groups(), st.randoms(use_true_random=False))
def test_the_order_of_articles_and_links_does_not_matter(
    group: tuple[list[Candidate], dict[str, list[str]]], chance: random.Random
) -> None:
    candidates, links = group
    shuffled = {
        source: chance.sample(links[source], len(links[source])) for source in chance.sample(list(links), len(links))
    }

    assert _told(chance.sample(candidates, len(candidates)), shuffled) == _told(candidates, links)


@PROPERTY
@given(_groups())
def test_a_link_counts_in_both_directions(group: tuple[list[Candidate], dict[str, list[str]]]) -> None:
    candidates, links = group
    turned: dict[str, list[str]] = {}
    for source, targets in links.items():
        for target in targets:
            turned.setdefault(target, []).append(source)

    assert _told(candidates, turned) == _told(candidates, links)


def _chain_of_words() -> list[Candidate]:
    """A topic in which each article is as much like the one before as like the next."""
    words = [f"w{number}" for number in range(48)]
    all_ = frozenset(words)
    turned = [words[place:] + words[:place] for place in range(len(words))]
    return [
        Candidate(told[0], START + place * 2 * HOUR, " ".join(told[:5]), " ".join(told[:8]), all_)
        for place, told in enumerate(turned)
    ]


HASHING = """
from tests.index.stories.test_events import _chain_of_words, events
for event in events(_chain_of_words(), {}):
    print(*(candidate.id for candidate in event))
"""


def test_the_seed_of_hashing_does_not_matter() -> None:
    told = {
        subprocess.run(
            [sys.executable, "-c", HASHING],
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": seed},
            stdout=subprocess.PIPE,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }

    (lines,) = told
    assert len(lines.splitlines()) > 1


def test_a_long_topic_is_cut_at_its_longest_silences_before_words_are_compared() -> None:
    gap, block = 20 * 60 * 1_000_000, 300
    ids = [f"{place:04}" for place in range(3 * block)]
    all_ = frozenset(ids)
    candidates = [
        Candidate(id_, START + place * gap + place // block * 7 * DAY // 2, (FERRY, POWER)[place % 2], "", all_)
        for place, id_ in enumerate(ids)
    ]

    told = {frozenset(int(candidate.id) for candidate in event) for event in events(candidates, {})}

    assert told == {
        frozenset(range(start + odd, start + block, 2)) for start in range(0, 3 * block, block) for odd in (0, 1)
    }


@pytest.mark.parametrize("count", [2, 3, 5, 8, 20])
def test_articles_of_one_text_hold_together_as_long_as_they_come(count: int) -> None:
    letters = "abcdefghijklmnopqrst"[:count]
    links = _complete(letters)
    days = {letter: at * 5 / (count - 1) for at, letter in enumerate(letters)}

    assert _told(_candidates(days, links, dict.fromkeys(letters, FERRY)), links) == {letters}


def test_any_number_of_articles_at_the_same_distance_is_read() -> None:
    neighbours = frozenset(f"{number:04}" for number in range(3_000))
    candidates = [Candidate(id_, int(id_) * HOUR, f"Word {int(id_) % 40}", "", neighbours) for id_ in neighbours]

    found = events(candidates, {})

    assert sorted(candidate.id for event in found for candidate in event) == sorted(neighbours)


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        ({"a": FERRY, "b": FERRY, "c": FERRY, "d": POWER, "e": POWER, "f": "Else"}, {"abcdef"}),
        ({"a": FERRY, "b": FERRY, "c": POWER, "d": POWER, "e": "Else", "f": "Other"}, {"ab", "cd", "e", "f"}),
        ({"a": FERRY, "b": POWER, "c": "Else", "d": "Other"}, {"abcd"}),
    ],
    ids=["half is alike", "less than half is alike", "a few articles"],
)
def test_what_came_within_three_days_is_whole_where_half_of_it_is_alike(
    titles: dict[str, str], expected: set[str]
) -> None:
    links = _complete("".join(titles))
    days = {letter: at * 0.5 for at, letter in enumerate(titles)}

    assert _told(_candidates(days, links, titles), links) == expected
