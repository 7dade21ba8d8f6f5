"""The sentences about the index: where it is, and what became of it."""

from newscli.model.summary import InMemory, InMemoryReason
from newscli.render.counts import counted
from newscli.render.text import one_line

_SO = "so every command reads all files again."
_ELSEWHERE = "or set NEWSCLI_CACHE_DIR to another folder."
_NO_CACHE = {
    InMemoryReason.UNWRITABLE: f"the cache folder is not writable, {_SO} Set NEWSCLI_CACHE_DIR to another.",
    InMemoryReason.NO_INDEX: f"{{}} is not an index of newscli, {_SO} Move it away, {_ELSEWHERE}",
    InMemoryReason.LOCKED: "another program has locked {}, so all files were read again.",
}


def no_cache(index: InMemory | None) -> str:
    """Why the index is in memory; `index` is None if there is no place for a file."""
    if index is None:
        return f"newscli: there is no home folder to keep an index in, {_SO} Set NEWSCLI_CACHE_DIR to a folder."
    return f"newscli: {_NO_CACHE[index.reason].format(one_line(index.place))}"


def rebuilt(parsed: int) -> str:
    return f"Read {counted(parsed, 'article')}."


def cleared(*, there: bool) -> str:
    return "Deleted the index; the next command builds it again." if there else "There was no index."


def damaged_unnoticed() -> str:
    return "newscli: the index was damaged; the next command builds it again."


def damaged() -> str:
    return "newscli: the index was damaged; building it again."
