"""Hostile texts in all fields, keys, file and folder names, through all commands and formats."""

import json
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

import yaml

from tests.campaign.commands import commands, format_of
from tests.campaign.formats import CHECKS, check_page
from tests.campaign.hostile import hostile_text
from tests.campaign.in_process import Ran, run, settle
from tests.campaign.part import Fault, Kind, Part
from tests.campaign.shown import check_shown
from tests.campaign.shrinking import without_pieces
from tests.factory import FIELDS

_ARTICLES = 10
_ROWS = ("list", "search", "related")
"""Commands whose answer has as many items in every format."""

_ALWAYS = ("list", "show", "stats", "providers", "digest", "graph", "index")
"""Commands that show something of every library, unless they are asked for something else."""

_FAITHFUL = ("title", "excerpt", "category", "type")
"""Keys whose texts JSON has as they are written."""

_EVENT = "Robots fold a thousand paper cranes at a hospital in Zurich"

_ALLOWED = {"tsv": "\n\t", "html": "\n\t", "json": "\n\udcff", "jsonl": "\n\udcff", "paths": "\n\udcff"}
"""Besides line breaks: programs get the name of a file as its bytes."""


@dataclass(frozen=True)
class Texts:
    """Articles as they are written, by their places, and the commands that show them."""

    articles: list[tuple[str, dict[str, Any], str]]
    commands: list[list[str]]


class HostileTexts(Part[Texts]):
    name = "texts"
    full = 1_000
    share = 6
    limit = 120.0
    unit = "of 200 texts"

    def __init__(self, place: Path) -> None:
        super().__init__(place)
        settle(place)

    def make(self, random: Random) -> Texts:
        return Texts([*_event(random), *(_article(random) for _ in range(_ARTICLES - 2))], commands(random))

    def check(self, case: Texts) -> None:
        folder = self.place / "library"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        ids = _ids(folder, _write(folder, case), case)
        named = {"ID": ids[0], "OTHER": ids[-1]} if ids else {}
        counts = {"list": {"files": len(ids)}}
        for command in case.commands:
            if command[0] == "export":
                _export(folder, command[1])
                continue
            found = _check_command(folder, command, named)
            if found is not None and command[0] in _ROWS and "--fields" not in command:
                counts.setdefault(" ".join(command[:-2]), {})[command[-1]] = found
        for formats in counts.values():
            if len({*formats.values()}) > 1:
                raise Fault(Kind.LOST, f"formats differ in their rows: {formats}")

    def smaller(self, case: Texts) -> Iterable[Texts]:
        yield from (replace(case, commands=fewer) for fewer in without_pieces(case.commands))
        yield from (replace(case, articles=fewer) for fewer in without_pieces(case.articles))
        for at, (place, written, body) in enumerate(case.articles):
            for other in _smaller_articles(place, written, body):
                yield replace(case, articles=[*case.articles[:at], other, *case.articles[at + 1 :]])

    def dump(self, case: Texts) -> bytes:
        return json.dumps(asdict(case), indent=1).encode()

    def load(self, content: bytes) -> Texts:
        read = json.loads(content)
        return Texts([(place, written, body) for place, written, body in read["articles"]], read["commands"])


def _article(random: Random) -> tuple[str, dict[str, Any], str]:
    """An article with about twenty hostile texts."""

    def text() -> str:
        return hostile_text(random)

    url = random.choice(("https://example.com/a", "https://example.com/b", f"https://example.com/{text()}", text()))
    related = {"title": text(), "webUrl": random.choice((url, text())), "provider": {"name": text()}}
    written: dict[str, Any] = {
        "title": text(), "excerpt": text(), "category": text(), "type": text(), "author": [text()], "aliases": [text()],
        "topics": [text(), text()], "provider": {"name": text(), "domain": text()}, "odd": text(), text(): text(),
        "images": [{"url": text(), "title": text(), "attribution": text()}], "featuredContent": text(), "webUrl": url,
        "related": [related],
    }  # fmt: skip
    place = "/".join(_name(text(), random) for _ in range(random.choice((1, 1, 2))))
    return (
        f"{place}.md",
        written,
        f"# {text()}\n\n{text()}\n\n{text()} [[{text()}]] [a]({text()})\n\n```{text()}\n{text()}\n",
    )


