"""Articles in the shapes of a Foam workspace: headings, wikilinks, hardly any front matter."""

from tests.parser.dialects.case import Case

CASES = (
    # a heading with a mark, the file is called by a number
    Case(
        "404.md",
        """\
# Herb not found!

Well, that shouldn't have withered!

If you got here via a [path](https://herbs.example.org/paths), please file a leaf including:

- the bed you came from
""",
        title="Herb not found!",
        excerpt="Well, that shouldn't have withered!",
    ),
    # front matter that holds a redirection alone
    Case(
        "dev/code-of-garden.md",
        """\
---
redirect_from:
  - /code-of-garden
---

# Code of Garden

We follow the [Gardener Covenant](https://www.gardener-covenant.example.org/) code of garden.

## Our Pledge

We as gardeners pledge to make our beds
a weed-free place for everyone.
""",
        title="Code of Garden",
        excerpt="We follow the Gardener Covenant code of garden.",
    ),
    # keywords with commas and a list of tags: the tags first, the same one once
    Case(
        "user/features/herb-properties.md",
        """\
---
type: feature
keywords: hello thyme, sage
tags: [hello, sage]
---

# Herb Properties

At the top of the pot you can have a label. This label is known as the [Front-Leaf](https://leaf.example.com/front).

> Be aware that this label needs to be at the very top of the pot.

For example, for this pot, we have:

```markdown
---
type: feature
---
```
""",
        title="Herb Properties",
        topics=("hello", "sage", "hello thyme"),
        excerpt=("At the top of the pot you can have a label. This label is known as the Front-Leaf."),
    ),
    # a layout alone
    Case(
        "user/publishing/herb-support-with-herbjax.md",
        """\
---
layout: herbjax
---

# Herb Support

Published pages don't support herbs by default. To enable this, add this to the end of `_layouts/page.html`:

```html
<script
  src="https://cdn.example.net/npm/herbjax@2/HerbJax.js?config=TEA"
></script>
```
""",
        title="Herb Support",
        excerpt=(
            "Published pages don't support herbs by default. To enable this, add this to the end of _layouts/page.html:"
        ),
    ),
    # a page that has moved: a link between folders
    Case(
        "dev/planting-guide.md",
        """\
# Planting Guide

The planting guide has moved to [PLANTING.md](../../PLANTING.md) at the repository root.
""",
        title="Planting Guide",
        excerpt="The planting guide has moved to PLANTING.md at the repository root.",
    ),
    # a date in the text is no date of the article
    Case(
        "dev/design/greenhouse-publishing-research.md",
        """\
# Greenhouse Publishing Research

Researched on April 17, 2026.

## Context

The garden already has a greenhouse, but it is spread across older panes.
""",
        title="Greenhouse Publishing Research",
        excerpt="Researched on April 17, 2026.",
    ),
    # an address in angle brackets and a nested list below the text
    Case(
        "inbox.md",
        """\
# Inbox

Uncategorised seeds, to be added

- Release leaves
- Herb Preview
  - It's possible to dry the herbs. **Maybe make it use the local oven??**
    - See: <https://market.example.com/items?itemName=herb.preview-styles>
""",
        title="Inbox",
        excerpt="Uncategorised seeds, to be added",
    ),
    # an index file at the top whose heading is a question
    Case(
        "index.md",
        """\
# What is Herb?

Herb is a garden system built on [Visual Pot](https://pot.example.com/) and [Seedhub](https://seedhub.example.com/).

> See also [[frequently-asked-herbs]].

## Key Features

- **Wikileaves** - Connect herbs with `[[double bracket]]` syntax
""",
        title="What is Herb?",
        excerpt="Herb is a garden system built on Visual Pot and Seedhub.",
    ),
    # owner: a table of contents (a list of links into the same page) says nothing; the first item after it does
    Case(
        "principles.md",
        """\
# Principles

## Table of Contents

- [Principles](#principles)
  - [Table of Contents](#table-of-contents)
  - [Herb enables you to do your best cooking](#herb-enables-you-to-do-your-best-cooking)

## Herb enables you to do your best cooking

- **Herb works for you, you don't work for Herb.** You should be able to focus on your soup.
- **Herb is not a package deal.** You must be able to adopt only the leaves that you want.
""",
        title="Principles",
        excerpt="Herb works for you, you don't work for Herb. You should be able to focus on your soup.",
    ),
    # owner: as above; a table of contents between the heading and a text that begins with a heading
    Case(
        "user/frequently-asked-herbs.md",
        """\
# Frequently Asked Herbs

- [Frequently Asked Herbs](#frequently-asked-herbs)
  - [Leaves/Roots don't work. How do I water them?](#leavesroots-dont-work-how-do-i-water-them)

## Leaves/Roots don't work. How do I water them?

Any leaf you plant is watered by default. Given the philosophy of Herb, it grows out of the box.
""",
        title="Frequently Asked Herbs",
        excerpt="Any leaf you plant is watered by default. Given the philosophy of Herb, it grows out of the box.",
    ),
    # a comment of HTML above the heading; a tag within the text stays there
    Case(
        "user/recipes/recipes.md",
        """\
<!-- omit in toc -->

# Recipes

A #recipe is a guide, tip or strategy for getting the most out of your herb garden!

- [Recipes](#recipes)
  - [Take smart leaves](#take-smart-leaves)

## Take smart leaves

- Introduction to [[zettelkraut]]
""",
        title="Recipes",
        excerpt="A #recipe is a guide, tip or strategy for getting the most out of your herb garden!",
    ),
    # double brackets within code stay, links of the wiki lose theirs
    Case(
        "user/features/wikileaves.md",
        """\
# Wikileaves

Wikileaves connect pots using `[[double bracket]]` syntax, see [[leaf-features]] and [[graph-view|the graph]].

## Creating Wikileaves

1. **Type `[[`** and start typing a leaf name

[leaf-features]: leaf-features.md "Leaf features"
[graph-view|the graph]: graph-view.md "Graph"
""",
        title="Wikileaves",
        excerpt="Wikileaves connect pots using [[double bracket]] syntax, see leaf-features and the graph.",
    ),
    # a numbered list first: its first item
    Case(
        "user/publishing/publish-to-seedhub-pages.md",
        """\
# Seedhub Pages

1. In Pot settings set `"herb.edit.leafDefinitions": "withoutStems"`
2. [Turn **Seedhub Pages** on in your settings](https://guides.example.com/features/pages/).
   - The default template is called [Basil](https://seedhub.example.com/basil).

## How to publish locally

If you want to taste your published herb, follow the recipe:
""",
        title="Seedhub Pages",
        excerpt='In Pot settings set "herb.edit.leafDefinitions": "withoutStems"',
    ),
    # a heading in lower case, code of a command between the paragraphs
    Case(
        "user/tools/cli/leaves.md",
        """\
# herb leaves

Show leaves to and from a pot.

```
herb leaves (<identifier> | --path <path>) [options]
```

Displays the outgoing leaves and incoming leaves (also called backleaves).
""",
        title="herb leaves",
        excerpt="Show leaves to and from a pot.",
    ),
    # another heading comes at once below the first; the paragraph begins with words before a link
    Case(
        "user/publishing/generate-ginger-site.md",
        """\
# Generate a site using Ginger

## Using herb-ginger-template

You can use [herb-ginger-template](https://seedhub.example.com/moss/herb-ginger-template) to grow a static site.

### Publishing your herb to Seedhub pages
""",
        title="Generate a site using Ginger",
        excerpt="You can use herb-ginger-template to grow a static site.",
    ),
    # a paragraph that links run through, broken over lines
    Case(
        "user/recipes/add-blossoms-to-herbs.md",
        """\
# Add blossoms to your herbs

This #recipe allows you to paste blossoms on to your herbs. VPot (since
[1.79](https://pot.example.com/updates/v1_79#_copy-external-blossoms-on-drop-or-paste))
has built-in support.

<img width="700px" src="https://images.example.com/116461/87234714-96ba.png" />
""",
        title="Add blossoms to your herbs",
        excerpt=("This #recipe allows you to paste blossoms on to your herbs. VPot (since 1.79) has built-in support."),
    ),
    # quotes, an ampersand's name as text, a table below
    Case(
        "user/getting-started/get-started-with-vpot.md",
        """\
# Using Herb with VPot Features

Herb builds on powerful pots, see "Herb: Show Garden". *Whilst* it grows, use [[keyboard-shears]]!

### Keyboard shears

| Shear   | Action       |
| ------- | ------------ |
| `cmd+N` | new seedling |
""",
        title="Using Herb with VPot Features",
        excerpt='Herb builds on powerful pots, see "Herb: Show Garden". Whilst it grows, use keyboard-shears!',
    ),
    # a colon ends the first paragraph, a numbered list follows
    Case(
        "user/features/custom-cuttings.md",
        """\
# Adding Custom Cuttings

You can add custom cuttings whilst the default set is decided by following the below steps:

1. `Cmd` + `Shift` + `P`, type `cuttings` and select `Preferences: Configure Cuttings`.
   ![Demonstrating adding a cutting](../../assets/images/custom-cutting.gif)
""",
        title="Adding Custom Cuttings",
        excerpt="You can add custom cuttings whilst the default set is decided by following the below steps:",
    ),
    # wikilinks with a folder and with a section
    Case(
        "user/tools/orphans.md",
        """\
# Orphaned Herbs

Herb helps you to find orphans: herbs that have neither roots nor backroots. See [[list|herb list orphans]].

- `herb.orphans.exclude`: list of patterns. For example, `["journal/**/*"]` would exclude your daily herbs.

[list|herb list orphans]: cli/list.md 'herb list'
""",
        title="Orphaned Herbs",
        excerpt=("Herb helps you to find orphans: herbs that have neither roots nor backroots. See herb list orphans."),
    ),
    # no front matter and no heading: the file's name, as a new note has it
    Case(
        "user/daily/a-note-on-mint_tea.md",
        """\
Mint grows *everywhere*. It links to [[tea]] and to [[user/recipes/mint-tea|mint tea]].

#herb #todo
""",
        title="A note on mint tea",
        excerpt="Mint grows everywhere. It links to tea and to mint tea.",
    ),
)
