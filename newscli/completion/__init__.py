"""Completes queries: fields and other words of the language, and the values that a library has.

`language` knows which values can follow a word, and asks a `Source` for those of the index. A shell and the query line
of the browser are different sources: each decides how names are matched and written.
"""
