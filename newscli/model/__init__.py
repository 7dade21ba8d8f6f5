"""The frozen values of newscli: articles, and answers about articles.

Texts are kept as the file has them; `newscli.render.text` makes them fit for a terminal. What a listing needs lies
apart from the rest: to make a dataclass takes a third of a millisecond.
"""
