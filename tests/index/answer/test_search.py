from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.errors import QueryError
from newscli.library import Library
from newscli.model.answers import Hit, Snippet
from newscli.query.ast import And, Not, Or, Predicate, Query
from newscli.query.predicates import Bound, Contains, Match, Range, phrases
from newscli.query.sorting import sort_keys
from newscli.query.syntax import parse_query
from newscli.text.words import Phrase, words_of
from tests.factory import write_article
from tests.opening import open_library


def _asked(words: str) -> Predicate:
    return parse_query(words, datetime(2022, 6, 1, tzinfo=UTC)).where


def _library(folder: Path) -> Library:
    return open_library(folder, cache=False)


def _found(folder: Path, words: str) -> list[str]:
    """The names of the files that a search finds, without ending, in its order."""
    return [Path(hit.article.path).stem for hit in _library(folder).search(words)]


@pytest.fixture(scope="module")
def varied(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("varied")
    long = "Filler words stand here. " * 12
    write_article(
        folder, "a.txt", long + "The robot arm moves. " + long, title="Café Robots", topics=["AI", "Robotics"]
    )
    write_article(folder, "b.txt", title="日本語のニュース", excerpt="A C++ compiler; don't panic.")
    write_article(folder, "c.txt", title="AT&amp;T buys R&eacute;sum&eacute;s", excerpt="<b>Ro</b>bot &lt;i&gt;")
    write_article(folder, "d.txt", title="State-of-the-art NOT or NEAR", excerpt=long + "robot " + long, quality=None)
    write_article(folder, "e.txt", "ΑΘΗΝΑ straße İstanbul ﬁne x²", title="U.S. vs. 2022-05-25", provider="ÉCO News")
    return _library(folder)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("robots", "acd"),
        ("=robots", "a"),
        ('"robots"', "a"),
        ("robot", "acd"),
        ("robot arm", "a"),
        ('"robot arm"', "a"),
        ('"arm robot"', ""),
        ("arm robot", "a"),
        ("rob*", "acd"),
        ('"robot ar"*', "a"),
        ('"robot ar"', ""),
        ("=ROBOTS", "a"),
        ("cafe", "a"),
        ("CAFÉ", "a"),
        ("cafe\u0301", "a"),
        ("日本", "b"),
        ("本語", "b"),
        ("日語", ""),
        ("ニュース", "b"),
        ("c++", "b"),
        ("don't", "b"),
        ("don’t", "b"),
        ("dont", ""),
        ("at&t", "c"),
        ("résumés", "c"),
        ("eacute", ""),
        ("amp", ""),
        ("state-of-the-art", "d"),
        ("NEAR", "d"),
        ("u.s.", "e"),
        ("2022-05-25", "e"),
        ("2022-05-26", ""),
        ("αθηνα", "e"),
        ("strasse", "e"),
        ("istanbul", "e"),
        ("fine", "e"),
        ("x2", "e"),
        ("eco", "e"),
        ("=robotics", "a"),
        ("robotic", "acd"),
        ("compile", "b"),
        ("=compile", ""),
        ("moving", "a"),
        ("example.com", "abcd"),
        ("nothing", ""),
    ],
)
def test_what_words_find(varied: Library, words: str, found: str) -> None:
    assert sorted(Path(hit.article.path).stem for hit in varied.search(words)) == list(found)


@pytest.mark.parametrize(
    "words",
    [
        "", " ", '"', '""', "*", "(", ")", "()", ":", "^", "+", "-", "AND", "OR", "NOT", "NOT x", "NEAR(a b)", "NEAR",
        "{x}", "{title} : x", "title:x", "a-b", "-x", "@x", "a OR", "AND b", "x*y", "**", '"a" "b', "'", "';--", "a'b",
        "\\", "%", "_", "\0", "a\0b", "\udce9", "\x1b[2J", "((((((((", '"a"**', "^a", "a+b", "...", "日*", "title:NOT",
        "x" * 10_000, '"' + "a " * 500 + '"',
    ],
)  # fmt: skip
def test_any_words_can_be_searched(varied: Library, words: str) -> None:
    asked = varied.ask(words, lenient=True)
    for hit in varied.search(Query(asked.where, asked.order)):
        assert hit.score >= 0


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=60) | st.text("ab\"*'()+-^:{}ANDORT ", max_size=30))
def test_any_text_can_be_searched(varied: Library, words: str) -> None:
    try:
        query = Query(_asked(words))
    except QueryError:
        return

    assert len(list(varied.search(query))) == varied.articles.count(query)


