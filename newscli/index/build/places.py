"""Where files lie, as seen from the folders of a library."""

import os


def below(path: bytes, roots: tuple[str, ...]) -> str:
    """The path of a file below the outermost of the library's folders that it lies in."""
    text = os.fsdecode(path)
    root = next((root for root in roots if text.startswith(os.path.join(root, ""))), "")
    return os.path.relpath(text, root) if root else text
