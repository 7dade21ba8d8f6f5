"""The rule above a page, and the headings of its parts."""

from __future__ import annotations

from rich.console import RenderableType
from rich.rule import Rule
from rich.text import Text

from newscli.render.terminal.frame import Frame


def section_heading(title: str, frame: Frame, note: str = "") -> RenderableType:
    """A title on a rule, with a note such as a count; in a pipe and read aloud without the rule."""
    heading = Text.assemble((title, "heading"), (f"  {note}" if note else "", "label"))
    return Rule(heading, style="rule", align="left") if frame.cut else heading


def top_rule(id_: str) -> Rule:
    """The rule above a page, with its id."""
    return Rule(Text(id_, "number"), style="rule", align="left")
