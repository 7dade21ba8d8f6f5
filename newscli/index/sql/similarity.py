"""SQL for similar articles, which `answer.similar` has already found in Python."""

import json

from newscli.index.rows.sql import Sql
from newscli.query.ast import Predicate, clauses
from newscli.query.predicates import Like


def like(predicate: Like) -> Sql:
    """A predicate as a condition on the row `article`."""
    assert predicate.found is not None
    return Sql("article.natural_id IN (SELECT value FROM json_each(?))", (json.dumps(predicate.found),))


def most_similar_first(where: Predicate) -> list[Sql]:
    """The sort order if all articles must be similar to one; if there are several, the first one counts."""
    found = (json.dumps(part.found) for part in clauses(where) if isinstance(part, Like))
    return [Sql("instr(?, json_quote(article.natural_id))", (ids,)) for ids in found][:1]
