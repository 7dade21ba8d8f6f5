"""Builds the digest of a period: chooses leading stories and notable articles, and computes the numbers.

`entries.py` reads a few columns of all articles in the period; the other modules choose from these and count them.
"""
