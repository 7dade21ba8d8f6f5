"""Resolves links in texts at query time, so that they stay right when files are added or removed.

A mention is resolved by the first of its keys that any article has: the first may be the id of a URL, all others are
names. If several articles match, the one with the lowest kind of name wins, then one in the same folder, then the one
with the shortest path.
"""

_BY_URL = "wanted.turn = 0 AND typeof(wanted.key) = 'text'"
_FILE = "(SELECT {} FROM file WHERE file.number = {}.number)"
_NEAREST = (
    f"{_FILE.format('folder', 'meant')} <> {_FILE.format('folder', 'wanted')}, "
    f"{_FILE.format('length(path)', 'meant')}, {_FILE.format('path', 'meant')}"
)


def _best(source: str, position: str) -> str:
    """The number of the article that a mention leads to, NULL if it leads nowhere."""
    by_url = f"JOIN article AS meant ON meant.natural_id = wanted.key WHERE {_BY_URL}"
    by_name = "JOIN name AS meant ON meant.key = wanted.key WHERE 1"
    first = (
        "(SELECT meant.number FROM mention AS wanted CROSS {meant} "
        f"AND wanted.number = {source} AND wanted.position = {position} ORDER BY {{order}} {_NEAREST} LIMIT 1)"
    )
    return f"coalesce({first.format(meant=by_url, order='')}, {first.format(meant=by_name, order='turn, kind,')})"


TARGET = _best("mention.number", "mention.position")
"""The number of the article that the row `mention` leads to, NULL if it leads nowhere."""

RESOLVED = (
    "SELECT source, position, CASE count(*) WHEN 1 THEN found "
    f"ELSE {_best('candidate.source', 'candidate.position')} END AS target FROM ("
    "SELECT wanted.number AS source, position, name.number AS found "
    "FROM mention AS wanted JOIN name ON name.key = wanted.key WHERE {where} UNION ALL "
    "SELECT wanted.number, position, page.number "
    f"FROM mention AS wanted JOIN article AS page ON page.natural_id = wanted.key WHERE {_BY_URL} AND {{where}}"
    ") AS candidate GROUP BY source, position"
)
"""Source, position and target of the mentions `where` so; only where a link may mean several articles, they are put in
order."""

# The + takes from a key that it is a column of numbers: keys may be texts, too, and else the index would not do.
MENTIONING = (
    "SELECT mention.number FROM article AS goal CROSS JOIN name ON name.number = goal.number "
    "CROSS JOIN mention ON mention.key = +name.key "
    "WHERE goal.natural_id = {id} AND (mention.turn = 0 "
    "AND (SELECT count(*) FROM name AS same WHERE same.key = mention.key) = 1 "
    f"OR {TARGET} = goal.number) "
    "UNION ALL SELECT mention.number FROM mention "
    "WHERE mention.key = {id} AND {id} IN (SELECT natural_id FROM article)"
)
"""The numbers of the articles whose text links to a natural id. A name that only one article has needs no resolving,
and whatever has the URL itself is meant first."""

MENTIONED = f"SELECT target FROM ({RESOLVED.format(where='wanted.number = {number}')})"
"""The numbers of the articles that the text of one links to, among them itself."""
