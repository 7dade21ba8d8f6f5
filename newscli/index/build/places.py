"""Paths relative to the folders of a library."""

import os


def below(path: bytes, roots: tuple[str, ...]) -> str:
    """The path of a file relative to the outermost library folder that contains it."""
    text = os.fsdecode(path)
    root = next((root for root in roots if text.startswith(os.path.join(root, ""))), "")
    return os.path.relpath(text, root) if root else text
