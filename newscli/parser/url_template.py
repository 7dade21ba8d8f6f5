"""Fills the URL template of a library's settings, such as `https://example.org{permalink}`."""

import re
from collections.abc import Callable
from urllib.parse import quote

_NAME = re.compile(r"\{([^{}]+)\}")


def filled(template: str, value_of: Callable[[str], str]) -> str | None:
    """The template with a value for each name; None if one has none.

    What stands right behind the host begins with a slash, and behind a slash with none.
    """
    values = {name: value_of(name) for name in _NAME.findall(template)}
    if not all(values.values()):
        return None

    def part(found: re.Match[str]) -> str:
        host = template[: found.start()].partition("://")[2]
        is_path = not host or "/" in host
        return ("" if is_path else "/") + quote(values[found[1]].lstrip("/"), safe="/%~:@!$&'()*+,;=")

    return _NAME.sub(part, template)
