import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.parser.mentions import find_mentions, notes_named
from newscli.text.ids import make_id
from newscli.text.names import Space, name_key
from newscli.text.urls import address

PLACE = "site/posts/here.md"


def _name(name: str) -> int:
    return name_key(Space.NAME, name)


def _file(path: str) -> int:
    return name_key(Space.PLACE, path)


def _url(url: str, permalink: str = "") -> list[int | str]:
    of_site = [name_key(Space.PERMALINK, permalink)] if permalink else []
    return [make_id([url]), name_key(Space.URL, address(url)), *of_site]


@pytest.mark.parametrize(
    ("text", "shown", "keys"),
    [
        ("[[Note]]", "Note", [_name("note")]),
        ("[[Note|shown]]", "shown", [_name("Note"), _name("shown")]),
        (r"[[Note\|in a table]]", "in a table", [_name("Note"), _name("in a table")]),
        ("[[Note#Heading]]", "Note#Heading", [_name("Note")]),
        ("[[Note#^block|shown]]", "shown", [_name("Note"), _name("shown")]),
        ("![[embed]]", "embed", [_name("embed")]),
        ("[[Éclair  au  chocolat]]", "Éclair  au  chocolat", [_name("éclair au chocolat")]),
        ("[[folder/Note.md]]", "folder/Note.md", [_name("folder/note")]),
        ("[[../Note]]", "../Note", [_file("site/note")]),
        ("[[https://example.com/a|shown]]", "shown", _url("https://example.com/a")),
        ("[text](other.md)", "text", [_file("site/posts/other")]),
        ("[text](../other.md#part)", "text", [_file("site/other")]),
        ("[text](./my%20note.md)", "text", [_file("site/posts/my note")]),
        ('[text](<my note.md> "title")', "text", [_file("site/posts/my note")]),
        ("[text](notes/)", "text", [_file("site/posts/notes")]),
        ("[text](notes/index.html)", "text", [_file("site/posts/notes")]),
        ("[a (b)](other_(one).md)", "a (b)", [_file("site/posts/other_(one)")]),
        ("[![a picture](a.png)](other.md)", "![a picture](a.png)", [_file("site/posts/other")]),
        ("[text](/2020/01/slug/)", "text", [_name("2020/01/slug"), _name("01/slug")]),
        ("[text](/en/reference/x/)", "text", [_name("en/reference/x"), _name("reference/x")]),
        ("[text](/about)", "text", [name_key(Space.PERMALINK, "about")]),
        ("[text](https://example.com/a/b#c)", "text", _url("https://example.com/a/b", "a/b")),
        (
            "[text](https://example.com/a/b/c)",
            "text",
            [*_url("https://example.com/a/b/c", "a/b/c"), name_key(Space.PERMALINK, "b/c")],
        ),
        ("[text](//example.com/a)", "text", _url("https://example.com/a")),
        ("<https://example.com/a/b/>", "https://example.com/a/b/", _url("https://example.com/a/b/", "a/b")),
        ('<a class="x" href="/a/b">text</a>', "text", [_name("a/b")]),
        ("<a href='other.md'><b>a</b> text</a>", "a text", [_file("site/posts/other")]),
        ('{{< ref "x.md" >}}', "x.md", [_name("x")]),
        ('[text]({{< relref "a/x.md#part" >}})', "text", [_file("site/posts/a/x"), _name("a/x")]),
        ('[text]({{% ref "/posts/x.md" %}})', "text", [_name("posts/x")]),
        ('{{< relref path="x.md" lang="en" >}}', "x.md", [_name("x")]),
        ("[text]({% post_url 2020-01-02-slug %})", "text", [_name("2020-01-02-slug")]),
        ("[text]({{ site.baseurl }}{% link _posts/x.md %})", "text", [_name("_posts/x")]),
        ("[text]({{ site.baseurl }}/a/b.html)", "text", [_name("a/b")]),
        ("[text]({{ '/a/b' | relative_url }})", "text", [_name("a/b")]),
        ("[text](@/blog/x.md)", "text", [_name("blog/x")]),
    ],
)
def test_links_of_every_dialect_are_found(text: str, shown: str, keys: list[int | str]) -> None:
    (mention,) = find_mentions(f"Before {text} after.", PLACE)

    assert (mention.start, mention.stop) == (7, 7 + len(text))
    assert (mention.shown, list(mention.keys)) == (shown, keys)


