import pytest

from newscli.errors import UnsafeUrl
from newscli.render.urls import link_target, safe_url, web_address


@pytest.mark.parametrize(
    ("url", "opened"),
    [
        ("https://example.com/a?b=c&d#e", "https://example.com/a?b=c&d#e"),
        ("https://apnews.com/Business Wire/f12e", "https://apnews.com/Business%20Wire/f12e"),
        ("HTTP://Example.com:8080/%20", "http://example.com:8080/%20"),
        ("https://аpple.com/x", "https://xn--pple-43d.com/x"),
        ("http://a.test/';touch p;'", "http://a.test/';touch%20p;'"),
        ("http://a.test/$(id)`id`", "http://a.test/$(id)%60id%60"),
        ("http://[::1]/x", "http://[::1]/x"),
        ("https://example.com/\u202f®", "https://example.com/%E2%80%AF%C2%AE"),
    ],
)
def test_web_addresses_are_opened(url: str, opened: str) -> None:
    assert safe_url(url) == opened


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:x",
        "file:///etc/passwd",
        "data:text/html,x",
        "mailto:a@b",
        "--remote-debugging-port=9222",
        "%action--incognito",
        "//host",
        "http:x",
        "http:///x",
        "",
        "http://[::1",
        "http://a:99999/",
        "https://bbc.co.uk@evil.test/",
        "http://bbc.co.uk\\@evil.test/",
        "http://a/\x1b\\\x1b]0;pwn\x07",
        "http://℀.com",
        "http://a b.com/",
        "http://a/\ud800",
        "http://example.com/" + "x" * 9000,
    ],
)
def test_anything_else_is_refused(url: str) -> None:
    with pytest.raises(UnsafeUrl):
        safe_url(url)
    assert link_target(url) is None


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://example.com/a?b=c&d#e", "https://example.com/a?b=c&d#e"),
        ("https://example.com/100%?a[]=%zz#[1]#2", "https://example.com/100%25?a%5B%5D=%25zz#%5B1%5D%232"),
        ("http://[::1]:80/[x]%20", "http://[::1]:80/%5Bx%5D%20"),
        ("http://example.com", "http://example.com"),
        ("javascript:x", None),
        (None, None),
    ],
)
def test_a_web_address_has_every_character_where_the_standard_allows_it(url: str | None, address: str | None) -> None:
    assert web_address(url) == address
