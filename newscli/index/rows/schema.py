"""The tables of the index.

- The columns of plain fields are made from the field table, named after the attribute of a Summary or after the field.
  A field of many values is JSON. Timestamps are whole microseconds since 1970 in UTC.
- Paths are bytes, as the file system has them; `place` is the path from the library's own folder on, as text.
- `related` has each distinct entry once: in real archives 97 of 100 are repetitions. Its `document` is a JSON list in
  the order of DOCUMENT.
- `extra` has the front matter that no field claims, a row for each value; the keys of nested values are dotted.
- `article_text` is a contentless FTS5 table: deleting from it needs the original words (`searched.searched`).
- A `name` is what links in texts know an article by, as a key (`text.names`); of two articles with one name, that of
  the lower `kind` is meant first. What is found by its URL alone has none.
- A `mention` is a link in a text, a row for each key that its target may be, the best on the first `turn`. Those of the
  front matter have positions below 0. A key that is a text is a natural id. One that is `local` leads nowhere else.
- A `member` is an article in a story, by its natural id. A story has the id of its lead; `pulse` counts its articles
  over time.
- A `vector` has the terms of an article (`stories.terms`), a `month` how many of its articles have each term. Articles
  are `alike` in both directions; the likeness is without what a link adds.
- Candidates for near-duplicates share a `headline`, or a hash of their `sketch`: a `key` has the hash and, in its last
  DAY_BITS, the day of publication, so that a range of keys is what was published within some days.
- A `reading` is how files were read, of which there are few: what their front matter is written in, and a JSON list of
  fields with the keys that gave them. Files that are no article have none.
- `left_out` has what was not looked at: folders and links by their names, files by their endings with their numbers.
- `stem` has the words of the full text that are nothing but letters, by their stems in the language of `setting`.
"""

import re
import sqlite3
import sys
from hashlib import blake2b

from newscli.index.rows import header
from newscli.query.fields import FIELDS, WEIGHTS, Field
from newscli.version import __version__

VERSION = 17
"""The version of the index's contents. Raise it whenever the tables or what is in them change."""

NAME = f"{re.sub(r'[^A-Za-z0-9.]', '_', __version__)}-{VERSION}-py{sys.version_info[0]}.{sys.version_info[1]}"
"""Of the program, of what its index holds and of Python, for the index file's name: none answers from another's index.

Each Python has its own tables of Unicode, by which the same text has other words.
"""

FINGERPRINT = int.from_bytes(blake2b(NAME.encode(), digest_size=3).digest(), "big") + 1
"""The same as a number inside the file. SQLite has 31 bits for it, and 0 in an empty file."""

KEPT_APART = frozenset(
    {"id", "body", "text", "url", "provider", "domain", "images", "path"}
    | {field.name for field in FIELDS if field.on_demand}
)
"""Fields that are no plain column of `article`: they are worked out, or kept in several columns or another table."""

PLAIN = tuple(
    sorted((field for field in FIELDS if field.name not in KEPT_APART), key=lambda field: not field.attribute)
)
"""Fields that are a column of `article` each, those with an attribute of their own first."""


def column_of(field: Field) -> str:
    """The column of a plain field; the prefix keeps names clear of SQL and of the index's own columns."""
    return field.attribute or f"field_{field.name}"


def filled(column: str) -> str:
    """SQL for whether a column of many values has any. SQLite uses a partial index where a query repeats its
    condition."""
    return f"{column} <> '[]'"


def _definition(field: Field) -> str:
    return f"{column_of(field)} {'TEXT NOT NULL' if field.many else field.kind.sql}"


SUMMARY_COLUMNS = (*map(column_of, PLAIN), "provider_name", "provider_domain", "images")
ARTICLE_COLUMNS = (
    "number", "id", "natural_id", *SUMMARY_COLUMNS,
    "title_words", "provider_words", "domain_words", "headline", "place",
)  # fmt: skip
LISTS = tuple(column_of(field) for field in PLAIN if field.many and field.name != "topic")
"""Columns of many values; topics have a table of their own."""

DETAIL_COLUMNS = ("body", "featured_content", "secured", "provider_images", "extra")

OF_RELATED = tuple(field for field in PLAIN if field.of_related)
DOCUMENT = (
    "id", *map(column_of, OF_RELATED), "provider_name", "provider_domain", "provider_images", "images", "extra",
)  # fmt: skip

