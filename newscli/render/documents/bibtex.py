"""A bibliography in BibTeX, for LaTeX, pandoc, Zotero, JabRef and papis.

News is an @article with the `entrysubtype` that pandoc and biblatex use for newspapers. Everything else is @online,
which pandoc and Zotero read as a web page; Zotero imports a @misc as a book, and pandoc gives it no type. BibTeX's own
styles, which lack @online, fall back to @misc. The publisher is always in `journal`, because pandoc and Zotero take the
name of a site from there.

Dates are written twice: `year` and `month` for BibTeX, which has no days, and `date` for the others. `date` comes last,
because Zotero would append the month to it.
"""

import re
from collections.abc import Iterable, Iterator

from newscli.model.summary import Summary
from newscli.render.documents.author_names import Name
from newscli.render.documents.references import Kind, Reference, references

_ESCAPES = str.maketrans(
    {
        "\\": r"{\textbackslash}",
        "{": r"\{\vphantom{\}}",  # BibTeX counts braces, also escaped ones: a phantom takes no place and closes it
        "}": r"\vphantom{\{}\}",
        "~": r"{\textasciitilde}",
        "^": r"{\textasciicircum}",
        "@": "{@}",  # bibtexparser begins an entry at every @word{
        **{sign: f"\\{sign}" for sign in "$&#%_"},
    }
)
_LIGATURE = re.compile("-(?=-)|'(?=')|,(?=,)|[`!?](?=`)")
"""The first of two characters of which TeX makes one."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def bibtex(articles: Iterable[Summary]) -> Iterator[str]:
    """An entry an article."""
    for reference in references(articles):
        fields = "".join(f"  {name} = {value},\n" for name, value in _fields(reference))
        yield f"@{'article' if reference.kind is Kind.NEWS else 'online'}{{{reference.key},\n{fields}}}\n\n"


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "title", _kept(reference.title)
    if reference.authors:
        yield "author", f"{{{' and '.join(map(_author, reference.authors))}}}"
    if reference.container:
        yield "journal", _kept(reference.container)
    if reference.kind is Kind.NEWS:
        yield "entrysubtype", "{newspaper}"
    if date := reference.date:
        day = date.isoformat()
        yield "year", f"{{{day[:4]}}}"
        yield "month", _MONTHS[date.month - 1]
        yield "date", f"{{{day}}}"
    if reference.url:
        yield "url", f"{{{reference.url}}}"  # read as it is: it has no braces and no backslash
    if reference.topics:
        yield "keywords", f"{{{escaped(', '.join(reference.topics))}}}"
    if reference.abstract:
        yield "abstract", f"{{{escaped(reference.abstract)}}}"


def _kept(text: str) -> str:
    """With its capitals: in single braces, styles and pandoc make “Microsoft azure” of “Microsoft Azure”."""
    return f"{{{{{escaped(text)}}}}}"


def _author(name: Name) -> str:
    if not name.family:
        return f"{{{escaped(name.whole)}}}"
    family = f"{name.particle} {name.family}" if name.particle else name.family
    return f"{family}, {name.given}"


def escaped(text: str) -> str:
    """A text as TeX prints it."""
    return _LIGATURE.sub(r"\g<0>{}", text.translate(_ESCAPES))
