"""Texts that do something where a shell, a terminal or markup evaluates them."""

from pathlib import Path
from typing import Any

from tests.factory import write_article

_SIGNS = [
    r"x\$(touch P)", "$(touch P)", "`touch P`", "x;touch P", "x&touch P", "x|touch P", "x>P", "x<P", "'$(touch P)'",
    '"$(touch P)"', "*", "?", "~", "{a,b}", "!!", "=ls", "#x", "[/]", "[bold]x[/bold]", "[/foo", ":bomb:",
    r"\\`touch P`", "-rf", "--library=/", "x\ntouch P", "x\ttouch P", "$HOME", "${HOME}", "%1", "^x", "a=(b)",
    "(touch P)", "x\\", "🎺$(x)", r"x\\$(touch P)", "%F{red}%n", "a:$(touch P)", "~root", "\x1b[31m\x1b]0;x\x07",
    "x\U0001d173y\U000e0041", f"y$(touch P)'{'x' * 10_000}",
]  # fmt: skip

HOSTILE = [text.format(number, sign) for number, sign in enumerate(_SIGNS) for text in ("{1}", "Q{0} {1}", "R{0}{1}w")]


def write_hostile(folder: Path) -> None:
    """An article for each text, which is its title, topic, provider, type, category and author, and one of its keys."""
    for number, text in enumerate(HOSTILE):
        named: dict[str, Any] = {
            "topics": [text],
            "provider": {"name": text},
            "type": text,
            "category": text,
            "author": [text],
        }
        write_article(folder, f"{number}.md", title=text, **named, **{f"zz{text[:200]}": "x"})
