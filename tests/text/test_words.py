from itertools import pairwise
from unicodedata import normalize

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from newscli.text.words import Phrase, fold, match_slices, words_of

PROPERTY = settings(deadline=None, max_examples=200, suppress_health_check=list(HealthCheck))
COMPOSED = st.characters().filter(lambda character: normalize("NFKC", character) == character)
TEXTS = st.text(COMPOSED, max_size=60) | st.text("ab Éß-日本語กรุงเทพ한\u0301\u200b'.*1", max_size=60)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("  \n\t", []),
        ("-- … !?", []),
        ("AI robots", ["ai", "robots"]),
        ("Café CAFÉ cafe\u0301", ["cafe", "cafe", "cafe"]),
        ("Straße STRASSE", ["strasse", "strasse"]),
        ("İstanbul", ["istanbul"]),
        ("ΣΊΣΥΦΟΣ σίσυφος", ["σισυφοσ", "σισυφοσ"]),
        ("don't", ["don", "t"]),
        ("c++", ["c"]),
        ("e-mail a.b a_b", ["e", "mail", "a", "b", "a", "b"]),
        ("£7.5m 2022-05-25", ["7", "5m", "2022", "05", "25"]),
        ("soft\xadware zero\u200bwidth", ["software", "zerowidth"]),
        ("non\xa0breaking", ["non", "breaking"]),
        ("ﬁn ＡＩ ² ①", ["fin", "ai", "2", "1"]),
        ("½", ["1", "2"]),
        ("日本語", ["日", "本", "語"]),
        ("AI日本x", ["ai", "日", "本", "x"]),
        ("カナ、かな。", ["カ", "ナ", "か", "な"]),
        ("한국", ["한", "국"]),
        ("ไทย", ["ไ", "ท", "ย"]),
        ("हिन्दी", ["हिनदी"]),
        ("привет Ёлка", ["привет", "елка"]),
        ("😀 ok", ["ok"]),
        ("\ud83d x", ["x"]),
    ],
)
def test_words_are_folded(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("one", "other"),
    [("Côte d’Ivoire", "cote d'ivoire"), ("THE  Irish\nTimes", "the irish times"), ("N.J.", "n j")],
)
def test_two_spellings_of_a_name_fold_to_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("phrase", "words", "starts"),
    [
        (Phrase(("a",)), ["a"], True),
        (Phrase(("a",)), ["a", "b"], True),
        (Phrase(("a",)), ["ab"], False),
        (Phrase(("a",), prefix=True), ["ab"], True),
        (Phrase(("a",), prefix=True), ["b", "a"], False),
        (Phrase(("a", "b")), ["a", "b", "c"], True),
        (Phrase(("a", "b")), ["a"], False),
        (Phrase(("a", "b")), ["a", "bc"], False),
        (Phrase(("a", "b"), prefix=True), ["a", "bc"], True),
        (Phrase(("a", "b"), prefix=True), ["ax", "bc"], False),
        (Phrase(("a",)), [], False),
        (Phrase(("a",), stemmed=True, kin=("as",)), ["as"], True),
        (Phrase(("a",), stemmed=True, kin=("as",)), ["a"], True),
        (Phrase(("a",), stemmed=True, kin=("as",)), ["ass"], False),
    ],
)
def test_phrase_starts_words_that_begin_with_it(phrase: Phrase, words: list[str], starts: bool) -> None:
    assert phrase.starts(words) is starts


@pytest.mark.parametrize(
    ("text", "phrases", "found"),
    [
        ("", [Phrase(("a",))], []),
        ("a b", [], []),
        ("a b", [Phrase(())], []),
        ("a b", [Phrase((), prefix=True)], []),
        ("An AI, an ai.", [Phrase(("ai",))], ["AI", "ai"]),
        ("Clearview AI fined", [Phrase(("clearview", "ai"))], ["Clearview AI"]),
        ("facial-recognition", [Phrase(("facial", "recognition"))], ["facial-recognition"]),
        ("robots and robotics", [Phrase(("robot",), prefix=True)], ["robots", "robotics"]),
        ("robots", [Phrase(("robot",))], []),
        ("Le Café-Crème", [Phrase(("cafe",)), Phrase(("creme",))], ["Café", "Crème"]),
        ("a b c", [Phrase(("a", "b")), Phrase(("b", "c"))], ["a b c"]),
        ("a b c", [Phrase(("a",)), Phrase(("a", "b", "c"))], ["a b c"]),
        ("a b", [Phrase(("b",)), Phrase(("a",))], ["a", "b"]),
        ("a a a", [Phrase(("a", "a"))], ["a a a"]),
        ("日本語", [Phrase(("日", "本"))], ["日本"]),
        ("日本語", [Phrase(("語",)), Phrase(("日",))], ["日", "語"]),
        ("日本語", [Phrase(("日",)), Phrase(("本",))], ["日", "本"]),
        ("x\u200by z", [Phrase(("xy",))], ["x\u200by"]),
        ("Straße", [Phrase(("strasse",))], ["Straße"]),
    ],
)
def test_phrases_are_found_where_they_stand(text: str, phrases: list[Phrase], found: list[str]) -> None:
    assert [text[start:end] for start, end in match_slices(text, phrases)] == found


@PROPERTY
@given(TEXTS)
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    words = words_of(text)

    assert words_of(" ".join(words)) == words
    assert fold(fold(text)) == fold(text)


@PROPERTY
@given(st.text(st.characters(), max_size=60))
def test_words_of_any_text_have_no_blank_and_no_upper_case(text: str) -> None:
    words = words_of(text)

    assert all(word and not any(character.isspace() for character in word) for word in words)
    assert [word.casefold() for word in words] == words


@PROPERTY
@given(TEXTS, TEXTS)
def test_words_of_two_texts_are_those_of_each(one: str, other: str) -> None:
    assert words_of(f"{one} {other}") == words_of(one) + words_of(other)


@st.composite
def text_and_phrase(draw: st.DrawFn) -> tuple[str, Phrase]:
    """A text and a phrase that stands in it."""
    text = draw(TEXTS)
    words = words_of(text)
    assume(words)
    start = draw(st.integers(0, len(words) - 1))
    phrase = words[start : start + draw(st.integers(1, 3))]
    prefix = draw(st.booleans())
    last = phrase[-1][: draw(st.integers(1, len(phrase[-1])))] if prefix else phrase[-1]
    return text, Phrase((*phrase[:-1], last), prefix)


@PROPERTY
@given(text_and_phrase())
def test_phrase_of_a_text_is_found_and_every_slice_begins_with_it(given_: tuple[str, Phrase]) -> None:
    text, phrase = given_

    slices = match_slices(text, [phrase])

    assert slices
    assert all(phrase.starts(words_of(text[start:end])) for start, end in slices)


@PROPERTY
@given(
    st.text(st.characters(), max_size=60),
    st.lists(st.builds(Phrase, st.lists(TEXTS.map(fold), max_size=3).map(tuple), st.booleans()), max_size=4),
)
def test_slices_of_any_text_lie_in_it_and_ascend_without_overlap(text: str, phrases: list[Phrase]) -> None:
    short = [Phrase((word[:1],), prefix=True) for word in words_of(text)[::3]]

    slices = match_slices(text, phrases + short)

    assert all(0 <= start < end <= len(text) for start, end in slices)
    assert all(before[1] <= after[0] for before, after in pairwise(slices))
