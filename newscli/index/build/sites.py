"""Recognises folders of site generators that are not articles: the built site, and templates.

Unmistakable names such as `node_modules` count everywhere. Other default names of a generator count only next to its
configuration, since any folder `public` may be full of articles.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from newscli.model.left_out import Reason
from newscli.parser.files import beginning

ALWAYS = {
    b"node_modules": Reason.PACKAGES,
    b"_site": Reason.BUILT,
    b"_layouts": Reason.TEMPLATES,
    b"_includes": Reason.TEMPLATES,
}
"""Folders that are left out wherever they lie."""

_SCRIPT = rb"\.[cm]?[jt]s"
_BASE_URL = re.compile(rb"^[\s{]*[\"']?base_?url[\"']?\s*[:=]", re.IGNORECASE | re.MULTILINE)
_LARGEST = 1 << 16
"""Bytes that are read of a configuration."""


class _Generator(NamedTuple):
    """A generator: how its configuration is called, and its folders.

    `says` is what the configuration says where its name alone is not enough, `beside` the folders that lie with it.
    """

    configuration: re.Pattern[bytes]
    built: bytes = b"_site"
    templates: tuple[bytes, ...] = ()
    says: re.Pattern[bytes] | None = None
    beside: frozenset[bytes] = frozenset()


_HUGO = (b"layouts", b"archetypes", b"themes")
_GENERATORS = (
    _Generator(re.compile(rb"hugo\.(?:toml|ya?ml|json)"), b"public", _HUGO),
    _Generator(re.compile(rb"config\.toml"), b"public", (*_HUGO, b"templates"), says=_BASE_URL),
    _Generator(re.compile(rb"config\.(?:ya?ml|json)"), b"public", _HUGO, says=_BASE_URL),
    _Generator(re.compile(rb"_config\.ya?ml"), b"public", (b"scaffolds",), beside=frozenset({b"source", b"scaffolds"})),
    _Generator(re.compile(rb"_config\.(?:ya?ml|toml)")),
    _Generator(re.compile(rb"(?:\.eleventy|eleventy\.config)" + _SCRIPT)),
    _Generator(re.compile(rb"(?:gatsby-config|quartz\.config)" + _SCRIPT), b"public"),
    _Generator(re.compile(rb"astro\.config" + _SCRIPT), b"dist"),
    _Generator(re.compile(rb"docusaurus\.config" + _SCRIPT), b"build"),
    _Generator(re.compile(rb"next\.config" + _SCRIPT), b"out"),
    _Generator(re.compile(rb"mkdocs\.ya?ml"), b"site"),
    _Generator(re.compile(rb"pelicanconf\.py"), b"output"),
    _Generator(re.compile(rb"config\.edn"), b"bak"),  # Logseq copies what it changes
)

SUSPECT = frozenset(name for generator in _GENERATORS for name in (generator.built, *generator.templates))
"""Folders that are left out beside the configuration of a generator."""

_CONTENT = frozenset(
    {"_posts", "_notes", "content", "contents", "posts", "post", "blog", "articles", "news", "notes", "docs", "source"}
)
"""Folders of articles in a site."""

_DEEPER = ("src/content", "src/posts", "src/pages", "src/blog")


def left_out(folder: bytes, names: Collection[bytes]) -> dict[bytes, Reason]:
    """The folders, among those in a folder, with the output or the templates of a generator."""
    left: dict[bytes, Reason] = {}
    for generator in _generators(folder, names):
        left[generator.built] = Reason.BUILT
        left |= dict.fromkeys(generator.templates, Reason.TEMPLATES)
    return {name: reason for name, reason in left.items() if name in names}


def is_site(folder: str) -> bool:
    """Whether a folder has both a generator's configuration and folders of articles."""
    try:
        with os.scandir(folder) as entries:
            names = {entry.name for entry in entries if entry.is_dir()}
    except OSError:
        return False
    has_content = names & _CONTENT or any(os.path.isdir(os.path.join(folder, name)) for name in _DEEPER)
    return bool(has_content) and any(_generators(os.fsencode(folder), {os.fsencode(name) for name in names}))


def _generators(folder: bytes, folders: Collection[bytes]) -> Iterator[_Generator]:
    """The generators whose configuration lies in a folder."""
    files = os.listdir(folder)
    for generator in _GENERATORS:
        if generator.beside <= set(folders) and _is_configured(generator, folder, files):
            yield generator


def _is_configured(generator: _Generator, folder: bytes, files: Iterable[bytes]) -> bool:
    named = filter(generator.configuration.fullmatch, files)
    if generator.says is None:
        return any(named)
    return any(generator.says.search(beginning(os.path.join(folder, name), _LARGEST)) for name in named)
