"""Answers to stdout: one place turns what a command answers into a format."""
