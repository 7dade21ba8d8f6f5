"""Reads a settings file, and reports mistakes with their line."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, NoReturn

from newscli.errors import CannotRead, UsageError
from newscli.parser.conventions import NO_CONVENTIONS, Conventions
from newscli.parser.files import open_file, read_up_to
from newscli.query.fields import FIELDS, known_field, nearest_hint
from newscli.text.stems import DEFAULT, NONE

_WITH_KEYS = [field.name for field in FIELDS if field.front_matter or field.name == "url"]
"""Fields that front matter can give a value to."""

_HEADER = re.compile(r"\s*\[([^\[\]]+)\]")
_KEY = re.compile(r"""((?:[\w.\s-]|"[^"]*"|'[^']*')+)=""")
_TEMPLATE = re.compile(r"https?://[^\s{}]*(?:\{[^\s{}]+\}[^\s{}]*)+")
_EXAMPLE = "https://example.org{permalink}"

_LARGEST = 1 << 16
"""Bytes of a settings file: an archive of strangers may have any, and each command reads those that are wrong."""

_MOST_DOTS = 500
"""Of a line: for a key, tomllib takes the square of their number."""


class FolderSettings(NamedTuple):
    """The settings of one folder, None for those that are not set.

    `language` is that of the stems, `name` what the library is called; `exclude` are patterns of a `.gitignore`.
    """

    language: str | None = None
    name: str | None = None
    conventions: Conventions = NO_CONVENTIONS
    exclude: tuple[str, ...] = ()


class _Setting(NamedTuple):
    """A key with its value, and where it stands: in a table, or outside of all tables if that is empty."""

    place: str
    text: str
    table: str
    key: str
    value: Any

    def fail(self, message: str, hint: str = "") -> NoReturn:
        raise UsageError(f"{self.place}, line {line_of(self.text, self.table, self.key)}: {message}", hint)

    def within(self) -> list[_Setting]:
        """The settings in a table."""
        if not isinstance(self.value, Mapping):
            self.fail(f"“{self.key}” is not a table.", f"Write [{self.key}] on a line of its own.")
        return [_Setting(self.place, self.text, self.key, key, value) for key, value in self.value.items()]


def read_file(place: str, *, plain: bool) -> FolderSettings:
    """The settings of a folder; `plain` is the default for that setting.

    Raises UsageError if they cannot be understood, CannotRead if the file cannot be read.
    """
    text = _content(place)
    settings = {key: _Setting(place, text, "", key, value) for key, value in _parsed(text, place).items()}
    for key in settings.keys() - _TABLES.keys():
        _fail_unknown(settings[key])
    fields, library, stem = (reader(settings[key]) if key in settings else {} for key, reader in _TABLES.items())
    told = stem | library
    return FolderSettings(
        told.get("language"),
        told.get("name"),
        Conventions(fields, told.get("provider"), told.get("url"), told.get("plain", plain)),
        told.get("exclude", ()),
    )


def _content(place: str) -> str:
    content = _bytes(place)
    if len(content) > _LARGEST:
        raise UsageError(f"{place} is larger than {_LARGEST >> 10} KiB.")
    try:
        return content.decode()
    except UnicodeError as error:
        raise UsageError(f"{place} is not TOML: {error}.", "Save it as UTF-8.") from error


def _bytes(place: str) -> bytes:
    """What the file has, up to one byte more than it may have."""
    try:
        file = open_file(place)
        if file is None:
            return b""  # something else took its place just now
        with file:
            return read_up_to(file, _LARGEST + 1)
    except OSError as error:
        raise CannotRead(f"{place} cannot be read: {error.strerror or error}.") from error


def _parsed(text: str, place: str) -> Mapping[str, Any]:
    import tomllib

    for number, line in enumerate(text.split("\n"), 1):
        if line.count(".") > _MOST_DOTS:
            raise UsageError(f"{place}, line {number}: more than {_MOST_DOTS} dots.", "Write a list on several lines.")
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        example = f'For example, a line [library] and below it: language = "{DEFAULT}"'
        raise UsageError(f"{place} is not TOML: {error}.", example) from error


