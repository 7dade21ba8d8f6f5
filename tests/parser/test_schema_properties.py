from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newscli.parser.article import Parsed, parse_article
from newscli.text.ids import ID_CHARACTERS, ID_LENGTH
from tests.conftest import SEEDS

PROPERTY = settings(deadline=None, max_examples=200, suppress_health_check=list(HealthCheck))
CONTENTS = [path.read_bytes() for path in sorted(SEEDS.iterdir())]
KEYS = ["title", "topics", "related", "provider", "images", "heat", "publishedDateTime", "secured", "<<", "x", "-1"]
SIGNS = [": ", "- ", "\n", "\n  ", ", ", "&a ", "*a", "!!int ", "...", "---", "\\ud83d", "\\x9b", "9" * 30]
CHARACTERS = ":[]{}\"'|>#%@?~é漢\t\0\x1b\x85\u2028\ufeff"
YAML_PIECES = st.sampled_from(KEYS) | st.sampled_from(SIGNS) | st.sampled_from(CHARACTERS)


@st.composite
def mutated_seed(draw: st.DrawFn) -> bytes:
    """A seed with up to four pieces taken out, put in, doubled or replaced."""
    content = draw(st.sampled_from(CONTENTS))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(content)))
        end = min(len(content), start + draw(st.integers(0, 40)))
        piece = draw(st.binary(max_size=8) | YAML_PIECES.map(str.encode) | st.just(content[start:end] * 2))
        content = content[:start] + piece + content[end:]
    return content


def assert_sound(parsed: Parsed | None) -> None:
    """An article or the problem that refused it, every problem with a place."""
    if parsed is None:
        return
    refusals = [problem for problem in parsed.problems if problem.refused]
    assert len(refusals) == (parsed.article is None)
    assert all(problem.line >= 1 and problem.column >= 1 and problem.reason for problem in parsed.problems)
    if parsed.article is not None:
        assert len(parsed.article.id) == ID_LENGTH
        assert set(parsed.article.id) <= ID_CHARACTERS
        assert parsed.article.related_count == len(parsed.article.related)
        moment = parsed.article.published_at
        assert moment is None or moment.utcoffset() == timedelta(0)
        repr(parsed).encode()


@PROPERTY
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_told(content: bytes) -> None:
    assert_sound(parse_article(content, "a.md"))


@PROPERTY
@given(st.binary(max_size=400))
def test_any_bytes_between_delimiters_are_read_or_told(front_matter: bytes) -> None:
    assert_sound(parse_article(b"---\n" + front_matter + b"\n---\n", "a.md"))


@PROPERTY
@given(st.text(max_size=300) | st.lists(YAML_PIECES, max_size=40).map("".join))
def test_any_text_between_delimiters_is_read_or_told(front_matter: str) -> None:
    parsed = parse_article(b"---\n" + front_matter.encode() + b"\n---\n", "a.md")

    assert parsed is not None
    assert_sound(parsed)


@PROPERTY
@given(mutated_seed())
def test_any_change_of_a_seed_is_read_or_told(content: bytes) -> None:
    assert_sound(parse_article(content, "a.md"))


@PROPERTY
@given(st.sampled_from(CONTENTS), st.integers(0, 10_000))
def test_seed_cut_anywhere_is_read_or_told(content: bytes, length: int) -> None:
    assert_sound(parse_article(content[:length], "a.md"))


@PROPERTY
@given(mutated_seed())
def test_same_bytes_give_the_same_answer(content: bytes) -> None:
    assert parse_article(content, "a.md") == parse_article(content, "a.md")
