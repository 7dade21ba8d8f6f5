"""Texts that are typed as queries: of the language's grammar, half of it, and garbage."""

from random import Random

from newscli.query.fields import FIELDS
from tests.campaign.hostile import hostile_text
from tests.index.sql.oracle import EXTRAS, NUMBERS, TEXTS, URLS

_NAMES = (
    *TEXTS,
    *TEXTS,
    *EXTRAS,
    *EXTRAS,
    *NUMBERS,
    "text",
    *(field.name for field in FIELDS),
    "nobody",
    "owner.x",
    '"a b"',
)
_WORDS = (
    "robot", "robots", "rise", "arm", "ai", "ais", "alpha", "Älpha", "日本", "東京", "AT&T", "R&D", "don't", "c++",
    "10:30", "amp",
    "zzz", "robts", "=robots", "ro*", "+arm", "+rise", '"robot arm"', '"robot"', '"ro bot"*', "*", "***", "-", "--",
    "!", "!!!", "...",
    "or", "and", "not", "#ai", "#", "http://example.com/a", "example.com", "e-mail", "3", "4.5", "2022", "2022-01-01",
    "\u0130", "ß", "ﬁ",
)  # fmt: skip
_VALUES = (
    *_WORDS, "ai,iot", "=ai", '="robot arm"', "/rob/", "/^ro.*s$/", "/[/", "/a|b/", "/(?i)x/", "/a{2}/", r"/\d+\//",
    "//", "/x", "robot,/x/",
    ">3", ">=40", "<3", "<=0", "=3", "1..3", "..3", "3..", "..", "3..1", "1.5", "1e3", ">1e999", "nan", "-3", ">-3",
    "9" * 30, "many", "0",
    "2022", "2022-01", "2022-W01", "2022-Q1", "2022-01-01T03", "2021..2022", "..2022-01", "7d", "today", '"last week"',
    "yesterday", ">2022",
    "9999", "9999-12-31", "0001", "2022-13", "latest", "99999999d", '"2 weeks ago"', "monday", '"May 2022"',
    "2022/01/02", "published",
    "duplicate", "lead", "followup", "syndicated", "video", "article", "unread", "body", "title,heat", "nothing",
    "3.md", "3.md:2", "1", "2:9",
    "1:10", "99", *URLS[:3], "robots", "library/3.md", "heat", "heat-asc,title", "random", "match", "price,note-desc",
    "", ",", ",,", '"', "''",
)  # fmt: skip
_CLAUSES = (
    "is", "has", "no", "since", "until", "after", "before", "date", "links-to", "linked-from", "story", "like", "names",
    "sort", "in", "from",
    "subject", "label", "newer_than", "older_than", "created", "tag", "thread", "flag", "similar", "date", "updated",
)  # fmt: skip
_SIGNS = (":", ":", ":", ":", ": ", ">", "<=", "=", ":=", "::", ":-", " :", "!=", "~")
_BETWEEN = (
    " ",
    " ",
    " ",
    " ",
    " OR ",
    " AND ",
    " NOT ",
    " AND NOT ",
    " or ",
    "||",
    " && ",
    ",",
    "  ",
    "\t",
    "\n",
    "\u3000",
    "",
)
_SOUND_VALUES = (
    *(f"{name}:{value}" for name in ("title", "excerpt", "body", "text") for value in ("robot", "rise*", "/ro.*s/")),
    *(f"topic:{value}" for value in ("ai", '"computer vision"', "c++", "=ai", "ai,société", "/^micro/")),
    *(f"author:{value}" for value in ("anna", '"bo robot"')), "alias:älpha", '"owner.name":bo', "labels:x", "note:many",
    *(f"provider:{value}" for value in ("cnet", "=cnet", '"daily telegraph"')), "domain:example.com", "category:news",
    "type:video", "type:article", "path:library", f"url:{URLS[0]}", "price>3", "note:1..3", "seen:2022-01-01",
    *(f"{name}{value}" for name in ("quality", "heat") for value in (">0", ":40", "<=100", ":1..60", "<40", ">=189")),
    *(f"{name}>0" for name in ("images", "related", "backlinks")), "backlinks:1..3", "owner.age>30",
    *(f"{name}{value}" for name in ("date", "updated") for value in (":2022-01-01T02", ">2022-01-01T03", ":7d")),
    *(f"has:{name}" for name in ("title", "topic", "author", "date", "heat", "images", "related", "owner", "body")),
    "no:topic", "no:date", "is:published", "is:duplicate", "like:library/3.md", "links-to:library/1.md",
    "linked-from:library/4.md:2", f"links-to:{URLS[1]}", "since:2022-01-01T02:00Z", "before:2022-01-01T04:00Z",
)  # fmt: skip
"""Clauses that are understood, about values that some of the articles have."""

_SOUND_WORDS = ("robot", "robots", "rising", "arm", "ai", "älpha", "日本", "tom", "ro*", '"robot arm"', "=rise", "c++")
_SOUND_BETWEEN = (" ", " OR ", " OR ", " AND ")
_GARBAGE = "ab\"*-:,()#/=<>.\\'+!&|~^%[]{}\0\u202e\ud800é日 "

LONGEST = 21_000


def question_text(random: Random) -> str:
    """A query, or what somebody may type as one."""
    kind = random.random()
    if kind < 0.001:
        return _long(random)
    if kind < 0.1:
        return "".join(random.choice(_GARBAGE) for _ in range(random.randrange(30)))
    if kind < 0.15:
        return hostile_text(random)
    if kind < 0.5:
        return _sound(random, random.choice((0, 0, 1, 2)))
    text = _alternatives(random, random.choice((0, 1, 1, 2, 3)))
    for _ in range(random.choice((0, 0, 0, 0, 1, 2))):
        at = random.randrange(len(text) + 1)
        text = text[:at] + random.choice((random.choice(_GARBAGE), "")) + text[at + random.randrange(2) :]
    return text


def _sound(random: Random, depth: int) -> str:
    """A query without a mistake, which finds some of the articles more often than all or none."""
    between = random.choice(_SOUND_BETWEEN)
    return between.join(_sound_part(random, depth) for _ in range(random.choice((1, 1, 2, 3))))


def _sound_part(random: Random, depth: int) -> str:
    sign = random.choice(("", "", "", "-", "NOT "))
    if depth:
        return f"{sign}({_sound(random, depth - 1)})"
    return sign + random.choice(_SOUND_WORDS if random.random() < 0.3 else _SOUND_VALUES)


def _long(random: Random) -> str:
    """Clauses one after the other, up to more than a query may have."""
    return "".join(_clause(random) + random.choice(_BETWEEN[:5]) for _ in range(random.choice((50, 300, 1_500))))[
        :LONGEST
    ]


def _alternatives(random: Random, depth: int) -> str:
    parts = [_part(random, depth) for _ in range(random.choice((1, 1, 2, 2, 3, 5)))]
    return "".join(part + random.choice(_BETWEEN) for part in parts[:-1]) + parts[-1]


def _part(random: Random, depth: int) -> str:
    sign = random.choice(("", "", "", "-", "NOT ", "+", "- ", "--"))
    if depth and random.random() < 0.5:
        return f"{sign}({_alternatives(random, depth - 1)})"
    return sign + _clause(random)


def _clause(random: Random) -> str:
    if random.random() < 0.35:
        return random.choice(_WORDS)
    values = ",".join(random.choice(_VALUES) for _ in range(random.choice((1, 1, 1, 2, 3))))
    name = random.choice(_NAMES if random.random() < 0.7 else _CLAUSES)
    return name + random.choice(_SIGNS) + values
