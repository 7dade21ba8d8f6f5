"""The terminal that controls the process."""

import os

TERMINAL = "/dev/tty"


def has_terminal() -> bool:
    """Whether there is a terminal to draw on, and keys to read from it."""
    try:
        os.close(os.open(TERMINAL, os.O_RDWR | os.O_NOCTTY))
    except OSError:
        return False
    return True
