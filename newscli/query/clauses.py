"""Parses clauses such as `topic:ai` or `is:video`: the word before the colon decides how the value is parsed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from newscli.errors import AmbiguousRef, QueryError, UnknownRef, UsageError
from newscli.query.ast import Not, Predicate, any_of
from newscli.query.fields import BY_NAME, FIELDS, known_field, nearest_hint
from newscli.query.kinds import Kind
from newscli.query.limits import MOST_REFS, too_many
from newscli.query.periods import is_ago, parse_period
from newscli.query.predicates import DEEPEST, Equals, Has, Is, Like, LinkedFrom, LinksTo, SameStory
from newscli.query.reading import Reading
from newscli.query.scanner import Token, value_parts
from newscli.query.sorting import check_number, sort_keys
from newscli.query.values import DATE_WORDS, read_values

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
"""The values of `is:`."""

_OF_REFS: dict[str, Callable[[str, int], Predicate]] = {
    "links-to": LinksTo,
    "linked-from": LinkedFrom,
    "story": lambda id_, _depth: SameStory(id_),
    "like": lambda id_, _depth: Like(id_),
}
_NO_DEPTH = {"story": "A story has no depth.", "like": "What is similar has no depth."}
WORDS = ("sort", "is", "has", "no", *_OF_REFS)
"""Words before a colon that are neither fields nor date words."""

_SPELLINGS = {
    "names": "links-to", "links_to": "links-to", "linked-by": "linked-from", "linked_from": "linked-from",
    "missing": "no", "without": "no", "exists": "has", "_exists_": "has", "order": "sort", "orderby": "sort",
    "sortby": "sort", "sort_by": "sort", "thread": "story", "similar": "like", "similar-to": "like",
    "similar_to": "like",
}  # fmt: skip
"""Other spellings of these words."""

_OPTIONS = {
    "limit": "-n {}", "n": "-n {}", "count": "-n {}", "max": "-n {}", "per_page": "-n {}", "first": "-n {}",
    "offset": "--offset {}", "page": "--offset N", "skip": "--offset {}",
    "format": "-f {}", "columns": "--columns {}", "group": "--by FIELD",
    "fields": "--fields {}", "collapse": "--collapse {}",
}  # fmt: skip
"""Words that are options, not part of a query."""

_WORDS_OF_PROSE = frozenset({"count", "max", "first", "n", "format", "group", "page", "skip", "fields"})
"""Those of them that may precede a colon in a headline."""

_NO_CLAUSES = {
    "in": "title:WORD looks in the title, excerpt:WORD in the excerpt, body:WORD in the body.",
    "re": "A regular expression stands between slashes: title:/…/",
    "regex": "A regular expression stands between slashes: title:/…/",
    "not": "NOT x or -x leaves out.",
    "near": "Words in a row stand in quotes.",
}


def is_word(name: str) -> bool:
    """Whether a name is a clause word that is not a field."""
    return name.lower() in WORDS or name.lower() in DATE_WORDS


def is_field(name: str, reading: Reading) -> bool:
    """Whether a clause can begin with this name."""
    lowered = name.lower()
    return is_word(spelt(name)) or known_field(lowered) is not None or reading.known.kind(lowered) is not None


def can_be_asked(name: str) -> bool:
    """Whether a query can contain this front-matter key."""
    return not is_word(name) and '"' not in name


def spelt(name: str) -> str:
    """A word before a colon in its own spelling, such as links-to for names."""
    return _SPELLINGS.get(name.lower(), name.lower())


def read_clause(token: Token, text: str, reading: Reading) -> Predicate | None:
    """The predicate of a clause, None for a sort order. Raises QueryError; UnknownField if there is no such field."""
    name = token.name.lower() if _known(token.name, reading) else spelt(token.name)
    if token.compared and not _has_whole_values(name):
        token = replace(token, text=token.text.lstrip("="))
    if not token.text and is_field(name, reading):
        raise QueryError(f"“{token.name}:” needs a value.", text, token.at, _example(name))
    if token.text.startswith("(") and not token.compared and is_field(name, reading):
        raise QueryError("Separate values with commas.", text, token.value_at, f"For example {name}:a,b.")
    if name in WORDS and known_field(name) is None:
        return _of_word(name, token, text, reading)
    return _of_field(_field(token, text, reading), token, text, reading)


def _has_whole_values(name: str) -> bool:
    """Whether a field accepts = before a value: names, texts, numbers and dates do."""
    field = known_field(name)
    return not is_word(name) and (field is None or field.kind is not Kind.FLAG)


class UnknownField(QueryError):
    """The name is not a field. In a longer text it may be an ordinary word."""


def _field(token: Token, text: str, reading: Reading) -> str:
    """The canonical name of a clause's field, or a date word such as `since`. Raises QueryError."""
    name = token.name.lower()
    if name in DATE_WORDS:
        return name
    known = _known(name, reading)
    if known:
        return known
    if name in _OPTIONS:
        option = _OPTIONS[name].format(token.text or "N")
        error = QueryError if token.text.isdecimal() or name not in _WORDS_OF_PROSE else UnknownField
        raise error(f"“{name}:” is not a field.", text, token.at, f"Use the option {option}.")
    if name in _NO_CLAUSES:
        error = QueryError if known_field(token.text) else UnknownField
        raise error(f"“{name}:” is not a field.", text, token.at, _NO_CLAUSES[name])
    meant = _meant(name, token.text, reading)
    if meant is None:
        raise UnknownField(f"There is no field “{token.name}”.", text, token.at, unknown_field_hint(token.name))
    reading.note(f"There is no field “{token.name}”: read as {meant}:{token.text}.")
    return meant