@pytest.mark.parametrize(
    "text",
    [
        "`[[Note]]`",
        "``[[Note]] ` [a](b.md)``",
        "```\n[[Note]]\n```",
        "- item\n  ~~~\n  [[Note]]\n  ~~~",
        "```\n[[Note]] without an end",
        "<!-- [[Note]] -->",
        "{{< code-toggle file=hugo >}}\n[[menus.main]]\n{{< /code-toggle >}}",
        "{% raw %}[[Note]]{% endraw %}",
        "#+BEGIN_SRC js\n[[Note]] # [[Other]]\n#+END_SRC",
        "#+begin_query\n[[Note]]\n#+end_query",
        "{{query (and [[Note]] [[Other]])}}",
        "%%[[Note]]%%",
        "\n%%\n[[Note]]\n\n[[Other]]\n%%",
        "$$[[1, x]]$$",
        "$$\n[[Note]]\n$$",
        r"\[[Note]]",
        "[[#Heading]]",
        "![[picture.png]]",
        "![alt](picture.png)",
        "![alt](page)",
        "[text](#part)",
        "[text](mailto:a@example.com)",
        "[text](javascript:alert(1))",
        "[text](../../../outside.md)",
        "[text](/)",
        "[text](https://example.com/picture.jpg)",
        "[text]",
        "[ ] a task",
        "[^1]: A note at the foot.",
        "array[[1, 2]][0] is ]] [[",
        "https://example.com/bare",
    ],
)
def test_what_is_no_link_to_an_article_is_left_out(text: str) -> None:
    assert [mention for mention in find_mentions(f"Before {text}", PLACE) if mention.target != "1, 2"] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See [one][n] and [two][N].\n\n[n]: a.md", ["one", "two"]),
        ("See [n] and [n][].\n\n [n]: <a.md> 'title'\n", ["n", "n"]),
        ('[[n]]\n\n[n]: a.md "A"\n', ["n", "n"]),
        ("Nothing refers to it.\n[n]: a.md", ["n"]),
        ("[t]\n\n[t]: {% post_url 2020-01-01-t1 %}", ["t"]),
        ("[t]\n\n[t]: {{ site.baseurl }}{% link _posts/t.md %}#a 'title'", ["t"]),
        ("In a line, [n]: a.md is no definition.", []),
        ("See [one][other].", []),
    ],
)
def test_references_lead_where_their_definitions_say(text: str, found: list[str]) -> None:
    assert [mention.shown for mention in find_mentions(text, PLACE)] == found


@pytest.mark.parametrize(
    "text",
    [
        "#+BEGIN_SRC [[Note]]",
        "#+BEGIN_QUOTE\n[[Note]]\n#+END_QUOTE",
        "{{embed [[Note]]}}",
        "{{query [[Note]]",
        "100 %% of [[Note]]",
        "10 $$ for [[Note]]\n\nand 20 $$ more",
    ],
)
def test_only_what_is_closed_hides_links(text: str) -> None:
    assert [mention.target for mention in find_mentions(text, PLACE)] == ["Note"]


def test_links_come_in_the_order_of_the_text() -> None:
    text = "[a](a.md) [[b]] <https://example.com/c> [d][e] {% post_url f %}\n\n[e]: e.md\n"

    targets = [mention.target for mention in find_mentions(text, PLACE)]

    assert targets == ["a.md", "b", "https://example.com/c", "e.md", "{% post_url f %}"]


