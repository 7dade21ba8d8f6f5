"""Words as search compares them: case and accents folded, every CJK character a word of its own.

Each character has one folded form, so the place of a word in a text can be found again (`match_slices`). Chinese and
Japanese are written without blanks: a search for 日本 must find 日本語, so it is a search for two words in a row.
"""

from bisect import bisect
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

# Scripts that are written without blanks, and Hangul, whose words carry endings.
_UNSPACED = (
    (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF), (0x31F0, 0x31FF),
    (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0x20000, 0x3FFFF),
)  # fmt: skip

_UNSPACED_BOUNDS = [bound for first, last in _UNSPACED for bound in (first, last + 1)]
"""Where a range begins or ends. (To compile a regular expression of them takes 4 ms.)"""

_PIECE = 1 << 16
"""Characters of a long text that are taken apart at a time."""


class _Folding(dict[int, str]):
    """The folded form of each character, computed once; a blank if it is not part of a word."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


def _fold_character(character: str) -> str:
    from unicodedata import is_normalized, normalize  # 2 ms that a listing does without

    if is_unspaced(character):
        if character.isalpha() and is_normalized("NFKC", character):
            return f" {character} "  # nearly all of 100,000, which a single text may hold
        return "".join(map(_fold_part, normalize("NFKC", character)))
    return "".join(map(_fold_part, normalize("NFKD", character))).casefold()


def is_unspaced(character: str) -> bool:
    """Whether a character belongs to a script that is written without blanks, or is Hangul."""
    return bisect(_UNSPACED_BOUNDS, ord(character)) % 2 == 1


def _fold_part(part: str) -> str:
    from unicodedata import category

    kind = category(part)
    if is_unspaced(part):
        return f" {part} " if kind[0] in "LMN" else " "
    if kind in ("Mn", "Me", "Cf"):
        return ""
    return part if kind[0] in "LN" or kind == "Mc" else " "


_FOLDING = _Folding()


def words_of(text: str) -> list[str]:
    """The words of a text, folded."""
    return text.translate(_FOLDING).split()


def fold(text: str) -> str:
    """The folded words of a text with a blank between them: equal for two spellings of a name."""
    if len(text) <= _PIECE:
        return " ".join(words_of(text))
    return " ".join(filter(None, (" ".join(words_of(piece)) for piece in pieces_of(text))))


def pieces_of(text: str) -> Iterator[str]:
    """A long text in pieces, cut where a word ends, if that is soon: a list of all words would take much more room."""
    start = 0
    while len(text) - start > _PIECE:
        end = start + _PIECE
        cut = max(text.rfind(" ", start + 1, end), text.rfind("\n", start + 1, end))
        end = cut if cut > start else end
        yield text[start:end]
        start = end
    yield text[start:]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow each other; with `prefix`, the last one may be the beginning of a word.

    A single word that is `stemmed` stands for all forms of it: `kin` are the others that a library has. One that is
    `loose` was typed bare: where no article has all words, an article may lack it.
    """

    words: tuple[str, ...]
    prefix: bool = False
    stemmed: bool = False
    kin: tuple[str, ...] = field(default=(), compare=False)
    loose: bool = field(default=False, compare=False)

    def starts(self, words: list[str]) -> bool:
        """Whether a text's words begin with this phrase."""
        *whole, last = self.words
        head = words[: len(self.words)]
        if len(head) < len(self.words) or head[:-1] != whole:
            return False
        if self.prefix:
            return head[-1].startswith(last)
        return head[-1] == last or head[-1] in self.kin


def bare_phrase(words: tuple[str, ...], *, prefix: bool = False) -> Phrase:
    """What is typed without quotes: a single word, if it is whole, stands for all its forms."""
    return Phrase(words, prefix, stemmed=len(words) == 1 and not prefix)


def match_slices(text: str, phrases: Iterable[Phrase]) -> tuple[tuple[int, int], ...]:
    """Where phrases stand in a text, as slices of it that do not overlap."""
    by_first: dict[str, list[Phrase]] = {}
    beginnings: list[Phrase] = []
    for phrase in phrases:
        if len(phrase.words) == 1 and phrase.prefix:
            beginnings.append(phrase)
        elif phrase.words:
            for first in (phrase.words[0], *phrase.kin):
                by_first.setdefault(first, []).append(phrase)
    places = list(_placed_words(text))
    spoken = [word for word, _, _ in places]
    marked = [
        (places[at][1], places[at + len(phrase.words) - 1][2])
        for at, word in enumerate(spoken)
        for phrase in (*by_first.get(word, ()), *beginnings)
        if phrase.starts(spoken[at : at + len(phrase.words)])
    ]
    return tuple(_joined(marked))


def _placed_words(text: str) -> Iterator[tuple[str, int, int]]:
    word, start, end = "", 0, 0
    for at, character in enumerate(text):
        for part in _FOLDING[ord(character)]:
            if part == " ":
                if word:
                    yield word, start, end
                word = ""
                continue
            if not word:
                start = at
            word += part
            end = at + 1
    if word:
        yield word, start, end


def _joined(slices: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    last: tuple[int, int] | None = None
    for start, end in sorted(slices):
        if last and start < last[1]:
            last = (last[0], max(last[1], end))
            continue
        if last:
            yield last
        last = (start, end)
    if last:
        yield last
