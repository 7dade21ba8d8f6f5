"""URLs of articles, as `open` and links take them: what leaves is one web address that leads where it says."""

import re
from collections.abc import Iterable
from random import Random
from typing import NamedTuple
from unicodedata import category, normalize
from urllib.parse import unquote_to_bytes, urlsplit

from newscli.errors import UnsafeUrl
from newscli.render import urls
from tests.campaign.part import Fault, Kind, Part
from tests.campaign.shrinking import simpler, without_pieces

_SCHEMES = (
    *["http://", "https://"] * 8, "HTTPS://", " http://", "http:", "//", "javascript:", "java\nscript:",
    "data:text/html,", "file://", "--", "-", "%", "vscode:", "http:\\\\", "\x01http://", "mailto:", "",
)  # fmt: skip
_HOSTS = (
    *["a.example", "www.bbc.co.uk", "faß.de", "bücher.example", "日本。例え.jp", "а.example", "Ǆ.test"] * 4,
    "A.Example", "1.a-b.test", "[::1]", "[v1.x]", "bbc.co.uk@evil.test", "a:b@c.test", "a\\@b.test", "127.0.0.1",
    "xn--a", "xn--bcher-kva.example", "℀.com", "a..b", "-a.test", "a_b.test", "", ".", "a" * 300,
)  # fmt: skip
_RESTS = (
    *["/", "/a/b.html", "?q=1&calc", "#f", "/é?ü=日本#ß", "/a%20b", ":80", ":8080/"] * 4, ":0", ":99999", ":x", "/a b",
    "/';touch p;'", "/$(id)", "/`id`", "/\u202e", "/%zz", "/[a]", "?", "#", "#a#b", "/\x1b]8;;x\x1b\\",
    '"><script>', "\r\nX: y", "/..//", "/" + "a" * 9000,
)  # fmt: skip
_ODD = "\x00\t\n\r \"'<>\\^`{|}%@:/?#[]()é\u202e\u2028\ud800\U0001f600\xad\u3000"

_PARTS = re.compile(r"(https?)://([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?", re.IGNORECASE | re.DOTALL)
_PLAIN = re.compile(r"https?://[a-z0-9]{1,60}(?:\.[a-z]{2,60}){1,3}(?::[1-9][0-9]{0,3})?(?:[/?#][!-~]{0,999})?")
"""URLs that nobody has a reason to refuse."""


class Place(NamedTuple):
    """Where a URL leads, however it is written."""

    scheme: str
    host: tuple[str, ...]
    """Its labels, as people read them."""

    port: int | None
    rest: tuple[bytes, ...]
    """Path, query and fragment, as bytes."""


class Urls(Part[str]):
    name = "URLs"
    full = 200_000
    share = 6_000

    def make(self, random: Random) -> str:
        url = random.choice(_SCHEMES) + random.choice(_HOSTS)
        url += "".join(random.choice(_RESTS) for _ in range(random.randrange(3)))
        for _ in range(random.choice((0, 0, 0, 0, 0, 1, 2, 8))):
            at = random.randrange(len(url) + 1)
            url = url[:at] + random.choice(_ODD) + url[at + random.randrange(2) :]
        return url

    def check(self, case: str) -> None:
        try:
            safe = urls.safe_url(case)
        except UnsafeUrl:
            _check_refused(case)
            return
        _check_safe(safe)
        _check_leads(safe, case)
        if urls.safe_url(safe) != safe:
            raise Fault(Kind.WRONG, "a safe URL is changed when it is made safe again")
        if urls.link_target(case) != safe:
            raise Fault(Kind.WRONG, "a link leads elsewhere than what is opened")
        address = urls.web_address(case) or ""
        _check_safe(address)
        _check_leads(address, case)

    def smaller(self, case: str) -> Iterable[str]:
        yield from without_pieces(case)
        yield from simpler([case])


def _check_refused(url: str) -> None:
    if urls.link_target(url) is not None or urls.web_address(url) is not None:
        raise Fault(Kind.WRONG, "what is not opened is linked")
    if _PLAIN.fullmatch(url):
        raise Fault(Kind.WRONG, "a plain web address is refused")


def _check_safe(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
        raise Fault(Kind.WRONG, "not a web address")
    if not url.isascii() or not url.isprintable() or any(character in url for character in ' "<>\\^`{|}'):
        raise Fault(Kind.WRONG, "a character that a URL cannot have")


def _check_leads(url: str, case: str) -> None:
    """What leaves leads to the place that the case names."""
    place, named = place_of(url), place_of(case.strip())
    if place is None or named is None:
        raise Fault(Kind.WRONG, "no web address has become one")
    for field, one, other in zip(Place._fields, place, named, strict=True):
        if one != other:
            raise Fault(Kind.WRONG, f"another {field} than was given")
    if "xn--" not in case.lower() and any(category(letter)[0] in "CZ" for letter in "".join(place.host)):
        raise Fault(Kind.WRONG, "a host with a letter that nobody sees")


def place_of(url: str) -> Place | None:
    """Where a URL leads, by the words of RFC 3986 alone; None if it is not one of the web."""
    found = _PARTS.fullmatch(url)
    if found is None or "\\" in found[2] or "@" in found[2]:
        return None
    host, colon, port = found[2].rpartition(":") if re.search(r":[0-9]*\Z", found[2]) else (found[2], "", "")
    labels = re.split("[.\u3002\uff0e\uff61]", host)
    rest = tuple(unquote_to_bytes((part or "").encode(errors="surrogatepass")) for part in found.groups()[2:])
    return Place(found[1].lower(), tuple(map(_read, labels)), int(port) if colon and port else None, rest)


def _read(label: str) -> str:
    """A label of a host as people read it, the same however it is written."""
    if label.lower().startswith("xn--") and label.isascii():
        try:
            return label[4:].lower().encode().decode("punycode")
        except (UnicodeError, ValueError):
            return label.lower()
    return normalize("NFKC", "".join(letter.lower() for letter in normalize("NFKC", label)))
