"""The version of newscli, apart from the package's own module, which knows the library that knows the index."""

__version__ = "0.8.0"

RELEASED = "2026-11-22"
"""The day of this version, for the head of its man page."""
