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
        TextLink(mention.start, mention.stop, mention.shown, KNOWN.get(mention.target.partition("|")[0]))
        for mention in find_mentions(body, "library/here.md")
    ]


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("See [[Note]].", "See Note [3]."),
        ("See [[Note|the *note*]] and [text](a.md).", "See the note [3] and text [1]."),
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
    assert numbered("Plain [text](https://example.com).", [], NUMBERS) == "Plain [text](https://example.com)."


def test_what_a_link_shows_passes_the_gate() -> None:
    body = "See [[Note|\x1b[31mred\u202e]]."

    assert "\x1b" not in printed(SafeMarkdown(numbered(body, _links(body), NUMBERS)))
