from pathlib import Path

import pytest

from newscli.completion.completer import MOST, Completer, Suggestion
from newscli.completion.meanings import meaning_of_field, meaning_of_value
from newscli.library import Library
from newscli.query.clauses import FLAGS, WORDS
from newscli.query.fields import BY_NAME
from newscli.query.values import DATE_WORDS
from newscli.render.text import one_line
from newscli.text.words import words_of
from tests.completion.hostile import HOSTILE, write_hostile
from tests.factory import write_article
from tests.opening import open_library


def _suggestions(library: Library, line: str) -> tuple[Suggestion, ...]:
    """What is suggested at the sign | of a line, or at its end."""
    before, _, after = line.partition("|")
    return Completer(library).suggestions(before + after, len(before))


def _lines(library: Library, line: str) -> list[str]:
    """The line with each suggestion in it, and | for the cursor."""
    completed = [suggestion.applied(line.replace("|", "")) for suggestion in _suggestions(library, line)]
    return [f"{text[:cursor]}|{text[cursor:]}" for text, cursor in completed]


@pytest.fixture
def library(folder: Path) -> Library:
    names = ["Azure Functions", "Azure Functions", "Azure", "IoT", "R&D Labs", "2022", "Café"]
    for number, topic in enumerate(names):
        write_article(folder, f"{number}.md", title=f"Number {number}", topics=[topic], provider={"name": "Daily News"})
    write_article(folder, "z.md", mood="calm day", publishedDateTime="2020-03-01", title="Calm", topics=None)
    return open_library(folder)


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("to", ["topic:|"]),
        ("TO", ["topic:|"]),
        ("ai -to", ["ai -topic:|"]),
        ("(ai OR to|)", ["(ai OR topic:|)"]),
        ("to|pi:ai", ["topic:|ai"]),
        ("to|pic:ai", []),
        ("mo", ["mood:|"]),
        ("topic:az", ['topic:"Azure Functions"|', "topic:Azure|"]),
        ("topic:func", ['topic:"Azure Functions"|']),
        ('topic:"azure f', ['topic:"Azure Functions"|']),
        ('topic:"azure| fun" x', ['topic:"Azure Functions"| x', "topic:Azure| x"]),
        ("topic:cafe", ["topic:Café|"]),
        ("tag:i", ["tag:IoT|"]),
        ("topic:=i", ["topic:=IoT|"]),
        ("topic:azure,i", ["topic:azure,IoT|"]),
        ('topic:"azure functions",az', ['topic:"azure functions",Azure|']),
        ("-topic:i|,ai", ["-topic:IoT|,ai"]),
        ("(topic:i|)", ["(topic:IoT|)"]),
        ("#i", ["#IoT|"]),
        ("#fun", ['#"Azure Functions"|']),
        ("#", ['#"Azure Functions"|', '#"2022"|', "#Azure|", "#Café|", "#IoT|", '#"R&D Labs"|']),
        ("provider:", ['provider:"Daily News"|', 'provider:"Example News"|']),
        ("mood:", ['mood:"calm day"|']),
        ("is:v", ["is:video|"]),
        ("has:mo", ["has:mood|"]),
        ("no:he", ["no:heat|"]),
        ("without:he", ["without:heat|"]),
        ("published:t", ["published:true|"]),
        ("sort:q", ["sort:quality|", "sort:quality-asc|", "sort:quality-desc|"]),
        ("sort:heat,title-", ["sort:heat,title-asc|", "sort:heat,title-desc|"]),
        ("since:last-y", ["since:last-year|"]),
        ("date:202", ["date:2022|", "date:2021|", "date:2020|"]),
        ("date>=2020-0", [f"date>=2020-0{month}|" for month in range(3, 10)]),
        ("date:2020..2022-", [f"date:2020..2022-0{month}|" for month in range(1, 6)]),
        ("", []),
        ("ai ", []),
        ("az", []),
        ("-", []),
        ("topic:zz", []),
        ("topic:+", []),
        ("topic:IoT", []),
        ("zz:", []),
        ("title:a", []),
        ('"to', []),
    ],
)
def test_what_is_suggested(library: Library, line: str, lines: list[str]) -> None:
    assert _lines(library, line) == lines


