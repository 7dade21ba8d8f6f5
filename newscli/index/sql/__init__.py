"""Translates queries to SQL, which defines the meaning of each predicate."""
