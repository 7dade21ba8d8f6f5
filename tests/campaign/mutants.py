"""Mutants of article files: changed where a grammar is at stake, or anywhere."""

import re
from collections.abc import Callable
from random import Random

from newscli.parser.dialects import NAMES
from newscli.query.fields import FIELDS
from tests.campaign.hostile import hostile_text

_KEYS = tuple(
    key.encode()
    for key in dict.fromkeys(
        [key for field in FIELDS for key in field.front_matter]
        + [key.split(".")[0] for keys in NAMES.values() for key in keys]
        + ["related", "newscli", "secured", "featuredContent", "null", "~", "1", "<<", "a b", "é", "k" * 130]
    )
)
_VALUES = (
    b"5\x1f", b'"\\x1c5"', b'"\\ud83d"', b'"\\U00110000"', b'"\\x9b2J"', b"null", b"~", b"NO", b"12:30", b"0123",
    b"1_000",
    b"1e3", b"1e999", b"-0", b"nan", b"inf", b"0x1F", b"9" * 400, b"-1", b"99999999999999999999", b"\xd9\xa3",
    b"2022-13-45", b"0000-00-00", b"9999-12-31T23:59:59-14:00", b"0001-01-01T00:00:00+23:59", b"2022-05-25T25:00Z",
    b"yesterday", b"May", b"10", b"1614902400000", b"-99999999999999", b"2022-02-30 +99:99", b"12 Aout 2011",
    b"!!int x", b"!!binary aGk=", b"!!python/object/apply:os.system [x]", b"!t a", b"&a b", b"*a", b"&a [*a]",
    b"<<: *a",
    b"[a, b", b"a, b]", b"[a, [b, [c]]]", b"{a: b}", b"{a: b, a: c}", b"{name: A, domain: a.example}", b"[]", b"{}",
    b"- a", b"? a", b"|", b">-", b"|\n  text\n  ---\n  more", b">+\n\n  a\n\n", b'"', b"'", b'"a\n  b"', b"'it''s'",
    b"@foo", b"%foo", b"`x`", b"*NEW* x", b"Foo: bar", b"Foo #1", b"#x", b"a\t", b"\tb", b"a:\tb", b"\\", b'"C:\\path"',
    b"http://a.example/x", b"javascript:x", b"http://[v1.x]/", b"../../etc/passwd", b"[[wiki|name]]", b"&#8238;x",
    b"&lt;b&gt;", b"<b>x</b>", b"true", b"yes", b"false", b"draft", b"YWJj;YWJj", b"AAAA;", b"'''x'''", b'"""', b"= 5",
    b"2021-02-03T04:05:06.7Z", b"07:30:00", b"1979-05-27", b"[1, 2.0]", b"\xe2\x80\xa8", b"\xef\xbb\xbf", b"",
)  # fmt: skip
_LINES = (
    b"---", b"...", b"+++", b"--- a", b"----", b"{", b"}", b"[table]", b"[[table]]", b"[[a.b]]", b"[a.b.c]", b"a.b = 1",
    b"k = '''", b'k = """', b'"title": "x",', b"key:: value", b"Title: x", b"title:: x", b"%YAML 9.9", b"%TAG ! a",
    b"# comment", b"- a", b"  - b", b"-", b"?", b":", b"&a a: b", b"b: *a", b"<<: *a", b"\t- x", b"  : y", b"\x00",
    b"\x0c",
    b"```", b"~~~python", b"    code", b"> quote", b"# h", b"h\n===", b"| a | b |", b"<div>", b"</div>", b"<!--",
    b"-->",
    b"<script>", b"[x]: http://a.example", b"[^1]: note", b"![[embed]]", b"{{< ref \"a\" >}}", b"{% post_url a %}",
    b"$$",
    b"related:\n  - title: a\n    webUrl: http://a.example", b"related:\n- b", b"newscli:\n  id: x\n  path: ../y",
    b"secured: x", b"provider:\n  name: P\n  domain: p.example\n  images:\n    - url: x",
    b"images:\n  - url: a\n    width: w",
)  # fmt: skip
_BROKEN = (
    b"\xff", b"\xfe\xff", b"\xc3(", b"\xe2\x82", b"\xf0\x9f\x98", b"\xed\xa0\xbd\xed\xb8\x80", b"\xc0\xaf",
    b"\xf5\x80\x80\x80",
    b"\x80", b"\x00", b"\x1b[2J", b"\x85", b"\xa0", b"\xc2\x85", b"\xe2\x80\xa8", b"\xef\xbf\xbe", b"\xef\xbb\xbf",
)  # fmt: skip
_ENCODINGS = (
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "latin-1",
    "cp1252",
    "cp037",
    "utf-7",
    "gb18030",
)
_KEY = re.compile(
    rb"(?P<before>\s*(?:- )?[\"']?)(?P<key>[\w .-]{1,40})(?P<sign>[\"']?(?:::|:| =)[ \t]*)(?P<value>.*)", re.DOTALL
)

_MOST = 60_000
"""Bytes of a mutant: the part `limits` has large files."""

Change = Callable[[Random, bytes], bytes]
LineChange = Callable[[Random, list[bytes], int], None]


def _other_value(random: Random, lines: list[bytes], at: int) -> None:
    if found := _KEY.fullmatch(lines[at]):
        value = random.choice(_VALUES) if random.random() < 0.7 else hostile_text(random).encode()
        if random.random() < 0.2:
            value = random.choice((b'"%s"', b"'%s'", b"[%s]", b"- %s", b"|\n    %s", b"[%s, a]")) % value
        lines[at] = found["before"] + found["key"] + found["sign"] + value


