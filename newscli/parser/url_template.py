"""URLs that the settings of a library make for its articles, such as `https://example.org{permalink}`."""

import re
from collections.abc import Callable

_NAME = re.compile(r"\{([^{}]+)\}")


def filled(template: str, value_of: Callable[[str], str]) -> str | None:
    """The template with a value for each name; None if one has none.

    What stands right behind the host begins with a slash, and behind a slash with none.
    """
    values = {name: value_of(name) for name in _NAME.findall(template)}
    if not all(values.values()):
        return None

    def part(found: re.Match[str]) -> str:
        before = template[: found.start()]
        follows_host = "/" not in before.partition("://")[2]
        return ("/" if follows_host else "") + values[found[1]].lstrip("/")

    return _NAME.sub(part, template)
