"""Archives without providers, quality, heat and links: no command is a dead end."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome

Newscli = Callable[..., Outcome]


@pytest.fixture
def notes(newscli: Newscli, folder: Path) -> Newscli:
    """Two notes by one author, with a date and a title."""
    for day, title in enumerate(("Zeppelins over Lisbon", "Lisbon sees more zeppelins"), start=1):
        (folder / f"{day}.md").write_text(f"---\ntitle: {title}\ndate: 2022-05-0{day}\nauthor: Ann\n---\n")
    return lambda *arguments: newscli(*arguments, "-L", str(folder), "--width", "80")


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("providers", "No article names a provider. `newscli authors` counts authors."),
        ("topics", "No article names a topic. `newscli authors` counts authors."),
        ("topics zeppelins", "No article of the answer names a topic. `newscli authors` counts authors."),
        ("stats --by heat", "No article has a value for heat. `newscli authors` counts authors."),
        ("stats --by provider,year", "No article names a provider. `newscli authors` counts authors."),
        ("providers zzz", "Nothing found for zzz"),
        ("stories chess", "Nothing found for chess"),
        ("related 1.md", "“Zeppelins over Lisbon” links to no articles."),
    ],
)
def test_an_empty_answer_says_why(notes: Newscli, command: str, told: str) -> None:
    outcome = notes(*command.split())

    assert outcome.out == ""
    assert outcome.err.startswith(told)


def test_two_notes_about_one_thing_are_a_story(notes: Newscli) -> None:
    assert "Zeppelins over Lisbon" in notes("stories", "--min-size", "2").out
    assert "Lisbon sees more zeppelins" in notes("story", "1.md").out


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("stories", "The library has no stories: none of its articles has a date."),
        ("story undated.md", "“Zeppelins” has no date: stories are found among articles that have one."),
        ("story undated.md --why", "“Zeppelins” has no date: stories are found among articles that have one."),
    ],
)
def test_without_dates_there_are_no_stories(newscli: Newscli, folder: Path, command: str, told: str) -> None:
    for name in ("undated", "again"):
        (folder / f"{name}.md").write_text("---\ntitle: Zeppelins\n---\nOver Lisbon.\n")

    outcome = newscli(*command.split(), "-L", str(folder))

    assert (outcome.out, outcome.err.partition(" `newscli")[0].strip()) == ("", told)


def test_similar_articles_are_found_by_title(notes: Newscli) -> None:
    outcome = notes("related", "1.md", "--similar")

    assert "Lisbon sees more zeppelins" in outcome.out
    assert outcome.out.splitlines()[0].split() == ["#", "Date", "Title", "Author", "Shared", "words"]
    assert "lisbon, zeppelins" in outcome.out


def test_numbers_leave_out_what_no_article_has(notes: Newscli) -> None:
    out = notes("stats").out

    assert out.startswith("2 articles, 2022-05-01 to 2022-05-02.\n\nArticles by day\n")
    told = [name in out for name in ("Authors", "Weekdays", "Topics", "Providers", "Quality", "Heat", "Words")]
    assert told == [True, True, False, False, False, False, False]


def test_numbers_of_archives_without_ratings_tell_how_long_texts_are(newscli: Newscli, folder: Path) -> None:
    for day, words in ((1, 40), (8, 400)):
        (folder / f"{day}.md").write_text(f"---\ntitle: Zeppelins\ndate: 2022-05-0{day}\n---\n{'word ' * words}\n")

    out = newscli("stats", "-L", str(folder)).out

    assert "Words 40–400, median 220" in out
    assert "100%" in out[out.index("Sat") :]


def test_an_article_without_ratings_has_no_line_for_them(notes: Newscli) -> None:
    shown = notes("show", "1.md").out

    assert "Quality" not in shown
    assert "Heat" not in shown


def test_clippings_are_counted_by_the_domains_of_their_urls(newscli: Newscli, folder: Path) -> None:
    for name in "ab":
        (folder / f"{name}.md").write_text(f"---\ntitle: {name}\nsource: https://example.com/{name}\n---\n")

    outcome = newscli("providers", "-L", str(folder), "-f", "csv")

    assert outcome.out == "provider,domains,count\nexample.com,example.com,2\n"