DAY_BITS = 22
"""Of the key of a sketch: enough for all days of a calendar's years, as `date.toordinal` counts them."""

_HASH_SIZE = 16 << 20
"""Bytes of words that are collected before they are written; with SQLite's own 1 MB, a first build of long texts spends
half its time joining what was written."""

_TABLES = f"""
CREATE TABLE folder (
    number INTEGER PRIMARY KEY,
    path BLOB NOT NULL UNIQUE,
    fingerprint BLOB NOT NULL
);
CREATE TABLE file (
    number INTEGER PRIMARY KEY,
    folder INTEGER NOT NULL REFERENCES folder,
    path BLOB NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    stamp INTEGER NOT NULL,
    reading INTEGER REFERENCES reading
);
CREATE TABLE reading (
    number INTEGER PRIMARY KEY,
    dialect TEXT NOT NULL,
    sources TEXT NOT NULL,
    UNIQUE (dialect, sources)
);
CREATE TABLE left_out (
    folder INTEGER NOT NULL REFERENCES folder,
    reason TEXT NOT NULL,
    name BLOB NOT NULL,
    files INTEGER NOT NULL
);
CREATE TABLE article (
    number INTEGER PRIMARY KEY REFERENCES file,
    id TEXT NOT NULL,
    natural_id TEXT NOT NULL,
    {", ".join(map(_definition, PLAIN))},
    provider_name TEXT, provider_domain TEXT, images TEXT NOT NULL,
    title_words TEXT NOT NULL, provider_words TEXT NOT NULL, domain_words TEXT NOT NULL,
    headline INTEGER,
    place TEXT NOT NULL
);
CREATE TABLE detail (
    number INTEGER PRIMARY KEY REFERENCES article,
    body TEXT NOT NULL, featured_content TEXT, secured TEXT, provider_images TEXT NOT NULL, extra TEXT NOT NULL
);
CREATE TABLE topic (
    number INTEGER NOT NULL REFERENCES article,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (number, position)
) WITHOUT ROWID;
CREATE TABLE extra (
    number INTEGER NOT NULL REFERENCES article,
    key TEXT NOT NULL,
    text TEXT NOT NULL,
    words TEXT NOT NULL,
    numeric REAL,
    timestamp INTEGER
);
CREATE TABLE sketch (
    number INTEGER NOT NULL REFERENCES article,
    key INTEGER NOT NULL,
    PRIMARY KEY (number, key)
) WITHOUT ROWID;
CREATE TABLE name (
    key INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    number INTEGER NOT NULL REFERENCES article,
    PRIMARY KEY (key, kind, number)
) WITHOUT ROWID;
CREATE TABLE mention (
    number INTEGER NOT NULL REFERENCES article,
    position INTEGER NOT NULL,
    turn INTEGER NOT NULL,
    key NOT NULL,
    local INTEGER NOT NULL,
    PRIMARY KEY (number, position, turn)
) WITHOUT ROWID;
CREATE TABLE related (
    number INTEGER PRIMARY KEY,
    digest BLOB NOT NULL UNIQUE,
    id TEXT NOT NULL,
    headline INTEGER,
    published_at INTEGER,
    document TEXT NOT NULL
);
CREATE TABLE link (
    number INTEGER NOT NULL REFERENCES article,
    position INTEGER NOT NULL,
    related INTEGER NOT NULL REFERENCES related,
    PRIMARY KEY (number, position)
) WITHOUT ROWID;
CREATE TABLE story (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    articles INTEGER NOT NULL, outside INTEGER NOT NULL, publishers INTEGER NOT NULL,
    first INTEGER, last INTEGER, heat INTEGER,
    pulse TEXT NOT NULL
);
CREATE TABLE member (
    id TEXT PRIMARY KEY,
    story INTEGER NOT NULL REFERENCES story
) WITHOUT ROWID;
CREATE TABLE vector (
    id TEXT PRIMARY KEY,
    at INTEGER,
    publisher TEXT NOT NULL,
    terms BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE month (
    number INTEGER PRIMARY KEY,
    articles INTEGER NOT NULL,
    terms BLOB NOT NULL,
    counts BLOB NOT NULL
);
CREATE TABLE alike (
    id TEXT NOT NULL,
    other TEXT NOT NULL,
    likeness REAL NOT NULL,
    PRIMARY KEY (id, other)
) WITHOUT ROWID;
CREATE TABLE problem (
    file INTEGER NOT NULL REFERENCES file,
    line INTEGER NOT NULL,
    "column" INTEGER NOT NULL,
    code TEXT NOT NULL,
    reason TEXT NOT NULL,
    refused INTEGER NOT NULL
);
CREATE TABLE changed (at INTEGER NOT NULL);
CREATE TABLE setting (
    mark TEXT NOT NULL, language TEXT NOT NULL, name TEXT NOT NULL, exclude TEXT NOT NULL, reading TEXT NOT NULL
);
CREATE TABLE stem (stem TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (stem, word)) WITHOUT ROWID;
CREATE VIRTUAL TABLE article_text USING fts5 ({", ".join(WEIGHTS)}, content = '', tokenize = 'ascii');
INSERT INTO article_text (article_text, rank) VALUES ('hashsize', {_HASH_SIZE});
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (article_text, row);
PRAGMA application_id = {header.INDEX};
PRAGMA user_version = {FINGERPRINT};
"""

