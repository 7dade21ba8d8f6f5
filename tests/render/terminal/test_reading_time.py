import pytest

from newscli.render.terminal.reading_time import reading_time


@pytest.mark.parametrize(
    ("body", "minutes"),
    [
        ("", 0),
        ("<!-- nothing -->", 0),
        ("A few words.", 1),
        ("word " * 238 * 6, 6),
        ("漢" * 900, 3),
        ("import X from 'x'\n\n" * 500 + "word", 1),
    ],
)
def test_a_body_takes_minutes_to_read(body: str, minutes: int) -> None:
    assert reading_time(body) == minutes
