"""Reads the targets of links: the names under which the index looks for the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias
from urllib.parse import unquote

from newscli.text.ids import make_id
from newscli.text.names import Space, bare_path, joined_path, name_key, without_ending
from newscli.text.remembering import remembered
from newscli.text.urls import address

_IN_SHORTCODE = re.compile(
    r"""\{[{%][<%]?-?\s*+(?P<how>\w++)\s++(?:path\s*+=\s*+)?(?:"([^"]*+)"|`([^`]*+)`|([^\s"`%>]++))"""
)
_LIQUID = re.compile(r"""\{\{\s*+(?:["'](?P<path>/[^"']*+)["']\s*+\|)?[^{}\n]*+\}\}""")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*+:")
_PICTURE = re.compile(r".*\.(?:png|jpe?g|gif|webp|svg|avif|bmp|ico)\Z", re.IGNORECASE)

Key: TypeAlias = int | str
"""A name as the index compares names: a number, or an id for the URL that it is made of."""


class Meaning(NamedTuple):
    """What a target may mean; `shown` is what it shows by itself."""

    keys: tuple[Key, ...] = ()
    local: bool = False
    shown: str = ""
    also: str = ""


def written_path(target: str) -> str:
    """The path or name of a file in a target as a link has it."""
    code = _IN_SHORTCODE.search(target)
    name = (code[2] or code[3] or code[4] or "") if code else target.strip("<> \t")
    return unquote(name.partition("|")[0].partition("#")[0].partition("?")[0]).strip()


@remembered(1_000_000)  # most articles link to what others link to
def meaning_of_note(target: str, folder: str) -> Meaning:
    """What is between `[[` and `]]`: a note, and behind a bar what is shown. Dendron has them the other way round."""
    left, bar, right = (part.strip() for part in target.replace("\\|", "|").partition("|"))
    if _SCHEME.match(left) and "://" in left:
        return _of_url(left)._replace(shown=right or left)
    keys = [*_note_key(left, folder), *(_note_key(right, folder) if bar else ())]
    names_nothing = not left.partition("#")[0] or _PICTURE.match(left)
    return Meaning() if names_nothing else Meaning(tuple(keys), True, right or left, left if bar else "")


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


_joined = remembered(1_000_000)(joined_path)
"""Articles of a folder link to few other folders."""


@remembered(4_000_000)
def meaning_of_target(target: str, folder: str) -> Meaning:
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
        return _of_url(target) if target[:4].lower() == "http" else Meaning()
    path = target.partition("#")[0].partition("?")[0]
    return _of_path(unquote(path) if "%" in path else path, folder, target)


def _of_url(url: str) -> Meaning:
    url = url.partition("#")[0]
    if _PICTURE.match(url):
        return Meaning()
    page = url.rpartition("://")[2].partition("?")[0]
    path = bare_path(page.partition("/")[2].strip("/"))
    on_site = [name_key(Space.PERMALINK, path)] if "/" in path else []  # `/about` is on every site
    below = [name_key(Space.PERMALINK, name) for name in _below_first(path)]
    return Meaning((make_id([url]), name_key(Space.URL, address(url)), *on_site, *below), shown=url)


def _below_first(path: str) -> Iterator[str]:
    """A path without its first name, which may be a language or what the whole site lies below."""
    below = path.partition("/")[2]
    if "/" in below:
        yield below


def _of_path(path: str, folder: str, shown: str) -> Meaning:
    if not path.strip("/") or _PICTURE.match(path) or "{" in path:
        return Meaning()
    if path.startswith("@/"):
        return Meaning((name_key(Space.NAME, bare_path(path[2:].strip("/"))),), True, shown)
    if path.startswith("/"):
        bare = bare_path(path.strip("/"))
        if "/" not in bare:
            return Meaning((name_key(Space.PERMALINK, bare),), False, shown)
        return Meaning(tuple(name_key(Space.NAME, name) for name in (bare, *_below_first(bare))), False, shown)
    is_article = without_ending(path) != path
    return Meaning(_place_key(path, folder), is_article, shown)


def _of_ref(name: str, folder: str) -> Meaning:
    """Hugo's ref: a file as seen from this one, else from the content on, else of this name."""
    keys = [] if name.startswith("/") or "/" not in name else [*_place_key(name, folder)]
    if not name.startswith("../") and name.strip("/."):
        keys.append(name_key(Space.NAME, bare_path(name.removeprefix("./").strip("/"))))
    return Meaning(tuple(keys), True)


def _of_source(name: str, _folder: str) -> Meaning:
    """Jekyll's post_url and link: a file of the source, from its folder on or by its name."""
    if "://" in name:  # on DEV
        return _of_url(name)
    return Meaning((name_key(Space.NAME, bare_path(name.strip("/"))),) if name.strip("/") else (), True)


_SHORTCODES = {"ref": _of_ref, "relref": _of_ref, "post_url": _of_source, "link": _of_source}
