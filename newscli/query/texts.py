"""Parses values of names and texts: `a`, `"b c"`, `begin*`, `=whole`, `/regex/`.

Operators of other query languages are understood as they are there if that is unambiguous, or refused.
"""

import re

from newscli.errors import UsageError
from newscli.query.ast import Predicate
from newscli.query.fields import ADDRESSES, BY_NAME, FULL_TEXT
from newscli.query.predicates import Contains, Equals, Has, Match, Pattern
from newscli.query.reading import Reading
from newscli.text.words import Phrase, bare_phrase, words_of

_PATTERN = re.compile(r"/((?:[^/\\]|\\.)+)/([a-z]*)")
COMPARED = re.compile(r"[<>≥≤]")
_ANCHORED = re.compile(r'(\^)?("[^"]*"|[^^$"]*\w)(\$)?')
_INSIDE = re.compile(r"[\w*]\*+[^\w\s*]*\w|^\*+[\w.]|/\*+\.")
_ONE_SIGN = re.compile(r"\w\?\w")
_FUZZY = re.compile(r"[\w\"](~|\^)[\d.]*$")
_STEMMED = FULL_TEXT | {"text"}
WITH_SIGNS = ADDRESSES | {"path"}
"""Fields whose values contain characters that are operators in other fields."""


def read_words(field: str, text: str, reading: Reading) -> Predicate:
    """The predicate of one value of a name or text. Raises UsageError."""
    text = with_plain_quotes(text)
    pattern = _PATTERN.fullmatch(text)
    if pattern and (field not in WITH_SIGNS or pattern[2] in ("", "i")):
        return Pattern(field, _checked(pattern[1], pattern[2]))
    if text == "*":
        return Has(field)
    if field in WITH_SIGNS and _INSIDE.search(text):
        return _glob(field, text, reading)
    if field not in WITH_SIGNS:
        _refuse_signs(field, text)
        anchored = _ANCHORED.fullmatch(text)
        if anchored and (anchored[1] or anchored[3]):
            return _anchored(field, anchored, reading)
    return _named_words(field, text)


def with_plain_quotes(text: str) -> str:
    """A value with straight double quotes instead of curly or single ones."""
    bare = text.removeprefix("=")
    if len(bare) > 1 and (bare[0], bare[-1]) in (("“", "”"), ("'", "'")):
        return f'{text[: len(text) - len(bare)]}"{bare[1:-1]}"'
    return text


def _named_words(field: str, text: str) -> Predicate:
    whole, bare = text.startswith("="), text.lstrip("=")
    if '"' in bare and not re.fullmatch(r'"[^"]*"?\*?', bare):
        raise UsageError("Quotes must enclose the whole value.", f'For example {field}:"{bare.replace(chr(34), "")}".')
    words = tuple(words_of(bare))
    if not words:
        raise UsageError(
            f"“{field}:{text}” has no letter or digit to search for.", f"`no:{field}` finds articles without one."
        )
    prefix = bare.rstrip('"').endswith("*")
    if whole and _PATTERN.fullmatch(bare):
        raise UsageError(f"“{text}” cannot be both a whole value and a regular expression.", "Leave out one of them.")
    if whole and prefix:
        raise UsageError(
            f"“{text}” cannot be both a whole value and a prefix.",
            f"Write {field}:{bare} for words that begin with it.",
        )
    if whole and field != "text":
        return Equals(field, words)
    read = bare_phrase if field in _STEMMED and not whole and '"' not in bare else Phrase
    phrase = read(words, prefix=prefix)
    return Match(phrase) if field == "text" else Contains(field, phrase)


def refuse_wildcards(text: str) -> None:
    """Raises UsageError for wildcards of other languages that would be ignored."""
    if _INSIDE.search(text):
        raise UsageError(
            "* is allowed only at the end of a word, as in azu*.", "title:/az.*re/ is a regular expression."
        )
    if _ONE_SIGN.search(text) and "://" not in text:
        raise UsageError("? is not a wildcard.", "title:/az.re/ is a regular expression.")
    if fuzzy := _FUZZY.search(text):
        what = "words near each other or alike" if fuzzy[1] == "~" else "weights"
        raise UsageError(f"There is no {fuzzy[1]} for {what}.", "Leave it out.")


def _refuse_signs(field: str, text: str) -> None:
    """Raises UsageError for a value with operators that would be ignored."""
    if text in ("AND", "OR", "NOT"):
        raise UsageError(f"{text} is an operator.", f'-{field}:a excludes a; in quotes it is a word: {field}:"{text}"')
    if COMPARED.match(text):
        raise UsageError(
            f"> and < compare numbers and dates; “{field}” is text.", f"{field}:VALUE searches for words in it."
        )
    if text.startswith(("~", ":", "/")):
        raise UsageError(f"“{text}” is not a regular expression.", f"Write it between slashes: {field}:/…/")
    if text.startswith(("[", "{")):
        raise UsageError("Separate values with commas.", f"For example {field}:a,b.")
    if BY_NAME.get(field) and BY_NAME[field].suggested and ";" in text and '"' not in text:
        raise UsageError("Separate values with commas.", f"Write {field}:{text.replace(';', ',')}.")
    if '"' not in text:
        refuse_wildcards(text)


def _glob(field: str, text: str, reading: Reading) -> Pattern:
    """A pattern for a path or URL in which * matches anything, as in the shell."""
    parts = (re.sub(r"([^\w\s])", r"\\\1", part) for part in text.strip('"').split("*"))
    pattern = Pattern(field, ".*".join(parts) + ("" if text.endswith("*") else "$"))
    reading.note(f"Read {field}:{text} as the regular expression {field}:/{pattern.expression}/.")
    return pattern


def _anchored(field: str, match: re.Match[str], reading: Reading) -> Pattern:
    literal = re.sub(r"([^\w\s])", r"\\\1", match[2].strip('"'))
    pattern = Pattern(field, f"{match[1] or ''}{literal}{match[3] or ''}")
    reading.note(f"Read {field}:{match[0]} as the regular expression {field}:/{pattern.expression}/.")
    return pattern


def _checked(expression: str, flags: str) -> str:
    if flags not in ("", "i"):
        raise UsageError(f"There is no flag “{flags}”.", "The only flag is i, which has no effect.")
    from newscli.text.patterns import check  # most queries have no regular expression

    check(expression)
    return expression


def pattern_of(text: str) -> Pattern | None:
    """The regular expression between slashes. Raises UsageError."""
    match = _PATTERN.fullmatch(text)
    return Pattern("text", _checked(match[1], "")) if match and match[2] in ("", "i") else None
