"""Articles in the shapes of a Logseq graph."""

from tests.parser.dialects.case import Case

CASES = (
    # properties only, no text
    Case(
        "pages/Botany.md",
        """\
type:: [[GardenTag]]
""",
        title="Botany",
    ),
    # owner: the mark of the note (#+BEGIN_NOTE) is not text, the note is
    Case(
        "pages/Seeds alias.md",
        """\
type:: [[Plant]]
beds:: [[South]]
initial-season:: unreleased

- #+BEGIN_NOTE
  It's not sown yet.
  This only grows in the south bed at the moment.
  #+END_NOTE
- **What are seeds?**
\t- Some resources like peas, beans, etc.
""",
        title="Seeds alias",
        excerpt="It's not sown yet. This only grows in the south bed at the moment.",
    ),
    Case(
        "pages/Tools.md",
        """\
type:: [[Plant]]
beds:: [[All Beds]] except [[North Bed]]
description:: Things that can be used from any bed

- ## Usage
\t- Take a #spade and dig.
""",
        title="Tools",
        excerpt="Things that can be used from any bed",
    ),
    # owner: a link in a description is its text, as in a paragraph
    Case(
        "pages/Greenhouse.md",
        """\
type:: [[Bed]]
description:: Houses we support are glass, foil and wood. We use [Pane](https://www.pane.example.org/) for glass.
""",
        title="Greenhouse",
        excerpt="Houses we support are glass, foil and wood. We use Pane for glass.",
    ),
    # owner: `- # Index` is a block of the page, in Logseq the page is called as its file
    Case(
        "pages/Neighbours.md",
        """\
- # Index
\t- ## Digging Sprints
\t\t- [[Neighbours/Compost Sprint (Summer 2022)]]
""",
        title="Neighbours",
        excerpt="Neighbours/Compost Sprint (Summer 2022)",
    ),
    # the first block, with a link to a page
    Case(
        "pages/How to water your garden across two fences.md",
        """\
- [[Garden Hose]] is our built-in way that we recommend. Read that page for its details.
- As *every* bed is plain earth, any can will do.
""",
        title="How to water your garden across two fences",
        excerpt="Garden Hose is our built-in way that we recommend. Read that page for its details.",
    ),
    Case(
        "pages/Import of bulbs.md",
        """\
type:: [[Plant]]
beds:: [[All Beds]] except [[North Bed]]

- TODO Describe this plant #docs
""",
        title="Import of bulbs",
        excerpt="TODO Describe this plant #docs",
    ),
    # owner: a page that begins with `## Usage` is called as its file, not “Usage”
    Case(
        "pages/Numbered Rows.md",
        """\
type:: [[Plant]]
beds:: [[All Beds]]
description:: Provides numbered rows with each row being a bed.
initial-season:: 0.9.5

## Usage
\t- A numbered row can be started in a couple ways:
\t\t- Type `1. ` on a stick
\t\t  garden.row-type:: number
""",
        title="Numbered Rows",
        excerpt="Provides numbered rows with each row being a bed.",
    ),
    # title:: at the end of the properties
    Case(
        "pages/Local Rain server.md",
        """\
type:: [[Plant]]
beds:: [[South]]
description:: local rain server to reach the garden's graph
initial-season:: 0.8.15
title:: Local Rain server

## Background
\t- Regardless of its look, the heart of a garden is a well.
""",
        title="Local Rain server",
        excerpt="local rain server to reach the garden's graph",
    ),
    # title:: and tags:: with a link
    Case(
        "pages/Harvesting (Dry Days Only).md",
        """\
title:: Harvesting (Dry Days Only)
tags:: [[Harvesting]]

- To keep the crop well, we only harvest on dry days at this moment.
- How to harvest?
\t- 1. Click the baskets that you wish to fill.
\t\t- ![](../assets/basket_1615917396171_1.png)
""",
        title="Harvesting (Dry Days Only)",
        topics=("Harvesting",),
        excerpt="To keep the crop well, we only harvest on dry days at this moment.",
    ),
    # owner: links in a description lose their brackets
    Case(
        "pages/Row table.md",
        """\
title:: Row table
type:: [[Stick]]
description:: Table that displays results from [[Rows]] or [[Deep Rows]]

- ## Functionality
\t- In the upper right, there is a gear.
""",
        title="Row table",
        excerpt="Table that displays results from Rows or Deep Rows",
    ),
    # an address and nothing else
    Case(
        "pages/Seed market.md",
        """\
url:: https://github.com/gardenlog/seed-market
""",
        title="Seed market",
        url="https://github.com/gardenlog/seed-market",
        domain="github.com",
    ),
    # ___ in the name is a level; an alias; a block that is an image
    Case(
        "pages/Greenhouse___Tool___Hose.md",
        """\
alias:: Hose
type:: [[Tool]], [[Greenhouse/Object]]
supports:: Colour Swatch, Link to bed/row, Context menu
description:: Freeform water lines on the ground

- ![Snap 2022-09-22 at 16.27.51.gif](../assets/Snap_2022-09-22_at_16.27.51_0.gif)
""",
        title="Greenhouse/Tool/Hose",
        excerpt="Freeform water lines on the ground",
        aliases=("Hose",),
    ),
    # two aliases in one text; four levels
    Case(
        "pages/Greenhouse___Tool___Shape___Raised Bed.md",
        """\
alias:: Raised Bed, Box
type:: [[Tool]], [[Greenhouse/Object]]
description:: Build raised beds
""",
        title="Greenhouse/Tool/Shape/Raised Bed",
        excerpt="Build raised beds",
        aliases=("Raised Bed", "Box"),
    ),
    # title:: with a slash; an embedded block is no text
    Case(
        "pages/Greenhouse___Shelf.md",
        """\
title:: Greenhouse/Shelf
alias:: Shelf
type:: [[Stick]]

- {{embed ((6380b0a1-0bce-4ecc-b373-fee87e6e9519))}}
""",
        title="Greenhouse/Shelf",
        aliases=("Shelf",),
    ),
    # tags:: as a word; an alias with a slash; a description of two sentences
    Case(
        "pages/bed_embed.md",
        """\
title:: Bed embed
type:: [[Plant]]
beds:: [[All Beds]]
alias:: term/embedded bed
tags:: embed
description:: Also known as potting, this puts a part of a bed in another. Digging in the pot digs in the bed.

## Usage
\t- Make a pot by typing `{{{embed ((bed id))}}}`:
\t  collapsed:: true
""",
        title="Bed embed",
        topics=("embed",),
        excerpt=("Also known as potting, this puts a part of a bed in another. Digging in the pot digs in the bed."),
        aliases=("term/embedded bed",),
    ),
    # a capital in the key, the file in lower case
    Case(
        "pages/ozk.md",
        """\
Alias:: Özge Kaya
""",
        title="Ozk",
        aliases=("Özge Kaya",),
    ),
    # a quotation in a block
    Case(
        "pages/small change.md",
        """\
- > Small changes are repairs made to a bed that do not much affect its crop.
""",
        title="small change",
        excerpt="Small changes are repairs made to a bed that do not much affect its crop.",
    ),
    # front matter of YAML, blocks as text; the file name in another spelling
    Case(
        "pages/Digging_of_the_pond.md",
        """\
---
title: The Digging Of The Pond
---

- We have been digging the pond since about two months ago.
- Why does the garden need a pond?

  The pond was a side project of @otto.
""",
        title="The Digging Of The Pond",
        excerpt="We have been digging the pond since about two months ago.",
    ),
    # no properties, a name with ___ and blanks; an url:: that is none
    Case(
        "pages/setting___show fences.md",
        """\
- You can leverage the `show fences` setting to toggle whether to display fences or not
- Alternatively press `Ctrl-c Ctrl-b` (Cmd for mac).
    - ![toggle-fences.gif](assets/toggle-fences_1622105057516_0.gif)
      id:: 60af5ad1-4f48-4102-a879-baa65b45a10d
""",
        title="setting/show fences",
        excerpt=("You can leverage the show fences setting to toggle whether to display fences or not"),
    ),
    # a macro as an address is no address
    Case(
        "pages/feeds.md",
        """\
type:: [[Property]]
url:: {{docs-base-url feeds}}
domainIncludes:: [[Greenhouse/Object]] [[Tool]]
rangeIncludes:: [[String]]
""",
        title="Feeds",
    ),
    # owner: the properties of a block (created-at:: below a bullet) are not the page's, and no text
    Case(
        "pages/Ponds.md",
        """\
type:: [[Plant]]
beds:: [[All Beds]]

- **What are "Ponds"?**
  created-at:: 1609230242742
  updated-at:: 1609247076654
\t- Ponds are for keeping water.
\t  created-at:: 1609230243642
""",
        title="Ponds",
        excerpt='What are "Ponds"?',
    ),
)
