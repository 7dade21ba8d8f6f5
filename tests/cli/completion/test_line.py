import pytest

from newscli.cli.completion.line import Word
from tests.cli.completion.conftest import Told

BREAKS = " \t\n\"'@><=;|&(:"
"""Where bash ends words."""


@pytest.mark.parametrize(
    ("typed", "text", "replaced"),
    [
        ("to", "to", "to"),
        ("topic:", "topic:", ""),
        ("topic:ai", "topic:ai", "ai"),
        ("topic:ai,io", "topic:ai,io", "ai,io"),
        ("topic:=ai", "topic:=ai", "ai"),
        ("--topic=ai", "--topic=ai", "ai"),
        ('topic:"ai', "topic:ai", "ai"),
        ('"topic:ai', "topic:ai", "topic:ai"),
        ("'topic:ai he", "topic:ai he", "topic:ai he"),
        ("'topic:'", "topic:", ""),
        ("'topic:'ai", "topic:ai", "ai"),
        (r"a\ b", "a b", "b"),
        (r'"a\"b', 'a"b', r"a\"b"),
        ("'a\\b", "a\\b", "a\\b"),
        ("", "", ""),
    ],
)
def test_a_word_is_read_as_the_shell_reads_it(typed: str, text: str, replaced: str) -> None:
    word = Word(typed)

    assert (word.text, word.replaced_in(BREAKS)) == (text, replaced)


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("newscli list to", ["topic:"]),
        ("newscli list sort:q", ["quality", "quality-asc", "quality-desc"]),
        ("newscli list -sort:heat,rela", ["heat,related", "heat,related-asc", "heat,related-desc"]),
        ("newscli list --sort=q", ["quality", "quality-asc", "quality-desc"]),
        ("newscli list 'ai is:vi", ["ai is:video"]),
        ("newscli list 'is:'vi", ["video"]),
        (r"newscli list a\ is:vi", []),
        (r'newscli list "\$ is:vi', []),
    ],
)
def test_bash_is_told_only_what_it_replaces(
    told: Told, monkeypatch: pytest.MonkeyPatch, line: str, values: list[str]
) -> None:
    monkeypatch.setenv("_NEWSCLI_BREAKS", BREAKS)

    assert [answer.rstrip("\t") for answer in told(line) if answer] == values


def test_where_bash_does_not_end_words_at_colons_the_field_is_told_too(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("_NEWSCLI_BREAKS", BREAKS.replace(":", ""))

    assert told("newscli list is:vi") == ["is:video\t"]


@pytest.mark.parametrize(
    "line",
    ["", "newscli", "newscli list '", 'newscli list "', "newscli list \\", "newscli nosuch x", "newscli list -- '"],
)
def test_any_line_has_an_answer(told: Told, line: str) -> None:
    told(line)


@pytest.mark.parametrize("line", ["newscli list x:'`", "newscli list $(x) '$(y) is:v", "newscli list 'a;b is:v"])
def test_what_is_added_to_a_line_is_harmless(told: Told, line: str) -> None:
    typed = line.rpartition("'")[2]

    added = [answer.partition("\t")[0].removeprefix(typed) for answer in told(line) if answer]

    assert added in ([], ["ideo"])
