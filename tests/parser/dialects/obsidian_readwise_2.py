"""Articles in the shapes of Readwise's export to Obsidian whose file name is the title."""

from tests.parser.dialects.case import Case

# what every file of the archive ends its front matter with
TAIL = """\
Related:\x20
Processed: false
owner: marsh42
repo: Meadow-Content
attachment: true
dataview: false
share: true
date created: 2024-10-20 08:11:35
date modified: 2024-10-20 10:58:16
---
"""

CREATED = "2024-10-20T08:11:35+00:00"
MODIFIED = "2024-10-20T10:58:16+00:00"

CASES = (
    Case(
        "12 Years Ago, I Helped Design Ferry Maps.md",
        """\
---
Type: articles
tags:
  - Readwise
Author: Elsbeth Larsen
URL: https://x.com/elsbeth/status/17273?s=20
Summary: 12 years ago, I helped design Ferry Maps.I still use it everyday.Last week, the team changed the blue.I don’t love it.
"""
        + TAIL
        + """\
![rw-book-cover](https://images.example.com/profile/17.jpg)

## Highlights
- colder, less accurate and less human. ([View Highlight](https://read.readwise.io/read/01))
""",
        title="12 Years Ago, I Helped Design Ferry Maps",
        date=CREATED,
        updated=MODIFIED,
        topics=("Readwise",),
        authors=("Elsbeth Larsen",),
        url="https://x.com/elsbeth/status/17273?s=20",
        domain="x.com",
        excerpt=(
            "12 years ago, I helped design Ferry Maps.I still use it everyday.Last week, the team "
            "changed the blue.I don’t love it."
        ),
    ),
    # an author in capitals, a summary without full stop; a quotation in a highlight
    Case(
        "A Taxonomy of Why I Miss the Ferry.md",
        """\
---
Type: articles
tags:
  - Readwise
Author: GALENIGHT
URL: https://galenight.example.net/ferry/
Summary: There’s a little captain named Jo that lives in my head
"""
        + TAIL
        + """\
![rw-book-cover](https://galenight.example.net/img/table.jpg)

## Highlights
- want to catch a ferry, Jo does a calculation:
  > How much time will this take? ([View Highlight](https://read.readwise.io/read/02))
""",
        title="A Taxonomy of Why I Miss the Ferry",
        date=CREATED,
        updated=MODIFIED,
        topics=("Readwise",),
        authors=("GALENIGHT",),
        url="https://galenight.example.net/ferry/",
        domain="galenight.example.net",
        excerpt="There’s a little captain named Jo that lives in my head",
    ),
    # of Hacker News: the summary is an address, further keys with numbers; URL comes first
    Case(
        "Ferries Are Not a Replacement for Bridges.md",
        """\
---
Type: articles
tags:
  - Readwise
Author: jiwala
URL: https://isle.example.tv/articles/all-floating-machines-auid-2334
Summary: Article URL https://isle.example.tv/articles/all-floating-machines-auid-2334
Comments URL: https://news.ycombinator.com/item?id=341
Points: 149
Comments: 259
"""
        + TAIL
        + """\
![rw-book-cover](https://news.ycombinator.com/favicon.ico)

## Highlights
- But ferries do not have any understanding of bridges. ([View Highlight](https://read.readwise.io/read/03))
    - Note: In other words they float.
""",
        title="Ferries Are Not a Replacement for Bridges",
        date=CREATED,
        updated=MODIFIED,
        topics=("Readwise",),
        authors=("jiwala",),
        url="https://isle.example.tv/articles/all-floating-machines-auid-2334",
        domain="isle.example.tv",
        excerpt="Article URL https://isle.example.tv/articles/all-floating-machines-auid-2334",
    ),
    # an empty URL with a blank after it, an emoji in the author's name, an apostrophe in the file name
    Case(
        "Gull's Role in Leak-Free Ferries.md",
        """\
---
Type: articles
tags:
  - Readwise
Author: Dock Notes 🖥️
URL:\x20
Summary: Gulls like Baldo are showing promise in automating the process of finding leaks. They won a prize.
"""
        + TAIL
        + """\
![rw-book-cover](https://readwise-assets.s3.amazonaws.com/static/images/article2.png)

## Highlights
- method for finding leaks ([View Highlight](https://read.readwise.io/read/04))
""",
        title="Gull's Role in Leak-Free Ferries",
        date=CREATED,
        updated=MODIFIED,
        topics=("Readwise",),
        authors=("Dock Notes 🖥️",),
        excerpt=("Gulls like Baldo are showing promise in automating the process of finding leaks. They won a prize."),
    ),
    # `URL:https` without a blank within the summary, a comma in the file name
    Case(
        "Harbour Backs Out of Tide Pledge, Deletes Low Tide Page.md",
        """\
---
Type: articles
tags:
  - Readwise
Author: scum-tweets
URL: https://www.portinsider.example.com/harbour-tide-2023-5
Summary: Article URL:https://www.portinsider.example.com/harbour-tide-2023-5
Comments URL: https://news.ycombinator.com/item?id=360
Points: 263
"""
        + TAIL
        + """\
![rw-book-cover](https://news.ycombinator.com/favicon.ico)

## Highlights
- Harbour scrapped its tide. ([View Highlight](https://read.readwise.io/read/05))
""",
        title="Harbour Backs Out of Tide Pledge, Deletes Low Tide Page",
        date=CREATED,
        updated=MODIFIED,
        topics=("Readwise",),
        authors=("scum-tweets",),
        url="https://www.portinsider.example.com/harbour-tide-2023-5",
        domain="portinsider.example.com",
        excerpt="Article URL:https://www.portinsider.example.com/harbour-tide-2023-5",
    ),
    # typographic quotes in the file name, the author ends in `_`, no full stop before `Edit`
    Case(
        "Ask HN Can Someone ELI5 Tides and the “Moon Is All We Need” Paper.md",
        """\
---
Type: articles
tags:
  - Readwise
Author: Mai_
URL: https://news.ycombinator.com/item?id=359
Summary: I have zero tide knowledge but Stig on the quay thinks they deserve a prize.Edit:thank you for the links.
Comments URL: https://news.ycombinator.com/item?id=359
Points: 255
"""
        + TAIL
        + """\
![rw-book-cover](https://news.ycombinator.com/favicon.ico)

## Highlights
- Imagine you're in a boat. ([View Highlight](https://read.readwise.io/read/06))
""",
        title="Ask HN Can Someone ELI5 Tides and the “Moon Is All We Need” Paper",
        date=CREATED,
        updated=MODIFIED,
        topics=("Readwise",),
        authors=("Mai_",),
        url="https://news.ycombinator.com/item?id=359",
        domain="news.ycombinator.com",
        excerpt=(
            "I have zero tide knowledge but Stig on the quay thinks they deserve a prize.Edit:thank you for the links."
        ),
    ),
    # hyphens in a file name that has blanks stay
    Case(
        "Autonomous Dredger Constructs a Six-Metre-High Dry-Stone Pier.md",
        """\
---
Type: articles
tags:
  - Readwise
Author: gelter
URL: https://eth.example.ch/en/news/2023/11/autonomous-dredger.html
Summary: Article URL https://eth.example.ch/en/news/2023/11/autonomous-dredger.html
Comments URL: https://news.ycombinator.com/item?id=384
Points: 254
"""
        + TAIL
        + """\
![rw-book-cover](https://news.ycombinator.com/favicon.ico)

## Highlights
- [![](https://eth.example.ch/image.jpg)](https://eth.example.ch/big.jpg)
  The dredger picks each boulder. ([View Highlight](https://read.readwise.io/read/07))
""",
        title="Autonomous Dredger Constructs a Six-Metre-High Dry-Stone Pier",
        date=CREATED,
        updated=MODIFIED,
        topics=("Readwise",),
        authors=("gelter",),
        url="https://eth.example.ch/en/news/2023/11/autonomous-dredger.html",
        domain="eth.example.ch",
        excerpt="Article URL https://eth.example.ch/en/news/2023/11/autonomous-dredger.html",
    ),
    # an address as the author, a middle dot and a `#` in the file name
    Case(
        "Wave-Computer Interface with Companion Buoy · makerdocktechmodular-buoy · Discussion #66.md",
        """\
---
Type: articles
tags:
  - Readwise
Author: https://github.com/makerdocktech/
URL: https://github.com/makerdocktech/modular-buoy/discussions/66
Summary: Emira has been working on a project called SentryBUOY, where she controls a buoy using waves.
"""
        + TAIL
        + """\
![rw-book-cover](https://readwise-assets.s3.amazonaws.com/media/covers/66)

## Highlights
- ![image](https://images.example.com/134.png?jwt=eyJhb)
""",
        title="Wave-Computer Interface with Companion Buoy · makerdocktechmodular-buoy · Discussion #66",
        date=CREATED,
        updated=MODIFIED,
        topics=("Readwise",),
        authors=("https://github.com/makerdocktech/",),
        url="https://github.com/makerdocktech/modular-buoy/discussions/66",
        domain="github.com",
        excerpt=("Emira has been working on a project called SentryBUOY, where she controls a buoy using waves."),
    ),
    # an address with a tail of a feed; a question in the summary
    Case(
        "Can a Gull Argue Your Case in Court.md",
        """\
---
Type: articles
tags:
  - Readwise
Author: Pritha Bordelo
URL: https://analyticsmag.example.com/can-a-gull/?utm_source=rss&utm_medium=rss&utm_campaign=can-a-gull
Summary: DoNotSwim has built its gull leveraging GullNetThe post Can a Gull Argue Your Case in Court? appeared first on Analytics Mag.
"""
        + TAIL
        + """\
![rw-book-cover](https://14.v2.pressablecdn.example/wp-content/uploads/2023/01/Gull.jpg)

## Highlights
- stick to fish. ([View Highlight](https://read.readwise.io/read/08))
""",
        title="Can a Gull Argue Your Case in Court",
        date=CREATED,
        updated=MODIFIED,
        topics=("Readwise",),
        authors=("Pritha Bordelo",),
        url="https://analyticsmag.example.com/can-a-gull/?utm_source=rss&utm_medium=rss&utm_campaign=can-a-gull",
        domain="analyticsmag.example.com",
        excerpt=(
            "DoNotSwim has built its gull leveraging GullNetThe post Can a Gull Argue Your Case in Court? "
            "appeared first on Analytics Mag."
        ),
    ),
    # an address with %27
    Case(
        "Can't row Underrated cause of slow ferries.md",
        """\
---
Type: articles
tags:
  - Readwise
Author: todoserti
URL: https://jessedock.example.com/Can%27t-Row/
Summary: Article URL https://jessedock.example.com/Can%27t-Row/
Comments URL: https://news.ycombinator.com/item?id=378
Points: 254
"""
        + TAIL
        + """\
![rw-book-cover](https://news.ycombinator.com/favicon.ico)

## Highlights
- They’ll row as far as necessary. ([View Highlight](https://read.readwise.io/read/09))
""",
        title="Can't row Underrated cause of slow ferries",
        date=CREATED,
        updated=MODIFIED,
        topics=("Readwise",),
        authors=("todoserti",),
        url="https://jessedock.example.com/Can%27t-Row/",
        domain="jessedock.example.com",
        excerpt="Article URL https://jessedock.example.com/Can%27t-Row/",
    ),
    # an emoji begins the name, dots end it
    Case(
        "🚨Scoop Remember How in 2018, the Harbour Master Said That....md",
        """\
---
Type: articles
tags:
  - Readwise
Author: Sristi
URL: https://twitter.com/seekingsristi/status/164?s=20
Summary: 🚨Scoop Remember how in 2018, the harbour master called the moon "lunar wrong" and claimed "Nobody saw a tide turning" ?
"""
        + TAIL
        + """\
![rw-book-cover](https://images.example.com/X-C.jpg)

## Highlights
- 2022-2023, the tide was completely purged from the books ([View Highlight](https://read.readwise.io/read/10))
""",
        title="🚨Scoop Remember How in 2018, the Harbour Master Said That...",
        date=CREATED,
        updated=MODIFIED,
        topics=("Readwise",),
        authors=("Sristi",),
        url="https://twitter.com/seekingsristi/status/164?s=20",
        domain="twitter.com",
        excerpt=(
            '🚨Scoop Remember how in 2018, the harbour master called the moon "lunar wrong" and claimed '
            '"Nobody saw a tide turning" ?'
        ),
    ),
    # the whole name in quotes
    Case(
        "‘No Ferry Is Ever Wasted’.md",
        """\
---
Type: articles
tags:
  - Readwise
Author: Artur C. Brooke
URL: https://www.theatlas.example.com/family/archive/2023/02/no-ferry/672/?utm_source=feed
Summary: A love of ferries is a form of “thalassic” devotion.
"""
        + TAIL
        + """\
![rw-book-cover](https://cdn.theatlas.example.com/thumbor/XzY=/0x0:2000x1125/media/img/original.jpg)

## Highlights
- to board is to leave ([View Highlight](https://read.readwise.io/read/11))
""",
        title="‘No Ferry Is Ever Wasted’",
        date=CREATED,
        updated=MODIFIED,
        topics=("Readwise",),
        authors=("Artur C. Brooke",),
        url="https://www.theatlas.example.com/family/archive/2023/02/no-ferry/672/?utm_source=feed",
        domain="theatlas.example.com",
        excerpt="A love of ferries is a form of “thalassic” devotion.",
    ),
    # semicolon and `&` in the name; numbers with signs in the summary
    Case(
        "Sea had calmest 3-months on record; unprecedented lows & mild weather.md",
        """\
---
Type: articles
tags:
  - Readwise
Author: mysha
URL: https://public.tide.example.int/en/media/press-release/calm-sea
Summary: Article URL https://public.tide.example.int/en/media/press-release/calm-sea
Comments URL: https://news.ycombinator.com/item?id=374
Points: 250
"""
        + TAIL
        + """\
![rw-book-cover](https://public.tide.example.int/favicon.ico)

## Highlights
- ![](https://tide.example.int/featured.jpg) ([View Highlight](https://read.readwise.io/read/12))
""",
        title="Sea had calmest 3-months on record; unprecedented lows & mild weather",
        date=CREATED,
        updated=MODIFIED,
        topics=("Readwise",),
        authors=("mysha",),
        url="https://public.tide.example.int/en/media/press-release/calm-sea",
        domain="public.tide.example.int",
        excerpt="Article URL https://public.tide.example.int/en/media/press-release/calm-sea",
    ),
    # a lone hyphen between blanks in the name
    Case(
        "How to sail more while rowing less - Logbooks & Conceptual Knots.md",
        """\
---
Type: articles
tags:
  - Readwise
Author: Aidan Helfer
URL: https://medium.example.com/p/5a
Summary: Rowing less is a skill (and a joy), it begins with knots.
"""
        + TAIL
        + """\
![rw-book-cover](https://readwise-assets.s3.amazonaws.com/static/images/article0.png)

## Highlights
#### The discovery
- Knots hold. ([View Highlight](https://read.readwise.io/read/13))
""",
        title="How to sail more while rowing less - Logbooks & Conceptual Knots",
        date=CREATED,
        updated=MODIFIED,
        topics=("Readwise",),
        authors=("Aidan Helfer",),
        url="https://medium.example.com/p/5a",
        domain="medium.example.com",
        excerpt="Rowing less is a skill (and a joy), it begins with knots.",
    ),
    # an empty summary: the first highlight; the picture and the heading are no text and no title
    Case(
        "How to Make Luck at Sea.md",
        """\
---
Type: articles
tags:
  - Readwise
Author: Sven Drost
URL: https://www.swyx.example.io/luck
Summary:\x20
"""
        + TAIL
        + """\
![rw-book-cover](https://www.swyx.example.io/og_image.png)

## Highlights
- You can make **luck** by leaving port. ([View Highlight](https://read.readwise.io/read/14))
    - Note: True
""",
        title="How to Make Luck at Sea",
        date=CREATED,
        updated=MODIFIED,
        topics=("Readwise",),
        authors=("Sven Drost",),
        url="https://www.swyx.example.io/luck",
        domain="swyx.example.io",
        excerpt="You can make luck by leaving port. (View Highlight)",
    ),
    # words in capitals, a possessive; the text begins with a small heading
    Case(
        "Deckhand Copilot May NEGATIVELY Impact Rope Quality.md",
        """\
---
Type: articles
tags:
  - Readwise
Author: Dock Notes 🖥️
URL:\x20
Summary: Ropes by robots tear, a study of 153 million knots says.
"""
        + TAIL
        + """\
![rw-book-cover](https://readwise-assets.s3.amazonaws.com/static/images/article4.png)

## Highlights
- • Ties its own knots
  Can recall ropes
  Able to fix knots ([View Highlight](https://read.readwise.io/read/15))
""",
        title="Deckhand Copilot May NEGATIVELY Impact Rope Quality",
        date=CREATED,
        updated=MODIFIED,
        topics=("Readwise",),
        authors=("Dock Notes 🖥️",),
        excerpt="Ropes by robots tear, a study of 153 million knots says.",
    ),
    # a dot within the name is no ending
    Case(
        "How I Sank boat.com With a Rookie Drill.md",
        """\
---
Type: articles
tags:
  - Readwise
Author: Jakub
URL: https://www.skii.example.dev/rook-to-hull/
Summary: Or how a hole could capsize any boat, and stay.
"""
        + TAIL
        + """\
![rw-book-cover](https://www.skii.example.dev/images/hull.jpg)

## Highlights
- The hole is `small`. ([View Highlight](https://read.readwise.io/read/16))
""",
        title="How I Sank boat.com With a Rookie Drill",
        date=CREATED,
        updated=MODIFIED,
        topics=("Readwise",),
        authors=("Jakub",),
        url="https://www.skii.example.dev/rook-to-hull/",
        domain="skii.example.dev",
        excerpt="Or how a hole could capsize any boat, and stay.",
    ),
    # a sentence within the name, a percent in the summary
    Case(
        "Lighthouses Are Disappearing. Is This Reshaping the Night.md",
        """\
---
Type: articles
tags:
  - Readwise
Author: thunderfish
URL: https://www.cbn.example.ca/news/lighthouse-decline-1.71
Summary: The night is being reshaped as lights decrease, with a projected 38% decline by 2095 compared to 1950.
"""
        + TAIL
        + """\
![rw-book-cover](https://news.ycombinator.com/favicon.ico)

## Highlights
- "Disregarding lights means that we ignore the rocks." ([View Highlight](https://read.readwise.io/read/17))
""",
        title="Lighthouses Are Disappearing. Is This Reshaping the Night",
        date=CREATED,
        updated=MODIFIED,
        topics=("Readwise",),
        authors=("thunderfish",),
        url="https://www.cbn.example.ca/news/lighthouse-decline-1.71",
        domain="cbn.example.ca",
        excerpt=(
            "The night is being reshaped as lights decrease, with a projected 38% decline by 2095 compared to 1950."
        ),
    ),
)