@pytest.mark.parametrize(
    ("line", "help_"),
    [
        ("to", "what it is about"),
        ("sinc", "published in this period or later"),
        ("mo", "a key of the front matter"),
        ("topic:func", "2 articles"),
        ("topic:i", "1 article"),
        ("is:dup", "another file has the same URL"),
        ("has:he", "attention that its story gets; follow-ups have none"),
        ("sort:ran", "a random order"),
        ("sort:title-d", "descending by title"),
        ("since:7", "seven days ago"),
        ("since:yes", ""),
        ("like:calm", "Calm"),
    ],
)
def test_help_says_what_it_is(library: Library, line: str, help_: str) -> None:
    assert [suggestion.help for suggestion in _suggestions(library, line)] == [help_]


def test_ids_are_suggested_by_their_beginning_or_by_words_of_titles(seeds: Library) -> None:
    assert _lines(seeds, "like:gpz") == ["like:gpzxrfcg8t|"]
    assert _lines(seeds, "story:GPZ") == ["story:gpzxrfcg8t|"]
    assert _lines(seeds, "links-to:clampd") == ["links-to:gpzxrfcg8t|"]
    assert _lines(seeds, 'links-to:"tech lead') == ["links-to:gpzxrfcg8t|"]
    assert len(_lines(seeds, "like:")) == 5


def test_sort_keys_begin_with_dates_and_numbers_and_end_with_directions(seeds: Library) -> None:
    orders = [line.removeprefix("sort:").rstrip("|") for line in _lines(seeds, "sort:")]

    assert orders[:4] == ["date", "updated", "quality", "heat"]
    assert orders.index("title") < orders.index("random") < orders.index("date-asc")


@pytest.mark.parametrize("name", sorted({*BY_NAME, *WORDS, *DATE_WORDS}))
def test_every_field_and_word_is_suggested_with_its_meaning(seeds: Library, name: str) -> None:
    helps = {suggestion.text: suggestion.help for suggestion in _suggestions(seeds, name)}

    assert helps[f"{name}:"] == meaning_of_field(name) != "a key of the front matter"


@pytest.mark.parametrize("flag", FLAGS)
def test_every_flag_has_a_meaning(flag: str) -> None:
    assert meaning_of_value("is", flag) != "a key of the front matter"


def test_no_more_than_a_person_reads(folder: Path) -> None:
    write_article(folder, "a.md", topics=[f"Topic {number}" for number in range(MOST + 1)])

    assert len(_suggestions(open_library(folder), "topic:")) == MOST


@pytest.mark.parametrize("before", ["topic:", "#", "provider:="])
def test_what_is_suggested_finds_what_it_names(folder: Path, before: str) -> None:
    write_hostile(folder)
    library = open_library(folder)
    # After #, no topic begins with a digit.
    hostile = {tuple(words_of(text)) for text in HOSTILE} - {(), ("1",)}

    lines = {line.rstrip("|") for words in hostile for line in _lines(library, f"{before}{words[0]}")}

    assert {line for line in lines if library.articles.count(line) == 0} == set()
    assert {tuple(words_of(line.removeprefix(before))) for line in lines} - {("1",)} == hostile
    assert {line for line in lines if one_line(line) != line} == set()


def test_help_drives_no_terminal(folder: Path) -> None:
    write_article(folder, "a.md", title="<b>A\x1b[31m &amp; B</b>\u202e")

    assert [suggestion.help for suggestion in _suggestions(open_library(folder), "like:")] == ["A\ufffd[31m & B\ufffd"]


def test_names_are_remembered_until_the_index_changes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_article(folder, "a.md", topics=["Old"])
    library = open_library(folder)
    completer = Completer(library)
    asked = []
    monkeypatch.setattr(library.counts, "topics", lambda topics=library.counts.topics: asked.append(1) or topics())

    def topics() -> list[str]:
        return [suggestion.text for suggestion in completer.suggestions("topic:", 6)]

    assert (topics(), topics(), len(asked)) == (["Old"], ["Old"], 1)
    write_article(folder, "b.md", topics=["New"])
    library.refresh()
    assert (topics(), topics(), len(asked)) == (["New", "Old"], ["New", "Old"], 2)


@pytest.mark.parametrize("line", ["to", "topic:x", "is:v", "2022"])
def test_where_only_the_language_is_asked_no_name_is_looked_up(
    library: Library, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    asked = []
    monkeypatch.setattr(library.counts, "key_names", lambda: asked.append(line) or ())

    Completer(library).suggestions(line, len(line))

    assert asked == []
