"""Files that cost as much as their size allows: one piece, again and again, up to the limits of a file."""

from random import Random

from newscli.parser.front_matter import MAX_FILE, MAX_FRONT_MATTER

_PLACES = {
    "body": "---\ntitle: t\n---\n{}",
    "fence": "---\ntitle: t\n---\n```{}\n```\n",
    "title": "---\ntitle: {}\n---\n",
    "quoted": '---\ntitle: "{}"\n---\n',
    "news": "---\npublishedDateTime: 2022-05-25T20:04:00Z\nexcerpt: '{}'\n---\n",
    "front matter": "---\ntitle: t\n{}\n---\n",
    "list": "---\ntitle: t\nown:\n{}\n---\n",
    "topics": "---\ntitle: t\ntopics:\n{}\n---\n",
    "notes": '---\ntitle: t\ntags: "[[a]]{0}[[b]]"\ntopics: "[[a]]{0}[[b]]"\ncategory: "[[a]]{0}[[b]]"\n---\n',
    "aliases": '---\ntitle: t\naliases: "{}"\n---\n',
    "mended": "---\ntitle: t\na: b: c\n{}\n---\n",
    "long key": '---\ntitle: t\n? {}\n: ["\\x01", "a\\x02", "\\x03b", c]\n---\n',
    "long key of many": "---\ntitle: t\n? " + "K" * 100_000 + "\n:\n{}\n---\n",
    "dotted TOML": "+++\ntitle = 't'\n\"=\".{}a = 1\n+++\n",
    "inline TOML": "+++\ntitle = 't'\na = {{{}a = 1}}\n+++\n",
    "deep TOML": "+++\ntitle = 't'\n[" + "a." * 5_000 + "a]\n{}\n+++\n",
    "related": "---\npublishedDateTime: 2022-05-25T20:04:00Z\nrelated:\n{}\n---\n",
    "date": "---\ntitle: t\ndate: {}\n---\n",
    "TOML": "+++\ntitle = 't'\n{}\n+++\n",
    "JSON": '{{"title": "t", "own": {}}}\n',
    "headers": "Title: t\n{}\n\nText\n",
    "properties": "title:: t\n{}\n\n- text\n",
}
"""Where the pieces stand."""

_TIMES = {"notes": 3}
"""How often pieces stand in a place where that is more than once."""

_TEXTS = (
    "\ufdfa", "日", "é", "e\u0301", "\u0301", "İ", "ß", "\u200d", "👨‍👩‍👧", "a", "a ", "word{} ", "0", " ", "\t", "<",
    "<a ", "<b>", "</p>", "<!-", "<!--",
    "<![", "<p", "<div>", "<a href='x'>", "<script>", "&", "&lt", "&lt;", "&#60;", "&amp;amp;", "[", "[[", "![", "[a](",
    "](", "[x][", "`", "*", "**a ",
    "_", "a_", "\\", "$$", "{{<", "{%", "|", "http://a.b/", "https://example.com/{} ", "www.", "a@b.c ", "[[n{}]] ",
    "[l{}](n{}.md) ", "#t{} ", "A{} B ", "'",
    ".", "The Post ", "x-", "a.b", "(", "((", "\u202e", "\x01",
)  # fmt: skip
_LINES = (
    "\n", "\r\n", "> ", "- ", "# h\n", "#", "```\n", "~~~\n", "``` x\n", "|a", "|-|\n", "[x{}]: y\n", "[^{}]: n\n",
    "===\n", "---\n", "+++\n", "1. a\n", "    a\n", ">\n",
    "- [ ] t\n", "<div>\n", "<!-- a\n", "a\n", "a{}::b\n", "* * *\n", "\t- a\n", "[[n{}]]\n", "* a\n  ", ": a\n",
)  # fmt: skip
_YAML = (
    "k{}: v\n", "k: v\n", "{}: v\n", "k{}:\n", "? k{}\n", "- a\n", "[", "{{", "[a, ", "{{a: ", "- ", " a:\n",
    "&a{} x\n", "a{}: &a{} x\n", "a{}: *a\n", "#\n", "'", '"', '"a\n',
    "a{}: |\n  x\n", "a{}: >-\n x\n", "!t ", "%TAG ! a\n", "k{}: [a, b, c]\n", "k{}: {{a: b}}\n", "k{}: 'it''s'\n",
    'k{}: "\\x41"\n', "\t", "<<: {{a: b}}\n", "k{}: 2022-01-01 1:1:{}\n",
    "date{}: 12 May 2022\n", "a b c d e f g {}\n", "k{}: : x\n", "k{}: @x\n",
)  # fmt: skip
_LIST = (
    "- 2022-01-01 1:1:{}\n", "- {}\n", "- a\n", "- {{a: b}}\n", "- [a]\n", "- 12 May {}\n", "- 1.{}\n", "- 'it''s'\n",
    "- a{}: b\n  c: d\n", "- https://example.com/{}\n", "- May{}\n",
    "- 9999999999999999999999999999999999999999999999999999999999999999\n", "- \ufdfa\n", "- '<b>{}'\n", "- &lt{}\n",
    "- A,B,C\n",
)  # fmt: skip
_RELATED = (
    "  - title: t{}\n    webUrl: https://example.com/{}\n", "  - title: t{}\n    publishedDateTime: 12 May {}\n",
    "  - title: t\n", "  - webUrl: https://example.com/a\n", "  - provider:\n      name: p{}\n",
    "  - images:\n      - url: a\n", "  - own{}: x\n", "  - title: 'it''s {}'\n",
    "  - quality: \"{}\"\n    publishedDateTime: \"2022-05-25T20:04:00Z\"\n",
    "  - title: t{}\n    topics: [" + ", ".join(f"t{number}" for number in range(400)) + "]\n",
)  # fmt: skip
_OTHERS = (
    "a{} = 1\n", "[t{}]\n", "[[t]]\n", "a{} = [1, 2]\n", "[", "a.", "{{", '"a": {{', "a{} = 2022-01-01\n",
    "a{} = '''\n", "a{}: b\n", "a{}:: b\n", "  x\n", "a = {{b = ", "[[], ", "k{}:: [[a]], [[b]]\n", '"', "1, ",
    "tags:: #a\n", "b: c\n",
)  # fmt: skip
_ALIASES = ("a,", "[a],", "[[a]],", "[a](b),", "[a{}],", "[[a{}|b]],", ", ")
_NOTES = (" ", "\u3000", "\t", ",   ", "[[a]]   ", "[[a]], ", "[[", "]]")
"""Between the links of `tags: "[[a]]…[[b]]"`."""