def _other_key(random: Random, lines: list[bytes], at: int) -> None:
    if found := _KEY.fullmatch(lines[at]):
        lines[at] = found["before"] + random.choice(_KEYS) + found["sign"] + found["value"]


def _swapped_values(random: Random, lines: list[bytes], at: int) -> None:
    other = random.randrange(len(lines))
    if (one := _KEY.fullmatch(lines[at])) and (two := _KEY.fullmatch(lines[other])):
        lines[at] = one["before"] + one["key"] + one["sign"] + two["value"]
        lines[other] = two["before"] + two["key"] + two["sign"] + one["value"]


def _other_sign(random: Random, lines: list[bytes], at: int) -> None:
    if found := _KEY.fullmatch(lines[at]):
        sign = random.choice(
            (b":", b" : ", b":  ", b":\t", b" = ", b"=", b":: ", b": # ", b": - ", b": &a ", b": !t ", b" ")
        )
        lines[at] = found["before"] + found["key"] + sign + found["value"]


def _moved(random: Random, lines: list[bytes], at: int) -> None:
    lines.insert(random.randrange(len(lines)), lines.pop(at))


def _repeated(random: Random, lines: list[bytes], at: int) -> None:
    lines[at:at] = [lines[at]] * random.choice((1, 1, 1, 2, 40))


def _removed(_: Random, lines: list[bytes], at: int) -> None:
    if len(lines) > 1:
        del lines[at]


def _indented(random: Random, lines: list[bytes], at: int) -> None:
    indent = random.choice((b" ", b"  ", b"\t", b"    ", b" \t", b"- ", b"\xc2\xa0", b""))
    for number in range(at, min(len(lines), at + random.choice((1, 1, 3)))):
        lines[number] = indent + (lines[number].lstrip() if random.random() < 0.5 else lines[number])


def _inserted(random: Random, lines: list[bytes], at: int) -> None:
    lines.insert(at, random.choice((b"", b"", b"  ")) + random.choice(_LINES))


def _new_key(random: Random, lines: list[bytes], at: int) -> None:
    lines.insert(at, random.choice(_KEYS) + random.choice((b": ", b": ", b" = ", b":: ")) + random.choice(_VALUES))


def _joined(_: Random, lines: list[bytes], at: int) -> None:
    lines[at : at + 2] = [b"".join(lines[at : at + 2])]


_OF_LINES: tuple[LineChange, ...] = (
    _other_value, _other_value, _other_value, _other_key, _swapped_values, _other_sign, _moved, _repeated, _removed,
    _indented,
    _inserted, _new_key, _new_key, _joined,
)  # fmt: skip


def _of_lines(random: Random, content: bytes) -> bytes:
    """Some lines changed, most of them at the beginning, where front matter is."""
    lines = content.split(b"\n")
    for _ in range(random.choice((1, 1, 2, 4))):
        most = len(lines) if random.random() < 0.3 else min(len(lines), 30)
        random.choice(_OF_LINES)(random, lines, random.randrange(most))
    return b"\n".join(lines)


def _flipped(random: Random, content: bytes) -> bytes:
    changed = bytearray(content)
    for _ in range(random.choice((1, 1, 2, 9))):
        changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def _replaced(random: Random, content: bytes) -> bytes:
    """A byte, a text or a broken character in place of some bytes."""
    at, length = random.randrange(len(content)), random.choice((0, 0, 1, 1, 3, 20))
    piece = random.choice(
        (
            random.randbytes(random.choice((1, 1, 4))),
            random.choice(_BROKEN),
            hostile_text(random).encode(),
            random.choice(_VALUES),
        )
    )
    return content[:at] + piece + content[at + length :]


def _cut_off(random: Random, content: bytes) -> bytes:
    at = random.randrange(len(content))
    return content[:at] if random.random() < 0.8 else content[at:]


def _copied(random: Random, content: bytes) -> bytes:
    start, to = random.randrange(len(content)), random.randrange(len(content))
    piece = content[start : start + random.choice((1, 4, 40, 400))]
    return content[:to] + piece * random.choice((1, 1, 2, 50)) + content[to:]


def _in_other_lines(random: Random, content: bytes) -> bytes:
    return content.replace(
        b"\n", random.choice((b"\r\n", b"\r", b"\n\n", b"\x0b", b"\xc2\x85", b"\n\r", b" \n", b"\n "))
    )


def _encoded(random: Random, content: bytes) -> bytes:
    return content.decode(errors="replace").encode(random.choice(_ENCODINGS), errors="replace")


def _in_other_case(random: Random, content: bytes) -> bytes:
    return random.choice((bytes.upper, bytes.lower, bytes.title))(content)


_OF_ALL: tuple[Change, ...] = (
    *[_of_lines] * 12, *[_replaced] * 6, *[_flipped] * 3, *[_copied] * 2, _cut_off, _in_other_lines, _encoded,
    _in_other_case,
)  # fmt: skip


def mutant(random: Random, content: bytes, other: bytes) -> bytes:
    """A file changed once or a few times; now and then with the end of another."""
    if random.random() < 0.05:
        content = content[: random.randrange(len(content))] + other[random.randrange(len(other)) :]
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        content = random.choice(_OF_ALL)(random, content or b"-")
    return content[:_MOST]
