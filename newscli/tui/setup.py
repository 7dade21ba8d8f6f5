"""What the command line gives the browser."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newscli.library import Library
    from newscli.render.terminal.theme import Styles


@dataclass(frozen=True, slots=True)
class Setup:
    """`open_library` opens the library for a thread; `text` is the query to begin with.

    `state` is the folder for what is remembered from one run to the next. `name` is what the library is called, and
    `digest` identifies its folders. Unless it `is_watched`, files that change are not noticed. `pause`
    is how many seconds pass between two looks at the files and at the index.
    Without `has_color`, only bold, underlined and reversed text stands out.
    """

    open_library: Callable[[], Library]
    text: str
    now: datetime
    styles: Styles
    state: Path
    name: str
    digest: str
    environ: Mapping[str, str]
    is_watched: bool = True
    pause: float = 1.0
    has_color: bool = True
