"""The line that a shell asks about, and the answer: a value a line, behind a tab its help.

The shell hands over the line up to the cursor as it was typed; the scripts in `shells/` do it. This is where nothing
passes that a shell could read as anything but text.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from typer._click.shell_completion import ShellComplete, add_completion_class
from typer._completion_classes import completion_init

_LINE, _BREAKS = "_NEWSCLI_LINE", "_NEWSCLI_BREAKS"
"""The line; in bash, which replaces only what follows the last of these characters, those too."""

_PIECE = r"""\\.|'[^']*(?:'|$)|"(?:\\.|[^"\\])*(?:"|$)|[^\s\\'"]+"""
_WORD = re.compile(rf"(?:{_PIECE}|\\$)+", re.DOTALL)
_OTHER = re.compile(r"[^\w.,:+/-]")


class Word(NamedTuple):
    """A word of a line as it is typed."""

    typed: str

    @property
    def text(self) -> str:
        """What the shell makes of it."""
        return re.sub(_PIECE, lambda piece: _text_of(piece[0]), self.typed, flags=re.DOTALL)

    def replaced_in(self, breaks: str) -> str:
        """The part that is replaced where words end at these characters, too: what follows the last one or a quote."""
        *_, last = re.findall(_PIECE, self.typed, re.DOTALL) or [""]
        if last[:1] in ("'", '"'):
            return "" if len(last) > 1 and last[-1] == last[0] else last[1:]
        return re.split(f"[{re.escape(breaks)}]", last)[-1] if breaks else last


def _text_of(piece: str) -> str:
    quote = piece[0]
    if quote == "\\":
        return piece[1:]
    if quote not in ("'", '"'):
        return piece
    inner = piece[1:-1] if len(piece) > 1 and piece[-1] == quote else piece[1:]
    return re.sub(r'\\(["\\$`])', r"\1", inner) if quote == '"' else inner


class Line(ShellComplete):
    """Typer's way to the values of a parameter, from one line for all shells."""

    name = "line"
    source_template = ""

    def source_vars(self) -> dict[str, Any]:
        return {}

    def format_completion(self, item: Any) -> str:
        """As a line of the answer."""
        return f"{item.value}\t{' '.join((item.help or '').split())}"

    def get_completion_args(self) -> tuple[list[str], str]:
        arguments, word = _words(os.environ.get(_LINE, ""))
        return arguments, word.text

    def complete(self) -> str:
        arguments, word = _words(os.environ.get(_LINE, ""))
        option, text = _after_option(word.text)
        cut = _kept(word)
        if cut is None:
            return ""
        items = list(self._items([*arguments, option.removesuffix("=")] if option else arguments, text))
        values = _in_one_case([item.value for item in items], text)
        for item, value in zip(items, values, strict=True):
            item.value = (option + value)[cut:]
        return "\n".join(map(self.format_completion, items))

    def _items(self, arguments: list[str], typed: str) -> Iterator[Any]:
        """What is offered, without what does not begin as typed or is more than names, numbers and harmless signs."""
        items = self.get_completions(list(arguments), typed)
        if re.match("-[^-]", typed) and "--" not in arguments:  # an option, or the exclusion of a field
            items += self.get_completions([*arguments, "--"], typed)
        for item in items:
            begins = item.value[: len(typed)].lower() == typed.lower()
            if begins and _is_harmless(item.value[len(typed) :]):
                yield item


def _is_harmless(text: str) -> bool:
    """Whether a text is letters, digits and signs that mean nothing to a shell. Vowel signs of Hindi are no letters."""
    others = _OTHER.findall(text)
    if not others:
        return True
    from unicodedata import category  # 2 ms that most values do without

    return all(category(sign) == "Mc" for sign in others)


def _words(line: str) -> tuple[list[str], Word]:
    """The arguments before the cursor, and the one that is being typed."""
    words = [Word(match[0]) for match in _WORD.finditer(line)]
    last = words.pop() if words and line.endswith(words[-1].typed) else Word("")
    return [word.text for word in words[1:]], last


def _after_option(text: str) -> tuple[str, str]:
    """`--topic=` and what follows it; any other text as it is."""
    option = re.match("--[^=]*=", text)
    return (option[0], text[option.end() :]) if option else ("", text)


def _kept(word: Word) -> int | None:
    """How much of a word stands before the part that the shell replaces; None if that part is written otherwise."""
    if _BREAKS not in os.environ:
        return 0
    replaced = word.replaced_in(os.environ[_BREAKS])
    return None if "\\" in word.typed or not word.text.endswith(replaced) else len(word.text) - len(replaced)


def _in_one_case(values: list[str], typed: str) -> list[str]:
    """Shells insert the beginning that all values share: where it differs in case, it stays as it is typed."""
    if len({value[: len(typed)] for value in values}) < 2:  # noqa: PLR2004
        return values
    return [typed + value[len(typed) :] for value in values]


def register() -> None:
    """Answer our scripts, and as before those of Typer: PowerShell has no other, and earlier versions had none."""
    completion_init()
    add_completion_class(Line, Line.name)
