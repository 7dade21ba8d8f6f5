"""What to do on the command line about errors of the library, which knows no commands and options."""

from collections.abc import Mapping

from newscli.errors import IndexBusy, IndexDamaged, LibraryMissing, NewscliError, UnknownRef

_HINTS: Mapping[type[NewscliError], str] = {
    LibraryMissing: "Name another with --library DIR.",
    IndexBusy: "Try again, or use --no-cache.",
    IndexDamaged: "Run the command again.",
}


def hint(problem: NewscliError) -> str:
    """Its own hint, or that of its kind."""
    return problem.hint or _HINTS.get(type(problem)) or (_of_ref(problem) if isinstance(problem, UnknownRef) else "")


def _of_ref(problem: UnknownRef) -> str:
    """Where to look for an article that no ref matches."""
    if not any(map(str.isalnum, problem.ref)):
        return ""
    if problem.kind == "file":
        return "`newscli list -f paths` lists the files."
    if problem.kind == "URL":
        from newscli.text.urls import host_of

        return f"`newscli list url:{host_of(problem.ref)}` lists the articles of that site."
    import shlex  # 1 ms

    return f"To search all texts: newscli search {shlex.quote(problem.ref)}"
