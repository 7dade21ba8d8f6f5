"""Decides which files and folders are skipped by the patterns of Git and of a library's settings."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from newscli.model.left_out import Reason
from newscli.parser.files import ENDINGS, beginning

if TYPE_CHECKING:
    from newscli.index.build.gitignore import Patterns

GIT = b".git"
GITIGNORE = b".gitignore"

_ANY_FILES = tuple(b"\x01" + ending for ending in ENDINGS)
"""Stand for whatever articles lie in a folder."""

_LARGEST = 1 << 16
"""Bytes that are read of a file of patterns: each of some thousand lines costs every command 0.1 ms."""


class Rules(NamedTuple):
    """The patterns that apply in a folder, lowest precedence first, each with the folder's path relative to theirs."""

    reason: Reason
    levels: tuple[tuple[Patterns, bytes], ...] = ()

    def below(self, name: bytes) -> Rules:
        """The rules of a folder in this one."""
        levels = tuple((patterns, prefix + name + b"/") for patterns, prefix in self.levels)
        return Rules(self.reason, levels)

    def with_patterns(self, content: bytes) -> Rules:
        """These rules and more patterns, which are for the same folder and weigh more."""
        if all(line.startswith(b"#") or not line for line in content.splitlines()):  # as in Git's own `info/exclude`
            return self
        from newscli.index.build.gitignore import Patterns  # 2 ms that a folder without patterns does without

        return Rules(self.reason, (*self.levels, (Patterns(content), b"")))

    def ignored(self, names: Sequence[bytes], *, folders: bool) -> list[bytes]:
        """Those of the names in the folder that are ignored."""
        if not any(patterns.may_ignore(prefix, names, folders=folders) for patterns, prefix in self.levels):
            return []
        return [name for name in names if self._ignores(name, is_folder=folders)]

    def _ignores(self, name: bytes, *, is_folder: bool) -> bool:
        for patterns, prefix in reversed(self.levels):
            verdict = patterns.verdict(prefix + name, is_folder=is_folder)
            if verdict is not None:
                return verdict
        return False


def settings_rules(patterns: Iterable[str]) -> Rules:
    """The rules for what the settings of a library exclude, for its own folder."""
    return Rules(Reason.EXCLUDED).with_patterns(os.fsencode("\n".join(patterns)))


def git_rules_above(folder: bytes) -> Rules | None:
    """What Git ignores in a given folder, by the checkout that contains it; None outside of a checkout.

    A folder that is ignored is read all the same: who names it wants it.
    """
    checkout = _checkout_above(folder)
    if checkout is None:
        return None
    rules, path = _of_checkout(checkout), checkout
    for name in os.path.relpath(folder, checkout).split(os.fsencode(os.sep)):
        rules = rules.with_patterns(_content(os.path.join(path, GITIGNORE)))
        if rules.ignored([name], folders=True):
            return Rules(Reason.IGNORED)
        rules, path = rules.below(name), os.path.join(path, name)
    return rules


def unless_all(rules: Rules | None, files: Sequence[bytes], folders: Sequence[bytes]) -> Rules | None:
    """The rules for a given folder and its direct contents.

    None of them hold where they ignore any article, whatever its name, and nothing in the folder is an exception: so
    does the `*` that tools write into their folders, but not a list of what to keep.
    """
    if rules is None or _leaves(rules, _ANY_FILES) or _leaves(rules, files) or _leaves(rules, folders, folders=True):
        return rules
    return Rules(rules.reason)


def _leaves(rules: Rules, names: Sequence[bytes], *, folders: bool = False) -> bool:
    return len(rules.ignored(names, folders=folders)) < len(names)


def git_rules_in(folder: bytes, hidden: Iterable[bytes], rules: Rules | None) -> Rules | None:
    """The rules in a folder with these hidden files, in addition to those of the folders above."""
    if GIT in hidden:
        rules = _of_checkout(folder)
    if rules is not None and GITIGNORE in hidden:
        return rules.with_patterns(_content(os.path.join(folder, GITIGNORE)))
    return rules


def _checkout_above(folder: bytes) -> bytes | None:
    above = os.path.dirname(folder)
    while above != folder:
        if os.path.lexists(os.path.join(above, GIT)):
            return above
        folder, above = above, os.path.dirname(above)
    return None


def _of_checkout(folder: bytes) -> Rules:
    """The rules that a checkout has beside those in its files `.gitignore`."""
    return Rules(Reason.IGNORED).with_patterns(_content(os.path.join(_git_folder(folder), b"info", b"exclude")))


def _git_folder(checkout: bytes) -> bytes:
    """Where Git keeps what all worktrees of a checkout share; in a worktree or a submodule, `.git` is a file."""
    git = os.path.join(checkout, GIT)
    told = _content(git).removeprefix(b"gitdir:").strip() if os.path.isfile(git) else b""
    own = os.path.join(checkout, told) if told else git
    shared = _content(os.path.join(own, b"commondir")).strip()
    return os.path.join(own, shared) if shared else own


def _content(path: bytes) -> bytes:
    """The lines of a file, nothing where there is none or it cannot be read; the rest of a very long one is left."""
    content = beginning(path, _LARGEST)
    return content if len(content) < _LARGEST else content[: content.rfind(b"\n") + 1]
