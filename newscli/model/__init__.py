"""Frozen dataclasses for articles and for answers about them.

Texts are as in the file; `newscli.render.text` makes them safe for a terminal. The classes that a list needs have their
own modules, since creating a dataclass takes a third of a millisecond at start-up.
"""
