"""What all HTML pages share: a head that loads nothing and runs nothing, light and dark."""

from html import escape

_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
body {{ font: 1rem/1.5 system-ui, sans-serif; max-width: 45rem; margin: 2rem auto; padding: 0 1rem; }}
article {{ margin: 0 0 1.5rem; }} h2 {{ font-size: 1.1rem; margin: 0; }} p {{ margin: .25rem 0; }}
.about {{ color: #666; }}
@media (prefers-color-scheme: dark) {{
  body {{ background: #111; color: #ddd; }} a {{ color: #8bf; }} .about {{ color: #999; }}
}}
{style}</style>
</head>
<body>
"""
FOOT = "</body>\n</html>\n"


def head(title: str, *, style: str = "") -> str:
    """The beginning of a page, up to its body; `title` is text, not HTML, `style` the page's own CSS, in lines."""
    return _HEAD.format(title=escape(title), style=style)
