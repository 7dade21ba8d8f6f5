"""Translates words to FTS5 queries, and conditions that depend on the words of the text alone."""

from newscli.query.ast import And, Not, Or, Predicate
from newscli.query.fields import FULL_TEXT
from newscli.query.predicates import Contains, Match, phrases, with_kin
from newscli.text.words import Phrase

_MOST = 60
"""Parts of an expression: FTS5's parser holds 100 things at a time."""

_DEEPEST = 20
"""Levels of a query whose typed words are looked for apart."""


def fts_phrase(phrase: Phrase) -> str:
    """A phrase as an FTS5 query. Every word is quoted, so nothing in it is an operator."""
    if phrase.kin:
        forms = [f'"{word}"' for word in (*phrase.words, *phrase.kin)]
        return f"({' OR '.join(forms)})"
    words = " + ".join(f'"{word}"' for word in phrase.words)
    return f"{words} *" if phrase.prefix else words


def text_expression(where: Predicate) -> str | None:
    """The FTS5 query for a condition that depends on the words of the text alone; None for any other."""
    match where:
        case Match(phrase):
            return f"({fts_phrase(phrase)})"
        case Contains(field, phrase) if field in FULL_TEXT:
            return f"({field} : {fts_phrase(phrase)})"
        case Or(parts):
            return _joined_text([text_expression(part) for part in dict.fromkeys(parts)], "OR")
        case And(parts):
            parts = tuple(dict.fromkeys(parts))
            wanted = [text_expression(part) for part in parts if not isinstance(part, Not)]
            unwanted = [text_expression(part.part) for part in parts if isinstance(part, Not)]
            if not unwanted:
                return _joined_text(wanted, "AND")
            return _joined_text([_joined_text(wanted, "AND"), _joined_text(unwanted, "OR")], "NOT")
        case _:
            return None


def typed_expression(where: Predicate) -> str | None:
    """The FTS5 query for the words exactly as typed, without other forms; None if there are no other forms.

    It leaves out what is negated and what is no word.
    """
    if not any(phrase.kin for phrase in phrases(where)) or depth(where) > _DEEPEST:
        return None
    return _typed(with_kin(where, lambda _: ()))


def _typed(where: Predicate) -> str | None:
    match where:
        case And(parts) | Or(parts):
            known = [text for text in map(_typed, parts) if text is not None]
            return _joined_text([*known], "AND" if isinstance(where, And) else "OR")
        case Not():
            return None
        case _:
            return text_expression(where)


def _joined_text(parts: list[str | None], word: str) -> str | None:
    known = [part for part in parts if part is not None]
    if not known or len(known) < len(parts) or len(known) > _MOST:
        return None
    return known[0] if len(known) == 1 else f"({f' {word} '.join(known)})"


def depth(predicate: Predicate) -> int:
    match predicate:
        case Not(part):
            return depth(part)
        case And(parts) | Or(parts):
            return 1 + max(map(depth, parts), default=0)
        case _:
            return 0
