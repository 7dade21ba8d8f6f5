import pytest

from newscli.parser.front_matter import MAX_FRONT_MATTER, OPENING, Cut, cut, may_open


@pytest.mark.parametrize(
    ("content", "front_matter", "body"),
    [
        (b"---\na: b\n---\n", b"a: b\n", b""),
        (b"---\na: b\n---", b"a: b\n", b""),
        (b"---\na: b\n---\ntext\n", b"a: b\n", b"text\n"),
        (b"---\na: b\n---\n\n\ntext\n", b"a: b\n", b"text\n"),
        (b"---\na: b\n---\n  indented\n", b"a: b\n", b"  indented\n"),
        (b"---\na: b\n...\ntext", b"a: b\n", b"text"),
        (b"---\na: b\n--- \t\ntext", b"a: b\n", b"text"),
        (b"--- \t\na: b\n---\ntext", b"a: b\n", b"text"),
        (b"---\r\na: b\r\n---\r\ntext\r\n", b"a: b\r\n", b"text\r\n"),
        (b"---\r\na: b\n---\ntext", b"a: b\n", b"text"),
        (b"\xef\xbb\xbf---\na: b\n---\ntext", b"a: b\n", b"text"),
        (b"\n---\na: b\n---\ntext", b"a: b\n", b"text"),
        (b"---\n---\ntext", b"", b"text"),
        (b"---\n---", b"", b""),
        (b"---\na: b\n---\none\n---\ntwo\n", b"a: b\n", b"one\n---\ntwo\n"),
        (b"---\na: b\n----\nc: d\n---\n", b"a: b\n----\nc: d\n", b""),
        (b"---\na: b\n---x\n---\n", b"a: b\n---x\n", b""),
        (b"---\na: |\n  x\n  ---\n  y\n---\ntext", b"a: |\n  x\n  ---\n  y\n", b"text"),
        (b"---\na: b\n....\n---\n", b"a: b\n....\n", b""),
        (b"---\n\xff\xfe\x00\n---\n\x00", b"\xff\xfe\x00\n", b"\x00"),
    ],
)
def test_file_is_cut_at_its_closing_line(content: bytes, front_matter: bytes, body: bytes) -> None:
    assert cut(content) == Cut(front_matter, body)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"---",
        b"---\n",
        b"---\na: b\n",
        b"---\na: b\n----\n",
        b"---\na: b\n ---\n",
        b"---\na: b\n--\n",
        b"---\ra: b\r---\r",
        b"----\na: b\n---\n",
        b"--- a: b\n---\n",
        b" ---\na: b\n---\n",
        b"a: b\n---\n",
        b"# A README\n\n---\n\nwith a rule\n",
        b"\xff\xfe-\x00-\x00-\x00\n\x00",
        b"...\na: b\n...\n",
    ],
)
def test_file_without_both_lines_is_no_article(content: bytes) -> None:
    assert cut(content) is None


def test_closing_line_at_the_limit_is_found() -> None:
    front_matter = b"#" * (MAX_FRONT_MATTER - 4) + b"\n"

    assert cut(b"---\n" + front_matter + b"---\nbody") == Cut(front_matter, b"body")


@pytest.mark.parametrize(("beyond", "closed"), [(-1, True), (0, True), (1, False), (2, False), (5_000, False)])
def test_closing_line_must_begin_within_the_limit(beyond: int, closed: bool) -> None:
    found = cut(b"---\n" + b"#" * (MAX_FRONT_MATTER + beyond - 1) + b"\n---\nbody")

    assert found is not None
    assert found.closed is closed
    assert found.body == (b"body" if closed else b"")


def test_front_matter_that_does_not_end_within_the_limit_is_not_closed() -> None:
    found = cut(b"---\n" + b"#" * MAX_FRONT_MATTER + b"\n---\nbody")

    assert found is not None
    assert not found.closed
    assert found.body == b""


def test_short_file_without_closing_line_is_no_article_whatever_its_first_line() -> None:
    assert cut(b"---\n" + b"#" * (MAX_FRONT_MATTER - 10)) is None


@pytest.mark.parametrize(
    ("head", "may"),
    [
        (b"---\n", True),
        (b"---\r\n", True),
        (b"---  \nanything", True),
        (b"\xef\xbb\xbf---\n", True),
        (b"", False),
        (b"---", False),
        (b"----\n", False),
        (b"text\n---\n", False),
    ],
)
def test_first_line_tells_whether_a_file_may_be_an_article(head: bytes, may: bool) -> None:
    assert may_open(head) is may


def test_opening_is_enough_for_a_first_line_with_blanks() -> None:
    content = b"\xef\xbb\xbf---" + b" " * 400 + b"\na: b\n---\n"

    assert may_open(content[:OPENING])
