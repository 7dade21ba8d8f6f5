"""Mutants of articles of all dialects, from their bytes to the rows of an index."""

import json
import re
import zlib
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from random import Random
from time import process_time
from typing import Any

import yaml

from newscli.errors import FrontMatterError
from newscli.library import open_library
from newscli.model.problem import Problem
from newscli.parser import yaml_events
from newscli.parser.article import parse_article
from newscli.parser.conventions import NO_CONVENTIONS, Conventions
from newscli.parser.front_matter import Fence, cut
from newscli.parser.yaml_lines import read_lines
from newscli.parser.yaml_tree import Node
from tests.campaign.ingesting import PLACE, ingested
from tests.campaign.mutants import mutant
from tests.campaign.part import Fault, Kind, Part
from tests.campaign.shrinking import without_pieces
from tests.factory import article_text, related_entry
from tests.parser import dialects

_SEEDS = Path(__file__).parents[3] / "seeds"
_PLAIN = Conventions(plain=True)
_SECONDS = 0.5
"""CPU time that no file may cost; these are small."""

_PLACES = re.compile(r"column=\d+|\\t")
"""Of a tree in words: the pure parser reads a tab between words as a blank, and counts a tab as it likes."""

_FENCED = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:[ \t]{0,99}\r?\n){0,3}"
    rb"(?:---[ \t]{0,99}\r?\n(?:.*?\n)?(?:---|\.\.\.)|\+\+\+[ \t]{0,99}\r?\n(?:.*?\n)?\+\+\+)[ \t]*\r?(?:\n|\Z)",
    re.DOTALL,
)
"""Front matter whose fences are as they should be, in whatever lines, and begin where newscli looks for them."""

_OBJECT = re.compile(rb"\{(?:\"[^\n]*|[\"\n].*\n)\}[ \t]*\r?(?:\n\s*)?", re.DOTALL)
"""What may be JSON and ends as a line does, not with \\r\\r."""


def base_articles() -> list[bytes]:
    """Articles of every dialect that newscli reads."""
    cases = [
        case.content.encode()
        for module in iter_modules(dialects.__path__)
        for case in getattr(import_module(f"{dialects.__name__}.{module.name}"), "CASES", ())
    ]
    related = [related_entry(number) for number in range(3)]
    made = article_text(
        "See [a](https://example.com/related-1) and [[Other|o]].\n\n```py\nx = 1\n```\n", related=related
    )
    kept = "newscli:\\n  id: bcdfghjkmn\\n  path: c/d.md\\n  heat: 7"
    exported = f'---\\ntitle: "Kept"\\ndraft: true\\nmood: "b"\\n{kept}\\n---\\nText.\\n'
    return [*cases, *(path.read_bytes() for path in sorted(_SEEDS.glob("*.txt"))), made.encode(), exported.encode()]


def _dialect(content: bytes) -> str:
    parsed = parse_article(content, "")
    return parsed.dialect if parsed else Fence.NONE


