"""The way in and out: as little as possible happens before Ctrl-C is taken care of, and after the answer."""

import gc
import os
import signal
import sys
from contextlib import suppress
from types import FrameType

_ended_by: list[int] = []
"""The signal that ended this process, if one did."""


def main() -> None:
    """Run the command line of this process."""
    _heed_signals()
    # Imports make 50,000 objects that stay: looking for garbage among them takes 3 of the 100 ms of a short run.
    gc.set_threshold(100_000, 20, 100)
    code = _exit_code()
    if _ended_by:
        from newscli.errors import ENDED_BY

        code = ENDED_BY + _ended_by[0]
    if sys.gettrace() or sys.getprofile():  # a debugger or profiler reports at exit
        sys.exit(code)
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # the writer has already reported it
            stream.flush()
    os._exit(code)  # saves 10 ms: Python would free every object, one by one


def _heed_signals() -> None:
    """End as on Ctrl-C where a signal would kill: the cursor comes back, and no unfinished file is left."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:  # nohup ignores it
            signal.signal(number, _end)


def _end(number: int, _: FrameType | None) -> None:
    signal.signal(number, signal.SIG_DFL)  # the second time, it kills
    _ended_by.append(number)
    raise KeyboardInterrupt(number)  # that of Ctrl-C has no number


def _exit_code() -> int:
    try:
        from newscli.cli.app import run

        run()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else bool(end.code)
    except KeyboardInterrupt:
        from newscli.errors import ExitCode

        return ExitCode.INTERRUPTED
    return 0


if __name__ == "__main__":
    main()
