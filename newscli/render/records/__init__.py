"""Answers as records: what programs are told, key by key, and the JSON Schema of it."""
