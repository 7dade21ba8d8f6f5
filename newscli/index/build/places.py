"""Where files lie, as seen from the folders of a library."""

import os


def place_of(folder: bytes, roots: tuple[str, ...]) -> str:
    """The path of a folder from the library's own folder on, with the separator at its end."""
    text = os.path.join(os.fsdecode(folder), "")
    root = _root_of(text, roots)
    return os.path.join(os.path.relpath(text, os.path.dirname(root)), "") if root else text


def below(path: bytes, roots: tuple[str, ...]) -> str:
    text = os.fsdecode(path)
    root = _root_of(text, roots)
    return os.path.relpath(text, root) if root else text


def _root_of(path: str, roots: tuple[str, ...]) -> str:
    """The library's own folder that a path lies in, empty if none."""
    return next((root for root in roots if path.startswith(os.path.join(root, ""))), "")