_MENDED = (
    "- " * 60 + "a\n",
    "- - - - a\n",
    "- [a, b, c, d]\n",
    "k{}: [" + "a, " * 400 + "]\n",
    "[" + "a, " * 50 + "\n",
    "a,",
)
_FENCES = tuple(
    f"{language}\n{piece}"
    for language in (
        "py",
        "cddl",
        "scala",
        "fish",
        "chapel",
        "rego",
        "zeek",
        "js",
        "html",
        "c++",
        "bash",
        "yaml",
        "autoit",
        "mcfunction",
        "x",
    )
    for piece in ('"' + "\\" * 40, "\\", "(", "<", '"', "0", " ", "a\n", "/*", "{{")
)
_KEYS = ("a.", "a.", "a{}.", '"=".')
_PIECES = {
    "body": (*_TEXTS, *_TEXTS, *_LINES, *_LINES), "fence": _FENCES, "title": _TEXTS, "quoted": _TEXTS, "news": _TEXTS,
    "front matter": _YAML, "list": _LIST,
    "topics": _LIST, "related": _RELATED, "notes": _NOTES, "aliases": _ALIASES, "mended": _MENDED,
    "long key": ("K", "K ", "a.", "日"),
    "long key of many": ('- "\\x01"\n', '- "a{}\\x02"\n', "- a\n"), "dotted TOML": _KEYS, "inline TOML": _KEYS,
    "deep TOML": ("k{}=1\n", "k{}.a=1\n", "[k{}]\n"),
    "date": ("0", "1 ", "9", "-", "2022 ", "1:", "May ", "+", "T", "\u0660", "12 ", "a"), "TOML": _OTHERS,
    "JSON": _OTHERS, "headers": _OTHERS,
    "properties": _OTHERS,
}  # fmt: skip
_OFTEN = (
    "body",
    "body",
    "body",
    "body",
    "fence",
    "title",
    "quoted",
    "news",
    "front matter",
    "front matter",
    "list",
    "list",
    *_PIECES,
)

WorstCase = tuple[str, str, int]
"""Where, which piece, and how many bytes of it."""


def worst_case(random: Random) -> WorstCase:
    """A case near the limit of its place, or of any size below."""
    place = random.choice(_OFTEN)
    most = MAX_FILE if place in ("body", "fence") else (MAX_FRONT_MATTER - len(_PLACES[place])) // _TIMES.get(place, 1)
    size = most - 200 if random.random() < 0.5 else int(most ** random.uniform(0.5, 1.01))
    return place, random.choice(_PIECES[place]), size


def file_of(case: WorstCase) -> bytes:
    """The file of a case. `{}` in a piece are numbers, so that no two are equal."""
    place, piece, size = case
    head, _, _ = piece.partition("\n") if place == "fence" else ("", "", "")
    repeated = piece[len(head) + 1 :] if head else piece
    many = size // max(len(repeated.encode()), 1) + 1
    if "{}" in repeated:
        text = "".join(repeated.format(*[number] * repeated.count("{}")) for number in range(min(many, size // 8)))
    else:
        text = repeated.replace("{{", "{").replace("}}", "}") * many
    text = text.encode()[:size].decode(errors="ignore")
    return _PLACES[place].format(f"{head}\n{text}" if head else text).encode()
