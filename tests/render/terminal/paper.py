"""What a renderable looks like."""

import io

from rich.console import Console, RenderableType

from newscli.render.terminal.theme import THEME


def printed(*renderables: RenderableType, width: int = 100, encoding: str = "utf-8") -> str:
    """The text of renderables without colours, as a terminal of this width and encoding has it; no blanks behind."""
    paper = io.BytesIO()
    file = io.TextIOWrapper(paper, encoding=encoding, newline="")
    console = Console(
        file=file, width=width, theme=THEME, color_system=None, legacy_windows=False, markup=False, emoji=False,
        highlight=False, _environ={},
    )  # fmt: skip
    for renderable in renderables:
        console.print(renderable, crop=False)
    file.flush()
    lines = paper.getvalue().decode(encoding).splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines)
