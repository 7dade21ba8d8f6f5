import pytest
import yaml

from newscli.model.article import Article
from newscli.parser import yaml_events
from newscli.parser.article import Parsed, parse_article

REST = b"publishedDateTime: 2022-05-25T20:04:00Z\nprovider: Example News\n"


def parse(content: bytes) -> Parsed:
    parsed = parse_article(content, "a.md")
    assert parsed is not None
    return parsed


def article_of(parsed: Parsed) -> Article:
    assert parsed.article is not None
    return parsed.article


def places(parsed: Parsed) -> list[tuple[int, int, str]]:
    return [(problem.line, problem.column, problem.reason) for problem in parsed.problems]


@pytest.mark.parametrize(
    "content",
    [
        b"---\ntitle: A\n" + REST + b"---\nbody\n",
        b"--- \t\ntitle: A\n" + REST + b"--- \nbody\n",
        b"---\ntitle: A\n" + REST + b"...\nbody\n",
        b"\xef\xbb\xbf---\ntitle: A\n" + REST + b"---\n\nbody\n",
    ],
    ids=["plain", "trailing blanks", "dots", "byte order mark"],
)
def test_every_way_to_write_the_delimiters_gives_the_same_article(content: bytes) -> None:
    assert parse(content) == parse(b"---\ntitle: A\n" + REST + b"---\nbody\n")
    assert article_of(parse(content)).title == "A"


def test_file_with_crlf_has_the_values_of_the_one_with_lf() -> None:
    with_lf = b"---\ntitle: A\nexcerpt: |\n  one\n  two\n" + REST + b"---\n"

    parsed = parse(with_lf.replace(b"\n", b"\r\n"))

    assert parsed == parse(with_lf)
    assert article_of(parsed).excerpt == "one\ntwo\n"


def test_places_in_a_file_with_crlf_count_as_in_the_one_with_lf() -> None:
    parsed = parse(b"---\r\ntitle: A\r\nquality: x\r\n" + REST.replace(b"\n", b"\r\n") + b"---\r\n")

    assert places(parsed) == [(3, 10, "quality is not a whole number: “x”")]


@pytest.mark.parametrize(
    ("title", "text", "column", "byte"),
    [
        (b"caf\xe9", "caf\ufffd", 11, "E9"),
        (b"\xff\xfe\xc3(", "\ufffd\ufffd\ufffd(", 8, "FF"),
        (b"x\xed\xa0\xbd\xed\xb8\x80", "x" + "\ufffd" * 6, 9, "ED"),
        (b"x\xc0\xaf", "x\ufffd\ufffd", 9, "C0"),
        (b"x\xe2\x82", "x\ufffd", 9, "E2"),
    ],
    ids=["Latin-1", "UTF-16 mark", "surrogates", "overlong", "cut"],
)
def test_bytes_that_are_not_utf8_are_a_problem_and_the_article_stays(
    title: bytes, text: str, column: int, byte: str
) -> None:
    parsed = parse(b"---\ntitle: " + title + b"\n" + REST + b"---\n")

    assert places(parsed) == [(2, column, f"not UTF-8: byte 0x{byte}")]
    assert article_of(parsed).title == text


def test_line_of_a_bad_byte_counts_from_the_first_line_of_the_file() -> None:
    parsed = parse(b"---\ntitle: A\n" + REST + b"excerpt: \xe9\n---\n")

    assert places(parsed) == [(5, 10, "not UTF-8: byte 0xE9")]


def test_file_cut_within_a_character_of_its_body_keeps_the_rest() -> None:
    parsed = parse(b"---\ntitle: A\n" + REST + b"---\nfirst\ncaf\xc3")

    assert article_of(parsed).body == "first\ncaf\ufffd"
    assert places(parsed) == [(7, 4, "not UTF-8: byte 0xC3")]


def test_bad_bytes_of_front_matter_and_body_are_both_told() -> None:
    parsed = parse(b"---\ntitle: \xff\n" + REST + b"---\n\xfe")

    assert places(parsed) == [(2, 8, "not UTF-8: byte 0xFF"), (6, 1, "not UTF-8: byte 0xFE")]


@pytest.mark.parametrize(
    ("file", "line", "column"),
    [
        (b"---\ntitle: A\n" + REST + b"---\n\xfe", 6, 1),
        (b"---\ntitle: A\n" + REST + b"---\n\n\n\xfe", 8, 1),
        (b"---\r\ntitle: A\r\n" + REST + b"---\r\n\r\none\r\n\xfe", 8, 1),
        (b"---\ntitle: A\n" + REST + b"---\none\n" + "漢é😀".encode() + b"\xfe", 7, 4),
        ("---\ntitle: 漢字é".encode() + b"\xfe\n" + REST + b"---\n", 2, 11),
        ("---\ntitle: A\nexcerpt: '漢\n\n  é".encode() + b"\xfe'\n" + REST + b"---\n", 5, 4),
    ],
    ids=["first of the body", "after blank lines", "CRLF", "body in characters", "title in characters", "third line"],
)
def test_place_of_a_bad_byte_counts_lines_and_characters_of_the_file(file: bytes, line: int, column: int) -> None:
    assert places(parse(file)) == [(line, column, "not UTF-8: byte 0xFE")]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32"])
def test_file_in_another_encoding_is_no_article(encoding: str) -> None:
    content = (b"---\ntitle: A\n" + REST + b"---\n").decode().encode(encoding)

    assert parse_article(content, "a.md") is None


def test_nul_in_front_matter_refuses_the_file_where_it_stands() -> None:
    parsed = parse(b"---\ntitle: A\nexcerpt: a\0b\n---\n")

    assert parsed.article is None
    assert places(parsed) == [(3, 11, "not YAML: the character U+0000 is not allowed")]


def test_nul_in_the_body_is_kept() -> None:
    assert article_of(parse(b"---\ntitle: A\n" + REST + b"---\na\0b")).body == "a\0b"


@pytest.mark.parametrize("body", ["one\n---\ntwo\n", "...\n", "---\ntitle: B\n---\n", "# Heading\n\n  text  \n"])
def test_body_is_kept_as_written(body: str) -> None:
    parsed = parse(b"---\ntitle: A\n" + REST + b"---\n" + body.encode())

    assert parsed.problems == ()
    assert article_of(parsed).title == "A"
    assert article_of(parsed).body == body


@pytest.mark.parametrize("title", ["漢字", "😀", "\ufeffmark", "a\u202eb", "\u200b", "\xad\xadDataverse", "e\u0301"])
def test_text_is_kept_as_the_file_has_it(title: str) -> None:
    assert article_of(parse(b"---\ntitle: '" + title.encode() + b"'\n" + REST + b"---\n")).title == title


def test_lone_surrogate_that_the_pure_parser_reads_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_events, "_LOADER", yaml.BaseLoader)

    parsed = parse(b'---\ntitle: "a\\ud83d"\n"\\udc00": ["\\ud83d", {"\\udc00": x}]\n' + REST + b"---\n")

    assert article_of(parsed).title == "a\ufffd"
    assert article_of(parsed).extra == {"\ufffd": ["\ufffd", {"\ufffd": "x"}]}
