"""Articles in the shapes of a Next.js blog with MDX."""

from tests.parser.dialects.case import Case

CASES = (
    # an unquoted title that has a dot, a quoted date, an inline list
    Case(
        "data/blog/dough-sample.mdx",
        """\
---
title: Sample .dough file
date: '2016-03-08'
tags: ['flour', 'code', 'features']
draft: false
summary: Example of a dough file with layers and shiny crusts
---

A sample loaf with flour.

## Inline Crust

```javascript
var salt, water
```
""",
        title="Sample .dough file",
        date="2016-03-08T00:00:00+00:00",
        topics=("flour", "code", "features"),
        excerpt="Example of a dough file with layers and shiny crusts",
    ),
    # a tag of two words; the text begins with a heading that is not the title
    Case(
        "data/blog/deriving-the-crumb.mdx",
        r"""---
title: Deriving the Crumb
date: '2020-12-21'
tags: ['next js', 'math', 'crumb']
draft: false
summary: 'How to derive the crumb with matrix notation and a tour of math typesetting.'
---

# Introduction

Math equations are included in this loaf.
[^footnote]

[^footnote]: For the full list check out the [docs](https://tex.example.org/docs.html)

Let $n$ denote the number of loaves and $\mathbf{Y}$ the crumbs.
""",
        title="Deriving the Crumb",
        date="2020-12-21T00:00:00+00:00",
        topics=("next js", "math", "crumb"),
        excerpt="How to derive the crumb with matrix notation and a tour of math typesetting.",
    ),
    # a summary with a dash, commas and an exclamation mark
    Case(
        "data/blog/baker-markdown-guide.mdx",
        """\
---
title: 'Bread Guide'
date: '2019-10-11'
tags: ['bakery', 'guide']
draft: false
summary: 'Bread cheatsheet for all your baking needs - rolls, lists, images and more! An illustrated guide.'
---

# Introduction

Bread parsing is supported via `ovenfied`.
""",
        title="Bread Guide",
        date="2019-10-11T00:00:00+00:00",
        topics=("bakery", "guide"),
        excerpt=("Bread cheatsheet for all your baking needs - rolls, lists, images and more! An illustrated guide."),
    ),
    # one author
    Case(
        "data/blog/guide-to-using-ovens-in-nextloaf.mdx",
        """\
---
title: Ovens in Next.loaf
date: '2020-11-11'
tags: ['next js', 'guide']
draft: false
summary: 'In this article we introduce adding ovens and the limits of the next/oven component.'
authors: ['goldfinch']
---

# Introduction

The starter loaf supports the [built-in oven](https://loaf.example.org/docs/oven).
""",
        title="Ovens in Next.loaf",
        date="2020-11-11T00:00:00+00:00",
        topics=("next js", "guide"),
        authors=("goldfinch",),
        excerpt=("In this article we introduce adding ovens and the limits of the next/oven component."),
    ),
    # everything: lastmod, two images, two authors; an image and another title first in the text
    Case(
        "data/blog/introducing-sourdough-nextloaf-starter.mdx",
        """\
---
title: 'Introducing Sourdough Nextloaf Starter'
date: '2021-01-12'
lastmod: '2024-08-16'
tags: ['next-loaf', 'sourdough', 'guide']
draft: false
summary: 'Looking for a lively, out of the box starter? Checkout the Sourdough Nextloaf Starter.'
images: ['/static/images/rye/field.jpg', '/static/images/rye/mill.jpg']
authors: ['default', 'goldfinch']
---

![sourdough-banner](/static/images/card.png)

# Sourdough Nextloaf Starter

[![Bake](https://bake.example.com/button)](https://bake.example.com/new?repository-url=https://github.com/x/y)

> [!CAUTION]
> This is the README of version 1.
""",
        title="Introducing Sourdough Nextloaf Starter",
        date="2021-01-12T00:00:00+00:00",
        updated="2024-08-16T00:00:00+00:00",
        topics=("next-loaf", "sourdough", "guide"),
        authors=("default", "goldfinch"),
        excerpt=("Looking for a lively, out of the box starter? Checkout the Sourdough Nextloaf Starter."),
        images=("/static/images/rye/field.jpg", "/static/images/rye/mill.jpg"),
    ),
    # a draft, an empty list of images
    Case(
        "data/blog/my-fancy-loaf.mdx",
        """\
---
title: My fancy loaf
date: '2021-01-31'
tags: ['hello']
draft: true
summary: draft loaf
images: []
---

Draft loaf which should not display
""",
        title="My fancy loaf",
        date="2021-01-31T00:00:00+00:00",
        topics=("hello",),
        excerpt="draft loaf",
        published=False,
    ),
    # in a folder of its own
    Case(
        "data/blog/nested-shelf/introducing-multi-part-loaves-with-nested-shelves.mdx",
        """\
---
title: Introducing Multi-part Loaves with Nested Shelves
date: '2021-05-02'
tags: ['multi-baker', 'next-loaf', 'feature']
draft: false
summary: 'The starter supports loaves in nested shelves. This loaf is itself an example of a nested shelf!'
---

# Nested Shelves

The starter supports loaves in nested shelves.
""",
        title="Introducing Multi-part Loaves with Nested Shelves",
        date="2021-05-02T00:00:00+00:00",
        topics=("multi-baker", "next-loaf", "feature"),
        excerpt=("The starter supports loaves in nested shelves. This loaf is itself an example of a nested shelf!"),
    ),
    # a date with time, a lastmod before it, a layout, a component in the text
    Case(
        "data/blog/new-flours-in-v1.mdx",
        """\
---
title: 'New flours in v1'
date: 2021-08-07T15:32:14Z
lastmod: '2021-02-01'
tags: ['next-loaf', 'sourdough', 'guide']
draft: false
summary: 'An overview of the new flours released in v1 - crust copy, many bakers and more'
layout: PostSimple
bibliography: references-flour.bib
---

## Overview

<TOCInline toc={props.toc} exclude="Overview" toHeading={2} />

First load decreased from 43kB to 39kB! [^1]
""",
        title="New flours in v1",
        date="2021-08-07T15:32:14+00:00",
        updated="2021-02-01T00:00:00+00:00",
        topics=("next-loaf", "sourdough", "guide"),
        excerpt="An overview of the new flours released in v1 - crust copy, many bakers and more",
    ),
    # the summary last, unquoted, with commas; one image
    Case(
        "data/blog/pictures-of-the-mill.mdx",
        """\
---
title: O Mill
date: '2017-07-15'
tags: ['holiday', 'mill', 'images']
draft: false
layout: PostBanner
images: ['/static/images/mill/wheel.jpg']
summary: The turning lands of the mill featuring rye leaves, dusty millers, brown lakes and Brno. See how easy it is.
---

The turning lands of the mill featuring rye leaves.

---

# Gallery

<div className="-mx-2 flex">
  ![Wheel](/static/images/mill/wheel.jpg)
</div>
""",
        title="O Mill",
        date="2017-07-15T00:00:00+00:00",
        topics=("holiday", "mill", "images"),
        excerpt=(
            "The turning lands of the mill featuring rye leaves, dusty millers, brown lakes and Brno. "
            "See how easy it is."
        ),
        images=("/static/images/mill/wheel.jpg",),
    ),
    # a version with a dot in the file name
    Case(
        "data/blog/release-of-sourdough-starter-v2.0.mdx",
        """\
---
title: 'Release of Sourdough Starter v2.0'
date: '2023-08-05'
lastmod: '2023-08-05'
tags: ['next-loaf', 'feature']
draft: false
summary: 'Release of Sourdough Starter v2.0, kneaded anew.Discover the new folds.'
images: ['/static/images/card.png']
---

## Introduction

Welcome to the release of v2.0.
""",
        title="Release of Sourdough Starter v2.0",
        date="2023-08-05T00:00:00+00:00",
        updated="2023-08-05T00:00:00+00:00",
        topics=("next-loaf", "feature"),
        excerpt="Release of Sourdough Starter v2.0, kneaded anew.Discover the new folds.",
        images=("/static/images/card.png",),
    ),
    # an unquoted summary on several lines, with parentheses
    Case(
        "data/blog/the-rye-machine.mdx",
        """\
---
title: 'The Rye Machine'
date: '2018-08-15'
tags: ['writings', 'book', 'reflection']
draft: false
summary: The Rye Traveller (for so it will be convenient to speak of her) was
  kneading a recondite matter for us. Her pale grey flour shone and
  twinkled, and her usually pale oven was flushed...
---

# The Rye Machine by H. G. Mills

_Title_: The Rye Machine

_Author_: H. G. Mills

## Introduction

The Rye Traveller was kneading.
""",
        title="The Rye Machine",
        date="2018-08-15T00:00:00+00:00",
        topics=("writings", "book", "reflection"),
        excerpt=(
            "The Rye Traveller (for so it will be convenient to speak of her) was kneading a "
            "recondite matter for us. Her pale grey flour shone and twinkled, and her usually pale "
            "oven was flushed..."
        ),
    ),
    # an empty summary: the first paragraph, below imports and a component
    Case(
        "data/blog/a-loaf-with-components.mdx",
        """\
---
title: 'A Loaf with Components'
date: '2022-02-03'
tags: []
draft: false
summary: ''
images: []
---

import Crust from '../components/Crust'
import { Oven, Door } from '@/components/oven'

export const heat = 220

<Crust thickness={3} />

Knead the dough **twice**, then read the [notes](./notes).
""",
        title="A Loaf with Components",
        date="2022-02-03T00:00:00+00:00",
        excerpt="Knead the dough twice, then read the notes.",
    ),
    # no summary at all: the paragraph after the heading of the introduction
    Case(
        "data/blog/no-summary.mdx",
        """\
---
title: "Rolls: a Short History"
date: "2022-09-30"
tags: ["history"]
draft: false
authors: ["default"]
---

# Introduction

![Roll](/static/images/roll.png)

Rolls came _late_ to our valley.
""",
        title="Rolls: a Short History",
        date="2022-09-30T00:00:00+00:00",
        topics=("history",),
        authors=("default",),
        excerpt="Rolls came late to our valley.",
    ),
    # owner: the mark of a note (`> [!NOTE]`) is not its text
    Case(
        "data/blog/note-first.mdx",
        """\
---
title: Mind the Yeast
date: '2023-04-01'
lastmod: ''
tags: ['yeast', 'Yeast', 'care']
draft: false
---

> [!NOTE]
> Yeast is alive. Treat it well.

Feed it weekly.
""",
        title="Mind the Yeast",
        date="2023-04-01T00:00:00+00:00",
        topics=("yeast", "care"),
        excerpt="Yeast is alive. Treat it well.",
    ),
    # a block list of tags and a canonical address, as later versions of the starter have it
    Case(
        "data/blog/crust-colors.mdx",
        """\
---
title: Crust colors
date: '2024-05-20'
tags:
  - crust
  - next js
draft: false
summary: 'Brown, "golden" and the baker''s black.'
images: /static/images/crust.png
canonicalUrl: https://www.loaf.example.com/blog/crust-colors
---

You can easily modify the crust.
""",
        title="Crust colors",
        date="2024-05-20T00:00:00+00:00",
        topics=("crust", "next js"),
        url="https://www.loaf.example.com/blog/crust-colors",
        domain="loaf.example.com",
        excerpt='Brown, "golden" and the baker\'s black.',
        images=("/static/images/crust.png",),
    ),
)
