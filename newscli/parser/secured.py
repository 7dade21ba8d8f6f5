"""Reads the ciphertext of an article from its file, since an index has only its sizes."""

from newscli.errors import FrontMatterError
from newscli.parser.article import tree_of
from newscli.parser.dialects import EXPORTED
from newscli.parser.files import open_file, read_up_to
from newscli.parser.front_matter import MAX_FILE
from newscli.parser.yaml_tree import Mapping, Scalar


def secured_text(path: str) -> str | None:
    """What a file has under `secured`, None if it has nothing there or cannot be read."""
    try:
        file = open_file(path)
        if file is None:
            return None
        with file:
            root = tree_of(read_up_to(file, MAX_FILE))
    except (OSError, FrontMatterError):
        return None
    own = root.entries.get(EXPORTED)
    found = (own if isinstance(own, Mapping) else root).entries.get("secured")
    return found.text if isinstance(found, Scalar) else None
