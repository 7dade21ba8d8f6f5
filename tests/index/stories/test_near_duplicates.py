"""Pairs of articles labelled by hand, each with what made real ones easy or hard."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.index.stories.near_duplicates import Text, is_near_duplicate
from newscli.text.headlines import headline, headline_key
from newscli.text.shingles import sketch
from newscli.text.words import is_unspaced

HEADLINE = "Halvorsen to build twelve electric ferries"
KEY = 7513280980566184588
START = datetime(2022, 3, 1, 9, tzinfo=UTC)
PROPERTY = settings(deadline=None, max_examples=200)


@dataclass(frozen=True)
class Pair:
    one: Text
    other: Text


def _text(publisher: str | None, day: float, title: str | None, excerpt: str | None) -> Text:
    return Text(title, excerpt, START + timedelta(days=day), publisher)


FERRY = (
    "Halvorsen Marine on Thursday said it would build twelve battery-driven ferries for the fjords of the west coast, "
    "the largest order in the history of the yard, and hire four hundred people to do so."
)
GRID = (
    "Operators of the northern grid asked households to use less power on Monday evening as a storm took two of the "
    "three lines across the strait out of service for at least a week."
)
PUMP = (
    "Ostara Pumps, the leading maker of heat pumps for old buildings, today announced the availability of its quiet "
    "series in the Brightlane store, an online shop that offers machines and services for use at home."
)
EXPERT = (
    "Only workshops that show excellent results with customers and trained staff, and that pass an audit of how they "
    "repair and recycle their batteries, are able to earn the badge for battery service."
)
MONTHLY = (
    "Welcome to our monthly letter! We use this page to sum up what is new in the garden planner, in the community and "
    "in the courses, so that you find all of it in one easy place."
)
REGION = "The new region will begin with the planner, and the archive and the monitor are to follow within the year."
REPORT = "Kessler Research has published a detailed report on the heat pump market, sorted by size, share and region."
SLOGAN = "Before it is here, it is on the terminal."
CREDITS = "Garden Planner Server lets users watch their credits that can burst, with the monitor of the garden cloud."
QUOTE = (
    "Ida Lund, director at Brightlane, said: we are pleased to welcome Felsen to the Brightlane store, which "
    "gives partners great exposure to customers."
)
PRAISE = '"We are proud," said Ida Lund, who leads the company in Oslo. "Old houses need it most."'
SHARES = (
    "Shares of the shipyard rose by a tenth after the news; an analyst asks whether the yard has the people to "
    "keep its promise."
)
VIDEO = (
    "The company makes its cloud for towns available to some, and follows the cloud for schools, which bundled "
    "services."
)
BUNDLE = "The new bundle is the second branded cloud of the company, and follows on the heels of the cloud for schools."
UNIT = "Ostara has launched a new unit for old buildings under the lead of Ida Lund, who came from a rival in May."
LISTED = (
    "Listed in Oslo, the maker of pumps Ostara has launched a new unit for old buildings in a move that, it says, "
    "brings it closer to owners."
)
BOATS = "造船会社は木曜日、西海岸のために電池で動く渡し船を十二隻建造すると発表した。"

COPIES = {
    "the same words at two papers": Pair(
        _text("Westland Post", 0, "Halvorsen to build twelve electric ferries", FERRY),
        _text("The Fjord Times", 0.3, "Halvorsen to build twelve electric ferries", FERRY),
    ),
    "cut off in the middle of a word": Pair(
        _text("Westland Post", 0, "Halvorsen to build twelve electric ferries", FERRY[:120]),
        _text("The Fjord Times", 0.3, "Halvorsen to build twelve electric ferries", FERRY),
    ),
    "cut off with an ellipsis, at other lengths": Pair(
        _text("Daily Current", 1, "Storm cuts two lines: the north is asked to save power", GRID[:90] + " ..."),
        _text("Grid Watch", 0, "Storm cuts two lines: the north is asked to save power", GRID[:140] + "…"),
    ),
    "one title names its publisher": Pair(
        _text("Daily Current", 0, "Storm cuts lines and the north saves power | Daily Current", GRID),
        _text("Strait Herald", 0.1, "Storm cuts lines and the north saves power", GRID),
    ),
    "one title names its publisher after a dash": Pair(
        _text("Daily Current", 0, "Storm cuts lines and the north saves power - Daily Current", GRID),
        _text("Strait Herald", 0.1, "Storm cuts lines and the north saves power", GRID[:130]),
    ),
    "a dateline at one of them": Pair(
        _text(
            "WireRun", 0, "Ostara Quiet Series Now Available at Brightlane", "OSLO, March 1, 2022 /WireRun/ -- " + PUMP
        ),
        _text("Home News", 1.2, "Ostara Quiet Series Now Available at Brightlane", PUMP),
    ),
    "a dateline and an earlier end at the shorter": Pair(
        _text("WireRun", 0, "Ostara Quiet Series Now Available", "OSLO, March 1, 2022 /WireRun/ -- " + PUMP[:150]),
        _text("Home News", 1.2, "Ostara Quiet Series Now Available", PUMP),
    ),
    "two datelines": Pair(
        _text("WireRun", 0, "Ostara Quiet Series Now Available at Brightlane", "OSLO--(TRADE WIRE)--" + PUMP),
        _text("Home News", 1.2, "Ostara Quiet Series Now Available at Brightlane", "Dubai, Emirates - " + PUMP),
    ),
    "a headline in capitals and another typography": Pair(
        _text("A", 0, "Halvorsen’s ferries are “the largest order ever”", FERRY.replace("Halvorsen", "HALVORSEN")),
        _text("B", 0, "HALVORSEN'S FERRIES ARE 'THE LARGEST ORDER EVER'", FERRY),
    ),
    "marks of trade and blanks that do not break": Pair(
        _text(
            "A", 0, "Ostara® Quiet Series™ now available at Brightlane", PUMP.replace("Ostara Pumps,", "Ostara Pumps®,")
        ),
        _text("B", 2, "Ostara Quiet Series now available at Brightlane", PUMP.replace(" ", "\xa0")),
    ),
    "the place is put before the title": Pair(
        _text("Gulf Sheet", 0, "Norway- Halvorsen to build twelve electric ferries", FERRY),
        _text("Fjord Times", 1, "Halvorsen to build twelve electric ferries", FERRY[:110]),
    ),
    "sent again, and said so": Pair(
        _text("WireRun", 0, "RE-TRANSMISSION: Ostara Quiet Series Now Available", PUMP),
        _text("Home News", 2, "Ostara Quiet Series Now Available", PUMP),
    ),
    "a shorter title": Pair(
        _text(
            "Trade Desk", 0, "Ostara brings its quiet series to Brightlane, saving money and heat in old houses", PUMP
        ),
        _text("Home News", 0, "Ostara brings its quiet series to Brightlane", PUMP.replace("today", "on Tuesday")),
    ),
    "another verb in the title": Pair(
        _text("Trade Desk", 0, "Halvorsen enters the race for electric ferries", FERRY),
        _text("Agency", 0.2, "Halvorsen gets into the race for electric ferries", FERRY[:150]),
    ),
    "an abbreviated number in the title": Pair(
        _text("Ledger", 0, "Halvorsen to invest $2 billion in ferry yard", FERRY),
        _text("Market Eye", 0.1, "Halvorsen to invest $2 bln in ferry yard", FERRY),
    ),
    "the title in another order": Pair(
        _text("Ledger", 0, "Halvorsen, Borea in public row over the award of ferries", FERRY),
        _text(
            "Market Eye",
            0.6,
            "Borea and Halvorsen in heated public row over ferries",
            FERRY.replace("the fjords", "fjords"),
        ),
    ),
    "another end of the title": Pair(
        _text("Ledger", 0, "Halvorsen builds ferries to help clean fjords", FERRY),
        _text("Agency", 0.2, "Halvorsen builds ferries to help future tourism", "Bergen, March 1 : " + FERRY),
    ),
    "an edition of the same paper in another country": Pair(
        _text("Plant Report", 0, "9 Big Garden Announcements Made At Bloom 2022", MONTHLY),
        _text("Plant Report Australia", 1, "9 garden announcements from Bloom 2022", MONTHLY),
    ),
    "reprinted eight days later": Pair(
        _text("WireRun", 0, "Ostara accelerates the change to heat pumps", PUMP),
        _text("Sandpaper", 8.2, "Ostara Accelerates the Change to Heat Pumps", PUMP),
    ),
    "a banner of the site before the text": Pair(
        _text("Venture Sheet", 0, "Ferry makers see a boom in battery orders", FERRY[:100]),
        _text(
            "Insight Daily",
            2,
            "Ferry makers see a boom in battery orders",
            "Imprint | Cookies | Quotes by Ticker " + FERRY,
        ),
    ),
    "the name of the stock exchange is left out": Pair(
        _text("Market Eye", 0, "Halvorsen Wins Ferry Order", FERRY.replace("Marine", "Marine Group (OSL: HLV)")),
        _text("Ledger", 0, "Halvorsen wins ferry order", FERRY),
    ),
    "posted twice by one publisher on one day": Pair(
        _text("Phone Radar", 0, "Garden planner makes some changes to what you pay", MONTHLY),
        _text("phone radar", 0.5, "Garden planner makes some changes to what you pay", MONTHLY[:120] + " ..."),
    ),
    "without a blank between the words": Pair(
        _text("東都新聞", 0, "電池で動く渡し船を十二隻建造へ", BOATS),
        _text("港湾日報", 0.4, "電池で動く渡し船を十二隻建造へ", BOATS[:30]),
    ),
    "a headline without blanks over another piece of the text": Pair(
        _text("東都新聞", 0, "電池で動く渡し船を十二隻建造へ", BOATS[:20]),
        _text("港湾日報", 0.4, "電池で動く渡し船を十二隻建造へ", BOATS[20:]),
    ),
    "another headline": Pair(
        _text("City Paper", 0, "Storm leaves north short of power", GRID),
        _text("Grid Watch", 0.4, "Households asked to switch off after two lines fail", GRID),
    ),
    "a name and its short form": Pair(
        _text("City Paper", 0, "United Northern Grids asks homes to save power in the storm", GRID),
        _text("Grid Watch", 0.4, "UNG asks homes to save power in the big storm", GRID),
    ),
    "another piece of the same text": Pair(
        _text("WireRun", 0, "Ostara Quiet Series Now Available at Brightlane", PUMP),
        _text("Home News", 0.2, "Ostara Quiet Series Now Available at Brightlane", PRAISE),
    ),
    "reprinted after five weeks": Pair(
        _text("WireRun", 0, "Ostara accelerates the change to heat pumps", PUMP),
        _text("Sandpaper", 35, "Ostara accelerates the change to heat pumps", PUMP),
    ),
    "retitled by its own publisher": Pair(
        _text("Beeping Devices", 0, "Researcher slips his fake seeds into the garden planner", GRID),
        _text("Beeping Devices", 0.04, "Garden planner tricked into listing fake seeds", GRID),
    ),
    "another piece of the same text, after a week": Pair(
        _text("WireRun", 0, "Ostara Quiet Series Now Available at Brightlane", PUMP),
        _text("Home News", 9, "Ostara Quiet Series Now Available at Brightlane", PRAISE),
    ),
    "the same headline of four words over half of the text": Pair(
        _text("WireRun", 0, "Ostara Quiet Series Available", PUMP),
        _text("Home News", 9, "Ostara Quiet Series Available", PUMP[60:] + " " + PRAISE),
    ),
    "an agency's mark of an update": Pair(
        _text("Wire", 0, "UPDATE 2-Halvorsen to build twelve electric ferries", FERRY),
        _text("Ledger", 0.1, "Halvorsen to build twelve electric ferries", SHARES),
    ),
    "corrected, and said so": Pair(
        _text("Wire", 0, "Correction: Halvorsen to build twelve electric ferries", FERRY),
        _text("Ledger", 3, "Halvorsen to build twelve electric ferries", PRAISE),
    ),
    "the wire and the company before the headline": Pair(
        _text("Wire", 0, "TRADE WIRE: Ostara Pumps Inc: quiet series now available", PUMP),
        _text("Ledger", 0.1, "Quiet Series Now Available", PUMP),
    ),
    "the company before a headline that begins with it": Pair(
        _text("Exchange", 0, "Ostara Pumps: Ostara brings its quiet series to Brightlane", PUMP),
        _text("Ledger", 0.1, "Ostara brings its quiet series to Brightlane", PRAISE),
    ),
    "signs of trade in words and in brackets": Pair(
        _text("A", 0, "Ostara Quiet(TM) Series(R) now available at Brightlane", PRAISE),
        _text("B", 0, "Ostara Quiet™ Series® now available at Brightlane", PUMP),
    ),
    "a later lead of an agency": Pair(
        _text("Agency", 0, "Halvorsen to build twelve electric ferries (2nd Ld)", FERRY),
        _text("City Paper", 0.2, "Halvorsen to build twelve electric ferries", SHARES),
    ),
    "posted again by one publisher on the next day": Pair(
        _text("Phone Radar", 0, "Garden planner makes some changes to what you pay", MONTHLY),
        _text("Phone Radar", 1.7, "Garden planner makes some changes to what you pay", MONTHLY),
    ),
    "posted twice by one publisher, with another piece of the text": Pair(
        _text("Phone Radar", 0, "Halvorsen to build twelve electric ferries", FERRY),
        _text("Phone Radar", 0.3, "Halvorsen to build twelve electric ferries", SHARES),
    ),
    "the same headline without excerpts": Pair(
        _text("A", 0, "Halvorsen to build twelve electric ferries", None),
        _text("B", 0, "Halvorsen to build twelve electric ferries", ""),
    ),
}

OTHERS = {
    "the names alone differ in a press release": Pair(
        _text("WireRun", 0, "Ostara Now Available in the Brightlane Store", PUMP),
        _text("Trade Desk", 1, "Felsen Now Available in the Brightlane Store", PUMP.replace("Ostara", "Felsen")),
    ),
    "the same release of another company on the same day": Pair(
        _text("WireRun", 0, "Ostara Pumps Now Available in the Brightlane Store", PUMP),
        _text("WireRun", 0, "Felsen Pumps Now Available in the Brightlane Store", PUMP.replace("Ostara", "Felsen")),
    ),
    "an audit's formula with two winners": Pair(
        _text("WireRun", 0, "Felsen Has Earned the Battery Service Badge", EXPERT),
        _text("Trade Desk", 0.3, "Ostara Has Earned the Battery Service Badge", EXPERT),
    ),
    "a quote that fits every partner": Pair(
        _text("WireRun", 0, "Felsen Security Now Available in the Brightlane Store", QUOTE),
        _text(
            "Trade Desk",
            7,
            "Ostara Quiet Series Now Available in the Brightlane Store",
            QUOTE.replace("Felsen", "Ostara"),
        ),
    ),
    "two products of one company": Pair(
        _text("WireRun", 0, "Ostara Quiet Series Now Available in the Brightlane Store", PUMP),
        _text(
            "Trade Desk",
            4,
            "Ostara Rapid Series Now Available in the Brightlane Store",
            PUMP.replace("quiet", "rapid").replace("old", "new"),
        ),
    ),
    "the company's own formula before other news": Pair(
        _text("WireRun", 0, "Ostara Joins the Programme for Clean Towns", PUMP[:60]),
        _text("Trade Desk", 3, "Ostara Earns the Battery Service Badge", PUMP[:75]),
    ),
    "a longer formula before other news": Pair(
        _text("WireRun", 0, "Ostara Joins the Programme for Clean Towns and Villages", PUMP[:100]),
        _text("Trade Desk", 3, "Ostara Earns the Battery Service Badge", PUMP[:100]),
    ),
    "a monthly letter": Pair(
        _text("Garden", 0, "What is new: garden planner in March 2022", MONTHLY),
        _text("Garden", 30, "What is new: garden planner in April 2022", MONTHLY),
    ),
    "a monthly letter that came late": Pair(
        _text("Garden", 0, "What is new: garden planner in March 2022", MONTHLY),
        _text("Garden", 9, "What is new: garden planner in April 2022", MONTHLY),
    ),
    "a weekly column with the same title": Pair(
        _text("Garden", 0, "What is new in the garden planner", MONTHLY),
        _text("Garden", 7, "What is new in the garden planner", MONTHLY),
    ),
    "an offer that is repeated": Pair(
        _text("Gadget Shed", 0, "Reminder: save 95% on the complete course for gardeners", MONTHLY),
        _text("Gadget Shed", 5, "Reminder: save 95% on the complete course for gardeners", MONTHLY),
    ),
    "two numbers of a newsletter at two sites": Pair(
        _text("Garden", 0, "Garden planner: what is new, episode 4", MONTHLY),
        _text("Planner Fans", 6, "Garden planner: what is new, episode 5", MONTHLY),
    ),
    "two parts": Pair(
        _text("Garden", 0, "The planner and its maps part 1: into the world", MONTHLY),
        _text("Garden", 0, "The planner and its maps part 2: around the world", MONTHLY),
    ),
    "preview and release of one feature": Pair(
        _text("Garden", 0, "Public preview: maps in the garden planner", MONTHLY),
        _text("Garden", 0.5, "General availability: maps in the garden planner", MONTHLY),
    ),
    "one feature for two products on the same day": Pair(
        _text("Garden", 0, "Burstable credit metrics for Garden Planner in public preview", CREDITS),
        _text(
            "Garden",
            0,
            "Burstable credit metrics for Garden Archive in public preview",
            CREDITS.replace("Planner", "Archive"),
        ),
    ),
    "one sentence for every new place": Pair(
        _text("Garden", 0, "Garden plans to open a new cloud region in Greece", REGION),
        _text("Garden", 0.4, "Garden plans to open a new cloud region in Austria", REGION),
    ),
    "one sentence for every new place, at two papers": Pair(
        _text("Hellas Today", 0, "Greece: Garden plans to open a new region", REGION),
        _text("Alpenblatt", 3, "Austria: Garden plans to open a new region", REGION),
    ),
    "the same headline a year later": Pair(
        _text("Ledger", 0, "Halvorsen to build twelve electric ferries", FERRY),
        _text("Agency", 365, "Halvorsen to build twelve electric ferries", FERRY),
    ),
    "an article and a video with the same title": Pair(
        _text("Tech Sheet", 0, "Garden debuts its second branded cloud for towns", BUNDLE),
        _text("Tech Sheet", 0.6, "Garden debuts its second branded cloud for towns", VIDEO),
    ),
    "a newspaper's own words on a release": Pair(
        _text("Reseller", 0, "Ostara launches unit for old buildings", UNIT),
        _text("Wire It", 0.1, "Ostara launches new unit for old buildings", LISTED),
    ),
    "a slogan of the site": Pair(
        _text("Terminal", 0, "Halvorsen and Borea to link their ferries", SLOGAN),
        _text("Terminal", 0.2, "Ostara selects a yard to deliver its pumps", SLOGAN),
    ),
    "two reports by one institute": Pair(
        _text("Market Eye", 0, "Heat pump market: share, growth and major players 2026", REPORT),
        _text("Market Eye", 0.3, "Heat pump market report: revenue and forecast 2026", REPORT),
    ),
    "three words of title": Pair(
        _text("Garden", 0, "Planner weekly letter", MONTHLY),
        _text("Planner Fans", 7, "Planner weekly letter", MONTHLY),
    ),
    "no titles": Pair(_text("A", 0, None, FERRY), _text("B", 0, None, FERRY)),
    "no date": Pair(
        Text("Halvorsen to build twelve electric ferries", FERRY, None, "A"),
        _text("B", 0, "Halvorsen to build twelve electric ferries", FERRY),
    ),
    "no publishers, and two titles": Pair(
        _text(None, 0, "Halvorsen enters the race for electric ferries", FERRY),
        _text(None, 0.2, "Halvorsen gets into the race for electric ferries", FERRY),
    ),
    "the same headline of four words over two articles": Pair(
        _text("Ledger", 0, "Halvorsen builds electric ferries", FERRY),
        _text("Agency", 0.5, "Halvorsen builds electric ferries", SHARES),
    ),
    "a partner's words for all who win, under two headlines": Pair(
        _text("WireRun", 0, "Felsen earns the badge for battery service", EXPERT),
        _text("Trade Desk", 0.3, "Ostara is awarded the battery badge", EXPERT),
    ),
    "a weekly column with the same title, at one publisher, moved forward": Pair(
        _text("Garden", 0, "What is new in the garden planner", MONTHLY),
        _text("Garden", 5, "What is new in the garden planner", MONTHLY),
    ),
    "a short headline without blanks over two articles": Pair(
        _text("東都新聞", 0, "第六章：分区", BOATS),
        _text("港湾日報", 7, "第六章：分区", "全部の本を読んだ感想を書く。"),
    ),
    "a template of a market report": Pair(
        _text("Market Eye", 0, "Heat Pump Market: share, growth and major players 2026", REPORT + " " + QUOTE),
        _text(
            "Trade Desk",
            0.3,
            "Battery Market: share, growth and major players 2026",
            (REPORT + " " + QUOTE).replace("heat pump", "battery"),
        ),
    ),
    "a note of the same headline on the same day, without publishers": Pair(
        _text(None, 0, "What we said about the garden planner", MONTHLY),
        _text(None, 0, "What we said about the garden planner", SHARES),
    ),
    "a note that comes daily, without publishers": Pair(
        _text(None, 0, "What we said about the garden planner", MONTHLY),
        _text(None, 1, "What we said about the garden planner", MONTHLY),
    ),
}

MISTAKEN = {
    "a daily column with the same title": Pair(
        _text("Garden", 0, "Good morning from the garden", MONTHLY),
        _text("Garden", 1, "Good morning from the garden", MONTHLY),
    ),
    "the same headline over two articles": Pair(
        _text("Ledger", 0, "Halvorsen to build twelve electric ferries", FERRY),
        _text("Agency", 0.5, "Halvorsen to build twelve electric ferries", SHARES),
    ),
    "a slogan of the site under one title": Pair(
        _text("Terminal", 0, "Markets in the morning: what moves", SLOGAN),
        _text("Terminal Asia", 1, "Markets in the morning: what moves", SLOGAN),
    ),
}
"""Texts that are taken for copies, and are none: one in two hundred pairs of real articles."""

PAIRS = COPIES | OTHERS | MISTAKEN
GIVEN_UP = (
    "another headline",
    "a name and its short form",
    "reprinted after five weeks",
    "retitled by its own publisher",
)
"""Near-duplicates that are missed: a rule that found them would take others for duplicates, too."""


def _is_marked(pair: Pair) -> bool:
    one, other = pair.one, pair.other
    key = headline_key(one.title, one.publisher)
    is_candidate = key is not None and key == headline_key(other.title, other.publisher)
    return (is_candidate or bool({*sketch(one.excerpt)} & {*sketch(other.excerpt)})) and is_near_duplicate(one, other)


@pytest.mark.parametrize("name", sorted(COPIES.keys() - GIVEN_UP))
def test_the_same_text_is_a_copy(name: str) -> None:
    assert _is_marked(COPIES[name])


@pytest.mark.parametrize("name", OTHERS)
def test_another_text_is_no_copy(name: str) -> None:
    assert not is_near_duplicate(OTHERS[name].one, OTHERS[name].other)


@pytest.mark.parametrize("name", MISTAKEN)
def test_what_cannot_be_told_from_a_copy_is_taken_for_one(name: str) -> None:
    assert _is_marked(MISTAKEN[name])


@pytest.mark.parametrize("name", GIVEN_UP)
def test_copies_that_are_given_up_are_not_marked(name: str) -> None:
    assert not _is_marked(COPIES[name])


def test_the_order_of_a_pair_does_not_matter() -> None:
    texts = [text for pair in PAIRS.values() for text in (pair.one, pair.other)]

    assert all(is_near_duplicate(one, other) == is_near_duplicate(other, one) for one, other in combinations(texts, 2))


def test_a_headline_has_the_same_key_in_every_run_for_it_is_stored() -> None:
    assert headline_key("Halvorsen to build twelve electric ferries") == KEY


@pytest.mark.parametrize(
    "title", [f"<b>{HEADLINE}</b>", "HALVORSEN: to build “twelve” électric ferries!", f"{HEADLINE} | The Fjord Post"]
)
def test_spelling_and_the_publisher_behind_a_headline_do_not_matter(title: str) -> None:
    assert headline_key(title) == headline_key(HEADLINE)


@pytest.mark.parametrize(
    "title", [None, "", "Three short words", "more more more more more", "Short | The Paper of the Fjord"]
)
def test_a_title_that_says_too_little_has_no_key(title: str | None) -> None:
    assert headline_key(title) is None


VOCABULARY = ["Élan", "straße", "ferry", "yard", "ORDER", "12", "日本", "Ωmega", "the", "of"]
WORDS = st.lists(st.sampled_from(VOCABULARY), max_size=40)
MARKS = st.lists(st.sampled_from([" ", "  ", ", ", "\n", " — ", "\xa0", "… ", " (", '" ']), min_size=40, max_size=40)


@PROPERTY
@given(WORDS, MARKS)
def test_case_accents_and_punctuation_do_not_matter(words: list[str], marks: list[str]) -> None:
    plain = " ".join(words)
    marked = "".join(f"{word.upper().replace('É', 'E')}{mark}" for word, mark in zip(words, marks, strict=False))
    one, other = _text("A", 0, plain, plain), _text("B", 0, marked, marked)

    assert headline_key(plain) == headline_key(marked)
    assert is_near_duplicate(one, replace(other, title=plain, excerpt=plain)) == is_near_duplicate(one, other)


TEXTS = st.builds(
    Text,
    st.none() | st.text(max_size=60) | WORDS.map(" ".join) | st.sampled_from([HEADLINE, f"RPT-{HEADLINE}"]),
    st.none() | st.text(max_size=60) | WORDS.map(" ".join) | st.sampled_from([FERRY, FERRY[:150], EXPERT]),
    st.none() | st.sampled_from([START + timedelta(hours=hours) for hours in (0, 1, 20, 40, 100, 300)]),
    st.none() | st.text(max_size=10) | st.sampled_from(["Post", "Times"]),
)


@PROPERTY
@given(TEXTS, TEXTS)
def test_of_two_texts_both_are_near_duplicates_or_none(one: Text, other: Text) -> None:
    assert is_near_duplicate(one, other) == is_near_duplicate(other, one)


@PROPERTY
@given(TEXTS)
def test_a_text_at_another_publisher_is_a_copy_if_its_headline_says_enough(text: Text) -> None:
    words = len({word for word in headline(text.title) if not is_unspaced(word[0])})
    if text.published_at and words >= 5:
        assert is_near_duplicate(replace(text, publisher="A"), replace(text, publisher="B"))


@PROPERTY
@given(st.text(max_size=200))
def test_a_key_is_a_number_that_a_database_holds(title: str) -> None:
    key = headline_key(title)

    assert key is None or 0 <= key < 2**63


@PROPERTY
@given(WORDS, st.integers(0, 40), st.floats(0, 13))
def test_below_four_words_a_text_that_is_cut_off_is_a_copy_if_enough_is_left(
    words: list[str], kept: int, day: float
) -> None:
    title = "Halvorsen builds electric ferries"
    short, whole = " ".join(words[:kept]), " ".join(words)
    shingles = {tuple(run) for run in zip(*(_folded(short)[at:] for at in range(3)), strict=False)}

    assert is_near_duplicate(_text("A", 0, title, short), _text("B", day, title, whole)) == (len(shingles) >= 8)


def _folded(text: str) -> list[str]:
    """Folded, with the two characters of 日本 as two words."""
    return text.casefold().replace("é", "e").replace("日本", "日 本").split()
