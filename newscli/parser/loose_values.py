"""Reads values in the many ways that archives write them; a value of the wrong type is ignored without a problem."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from newscli.model.summary import Image, Provider
from newscli.parser.dialects import SPLIT_AT_BLANKS, Entry, bare
from newscli.parser.limits import MOST_VALUES
from newscli.parser.yaml_tree import Mapping, Node, Scalar, whole_characters
from newscli.query.kinds import Kind

_WEB = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_WIKI = re.compile(r"\[\[([^\[\]|]*\|)?([^\[\]]*)\]\]")
_NOTES_AND_NAMES = re.compile(r"\[\[[^\[\]]*\]\]|[^,\[\]\s][^,\[\]]*")
_MARKDOWN = re.compile(r"\[([^\[\]]*)\]\(([^()\s]*)\)")


def text(entry: Entry) -> str | None:
    return whole_characters(entry.text) or None


def _scalars(node: Node) -> Iterator[str]:
    """The texts of a value, of a list or of mappings by their `name`."""
    if isinstance(node, Scalar):
        if not node.null and node.text.strip():
            yield whole_characters(node.text.strip())
    elif isinstance(node, Mapping):
        for key, item in node.entries.items():
            if bare(key) in ("name", "title", "label") and isinstance(item, Scalar):
                yield from _scalars(item)
                return
    else:
        for item in node.items:
            yield from _scalars(item)


def bare_text(written: str) -> str:
    """A text without the brackets of a wiki link or the target of a Markdown link."""
    if "[" in written:
        written = _MARKDOWN.sub(r"\1", _WIKI.sub(r"\2", written))
    return written.strip()


def _distinct(names: Iterator[str]) -> tuple[str, ...]:
    """Names without repetitions, whatever their case; of more than are kept of a field, one more, so that it shows."""
    kept: dict[str, str] = {}
    for name in names:
        if name:
            kept.setdefault(name.casefold(), name)
        if len(kept) > MOST_VALUES:
            break
    return tuple(kept.values())


def unite(lists: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The names of several lists, each once, in the order and the spelling of its first place."""
    return _distinct(name for names in lists for name in names)


def topics(name: str, entry: Entry) -> tuple[str, ...]:
    """The topics under a key: a text is split at commas, else at blanks if the key is a plural."""
    if isinstance(entry.node, Scalar):
        return _distinct(_topic(part) for part in dict.fromkeys(_parts(entry.text, name)))
    return _distinct(_topic(part) for part in _scalars(entry.node))


def _parts(written: str, name: str) -> list[str]:
    if _WIKI.search(written):
        return _NOTES_AND_NAMES.findall(written)
    if "," in written:
        return written.split(",")
    return written.split() if name in SPLIT_AT_BLANKS or written.startswith("#") else [written]


def _topic(part: str) -> str:
    return whole_characters(bare_text(part).lstrip("#").strip())


def authors(entry: Entry, *, listed: bool = False) -> tuple[str, ...]:
    """The authors under a key. One text is one author, unless it is `listed` with commas or made of wiki links."""
    names = []
    for name in _scalars(entry.node):
        links = _WIKI.findall(name)
        if len(links) > 1:
            names += [shown for _, shown in links]
        elif listed:
            names += name.split(";" if ";" in name else ",")
        else:
            names.append(name)
    return _distinct(bare_text(name).rstrip(",; ") for name in names)


def names(entry: Entry, *, whole: str | None = None) -> tuple[str, ...]:
    """A list of names, or a text of them with commas, unless it is the `whole` title."""
    if isinstance(entry.node, Scalar):
        if entry.text == whole:
            return (entry.text,)
        return _distinct(bare_text(whole_characters(part)) for part in dict.fromkeys(entry.text.split(",")))
    return _distinct(bare_text(name) for name in _scalars(entry.node))


def url(entry: Entry) -> str | None:
    """An address on the web, as it stands or as the target of a Markdown link."""
    for written in _scalars(entry.node):
        linked = _MARKDOWN.fullmatch(written)
        found = _WEB.fullmatch(linked[2] if linked else written.strip("<>"))
        if found:
            return found[0]
    return None


def provider(entry: Entry) -> Provider | None:
    """A publisher by its name, which no address and no link is."""
    if isinstance(entry.node, Mapping):
        parts = {bare(key): item for key, item in entry.node.entries.items()}
        name, domain = (next(_scalars(parts[key]), None) if key in parts else None for key in ("name", "domain"))
        return Provider(name, domain) if name or domain else None
    name = bare_text(next(_scalars(entry.node), ""))
    return Provider(name) if name and "://" not in name and not name.startswith("/") else None


def date(entry: Entry) -> datetime | None:
    written = bare_text(next(_scalars(entry.node), ""))
    found: datetime | None = Kind.DATE.parse(written) if written else None
    return found


def flag(entry: Entry) -> bool | None:
    found: bool | None = Kind.FLAG.parse(entry.text)
    return found


def is_shown(name: str, entry: Entry) -> bool | None:
    """Whether an article is published by what `published`, `draft` or `status` says; None if that says nothing."""
    if name == "status":
        return False if entry.text.lower() == "draft" else None
    value = flag(entry)
    return not value if name == "draft" and value is not None else value


def images(entry: Entry) -> tuple[Image, ...]:
    """Pictures by their addresses, in the file's own words."""
    nodes = [entry.node] if isinstance(entry.node, (Scalar, Mapping)) else entry.node.items
    found = (_image(node) for node in nodes)
    return tuple(Image(url=address) for address in dict.fromkeys(filter(None, found)))


def _image(node: Node) -> str | None:
    if isinstance(node, Mapping):
        by_name = {bare(key): item for key, item in node.entries.items()}
        pictures = (by_name[key] for key in ("url", "src", "relative", "image", "path", "file") if key in by_name)
        node = next(pictures, node)
    return bare_text(next(_scalars(node), "")) or None if isinstance(node, Scalar) else None
