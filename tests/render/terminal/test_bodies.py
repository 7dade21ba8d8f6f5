import pytest

from newscli.model.mention import TextLink
from newscli.parser.mentions import find_mentions
from newscli.render.terminal.bodies import SafeMarkdown, numbered
from tests.render.terminal.paper import printed

NUMBERS = {"first": 1, "third": 3}
KNOWN = {"Note": "third", "a": "first", "a.md": "first", '{{< ref "a.md" >}}': "first", "../Note.md": "third"}


def _links(body: str) -> list[TextLink]:
    """The links of a text, as a library with the notes of KNOWN resolves them."""
    return [
        TextLink(mention.start, mention.stop, mention.shown, KNOWN.get(mention.target.partition("|")[0]), mention.plain)
        for mention in find_mentions(body, "library/here.md")
    ]


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("See [[Note]].", "See Note [3]."),
        ("See [[Note|the *note*]] and [text](a.md).", "See the *note* [3] and text [1]."),
        ("See [*text*](a.md) and [a](a.md)[a](a.md).", "See text [1] and a [1]a [1]."),
        ("See [[__init__]], [[*a*|*b*]] and [[1. x]].", "See __init__, *b* and 1. x."),
        ("[[1. x]]", "1. x"),
        ("&#xe000;7&#xe001; [[Note]]", "\ue0007\ue001 Note [3]"),
        ("**See [[Note]]**, `code` and [[x]](y.md).", "See Note [3], code and [x]."),
        ('<a href="a.md">&lt;b&gt; and 1</a>', "<b> and 1 [1]"),
        ('<div>\n<a href="a.md">&lt;b&gt;\nand 1</a>\n</div>', "<b> and 1 [1]"),
        ("See [text](a.md)(x).\n\n[1]: https://example.com", "See text [1](x).\n\n1"),
        ("# Usage\n\n    - see [[Note]] and [text](a.md)", "# Usage\n\n• see Note [3] and text [1]"),
        ("- One\n\t- two [[Note]]", "• One\n  • two Note [3]"),
        ("\ue0000\ue001 [[Note]]", "\ufffd0\ue001 Note [3]"),
        ("An ![[Note]] embedded.", "An Note [3] embedded."),
        ("See [[nowhere|this]] and [that](../nowhere.md).", "See this and that."),
        ('See [text]({{< ref "a.md" >}}) and {{< ref "b.md" >}}.', "See text [1] and b.md."),
        ("See [one][n].\n\n[n]: ../Note.md", "See one [3]."),
        ('See <a href="a.md">the <b>page</b></a>.', "See the page [1]."),
        ("See `[[Note]]`.", "See [[Note]]."),
        ("See [[Note|[3]]].", "See [[Note|[3]]]."),
    ],
)
def test_links_are_shown_as_what_they_lead_to(body: str, shown: str) -> None:
    assert printed(SafeMarkdown(numbered(body, _links(body), NUMBERS))).strip() == shown


def test_a_text_without_links_stays_as_it_is() -> None:
    assert numbered("Plain [text](https://example.com).", [], NUMBERS).body == "Plain [text](https://example.com)."


def test_what_a_link_shows_passes_the_gate() -> None:
    body = "See [[Note|\x1b[31mred\u202e]]."

    assert "\x1b" not in printed(SafeMarkdown(numbered(body, _links(body), NUMBERS)))