@pytest.mark.parametrize(
    ("text", "local"),
    [
        ("[[Note]]", True),
        ("[a](a.md)", True),
        ("[a](a.HTML)", True),
        ("[a](../a)", False),
        ("[a](a/)", False),
        ("[a](LICENSE)", False),
        ('{{< ref "a" >}}', True),
        ("[a](@/a.md)", True),
        ("[a](a.pdf)", False),
        ("[a](/a/b)", False),
        ("[a](https://example.com/a)", False),
    ],
)
def test_only_some_links_must_lead_to_a_file_of_the_library(text: str, local: bool) -> None:
    assert [mention.local for mention in find_mentions(text, PLACE)] == [local]


def test_notes_are_named_in_front_matter() -> None:
    named = notes_named(["[[Programming]]", "no link", "[[a]] and [[b|c]]"], PLACE)

    assert [mention.target for mention in named] == ["Programming", "a", "b|c"]


PIECES = [
    "[",
    "]",
    "(",
    ")",
    "[[",
    "]]",
    "`",
    "```",
    "~~~",
    "!",
    "<",
    ">",
    "<a href=",
    '"',
    "{{< ref ",
    "{%",
    "%}",
    "\n",
    "\\",
    "|",
    "#",
]


@given(st.lists(st.sampled_from([*PIECES, "a.md", " ", "word", "../", "https://e.com/a", "]: "]), max_size=60))
def test_slices_lie_in_the_text_one_after_the_other(pieces: list[str]) -> None:
    text = "".join(pieces)
    end = 0

    for mention in find_mentions(text, PLACE):
        assert end <= mention.start < mention.stop <= len(text)
        assert mention.target in text
        assert mention.keys
        end = mention.stop


def _seconds(text: str) -> float:
    start = time.process_time()
    find_mentions(text, PLACE)
    return time.process_time() - start


@pytest.mark.parametrize(
    "piece",
    [
        *PIECES,
        "[a",
        "[a](",
        "[a](b ",
        "[a](<",
        "[a][",
        "![",
        "\\[",
        "[\\",
        "[x[b]",
        "[[b]",
        "[a](b\n\n",
        "<a x",
        "<a href=x ",
        "href=x ",
        "{% link ",
        "{{query ",
        "<!--",
        "`` ` ",
        "$$a",
        "%%a",
        "#+BEGIN_SRC a\n",
    ],
)
def test_the_time_grows_with_the_text(piece: str) -> None:
    text = (piece * 200_000)[:200_000]

    assert _seconds(text) < 5  # a second at most: what grows with the square takes minutes


OPENERS = [
    *[
        "[a](",
        "![a](",
        "[a](b",
        "[a](<",
        '[a](b "',
        "[a]({{",
        "[a]({{ ref",
        "[[",
        "[a][",
        "[a]:",
        "[a]: {%",
        "[",
        "[\n",
    ],
    *["<a", "<a href=", '<a href="', "<a href=x", "<a href=x>", "<https://a", "<!--"],
    *["`", "``", "```", "~~~", "{{<", "{{< highlight", "{% raw", "{{< ref", "{% link", "{{query", "{% link a"],
    *["#+BEGIN_SRC", "$$", "%%", "a %%", "\n%%"],
]
RUNS = [" ", "x", "\n", "[", "]", "(", "<", "`", "{", '"', "=", "%", "#", "href=x ", "\n \n", "x[b]", "{{x}", "\\("]


@pytest.mark.parametrize("opener", OPENERS)
def test_the_time_grows_with_a_run_behind_an_opener(opener: str) -> None:
    for run in RUNS:
        for closer in ("x", "}", "]x", "``"):
            text = f"{opener} {run * (100_000 // len(run))}{closer}"

            assert _seconds(text) < 3, (run, closer)


@pytest.mark.parametrize(
    ("opener", "run", "closer"),
    [
        ("[a](", " ", "x"),
        ("![a](", " ", "x"),
        ("[a]({{", " ", "})"),
        ("<a href=", "x", ""),
        ("<a ", "href=x ", ""),
        ("`" * 500_001 + " ", "`", ""),
    ],
)
def test_a_megabyte_takes_no_more_than_seconds(opener: str, run: str, closer: str) -> None:
    assert _seconds(opener + run * (1_000_000 // len(run)) + closer) < 5