def _known(name: str, reading: Reading) -> str | None:
    field = known_field(name)
    if field is not None:
        return field.name
    return name.lower() if reading.known.kind(name.lower()) is not None else None


def _meant(name: str, value: str, reading: Reading) -> str | None:
    """The field for a name from another query language; `from:` with a date means a date."""
    if name == "from" and is_date(value.strip('"'), reading.now):
        return "since"
    return _field_of(name)


def _field_of(word: str) -> str | None:
    from newscli.query.synonyms import field_of  # most names are those of fields

    return field_of(word)


def is_date(text: str, now: datetime) -> bool:
    """Whether a text is a valid period."""
    try:
        parse_period(text, now)
    except UsageError:
        return False
    return True


def _of_field(name: str, token: Token, text: str, reading: Reading) -> Predicate:
    place = (text, token.at, token.value_at)
    if name in DATE_WORDS:
        return read_values("date", Kind.DATE, token.text, place, reading, DATE_WORDS[name])
    built_in = known_field(name)
    kind = built_in.kind if built_in else reading.known.kind(name) or Kind.NAME
    if kind is Kind.DATE and is_ago(token.text.strip('"')):
        reading.note(f"Read {name}:{token.text} as that time alone; since:{token.text} is from then on.")
    if token.compared and kind.by_words and token.text.startswith(("=", "!=")):
        sign, value = token.text.startswith("!") * "-", token.text.lstrip("!=")
        reading.note(f"Read {sign}{name}:={value}, the whole value; {sign}{name}:{value} searches for words in it.")
    return read_values(name, kind, token.text, place, reading)


def _of_word(name: str, token: Token, text: str, reading: Reading) -> Predicate | None:
    if name == "sort":
        _sort(token, text, reading)
        return None
    parts = [(part, token.value_at + at) for part, at in value_parts(token.text, ",|") if part.strip('"')]
    if not parts:
        raise QueryError(f"“{name}:” needs a value.", text, token.value_at, _example(name))
    if name in _OF_REFS:
        return any_of(*(_linked(name, part, (text, at), reading) for part, at in parts))
    if name == "is":
        return any_of(*(_flag(part.strip('"'), text, at) for part, at in parts))
    asked = any_of(*(Has(_present(part.strip('"'), text, at, reading)) for part, at in parts))
    return Not(asked) if name == "no" else asked


