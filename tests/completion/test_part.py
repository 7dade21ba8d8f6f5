import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.completion.part import Part, part_at


def _part(line: str) -> Part | None:
    """The part at the sign | of a line."""
    before, _, after = line.partition("|")
    return part_at(before + after, len(before))


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("to|", Part("", "to", 0, 2)),
        ("ai to|", Part("", "to", 3, 5)),
        ("-to|", Part("", "to", 1, 3)),
        ("NOT to|", Part("", "to", 4, 6)),
        ("(ai OR to|)", Part("", "to", 7, 9)),
        ("to|pic:ai", Part("", "to", 0, 6)),
        ("links-t|", Part("", "links-t", 0, 7)),
        ("owner.na|", Part("", "owner.na", 0, 8)),
        ("topic:|", Part("topic", "", 6, 6)),
        ("Topic:a|", Part("topic", "a", 6, 7)),
        ("topic:a|zure x", Part("topic", "a", 6, 11)),
        ("topic:a| x", Part("topic", "a", 6, 7)),
        ("(topic:a|zu)", Part("topic", "a", 7, 10)),
        ("topic:a|,b", Part("topic", "a", 6, 7)),
        ("topic:a,|", Part("topic", "", 8, 8, ("a",))),
        ('topic:"a, b",c|', Part("topic", "c", 13, 14, ('"a, b"',))),
        ("topic:=a|", Part("topic", "a", 7, 8)),
        ('topic:"|', Part("topic", "", 6, 7)),
        ('topic:"Azure F|', Part("topic", "Azure F", 6, 14)),
        ('topic:"Azure|" x', Part("topic", "Azure", 6, 13)),
        ('topic:"Azure| Functions" x', Part("topic", "Azure", 6, 23)),
        ('topic:"Azure Functions"| x', Part("topic", "Azure Functions", 6, 23)),
        ('topic:"Az| provider:"x"', Part("topic", "Az", 6, 9)),
        ('topic:="Azure F|', Part("topic", "Azure F", 7, 15)),
        ('"day saved":mon|', Part("day saved", "mon", 12, 15)),
        ("#|", Part("topic", "", 1, 1, after_hash=True)),
        ("-#|", Part("topic", "", 2, 2, after_hash=True)),
        ("#a|z", Part("topic", "a", 1, 3, after_hash=True)),
        ('#"Azure F|', Part("topic", "Azure F", 1, 9, after_hash=True)),
        ("date>=20|", Part("date", "20", 6, 8)),
        ("date >= 20|", Part("date", "20", 8, 10)),
        ("date:2020..20|", Part("date", "20", 11, 13)),
        ("since:l|", Part("since", "l", 6, 7)),
    ],
)
def test_the_part_at_the_cursor(line: str, part: Part) -> None:
    assert _part(line) == part


@pytest.mark.parametrize(
    "line",
    [
        "|",
        "ai |",
        "| ai",
        "-|",
        "2022|",
        "OR|",
        '"to|',
        '"to"|',
        "(|",
        "topic:ai |x",
        "https://example.com/to|",
        "a/b|",
    ],
)
def test_nothing_to_complete(line: str) -> None:
    assert _part(line) is None


@given(st.text(st.sampled_from("ato:,\"=#-( )|.>/'*\n") | st.characters()), st.integers(0, 40))
def test_a_part_is_around_the_cursor(text: str, place: int) -> None:
    cursor = min(place, len(text))

    part = part_at(text, cursor)

    assert part is None or 0 <= part.start <= cursor <= part.end <= len(text)
    assert part is None or part.typed in text[part.start : cursor]
