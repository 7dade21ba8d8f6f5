"""The header of an SQLite file, by which newscli knows its own: https://sqlite.org/fileformat.html"""

LENGTH = 100
MAGIC = b"SQLite format 3\0"

INDEX = int.from_bytes(b"nidx")
EXPORT = int.from_bytes(b"news")
"""The application ids of an index, and of an export, which is the user's: newscli deletes the one, never the other."""

_APPLICATION = slice(68, 72)


def application(header: bytes) -> int | None:
    """The application id of an SQLite file, None of anything else."""
    return int.from_bytes(header[_APPLICATION]) if header.startswith(MAGIC) else None
