"""What people type or paste, as it is shown."""

from __future__ import annotations

from rich.highlighter import Highlighter
from rich.text import Text

from newscli.render.text import masked


class Masking(Highlighter):
    """Shows U+FFFD for what drives a terminal or is not seen. The text itself stays: a field may have it, too."""

    def highlight(self, text: Text) -> None:
        text.plain = masked(text.plain)