def _sort(token: Token, text: str, reading: Reading) -> None:
    try:
        reading.order += sort_keys(token.text.replace('"', ""), reading.seed, reading.known.kind)
        check_number(reading.order)
    except UsageError as error:
        raise QueryError(error.message, text, token.value_at, error.hint) from None


def _present(name: str, text: str, at: int, reading: Reading) -> str:
    """The canonical name of the field after has: or no:. Raises QueryError."""
    known = _known(name, reading)
    meant = known or _field_of(name)
    if meant is None or meant in DATE_WORDS:
        raise QueryError(f"There is no field “{name}”.", text, at, unknown_field_hint(name, ()))
    if known is None:
        reading.note(f"There is no field “{name}”: read as {meant}.")
    return meant


def _linked(name: str, part: str, place: tuple[str, int], reading: Reading) -> Predicate:
    """The clause for a ref, which may be followed by a depth. Raises QueryError."""
    ref, depth = _ref_and_depth(part)
    if depth > 1 and name in _NO_DEPTH:
        raise QueryError(_NO_DEPTH[name], *place, "links-to:REF:2 and linked-from:REF:2 have.")
    if not 1 <= depth <= DEEPEST:
        raise QueryError(f"“{name}:” follows 1 to {DEEPEST} links.", *place, f"For example {name}:{ref}:2.")
    _note_ref(ref, place, reading)
    try:
        return _OF_REFS[name](reading.known.id_of(ref), depth)
    except UnknownRef as error:
        raise QueryError(error.message, *place, _nearest_titles(error.suggestions)) from None
    except AmbiguousRef as error:
        raise QueryError(error.message, *place, _nearest_titles(error.candidates[:3])) from None
    except UsageError as error:
        raise QueryError(error.message, *place, error.hint) from None


def _note_ref(ref: str, place: tuple[str, int], reading: Reading) -> None:
    """Raises QueryError for a ref too many."""
    reading.refs.add(ref)
    if len(reading.refs) > MOST_REFS:
        message, hint = too_many()
        raise QueryError(message, *place, hint)


def _ref_and_depth(part: str) -> tuple[str, int]:
    ref, colon, depth = part.rpartition(":")
    if colon and depth.isascii() and depth.isdecimal() and len(depth) < 4 and ref:  # noqa: PLR2004
        return ref.strip('"'), int(depth)
    return part.strip('"'), 1


def _nearest_titles(named: tuple[tuple[str, str], ...]) -> str:
    titles = "; ".join(f"{id_} “{title}”" for id_, title in named)
    return f"For example {titles}." if titles else "A ref is an id, a row number, a file, a URL or words of a title."


def _flag(name: str, text: str, at: int) -> Predicate:
    if name.lower() in FLAGS:
        return FLAGS[name.lower()]
    raise QueryError(f"There is no “is:{name}”.", text, at, nearest_hint(name, list(FLAGS), "Known"))


def unknown_field_hint(name: str, others: Sequence[str] = (*DATE_WORDS, *WORDS)) -> str:
    """A suggestion for an unknown name: a field, or another word that can precede a colon."""
    from newscli.query.synonyms import nearest  # only on the way to an error

    near = nearest(name, [*BY_NAME, *others])
    if near:
        return f'Did you mean “{near}:”? To search for it as words, quote it: "{name}:…"'
    return f'`newscli help fields` lists the fields. To search for it as words, quote it: "{name}:…"'


def _example(name: str) -> str:
    examples = {"sort": "sort:heat", "is": "is:published", "has": "has:body", "no": "no:heat", "story": "story:1"}
    examples |= {"links-to": "links-to:1", "linked-from": "linked-from:1", "like": "like:1"}
    if name in DATE_WORDS:
        return f"For example {name}:2022."
    field = known_field(name)
    if field is not None and field.kind is Kind.NUMBER:
        return f"For example {name}:70.., or in quotes for the shell '{name}:>70'."
    return f"For example {examples.get(name, f'{name}:VALUE')}."
