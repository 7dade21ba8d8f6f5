"""What happened in some days: which stories lead, which articles are worth naming, and what the numbers say.

`entries.py` reads the articles of those days, a few columns of each; all other modules choose and count among these.
"""