def test_text_without_letters_finds_nothing_and_a_star_everything_newest_first(varied: Library) -> None:
    assert list(varied.search("+ -")) == []
    assert [hit.article for hit in varied.search("*")] == list(varied.list())


def test_a_word_counts_most_in_the_title_and_least_in_the_body(folder: Path) -> None:
    plain: dict[str, Any] = {
        "title": "one two",
        "excerpt": "one two",
        "topics": ["one two"],
        "provider": {"name": "one two"},
    }
    texts: dict[str, tuple[str, dict[str, Any]]] = {
        "body": ("robot two", {}),
        "excerpt": ("one two", {"excerpt": "robot two"}),
        "topics": ("one two", {"topics": ["robot two"]}),
        "title": ("one two", {"title": "robot two"}),
    }
    for name, (body, changes) in texts.items():
        write_article(folder, f"{name}.txt", body, **(plain | changes))
    for number in range(10):
        write_article(folder, f"{number}.txt", "one two", **plain)

    assert _found(folder, "robot") == ["title", "topics", "excerpt", "body"]


def test_topics_and_provider_count_the_same(folder: Path) -> None:
    plain: dict[str, Any] = {"topics": ["one two"], "provider": {"name": "one two"}}
    write_article(folder, "topics.txt", **(plain | {"topics": ["robot two"]}))
    write_article(folder, "provider.txt", **(plain | {"provider": {"name": "robot two"}}))
    for number in range(10):
        write_article(folder, f"{number}.txt", **plain)

    first, second = _library(folder).search("robot")

    assert first.score == pytest.approx(second.score)


def test_among_equals_the_newest_is_first_and_the_undated_last(folder: Path) -> None:
    for name, date in (("b", "2021-01-01"), ("d", None), ("a", "2022-01-01"), ("c", "2020-01-01")):
        write_article(folder, f"{name}.txt", publishedDateTime=date)

    assert _found(folder, "title") == ["a", "b", "c", "d"]


def test_a_search_can_be_put_in_another_order(folder: Path) -> None:
    for name, quality in (("a", 1), ("b", 3), ("c", 2)):
        write_article(folder, f"{name}.txt", title="robot " * (4 - quality), quality=quality)
    query = Query(_asked("robot"), sort_keys("quality"))

    assert [Path(hit.article.path).stem for hit in _library(folder).search(query)] == ["b", "c", "a"]


def test_of_words_that_any_article_may_have_all_that_it_has_count(varied: Library) -> None:
    both, *others = varied.search(Query(Or((Match(Phrase(("robot",))), Match(Phrase(("arm",)))))))

    assert Path(both.article.path).stem == "a"
    assert len(others) == 2
    assert both.score > max(hit.score for hit in others) > 0


def test_limit_and_offset_cut_the_order(varied: Library) -> None:
    where = _asked("robot")
    everything = list(varied.search(Query(where)))

    assert list(varied.search(Query(where, limit=2))) == everything[:2]
    assert list(varied.search(Query(where, limit=2, offset=2))) == everything[2:]
    assert list(varied.search(Query(where, limit=0))) == []
    assert varied.articles.count(Query(where, limit=1, offset=1)) == len(everything)


@pytest.mark.parametrize(
    ("where", "found"),
    [
        (And((Match(Phrase(("robot",))), Contains("topic", Phrase(("robotics",))))), "a"),
        (And((Match(Phrase(("robot",))), Not(Contains("topic", Phrase(("robotics",)))))), "cd"),
        (And((Match(Phrase(("robot",))), Not(Match(Phrase(("arm",)))))), "cd"),
        (Or((Match(Phrase(("arm",))), Match(Phrase(("日", "本"))))), "ab"),
        (Or((Match(Phrase(("arm",))), Range("quality", Bound(0, closed=True), None))), "abce"),
        (Not(Match(Phrase(("robot",)))), "be"),
    ],
)
def test_words_and_filters_go_together(varied: Library, where: And | Or | Not, found: str) -> None:
    query = Query(where)

    assert sorted(Path(hit.article.path).stem for hit in varied.search(query)) == list(found)
    assert varied.articles.count(query) == len(found)


