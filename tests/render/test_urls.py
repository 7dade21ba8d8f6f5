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
        ("http://faß.de/", "http://xn--fa-hia.de/"),
        ("http://FAß.de/", "http://xn--fa-hia.de/"),
        ("http://βόλος.com/", "http://xn--nxasmm1c.com/"),
        ("http://ΒΌΛΟΣ.com/", "http://xn--nxasmq6b.com/"),
        ("http://Bücher.example:8080/", "http://xn--bcher-kva.example:8080/"),
        ("http://日本語。jp/", "http://xn--wgv71a119e.jp/"),
        ("http://ｇｏ.com/", "http://go.com/"),
        ("http://a:0/", "http://a:0/"),
        ("http://a:/", "http://a/"),
        ("http://a:0080/", "http://a:80/"),
        ("http://[2001:DB8::1]:80/", "http://[2001:db8::1]:80/"),
        ("http://A_b.example./", "http://a_b.example./"),
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
        "http://[v1.evil.com]/",
        "http://[::1]evil.com/",
        "http://evil.com[::1]/",
        "http://[evil.com]/",
        "http://[::1%25eth0]/",
        "http://a:８０/",
        "http://a:-1/",
        "http://a:80:80/",
        "http://faẞ.de/",
        "http://pay\u200dpal.com/",
        "http://नी\u200cश.com/",
        "http://a%2eb/",
        "http://a%40evil.com/",
        "http://a;b/",
        "http://a／b/",
        "http://a＠evil.com/",
        "http://evil.com＃.a/",
        "http://\ud800.com/",
        "https://bbc.co.uk@evil.test/",
        "http://bbc.co.uk\\@evil.test/",
        "http://a/\x1b\\\x1b]0;pwn\x07",
        "http://℀.com",
        "http://ß\xad/",
        "http://fa\u2060ß.de/",
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
