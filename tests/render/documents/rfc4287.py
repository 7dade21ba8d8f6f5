"""What RFC 4287 demands of a feed, checked element by element.

Each rule has its section. Of appendix B, which is not normative, only this is checked: entries come behind all else.
"""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

_ATOM = "{http://www.w3.org/2005/Atom}"
_ONE, _MAYBE, _ANY = (1, 1), (0, 1), (0, 1_000_000)
_FEED = {  # 4.1.1
    "id": _ONE, "title": _ONE, "updated": _ONE, "author": _ANY, "category": _ANY, "contributor": _ANY, "link": _ANY,
    "generator": _MAYBE, "icon": _MAYBE, "logo": _MAYBE, "rights": _MAYBE, "subtitle": _MAYBE, "entry": _ANY,
}  # fmt: skip
_ENTRY = {  # 4.1.2
    "id": _ONE, "title": _ONE, "updated": _ONE, "author": _ANY, "category": _ANY, "contributor": _ANY, "link": _ANY,
    "content": _MAYBE, "published": _MAYBE, "rights": _MAYBE, "source": _MAYBE, "summary": _MAYBE,
}  # fmt: skip
_PERSON = {"name": _ONE, "uri": _MAYBE, "email": _MAYBE}  # 3.2
_ATTRIBUTES = {
    "category": {"term", "scheme", "label"},
    "link": {"href", "rel", "type", "hreflang", "title", "length"},
    "generator": {"uri", "version"},
    "content": {"type", "src"},
    **{name: {"type"} for name in ("title", "summary", "subtitle", "rights")},
}
_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_URI = re.compile(
    r"[A-Za-z][A-Za-z0-9+.-]*:(//([\w.~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2}|\[[0-9A-Fa-f:.]+\])*)?"
    r"([\w.~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*(\?([\w.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?"
    r"(#([\w.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?"
)
"""RFC 3986, appendix A, and with the letters of RFC 3987."""


def violations(feed: str) -> list[str]:
    """What is wrong with a feed. Raises ParseError if it is not XML."""
    root = ElementTree.fromstring(feed.encode())
    return [f"the root is {root.tag}"] if root.tag != f"{_ATOM}feed" else list(_of_feed(root))


def _of_feed(feed: Element) -> Iterator[str]:
    yield from _of_children(feed, _FEED)
    names = [_name(child) for child in feed]
    if "entry" in names and set(names[names.index("entry") :]) != {"entry"}:
        yield "metadata behind an entry"
    entries = feed.findall(f"{_ATOM}entry")
    ids = Counter(entry.findtext(f"{_ATOM}id") for entry in entries)
    yield from (f"several entries are {id_}" for id_, count in ids.items() if count > 1)  # 4.1.1
    if feed.find(f"{_ATOM}author") is None and not all(_has(entry, "author") for entry in entries):
        yield "an entry without an author"  # 4.1.1
    for entry in entries:
        yield from _of_children(entry, _ENTRY)
        links = entry.findall(f"{_ATOM}link")
        alternates = [link for link in links if link.get("rel", "alternate") == "alternate"]
        if not alternates and not _has(entry, "content"):
            yield "an entry with neither a link nor content"  # 4.1.2
        if len({(link.get("type"), link.get("hreflang")) for link in alternates}) < len(alternates):
            yield "two alternate links of one type"  # 4.1.2


def _has(element: Element, name: str) -> bool:
    return element.find(_ATOM + name) is not None


def _name(element: Element) -> str:
    return element.tag.removeprefix(_ATOM)


def _of_children(element: Element, allowed: dict[str, tuple[int, int]]) -> Iterator[str]:
    counts = Counter(map(_name, element))
    yield from (f"{name} in {_name(element)}" for name in counts.keys() - allowed.keys())
    for name, (least, most) in allowed.items():
        if not least <= counts[name] <= most:
            yield f"{counts[name]} times {name} in {_name(element)}"
    texts = [element.text, *(child.tail for child in element)]
    if any(text and text.strip() for text in texts):
        yield f"text beside the elements of {_name(element)}"
    for child in element:
        yield from _of_element(child)


def _of_element(element: Element) -> Iterator[str]:
    name = _name(element)
    yield from (f"@{other} of {name}" for other in element.attrib.keys() - _ATTRIBUTES.get(name, set()))
    if name in ("author", "contributor"):
        yield from _of_children(element, _PERSON)
    elif name != "entry":
        if len(element):
            yield f"elements within {name}"
        yield from _RULES.get(name, _of_any)(element)


def _of_any(_: Element) -> Iterator[str]:
    yield from ()


def _of_text(element: Element) -> Iterator[str]:
    if element.get("type", "text") != "text":  # 3.1.1; the other types are not written
        yield f"{_name(element)} of type {element.get('type')}"


def _of_date(element: Element) -> Iterator[str]:
    text = element.text or ""
    if not _DATE.fullmatch(text):  # 3.3
        yield f"{text!r} is no date"
        return
    datetime.fromisoformat(text)


def _of_id(element: Element) -> Iterator[str]:
    if not _URI.fullmatch(element.text or ""):  # 4.2.6
        yield f"{element.text!r} is no id"


def _of_name(element: Element) -> Iterator[str]:
    if not (element.text or "").strip():  # 3.2.1
        yield "an empty name"


def _of_link(element: Element) -> Iterator[str]:
    if not _URI.fullmatch(element.get("href", "")):  # 4.2.7.1
        yield f"{element.get('href')!r} is no IRI"


def _of_category(element: Element) -> Iterator[str]:
    if not element.get("term"):  # 4.2.2.1
        yield "a category without a term"


_RULES = {
    "title": _of_text,
    "summary": _of_text,
    "content": _of_text,
    "updated": _of_date,
    "published": _of_date,
    "id": _of_id,
    "name": _of_name,
    "link": _of_link,
    "category": _of_category,
}
