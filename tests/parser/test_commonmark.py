"""Dialects of Markdown, said in CommonMark."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.parser.commonmark import as_commonmark


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("plain *text*", "plain *text*"),
        ("a<!-- hidden\nlines -->b", "ab"),
        ("a\n<script>x</script>\nb", "a\n\nb"),
        ("<svg><path d='M0'/></svg>", ""),
        ("{{< youtube x >}}{% include a %}{{ site.url }}", ""),
        ("text\n{: .class}", "text\n"),
        ("{/* a comment */}", ""),
        ("%%\nhidden\n%%", ""),
        ("100%% sure, 200%% not", "100%% sure, 200%% not"),
        ('{{< figure src="/a.png" alt="A map" >}}', "![A map](/a.png)"),
        ('{{< figure src="/a.png"\n  caption="A map" >}}', "![A map](/a.png)"),
        ("import A from 'a'\nexport const b = 1\ntext", "text"),
        ("<Steps>\ntext\n</Steps>", "\ntext\n"),
        ("<Icon name='x' /> text", " text"),
        ('<TabItem label="Linux">', "\n\n**Linux**\n\n"),
        ("a List<String> of", "a List<String> of"),
        ("[TOC]", ""),
        ("## Title {#anchor}", "## Title"),
        ("term\n: what it is", "term\n\n- what it is"),
        ("==marked==", "**marked**"),
        ("a == b == c", "a == b == c"),
    ],
)
def test_what_no_reader_sees_is_left_out(body: str, shown: str) -> None:
    assert as_commonmark(body) == shown


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("<h2 id='x'>Title</h2>", "\n## Title\n"),
        ("<p>a <b>b</b></p>", "\na <b>b</b></p>"),
        ("<ul>\n  <li>a</li>\n</ul>", "\n\n\n- a</li>\n\n"),
        ('<a href="https://a.b/c_(d)" class="x">text</a>', "[text](<https://a.b/c_(d)>)"),
        ("<img alt='A map' src=map.png />", "![A map](<map.png>)"),
        ("<details><summary>x</summary>", "\n<summary>x</summary>"),
        ("<summary>More</summary>", "\n**More**\n"),
        ("a <div> b", "a <div> b"),
        ("<table><tr><td>", "<table><tr><td>"),
        ("`<h2>Title</h2>`", "`<h2>Title</h2>`"),
    ],
)
def test_html_is_said_in_markdown(body: str, shown: str) -> None:
    assert as_commonmark(body) == shown


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (":::note\ntext\n:::\nafter", "\n> **Note**\n> \n> text\n\nafter"),
        (":::tip[Try it]\ntext\n:::", "\n> **Try it**\n> \n> text\n"),
        ("::: warning Mind the gap\ntext\n:::", "\n> **Mind the gap**\n> \n> text\n"),
        (":::note\n```\n:::\n```\n:::", "\n> **Note**\n> \n> ```\n> :::\n> ```\n"),
        (
            ":::note\n:::tip\na\n:::\nb\n:::",
            "> \n> > **Tip**\n> > \n> > a\n\n> b\n".join(["\n> **Note**\n> \n", ""]),
        ),
        ("!!! note\n    text\nafter", "\n> **Note**\n> \n> text\nafter"),
        ('??? note "More"\n\n    ```\n    code\n    ```', "\n> **More**\n> \n> \n> ```\n> code\n> ```"),
        ('=== "Linux"\n    text', "\n**Linux**\n\ntext"),
        ("> [!NOTE]\n> text", "> **Note**\n> \n> text"),
        ("> [!tip]- Try it\n> text", "> **Try it**\n> \n> text"),
        ("> a quotation", "> a quotation"),
    ],
)
def test_admonitions_are_quotations_with_their_kind_or_title(body: str, shown: str) -> None:
    assert as_commonmark(body) == shown


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("a[^x] b[^1] c[^x]\n\n[^x]: one\n[^1]: two", "a¹ b² c¹\n\n\n¹ one\n\n² two"),
        ("a[^x]", "a[^x]"),
        ("`[^1]`\n\n[^1]: one", "`[^1]`\n\n\n¹ one"),
    ],
)
def test_footnotes_have_raised_numbers(body: str, shown: str) -> None:
    assert as_commonmark(body) == shown


@pytest.mark.parametrize(
    "body",
    [
        "```\n{{ x }} <!-- y -->\n:::note\nimport a from 'a'\n==z==\n```",
        "~~~~jinja\n{% if x %}\n```\n~~~~",
        "`{{ x }}` and ``<!-- ` -->``",
        "> ```\n> {{ x }}\n> ```",
        "- ```\n  {{ x }}\n  ```",
    ],
)
def test_code_stays_as_it_is(body: str) -> None:
    assert as_commonmark(body) == body


@pytest.mark.parametrize(
    "body",
    [
        "{% highlight ruby linenos %}\n{{ x }}\n{% endhighlight %}",
        "{{< highlight ruby >}}\n{{ x }}\n{{< /highlight >}}",
        "{% codeblock ruby %}\n{{ x }}\n{% endcodeblock %}",
    ],
)
def test_shortcodes_around_code_are_fences(body: str) -> None:
    assert as_commonmark(body) == "~~~~~ruby\n{{ x }}\n~~~~~"


@given(st.text("a `~[^]:=!>{}%<>/*#\n\t-\"'|", max_size=200))
def test_any_text_can_be_read(body: str) -> None:
    as_commonmark(body)


@given(st.text("abc ,.\n", max_size=100))
def test_plain_text_stays_as_it_is(body: str) -> None:
    assert as_commonmark(body) == body
