"""Answers → what is shown. Nothing here prints."""
