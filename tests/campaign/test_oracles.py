"""The campaign notices what it looks for."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newscli.library import Library
from newscli.parser import any_dialect
from newscli.parser import article as parsing
from newscli.parser.yaml_tree import Mapping
from tests.campaign.checking import fault_of
from tests.campaign.formats import CHECKS, check_page
from tests.campaign.part import Fault, Kind
from tests.campaign.parts import files
from tests.campaign.parts.files import Files
from tests.campaign.parts.limits import Limits
from tests.campaign.parts.queries import Queries
from tests.campaign.shown import check_shown

PLAIN = b"---\ntitle: a\n---\n"


@pytest.mark.parametrize(
    "text", ["Zürich\n", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\u2764\ufe0f", "1\ufe0f\u20e3", "می\u200cخواهم"]
)
def test_what_belongs_into_a_text_may_be_shown(text: str) -> None:
    check_shown(text)


@pytest.mark.parametrize(
    "text",
    [
        "\x1b[2J",
        "\x9b",
        "\t",
        "a\u202eb",
        "a\u200db",
        "\u200d\U0001f469",
        "a\ufe0f",
        "\u2028",
        "\xad",
        "\U000e0041",
        "\U0001d173",
    ],
)
def test_what_controls_or_hides_may_not_be_shown(text: str) -> None:
    with pytest.raises(Fault):
        check_shown(text)


def test_only_newsclis_own_colours_and_links_may_be_shown() -> None:
    check_shown("\x1b[1;31ma\x1b[0m\x1b]8;;https://a.example\x1b\\b\x1b]8;;\x1b\\", colored=True)
    for text in ("\x1b[2J", "\x1b]8;;file:///a\x1b\\b", "\x1b]0;a\x07"):
        with pytest.raises(Fault):
            check_shown(text, colored=True)


@pytest.mark.parametrize(
    ("format_", "text", "items"),
    [
        ("csv", "a,b\n1,-2\n", 1),
        ("tsv", "a\tb\n1\t2\n", 1),
        ("json", "[1, 2]", 2),
        ("markdown", "- **[a](<https://a.example>)**\n", 1),
        ("html", '<article><a href="https://a.example">b</a></article>', 1),
        ("bibtex", "@online{a,\n  title = {b}\n}\n", 1),
    ],
)
def test_well_formed_answers_are_counted(format_: str, text: str, items: int) -> None:
    assert CHECKS[format_](text) == items


@pytest.mark.parametrize(
    ("format_", "text"),
    [
        ("csv", "a\n=1+1\n"),
        ("csv", "a\nb;=1+1\n"),
        ("csv", "a,b\n1\n"),
        ("tsv", "a\tb\n1\n"),
        ("markdown", "[a](javascript:b)"),
        ("markdown", "<b>a</b>"),
        ("html", '<a href="javascript:b">a</a>'),
        ("html", '<p onclick="b">'),
        ("html", "<script>"),
        ("bibtex", "@online{a,\n  title = {{b}\n}\n"),
    ],
)
def test_answers_that_are_not_safe_or_whole_are_faults(format_: str, text: str) -> None:
    with pytest.raises(Fault):
        CHECKS[format_](text)


def test_a_page_of_a_site_leads_to_its_own_files_or_to_the_web() -> None:
    assert check_page('<a href="../a.html">a</a><a href="https://a.example">b</a>', own=True) == 0
    with pytest.raises(Fault):
        check_page('<a href="data:a">a</a>', own=True)


def _raise(*_: object) -> None:
    raise ValueError("a fault")


@pytest.mark.parametrize(
    ("case", "module", "name", "other", "kind"),
    [
        (PLAIN, parsing, "parse_article", lambda *_: None, Kind.LOST),
        (b'{"title": "a"}\r\n', parsing, "parse_article", lambda *_: None, Kind.LOST),
        (b'{\n"title": "a"\n} \n\n', parsing, "parse_article", lambda *_: None, Kind.LOST),
        (PLAIN, any_dialect, "read_any", _raise, Kind.TRACEBACK),
        (b"---\npublishedDateTime: 2022\n---\n", parsing, "build_article", _raise, Kind.TRACEBACK),
    ],
)
def test_files_that_are_lost_or_end_in_an_error_are_faults(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    case: bytes,
    module: Any,
    name: str,
    other: Callable[..., Any],
    kind: Kind,
) -> None:
    part = Files(tmp_path)
    monkeypatch.setattr(module, name, other)
    fault = fault_of(part, case)
    assert fault is not None
    assert fault.kind is kind


@pytest.mark.parametrize("case", [b'{"title": "a"}\r\r', b'{\n"title": "a"}\n', b'{"title": "a"} text\n', b"text\n"])
def test_files_without_front_matter_may_be_no_articles(tmp_path: Path, case: bytes) -> None:
    assert fault_of(Files(tmp_path), case) is None


def test_a_reader_of_yaml_that_reads_something_else_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    files._check_readers(PLAIN)
    monkeypatch.setattr(files, "read_lines", lambda *_: Mapping({}, 1, 1, []))
    with pytest.raises(Fault):
        files._check_readers(PLAIN)


def test_a_wrong_answer_to_a_query_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    part = Queries(tmp_path)
    assert fault_of(part, "robot -topic:ai") is None
    monkeypatch.setattr(Library, "list", lambda *_: iter(()))
    fault = fault_of(part, "robot -topic:ai")
    part.close()
    assert fault is not None
    assert fault.kind is Kind.WRONG


def test_a_file_that_takes_too_long_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    part = Limits(tmp_path)
    assert fault_of(part, ("body", "a ", 10)) is None
    monkeypatch.setattr("tests.campaign.parts.limits._SECONDS", -1.0)
    fault = fault_of(part, ("body", "a ", 10))
    assert fault is not None
    assert fault.kind is Kind.HANG
