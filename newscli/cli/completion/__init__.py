"""What the shell offers at TAB: values of options and arguments, and the query language itself.

Values come from the index as it is: a key press must not wait for a refresh. Texts of articles are written by
strangers, and some shells evaluate what they are given. So a value is offered as its words with dashes between them,
which the language reads as the same words; there is nothing in it that a shell would read otherwise.
"""
