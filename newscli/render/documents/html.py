"""What all HTML pages share: a head that loads nothing from elsewhere and runs nothing else, light and dark."""

from base64 import b64encode
from hashlib import sha256
from html import escape

from newscli.render.urls import link_target

_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title>
{style}
</head>
<body>
"""
_STYLE = """body { font: 1rem/1.5 system-ui, sans-serif; max-width: 45rem; margin: 2rem auto; padding: 0 1rem; }
article { margin: 0 0 1.5rem; } h2 { font-size: 1.1rem; margin: 0; } p { margin: .25rem 0; }
.about { color: #666; }
@media (prefers-color-scheme: dark) {
  body { background: #111; color: #ddd; } a { color: #8bf; } .about { color: #999; }
}
"""
FOOT = "</body>\n</html>\n"


def head(title: str, *, style: str = "", stylesheet: str = "", script: str = "") -> str:
    """The beginning of a page, up to its body; `title` is text, not HTML.

    A page of a site has the path of its `stylesheet`; another has its style in it, with lines of its own in `style`.
    `script` is the text of the only script that may run, which stands in the page.
    """
    # To some browsers, a page that is opened as a file is no origin that 'self' could mean.
    styles = "'self' file:; base-uri 'none'" if stylesheet else "'unsafe-inline'"
    policy = f"default-src 'none'; style-src {styles}"
    if script:
        policy += f"; script-src 'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
    own = f"<style>\n{_STYLE}{style}</style>"
    styled = f'<link rel="stylesheet" href="{escape(stylesheet)}">' if stylesheet else own
    return _HEAD.format(policy=policy, title=escape(title), style=styled)


def link(text: str, url: str | None) -> str:
    """A text that links to a URL, if that is safe; the other site is not told which page links to it."""
    target = link_target(url)
    return f'<a href="{escape(target)}" rel="noreferrer">{escape(text)}</a>' if target else escape(text)
