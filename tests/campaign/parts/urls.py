"""URLs of articles, as `open` and links take them: what leaves is one web address that leads where it says."""

from collections.abc import Iterable
from random import Random
from urllib.parse import urlsplit

from newscli.errors import UnsafeUrl
from newscli.render.urls import link_target, safe_url, web_address
from tests.campaign.part import Fault, Kind, Part
from tests.campaign.shrinking import simpler, without_pieces

_SCHEMES = (
    "http://", "https://", "HTTPS://", " http://", "http:", "//", "javascript:", "java\nscript:", "data:text/html,",
    "file://", "--", "-", "%", "vscode:", "http:\\\\", "\x01http://", "mailto:", "",
)  # fmt: skip
_HOSTS = (
    "a.example", "[::1]", "[v1.x]", "faß.de", "а.example", "bbc.co.uk@evil.test", "a:b@c.test", "a\\@b.test",
    "127.0.0.1", "xn--a", "℀.com", "a..b", "-a.test", "a_b.test", "", ".", "a" * 300,
)  # fmt: skip
_RESTS = (
    ":0", ":80", ":99999", ":x", "/", "/a b", "/';touch p;'", "/$(id)", "/`id`", "?q=1&calc", "#f", "/\u202e", "/%zz",
    "/\x1b]8;;x\x1b\\", '"><script>', "/é", "\r\nX: y", "/..//", "/" + "a" * 9000,
)  # fmt: skip
_ODD = "\x00\t\n\r \"'<>\\^`{|}%@:/?#[]()é\u202e\u2028\ud800\U0001f600"


class Urls(Part[str]):
    name = "URLs"
    full = 200_000
    share = 6_900

    def make(self, random: Random) -> str:
        url = random.choice(_SCHEMES) + random.choice(_HOSTS)
        url += "".join(random.choice(_RESTS) for _ in range(random.randrange(3)))
        for _ in range(random.choice((0, 0, 1, 2, 8))):
            at = random.randrange(len(url) + 1)
            url = url[:at] + random.choice(_ODD) + url[at + random.randrange(2) :]
        return url

    def check(self, case: str) -> None:
        try:
            safe = safe_url(case)
        except UnsafeUrl:
            return
        _check_safe(safe)
        if safe_url(safe) != safe:
            raise Fault(Kind.WRONG, "a safe URL is changed when it is made safe again")
        if link_target(case) != safe:
            raise Fault(Kind.WRONG, "a link leads elsewhere than what is opened")
        _check_safe(web_address(case) or "")

    def smaller(self, case: str) -> Iterable[str]:
        yield from without_pieces(case)
        yield from simpler([case])


def _check_safe(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
        raise Fault(Kind.WRONG, "not a web address")
    if not url.isascii() or not url.isprintable() or any(character in url for character in ' "<>\\^`{|}'):
        raise Fault(Kind.WRONG, "a character that a URL cannot have")
