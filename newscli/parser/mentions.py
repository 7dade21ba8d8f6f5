"""The links in a text, in the ways in which tools for notes and for sites write them.

One pattern finds them, and code, in which nothing is a link. Each of its branches begins with a character that is rare
in prose, and none looks beyond its brackets: the time grows with the text, whatever is in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple, TypeAlias
from urllib.parse import unquote

from newscli.text.html import text_of_html
from newscli.text.ids import make_id
from newscli.text.names import Space, bare_path, joined_path, name_key
from newscli.text.urls import address

_LABEL = r"(?:[^\[\]\\\n]|\n(?!\s*\n)|\\.|\[[^\[\]\n]*\])*+"
_TARGET = r"(?:<[^<>\n]*>|(?:[^\s()<>{}]|\([^\s()]*\)|\{[{%][^{}\n]*\}{1,2})*+)"
_TITLE = r"""(?:\s+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?\s*"""
_BRANCHES = {
    "code": (r"`", r"(?P<ticks>``+)(?s:.*?)(?:`(?P=ticks)|\Z)|`[^\n]*?``|[^`\n]*`"),
    "fenced": (r"~", r"~~+(?s:.*?)(?:~~~|\Z)"),
    "verbatim": (
        r"\{",
        r"""(?sx: \{[<%]\s*(?P<block>code-toggle|highlight)\b.*?(?:\{\{[<%]\s*/\s*(?P=block)\b|\Z)
        | %-?\s*(?P<tag>highlight|codeblock|raw)\b.*?(?:\{%-?\s*end(?P=tag)\b|\Z) )""",
    ),
    "comment": (r"<", r"!--(?s:.*?)(?:-->|\Z)"),
    "image": (r"!", rf"\[{_LABEL}\]\([ \t]*{_TARGET}{_TITLE}\)"),
    "wiki": (r"\[", r"\[(?P<note>[^\[\]\n]+)\]\](?!\()"),
    "link": (r"\[", rf"(?P<text>{_LABEL})\]\([ \t]*(?P<target>{_TARGET}){_TITLE}\)"),
    "reference": (r"\[", rf"(?P<of>{_LABEL})\]\[(?P<label>[^\[\]\n]*)\]"),
    "definition": (r"\[", r"(?P<defined>[^\[\]\n^][^\[\]\n]*)\]:[ \t]*(?P<as><[^<>\n]*>|[^\s<>\[]\S*)"),
    "shortcut": (r"\[", r"(?P<alone>[^\[\]\n^][^\[\]\n]*)\]"),
    "html": (
        r"<",
        r"""(?x: [aA]\s(?:[^<>]*?\s)?href\s*=\s*(?P<href>"[^"<>\n]*"|'[^'<>\n]*'|[^\s"'<>]+)[^<>]*>
        (?: (?P<inner>(?:[^<]|<(?!/?[aA][\s>]))*+) </[aA]> )? )""",
    ),
    "address": (r"<", r"(?P<url>https?://[^\s<>]+)>"),
    "shortcode": (
        r"\{",
        r"\{[<%]-?\s*(?:rel)?ref\s[^{}\n]*[%>]\}\}|%-?\s*(?:post_url|link)\s[^{}\n]*%\}",
    ),
}
"""What each kind of link begins with, and how it goes on."""

_FOUND = re.compile(
    r"[`~!<\[{](?<!\\.)(?:"
    + "|".join(f"(?<={first})(?P<{name}>{rest})" for name, (first, rest) in _BRANCHES.items())
    + ")"
)
_NOTE = re.compile(r"\[\[(?P<note>[^\[\]\n]+)\]\]")
_IN_SHORTCODE = re.compile(r"""\{[{%][<%]?-?\s*(?P<how>\w+)\s+(?:path\s*=\s*)?(?:"([^"]*)"|`([^`]*)`|([^\s"`%>]+))""")
_LIQUID = re.compile(r"""\{\{\s*(?:["'](?P<path>/[^"']*)["']\s*\|)?[^{}\n]*\}\}""")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*+:")
_LINE_BEGINS = re.compile(r"(?:\A|\n) {0,3}\Z")
_ARTICLE = re.compile(r"[^.]*\Z|.*\.(?:md|markdown|mdx|qmd|rmd|html?|txt)\Z", re.IGNORECASE)
_PICTURE = re.compile(r".*\.(?:png|jpe?g|gif|webp|svg|avif|bmp|ico)\Z", re.IGNORECASE)
_PATH_OF_SITE = 2
"""Names in the path of an address from which it may be the permalink of an article: `/about` is on every site."""


Key: TypeAlias = int | str
"""A name as the index compares names: a number, or an id for the URL that it is made of."""


class Mention(NamedTuple):
    """A link in a text: the slice that it takes, its target as written, and the text that it shows.

    `keys` are the names that the target may mean, the best first, and `also` is what is shown where the second of them
    is meant. A link that is `local` can only lead to a file of the library.
    """

    start: int
    stop: int
    target: str
    shown: str
    keys: tuple[Key, ...]
    local: bool
    also: str = ""


class _Meaning(NamedTuple):
    """What a target may mean; `shown` is what it shows by itself."""

    keys: tuple[Key, ...] = ()
    local: bool = False
    shown: str = ""
    also: str = ""


def find_mentions(text: str, place: str) -> list[Mention]:
    """The links in a text that may lead to an article; `place` is the path of its file from the library on."""
    read = _Reader(text, place.rpartition("/")[0])
    return [read.mention(match, target, meaning) for match, target, meaning in read.links()]


def keys_of_mentions(text: str, place: str) -> list[tuple[tuple[Key, ...], bool]]:
    """The keys of each of the links, and whether it is local: what is indexed of them, in half the time."""
    read = _Reader(text, place.rpartition("/")[0])
    return [(meaning.keys, meaning.local) for _, _, meaning in read.links()]


_NO_LINKS = frozenset({"code", "fenced", "verbatim", "comment", "image"})


def notes_named(texts: Iterable[str], place: str) -> list[Mention]:
    """The wiki links in values of the front matter, whose slices are empty."""
    folder = place.rpartition("/")[0]
    names = [match["note"] for text in texts if "[[" in text for match in _NOTE.finditer(text)]
    meanings = [(name, _of_note(name, folder)) for name in names]
    return [_mention((-1, -1), name, "", meaning) for name, meaning in meanings if meaning.keys]


def _mention(place: tuple[int, int], target: str, shown: str, meaning: _Meaning) -> Mention:
    return Mention(*place, target, shown or meaning.shown, meaning.keys, meaning.local, meaning.also)


class _Reader:
    """Reads what was found in a text; labels are defined anywhere in it."""

    def __init__(self, text: str, folder: str) -> None:
        self._text, self._folder = text, folder
        may_link = "[" in text or "{" in text or "<" in text
        found = _FOUND.finditer(text) if may_link else ()
        self._found = [match for match in found if match.lastgroup not in _NO_LINKS]
        self._targets: dict[str, str] = {}
        if "]:" in text:
            self._define()
        self._unused = set(self._targets)
        if self._targets:
            self._unused -= set(self._used())

    def _define(self) -> None:
        for match in self._found:
            if match.lastgroup == "definition" and self._begins_line(match):
                self._targets.setdefault(_label(match["defined"]), match["as"])

    def _used(self) -> Iterator[str]:
        for match in self._found:
            if match.lastgroup == "reference":
                yield _label(match["label"] or match["of"])
            elif match.lastgroup == "shortcut":
                yield _label(match["alone"])

    def _begins_line(self, match: re.Match[str]) -> bool:
        return _LINE_BEGINS.search(self._text, max(0, match.start() - 4), match.start()) is not None

    def links(self) -> Iterator[tuple[re.Match[str], str, _Meaning]]:
        """What was found with its target and what that may mean, if it may lead to an article."""
        for match in self._found:
            kind = match.lastgroup or ""
            target = match["target"] if kind == "link" else _READERS[kind](self, match)[0]
            if target is None:
                continue
            meaning = _of_note(target, self._folder) if kind == "wiki" else _of_target(target, self._folder)
            if meaning.keys:
                yield match, target, meaning

    def mention(self, match: re.Match[str], target: str, meaning: _Meaning) -> Mention:
        shown = _READERS[match.lastgroup or ""](self, match)[1]
        return _mention((self._start(match), match.end()), target, shown, meaning)

    def _start(self, match: re.Match[str]) -> int:
        """Where a link begins; that of an embedded note with `!`."""
        start = match.start()
        return start - 1 if match.lastgroup == "wiki" and start and self._text[start - 1] == "!" else start

    def reference(self, match: re.Match[str]) -> tuple[str | None, str]:
        return self._targets.get(_label(match["label"] or match["of"])), match["of"]

    def shortcut(self, match: re.Match[str]) -> tuple[str | None, str]:
        return self._targets.get(_label(match["alone"])), match["alone"]

    def definition(self, match: re.Match[str]) -> tuple[str | None, str]:
        """A definition is a link of its own where nothing refers to it."""
        label = _label(match["defined"])
        is_alone = label in self._unused and self._begins_line(match)
        return (match["as"], match["defined"]) if is_alone else (None, "")


def written_path(target: str) -> str:
    """The path or name of a file in a target as a link has it."""
    code = _IN_SHORTCODE.search(target)
    name = (code[2] or code[3] or code[4] or "") if code else target.strip("<> \t")
    return unquote(name.partition("|")[0].partition("#")[0].partition("?")[0]).strip()


_READERS: dict[str, Callable[[_Reader, re.Match[str]], tuple[str | None, str]]] = {
    "wiki": lambda _, match: (match["note"], ""),
    "link": lambda _, match: (match["target"], match["text"]),
    "reference": _Reader.reference,
    "shortcut": _Reader.shortcut,
    "definition": _Reader.definition,
    "html": lambda _, match: (match["href"].strip("\"'"), text_of_html(match["inner"] or "")),
    "address": lambda _, match: (match["url"], match["url"]),
    "shortcode": lambda _, match: (match[0], ""),
}
"""The target and the text of each kind of link."""


def _label(text: str) -> str:
    return " ".join(text.split()).casefold()


@lru_cache(maxsize=4096)  # most articles link to what others link to
def _of_note(target: str, folder: str) -> _Meaning:
    """What is between `[[` and `]]`: a note, and behind a bar what is shown. Dendron has them the other way round."""
    left, bar, right = (part.strip() for part in target.replace("\\|", "|").partition("|"))
    if _SCHEME.match(left) and "://" in left:
        return _of_url(left)._replace(shown=right or left)
    keys = [*_note_key(left, folder), *(_note_key(right, folder) if bar else ())]
    names_nothing = not left.partition("#")[0] or _PICTURE.match(left)
    return _Meaning() if names_nothing else _Meaning(tuple(keys), True, right or left, left if bar else "")


def _note_key(name: str, folder: str) -> Iterator[int]:
    path = name.partition("#")[0].strip()
    if path.startswith(("./", "../")):
        yield from _place_key(path, folder)
    elif path.strip("/"):
        yield name_key(Space.NAME, bare_path(path.strip("/")))


def _place_key(path: str, folder: str) -> tuple[int, ...]:
    above, _, name = path.rpartition("/")
    if name in ("", ".", ".."):
        above, name = path, ""
    joined = _joined(folder, above)
    if joined is None or not (joined or name):
        return ()
    return (name_key(Space.PLACE, bare_path(f"{joined}/{name}".strip("/"))),)


_joined = lru_cache(maxsize=4096)(joined_path)
"""Articles of a folder link to few other folders."""


@lru_cache(maxsize=16_384)
def _of_target(target: str, folder: str) -> _Meaning:
    """What a target means that stands in brackets, in an attribute or in a shortcode."""
    target = target.strip("<> \t")
    if "{" in target:
        code = _IN_SHORTCODE.search(target)
        if code and code["how"] in _SHORTCODES:
            name = code[2] or code[3] or code[4] or ""
            return _SHORTCODES[code["how"]](unquote(name).partition("#")[0], folder)._replace(shown=name)
        target = _LIQUID.sub(lambda match: match["path"] or "", target)
    if target.startswith("//"):
        target = f"https:{target}"
    if _SCHEME.match(target):
        return _of_url(target) if target[:4].lower() == "http" else _Meaning()
    path = target.partition("#")[0].partition("?")[0]
    return _of_path(unquote(path) if "%" in path else path, folder, target)


def _of_url(url: str) -> _Meaning:
    url = url.partition("#")[0]
    if _PICTURE.match(url):
        return _Meaning()
    page = url.rpartition("://")[2].partition("?")[0]
    path = bare_path(page.partition("/")[2].strip("/"))
    on_site = (name_key(Space.PERMALINK, path),) if path.count("/") >= _PATH_OF_SITE - 1 else ()
    return _Meaning((make_id([url]), name_key(Space.URL, address(url)), *on_site), shown=url)


def _of_path(path: str, folder: str, shown: str) -> _Meaning:
    if not path.strip("/") or _PICTURE.match(path) or "{" in path:
        return _Meaning()
    if path.startswith("@/"):
        return _Meaning((name_key(Space.NAME, bare_path(path[2:].strip("/"))),), True, shown)
    if path.startswith("/"):
        bare = bare_path(path.strip("/"))
        return _Meaning((name_key(Space.NAME if "/" in bare else Space.PERMALINK, bare),), False, shown)
    is_article = _ARTICLE.match(path.rpartition("/")[2]) is not None
    return _Meaning(_place_key(path, folder), is_article, shown)


def _of_ref(name: str, folder: str) -> _Meaning:
    """Hugo's ref: a file as seen from this one, else from the content on, else of this name."""
    keys = [] if name.startswith("/") or "/" not in name else [*_place_key(name, folder)]
    if not name.startswith("../") and name.strip("/."):
        keys.append(name_key(Space.NAME, bare_path(name.removeprefix("./").strip("/"))))
    return _Meaning(tuple(keys), True)


def _of_source(name: str, _folder: str) -> _Meaning:
    """Jekyll's post_url and link: a file of the source, from its folder on or by its name."""
    if "://" in name:  # on DEV
        return _of_url(name)
    return _Meaning((name_key(Space.NAME, bare_path(name.strip("/"))),) if name.strip("/") else (), True)


_SHORTCODES = {"ref": _of_ref, "relref": _of_ref, "post_url": _of_source, "link": _of_source}
