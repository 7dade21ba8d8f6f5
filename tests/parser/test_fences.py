"""Front matter that is not YAML between two lines of three dashes."""

import pytest

from newscli.parser.front_matter import MAX_FRONT_MATTER, OPENING, Cut, Fence, cut, may_open, text_alone


@pytest.mark.parametrize(
    ("content", "fence", "front_matter", "body"),
    [
        ("\n \n\r\n---\na: b\n---\ntext", Fence.YAML, "a: b\n", "text"),
        ("------\nlayout: blog\ntitle: b\n---\ntext", Fence.YAML, "layout: blog\ntitle: b\n", "text"),
        ("+++\na = 1\n+++\ntext", Fence.TOML, "a = 1\n", "text"),
        ("\ufeff\n+++\t\r\na = 1\r\n+++  \r\n\r\ntext", Fence.TOML, "a = 1\r\n", "text"),
        ("+++\n+++", Fence.TOML, "", ""),
        ('{\n  "title": "a"\n}\n\ntext', Fence.JSON, '{\n  "title": "a"\n}', "text"),
        ('{"title": "a"}\ntext', Fence.JSON, '{"title": "a"}', "text"),
        ("Title: A: b\nDate: 2022\n\ntext", Fence.HEADERS, "Title: A: b\nDate: 2022\n", "text"),
        ("date: 2022\ntitle: a\ntags:\n  b\n\n\ntext", Fence.HEADERS, "date: 2022\ntitle: a\ntags:\n  b\n", "text"),
        ("Title: a", Fence.HEADERS, "Title: a", ""),
        ("title: a\r\nx: b\r\n\r\ntext", Fence.HEADERS, "title: a\r\nx: b\r\n", "text"),
        ("title: a\ntags:\n- b\n- c\n---\ntext", Fence.YAML, "title: a\ntags:\n- b\n- c\n", "text"),
        ("type:: [[Tool]]\nalias:: a\n\n- text", Fence.PROPERTIES, "type:: [[Tool]]\nalias:: a\n", "- text"),
        ("title:: a\ntext", Fence.PROPERTIES, "title:: a\n", "text"),
        ("title:: a", Fence.PROPERTIES, "title:: a", ""),
    ],
)
def test_file_is_cut_at_the_end_of_its_front_matter(content: str, fence: Fence, front_matter: str, body: str) -> None:
    found = cut(content.encode())

    assert found == Cut(front_matter.encode(), body.encode(), fence=fence)
    assert content.encode()[found.start :].startswith(front_matter.encode())
    assert may_open(content.encode()[:OPENING])


@pytest.mark.parametrize(
    "content",
    [
        "\n\n\n\n---\na: b\n---\n",
        "-----\nA rule, and no title: here\n---\n",
        "++++\na = 1\n++++\n",
        "+++\na = 1\n",
        '{\n  "name": "package",\n  "version": "1.0"\n}\n',
        '{\n  "title": "a"\n',
        "{{ title }}\n",
        "{% extends 'title: a' %}\n",
        "Subject: no title\nFrom: a\n\ntext",
        "Note: this is prose\nthat has a title: somewhere\n\ntext",
        "Title: a\nand prose right below it\n",
        "# Title: a\n\ntext",
        "std::vector<int> title;\n",
        "title\n=====\n",
        "title::a\n",
        "https://example.com/title: a\n\ntext",
    ],
)
def test_text_that_only_looks_like_front_matter_is_none(content: str) -> None:
    assert cut(content.encode()) is None


def test_front_matter_that_does_not_end_within_the_limit_is_not_closed() -> None:
    found = cut(b"+++\n" + b"#" * (MAX_FRONT_MATTER + 1) + b"\n+++\n")

    assert found is not None
    assert not found.closed


@pytest.mark.parametrize(
    "piece",
    ["a:\n", "a: b\n", " a\n", "- a\n", "a: ", "a::b\n", "a:: b\n", "{", "{\n", '{"', "}", "\n", "---\n", "-", "+++"],
)
@pytest.mark.parametrize("opening", ["", "---\n", "+++\n", "{\n", "title: a\n", "title:: a\n", '{"title": '])
def test_a_hostile_text_costs_no_more_than_its_length(opening: str, piece: str) -> None:
    # A pattern that began anew, or went back, at every character would not come to an end.
    cut((opening + piece * (1_000_000 // len(piece))).encode())


def test_text_alone_is_all_body() -> None:
    assert text_alone(b"\xef\xbb\xbf# A\n\ntext\n") == Cut(b"", b"# A\n\ntext\n", fence=Fence.NONE)
