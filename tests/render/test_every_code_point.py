"""The gate and the escapes of JSON against the whole of Unicode."""

import json
import sys
from collections.abc import Callable, Iterator
from unicodedata import category

import pytest

from newscli.render.documents.machine import json_text
from newscli.render.text import many_lines, masked, one_line, plain_line

DEFAULT_IGNORABLE = """
    00AD 034F 061C 115F-1160 17B4-17B5 180B-180F 200B-200F 202A-202E 2060-206F 3164 FE00-FE0F FEFF FFA0 FFF0-FFF8
    1BCA0-1BCA3 1D173-1D17A E0000-E0FFF
"""
"""Default_Ignorable_Code_Point, assigned or not: DerivedCoreProperties.txt of Unicode 15.0, and the same of 16.0."""

FORMAT = """
    00AD 0600-0605 061C 06DD 070F 0890-0891 08E2 180E 200B-200F 202A-202E 2060-2064 2066-206F FEFF FFF9-FFFB 110BD
    110CD 13430-1343F 1BCA0-1BCA3 1D173-1D17A E0001 E0020-E007F
"""
"""The category Cf: DerivedGeneralCategory.txt of Unicode 16.0."""

PREPENDED = "0600-0605 06DD 070F 0890-0891 08E2 110BD 110CD"
"""Prepended_Concatenation_Mark: PropList.txt of Unicode 16.0. They are seen, and stand before a number or a word."""

NONCHARACTERS = "FDD0-FDEF FFFE-FFFF"
"""Those of the first plane."""

CATEGORIES = ("Cc", "Cf", "Cs", "Zl", "Zp")


def _points(ranges: str) -> Iterator[str]:
    for each in ranges.split():
        first, _, last = each.partition("-")
        yield from map(chr, range(int(first, 16), int(last or first, 16) + 1))


HIDDEN = {
    *_points(DEFAULT_IGNORABLE),
    *_points(FORMAT),
    *_points(NONCHARACTERS),
    *(point for point in map(chr, range(sys.maxunicode + 1)) if category(point) in CATEGORIES),
} - set(_points(PREPENDED))


@pytest.mark.parametrize("gate", [one_line, plain_line, masked, many_lines])
def test_the_gate_meets_what_is_not_seen_or_drives_a_terminal(gate: Callable[[str], str]) -> None:
    kept = {"\n", "\t"} if gate is many_lines else set()

    assert {point for point in HIDDEN if point in gate(f"a{point}b")} == kept


@pytest.mark.parametrize("gate", [one_line, masked, many_lines])
def test_the_gate_lets_everything_else_pass(gate: Callable[[str], str]) -> None:
    blanks = {"\xa0", "\u1680", *_points("2000-200A"), "\u202f", "\u205f", "\u3000"}
    others = set(map(chr, range(0x4_0000))) - HIDDEN - blanks  # no other plane has letters

    assert others - set(gate(f"b{'b'.join(others)}b")) == set()


@pytest.mark.parametrize("gate", [one_line, many_lines])
@pytest.mark.parametrize("before", ["a", "1", "漢", "👩", "م"])
def test_nothing_hidden_is_left_at_an_end(gate: Callable[[str], str], before: str) -> None:
    left = {point for point in HIDDEN - {"\n", "\t"} if point in gate(f"{before}{point}")}

    assert left == ({"\ufe0e", "\ufe0f"} if before == "👩" else set())


def test_json_escapes_what_is_not_seen_and_reads_as_it_was() -> None:
    for point in HIDDEN:
        written = json_text({f"a{point}b": point})
        assert point not in written.strip("\n"), hex(ord(point))
        assert json.loads(written) == {f"a{point}b": point}


def test_json_writes_signs_that_are_seen_as_they_are() -> None:
    seen = [*_points(PREPENDED), "é", "漢", "👩", "م"]

    assert json_text(seen) == json.dumps(seen, ensure_ascii=False)
