"""The result of a campaign as a table."""

import os
import platform
import sqlite3
from collections.abc import Mapping
from datetime import datetime

from newscli import __version__
from tests.campaign.part import Kind
from tests.campaign.parts import PARTS
from tests.campaign.running import Outcome


def heading(now: datetime, seed: int) -> str:
    """The date, the machine and the user, who decides whether disks can be filled and other users tried."""
    user = "root" if hasattr(os, "geteuid") and os.geteuid() == 0 else "a user without rights"
    system = (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, {user}, Python {platform.python_version()}"
    )
    return f"newscli {__version__}, {now:%Y-%m-%d}, {system}, SQLite {sqlite3.sqlite_version}, seed {seed}"


def table(outcomes: Mapping[str, Outcome]) -> str:
    """One line for each part: what was run, and what failed."""
    lines = [f"| part | runs | {' | '.join(Kind)} | slowest | time |", "|---|---:|" + "---:|" * (len(Kind) + 2)]
    return "\n".join([*lines, *(row(name, outcome) for name, outcome in outcomes.items())])


def row(name: str, outcome: Outcome) -> str:
    """The line of one part."""
    counts = " | ".join(f"{outcome.count(kind):,}" for kind in Kind)
    runs = f"{outcome.runs:,} {PARTS[name].unit}".rstrip()
    return f"| {name} | {runs} | {counts} | {outcome.worst:.2f} s | {outcome.seconds:,.0f} s |"


def failures(outcome: Outcome) -> str:
    """The failures, each on a line of its own, equal ones once, with the file of the smallest case."""
    told: dict[tuple[Kind, str], str] = {}
    for run, kind, detail, file in outcome.failures:
        if (kind, detail) not in told:
            told[kind, detail] = f"\n  run {run}: {kind}: {detail}" + (f"\n    {file}" if file else "")
    return "".join(told.values())
