"""Articles in the shapes of a Hugo blog of contributors, by years."""

from tests.parser.dialects.case import Case

CASES = (
    # the index at the top: no date, no text, a menu
    Case(
        "_index.md",
        """\
---
title: "Beekeeper Blog"
linkTitle: "Blog"
menu:
  main:
    weight: 20
---

""",
        title="Beekeeper Blog",
    ),
    # no author; a link whose name stands below; bold over a line's end
    Case(
        "2020/announcing-the-beekeeper-website.md",
        """\
---
title: "Announcing the Beekeeper Website"
linkTitle: "Announcing the Beekeeper Website"
date: 2020-08-24
---

Welcome to [hives.example], the Hive Beekeeper website; built to become
the one stop shop for honey news, in **one central
location**.

## Resources for beekeepers
At launch, there are ([hives.example/guide]) guides.

[hives.example]: https://hives.example
[hives.example/guide]: https://hives.example/guide
""",
        title="Announcing the Beekeeper Website",
        date="2020-08-24T00:00:00+00:00",
        excerpt=(
            "Welcome to hives.example, the Hive Beekeeper website; built to become the one stop shop "
            "for honey news, in one central location."
        ),
    ),
    # Author and Description in capitals; resources that are no images
    Case(
        "2020/contributing-to-the-honey-guide/index.md",
        """\
---
title: "Contributing to the Honey Guide"
linkTitle: "Contributing to the Honey Guide"
Author: Erin L. Beeson
Description: "A new beekeeper describes the experience of writing and submitting changes to the Honey Guide."
date: 2020-09-28
resources:
- src: "beeson-code-of-honey.jpg"
  title: "Erin Beeson announcing the Code of Honey during a weekly meeting."
---

When most people think of contributing to a hive, I suspect they probably think of
honey.
""",
        title="Contributing to the Honey Guide",
        date="2020-09-28T00:00:00+00:00",
        authors=("Erin L. Beeson",),
        excerpt=("A new beekeeper describes the experience of writing and submitting changes to the Honey Guide."),
    ),
    # owner: an author that is a link is the link's text
    Case(
        "2021/hive-celebration.md",
        """\
---
title: "Announcing the Hive Celebration 2021"
linkTitle: "Hive Celebration 2021"
date: 2021-12-07
author: "[Dana Panal](https://social.example.com/danapanal)"
---

## Hive Celebration 2021

It's that time of the year again, Yayy!!

## Registration
To register, please fill out the [Form](https://docs.example.com/forms/d/e/1FAI/viewform).
""",
        title="Announcing the Hive Celebration 2021",
        date="2021-12-07T00:00:00+00:00",
        authors=("Dana Panal",),
        excerpt="It's that time of the year again, Yayy!!",
    ),
    # owner: as above; a blank behind the title; an alert by shortcode, HTML in it
    Case(
        "2021/piotr-hive-story.md",
        """\
---
layout: blog
title: "From Hives for work to Hives for play"\x20
date: 2021-06-01
slug: piotr-hive-story
author: "[Piotr Pszczola](https://social.example.com/pszczola)"
---

{{% alert color="primary" %}}
<i>
Addendum by <a href="https://social.example.com/mabe">Mat Bee</a> on May 26, 2021
</i>
<br><br>
It's with a full heart that this story begins.
{{% /alert %}}

Hello!
""",
        title="From Hives for work to Hives for play",
        date="2021-06-01T00:00:00+00:00",
        authors=("Piotr Pszczola",),
        excerpt="Addendum by Mat Bee on May 26, 2021 It's with a full heart that this story begins.",
    ),
    # owner: a line `**Author:** X` that begins the text names the author and is not the excerpt
    Case(
        "2022/honey-process-update.md",
        """\
---
layout: blog
title: "Honey Process Update"
date: 2022-06-02
slug: honey-process-update
---

**Author:** Grace Imker

Since its inception, Hives has relied on bees to keep honey flowing.

## Motivation
""",
        title="Honey Process Update",
        date="2022-06-02T00:00:00+00:00",
        authors=("Grace Imker",),
        excerpt="Since its inception, Hives has relied on bees to keep honey flowing.",
    ),
    # a folded title with a colon and quotes in a folder that begins with a date; the date of the key counts
    Case(
        "2022/2022-03-15-hive-helper-ci-job/Hive-ci-bot-make-honey-helper.md",
        """\
---
layout: blog
title: >-
    Hive CI Bot Helper Job: automating "make honey"
date: 2022-04-26
slug: hive-ci-bot-helper-job
---

If you are keeping bees on a Windowsill, it is conceivable that you will encounter wasps.

---

## Why is this needed?
""",
        title='Hive CI Bot Helper Job: automating "make honey"',
        date="2022-04-26T00:00:00+00:00",
        excerpt="If you are keeping bees on a Windowsill, it is conceivable that you will encounter wasps.",
    ),
    # a title in single quotes, no slug, an index in a folder with a date
    Case(
        "2022/2022-02-16-sig-comb-ci-subproject-celebrates/index.md",
        """\
---
layout: blog
title: 'SIG Comb CI Subproject Celebrates Two Years of Honey Improvements'
date: 2022-02-16
---


Ensuring the reliability of SIG Comb is a continuous effort
that takes a lot of behind-the-scenes bees to "keep the hive on."
In May 2020, the group ("SIG Comb") met.
""",
        title="SIG Comb CI Subproject Celebrates Two Years of Honey Improvements",
        date="2022-02-16T00:00:00+00:00",
        excerpt=(
            "Ensuring the reliability of SIG Comb is a continuous effort that takes a lot of "
            'behind-the-scenes bees to "keep the hive on." In May 2020, the group ("SIG Comb") met.'
        ),
    ),
    # an author with letters beyond ASCII and a company in parentheses
    Case(
        "2022/sig-nectar-spotlight.md",
        """\
---
layout: blog
title: "Spotlight on SIG Nectar"
date: 2022-08-22
slug: sig-nectar-spotlight-2022
author: "Federica Muñiz (BEE Institute)"
---

Since the very beginning of Hives, the topic of nectar has been important.

In this spotlight, [Federica Muñiz](https://social.example.com/fmuniz) talked with bees.

**Federica (FM)**: Hello, could you tell us a bit about yourself?
""",
        title="Spotlight on SIG Nectar",
        date="2022-08-22T00:00:00+00:00",
        authors=("Federica Muñiz (BEE Institute)",),
        excerpt="Since the very beginning of Hives, the topic of nectar has been important.",
    ),
    # `draft: yes`
    Case(
        "2022/sig_wax_spotlight_blog.md",
        """\
---
layout: blog
title: "Spotlight on SIG Wax"
date: 2022-08-02
slug: sig-wax-spotlight-2022
draft: yes
---

## Introduction

Wax is one of the __core__ products of a hive.
""",
        title="Spotlight on SIG Wax",
        date="2022-08-02T00:00:00+00:00",
        excerpt="Wax is one of the core products of a hive.",
        published=False,
    ),
    # a date with time and zone below the slug; two authors in one text; a colon in the title
    Case(
        "2023/contextual-buzzing-in-hives-1-29.md",
        """\
---
layout: blog
title: "Contextual buzzing in Hives 1.29: Better troubleshooting and enhanced buzzing"
slug: contextual-buzzing
date: 2023-12-20T09:30:00-08:00
author: Mei Biene and Patrick Drone
---

On behalf of the [Structured Buzzing Group](https://example.com/hives/wg-structured-buzzing/README.md)\x20
and [SIG Sting](https://example.com/hives/sig-sting#readme),\x20
we are pleased to announce that the feature
has landed. \x20

## What is contextual buzzing?
""",
        title="Contextual buzzing in Hives 1.29: Better troubleshooting and enhanced buzzing",
        date="2023-12-20T17:30:00+00:00",
        authors=("Mei Biene and Patrick Drone",),
        excerpt=(
            "On behalf of the Structured Buzzing Group and SIG Sting, we are pleased to announce that "
            "the feature has landed."
        ),
    ),
    # italics over lines; links broken within their text
    Case(
        "2023/sig-comb-architecture-spotlight.md",
        """\
---
layout: blog
title: "Spotlight on SIG Architecture: Comb"
slug: sig-architecture-comb-spotlight-2023
date: 2023-10-05
author: "Federica Muñiz (BEE)"
---

_This is the first interview of a SIG Architecture Spotlight series
that will cover the [SIG
Architecture](https://example.com/hives/sig-architecture/README.md) subprojects_

In this spotlight, we talked with [Rina
Bijen](https://example.com/rina) (ii-Team).
""",
        title="Spotlight on SIG Architecture: Comb",
        date="2023-10-05T00:00:00+00:00",
        authors=("Federica Muñiz (BEE)",),
        excerpt=(
            "This is the first interview of a SIG Architecture Spotlight series that will cover the SIG "
            "Architecture subprojects"
        ),
    ),
    # an address of the original with www and a wrong date in it: the key's date counts
    Case(
        "2023/sig-architecture-honey-readiness-spotlight.md",
        """\
---
layout: blog
title: "Spotlight on SIG Architecture: Honey Readiness"
slug: sig-architecture-honey-readiness-spotlight-2023
date: 2023-11-02
canonicalUrl: https://www.hives.example/blog/2023/24/05/sig-architecture-honey-readiness-spotlight-2023/
author: "Federica Muñiz (BEE Institute)"
---

In this spotlight, we talked with [Wim Honing](https://example.com/wim)
(Goggles), lead of the Honey Readiness subproject.
""",
        title="Spotlight on SIG Architecture: Honey Readiness",
        date="2023-11-02T00:00:00+00:00",
        authors=("Federica Muñiz (BEE Institute)",),
        url="https://www.hives.example/blog/2023/24/05/sig-architecture-honey-readiness-spotlight-2023/",
        domain="hives.example",
        excerpt="In this spotlight, we talked with Wim Honing (Goggles), lead of the Honey Readiness subproject.",
    ),
    # an unquoted title with commas and a dash, two authors with a comma; links by name
    Case(
        "2023/sig-meadow-blixt-wax-in-hives.md",
        """\
---
layout: blog
title: Blixt - A bee-balancer written in Wax, using pollen, born from Meadow API
date: 2024-01-08
slug: blixt-bee-balancer-wax-pollen-meadow-api
author: "Shay Bee (Kong), Andy Wasp (Red Hat)"
---

In [SIG Meadow][sigmdw] we now have a layer 4 (“L4”) bee balancer named [Blixt][blixt]. Are you
interested?

[sigmdw]: https://example.com/hives/sig-meadow
[blixt]: https://example.com/blixt
""",
        title="Blixt - A bee-balancer written in Wax, using pollen, born from Meadow API",
        date="2024-01-08T00:00:00+00:00",
        authors=("Shay Bee (Kong), Andy Wasp (Red Hat)",),
        excerpt="In SIG Meadow we now have a layer 4 (“L4”) bee balancer named Blixt. Are you interested?",
    ),
    # a figure by shortcode first; an address broken from its words
    Case(
        "2023/2023-10-20-bks-lanzhou/index.md",
        """\
---
layout: blog
title: "A Quick Recap of 2023 China Hive Beekeeper Summit"
slug: bks-lanzhou
date: 2023-10-20
author: "Pia Xu and Mika Yao (DaoHive)"
---

{{< figure src="/blog/2023/10/20/bks-lanzhou/bks04.jpeg" alt="Beekeepers posing" caption="All beekeepers in 2023" >}}

On September 26, 2023, the first day of
[BeeCon + Open Hive Summit China 2023](https://www.bees.example.com/beecon-china/),
nearly 50 beekeepers gathered.
""",
        title="A Quick Recap of 2023 China Hive Beekeeper Summit",
        date="2023-10-20T00:00:00+00:00",
        authors=("Pia Xu and Mika Yao (DaoHive)",),
        excerpt=(
            "On September 26, 2023, the first day of BeeCon + Open Hive Summit China 2023, nearly 50 "
            "beekeepers gathered."
        ),
    ),
    # owner: a fence of six dashes that three dashes close is a slip, the front matter is front matter
    Case(
        "2024/hive-book-club/hive-book-club.md",
        """\
------
layout: blog
title: "A look into the Hive Book Club"
slug: hive-book-club
date: 2024-02-22
author: "Federica Muñiz (BEE Institute)"
---

Learning Hives is not without its
challenges. We will talk with [Carla Sants
(AWS)](https://www.linked.example.com/in/csants/).

![Carla Sants speaking](/blog/2024/hive-book-club/csants.jpg)
""",
        title="A look into the Hive Book Club",
        date="2024-02-22T00:00:00+00:00",
        authors=("Federica Muñiz (BEE Institute)",),
        excerpt="Learning Hives is not without its challenges. We will talk with Carla Sants (AWS).",
    ),
    # bold capitals first, a link in italics
    Case(
        "2025/changes-to-smoke.md",
        """\
---
layout: blog
title: "Changes to Hive Smoke"
slug: changes-to-hive-smoke-2025
date: 2025-06-16
author: "Josh Imker"
draft: false
---

**UPDATE**: Our smoke **WILL NOT BE DOWNGRADED** on June 20th. See [*Smoke*](https://example.com/smoke/)!

~~Hive Smoke will lose its special status~~. Sometime later this year.
""",
        title="Changes to Hive Smoke",
        date="2025-06-16T00:00:00+00:00",
        authors=("Josh Imker",),
        excerpt="UPDATE: Our smoke WILL NOT BE DOWNGRADED on June 20th. See Smoke!",
    ),
    # owner: links in a folded text of authors are their texts; it stays one author, as written
    Case(
        "2026/hcd-around-the-world-san-honey/index.md",
        """\
---
layout: blog
title: "HCD Around the World: San Honey Bay Area"
date: 2026-08-19
slug: hcd-around-the-world-san-honey
author: >
  [Rey Panal](https://example.com/reypanal) (Red Hive),
  [Kim Vespa](https://example.com/kimv),
  Lisa-Marie Namb (Nectar)
---

Welcome back to HCD Around the World, where we explore [Hive Days](https://www.hive.example.io/hcds/).

This stop: San Honey Bay Area.
""",
        title="HCD Around the World: San Honey Bay Area",
        date="2026-08-19T00:00:00+00:00",
        authors=("Rey Panal (Red Hive), Kim Vespa, Lisa-Marie Namb (Nectar)",),
        excerpt="Welcome back to HCD Around the World, where we explore Hive Days.",
    ),
    # lines that end as Windows writes them; two blank lines above the text, a bold link
    Case(
        "2026/wg-smoker-management-spotlight.md",
        (
            "---\r\n"
            "layout: blog\r\n"
            'title: "Spotlight on WG Smoker Management"\r\n'
            "slug: wg-smoker-management-spotlight-2026\r\n"
            "date: 2026-06-24T10:00:00-08:00\r\n"
            'author: "Nathalie Imker"\r\n'
            "---\r\n"
            "\r\n"
            "\r\n"
            "The rising popularity of Smoke has led to the **[Smoker Management\r\n"
            "Group](https://www.hives.example/community/)**.\r\n"
            "\r\n"
            "We talked.\r\n"
        ),
        title="Spotlight on WG Smoker Management",
        date="2026-06-24T18:00:00+00:00",
        authors=("Nathalie Imker",),
        excerpt="The rising popularity of Smoke has led to the Smoker Management Group.",
    ),
    # everything unquoted; quotes around a link's text, a quote below
    Case(
        "2026/bee-centered-automation/bee-centered-automation.md",
        """\
---
layout: blog
title: Bee-Centered Automation for Hive Dances in the AI Era
date: 2026-06-26T14:00:00-08:00
slug: bee-centered-automation
author: Peter Apis
---

This year, the hive danced through the project ["HCF - Hives: SIG Dance"](https://mentor.example.org/project/7) first.

> In an era of rapidly improving dances, what helps?
""",
        title="Bee-Centered Automation for Hive Dances in the AI Era",
        date="2026-06-26T22:00:00+00:00",
        authors=("Peter Apis",),
        excerpt='This year, the hive danced through the project "HCF - Hives: SIG Dance" first.',
    ),
)