_INDEXES = """
CREATE INDEX file_folder ON file (folder);
CREATE INDEX left_out_folder ON left_out (folder);
CREATE INDEX article_id ON article (id);
CREATE INDEX article_natural_id ON article (natural_id);
CREATE INDEX article_facts ON article (published_at, published, quality, heat, id);
CREATE INDEX article_quality ON article (quality) WHERE quality IS NOT NULL;
CREATE INDEX article_heat ON article (heat) WHERE heat IS NOT NULL;
CREATE INDEX article_unpublished ON article (published) WHERE published = 0;
CREATE INDEX article_provider ON article (provider_name, provider_domain);
CREATE INDEX topic_name ON topic (name, number);
CREATE INDEX extra_number ON extra (number);
CREATE INDEX extra_key ON extra (key);
CREATE INDEX sketch_key ON sketch (key);
CREATE INDEX name_number ON name (number);
CREATE INDEX mention_key ON mention (key);
CREATE INDEX related_id ON related (id);
CREATE INDEX article_headline ON article (headline, published_at);
CREATE INDEX related_headline ON related (headline, published_at);
CREATE INDEX link_related ON link (related);
CREATE INDEX story_id ON story (id);
CREATE INDEX story_last ON story (last);
CREATE INDEX vector_at ON vector (at, id);
CREATE INDEX member_story ON member (story);
CREATE INDEX problem_file ON problem (file);
""" + "".join(f"CREATE INDEX article_{column} ON article ({column}) WHERE {filled(column)};\n" for column in LISTS)
"""Made after the rows of a first build: sorting them once is faster than keeping them sorted. `article_facts` puts the
newest in order, and has all that is counted or sorted by most often, with the id that settles a tie: an article is much
longer. What only some libraries have is in an index of the articles that have it: others pay nothing, and one look
tells that there are none (`answer.filled`)."""


BEST_URL = "coalesce(article.web_url, article.original_url, article.amp_url, article.cdn_amp_url)"
"""The URL of the row `article`, NULL if it has none."""


def publisher_label(name: str, domain: str) -> str:
    """SQL for the label of a provider: its name, or else its domain."""
    return f"coalesce(nullif({name}, ''), {domain})"


def is_current(connection: sqlite3.Connection) -> bool:
    """Whether the file holds this version's tables, filled by this version of newscli."""
    return bool(connection.execute("PRAGMA user_version").fetchone()[0] == FINGERPRINT)


def create(connection: sqlite3.Connection) -> None:
    """Make all tables anew, within the caller's transaction. `create_indexes` belongs to it, when they are filled."""
    for (name,) in connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'article\\_text\\_%' ESCAPE '\\'"
    ).fetchall():
        connection.execute(f'DROP TABLE IF EXISTS "{name}"')
    _run(connection, _TABLES)


def create_indexes(connection: sqlite3.Connection) -> None:
    _run(connection, _INDEXES)


def _run(connection: sqlite3.Connection, script: str) -> None:
    # Not executescript, which would end the transaction.
    for statement in script.split(";\n"):
        if statement.strip():
            connection.execute(statement)
