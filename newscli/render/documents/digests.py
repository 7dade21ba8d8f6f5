"""A digest as a document, to keep or to mail: Markdown, or an HTML page that needs nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

from newscli.render.digest_words import DigestWords
from newscli.render.documents import html as pages
from newscli.render.documents.markdown import escaped, heading, link
from newscli.render.formats import Format
from newscli.render.titles import title_or_path
from newscli.render.wrapping import shortened

if TYPE_CHECKING:
    from newscli.model.digest import Digest, DigestSection, LeadingStory
    from newscli.model.summary import Summary

_LONGEST = 300
"""Characters of an excerpt, two or three lines of a page."""

_STYLE = """h1 { font-size: 1.75rem; line-height: 1.2; margin: 0; }
h2 { border-top: 1px solid; font-size: .85rem; letter-spacing: .06em; margin: 2.5rem 0 1rem; padding-top: .5rem;
  text-transform: uppercase; }
h2 .about { font-weight: normal; letter-spacing: 0; text-transform: none; }
h3 { font-size: 1.2rem; line-height: 1.3; margin: 0; }
a { text-decoration: none; } a:hover { text-decoration: underline; } .about { font-size: .9rem; }
ul { list-style: none; margin: 0; padding: 0; } li { margin: 0 0 .75rem; }
dl { display: grid; gap: .25rem 1.5rem; grid-template-columns: max-content 1fr; margin: 0; } dd { margin: 0; }
svg { color: #47a; height: 3rem; margin: 0 0 .75rem; max-width: 100%; }
@media (prefers-color-scheme: light) { a { color: #0550ae; } dt { color: #666; } }
@media (prefers-color-scheme: dark) { dt { color: #999; } svg { color: #8bf; } }
"""


def markdown(digest: Digest) -> Iterator[str]:
    """Headings, a list for each topic, and the numbers as a list."""
    words = DigestWords(digest)
    yield heading(1, escaped(words.title()))
    yield f"{escaped(words.about())}\n\n"
    if digest.stories:
        yield heading(2, "Stories")
    for story in digest.stories:
        yield heading(3, _linked(story.lead))
        excerpt = shortened(words.line(story.lead.excerpt), _LONGEST)
        yield f"{escaped(excerpt)}\n\n" if excerpt else ""
        yield f"{escaped(_about(words, story))}\n\n"
    for section in digest.sections:
        yield heading(2, escaped(words.heading(section)))
        for article in section.articles:
            yield "- " + ", ".join(filter(None, [_linked(article), *map(escaped, words.byline(article))])) + "\n"
        yield "\n"
    yield heading(2, "Numbers")
    for fact in words.facts():
        yield f"- {fact.label}: {escaped(str(fact))}\n"


def html(digest: Digest) -> Iterator[str]:
    """One page that loads nothing and runs nothing, light and dark."""
    words = DigestWords(digest)
    yield pages.head(words.title(), style=_STYLE)
    yield f'<header>\n<h1>{escape(words.title())}</h1>\n<p class="about">{escape(words.about())}</p>\n</header>\n'
    if digest.stories:
        yield "<section>\n<h2>Stories</h2>\n"
        yield from (_html_story(words, story) for story in digest.stories)
        yield "</section>\n"
    yield from (_html_section(words, section) for section in digest.sections)
    pulse = _html_pulse(words, digest.numbers.pulse)
    yield f"<section>\n<h2>Numbers</h2>\n{pulse}<dl>\n{_html_facts(words)}</dl>\n</section>\n"
    yield pages.FOOT


def _html_story(words: DigestWords, story: LeadingStory) -> str:
    excerpt = shortened(words.line(story.lead.excerpt), _LONGEST)
    text = f"<p>{escape(excerpt)}</p>\n" if excerpt else ""
    about = escape(_about(words, story))
    return f'<article>\n<h3>{_html_linked(story.lead)}</h3>\n{text}<p class="about">{about}</p>\n</article>\n'


def _html_section(words: DigestWords, section: DigestSection) -> str:
    size = words.size(section)
    note = f' <span class="about">{escape(size)}</span>' if size else ""
    items = "".join(
        f'<li>{_html_linked(article)}<br><span class="about">{_html_byline(words, article)}</span></li>\n'
        for article in section.articles
    )
    return f"<section>\n<h2>{escape(words.heading(section))}{note}</h2>\n<ul>\n{items}</ul>\n</section>\n"


def _html_byline(words: DigestWords, article: Summary) -> str:
    return escape(" · ".join(filter(None, words.byline(article))))


def _html_facts(words: DigestWords) -> str:
    return "".join(
        f"<dt>{fact.label}</dt><dd>{', '.join(_html_value(*value) for value in fact.values)}</dd>\n"
        for fact in words.facts()
    )


def _html_value(value: str, note: str) -> str:
    return escape(value) + (f' <span class="about">({escape(note)})</span>' if note else "")


def _html_pulse(words: DigestWords, counts: Sequence[int]) -> str:
    """Bars for the articles of each day; any count above nothing shows."""
    if len(counts) <= 1:
        return ""
    heights = [-(-count * 100 // max(counts)) if count else 0 for count in counts]
    bars = "".join(
        f'<rect x="{at * 10}" y="{100 - height}" width="8" height="{height}"/>'
        for at, height in enumerate(heights)
        if height
    )
    told = f"Articles {words.pulse().lower()}: {', '.join(map(str, counts))}"
    size = f'viewBox="0 0 {len(counts) * 10} 100" preserveAspectRatio="none"'
    return f'<svg {size} fill="currentColor" role="img" aria-label="{told}">{bars}</svg>\n'


def _about(words: DigestWords, story: LeadingStory) -> str:
    return " · ".join(filter(None, [words.publishers(story), words.extent(story)]))


def _linked(article: Summary) -> str:
    return link(title_or_path(article), article.url)


def _html_linked(article: Summary) -> str:
    return pages.link(title_or_path(article), article.url)


DOCUMENTS: dict[Format, Callable[[Digest], Iterator[str]]] = {Format.MARKDOWN: markdown, Format.HTML: html}
