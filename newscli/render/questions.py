"""What stderr says of questions: how they were read, and why they find nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from newscli.render.ages import day
from newscli.render.counts import counted
from newscli.render.text import one_line
from newscli.render.wrapping import shortened

if TYPE_CHECKING:
    from newscli.model.answers import Explanation, Facet, NearValues


_LONGEST = 100
"""Characters of a word that was typed."""

_MOST_NAMED = 5
"""Words that a sentence names."""


def note(sentence: str) -> str:
    """How a part of a query was read."""
    return f"newscli: {one_line(sentence)}"


def no_order(order: str) -> str:
    """After a query with an order, which this answer does not have."""
    return f"newscli: Ignored {one_line(order)}: this answer has no order."


def lost_quotes(first: str, others: Sequence[str], quoted: str) -> str:
    """On a clause and words behind it, which may have been meant as one value."""
    words = " and ".join(f"“{one_line(word)}”" for word in others)
    return f"newscli: Read {one_line(first)} and the text {words}. For one value, write '{one_line(quoted)}'"


def read_as_negation(typed: str, option: str) -> str:
    word, rest, meant = (shortened(one_line(text), _LONGEST) for text in (typed, typed[1:], option))
    return f"newscli: {word} was read as NOT {rest}. The option is written {meant}."


def loosened(respelt: Sequence[tuple[str, str]], missing: Sequence[str], *, partial: bool) -> str:
    """Before an answer to what was searched because no article has all that was asked for."""
    said = []
    if respelt:
        words, near = zip(*respelt, strict=True)
        said.append(f"No article has {_quoted(words, 'or')}: searched for {_quoted(near, 'and')}.")
    if missing:
        said.append(f"No article has {_quoted(missing, 'or')}; these have some of the others.")
    elif partial:
        said.append("No article has all of these words; these have some of them.")
    said.append("--all-words finds only articles with all." if partial else "--all-words searches for what was typed.")
    return note(" ".join(said))


def few_found(count: int) -> str:
    """After the few articles that have all of many words."""
    has = "1 article has" if count == 1 else f"{count:,} articles have"
    return note(f"{has} all of these words. --some-words finds those with some of them, too.")


def _quoted(words: Sequence[str], last: str) -> str:
    """Such as: “a”, “b” or “c”."""
    named = [f"“{one_line(word)}”" for word in words[:_MOST_NAMED]]
    more = len(words) - len(named)
    *others, final = [*named, f"{more:,} more"] if more else named
    return f"{', '.join(others)} {last} {final}" if others else final


def nothing_asked() -> str:
    return "Nothing found: no article can match this query."


def nothing_found(
    explanation: Explanation,
    nearest: Mapping[str, str],
    wider: Mapping[str, int],
    values: Sequence[NearValues],
    contradiction: tuple[str, str] | None,
) -> str:
    """After a query that no article matches: which clause it is, and what is nearest."""
    if not explanation.query:
        return "The library has no articles." if not explanation.found else "No article has a value."
    lines = [f"Nothing found for {one_line(explanation.query)}", *_removing(explanation)]
    lines += [f"{one_line(query)}: {counted(count, 'article')}" for query, count in wider.items()]
    lines += [f"Nearest to {one_line(wanted)}: {one_line(known)}" for wanted, known in nearest.items()]
    if contradiction:
        lines.append(f"An article has one {contradiction[0]}. A comma means either: {one_line(contradiction[1])}")
    return "\n".join([*lines, *map(_near_values, values)])


def _removing(explanation: Explanation) -> Iterator[str]:
    if len(explanation.clauses) < 2:  # noqa: PLR2004
        return
    blamed = [clause for clause in explanation.clauses if clause.without]
    for clause in blamed:
        yield f"Without {one_line(clause.text)}: {counted(clause.without, 'article')}"
    if not blamed:
        none = [one_line(clause.text) for clause in explanation.clauses if not clause.alone]
        yield f"No article has {' or '.join(none)}" if none else "No article matches all of them, nor all but one."
        alone = (
            f"{one_line(each.text)} alone: {counted(each.alone, 'article')}"
            for each in explanation.clauses
            if each.alone
        )
        yield from dict.fromkeys(alone)


def _near_values(near: NearValues) -> str:
    """What a field has instead of a value that no article has."""
    clause, field = one_line(near.clause), one_line(near.field)
    if not near.total:
        return f"No article has a value for {field}."
    if near.alike:
        return f"Nearest to {clause}: {', '.join(_clause_of(field, facet) for facet in near.values)}"
    if near.total > len(near.values) and near.values[0].count == 1:  # every article has a value of its own
        return f"Nothing is like {clause}."
    known = ", ".join(f"{one_line(facet.value)} ({facet.count:,})" for facet in near.values)
    more = near.total - len(near.values)
    rest = f" and {more:,} more: newscli stats --by {field}" if more else ""
    return f"Nothing is like {clause}. Known: {known}{rest}"


def _clause_of(field: str, facet: Facet) -> str:
    value = one_line(facet.value)
    quoted = f'"{value}"' if re.search(r"[\s,|()]", value) else value
    return f"{field}:{quoted} ({counted(facet.count, 'article')})"


def span(first: datetime, last: datetime, *, is_over: bool) -> str:
    """From when to when the library has articles."""
    known = f"The library has articles from {day(first)} to {day(last)}."
    return f"{known} `--now latest` counts dates such as 7d from the newest." if is_over else known


COUNTING = {"author": "authors", "topic": "topics", "provider": "providers"}
"""Fields of names that have a command of their own to count them."""


def no_value(field: str, filled: Collection[str], *, whole: bool) -> str:
    """After a count of values that no article has, in the whole library or in an answer: what else can be counted."""
    if field == "name":
        return "No title has a name, a word that is also capitalised within the sentences of other texts."
    article = "No article" if whole else "No matching article"
    value = f"has {'an' if field[0] in 'aeiou' else 'a'} {field}" if field in COUNTING else f"has a value for {field}"
    command = next((command for name, command in COUNTING.items() if name in filled and name != field), None)
    also = f" `newscli {command}` counts {command}." if command else ""
    return f"{article} {one_line(value)}.{also}"


def no_dates() -> str:
    return "No article of the library has a date."


def is_folder(word: str) -> str:
    from shlex import quote  # 1 ms

    return f"“{one_line(word)}” is a folder: newscli -L {quote(one_line(word))} list"
