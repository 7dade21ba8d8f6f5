"""Where it was measured: without that, seconds mean little."""

import os
import platform
import re
from pathlib import Path

import newscli
from tests.benchmarks.peers import Peers, versions


def describe(peers: Peers) -> dict[str, str]:
    """The machine and the versions of all that was run."""
    return {
        "Processor": f"{_processor()}, {os.cpu_count()} cores",
        "Memory": f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB",
        "System": f"{platform.system()} {platform.release()}",
        "Python": platform.python_version(),
        "newscli": newscli.__version__,
        **versions(peers),
    }


def _processor() -> str:
    try:
        found = re.search(r"^model name\s*: (.*)$", Path("/proc/cpuinfo").read_text(encoding="utf-8"), re.MULTILINE)
    except OSError:
        found = None
    return found[1] if found else platform.processor() or platform.machine()
