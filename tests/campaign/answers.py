"""Tells right answers from wrong ones, and a clear sentence from an accident."""

import re
import signal

from newscli.errors import ExitCode
from tests.campaign.children import Answer
from tests.campaign.part import Fault, Kind

_ACCIDENT = re.compile(
    rb"Traceback|internal error|Exception ignored|Fatal Python error|lost sys\.std|Segmentation|core dumped|Warning: "
)
_SENTENCES = 6
"""Lines that messages may have at most: what is wrong where, and what to do."""


def check(name: str, answer: Answer, right: Answer, *, may_refuse: bool = True) -> None:
    """Raises Fault unless this is the right answer or, where that is allowed, a sentence and the exit code for it."""
    check_manners(name, answer)
    if (answer.code, answer.out) == (right.code, right.out):
        return
    if answer.code == ExitCode.UNREADABLE and may_refuse:
        check_sentence(name, answer.err)
        return
    if answer.code == right.code:
        kind = Kind.LOST if right.out.startswith(answer.out) else Kind.WRONG
        raise Fault(kind, f"{name} answers something else with exit {answer.code}")
    raise Fault(Kind.WRONG, f"{name} ends with {answer.code} instead of {right.code}: {told(answer.err)}")


def check_manners(name: str, answer: Answer) -> None:
    """Raises Fault if a command takes too long, has died, or says what only a programmer understands."""
    if answer.code == -signal.SIGALRM:
        raise Fault(Kind.HANG, f"{name} does not end")
    if found := _ACCIDENT.search(answer.err):
        raise Fault(Kind.TRACEBACK, f"{name} says “{found[0].decode()}”: {told(answer.err)}")
    if answer.code < 0 or answer.code not in (*ExitCode, 129, 143):
        raise Fault(Kind.TRACEBACK, f"{name} ends with {answer.code}: {told(answer.err)}")


def check_sentence(name: str, err: bytes) -> None:
    """Raises Fault if nothing is said, or too much."""
    if not err.strip() or err.count(b"\n") > _SENTENCES:
        raise Fault(Kind.WRONG, f"{name} refuses without a clear sentence: {told(err)}")


def told(err: bytes) -> str:
    """The line of what was said that tells most, without places and numbers: equal faults are told in equal words."""
    lines = err.decode(errors="backslashreplace").strip().splitlines() or ["(nothing)"]
    line = next((line for line in lines if "internal error" in line), lines[-1])
    return re.sub(r"\d+", "N", re.sub(r"/\S+", "/…", line))[:200]
