"""Articles in the shapes of a Hugo site that went from WordPress to YAML and on to TOML."""

from tests.parser.dialects.case import Case

CASES = (
    # capital keys, empty description; topics before tags before keywords; a shortcode and a title of a link first
    Case(
        "post/a-better-soup-friday.md",
        """\
---
Description: ""
Keywords:
- soup friday
- cooker
Section: post
Slug: a-better-soup-friday
Tags:
- soup friday
- cooker
Thumbnail: /uploads/2009/12/2668516894_1ca5eb1eed_m.jpg
Title: A Better Soup Friday
Topics:
- Social Cooking
Url: post/a-better-soup-friday
date: 2009-12-07
disqus_identifier: 181 http://localhost/~cook/wordpress/?p=181
disqus_title: A Better Soup Friday
disqus_url: http://cook13.example.com/post/a-better-soup-friday/
---

{{% img src="/media/cooker-following.jpg" class="third right" %}}

Soup Friday is a common practice
on [Cooker](http://cooker.example.com/ "Cooker") where people spend
friday posting things like \\#SF
@[aplus](http://cooker.example.com/aplus "Ash Ton") …  This
can be better.
""",
        title="A Better Soup Friday",
        date="2009-12-07T00:00:00+00:00",
        topics=("Social Cooking", "soup friday", "cooker"),
        excerpt=(
            "Soup Friday is a common practice on Cooker where people spend friday posting things like "
            "#SF @aplus … This can be better."
        ),
        images=("/uploads/2009/12/2668516894_1ca5eb1eed_m.jpg",),
    ),
    # a plain description on two lines
    Case(
        "post/adding-saltshop5-support-to-pan.md",
        """\
---
Description: How to easily add a button in Pan that will allow you to salt the
  current soup in Saltshop.
Keywords:
- salting
- pan
Section: post
Slug: adding-saltshop5-support-to-pan
Tags:
- salting
- pan
Thumbnail: /images/1824_saltshop_in_pan.png-200x200.png
Title: Add Saltshop5 support to Pan
Topics:
- Personal
Url: post/adding-saltshop5-support-to-pan
date: 2012-08-13
disqus_identifier: 1822 http://cook13.example.com/?p=1822
disqus_title: Add Saltshop5 support to Pan
disqus_url: http://cook13.example.com/post/adding-saltshop5-support-to-pan/
---

{{% img src="/media/saltshop_in_pan.png" class="right third" alt="pan" %}}

If you are like me you use Pan.
""",
        title="Add Saltshop5 support to Pan",
        date="2012-08-13T00:00:00+00:00",
        topics=("Personal", "salting", "pan"),
        excerpt=("How to easily add a button in Pan that will allow you to salt the current soup in Saltshop."),
        images=("/images/1824_saltshop_in_pan.png-200x200.png",),
    ),
    # an empty inline list of tags; an ampersand in the title; keywords that are topics, too
    Case(
        "post/announcing-soups-salads.md",
        """\
---
Description: ""
Keywords:
- Personal
- pot
- LID
Section: post
Slug: announcing-soups-salads
Tags: []
Thumbnail: /images/1360_cook13-logo-sq-t.png-200x200.png
Title: Announcing Soups & Salads
Topics:
- Personal
- pot
- LID
Url: post/announcing-soups-salads
date: 2011-04-22
disqus_identifier: 1354 http://cook13.example.com/?p=1354
disqus_title: Announcing Soups &#038; Salads
disqus_url: http://cook13.example.com/post/announcing-soups-salads/
---

{{% img src="/media/cook13-logo.png" alt="Cook Logo" class="right third" %}}

I’ve decided to expand the menu a bit to be more than just
a soup. Each will have a “home” at [Soup hub](http://souphub.example.com/cook13).
""",
        title="Announcing Soups & Salads",
        date="2011-04-22T00:00:00+00:00",
        topics=("Personal", "pot", "LID"),
        excerpt=(
            "I’ve decided to expand the menu a bit to be more than just a soup. Each will have a “home” at Soup hub."
        ),
        images=("/images/1360_cook13-logo-sq-t.png-200x200.png",),
    ),
    # the same word in another case: the topics' spelling stays
    Case(
        "post/storage-freezing-and-disaster-soup.md",
        """\
---
Description: How to go about creating better storage through freezing and jars
  and how to ensure that your kitchen has a solid soup plan.
Keywords:
- Cooking
- FreezeDB
- Kitchen
- storage
- better storage
- freezedb
- kitchen
Section: post
Slug: storage-freezing-and-disaster-soup
Tags:
- storage
- better storage
- freezedb
- kitchen
Thumbnail: /images/1790_freezer.png-200x200.png
Title: Storage, Freezing and Disaster Soup
Topics:
- Cooking
- FreezeDB
- Kitchen
Url: post/storage-freezing-and-disaster-soup
date: 2012-04-30
disqus_identifier: 1788 http://cook13.example.com/?p=1788
disqus_title: Storage, Freezing and Disaster Soup
disqus_url: http://cook13.example.com/post/storage-freezing-and-disaster-soup/
---

Freezing is necessary.
""",
        title="Storage, Freezing and Disaster Soup",
        date="2012-04-30T00:00:00+00:00",
        topics=("Cooking", "FreezeDB", "Kitchen", "storage", "better storage"),
        excerpt=(
            "How to go about creating better storage through freezing and jars and how to ensure that "
            "your kitchen has a solid soup plan."
        ),
        images=("/images/1790_freezer.png-200x200.png",),
    ),
    # an empty thumbnail, no image in the text
    Case(
        "post/checking-grocer-references.md",
        """\
---
Description: ""
Keywords:
- IT
- grocer
Section: post
Slug: checking-grocer-references
Tags:
- IT
- grocer
Thumbnail: ""
Title: Checking Grocer References
Topics:
- Leadership
Url: post/checking-grocer-references
date: 2009-12-11
disqus_identifier: 172 http://localhost/~cook/wordpress/?p=172
disqus_title: Checking Grocer References
disqus_url: http://cook13.example.com/post/checking-grocer-references/
---

One task that should be part of every cook's day is performing
checks on potential grocers.

Another is soup.
""",
        title="Checking Grocer References",
        date="2009-12-11T00:00:00+00:00",
        topics=("Leadership", "IT", "grocer"),
        excerpt=("One task that should be part of every cook's day is performing checks on potential grocers."),
    ),
    # an address as the thumbnail, parentheses in the title
    Case(
        "post/competition-for-the-stove-heats-up.md",
        """\
---
Description: ""
Keywords:
- Stoves
- Gas Stove Services
- HP
Section: post
Slug: competition-for-the-stove-heats-up
Tags:
- Gas Stove Services
- HP
Thumbnail: http://farm2.static.example.com/1165/644335254_4b8a712be5_m.jpg
Title: Competition for the Stove (and Pan) Heats Up
Topics:
- Stoves
Url: post/competition-for-the-stove-heats-up
date: 2011-06-30
disqus_identifier: 1462 http://cook13.example.com/?p=1462
disqus_title: Competition for the Stove (and Pan) Heats Up
disqus_url: http://cook13.example.com/post/competition-for-the-stove-heats-up/
---

{{% img src="/media/stove.jpg" class="half right" caption="Image via Soupedia" %}}

Despite living in the age of multistove
kitchens, few cook with [two](http://two.example.com).
""",
        title="Competition for the Stove (and Pan) Heats Up",
        date="2011-06-30T00:00:00+00:00",
        topics=("Stoves", "Gas Stove Services", "HP"),
        excerpt="Despite living in the age of multistove kitchens, few cook with two.",
        images=("http://farm2.static.example.com/1165/644335254_4b8a712be5_m.jpg",),
    ),
    # keys in lower case; the date first; links without an address of their own (`[goxs][]`)
    Case(
        "post/cross-cooking-go.md",
        """\
---
date: 2014-02-28
description: ""
tags:
- go
- gosoup
- cooking
title: Cross Cooking with Go
topics:
- Cooking
- gosoup
---

One of the great features of gosoup is that you can cook
for many pots with [goxs][] from a single stove. See the [guide by Dave
Spoon](http://dave.example.net/2013/07/09/an-introduction).

[goxs]: http://goxs.example.com
""",
        title="Cross Cooking with Go",
        date="2014-02-28T00:00:00+00:00",
        topics=("Cooking", "gosoup", "go"),
        excerpt=(
            "One of the great features of gosoup is that you can cook for many pots with goxs from a "
            "single stove. See the guide by Dave Spoon."
        ),
    ),
    # keywords and tags both empty inline lists
    Case(
        "post/engaging-eaters.md",
        """\
---
Description: ""
Keywords: []
Section: post
Slug: engaging-eaters
Tags: []
Thumbnail: ""
Title: Engaging Eaters
Topics:
- Leadership
Url: post/engaging-eaters
date: 2009-12-02
disqus_identifier: 183 http://localhost/~cook/wordpress/?p=183
disqus_title: Engaging Eaters
disqus_url: http://cook13.example.com/post/engaging-eaters/
---

There is one trait that can virtually ensure success, the
ability to nurture a culture of engaged eaters.

Engaged eaters eat harder.
""",
        title="Engaging Eaters",
        date="2009-12-02T00:00:00+00:00",
        topics=("Leadership",),
        excerpt=(
            "There is one trait that can virtually ensure success, the ability to nurture a culture of engaged eaters."
        ),
    ),
    # a title with dots and an apostrophe, another with a question mark in quotes of the text
    Case(
        "post/pandas-ipo-a-sign-of-the-soup.md",
        """\
---
Description: ""
Keywords:
- Cooking
Section: post
Slug: pandas-ipo-a-sign-of-the-soup
Tags:
- Soup 2.0
Thumbnail: http://upload.example.org/soup/commons/8/80/White_Soup.JPG/300px-White_Soup.JPG
Title: Panda's IPO ... a sign of the soup to come?
Topics:
- Cooking
Url: post/pandas-ipo-a-sign-of-the-soup
date: 2011-06-15
disqus_identifier: 1450 http://cook13.example.com/?p=1450
disqus_title: Panda's IPO ... a sign of the soup to come?
disqus_url: http://cook13.example.com/post/pandas-ipo-a-sign-of-the-soup/
---

Soup is _here_ to stay, or `not`.
""",
        title="Panda's IPO ... a sign of the soup to come?",
        date="2011-06-15T00:00:00+00:00",
        topics=("Cooking", "Soup 2.0"),
        excerpt="Soup is here to stay, or not.",
        images=("http://upload.example.org/soup/commons/8/80/White_Soup.JPG/300px-White_Soup.JPG",),
    ),
    # a single-quoted title with a colon; a list first in the text
    Case(
        "post/lid-plugins-snipsoup.md",
        """\
---
Description: ""
Keywords:
- lid
- snipsoup
Section: post
Slug: lid-plugins-snipsoup
Tags:
- lid
- snipsoup
Thumbnail: ""
Title: 'Lid Plugins: snipSoup'
Topics:
- LID
Url: post/lid-plugins-snipsoup
date: 2010-01-04
disqus_identifier: 204 http://localhost/~cook/wordpress/?p=204
disqus_title: 'Lid Plugins: snipSoup'
disqus_url: http://cook13.example.com/post/lid-plugins-snipsoup/
---

-   **snipSoup** cuts [leeks](http://leeks.example.com/)
-   and onions
""",
        title="Lid Plugins: snipSoup",
        date="2010-01-04T00:00:00+00:00",
        topics=("LID", "snipsoup"),
        excerpt="snipSoup cuts leeks",
    ),
    # a date with time and zone, a dash in the title
    Case(
        "presentation/7-common-mistakes-in-soup-2015.md",
        """\
---
date: 2015-05-27T12:28:12-07:00
description: ""
tags:
- go
- cooking
title: 7 common mistakes in Soup – SoupFest 2015
topics:
- Cooking
- gosoup
---

Given at [SoupFest 2015](http://www.meetsoup.example.com/events/220935959/). This is a new version of the [talk I gave
Nov 14 at GothamSoup](/presentation/7-biggest-mistakes-in-soup/).

“We need to think about salt differently.“ - Ed Cook
""",
        title="7 common mistakes in Soup – SoupFest 2015",
        date="2015-05-27T19:28:12+00:00",
        topics=("Cooking", "gosoup", "go"),
        excerpt="Given at SoupFest 2015. This is a new version of the talk I gave Nov 14 at GothamSoup.",
    ),
    # TOML: a long description, inline lists, a date with time at Z
    Case(
        "presentation/SoupDB-and-Go.md",
        """\
+++
description = "This talk will give cooks an introduction and practical taste of using SoupDB with Go & salt. "
tags = ["go", "cooking", "soupdb", "msoup"]
title = "Using SoupDB with Go and msoup"
topics = ["Cooking", "gosoup", "soupdb"]
date = 2014-07-23T09:48:46Z
+++

This presentation was given at SOUPCON 2014.

{{% slideshare 37542643 %}}

1. Painless Soup
1. • Author of Hugsoup
""",
        title="Using SoupDB with Go and msoup",
        date="2014-07-23T09:48:46+00:00",
        topics=("Cooking", "gosoup", "soupdb", "go", "msoup"),
        excerpt="This talk will give cooks an introduction and practical taste of using SoupDB with Go & salt.",
    ),
    # TOML: a date without time, lists on lines with a comma at the end; text up to the mark
    Case(
        "presentation/cooking-an-awesome-soup-in-go-craft.md",
        """\
+++
title = "Cooking an Awesome Soup in Go – Craft"
date = 2017-04-28
tags = [
    "go",
    "cooking",
]
topics = [
    "Cooking",
    "gosoup",
]
+++
A workshop written by [Cook](https://cook13.example.com) and [Ash](https://cooker.example.com/ash) at [CRAFT
2017](https://craft.example.com/2017) outlining the soups you need.

<!--more-->

## Slides
""",
        title="Cooking an Awesome Soup in Go – Craft",
        date="2017-04-28T00:00:00+00:00",
        topics=("Cooking", "gosoup", "go"),
        excerpt="A workshop written by Cook and Ash at CRAFT 2017 outlining the soups you need.",
    ),
    # no Section, Slug, Url; a description is there, so the text above the mark is not the excerpt
    Case(
        "presentation/cooking-your-first-soup-strangesoup-2013.md",
        """\
---
Description: An updated tutorial given at strangesoup 2013 introduces the features
  of SoupDB by cooking a simple soup using SoupDB.
Keywords:
- SoupDB
- Presentations
- Ruby
Tags:
- soupdb
- Ruby
Title: Cook your first Soup in Ruby @ StrangeSoup 2013
Topics:
- SoupDB
- Presentations
date: 2013-09-23
---

An updated version of the [workshop I gave last year](presentation/cooking-your-first-soup-2012/).

This was given at Strangesoup 2013 as a 3 hour soup.
<!--more-->
This tutorial will introduce the features of
[SoupDB](http://www.soupdb.example.org/ "SoupDB").
""",
        title="Cook your first Soup in Ruby @ StrangeSoup 2013",
        date="2013-09-23T00:00:00+00:00",
        topics=("SoupDB", "Presentations", "Ruby"),
        excerpt=(
            "An updated tutorial given at strangesoup 2013 introduces the features of SoupDB by cooking "
            "a simple soup using SoupDB."
        ),
    ),
    # TOML: the date as a text, a draft, headings and a list first, a mixed list
    Case(
        "presentation/my-life-through-open-soup.md",
        """\
+++
date = "2018-05-08T17:24:04-05:00"
title = "My Life Through Open Soup - SoupCon Keynote 2018 Nashville"
draft = true
tags = [
    "soupal",
    "open-soup",
    "docksoup",
]
topics = [
    "open-soup",
    "soupal",
]
+++

## Lists

### Bullet lists

- This is a soup
* This is another soup in the same pot
   - To make a sub-soup, indent two spoons.
""",
        title="My Life Through Open Soup - SoupCon Keynote 2018 Nashville",
        date="2018-05-08T22:24:04+00:00",
        topics=("open-soup", "soupal", "docksoup"),
        excerpt="This is a soup",
        published=False,
    ),
    # TOML: an empty description; two paragraphs above the mark
    Case(
        "presentation/state-of-the-soup-nation-gotham-2017.md",
        """\
+++
title = "State of the Soup Nation – Gotham Soup 2017"
date = 2017-10-09
description = ""
tags = [
    "go",
    "cooking",
]
topics = [
    "Cooking",
    "gosoup",
]
+++

This talk is an overview of the entire Soup. It covers “what we’ve done” and “why we did it”.

It was delivered as the opening Keynote for Gotham Soup in 2017.

<!--more-->

## Slides

{{% gslides "https://docs.example.com/presentation/d/e/2PACX" %}}
""",
        title="State of the Soup Nation – Gotham Soup 2017",
        date="2017-10-09T00:00:00+00:00",
        topics=("Cooking", "gosoup", "go"),
        excerpt=(
            "This talk is an overview of the entire Soup. It covers “what we’ve done” and “why we did "
            "it”. It was delivered as the opening Keynote for Gotham Soup in 2017."
        ),
    ),
    # a quoted title with a dash, capitals in the file's name, two blank lines above the text
    Case(
        "presentation/stateOfTheSoupNation-Aug17.md",
        """\
---
title: "State Of The Soup Nation - SoupUK 2017"
date: 2017-08-17T10:09:53-04:00
tags:
- go
- cooking
topics:
- Cooking
- gosoup
---


I am at [SoupUK](https://www.soupuk.example.com) in London, having just finished the opening soup.

I was a bit more hungry than usual.
""",
        title="State Of The Soup Nation - SoupUK 2017",
        date="2017-08-17T14:09:53+00:00",
        topics=("Cooking", "gosoup", "go"),
        excerpt="I am at SoupUK in London, having just finished the opening soup.",
    ),
    # a project: addresses under keys of its own are no url, its description no excerpt, the release no date
    Case(
        "project/hugsoup.md",
        """\
---
Description: ""
Keywords:
- Cooking
- gosoup
Slug: hugsoup
Tags:
- Cooking
- gosoup
- Blogging
Title: 'Hugsoup: A fast and flexible soup cooked in GoSoup'
Topics:
- Cooking
- Blogging
- GoSoup
date: 2013-07-04
download_url: http://souphub.example.com/cook13/hugsoup/releases
official_url: http://hugsoup.cook13.example.com
project_description: A fast and flexible soup cooked in go
project_name: Hugsoup
project_url: http://souphub.example.com/cook13/hugsoup
release_date: 2013-11-15
version: "0.9"
---

Hugsoup is a soup, **cooked** in GoSoup.
""",
        title="Hugsoup: A fast and flexible soup cooked in GoSoup",
        date="2013-07-04T00:00:00+00:00",
        topics=("Cooking", "Blogging", "GoSoup"),
        excerpt="Hugsoup is a soup, cooked in GoSoup.",
    ),
    # a draft; a colon with blanks around it in the title; bold over two lines with a dash
    Case(
        "project/jwaltersouperman.md",
        """\
---
Description: ""
Tags:
- Cooking
- gosoup
- tasting
Title: 'J Walter Souperman : So you always leave a spoon'
Topics:
- Cooking
- GoSoup
date: 2014-04-02
download_url: http://souphub.example.com/cook13/jWalterSouperman
draft: true
project_description: So you always leave a spoon
project_name: J Walter Souperman
project_url: http://souphub.example.com/cook13/jWalterSouperman
release_date: 2014-04-02
version: "0.2"
---

{{% img src="/media/and_that__s_why_you_always_leave_a_spoon.jpg" class="hid" caption="J Walter Souperman" %}}

**Seamless pouring to the table (stdsoup) and tasting to a io.Spoon
(bowl) that’s as easy to use as soup.Println.**
""",
        title="J Walter Souperman : So you always leave a spoon",
        date="2014-04-02T00:00:00+00:00",
        topics=("Cooking", "GoSoup", "tasting"),
        excerpt=(
            "Seamless pouring to the table (stdsoup) and tasting to a io.Spoon (bowl) that’s as easy to "
            "use as soup.Println."
        ),
        published=False,
    ),
    # capitals and small letters mixed in the lists; a comma in an unquoted title
    Case(
        "presentation/soupdb-e-cooking-and-transactions.md",
        """\
---
Description: ""
Keywords:
- SoupDB
- php
- Presentations
Tags:
- soupdb
- cooking
- PHP
Title: SoupDB, E-Cooking and Transactions
Topics:
- SoupDB
- php
- cooking
- Presentations
date: 2013-07-12
---

This is a 90 minute SoupDB tutorial which I gave as a
webcast for O'Soup last year.. The tutorial covers everything from Boiling
to salt.
""",
        title="SoupDB, E-Cooking and Transactions",
        date="2013-07-12T00:00:00+00:00",
        topics=("SoupDB", "php", "cooking", "Presentations"),
        excerpt=(
            "This is a 90 minute SoupDB tutorial which I gave as a webcast for O'Soup last year.. The "
            "tutorial covers everything from Boiling to salt."
        ),
    ),
)