class Files(Part[bytes]):
    name = "files"
    full = 1_000_000
    share = 10_000

    def __init__(self, place: Path) -> None:
        super().__init__(place)
        self._library = place / "library"
        self._file = self._library / PLACE
        self._file.parent.mkdir(parents=True)
        self._bases: dict[str, list[bytes]] = {}
        for content in base_articles():
            self._bases.setdefault(_dialect(content), []).append(content)

    def make(self, random: Random) -> bytes:
        one, other = (random.choice(self._bases[random.choice([*self._bases])]) for _ in range(2))
        return mutant(random, one, other)

    def check(self, case: bytes) -> None:
        self._file.write_bytes(case)
        share = zlib.crc32(case)  # the same for the same file, wherever it is checked
        conventions = _PLAIN if share % 3 == 0 else NO_CONVENTIONS
        self._check_rows(case, conventions)
        if share % 8 == 2:
            _check_readers(case)
        if share % 100 == 3:
            self.check_index(case)

    def smaller(self, case: bytes) -> Iterable[bytes]:
        lines = case.splitlines(keepends=True)
        yield from (b"".join(fewer) for fewer in without_pieces(lines))
        yield from without_pieces(case)

    def dump(self, case: bytes) -> bytes:
        return case

    def load(self, content: bytes) -> bytes:
        return content

    def _check_rows(self, case: bytes, conventions: Conventions) -> None:
        started = process_time()
        result = ingested(self._library, conventions)
        if process_time() - started > _SECONDS:
            raise Fault(Kind.HANG, f"a small file costs more than {_SECONDS:g} s")
        refused = sum(problem.refused for problem in result.problems)
        if not (result.article or result.problems) and _has_front_matter(case):
            raise Fault(Kind.LOST, "a file with front matter is no article, and has no problem")
        if refused != (result.article is None and bool(result.problems)):
            raise Fault(Kind.LOST, "a file is neither listed nor refused, or both")
        _check_texts((result.article, result.problems))

    def check_index(self, case: bytes) -> None:
        """The article of a file is in its index as it was read; a file that is none is counted."""
        self._file.write_bytes(case)
        parsed = parse_article(case, str(self._file), PLACE)
        with open_library(self._library, cache=False) as library:
            listed = [summary.id for summary in library.list()]
            if listed != ([parsed.article.id] if parsed and parsed.article else []):
                raise Fault(Kind.LOST, "the index lists other articles than were read")
            if not {*map(_told, parsed.problems if parsed else ())} <= {*map(_told, library.problems())}:
                raise Fault(Kind.LOST, "a problem is not in the index")
            left_out = library.status().left_out
            if left_out.markdown + left_out.other != (bool(case) and parsed is None):
                raise Fault(Kind.LOST, "a file without front matter is not counted")
            if parsed and parsed.article and library.articles.get(parsed.article.id) != parsed.article:
                raise Fault(Kind.WRONG, "the index has another article than was read")


def _has_front_matter(content: bytes) -> bool:
    """Whether a file begins with whole fences, or is nothing but an object of JSON with a title, as sites have it."""
    if _FENCED.match(content):
        return True
    if not _OBJECT.fullmatch(content):
        return False
    try:
        return "title" in json.loads(content)
    except (ValueError, RecursionError):
        return False


def _told(problem: Problem) -> tuple[int, int, str, bool]:
    return problem.line, problem.column, problem.reason, problem.refused


def _check_texts(value: Any) -> None:
    """Every text can be written as UTF-8."""
    if isinstance(value, str):
        if not value.isascii():
            try:
                value.encode()
            except UnicodeEncodeError:
                raise Fault(Kind.WRONG, "a text has a surrogate") from None
    elif isinstance(value, tuple | list):
        for item in value:
            _check_texts(item)
    elif hasattr(value, "__dataclass_fields__"):
        for field in value.__dataclass_fields__:
            _check_texts(getattr(value, field))


def _check_readers(case: bytes) -> None:
    """The reader of lines, that of events in C and the one in Python read the same."""
    halves = cut(case)
    if halves is None or halves.fence is not Fence.YAML or not halves.closed:
        return
    text = halves.front_matter.decode(errors="replace").replace("\r\n", "\n")
    read, composed = read_lines(text, 1), _composed(text)
    if read is not None and (read != composed or str(read) != str(composed)):
        raise Fault(Kind.WRONG, "the fast reader of YAML reads something else")
    if zlib.crc32(case) % 64 == 2 and "\ufeff" not in text:
        _check_without_c(composed, _composed_without_c(text))


def _check_without_c(composed: Node | str | None, without_c: Node | str | None) -> None:
    """Where both parsers read a text: each refuses escapes and tags that the other reads, which is a problem then."""
    if not isinstance(composed, str) and not isinstance(without_c, str):
        one, other = (_PLACES.sub(" ", str(tree)) for tree in (composed, without_c))
        if one != other:
            raise Fault(Kind.WRONG, "without libyaml another tree is read")


def _composed(text: str) -> Node | str | None:
    """The tree of a text, or why it is refused."""
    try:
        return yaml_events.compose(text, 1)
    except FrontMatterError as error:
        return error.reason


def _composed_without_c(text: str) -> Node | str | None:
    before = yaml_events._LOADER
    yaml_events._LOADER = yaml.BaseLoader
    try:
        return _composed(text)
    finally:
        yaml_events._LOADER = before
