"""The words of newscli as frozen values: what an article is, and what is answered about articles.

Texts are kept as the file has them; `newscli.render.text` makes them fit for a terminal. What a listing needs lies
apart from the rest: to make a dataclass takes a third of a millisecond.
"""