def _fail_unknown(setting: _Setting) -> NoReturn:
    if setting.key in _LIBRARY:
        setting.fail(f"“{setting.key}” stands outside of its table.", "Write it below [library].")
    what = "table" if isinstance(setting.value, Mapping) else "setting"
    setting.fail(f"There is no {what} “{setting.key}”.", nearest_hint(setting.key, list(_TABLES), "Known"))


def _fields(table: _Setting) -> dict[str, tuple[str, ...]]:
    """The keys of front matter that give a field, by the field's name."""
    found: dict[str, tuple[str, ...]] = {}
    for setting in table.within():
        field = known_field(setting.key)
        if field is None or field.name not in _WITH_KEYS:
            setting.fail(f"There is no field “{setting.key}” in front matter.", nearest_hint(setting.key, _WITH_KEYS))
        if field.name in found:
            setting.fail(f"The field “{field.name}” is set twice.", 'Write a list: ["one", "other"].')
        found[field.name] = _texts(setting)
    return found


def _library(table: _Setting) -> dict[str, Any]:
    return {setting.key: _value(setting) for setting in table.within()}


def _value(setting: _Setting) -> Any:
    reader = _LIBRARY.get(setting.key)
    if reader is None:
        hint = nearest_hint(setting.key, list(_LIBRARY), "Known")
        setting.fail(f"There is no setting “{setting.key}” in [library].", hint)
    return reader(setting)


def _text(setting: _Setting) -> str:
    if not isinstance(setting.value, str) or not setting.value.strip():
        setting.fail(f"“{setting.key}” is not a string: {setting.value!r}.", "Write it in quotes.")
    return setting.value.strip()


def _texts(setting: _Setting) -> tuple[str, ...]:
    values = setting.value if isinstance(setting.value, list) else [setting.value]
    if not all(isinstance(value, str) and value.strip() for value in values):
        setting.fail(
            f"“{setting.key}” is neither a string nor a list of strings: {setting.value!r}.", "Write it in quotes."
        )
    return tuple(values)


def _flag(setting: _Setting) -> bool:
    if not isinstance(setting.value, bool):
        setting.fail(f"“{setting.key}” is neither true nor false: {setting.value!r}.", "Write true, without quotes.")
    return setting.value


def _template(setting: _Setting) -> str:
    text = _text(setting)
    if not _TEMPLATE.fullmatch(text):
        setting.fail(f"“{setting.key}” is not a URL with a key in braces: {text!r}.", f'For example: "{_EXAMPLE}"')
    return text


def _language(setting: _Setting) -> str:
    from newscli.text.stems import languages

    known = [NONE, *languages()]
    if setting.value not in known:
        message = f"“{setting.key}” is not a known language: {setting.value!r}."
        setting.fail(message, nearest_hint(str(setting.value), known, "Known"))
    return str(setting.value)


_LIBRARY: Mapping[str, Callable[[_Setting], Any]] = {
    "name": _text,
    "provider": _text,
    "url": _template,
    "plain": _flag,
    "language": _language,
    "exclude": _texts,
}
_TABLES: Mapping[str, Callable[[_Setting], dict[str, Any]]] = {
    "fields": _fields,
    "library": _library,
    "stem": lambda setting: {"language": _language(setting)},
}
"""What may stand outside of tables: two tables, and a key that was there before them."""


def line_of(text: str, table: str, key: str) -> int:
    """The line of a key, else that of its table, which may be inline; 1 if neither is found."""
    lines: dict[tuple[str, str], int] = {}
    here = ""
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            here = _bare(header[1])
            lines.setdefault((here, ""), number)
        elif assigned := _KEY.match(line):
            lines.setdefault((here, _bare(assigned[1])), number)
    places = ((table, key), ("", f"{table}.{key}"), (key, ""), (table, ""), ("", table))
    return next((lines[place] for place in places if place in lines), 1)


def _bare(name: str) -> str:
    """A key without quotes, and without blanks around its dots."""
    return ".".join(part.strip(" \t\"'") for part in name.split("."))
