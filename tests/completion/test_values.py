import re
from datetime import UTC, datetime
from unicodedata import category

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newscli.completion.values import quoted, typeable
from newscli.query.predicates import Contains, Equals
from newscli.query.syntax import parse_query
from newscli.render.text import one_line
from newscli.text.words import Phrase, words_of

NOW = datetime(2026, 6, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "typed"),
    [
        ("AI", "AI"),
        ("Computer Vision", "Computer-Vision"),
        ("R&D Labs", "R-D-Labs"),
        ("C++", "C++"),
        ("wsj.com", "wsj.com"),
        ("AI-driven", "AI-driven"),
        ("snake_case", "snake_case"),
        (".NET", "NET"),
        ("-rf", "rf"),
        ("=ls", "ls"),
        ("a,b", "a-b"),
        ("$(touch P)", "touch-P"),
        ("Café au lait", "Café-au-lait"),
        ("Ame\u0301lie", "amelie"),
        ("co\u00adop", "coop"),
        ("हिन्दी", "हिनदी"),
        ("人工 知能", "人工-知能"),
        ("OR", "or"),
        ("*", ""),
        ("🎺", ""),
        ("a\u3164b", ""),
    ],
)
def test_a_value_as_one_types_it(value: str, typed: str) -> None:
    assert typeable(value) == typed


TEXTS = st.one_of(st.text(), st.text("aB1-_=+*/,.:;\"'$()&é\u0301\u00ad ー人\n"))


@given(TEXTS)
@example("a..b")
@example("OR")
@example("/a/")
def test_what_is_typed_asks_for_the_value(value: str) -> None:
    typed, words = typeable(value), tuple(words_of(value))

    if typed:
        phrase = Phrase(words)
        assert parse_query(f"topic:{typed}", NOW).where == Contains("topic", phrase)
        assert parse_query(f"topic:={typed}", NOW).where == Equals("topic", words)
        assert parse_query(f"topic:zz,{typed}", NOW).where.parts[1] == Contains("topic", phrase)  # type: ignore[attr-defined]


@given(TEXTS)
@example("\u102d")  # vowel signs belong to letters, whether they take room of their own or not
def test_what_is_typed_is_one_word_of_letters_digits_and_harmless_signs(value: str) -> None:
    typed = typeable(value)

    assert re.fullmatch(r"(?:\w[\w.+-]*)?", "".join(sign for sign in typed if category(sign) not in ("Mc", "Mn")))


@given(st.text(st.characters(max_codepoint=127)))
def test_only_what_has_no_word_is_left_out(value: str) -> None:
    assert bool(typeable(value)) is bool(words_of(value))


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("AI", "AI"),
        ("Computer Vision", '"Computer Vision"'),
        ("R&D Labs", '"R&D Labs"'),
        (".NET", '".NET"'),
        ("a,b", '"a,b"'),
        ("OR", '"OR"'),
        ('the "best" of', "the-best-of"),
        ("A *", "A"),
        ("a\nb", '"a b"'),
        ("Ame\u0301lie", '"Ame\u0301lie"'),
        ("co\u00adop", "coop"),
        ("*", ""),
        ("🎺", ""),
    ],
)
def test_a_value_in_quotes_where_it_is_not_one_word(value: str, written: str) -> None:
    assert quoted(value) == written


@given(TEXTS)
@example("A *")
@example("^a$")
@example("/a/")
@example("a~2")
@example('"a"')
def test_what_is_quoted_asks_for_the_value(value: str) -> None:
    written, words = quoted(value), tuple(words_of(value))

    assert bool(written) >= bool(typeable(value))
    assert one_line(written) == written
    if written:
        assert parse_query(f"topic:{written}", NOW).where == Contains("topic", Phrase(words))
        assert parse_query(f"topic:={written}", NOW).where == Equals("topic", words)
        assert parse_query(f"topic:zz,{written}", NOW).where.parts[1] == Contains("topic", Phrase(words))  # type: ignore[attr-defined]
