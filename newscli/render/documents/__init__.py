"""Answers as text: JSON, CSV, pages, templates and graphs."""
