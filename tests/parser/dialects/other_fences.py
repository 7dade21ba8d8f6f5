"""Articles in shapes that the samples lack and people have."""

from tests.parser.dialects.case import Case

CASES = (
    # Hugo, JSON
    Case(
        "content/posts/first-frost.md",
        """\
{
  "title": "First Frost",
  "date": "2021-10-14T06:30:00+02:00",
  "lastmod": "2021-10-20",
  "tags": ["frost", "Garden Notes"],
  "categories": ["Weather"],
  "description": "The night the dahlias went black.",
  "draft": false,
  "aliases": ["/frost/", "/old/first-frost/"]
}

The thermometer said *minus two*.
""",
        title="First Frost",
        date="2021-10-14T04:30:00+00:00",
        updated="2021-10-20T00:00:00+00:00",
        topics=("frost", "Garden Notes", "Weather"),
        category="Weather",
        excerpt="The night the dahlias went black.",
        aliases=("/frost/", "/old/first-frost/"),
    ),
    # Hugo, JSON on one line, a draft, braces in the text
    Case(
        "content/posts/shortcodes/index.md",
        """\
{"title": "A {Curly} Matter", "date": "2020-02-29", "draft": true, "author": {"name": "Edda Holm", "email": "e@example.org"}, "images": ["cover.png"]}

{{< figure src="cover.png" title="Curl" >}}

Braces are fine.
""",
        title="A {Curly} Matter",
        date="2020-02-29T00:00:00+00:00",
        authors=("Edda Holm",),
        excerpt="Braces are fine.",
        images=("cover.png",),
        published=False,
    ),
    # MultiMarkdown
    Case(
        "papers/on-hinges.md",
        """\
Title:    On Hinges
Author:   Konrad Falk
Date:     12 August 2011
Keywords: doors, iron work, hinges
Base Header Level: 2
Abstract: A short paper on the
          turning of doors.

# Introduction

A hinge is a **joint**.
""",
        title="On Hinges",
        date="2011-08-12T00:00:00+00:00",
        topics=("doors", "iron work", "hinges"),
        authors=("Konrad Falk",),
        excerpt="A short paper on the turning of doors.",
    ),
    # Hexo: no first fence
    Case(
        "source/_posts/hello-lantern.md",
        """\
title: Hello Lantern
date: 2013-12-24 17:49:32
tags:
- light
- paper lanterns
categories: Crafts
---
Fold the paper, then light the candle.

<!-- more -->

Do not light the paper.
""",
        title="Hello Lantern",
        date="2013-12-24T17:49:32+00:00",
        topics=("light", "paper lanterns", "Crafts"),
        category="Crafts",
        excerpt="Fold the paper, then light the candle.",
    ),
    # Dendron: milliseconds, desc
    Case(
        "vault/woods.birch.md",
        """\
---
id: 3c2f6c1e-7d7e-4b1a-9f57-000000000001
title: Birch
desc: 'A tree, and its bark'
updated: 1614902400000
created: 1609459200000
---

## Bark

Birch bark is white.
""",
        title="Birch",
        date="2021-01-01T00:00:00+00:00",
        updated="2021-03-05T00:00:00+00:00",
        excerpt="A tree, and its bark",
    ),
    # Dendron: an empty desc, text in quotes as the title
    Case(
        "vault/journal.2021.03.04.md",
        """\
---
id: kq4Xo2Qbz9
title: '2021-03-04'
desc: ''
updated: 1614902400000
created: 1614853800000
traitIds:
  - journalNote
---

Planted two [[woods.birch]] trees.
""",
        title="2021-03-04",
        date="2021-03-04T10:30:00+00:00",
        updated="2021-03-05T00:00:00+00:00",
        excerpt="Planted two woods.birch trees.",
    ),
    # Dendron: a journal without dates of its own has the file name's
    Case(
        "vault/journal.2020.07.11.md",
        """\
---
title: A Dry Saturday
---

No rain, see [[weather.dry]] and `barometer`.
""",
        title="A Dry Saturday",
        date="2020-07-11T00:00:00+00:00",
        excerpt="No rain, see weather.dry and barometer.",
    ),
    # Docusaurus: authors as mappings, slug, truncate
    # owner: a date at the head of the folder of an index file is the article's, as Docusaurus reads it
    Case(
        "blog/2021-08-26-welcome-aboard/index.mdx",
        """\
---
slug: welcome-aboard
title: Welcome Aboard
authors:
  - name: Sofie Lind
    title: Captain
    url: https://sofie.example.com
    image_url: https://img.example.com/sofie.png
  - name: Pavel Novák
tags: [boats, hello, docu-sail]
image: ./img/ship.png
---

import Ship from './_ship.mdx';

<Ship />

The **ship** is ready.

<!--truncate-->

More below deck.
""",
        title="Welcome Aboard",
        date="2021-08-26T00:00:00+00:00",
        topics=("boats", "hello", "docu-sail"),
        authors=("Sofie Lind", "Pavel Novák"),
        excerpt="The ship is ready.",
        images=("./img/ship.png",),
    ),
    # Docusaurus: an author by key, the date in the file name
    Case(
        "blog/2019-05-28-first-knot.md",
        """\
---
slug: first-knot
title: "First Knot: the Bowline"
authors: slind
tags: []
---

Make a loop.

Pull the end. <!-- truncate -->

Done.
""",
        title="First Knot: the Bowline",
        date="2019-05-28T00:00:00+00:00",
        authors=("slind",),
        excerpt="Make a loop. Pull the end.",
    ),
    # Zola: path, slug, taxonomies, extra
    # owner: the first of the categories is the category in [taxonomies], too;
    # and the image in [extra] is the article's
    Case(
        "content/blog/2022-03-09_kites.md",
        """\
+++
title = "Kites over the Bay"
date = 2022-03-10
updated = 2022-04-01T08:00:00Z
slug = "kites"
path = "blog/kites-over-the-bay"
draft = false
authors = ["Mira Olsen", "Tove"]
aliases = ["kites.html"]

[taxonomies]
tags = ["wind", "kites"]
categories = ["Outdoors"]

[extra]
toc = true
image = "kite.webp"
+++

Wind from the west.
<!-- more -->
And then none.
""",
        title="Kites over the Bay",
        date="2022-03-10T00:00:00+00:00",
        updated="2022-04-01T08:00:00+00:00",
        topics=("wind", "kites", "Outdoors"),
        category="Outdoors",
        authors=("Mira Olsen", "Tove"),
        excerpt="Wind from the west.",
        images=("kite.webp",),
        aliases=("kites.html",),
    ),
    # DEV
    Case(
        "posts/sharper-pencils.md",
        """\
---
title: Sharper Pencils in 5 Minutes
published: true
description: Ways to sharpen, from knife to mill.
tags: pencil, knife,writing
series: Desk
canonical_url: https://www.pencils.example.com/sharper
cover_image: https://img.example.com/pencil.png
---

{% youtube dQw4 %}

Take a knife.
""",
        title="Sharper Pencils in 5 Minutes",
        topics=("pencil", "knife", "writing"),
        url="https://www.pencils.example.com/sharper",
        domain="pencils.example.com",
        excerpt="Ways to sharpen, from knife to mill.",
        images=("https://img.example.com/pencil.png",),
    ),
    # DEV: not published, no description, a liquid tag first
    Case(
        "posts/blunt-pencils.md",
        """\
---
title: Blunt Pencils
published: false
date: 2020-06-05 12:00:00 UTC
tags: pencil
---

{% youtube dQw4 %}

They write, *too*.
""",
        title="Blunt Pencils",
        date="2020-06-05T12:00:00+00:00",
        topics=("pencil",),
        excerpt="They write, too.",
        published=False,
    ),
    # Quartz and Obsidian
    # owner: the mark of a callout goes, its own title is text like the rest
    Case(
        "garden/Slow Bread.md",
        """\
---
aliases:
  - No-knead bread
  - Brot, langsam
author: "[[Lena Brot]]"
created: 2023-02-11T09:15
modified: 2023-02-12
tags: ["#baking", "#baking/bread"]
publish: true
---

> [!quote] Waiting
> is an ingredient.

Mix, wait, bake. See [[Sourdough|the sour one]].
""",
        title="Slow Bread",
        date="2023-02-11T09:15:00+00:00",
        updated="2023-02-12T00:00:00+00:00",
        topics=("baking", "baking/bread"),
        authors=("Lena Brot",),
        excerpt="Waiting is an ingredient.",
        aliases=("No-knead bread", "Brot, langsam"),
    ),
    # Omnivore
    # owner: `#Omnivore` alone and lines of links alone say nothing of the article
    Case(
        "Omnivore/2023-09-12/The Last Lighthouse Keeper.md",
        """\
---
id: 5e0c9c62-5150-11ee-9c5b-000000000001
title: "The Last Lighthouse Keeper"
author: "Iris Wight"
tags:
  - sea
  - long-reads
date_saved: 2023-09-12 14:05:33
date_published: 2023-09-10 00:00:00
url: https://omnivore.app/me/the-last-lighthouse-keeper-18a
---

# The Last Lighthouse Keeper
#Omnivore

[Read on Omnivore](https://omnivore.app/me/the-last-lighthouse-keeper-18a)
[Read Original](https://www.shore.example.com/keeper)

## Highlights
""",
        title="The Last Lighthouse Keeper",
        date="2023-09-10T00:00:00+00:00",
        topics=("sea", "long-reads"),
        authors=("Iris Wight",),
        url="https://omnivore.app/me/the-last-lighthouse-keeper-18a",
        domain="omnivore.app",
        excerpt=None,
    ),
    # Readwise in Logseq
    # owner: the quotes around the full title are Readwise's, not the title's
    Case(
        "pages/The Weight of Snow (highlights).md",
        """\
title:: The Weight of Snow (highlights)
author:: [[Ole Brandt]]
full-title:: "The Weight of Snow: A Roof's Tale"
category:: #articles
url:: https://www.roofs.example.com/snow
tags:: #[[winter roofs]], [[snow]]
document-note:: Snow is heavy.

- Highlights first synced by [[Readwise]] [[Jan 5th, 2023]]
\t- A cubic metre may weigh half a ton.
""",
        title="The Weight of Snow: A Roof's Tale",
        topics=("winter roofs", "snow", "articles"),
        category="articles",
        authors=("Ole Brandt",),
        url="https://www.roofs.example.com/snow",
        domain="roofs.example.com",
        excerpt="Highlights first synced by Readwise Jan 5th, 2023",
    ),
    # Eleventy: a link post
    Case(
        "src/links/2020/04/on-quiet-keyboards.md",
        """\
---
title: On Quiet Keyboards
date: 2020-04-03T18:22:05.000Z
link: https://keys.example.org/2020/quiet
author: June Alder
tags: [links, keyboards]
layout: layouts/link.njk
---
> The quietest key is the one not pressed.

True enough.
""",
        title="On Quiet Keyboards",
        date="2020-04-03T18:22:05+00:00",
        topics=("links", "keyboards"),
        authors=("June Alder",),
        url="https://keys.example.org/2020/quiet",
        domain="keys.example.org",
        excerpt="The quietest key is the one not pressed.",
    ),
    # Pelican: headers, several authors by commas
    Case(
        "content/winter-feeding.md",
        """\
Title: Winter Feeding
Date: 2010-12-03 10:20
Modified: 2010-12-05 19:30
Category: Birds
Tags: seeds, fat balls
Slug: winter-feeding
Authors: Alma Reed, Conrad Quill
Summary: Short version for index and feeds

This is the content of *my* post.
""",
        title="Winter Feeding",
        date="2010-12-03T10:20:00+00:00",
        updated="2010-12-05T19:30:00+00:00",
        topics=("seeds", "fat balls", "Birds"),
        category="Birds",
        authors=("Alma Reed", "Conrad Quill"),
        excerpt="Short version for index and feeds",
    ),
    # Pelican: authors by semicolons, a draft
    Case(
        "content/spring-nests.md",
        """\
Title: Spring: the Nests
Date: 2011-03-20
Authors: Reed, Alma; Quill, Conrad
Status: draft

![Nest]({static}/images/nest.jpg)

A nest is *soft* inside, see [the other]({filename}winter-feeding.md).
""",
        title="Spring: the Nests",
        date="2011-03-20T00:00:00+00:00",
        authors=("Reed, Alma", "Quill, Conrad"),
        excerpt="A nest is soft inside, see the other.",
        published=False,
    ),
    # Quarto
    Case(
        "posts/gulls/index.qmd",
        """\
---
title: "Counting Gulls"
subtitle: "How many, and where"
author:
  - name: Nora Jonas
    orcid: 0000-0002-1825-0097
    affiliations:
      - name: Shore Institute
  - name: Tim Beck
date: "2024-03-11"
date-modified: "2024-03-15"
categories: [birds, R code]
image: gulls.jpg
format: html
---

```{r}
#| echo: false
library(gulls)
```

We counted **412** gulls.
""",
        title="Counting Gulls",
        date="2024-03-11T00:00:00+00:00",
        updated="2024-03-15T00:00:00+00:00",
        topics=("birds", "R code"),
        category="birds",
        authors=("Nora Jonas", "Tim Beck"),
        excerpt="How many, and where",
        images=("gulls.jpg",),
    ),
    # R Markdown: a date that is code is no date
    Case(
        "reports/tides.Rmd",
        """\
---
title: "Tides in June"
author: "Tim Beck"
date: "`r Sys.Date()`"
output:
  html_document:
    toc: true
---

```{r setup, include=FALSE}
knitr::opts_chunk$set(echo = TRUE)
```

## Data

The tides were `high`.
""",
        title="Tides in June",
        authors=("Tim Beck",),
        excerpt="The tides were high.",
    ),
    # R Markdown: one output as a text
    Case(
        "reports/ebb.Rmd",
        """\
---
title: "Ebb"
author: Tim Beck
date: "June 7, 2021"
output: html_document
---

The ebb was low.
""",
        title="Ebb",
        date="2021-06-07T00:00:00+00:00",
        authors=("Tim Beck",),
        excerpt="The ebb was low.",
    ),
    # Jekyll: the date in the permalink
    Case(
        "_drafts/round-pies.md",
        """\
---
layout: post
title: Round Pies
permalink: /2015/03/14/round-pies/
categories: food baking
tags: pie round
---

Pies are _round_.
""",
        title="Round Pies",
        date="2015-03-14T00:00:00+00:00",
        topics=("pie", "round", "food", "baking"),
        published=False,
        category="food",
        excerpt="Pies are round.",
    ),
    # Jekyll: a permalink without a date
    Case(
        "about_this-house.md",
        """\
---
layout: page
permalink: /about/
tag: old houses
---

<div class="lead">
  <p>Built of brick.</p>
</div>

The house is *old*.
""",
        title="About this house",
        topics=("old houses",),
        excerpt="Built of brick.",
    ),
    # slips: a second colon in the title, a tab, an @, one more key behind them
    Case(
        "notes/slips.md",
        """\
---
title: Kites: a Field Guide
author: @mira
\tnote: tabbed
tags: [wind, kites]
date: 2020-01-02
summary: 100% wind: no rain
---

Up.
""",
        title="Kites: a Field Guide",
        date="2020-01-02T00:00:00+00:00",
        topics=("wind", "kites"),
        authors=("@mira",),
        excerpt="100% wind: no rain",
    ),
    # a BOM and CRLF
    Case(
        "posts/from-windows.md",
        "\ufeff"
        + """\
---
title: From Windows
date: 2018-11-30
tags:
  - ends of line
---

First line
of the text.

Second.
""".replace("\n", "\r\n"),
        title="From Windows",
        date="2018-11-30T00:00:00+00:00",
        topics=("ends of line",),
        excerpt="First line of the text.",
    ),
    # blank lines before the fence, a date only in the folders, README named as its folder
    Case(
        "2019/08/29/harbour-walk/README.md",
        """\


---
keywords: harbour walk
labels: [Walk, dusk]
---

The harbour at dusk.
""",
        title="Harbour walk",
        date="2019-08-29T00:00:00+00:00",
        topics=("harbour", "walk", "dusk"),
        excerpt="The harbour at dusk.",
    ),
    # a date that may mean two things is none; a text before the heading: the file's name is the title
    Case(
        "clips/tea_and_toast.md",
        """\
---
date: 05/06/2022
source: The Evening Kettle
source-url: https://www.kettle.example.co.uk/tea?x=1
---

Intro before any heading.

# Tea and Toast

Toast.
""",
        title="Tea and toast",
        url="https://www.kettle.example.co.uk/tea?x=1",
        provider="The Evening Kettle",
        domain="kettle.example.co.uk",
        excerpt="Intro before any heading.",
    ),
    # no front matter; a date with underscores in the name; imports before the heading
    Case(
        "plain/2017_09_30-rain-on-tin.mdx",
        """\
import Roof from './Roof'

# Rain on Tin

<Roof />

- It *rings*.
- It stops.
""",
        title="Rain on Tin",
        date="2017-09-30T00:00:00+00:00",
        excerpt="It rings.",
    ),
    # no front matter, no heading, a date with dots in the name; Greek
    Case(
        "plain/2016.05.01 το τσάι του βουνού.md",
        """\
![τσάι](tsai.jpg)

Το τσάι **βράζει** αργά.
""",
        title="το τσάι του βουνού",
        date="2016-05-01T00:00:00+00:00",
        excerpt="Το τσάι βράζει αργά.",
    ),
    # keys in several spellings; the union of topics
    # owner: a summary is plain text as a paragraph is
    Case(
        "clips/union.md",
        """\
---
Headline: The Union of Threads
Published At: 2022-01-05T23:30:00-02:00
Last_Modified: 2022-02-01
topics: [Wool]
Tags: [dye, wool, "[[Loom]]"]
Categories:
  - Crafts
  - dye
Category: Textile
By-line: Ana Costa
Publisher: Loom Weekly
Original URL: http://www.loom.example.com:8080/threads
Featured_Image:
  url: /img/loom.jpg
  alt: A loom
teaser: ""
deck: "Threads, *joined*."
---

Body.
""",
        title="The Union of Threads",
        date="2022-01-06T01:30:00+00:00",
        updated="2022-02-01T00:00:00+00:00",
        topics=("Wool", "dye", "Loom", "Crafts", "Textile"),
        category="Textile",
        authors=("Ana Costa",),
        url="http://www.loom.example.com:8080/threads",
        provider="Loom Weekly",
        domain="loom.example.com",
        excerpt="Threads, joined.",
        images=("/img/loom.jpg",),
    ),
)
