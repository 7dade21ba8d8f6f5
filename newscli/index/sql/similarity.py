"""Similar articles → SQL. Which they are is known before: `answer.similar` compares articles in Python."""

import json

from newscli.index.rows.sql import Sql
from newscli.query.ast import Predicate, clauses
from newscli.query.predicates import Like


def like(predicate: Like) -> Sql:
    """As a condition on the row `article`."""
    assert predicate.found is not None
    return Sql("article.natural_id IN (SELECT value FROM json_each(?))", (json.dumps(predicate.found),))


def most_similar_first(where: Predicate) -> list[Sql]:
    """What to sort by if all articles must be similar to one; of several, the first counts."""
    found = (json.dumps(part.found) for part in clauses(where) if isinstance(part, Like))
    return [Sql("instr(?, json_quote(article.natural_id))", (ids,)) for ids in found][:1]
