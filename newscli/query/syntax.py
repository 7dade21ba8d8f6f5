"""The query language: text → Predicate and order.

    ai robot                 both words               "ai robot"      the words in a row
    robot*                   a beginning of a word    -robot  NOT x   without it
    outage                   and its other forms      =outage         that word
    ai OR robot              either                   (a OR b) c      grouped; NOT before AND before OR
    topic:ai,iot  #ai        any of the values        topic:=ai       that value and no more
    title:/clear(view|ly)/   a regular expression     quality:>=80    > >= < <= 10..50 10.. ..50
    date:2022-05             a period                 since: until: after: before:
    has:body  no:heat        whether there is one     is:published    is:video is:duplicate …
    sort:heat-desc,title     the order

Any text can be read. What is between letters and digits divides words: `c++`, `don't` and `http://x` are words. Only a
field that nobody knows, or one without a value, is an error, with its place in the text.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from newscli.errors import QueryError, UsageError
from newscli.query.ast import EVERYTHING, Asked, Not, Predicate, all_of, any_of
from newscli.query.fields import BY_NAME, FIELDS, known_field
from newscli.query.kinds import Kind
from newscli.query.predicates import Equals, Has, Is, Kin, LinksTo, Match, SameStory, with_kin
from newscli.query.sorting import SortKey, sort_keys
from newscli.query.values import DATE_WORDS, read_values
from newscli.text.words import Phrase, bare_phrase, words_of

LONGEST = 20_000
"""Characters of a query."""

MAX_DEPTH = 12
"""Of parentheses: more would be no question of a person, and soon none that SQLite takes."""

ExtraKind = Callable[[str], Kind | None]
"""The kind of a front-matter key that no field claims, None if no article has it."""

FLAGS: dict[str, Predicate] = {
    "published": Is("published"),
    "unpublished": Not(Is("published")),
    "duplicate": Is("duplicate"),
    "lead": Is("lead"),
    "followup": Is("followup"),
    "syndicated": Is("syndicated"),
    "video": Equals("type", ("video",)),
    "article": Equals("type", ("article",)),
} | {field.name: Is(field.name) for field in FIELDS if field.kind is Kind.FLAG}
"""What `is:` knows."""

_WORDS = ("sort", "is", "has", "no", "names", "story")
_OF_IDS: dict[str, Callable[[str], Predicate]] = {"names": LinksTo, "story": SameStory}

_NAME = re.compile(r"(?!(?:mailto|tel|urn|doi):)([^\W\d][\w-]*(?:\.[\w-]+)*):(?!//)")
_HASH = re.compile(r'#(?=[^\W_]|")')
_SURROGATES = re.compile("[\ud800-\udfff]")
_QUOTED = re.compile(r'"([^"]*)"?(\*?)')
_BARE = re.compile(r'[^\s"]+')
_VALUE = re.compile(r"""(?:"[^"]*"?|(?<=[:,])/(?:[^/\\]|\\.)+/(?=[\s,)]|$)|[^\s"])*""")


def parse_query(
    text: str,
    now: datetime,
    extra_kind: ExtraKind = lambda _: None,
    seed: int = 0,
    kin: Kin = lambda _: (),
) -> Asked:
    """What a text asks for at the moment `now`; `kin` tells the other forms of a word. Raises QueryError."""
    if len(text) > LONGEST:
        raise QueryError(f"The query is longer than {LONGEST:,} characters.", text[:40], 0, "Ask for less at a time.")
    reader = _Reader(_SURROGATES.sub("\ufffd", text), now, extra_kind, seed)
    where = reader.alternatives(0)
    return Asked(with_kin(where, kin), tuple(reader.order))


@dataclass
class _Reader:
    """Reads from `at` on, by recursive descent: alternatives > conjunction > negation > atom."""

    text: str
    now: datetime
    extra_kind: ExtraKind
    seed: int
    at: int = 0
    order: list[SortKey] = field(default_factory=list)

    def alternatives(self, depth: int) -> Predicate:
        parts = [self._conjunction(depth)]
        while self._word_ahead("OR"):
            parts.append(self._conjunction(depth))
        asked = [part for part in parts if part != EVERYTHING]
        return any_of(*asked) if asked else EVERYTHING

    def _conjunction(self, depth: int) -> Predicate:
        parts: list[Predicate] = []
        while not self._at_end(depth) and not self._peek_word("OR"):
            if self._word_ahead("AND"):
                continue
            part = self._negation(depth)
            if part is not None:
                parts.append(part)
        return all_of(*parts) if parts else EVERYTHING

    def _negation(self, depth: int) -> Predicate | None:
        negated = False
        while self._word_ahead("NOT") or self._sign_ahead():
            negated = not negated
        part = None if self._at_end(depth) else self._atom(depth)
        return Not(part) if negated and part is not None else part

    def _atom(self, depth: int) -> Predicate | None:
        if self.text[self.at] == "(":
            self.at += 1
            if depth >= MAX_DEPTH:
                raise QueryError(f"Parentheses are more than {MAX_DEPTH} deep.", self.text, self.at - 1)
            inner = self.alternatives(depth + 1)
            self._skip_blanks()
            if self.text.startswith(")", self.at):
                self.at += 1
            return inner if inner != EVERYTHING else None
        if name := _NAME.match(self.text, self.at):
            return self._field(name[1], name.end(), depth)
        if _HASH.match(self.text, self.at):
            return self._field("topic", self.at + 1, depth)
        if quoted := _QUOTED.match(self.text, self.at):
            self.at = quoted.end()
            return _match(quoted[1], Phrase, prefix=bool(quoted[2]))
        return self._bare(depth)

    def _bare(self, depth: int) -> Predicate | None:
        found = _BARE.match(self.text, self.at)
        assert found is not None
        word = _before_closing(found[0]) if depth else found[0]
        self.at += len(word) or 1
        read = Phrase if word.startswith("=") else bare_phrase
        return _match(word, read, prefix=word.endswith("*"))

    def _field(self, name: str, value_at: int, depth: int) -> Predicate | None:
        start = self.at
        found = _VALUE.match(self.text, value_at)
        value = found[0] if found else ""
        value = _before_closing(value) if depth else value
        self.at = value_at + len(value)
        place = (self.text, start, value_at)
        lowered = name.lower()
        if lowered not in _WORDS and lowered not in DATE_WORDS:
            self._known(lowered, self.text, start)
        if not value:
            raise QueryError(f"“{name}:” needs a value.", self.text, start, _example(lowered))
        if value.startswith("("):
            raise QueryError("Values stand between commas.", self.text, value_at, f"For example {lowered}:a,b.")
        return self._meaning(lowered, value, place)

    def _meaning(self, name: str, value: str, place: tuple[str, int, int]) -> Predicate | None:
        text, start, value_at = place
        if name == "sort":
            self._sort(value, value_at)
            return None
        if name in ("is", "has", "no", *_OF_IDS):
            return self._any_word(name, _listed(value), text, value_at)
        if name in DATE_WORDS:
            return read_values("date", Kind.DATE, value, place, self.now, DATE_WORDS[name])
        return read_values(self._known(name, text, start), self._kind(name), value, place, self.now)

    def _any_word(self, name: str, words: list[str], text: str, value_at: int) -> Predicate:
        """Any of the words of `is:`, `has:`, `no:`, `names:` or `story:`."""
        if not words:
            raise QueryError(f"“{name}:” needs a value.", text, value_at, _example(name))
        if name == "is":
            return any_of(*(_flag(word, text, value_at) for word in words))
        if name in _OF_IDS:
            return any_of(*(_OF_IDS[name](self._id(name, word, value_at)) for word in words))
        asked = any_of(*(Has(self._known(word, text, value_at)) for word in words))
        return Not(asked) if name == "no" else asked

    def _id(self, name: str, word: str, value_at: int) -> str:
        if not word.isalnum():
            raise QueryError(f"“{name}:” takes an id.", self.text, value_at, "`newscli list -f ids` lists them.")
        return word

    def _sort(self, value: str, value_at: int) -> None:
        try:
            self.order += sort_keys(value.replace('"', ""), self.seed)
        except UsageError as error:
            raise QueryError(error.message, self.text, value_at, error.hint) from None

    def _known(self, name: str, text: str, start: int) -> str:
        """The canonical name of a field. Raises QueryError with the nearest name."""
        built_in = known_field(name)
        if built_in is not None:
            return built_in.name
        if self.extra_kind(name) is not None:
            return name
        raise QueryError(f"There is no field “{name}”.", text, start, _nearest(name))

    def _kind(self, name: str) -> Kind:
        built_in = known_field(name)
        return built_in.kind if built_in else self.extra_kind(name) or Kind.NAME

    def _skip_blanks(self) -> None:
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1

    def _at_end(self, depth: int) -> bool:
        self._skip_blanks()
        while depth == 0 and self.text[self.at : self.at + 1] == ")":
            self.at += 1
            self._skip_blanks()
        return self.at >= len(self.text) or self.text[self.at] == ")"

    def _peek_word(self, word: str) -> bool:
        self._skip_blanks()
        end = self.at + len(word)
        after = self.text[end : end + 1]
        return self.text.startswith(word, self.at) and (not after or after.isspace() or after in "()")

    def _word_ahead(self, word: str) -> bool:
        ahead = self._peek_word(word)
        if ahead:
            self.at += len(word)
        return ahead

    def _sign_ahead(self) -> bool:
        """Whether a `-` stands before something that can be negated."""
        self._skip_blanks()
        after = self.text[self.at + 1 : self.at + 2]
        ahead = self.text.startswith("-", self.at) and bool(after) and not after.isspace()
        if ahead:
            self.at += 1
        return ahead


def can_be_asked(name: str) -> bool:
    """Whether the language can ask for this front-matter key."""
    return bool(_NAME.fullmatch(f"{name}:")) and name not in _WORDS and name not in DATE_WORDS


def _before_closing(text: str) -> str:
    """A word or value within a group, up to the parenthesis that closes the group."""
    if text.startswith("/"):  # a regular expression has parentheses of its own
        return text[: text.rindex("/") + 1] if text.rstrip(")").endswith("/") else text.rstrip(")")
    opened = 0
    for at, character in enumerate(text):
        if character == "(":
            opened += 1
        elif character == ")":
            opened -= 1
        if opened < 0:
            return text[:at]
    return text


def _match(text: str, read: Callable[..., Phrase], *, prefix: bool) -> Match | None:
    words = tuple(words_of(text))
    return Match(read(words, prefix=prefix)) if words else None


def _listed(value: str) -> list[str]:
    return [part.strip('"').lower() for part in value.split(",") if part.strip('"')]


def _flag(name: str, text: str, start: int) -> Predicate:
    if name in FLAGS:
        return FLAGS[name]
    raise QueryError(f"There is no “is:{name}”.", text, start, f"Known: {', '.join(FLAGS)}.")


def _nearest(name: str) -> str:
    from difflib import get_close_matches  # only on the way to an error

    near = get_close_matches(name, [*BY_NAME, *DATE_WORDS, *_WORDS], n=1)
    if near:
        return f'Did you mean “{near[0]}:”? In quotes it is words: "{name}:…"'
    return f'`newscli help fields` lists the fields. In quotes it is words: "{name}:…"'


def _example(name: str) -> str:
    examples = {"sort": "sort:heat", "is": "is:published", "has": "has:body", "no": "no:heat"}
    return f"For example {examples.get(name, f'{name}:2022' if name in DATE_WORDS else f'{name}:VALUE')}."