def _event(random: Random) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Two articles about one event, which link to each other."""
    urls = ("https://example.com/first", "https://example.com/second")
    for url, other in zip(urls, reversed(urls), strict=True):
        place, written, body = _article(random)
        written["title"], written["excerpt"] = f"{_EVENT} {written['title']}", f"{_EVENT} {written['excerpt']}"
        written["related"][0]["webUrl"], written["webUrl"] = other, url
        yield place, written, body


def _name(text: str, random: Random) -> str:
    """A text as the name of a file that is read: no hidden one, none of the names that newscli skips."""
    name = text.translate({0: None, ord("/"): None}).encode()[:60].decode(errors="ignore")
    return f"n{random.randrange(10**6)}{name}" + ("\udcff" if random.random() < 0.1 else "")


class _Dumper(yaml.SafeDumper):
    """Writes every text in double quotes: in others, PyYAML does not read again what it has written of U+0085."""


_Dumper.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"'))


def _write(folder: Path, case: Texts) -> list[Path]:
    paths = []
    for place, written, body in case.articles:
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        fields = yaml.dump(FIELDS | written, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)
        path.write_bytes(f"---\n{fields}---\n{body}".encode())
        paths.append(path)
    return paths


def _ids(folder: Path, written: list[Path], case: Texts) -> list[str]:
    """The ids of the articles in their order. Raises Fault if JSON has others, or other texts, than the files."""
    ran = run("list", "--fields", f"id,path,{','.join(_FAITHFUL)}", "-f", "json", "-L", str(folder))
    records = {record["path"]: record for record in json.loads(ran.out)} if ran.out else {}
    if {*records} != {*map(str, written)}:
        raise Fault(Kind.LOST, f"of {len(written)} files, {len(records)} are listed")
    for path, (_, texts, _) in zip(written, case.articles, strict=True):
        for name in _FAITHFUL:
            if records[str(path)][name] != texts.get(name):
                raise Fault(Kind.WRONG, f"JSON has another {name} than the file")
    return [records[str(path)]["id"] for path in written]


def _smaller_articles(place: str, written: dict[str, Any], body: str) -> Iterable[tuple[str, dict[str, Any], str]]:
    if body:
        yield place, written, ""
        yield from ((place, written, less) for less in without_pieces(body))
    for key, value in written.items():
        yield place, {name: kept for name, kept in written.items() if name != key}, body
        if isinstance(value, str):
            yield from ((place, written | {key: less}, body) for less in without_pieces(value))


def _check_command(folder: Path, command: list[str], named: Mapping[str, str]) -> int | None:
    """How many items a command has shown. Raises Fault."""
    ran = run(*(named.get(word, word) for word in command), "-L", str(folder))
    format_ = format_of(command)
    try:
        _check_messages(ran.code, ran.err, may_refuse=_is_typed(command))
        _check_answered(ran, command, has_articles=bool(named))
        check_shown(ran.out, colored="always" in command, allowed=_ALLOWED.get(format_, "\n"))
        if format_ not in CHECKS:
            return None
        return CHECKS[format_](ran.out) if ran.out else 0
    except Fault as fault:
        raise Fault(fault.kind, f"{command[0]} {format_}: {fault.detail}") from None
    except (ValueError, SyntaxError) as error:
        raise Fault(Kind.WRONG, f"{command[0]} {format_}: not well-formed: {error}") from None


def _is_typed(command: list[str]) -> bool:
    """Whether a query or a ref is given that may mean nothing."""
    given = "".join(command[1:2])
    is_given = command[0] in ("list", "show") and len(command) == 2 and given not in ("ID", "--plain")
    return is_given or given == "topic:zzzz"


def _check_answered(ran: Ran, command: list[str], *, has_articles: bool) -> None:
    """Raises Fault if a command shows nothing, though there is something, or it says so."""
    is_always = command[0] in _ALWAYS and not _is_typed(command)
    if has_articles and is_always and (ran.code, bool(ran.out)) != (0, True):
        raise Fault(Kind.LOST, f"ends with {ran.code} and {'an' if ran.out else 'no'} answer")
    if command[0] in ("search", "related", "story") and ran.code == 0 and not ran.out:
        raise Fault(Kind.LOST, "has found something, but shows nothing")


def _check_messages(code: int, errors: str, *, may_refuse: bool = False) -> None:
    if "internal error" in errors or "Traceback" in errors:
        raise Fault(Kind.TRACEBACK, errors[-300:])
    if code not in ((0, 1, 2) if may_refuse else (0, 1)):
        raise Fault(Kind.WRONG, f"exit code {code}: {errors[:200]!a}")
    check_shown(errors)


def _export(folder: Path, to: str) -> None:
    target = folder.parent / "export"
    shutil.rmtree(target, ignore_errors=True)
    ran = run("export", str(target), "--to", to, "-L", str(folder))
    _check_messages(ran.code, ran.err)
    for page in target.rglob("*.html") if to == "html" else ():
        content = page.read_text(encoding="utf-8")
        check_shown(content, allowed=_ALLOWED["html"])
        check_page(content, own=True)
