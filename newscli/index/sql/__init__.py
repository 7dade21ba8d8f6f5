"""Queries → SQL: the one meaning of each predicate."""
