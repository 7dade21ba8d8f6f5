"""Converts a body to CommonMark: translates the extensions of Markdown dialects, and drops what is not visible.

What is not shown is as in `readable`: comments, shortcodes, modules and components of MDX. Callouts of Obsidian and
GitHub, admonitions of Docusaurus and MkDocs are quotations with their kind in bold; footnotes have raised numbers.
Code stays as it is.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import groupby

from newscli.parser import html_marks
from newscli.parser.excerpts import SHORTCODE
from newscli.parser.fences import Line, with_fences
from newscli.parser.markdown_lines import is_module

_CODE_SPAN = r"(?P<code>(?<!`)(?P<ticks>`{1,4})(?!`).{1,500}?(?<!`)(?P=ticks)(?!`))"
_COMMENT = (
    r"<!--.*?(?:-->|\Z)|(?i:<(?P<tag>script|style|svg)\b.*?(?:</(?P=tag)\s*>|\Z))"
    r"|\{/\*.{0,500}?\*/\}|^%%.{0,2000}?%%[ \t]*$"
)
_FIGURE = r"\{\{[<%]-?[ \t]*(?:figure|image|img)\b(?P<figure>.{0,500}?)/?[%>]\}\}"
_COMPONENT = r"(?P<component>^[ \t]*<[A-Z][^<>]{0,1000}>|<[A-Z][^<>]{0,1000}/>|</[A-Z][\w.]{0,99}[ \t]*>)"
_ASIDE = re.compile(
    "|".join((_CODE_SPAN, _COMMENT, _FIGURE, html_marks.PATTERN, _COMPONENT, SHORTCODE.pattern)),
    re.DOTALL | re.MULTILINE,
)
"""What is no Markdown; and code, in which nothing is changed."""

_ATTRIBUTE = re.compile(r"\b(label|title|alt|caption|src)=(?:\"([^\"]*)\"|'([^']*)')")

_CONTAINER = re.compile(r"([ \t]*):{3,}[ \t]*(?:([\w-]+)[ \t]*(?:\[([^\]\n]*)\]|\{[^\n]*\}|([^\n]*))?)?")
_ADMONITION = re.compile(r"(?:(?:!!!|\?\?\?)\+?[ \t]+([\w-]+)[^\"\n]*|===\+?[ \t]+(?=\"))(?:\"([^\"\n]*)\")?[ \t]*")
_CALLOUT = re.compile(r"((?:[ \t]*>)+)[ \t]?\[!([\w-]+)\][-+]?[ \t]*(.*)")
_NOTE = re.compile(r"[ ]{0,3}\[\^([^\]\s]{1,99})\]:[ \t]*")
_DEFINITION = re.compile(r"^:[ \t]{1,3}(?=\S)")
_CONTENTS = re.compile(r"[ \t]*(?:\[TOC\]|\[\[_?TOC_?\]\])[ \t]*|[-*+][ \t]+TOC[ \t]*", re.IGNORECASE)
_ANCHOR = re.compile(r"(?<![ \t])[ \t]*\{#[^{}\n]*\}[ \t]*$")
_MARKED = re.compile(_CODE_SPAN + r"|\[\^(?P<note>[^\]\s]{1,99})\]|(?<!=)==(?P<marked>[^\s=][^=\n]{0,500})==(?!=)")
_DEEPEST = 9
"""Containers in one another."""

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def as_commonmark(body: str) -> str:
    """The body without what no reader sees, in the Markdown that every reader of it knows."""
    lines = list(_indented(_containers(_without_asides(with_fences(body.split("\n"))))))
    found = (_NOTE.match(line.text) for line in lines if not line.is_code)
    notes = {note: number for number, note in enumerate(dict.fromkeys(note[1] for note in found if note), start=1)}
    return "\n".join(line.text if line.is_code else _in_markdown(line.text, notes) for line in lines)


def _without_asides(lines: Iterable[Line]) -> Iterator[Line]:
    for is_code, group in groupby(lines, key=lambda line: line.is_code):
        if is_code:
            yield from group
        else:
            text = "\n".join(line.text for line in group if not is_module(line.text))
            yield from (Line(False, line) for line in _ASIDE.sub(_shown, text).split("\n"))


def _shown(aside: re.Match[str]) -> str:
    """What a reader sees of it."""
    if aside["code"]:
        return aside["code"]
    named = {key: one or other for key, one, other in _ATTRIBUTE.findall(aside["figure"] or aside["component"] or "")}
    if aside["figure"] is not None:
        return f"![{named.get('alt') or named.get('caption', '')}]({named.get('src', '')})"
    if (markdown := html_marks.in_markdown(aside)) is not None:
        return markdown
    title = named.get("label") or named.get("title")
    return f"\n\n**{title}**\n\n" if title else ""


def _containers(lines: Iterable[Line]) -> Iterator[Line]:
    """`:::note` … `:::` as quotations."""
    indents: list[str] = []
    for line in lines:
        found = None if line.is_code else _CONTAINER.fullmatch(line.text)
        if found and found[2] and len(indents) < _DEEPEST:
            yield from _titled(found[1] + "> " * (len(indents) + 1), found[2], found[3] or found[4])
            indents.append(found[1])
        elif found:
            yield Line(False, "")
            del indents[-1:]
        elif indents:
            text = line.text.removeprefix(indents[0])
            yield Line(line.is_code, f"{indents[0]}{'> ' * len(indents)}{text}")
        else:
            yield line


def _indented(lines: Iterable[Line]) -> Iterator[Line]:
    """`!!! note` with what is indented below it as quotations; tabs, `=== "Linux"`, with their names before them."""
    mark: str | None = None
    for line in lines:
        found = None if line.is_code else _ADMONITION.fullmatch(line.text)
        if found:
            mark = "> " if found[1] else ""
            yield from _titled(mark, found[1] or "", found[2])
        elif mark is not None and (not line.text.strip() or line.text.startswith(("    ", "\t"))):
            yield Line(line.is_code, mark + re.sub(r"^(?: {4}|\t)", "", line.text))
        else:
            mark = None
            yield line


def _titled(mark: str, kind: str, title: str | None) -> Iterator[Line]:
    """The kind or title of what follows."""
    yield Line(False, mark.rpartition("> ")[0])
    yield Line(False, f"{mark}**{(title or '').strip() or kind.replace('-', ' ').capitalize()}**")
    yield Line(False, mark)


def _in_markdown(line: str, notes: Mapping[str, int]) -> str:
    if callout := _CALLOUT.fullmatch(line):
        _, *title = _titled(f"{callout[1]} ", callout[2], callout[3])
        return "\n".join(part.text for part in title)
    if _CONTENTS.fullmatch(line):
        return ""
    line = _DEFINITION.sub("\n- ", _ANCHOR.sub("", line))
    if note := _NOTE.match(line):
        line = f"\n{_raised(notes[note[1]])} {line[note.end() :]}"
    return _MARKED.sub(partial(_with_number, notes), line) if "[^" in line or "==" in line else line


def _with_number(notes: Mapping[str, int], found: re.Match[str]) -> str:
    """The number of a footnote, if there is one; what is marked in bold."""
    if found["note"] in notes:
        return _raised(notes[found["note"]])
    return f"**{found['marked']}**" if found["marked"] else found[0]


def _raised(number: int) -> str:
    return str(number).translate(_RAISED)
