"""The campaign against newscli: hostile input and faults at random, to find what breaks it.

    python -m tests.campaign [--runs N] [--seed S] [PART ...]

The same seed gives the same runs. A failure is written as the smallest case that still fails, and
`python -m tests.campaign PART --case FILE` runs it again.
"""