@pytest.mark.parametrize(
    "words", ["robot", '"robot arm"', "filler", "c++", "at&t", "日本", "strasse", "x2", "fi*", "résumés"]
)
def test_the_slices_of_hits_are_the_words_that_were_searched(varied: Library, words: str) -> None:
    (phrase,) = phrases(varied.ask(words).where)
    hits = list(varied.search(words))

    assert hits
    for hit in hits:
        marked = [(each.text, each.text[start:end]) for each in _snippets(hit) for start, end in each.matches]
        assert marked
        for text, part in marked:
            assert phrase.starts(words_of(part)), (text, part)


def _snippets(hit: Hit) -> tuple[Snippet, Snippet]:
    return hit.title, hit.snippet


@pytest.mark.parametrize(
    ("changes", "words", "snippet"),
    [
        ({"excerpt": "A robot."}, "robot", "A [robot]."),
        ({"excerpt": "Robots, ROBOT and robot"}, "robot", "[Robots], [ROBOT] and [robot]"),
        ({"excerpt": "Robots, ROBOT and robot"}, "=robot", "Robots, [ROBOT] and [robot]"),
        ({"excerpt": "Robe, robotics"}, "robots", "Robe, [robotics]"),
        ({"excerpt": "Tom &amp; the r&ouml;b&ouml;t"}, "robot", "Tom & the [röböt]"),
        ({"excerpt": "One<br>robot <i>two</i>"}, "robot", "One [robot] two"),
        ({"excerpt": "Nothing.", "body": "In the robot body."}, "robot", "In the [robot] body."),
        (
            {"excerpt": None, "body": "One.\n\nA **robot** [arm](https://e.org)\nmoves."},
            "robot",
            "A [robot] arm moves.",
        ),
        ({"excerpt": None, "body": "# A Robot\n\n![x](robot.png) It moves."}, "robot", "A [Robot] It moves."),
        ({"excerpt": None, "body": "import R from 'robot'\n\nThe robot."}, "robot", "The [robot]."),
        ({"excerpt": "Begins.", "body": "An [arm](https://robot.org)."}, "robot", "Begins."),
        ({"excerpt": None, "body": "x\n\ny robots"}, "rob*", "y [robots]"),
        ({"excerpt": "Only topics.", "topics": ["robot"]}, "robot", "Only topics."),
        ({"excerpt": None, "topics": ["robot"]}, "robot", ""),
        ({"excerpt": "a robot arm b"}, '"robot arm"', "a [robot arm] b"),
        ({"excerpt": "日本語"}, "日本", "[日本]語"),
        ({"excerpt": f"{'word ' * 60}robot"}, "robot", f"…{'word ' * 8}[robot]"),
        ({"excerpt": f"robot {'word ' * 60}"}, "robot", f"[robot]{' word' * 30}…"),
    ],
)
def test_the_snippet_is_the_piece_around_the_first_word(
    folder: Path, changes: dict[str, Any], words: str, snippet: str
) -> None:
    write_article(folder, "a.txt", **changes)

    (hit,) = _library(folder).search(words)

    assert _bracketed(hit) == snippet


def _bracketed(hit: Hit) -> str:
    text = hit.snippet.text
    for start, end in reversed(hit.snippet.matches):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


def test_the_title_of_a_hit_is_its_text_with_the_words_marked(varied: Library) -> None:
    (hit,) = varied.search("at&t")

    assert hit.title.text == "AT&T buys Résumés"
    assert [hit.title.text[start:end] for start, end in hit.title.matches] == ["AT&T"]


def test_old_words_find_nothing_after_an_edit(folder: Path) -> None:
    write_article(folder, "a.txt", "body Émile", title="Old &amp; worn", excerpt="old", topics=["Olden"])
    library = _library(folder)
    write_article(folder, "a.txt", "new", title="New", excerpt="new", topics=["New"])
    library.refresh(datetime.fromisoformat("2026-06-01T00:00:00Z"))

    assert not [word for word in ("old", "worn", "olden", "emile", "body") if list(library.search(word))]
    assert len(list(library.search("new"))) == 1
