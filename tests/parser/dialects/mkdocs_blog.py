"""Articles in the shapes of a site of MkDocs with a blog."""

from tests.parser.dialects.case import Case

CASES = (
    # the common shape
    Case(
        "blog/posts/last-week-in-otter-010724.md",
        """\
---
draft: false
authors:
  - hannahlind
  - ravi
description: "Tea Hours and the Sync are back this week."
categories:
  - "Last Week in Otter"
title: "Last Week in Otter - January 7, 2024"
date: 2024-01-07T07:00:06-04:00
---

The kettle is on again.

<!-- more -->

## Items of Note
""",
        title="Last Week in Otter - January 7, 2024",
        date="2024-01-07T11:00:06+00:00",
        topics=("Last Week in Otter",),
        category="Last Week in Otter",
        authors=("hannahlind", "ravi"),
        excerpt="Tea Hours and the Sync are back this week.",
    ),
    # a colon within the quoted description
    Case(
        "blog/posts/last-week-in-otter-011022.md",
        """\
---
draft: false
authors:
  - milo
description: "A new RFC has been opened: Make river iterators private to hide the mud"
categories:
  - "Last Week in Otter"
title: "Last Week in Otter - January 10, 2022"
date: 2022-01-10T10:50:00-05:00
---

A new RFC has been opened: Make river iterators private to hide the mud

<!-- more -->

- Audio from the [2022-01-04](https://video.example.com/916) sync call is available.
""",
        title="Last Week in Otter - January 10, 2022",
        date="2022-01-10T15:50:00+00:00",
        topics=("Last Week in Otter",),
        category="Last Week in Otter",
        authors=("milo",),
        excerpt="A new RFC has been opened: Make river iterators private to hide the mud",
    ),
    # no blank line below the front matter, none above the mark; date at +01:00; eight digits in the name
    Case(
        "blog/posts/last-week-in-otter-02112018.md",
        """\
---
draft: false
authors:
  - mwolf
description: "Last week's Otter news."
categories:
  - "Last Week in Otter"
title: "Last Week in Otter - February 11, 2018"
date: 2018-02-11T20:30:00+01:00
---
_Last Week In Otter_ is a weekly post. To learn more about Otter check out [our website](https://otter.example.io).

Got something that should be in it? Add a comment to the [open issue](https://otter.example.io/i).
<!-- more -->

## Items of Note
""",
        title="Last Week in Otter - February 11, 2018",
        date="2018-02-11T19:30:00+00:00",
        topics=("Last Week in Otter",),
        category="Last Week in Otter",
        authors=("mwolf",),
        excerpt="Last week's Otter news.",
    ),
    # single quotes within the double-quoted description
    Case(
        "blog/posts/last-week-in-otter-021124.md",
        """\
---
draft: false
authors:
  - hannahlind
description: "The 'Narrow Streams' RFC was accepted."
categories:
  - "Last Week in Otter"
title: "Last Week in Otter - February 11, 2024"
date: 2024-02-11T07:00:06-04:00
---

The 'Narrow Streams' RFC was accepted.

<!-- more -->

### We have a Blueriver Account
""",
        title="Last Week in Otter - February 11, 2024",
        date="2024-02-11T11:00:06+00:00",
        topics=("Last Week in Otter",),
        category="Last Week in Otter",
        authors=("hannahlind",),
        excerpt="The 'Narrow Streams' RFC was accepted.",
    ),
    # owner: one author that the list holds twice is one author
    Case(
        "blog/posts/last-week-in-otter-030523.md",
        """\
---
draft: false
authors:
  - hannahlind
  - ravi
  - ravi
description: "otterc 0.54.0 was released."
categories:
  - "Last Week in Otter"
title: "Last Week in Otter March 5, 2023"
date: 2023-03-05T07:00:06-04:00
---

There was no sync this week. It's a little light, but dig in.

<!-- more -->
""",
        title="Last Week in Otter March 5, 2023",
        date="2023-03-05T11:00:06+00:00",
        topics=("Last Week in Otter",),
        category="Last Week in Otter",
        authors=("hannahlind", "ravi"),
        excerpt="otterc 0.54.0 was released.",
    ),
    # no description: the text above the mark
    Case(
        "blog/posts/last-week-in-otter-031024.md",
        """\
---
draft: false
authors:
  - hannahlind
categories:
  - "Last Week in Otter"
title: "Last Week in Otter - March 10, 2024"
date: 2024-03-10T07:00:06-04:00
---

It was a slow week on the river. Everyone is off mostly catching the fish that feed them.

<!-- more -->

## Items of Note

The [recording](https://video.example.com/919868180) is available.
""",
        title="Last Week in Otter - March 10, 2024",
        date="2024-03-10T11:00:06+00:00",
        topics=("Last Week in Otter",),
        category="Last Week in Otter",
        authors=("hannahlind",),
        excerpt=("It was a slow week on the river. Everyone is off mostly catching the fish that feed them."),
    ),
    # no description: several paragraphs above the mark, with links and emphasis
    Case(
        "blog/posts/last-week-in-otter-042124.md",
        """\
---
draft: false
authors:
  - hannahlind
categories:
  - "Last Week in Otter"
title: "Last Week in Otter - April 21, 2024"
date: 2024-04-21T07:00:06-04:00
---

This week's theme song is Nine Ferries' ["Mud Choir"](https://video.example.com/watch?v=f-vp), all *banjo* and `reeds`.

Just remember, 3 times 7 is 21.
<!-- more -->

## Items of Note
""",
        title="Last Week in Otter - April 21, 2024",
        date="2024-04-21T11:00:06+00:00",
        topics=("Last Week in Otter",),
        category="Last Week in Otter",
        authors=("hannahlind",),
        excerpt=(
            "This week's theme song is Nine Ferries' \"Mud Choir\", all banjo and reeds. "
            "Just remember, 3 times 7 is 21."
        ),
    ),
    # another order of keys, an unindented list, all without quotes
    Case(
        "blog/posts/last-week-in-otter-052117.md",
        """\
---
authors:
  - hannahlind
categories:
- Last Week in Otter
date: 2017-05-21T17:19:03-04:00
description: Last week's Otter news, reported this week.
draft: false
title: Last Week in Otter - May 21, 2017
---

_Last Week In Otter_ is a weekly post to catch you up.
<!-- more -->
""",
        title="Last Week in Otter - May 21, 2017",
        date="2017-05-21T21:19:03+00:00",
        topics=("Last Week in Otter",),
        category="Last Week in Otter",
        authors=("hannahlind",),
        excerpt="Last week's Otter news, reported this week.",
    ),
    # a post with its own name, the date first, a category without quotes
    Case(
        "blog/posts/otters-river-driver-grows-up.md",
        """\
---
date: 2026-04-09T20:00:00-04:00
title: "Otter's River Driver Grows Up"
authors:
  - hannahlind
categories:
  - Libraries
draft: false
---

Otter has had a river driver since 2023. It didn't do much for most of those three years.

<!-- more -->

## Where it was
""",
        title="Otter's River Driver Grows Up",
        date="2026-04-10T00:00:00+00:00",
        topics=("Libraries",),
        category="Libraries",
        authors=("hannahlind",),
        excerpt=("Otter has had a river driver since 2023. It didn't do much for most of those three years."),
    ),
    # an @ at the beginning of a quoted description and of the text
    Case(
        "blog/posts/last-week-in-otter-020721.md",
        """\
---
draft: false
authors:
  - milo
description: "@bergl, also known as Bo on the Otter chat, has become a committer. Also, we rename branches."
categories:
  - "Last Week in Otter"
title: "Last Week in Otter - February 7, 2021"
date: 2021-02-07T19:36:37-05:00
---

@bergl, also known as Bo on the Otter chat, has become a committer.
<!-- more -->

- Version 0.4.2 of otterlang/coral has been released.
""",
        title="Last Week in Otter - February 7, 2021",
        date="2021-02-08T00:36:37+00:00",
        topics=("Last Week in Otter",),
        category="Last Week in Otter",
        authors=("milo",),
        excerpt=("@bergl, also known as Bo on the Otter chat, has become a committer. Also, we rename branches."),
    ),
    # a page without front matter: the heading is the title, index.md
    Case(
        "community/index.md",
        """\
# Community

The Otter community is small, wet, and helpful. We stick together, as the [norms](norms.md) say.

This section is organized into three groups.

**Connect** covers how to reach us.
""",
        title="Community",
        excerpt=("The Otter community is small, wet, and helpful. We stick together, as the norms say."),
    ),
    Case(
        "community/norms.md",
        """\
# Community Norms

In the interest of a warm bank, we pledge to share the fish.

In addition, we have a small set of [social rules](https://rules.example.com/manual#sub-sec).

## Code of Conduct
""",
        title="Community Norms",
        excerpt="In the interest of a warm bank, we pledge to share the fish.",
    ),
    # a heading that starts in lower case stays so
    Case(
        "contribute/ci/otterc-ci-tiers.md",
        """\
# otterc CI Tiers

otterc organizes its CI into three tiers: fast, wide and slow.

## Tier 1

- x86-64 Linux (glibc)
""",
        title="otterc CI Tiers",
        excerpt="otterc organizes its CI into three tiers: fast, wide and slow.",
    ),
    # a question as a title; the paragraph before a list
    Case(
        "discover/why-not-otter.md",
        """\
# Why not Otter?

There are many good reasons to not use Otter. Amongst these are:

- Lack of dry places
- Limited tooling

## Dry places
""",
        title="Why not Otter?",
        excerpt="There are many good reasons to not use Otter. Amongst these are:",
    ),
    # headings with attributes; the first paragraph below the second heading
    Case(
        "faq/code.md",
        """\
# Code

## How can I turn a `fin` into a `paw`? {:id="fin-to-paw"}

Generally, you can't.

A `fin` may have any number of scales.
""",
        title="Code",
        excerpt="Generally, you can't.",
    ),
    # parentheses in the heading, a code block below
    Case(
        "use/cross-compilation/arm-linux.md",
        """\
# ARM Linux (Soft-Paw)

This guide covers building Otter programs from an x86-64 bank to a 32-bit **ARM** bank.

## Install

```bash
sudo apt-get install otter-arm
```
""",
        title="ARM Linux (Soft-Paw)",
        excerpt="This guide covers building Otter programs from an x86-64 bank to a 32-bit ARM bank.",
    ),
    # a paragraph on two lines, without blank at the end
    Case(
        "contribute/developer-resources/arm-with-rpi-4.md",
        """\
# Arm Development with a Blackberry Pi 4

Our current resources for Arm are limited. This document details how to set up a Blackberry Pi 4 for use as a
development system.

## Hardware

You'll need:

- Blackberry Pi 4 with 8 gigs: [purchase](https://shop.example.org/?variant=8gb)
""",
        title="Arm Development with a Blackberry Pi 4",
        excerpt=(
            "Our current resources for Arm are limited. This document details how to set up a "
            "Blackberry Pi 4 for use as a development system."
        ),
    ),
    # flags of a command line in the first paragraph
    Case(
        "use/compiler/runtime-options.md",
        """\
# Runtime Options

Compiled Otter programs accept `--otter*` command-line flags that control swimming, diving, and other behavior.

## Swimming Options

### `--ottermaxpaws`
""",
        title="Runtime Options",
        excerpt=(
            "Compiled Otter programs accept --otter* command-line flags that control swimming, "
            "diving, and other behavior."
        ),
    ),
    # the date of the text in UTC is the day before
    Case(
        "blog/posts/last-week-in-otter-071419.md",
        """\
---
draft: false
authors:
  - milo
description: "Last week's Otter news, reported this week."
categories:
  - "Last Week in Otter"
title: "Last Week in Otter - July 14, 2019"
date: 2019-07-14T01:06:16+02:00
---
_Last Week In Otter_ is a weekly post.
<!-- more -->

## Items of note
""",
        title="Last Week in Otter - July 14, 2019",
        date="2019-07-13T23:06:16+00:00",
        topics=("Last Week in Otter",),
        category="Last Week in Otter",
        authors=("milo",),
        excerpt="Last week's Otter news, reported this week.",
    ),
    # several sentences and a quoted name in the description
    Case(
        "blog/posts/last-week-in-otter-053120.md",
        """\
---
draft: false
authors:
  - milo
description: "A bunch of updates to otter-mode. The chat now has a 'jobs' stream. The 'Add maybe to rivers' RFC will be voted on."
categories:
  - "Last Week in Otter"
title: "Last Week in Otter - May 31, 2020"
date: 2020-05-31T10:40:52-04:00
---

A bunch of updates to otter-mode.
<!-- more -->
""",
        title="Last Week in Otter - May 31, 2020",
        date="2020-05-31T14:40:52+00:00",
        topics=("Last Week in Otter",),
        category="Last Week in Otter",
        authors=("milo",),
        excerpt=(
            "A bunch of updates to otter-mode. The chat now has a 'jobs' stream. "
            "The 'Add maybe to rivers' RFC will be voted on."
        ),
    ),
)
