"""Articles in the shapes of Readwise's export to Obsidian, with address and date in the text.

`tags: #readwise-articles` is a comment in YAML; its owner means the topic.
`link:` holds the tags of the document as links to notes; no address.
Where the text begins with a line that is an address and a line that is a date,
they are the article's: that is what Readwise writes there (both in 54 of 77 files, one of them in 57).
"""

from tests.parser.dialects.case import Case

CASES = (
    # a book: the heading, then highlights
    Case(
        "27477016-The-Patient-Gardener-readwise-hl.md",
        """\
---
tags: #readwise-books
aliases: The Patient Gardener
author: Nora Eyland
---
# The Patient Gardener

- In the year 1931, the hedges were cut by hand ([Location 94](https://readwise.io/to_kindle?action=open&asin=B0&location=94))
- In other words, growth has been slow. ([Location 108](https://readwise.io/to_kindle?action=open&asin=B0&location=108))
""",
        title="The Patient Gardener",
        topics=("readwise-books",),
        authors=("Nora Eyland",),
        excerpt="In the year 1931, the hedges were cut by hand (Location 94)",
        aliases=("The Patient Gardener",),
    ),
    # a star within the heading and the alias (none in the file name); a quoted highlight
    Case(
        "27495792-The-Subtle-Art-of-Raking-Lves-readwise-hl.md",
        """\
---
tags: #readwise-books
aliases: The Subtle Art of Raking L*ves
author: Marc Manley
---
# The Subtle Art of Raking L*ves

- "I have tried to rake my life such that I would feel joy rather than leaves." (Page 10)
- Our lawn needs hope.
  Hope is the rake of our minds.
""",
        title="The Subtle Art of Raking L*ves",
        topics=("readwise-books",),
        authors=("Marc Manley",),
        excerpt='"I have tried to rake my life such that I would feel joy rather than leaves." (Page 10)',
        aliases=("The Subtle Art of Raking L*ves",),
    ),
    # owner: the lines below the heading are the address and the date, the summary is the excerpt
    Case(
        "28203261-I'm-Too-Old-for-Wet-Boots-readwise-hl.md",
        """\
---
tags: #readwise-articles
aliases: I'm Too Old for Wet Boots
author: xandvoid
---
# I'm Too Old for Wet Boots

https://www.xandvoid.example.com/wet_boots.html
2023-04-20
## Summary
Dry boots are a right, and I tell you how I lost it.

- When I get inside a wet boot, there's only one thing I want. ([View Highlight](https://read.readwise.io/read/01))
""",
        title="I'm Too Old for Wet Boots",
        date="2023-04-20T00:00:00+00:00",
        topics=("readwise-articles",),
        authors=("xandvoid",),
        url="https://www.xandvoid.example.com/wet_boots.html",
        domain="xandvoid.example.com",
        excerpt="Dry boots are a right, and I tell you how I lost it.",
        aliases=("I'm Too Old for Wet Boots",),
    ),
    # owner: as above; link: is a list of links to notes; an emoji in the summary
    Case(
        "28210646-Cognitive-Rain-Walker's-Handbook-readwise-hl.md",
        """\
---
tags: #readwise-articles
aliases: Cognitive Rain Walker's Handbook
author: rakirollin
link:
 - "[[Walking]]"
 - "[[to review]]"
 - "[[To Review]]"
---
# Cognitive Rain Walker's Handbook

https://github.com/rakirollin/cognitive-rain
2023-05-22
## Summary
🧠 Cognitive Rain Walker's Handbook. Contribute by walking.

- Rain is how much a walker needs to bear. ([View Highlight](https://read.readwise.io/read/02))
""",
        title="Cognitive Rain Walker's Handbook",
        date="2023-05-22T00:00:00+00:00",
        topics=("readwise-articles",),
        authors=("rakirollin",),
        url="https://github.com/rakirollin/cognitive-rain",
        domain="github.com",
        excerpt="🧠 Cognitive Rain Walker's Handbook. Contribute by walking.",
        aliases=("Cognitive Rain Walker's Handbook",),
    ),
    # owner: as above; a colon in the heading, a dash in the alias
    Case(
        "28306238-FogGPT-A-Mental-Model-readwise-hl.md",
        """\
---
tags: #readwise-articles
aliases: FogGPT - A Mental Model
author: xandvoid
---
# FogGPT: A Mental Model

https://www.xandvoid.example.com/foggpt.html
2023-05-27
## Summary
FogGPT: A Mental Model

- there is a tendency to see either too much fog or too little. ([View Highlight](https://read.readwise.io/read/03))
""",
        title="FogGPT: A Mental Model",
        date="2023-05-27T00:00:00+00:00",
        topics=("readwise-articles",),
        authors=("xandvoid",),
        url="https://www.xandvoid.example.com/foggpt.html",
        domain="xandvoid.example.com",
        excerpt="FogGPT: A Mental Model",
        aliases=("FogGPT - A Mental Model",),
    ),
    # owner: as above; a site as the author, http, a date before 1980
    Case(
        "28658136-On-the-Criteria-of-Sorting-Stones-readwise-hl.md",
        """\
---
tags: #readwise-articles
aliases: On the Criteria of Sorting Stones
author: mud.edu
link:
 - "[[stones]]"
---
# On the Criteria of Sorting Stones

http://rainyday.mud.edu/16/stones-criteria.html
1972-12-12
## Summary
This paper discusses sorting as a means of building walls.

- A well-sorted heap ensures a wall. ([View Highlight](https://read.readwise.io/read/04))
""",
        title="On the Criteria of Sorting Stones",
        date="1972-12-12T00:00:00+00:00",
        topics=("readwise-articles",),
        authors=("mud.edu",),
        url="http://rainyday.mud.edu/16/stones-criteria.html",
        domain="rainyday.mud.edu",
        excerpt="This paper discusses sorting as a means of building walls.",
        aliases=("On the Criteria of Sorting Stones",),
    ),
    # owner: as above; a comma in the title that stands as the only alias: one alias, not two
    Case(
        "29537479-Rain-Is-Killing-the-Old-Path,-and-the-New-Path-Struggles-to-Be-Laid-readwise-hl.md",
        """\
---
tags: #readwise-articles
aliases: Rain Is Killing the Old Path, and the New Path Struggles to Be Laid
author: Jan Vincze
link:
 - "[[rain]]"
 - "[[paths]]"
---
# Rain Is Killing the Old Path, and the New Path Struggles to Be Laid

https://www.theledge.example.com/2023/6/26/2377/rain-paths?utm_source=tl
2023-06-26
## Summary
The capacity of rain to fall is overwhelming the path.

- Really, the changes are just the latest. ([View Highlight](https://read.readwise.io/read/05))
""",
        title="Rain Is Killing the Old Path, and the New Path Struggles to Be Laid",
        date="2023-06-26T00:00:00+00:00",
        topics=("readwise-articles",),
        authors=("Jan Vincze",),
        url="https://www.theledge.example.com/2023/6/26/2377/rain-paths?utm_source=tl",
        domain="theledge.example.com",
        excerpt="The capacity of rain to fall is overwhelming the path.",
        aliases=("Rain Is Killing the Old Path, and the New Path Struggles to Be Laid",),
    ),
    # owner: as above; `author: A: B` is no YAML and costs nothing
    Case(
        "30005318-How-to-Do-Great-Walks-readwise-hl.md",
        """\
---
tags: #readwise-articles
aliases: How to Do Great Walks
author: Paula Grane: Essays
link:
 - "[[Self Improvement]]"
 - "[[social]]"
---
# How to Do Great Walks

http://www.paulagrane.example.com/greatwalk.html
2023-07-01
## Summary
Partly my goal was to create a guide that could be used by someone walking in any field.

- Four steps: choose a field, learn enough to get to the edge. ([View Highlight](https://read.readwise.io/read/06))
""",
        title="How to Do Great Walks",
        date="2023-07-01T00:00:00+00:00",
        topics=("readwise-articles",),
        authors=("Paula Grane: Essays",),
        url="http://www.paulagrane.example.com/greatwalk.html",
        domain="paulagrane.example.com",
        excerpt=("Partly my goal was to create a guide that could be used by someone walking in any field."),
        aliases=("How to Do Great Walks",),
    ),
    # owner: as above; a summary on several lines after a blank one, two paragraphs
    Case(
        "29764537-Wet-Experiences-and-Dry-Observers-readwise-hl.md",
        """\
---
tags: #readwise-articles
aliases: Wet Experiences and Dry Observers
author: Vena's Blog
link:
 - "[[social]]"
---
# Wet Experiences and Dry Observers

https://vena.nickers.example.net/blog/2023/07/02/wet.html
2023-07-01
## Summary

Is someone that is wet more knowledgeable
than someone who didn’t or currently isn’t?
This is the premise that lead me to write this.

- Rain can be told. ([View Highlight](https://read.readwise.io/read/07))
""",
        title="Wet Experiences and Dry Observers",
        date="2023-07-01T00:00:00+00:00",
        topics=("readwise-articles",),
        authors=("Vena's Blog",),
        url="https://vena.nickers.example.net/blog/2023/07/02/wet.html",
        domain="vena.nickers.example.net",
        excerpt=(
            "Is someone that is wet more knowledgeable than someone who didn’t or currently isn’t? "
            "This is the premise that lead me to write this."
        ),
        aliases=("Wet Experiences and Dry Observers",),
    ),
    # owner: as above; a question mark and typographic marks, an address as the author
    Case(
        "36386848-That-Dampness-You’re-Feeling-There’s-a-Word-for-It.-readwise-hl.md",
        """\
---
tags: #readwise-articles
aliases: That Dampness You’re Feeling? There’s a Word for It.
author: https://www.rtimes.example.com/by/adam-grain
---
# That Dampness You’re Feeling? There’s a Word for It.

https://www.rtimes.example.com/2024/01/01/opinion/rain.html/
2024-01-01
## Summary
In the wake of recent rain, many people may feel damp.

- Rain itself is not costly. ([View Highlight](https://read.readwise.io/read/08))
""",
        title="That Dampness You’re Feeling? There’s a Word for It.",
        date="2024-01-01T00:00:00+00:00",
        topics=("readwise-articles",),
        authors=("https://www.rtimes.example.com/by/adam-grain",),
        url="https://www.rtimes.example.com/2024/01/01/opinion/rain.html/",
        domain="rtimes.example.com",
        excerpt="In the wake of recent rain, many people may feel damp.",
        aliases=("That Dampness You’re Feeling? There’s a Word for It.",),
    ),
    # owner: as above; an address and a date, no summary: the first highlight
    Case(
        "36861048-Elk-readwise-hl.md",
        """\
---
tags: #readwise-articles
aliases: Elk
author: readwise.io
link:
 - "[[elk]]"
 - "[[Standards]]"
---
# Elk

https://readwise.io/reader/document_raw_content/75591366
1999-09-28

- Elk Header ([View Highlight](https://read.readwise.io/read/09))
- Elk Identiﬁcation ([View Highlight](https://read.readwise.io/read/10))
""",
        title="Elk",
        date="1999-09-28T00:00:00+00:00",
        topics=("readwise-articles",),
        authors=("readwise.io",),
        url="https://readwise.io/reader/document_raw_content/75591366",
        domain="readwise.io",
        excerpt="Elk Header (View Highlight)",
        aliases=("Elk",),
    ),
    # owner: as above; a book with a date and no address, a blank at the end of a link
    Case(
        "31848562-The-Fenceless-Path-readwise-hl.md",
        """\
---
tags: #readwise-books
aliases: The Fenceless Path
author: Paul Milner
link:
 - "[[self-improvement ]]"
 - "[[Self Improvement]]"
---
# The Fenceless Path

2022-01-13
## Summary
The document describes the author's walk towards finding a path in life.

- when we first hear of a fenceless path, “we are not meant to find it.” ([View Highlight](https://read.readwise.io/read/11))
""",
        title="The Fenceless Path",
        date="2022-01-13T00:00:00+00:00",
        topics=("readwise-books",),
        authors=("Paul Milner",),
        excerpt="The document describes the author's walk towards finding a path in life.",
        aliases=("The Fenceless Path",),
    ),
    # owner: as above; an address and no date; a comma in the alias, which is the title
    Case(
        "40215669-Advice-to-Young-Walkers,-the-Boots-I-Wear-readwise-hl.md",
        """\
---
tags: #readwise-articles
aliases: Advice to Young Walkers, the Boots I Wear
author: Jasna Liu
link:
 - "[[self improvement]]"
 - "[[writing]]"
---
# Advice to Young Walkers, the Boots I Wear

https://jxnl.example.co/writing/advice-to-young-walkers/
## Summary
The text stresses boots, socks, and paths.

- Lucky walkers can actually see the path. ([View Highlight](https://read.readwise.io/read/12))
""",
        title="Advice to Young Walkers, the Boots I Wear",
        topics=("readwise-articles",),
        authors=("Jasna Liu",),
        url="https://jxnl.example.co/writing/advice-to-young-walkers/",
        domain="jxnl.example.co",
        excerpt="The text stresses boots, socks, and paths.",
        aliases=("Advice to Young Walkers, the Boots I Wear",),
    ),
    # owner: as above; a thread
    Case(
        "40152818-How-the-Alpine-Guides-Fall-Asleep-Within-2-Minutes-readwise-hl.md",
        """\
---
tags: #readwise-tweets
aliases: How the Alpine Guides Fall Asleep Within 2 Minutes
author: Fernanda Cao Zhang
link:
 - "[[health & wellness]]"
---
# How the Alpine Guides Fall Asleep Within 2 Minutes

https://twitter.com/thefernandacz/status/1780/?rw_tt_thread=True
2024-04-18
## Summary
The 3-6-9 Method helps guides fall asleep in 2 minutes. It involves a simple walk: up for 3 steps, down for 6.

- Walk slowly. ([View Tweet](https://twitter.com/thefernandacz/status/1780))
""",
        title="How the Alpine Guides Fall Asleep Within 2 Minutes",
        date="2024-04-18T00:00:00+00:00",
        topics=("readwise-tweets",),
        authors=("Fernanda Cao Zhang",),
        url="https://twitter.com/thefernandacz/status/1780/?rw_tt_thread=True",
        domain="twitter.com",
        excerpt=(
            "The 3-6-9 Method helps guides fall asleep in 2 minutes. It involves a simple walk: "
            "up for 3 steps, down for 6."
        ),
        aliases=("How the Alpine Guides Fall Asleep Within 2 Minutes",),
    ),
    # owner: as above; quotes around the title's word, a dash, an address that ends in `#`
    Case(
        "41320666-A-Summary-of-“Steps”-–-A-Book-by-J.-Nestler-readwise-hl.md",
        """\
---
tags: #readwise-articles
aliases: A Summary of “Steps” – A Book by J. Nestler
author: Eyala Shiffron
---
# A Summary of “Steps” – A Book by J. Nestler

https://eyalashiffron.example.com/blog/a-summary-of-steps/#
2024-02-18
## Summary
"Steps - The New Science of a Lost Walk" by J. Nestler is a story of a path.

- Almost all steps occur at a pace of 7.4. ([View Highlight](https://read.readwise.io/read/13))
""",
        title="A Summary of “Steps” – A Book by J. Nestler",
        date="2024-02-18T00:00:00+00:00",
        topics=("readwise-articles",),
        authors=("Eyala Shiffron",),
        url="https://eyalashiffron.example.com/blog/a-summary-of-steps/#",
        domain="eyalashiffron.example.com",
        excerpt='"Steps - The New Science of a Lost Walk" by J. Nestler is a story of a path.',
        aliases=("A Summary of “Steps” – A Book by J. Nestler",),
    ),
    # owner: as above; `author: X,` is X
    Case(
        "35813560-Use-Slow-Thinking-to-Find-the-Path-You-Want-readwise-hl.md",
        """\
---
tags: #readwise-articles
aliases: Use Slow Thinking to Find the Path You Want
author: Rainer Strand,
---
# Use Slow Thinking to Find the Path You Want

https://path.example.org/2023/12/05/slow
2023-12-05
## Summary
Seven questions for walkers.

- What is a path? ([View Highlight](https://read.readwise.io/read/14))
""",
        title="Use Slow Thinking to Find the Path You Want",
        date="2023-12-05T00:00:00+00:00",
        topics=("readwise-articles",),
        authors=("Rainer Strand",),
        url="https://path.example.org/2023/12/05/slow",
        domain="path.example.org",
        excerpt="Seven questions for walkers.",
        aliases=("Use Slow Thinking to Find the Path You Want",),
    ),
    # two names in one text are one author, as written
    Case(
        "41746195-Pathworthy-readwise-hl.md",
        """\
---
tags: #readwise-books
aliases: Pathworthy
author: Matti Dix and Dana Kendal
---
# Pathworthy

- Tell the *truth* about the path. ([Location 77](https://readwise.io/to_kindle?action=open&asin=B1&location=77))
""",
        title="Pathworthy",
        topics=("readwise-books",),
        authors=("Matti Dix and Dana Kendal",),
        excerpt="Tell the truth about the path. (Location 77)",
        aliases=("Pathworthy",),
    ),
    # a dash begins the author's text; initials in the title
    Case(
        "41746204-No-More-Mr.-Dry-Sock-readwise-hl.md",
        """\
---
tags: #readwise-books
aliases: No More Mr. Dry Sock
author: –Hardcover over paperback.
---
# No More Mr. Dry Sock

- **Wet socks** are the norm.
  R. Glover
""",
        title="No More Mr. Dry Sock",
        topics=("readwise-books",),
        authors=("–Hardcover over paperback.",),
        excerpt="Wet socks are the norm. R. Glover",
        aliases=("No More Mr. Dry Sock",),
    ),
    # the log of the export: no front matter, no heading
    Case(
        "Readwise Syncs.md",
        """\
- [[2024-07-14]] 5:06 PM — Synced 298 highlights from 76 documents.
    - 26 highlights from The Subtle Art of Raking L*ves
    - 1 highlights from FogGPT: A Mental Model
""",
        title="Readwise Syncs",
        excerpt="2024-07-14 5:06 PM — Synced 298 highlights from 76 documents.",
    ),
    # a book without highlights
    Case(
        "41746207-Endless-readwise-hl.md",
        """\
---
tags: #readwise-books
aliases: Endless
author: Alek Hutchin
---
# Endless
""",
        title="Endless",
        topics=("readwise-books",),
        authors=("Alek Hutchin",),
        aliases=("Endless",),
    ),
)
