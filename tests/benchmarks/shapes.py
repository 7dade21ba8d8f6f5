"""The same articles in the shapes that other tools read."""

import json
import os
import re
import shutil
from hashlib import md5
from pathlib import Path

from newscli.model.article import Article
from newscli.parser.article import parse_article
from newscli.parser.front_matter import cut
from tests.benchmarks.library import Library

_NO_YAML = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
"""Characters that YAML does not have, or not in one line."""


def make_hugo_site(library: Library, site: Path) -> None:
    """A site with every file of a library as a page.

    Hugo passes over names that do not end in .md, and does without the pages: so the files have other names here.
    They are the same files where the file system has hard links, else copies.
    """
    content = site / "content"
    for number, file in enumerate(library.files()):
        page = content / file.parent.relative_to(library.folder) / f"{number:06}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(file, page)
        except OSError:
            shutil.copyfile(file, page)
    (site / "config.toml").write_text('baseURL = "http://localhost/"\ntitle = "Benchmark"\n', encoding="utf-8")


def make_papis_library(library: Library, folder: Path, *, whole: bool) -> None:
    """A papis library, a folder and an info.yaml for each article, with the configuration that belongs to it.

    With the six fields that papis has for what an article tells, or with its whole front matter beside them.
    """
    for number, file in enumerate(library.files()):
        content = file.read_bytes()
        parsed = parse_article(content, file.name)
        article = parsed.article if parsed else None
        if article is not None:
            document = folder / "documents" / f"{number:06}"
            document.mkdir(parents=True)
            halves = cut(content)
            rest = halves.front_matter if halves and whole else b""
            (document / "info.yaml").write_bytes(rest + _info(article, number, whole=whole).encode())
    _configure(folder)


def _info(article: Article, number: int, *, whole: bool) -> str:
    """The fields in YAML, which JSON is: papis reads the title of the whole front matter by the same name."""
    fields = {
        "title": article.title or "",
        "author": article.provider.label or "",
        "url": article.url or "",
        "year": article.published_at.year if article.published_at else 0,
        "abstract": article.excerpt or "",
        "tags": list(article.topics),
        "papis_id": md5(str(number).encode(), usedforsecurity=False).hexdigest(),
    }
    if whole:
        del fields["title"]
    return "".join(f"{name}: {json.dumps(_plain(value), ensure_ascii=False)}\n" for name, value in fields.items())


def _plain(value: object) -> object:
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return _NO_YAML.sub(" ", value) if isinstance(value, str) else value


def _configure(folder: Path) -> None:
    """Without the excerpt in match-format papis would not look for words there, and have less to do."""
    config = folder / "config" / "config"
    config.parent.mkdir()
    config.write_text(
        "[settings]\ndefault-library = articles\n"
        "match-format = {doc[title]} {doc[author]} {doc[abstract]} {doc[tags]}\n\n"
        f"[articles]\ndir = {folder / 'documents'}\n",
        encoding="utf-8",
    )
