"""Articles in the shapes of a Pelican site whose headers stand between fences.

The archive holds one article only; the cases beside the first change what a
site of this kind changes. Pelican's headers without fences are in other_fences.
"""

from tests.parser.dialects.case import Case

CASES = (
    # the shape of the archive: capitals, a slug, headings that are underlined
    Case(
        "news/moving-birdhouses.md",
        """\
---
Title: Moving Birdhouses to a New Meadow
Date: 2021-02-15
Modified: 2022-06-22
Slug: birdhouse-migration
---

So you want to help move a birdhouse? Great!

If the birdhouse stands in the [old monolithic orchard](https://meadow.example.org/orchard):

Initial Setup (By Keeper)
=========================

* name should not contain the word “bird”
""",
        title="Moving Birdhouses to a New Meadow",
        date="2021-02-15T00:00:00+00:00",
        updated="2022-06-22T00:00:00+00:00",
        excerpt="So you want to help move a birdhouse? Great!",
    ),
    # an underlined heading begins the body, below the title
    Case(
        "news/feeding-in-winter.md",
        """\
---
Title: Feeding in Winter
Date: 2020-12-01 08:30
Category: Care
Tags: seeds, winter
Author: Ilse Wren
Slug: feeding
---

Before the Snow
===============

Hang the *feeder* high.
""",
        title="Feeding in Winter",
        date="2020-12-01T08:30:00+00:00",
        topics=("seeds", "winter", "Care"),
        category="Care",
        authors=("Ilse Wren",),
        excerpt="Hang the feeder high.",
    ),
    # an underlined heading as the title
    Case(
        "news/second-meadow.md",
        """\
---
Date: 2021-03-01
Slug: second-meadow
---

The Second Meadow
-----------------

It lies behind the `barn`.
""",
        title="Second meadow",
        date="2021-03-01T00:00:00+00:00",
        excerpt="It lies behind the barn.",
    ),
    # a draft, a summary, a title with a colon
    Case(
        "news/nesting-aids.md",
        """\
---
Title: Nesting: the Aids
Date: 2021-04-09
Status: draft
Summary: What helps, and what does not.
---

Moss helps.
""",
        title="Nesting: the Aids",
        date="2021-04-09T00:00:00+00:00",
        excerpt="What helps, and what does not.",
        published=False,
    ),
    # no front matter: an underlined heading is the title
    Case(
        "extra/about-the-meadow.md",
        """\
About the Meadow
================

Create a new meadow via: <https://meadow.example.org/new>

* add a fence
""",
        title="About the Meadow",
        excerpt="Create a new meadow via: https://meadow.example.org/new",
    ),
)
