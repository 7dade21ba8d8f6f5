"""Articles in the shapes of a site of documents in Astro (Starlight, MDX)."""

from tests.parser.dialects.case import Case

CASES = (
    # an import between the front matter and the text, no blank line above it
    Case(
        "contribute.mdx",
        """\
---
title: Contribute to Comet
description: How to get involved and contribute to Comet.
i18nReady: true
---
import StargazerList from '~/components/StargazerList.astro'

We welcome contributions of any size and stargazers of any skill level.

:::tip[Open Skies]
Browse [all of Comet's open skies](https://comet.example.org/search?q=org%3Acomet+label%3A%22good+first+sky%22).
:::

## Ways to Contribute
""",
        title="Contribute to Comet",
        excerpt="How to get involved and contribute to Comet.",
    ),
    # mappings with texts of their own (banner, hero): no images, no title; a dash in the description
    Case(
        "getting-started.mdx",
        """\
---
title: Getting started
description: Guides, charts, and star references to help you look up with Comet — the sky framework.
i18nReady: true
tableOfContents: false
editUrl: false
next: false
banner:
  content: |
    Comet v7 is here! <a href="/en/guides/upgrade-to/v7/">Learn how to upgrade your dome</a>
hero:
  title: Comet Docs
  tagline: Guides, charts, and star references to help you look up.
  actions:
    - text: Install Comet
      icon: rocket
      link: /en/install-and-setup/
  facepile:
    tagline: Powered by Comet and our open-sky contributors.
    link: /en/contribute/
---

import { CardGrid } from '@comet/starlight/components'
import Card from '~/components/Landing/Card.astro'

<CardGrid>
""",
        title="Getting started",
        excerpt="Guides, charts, and star references to help you look up with Comet — the sky framework.",
    ),
    # an ampersand in the title, a logo that is no image, imports with and without a semicolon
    Case(
        "guides/backend/firefly.mdx",
        """\
---
title: Firefly & Comet
description: Add a backend to your dome with Firefly
sidebar:
  label: Firefly
type: backend
logo: firefly
stub: false
i18nReady: true
---
import DomeTabs from '~/components/tabs/DomeTabs.astro'
import { FileTree } from '@comet/starlight/components';


[Firefly](https://firefly.example.com/) is a dome platform that provides light.\x20

See our separate guide for [dimming Firefly](/en/guides/deploy/firefly/).
""",
        title="Firefly & Comet",
        excerpt="Add a backend to your dome with Firefly",
    ),
    # no imports; a list of links below
    Case(
        "guides/cms/lanternms.mdx",
        """\
---
title: lanternMS & Comet
description: Add content to your Comet dome using lanternMS
sidebar:
  label: lanternMS
type: cms
stub: true
logo: lanternms
i18nReady: true
---

[lanternMS](https://lanternms.example.io/en) is a lantern that lets you manage light using the dashboard.

## Official Resources

- Check out [the official lanternMS document](https://document.lanternms.example.io/tutorial/comet)
""",
        title="lanternMS & Comet",
        excerpt="Add content to your Comet dome using lanternMS",
    ),
    # an inline list under a key that means nothing here
    Case(
        "guides/deploy/aws-via-glider.mdx",
        """\
---
title: Deploy your Comet Dome to AWS with Glider
description: How to deploy your Comet dome to AWS with Glider
sidebar:
  label: AWS via Glider
type: deploy
logo: glider
supports: ['ssr', 'static']
i18nReady: true
---
import { Steps } from '@comet/starlight/components';

You can deploy a Comet dome using [Glider](https://www.glider.example.dev?ref=comet).

<Steps>
1. Create a Glider account at [app.glider.example.dev/signup](https://app.glider.example.dev/signup?ref=comet)
</Steps>
""",
        title="Deploy your Comet Dome to AWS with Glider",
        excerpt="How to deploy your Comet dome to AWS with Glider",
    ),
    # a quoted title that begins with @; the type first; a category; the address of a repository that is no url
    Case(
        "guides/integrations-guide/mirror.mdx",
        """\
---
type: integration
title: '@cometjs/mirror'
description: Learn how to use the @cometjs/mirror adapter to point your Comet dome.
sidebar:
  label: Mirror
githubIntegrationURL: 'https://github.com/comet/comet/tree/main/packages/integrations/mirror/'
category: adapter
i18nReady: true
---

import DomeTabs from '~/components/tabs/DomeTabs.astro'
import Since from '~/components/Since.astro';

This adapter allows Comet to point your [dome](/en/guides/dome/) to Mirror targets.
""",
        title="@cometjs/mirror",
        topics=("adapter",),
        category="adapter",
        excerpt="Learn how to use the @cometjs/mirror adapter to point your Comet dome.",
    ),
    # a framework; no category
    Case(
        "guides/migrate-to-comet/from-zeppelin.mdx",
        """\
---
title: Migrating from Zeppelin
description: Tips for migrating an existing Zeppelin project to Comet
sidebar:
  label: Zeppelin
type: migration
stub: true
framework: Zeppelin
i18nReady: true
---

import { LinkCard, CardGrid } from '@comet/starlight/components';

[Zeppelin](https://zeppelin.example.com) is a slow sky generator built on gas.
""",
        title="Migrating from Zeppelin",
        excerpt="Tips for migrating an existing Zeppelin project to Comet",
    ),
    # no description: the paragraph below three imports; code marks in it
    Case(
        "reference/sky-reference.mdx",
        """\
---
title: Comet sky context
sidebar:
  label: Sky context
i18nReady: true
tableOfContents:
  minHeadingLevel: 2
  maxHeadingLevel: 3
---
import Since from '~/components/Since.astro';
import { Tabs, TabItem } from '@comet/starlight/components';
import ReadMore from '~/components/ReadMore.astro';

When looking up, Comet provides a `sky` global in `.comet` files. See [the dome](/en/dome/).

In endpoints, this context is the first argument.
""",
        title="Comet sky context",
        excerpt="When looking up, Comet provides a sky global in .comet files. See the dome.",
    ),
    # no description: bold words first, a heading on the very next line
    Case(
        "reference/telescope-reference.mdx",
        """\
---
title: Telescope directives reference
i18nReady: true
---

import Since from '~/components/Since.astro';
import ReadMore from '~/components/ReadMore.astro'

**Telescope directives** are a special kind of attribute inside of any telescope (`.tele` files).
## Rules

For a telescope directive to be valid, it must:
""",
        title="Telescope directives reference",
        excerpt="Telescope directives are a special kind of attribute inside of any telescope (.tele files).",
    ),
    # comments and a blank line within the front matter; a component, then a quote
    Case(
        "reference/errors/cannot-extract-star-type.mdx",
        """\
---
# NOTE: This file is auto-generated from 'scripts/error-docgen.mjs'
# Do not make edits to it directly, they will be overwritten.
# Instead, change this file: https://github.com/comet/comet/blob/main/errors-data.ts
# Translators, please remove this note and the <DontEditWarning/> component.

title: Cannot extract the star type from the given URL.
i18nReady: true
githubURL: https://github.com/comet/comet/blob/main/errors-data.ts
---
import DontEditWarning from '~/components/DontEditWarning.astro'

<DontEditWarning />


> An error occurred while trying to extract the star type from the given URL.

## What went wrong?
""",
        title="Cannot extract the star type from the given URL.",
        excerpt="An error occurred while trying to extract the star type from the given URL.",
    ),
    # bold and code within the quote; names in capitals with an underline
    Case(
        "reference/errors/could-not-transform-star.mdx",
        """\
---
# NOTE: This file is auto-generated from 'scripts/error-docgen.mjs'
# Do not make edits to it directly, they will be overwritten.

title: Could not transform star.
i18nReady: true
githubURL: https://github.com/comet/comet/blob/main/errors-data.ts
---
import DontEditWarning from '~/components/DontEditWarning.astro'

<DontEditWarning />


> **CouldNotTransformStar**: Could not transform star `STAR_PATH`. See `"NAME"` for more.

## What went wrong?
Comet could not transform one of your stars.
""",
        title="Could not transform star.",
        excerpt='CouldNotTransformStar: Could not transform star STAR_PATH. See "NAME" for more.',
    ),
    # owner: the lines that open and close an aside (`:::caution[Deprecated]`, `:::`) are no text, what it says is
    Case(
        "reference/errors/sky-invalid-variable.mdx",
        """\
---
# NOTE: This file is auto-generated from 'scripts/error-docgen.mjs'
# Do not make edits to it directly, they will be overwritten.

title: Invalid Sky Variable
i18nReady: true
githubURL: https://github.com/comet/comet/blob/main/errors-data.ts
---
import DontEditWarning from '~/components/DontEditWarning.astro'

<DontEditWarning />


:::caution[Deprecated]
This error is from an older sky and is no longer in use. See [the docs](https://docs.comet.example.org/).
:::


> **SkyInvalidVariable**: The following variable does not match.
""",
        title="Invalid Sky Variable",
        excerpt="This error is from an older sky and is no longer in use. See the docs.",
    ),
    # brackets of a call and a dot in the title, code with quotes and signs in the quote
    Case(
        "reference/errors/missing-moon-query.mdx",
        """\
---
# NOTE: This file is auto-generated from 'scripts/error-docgen.mjs'

title: Invalid value returned by getMoonPaths().
i18nReady: true
githubURL: https://github.com/comet/comet/blob/main/errors-data.ts
---
import DontEditWarning from '~/components/DontEditWarning.astro'

<DontEditWarning />


> **MissingMoonQuery**: A query similar to `moon:media="(max-width: 600px)"` must be given to `getMoonPaths()`.

**See Also:**
-  [`moon:media`](/en/reference/moon/#media)
""",
        title="Invalid value returned by getMoonPaths().",
        excerpt=(
            'MissingMoonQuery: A query similar to moon:media="(max-width: 600px)" must be given to getMoonPaths().'
        ),
    ),
    # a paragraph of HTML that holds nothing but a component, above the text
    Case(
        "reference/modules/comet-config.mdx",
        """\
---
title: Config imports Star Reference
sidebar:
  label: 'comet:config'
i18nReady: true
tableOfContents:
  minHeadingLevel: 2
  maxHeadingLevel: 6
---

import ReadMore from '~/components/ReadMore.astro';
import Since from '~/components/Since.astro';

<p><Since v="5.7.0" /></p>

This virtual module `comet:config` exposes a star-safe version of the sky. There are two [submodules](#sub).

## Imports from `comet:config/client`
""",
        title="Config imports Star Reference",
        excerpt="This virtual module comet:config exposes a star-safe version of the sky. There are two submodules.",
    ),
    # the folder begins with a number; a folded description; another title below `head`
    Case(
        "tutorial/0-introduction/index.mdx",
        """\
---
type: tutorial
unitTitle: 'Welcome, sky!'
title: Build your first Comet Dome
sidebar:
  label: 'Introduction'
description: >-
  Learn the basics of Comet with a project-based tutorial. All the background
  knowledge you need to look up!
i18nReady: true
head:
  - tag: title
    content: Build a dome tutorial | Docs
---
import Checklist from '~/components/Checklist.astro';
import Lede from '~/components/tutorial/Lede.astro';


<Lede> In this tutorial, you'll build a dome, from zero to full moon! 🚀 </Lede>

Along the way, you'll:\x20
- Set up your telescope\x20
""",
        title="Build your first Comet Dome",
        excerpt=(
            "Learn the basics of Comet with a project-based tutorial. All the background knowledge you need to look up!"
        ),
    ),
    # a file that is called by a number; double quotes within a plain description
    Case(
        "tutorial/0-introduction/1.mdx",
        """\
---
type: tutorial
title: About this Dome
description: How to get started with the "Build your first Comet dome" tutorial.
i18nReady: true
---
import Box from '~/components/tutorial/Box.astro';

## What do I need to know to get started?

If you have some basic familiarity with **stars**, then you're totally good to go!

<details>
<summary>How do I use the checklists?</summary>

You check them off!
</details>
""",
        title="About this Dome",
        excerpt='How to get started with the "Build your first Comet dome" tutorial.',
    ),
    # owner: a description of two lines is one text, its lines join by a blank as those of a paragraph
    Case(
        "tutorial/2-pages/1.mdx",
        """\
---
type: tutorial
title: Create your first Comet page
description: |-
  Tutorial: Build your first Comet dome —
  Add new stars to your sky with navigation between them
i18nReady: true
---
import Checklist from '~/components/Checklist.astro';
import PreCheck from '~/components/tutorial/PreCheck.astro';
import { Steps } from '@comet/starlight/components';

Now that you know that `.comet` files are responsible for pages, it's time to create one!

<PreCheck>
  - Create two new pages
</PreCheck>
""",
        title="Create your first Comet page",
        excerpt=("Tutorial: Build your first Comet dome — Add new stars to your sky with navigation between them"),
    ),
    # owner: as above, a folded description with a blank line within; a colon in the quoted title
    Case(
        "tutorial/5-comet-api/index.mdx",
        """\
---
type: tutorial
unitTitle: Beef up your dome
title: 'Check in: Unit 5 - Comet API'
sidebar:
  label: 'Unit 5 - Comet API'
description: >-
  Tutorial: Build your first Comet dome —

  Fetching and using light from stars to dynamically generate
  constellations
i18nReady: true
head:
  - tag: title
    content: 'Build a dome tutorial: Unit 5 - Comet API | Docs'
---
import Box from '~/components/tutorial/Box.astro';


Now that you have some stars, it's time to use them!
""",
        title="Check in: Unit 5 - Comet API",
        excerpt=(
            "Tutorial: Build your first Comet dome — Fetching and using light from stars to "
            "dynamically generate constellations"
        ),
    ),
    # a comma and a full stop in the quoted title; a version with a dot in the description
    Case(
        "guides/upgrade-to/v4.mdx",
        """\
---
title: 'Back on dry land. Take your dome to v4, no rocket required!'
description: How to upgrade your dome to the latest version of Comet (v4.0).
sidebar:
  label: v4.0
i18nReady: true
---
import Spacecraft from '~/components/Spacecraft.astro'
import ReadMore from '~/components/ReadMore.astro'

This guide will help you migrate from Comet v3 to Comet v4.

Need to upgrade an older dome? See our [older guide](/en/guides/upgrade-to/v3/).
""",
        title="Back on dry land. Take your dome to v4, no rocket required!",
        excerpt="How to upgrade your dome to the latest version of Comet (v4.0).",
    ),
    # no description: two paragraphs, the second with a line break, an empty paragraph of HTML below
    Case(
        "reference/legacy-moons.mdx",
        """\
---
title: Legacy moons
i18nReady: true
---

import Since from '~/components/Since.astro'

To help some users move between skies, we occasionally introduce `legacy` moons.

These moons allow you to opt in to some outdated tides
until you are able to swim.

## `tidesBackwardsCompat`

<p>

**Type:** `boolean`<br />
</p>
""",
        title="Legacy moons",
        excerpt="To help some users move between skies, we occasionally introduce legacy moons.",
    ),
)
