"""The version of newscli, apart from the package's own module, which knows the library that knows the index."""

__version__ = "0.6.0"
