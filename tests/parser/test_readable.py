import pytest

from newscli.parser.readable import blocks


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("One.\n\nTwo\ngoes on.\n", ["One.", "Two goes on."]),
        ("# A *heading* #\ntext", ["A heading", "text"]),
        ("A heading\n=========\n\ntext", ["A heading", "text"]),
        ("[a link](https://example.com/robot) and **bold**, `code`", ["a link and bold, code"]),
        ("![a picture](robot.png)\n\n[![x](y.png)](z) seen", ["seen"]),
        ("[[robot|a wiki link]] and <b>tags</b> &amp; more", ["a wiki link and tags & more"]),
        ("import Robot from './robot'\n\n<Robot arm='x'>inside</Robot>", ["inside"]),
        ("<!-- robot -->\n\n{{< robot >}} after", ["after"]),
        ("[a link][r]\n\n[r]: https://example.com/robot\n[^1]: A note.", ["a link", "A note."]),
        ("- one\n- [ ] two\n> quoted\n1. three", ["one", "two quoted", "three"]),
        ("| a | b |\n|---|:-:|\n| *c* | [d](e) |", ["a b", "c d"]),
        ("text\n```python\nimport robot\n# note\n```\nmore", ["text", "import robot", "# note", "more"]),
        ("one\n\n---\n\ntwo", ["one", "two"]),
        ("", []),
        ("```\nopen", ["open"]),
    ],
)
def test_a_body_is_what_its_reader_sees(body: str, shown: list[str]) -> None:
    assert list(blocks(body)) == shown


def test_a_long_paragraph_loses_nothing() -> None:
    words = [f"word{number}" for number in range(3_000)]

    assert " ".join(blocks(" ".join(words))).split() == words
    assert "".join(blocks("x" * 20_000)) == "x" * 20_000
