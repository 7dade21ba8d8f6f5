"""Answers queries: turns rows of the index into values of `newscli.model`."""
