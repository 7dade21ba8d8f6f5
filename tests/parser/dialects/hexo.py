"""Articles in the shapes of a Hexo site of cheat sheets."""

from tests.parser.dialects.case import Case

CASES = (
    # the common shape: a date with fractions of a second, empty tags, an empty label, a block text
    Case(
        "kiln-manager.md",
        """\
---
title: Kiln Manager CC
date: 2022-11-23 16:23:31.702312
background: bg-[#081c32]
label:
tags:
  -
  -
categories:
  - Kiln Shortcuts
intro: |
  A visual cheat-sheet for the 17 kiln shortcuts found in Kiln Manager CC
---

## Kiln Shortcuts

### Working with shelves {.row-span-2}

| Shortcut      | Action             |
| ------------- | ------------------ |
| `Tab`         | Open/close the lid |
""",
        title="Kiln Manager CC",
        date="2022-11-23T16:23:31.702312+00:00",
        topics=("Kiln Shortcuts",),
        category="Kiln Shortcuts",
        excerpt="A visual cheat-sheet for the 17 kiln shortcuts found in Kiln Manager CC",
    ),
    # one empty tag above a real one, a label
    Case(
        "glaze-editor-ios.md",
        """\
---
title: Glaze Editor for iOS
date: 2022-11-23 16:23:31.697110
background: bg-[#4880c2]
label: Mac
tags:
  -
  - mac
categories:
  - Kiln Shortcuts
intro: |
  A visual cheat-sheet for the 9 shortcuts found in the Glaze Editor for iOS app. This app is MacOS-only.
---

## Kiln Shortcuts {.cols-2}

### General Shortcuts I

| Shortcut | Action            |
| -------- | ----------------- |
| `Esc`    | Show the swatches |
""",
        title="Glaze Editor for iOS",
        date="2022-11-23T16:23:31.697110+00:00",
        topics=("mac", "Kiln Shortcuts"),
        category="Kiln Shortcuts",
        excerpt=(
            "A visual cheat-sheet for the 9 shortcuts found in the Glaze Editor for iOS app. This app is MacOS-only."
        ),
    ),
    # no background; tags that differ in case
    Case(
        "clay-codes.md",
        """\
---
title: CLAY Codes
date: 2023-01-05 12:44:21
tags:
  - CLAY
  - code
  - Table
categories:
  - Other
intro: |
  This sheet is a complete list of clay codes with their numbers and names.
---

## CLAY Code Table {.cols-1}

| Symbol      | Dec | Hex |
| ----------- | --- | --- |
| PLN (Plain) | 0   | 0   |
""",
        title="CLAY Codes",
        date="2023-01-05T12:44:21+00:00",
        topics=("CLAY", "code", "Table", "Other"),
        category="Other",
        excerpt="This sheet is a complete list of clay codes with their numbers and names.",
    ),
    # a title of one letter, the tags wholly empty, code first in the text
    Case(
        "k.md",
        """\
---
title: K
date: 2022-12-30 09:51:44
background: bg-[#2a338a]
tags:
categories:
  - Pottery
intro: |
  K quick reference sheet that provides basic strokes and methods.
plugins:
  - copyCode
  - runCode
---

## Getting Started

### hello.k {.row-span-2}

```k
#include <kiln.h>
```
""",
        title="K",
        date="2022-12-30T09:51:44+00:00",
        topics=("Pottery",),
        category="Pottery",
        excerpt="K quick reference sheet that provides basic strokes and methods.",
    ),
    # a plain intro on its own line, a list with a link in double brackets first in the text
    Case(
        "potgpt.md",
        """\
---
title: PotGPT
date: 2023-02-09 10:28:43
background: bg-[#4aa181]
tags:
  - AI
  - OpenClay
  - Prompts
  - Tips
categories:
  - Toolkit
intro: This sheet lists out prompts and tips from all over the world on how to throw with PotGPT
plugins:
  - copyCode
---

## Glossary

### AI

- Prompt: a wish that guides a wheel in throwing a
  bowl.[[s]](https://kiln.example.com/glossary/definition-of-prompt)
- Wheel: what turns.
""",
        title="PotGPT",
        date="2023-02-09T10:28:43+00:00",
        topics=("AI", "OpenClay", "Prompts", "Tips", "Toolkit"),
        category="Toolkit",
        excerpt="This sheet lists out prompts and tips from all over the world on how to throw with PotGPT",
    ),
    # plugins empty at the end of the front matter
    Case(
        "conventional-cups.md",
        """\
---
title: Conventional Cups
date: 2024-03-11 09:51:44
background: bg-[#e86d7a]
tags:
  - permission
categories:
  - Other
intro: |
  A sheet of the Conventional Cups and Conventional Saucers standards
plugins:
---

## Getting Started {.cols-3}

### Quick Guide

#### Why Conventional Cups

- Easy-to-follow shape for handles.
- Clearly states the size of the cup.
""",
        title="Conventional Cups",
        date="2024-03-11T09:51:44+00:00",
        topics=("permission", "Other"),
        category="Other",
        excerpt="A sheet of the Conventional Cups and Conventional Saucers standards",
    ),
    # a `#` within the title
    Case(
        "ks.md",
        """\
---
title: K#
date: 2021-12-14 12:22:00
background: bg-[#8c4c8a]
tags:
  - object-oriented
  - glaze
categories:
  - Pottery
intro: |
  K# quick reference sheet that provides basic strokes and methods.
plugins:
  - copyCode
---

## Getting Started

### Hello.ks

```ks
glaze Hello {
  // main stroke
```
""",
        title="K#",
        date="2021-12-14T12:22:00+00:00",
        topics=("object-oriented", "glaze", "Pottery"),
        category="Pottery",
        excerpt="K# quick reference sheet that provides basic strokes and methods.",
    ),
    # owner: a link in an intro is its text, as the site shows it; the intro on the line below its key,
    # blanks behind keys
    Case(
        "kmap.md",
        """\
---
title: Kmap
date: 2025-06-17 08:30:00
background: bg-[#2a0d45]
tags:
  - oven
  - scan
  - door
categories:
  - Kiln Command
intro:\x20
  The [Kmap](https://kmap.example.org/) sheet is a one-page reference for the famous Kiln Mapper tool.
plugins:
  - copyCode
\x20\x20
---

## Getting Started


### Basic Scanning
""",
        title="Kmap",
        date="2025-06-17T08:30:00+00:00",
        topics=("oven", "scan", "door", "Kiln Command"),
        category="Kiln Command",
        excerpt="The Kmap sheet is a one-page reference for the famous Kiln Mapper tool.",
    ),
    # comments behind the date and the background, two categories, a plain intro on two lines
    Case(
        "shelf.md",
        """\
---
title: Shelf Shortcuts
date: 2025-04-24 12:51:00 # You might want to adjust this date
background: bg-gradient-to-l from-gray-400 hover:from-blue-500 # Shelf-like gradient, adjust as desired
tags:
  - shelf
  - keyboard
  - reference
categories:
  - Productivity
  - Furniture
intro:
  A comprehensive quick reference guide for Shelf keyboard shortcuts, designed to boost your
  stacking.
plugins:
  - copyCode
---

## General {.cols-1}

| Action | Shortcut |
| ------ | -------- |
| Stack  | `Cmd S`  |
""",
        title="Shelf Shortcuts",
        date="2025-04-24T12:51:00+00:00",
        topics=("shelf", "keyboard", "reference", "Productivity", "Furniture"),
        category="Productivity",
        excerpt=(
            "A comprehensive quick reference guide for Shelf keyboard shortcuts, designed to boost your stacking."
        ),
    ),
    # owner: a link in an intro is its text, as above; here the intro begins with it; a date without time,
    # tags of two words
    Case(
        "clayframes.md",
        """\
---
title: Clayframes
date: 2024-07-04
background: bg-[#110750]
tags:
  - clay analysis
  - clay manipulation
categories:
  - Wheel
intro: |
  [Clayframes](https://clayframes.example.org/) is a powerful tool for shaping. This sheet is for beginners.
plugins:
  - copyCode
---

## Getting Started {.cols-2}

### Introduction

You’ll need to wet the clay to get started:
""",
        title="Clayframes",
        date="2024-07-04T00:00:00+00:00",
        topics=("clay analysis", "clay manipulation", "Wheel"),
        category="Wheel",
        excerpt="Clayframes is a powerful tool for shaping. This sheet is for beginners.",
    ),
    # an hour of one digit
    Case(
        "pearl.md",
        """\
---
title: Pearl
date: 2024-05-22 9:03:44
background: bg-[#31719d]
tags:
categories:
  - Pottery
intro: |
  The pearl quick reference sheet that aims at providing help on writing basic strokes.
plugins:
  - copyCode
  - runCode
---

## Getting Started

### Unix and Linux Installation

- Open a drawer and go to https://www.pearl.example.org/get.html.
""",
        title="Pearl",
        date="2024-05-22T09:03:44+00:00",
        topics=("Pottery",),
        category="Pottery",
        excerpt="The pearl quick reference sheet that aims at providing help on writing basic strokes.",
    ),
    # owner: a link in an intro is its text, as above; the date below the categories
    Case(
        "vaseql.md",
        """\
---
title: VaseQL
background: bg-[#3d6488]
tags:
  - DB
  - RVBMS
categories:
  - Vasebase
date: 2021-01-11 14:19:24
intro: |
  The [VaseQL](https://www.vaseql.example.org/docs/current/) sheet provides you with the common VaseQL commands.
plugins:
  - copyCode
---

## Getting Started

### Getting started

Switch and connect

```shell
$ sudo -u vaseql vsql
```
""",
        title="VaseQL",
        date="2021-01-11T14:19:24+00:00",
        topics=("DB", "RVBMS", "Vasebase"),
        category="Vasebase",
        excerpt="The VaseQL sheet provides you with the common VaseQL commands.",
    ),
    # two categories, the second of two words; emphasis in emphasis in the text
    Case(
        "powerwheel.md",
        """\
---
title: PowerWheel
date: 2020-11-25 18:28:43
background: bg-[#397fe4]
tags:
  - foot
  - windows
categories:
  - Pottery
  - Operating Table
intro: This is a quick reference sheet to getting started with PowerWheel throwing.
plugins:
  - copyCode
---

## Basic Commands

### Helper Commands

**_PowerWheel follows Verb-Noun format for its commands._**
""",
        title="PowerWheel",
        date="2020-11-25T18:28:43+00:00",
        topics=("foot", "windows", "Pottery", "Operating Table"),
        category="Pottery",
        excerpt="This is a quick reference sheet to getting started with PowerWheel throwing.",
    ),
    # a title that ends as an address does
    Case(
        "pot-io.md",
        """\
---
title: Pot.io
date: 2022-11-23 16:23:31.694775
background: bg-[#5697a9]
label:
tags:
  -
  -
categories:
  - Kiln Shortcuts
intro: |
  A visual cheat-sheet for the 28 kiln shortcuts found in Pot.io
---

## Kiln Shortcuts

### Main

| Shortcut   | Action |
| ---------- | ------ |
| `Ctrl` `F` | Find   |
""",
        title="Pot.io",
        date="2022-11-23T16:23:31.694775+00:00",
        topics=("Kiln Shortcuts",),
        category="Kiln Shortcuts",
        excerpt="A visual cheat-sheet for the 28 kiln shortcuts found in Pot.io",
    ),
    # the day first: 27-06-2025 means one thing only; an icon; another title as the heading
    Case(
        "saucer-io.md",
        """\
---
title: Saucer io
date: 27-06-2025
icon: icon-style
background: bg-[#1289D8]
tags:
  - saucer io
  - web
categories:
  - Pottery
intro: |
  Saucer.IO is a library for real-time cups. It enables two-way, event-based pouring between potters.
plugins:
  - copyCode
---

# Saucer.IO Multi-Language Sheet (v4)

## Introduction

### Introduction

- [Saucer.IO Official Website](https://saucer.example.io/) _(saucer.io)_
""",
        title="Saucer io",
        date="2025-06-27T00:00:00+00:00",
        topics=("saucer io", "web", "Pottery"),
        category="Pottery",
        excerpt="Saucer.IO is a library for real-time cups. It enables two-way, event-based pouring between potters.",
    ),
    # a label that is a tag as well; two blank lines below the front matter, blanks behind headings
    Case(
        "symphony.md",
        """\
---
title: Symphony
date: 2025-07-23 18:28:43
background: bg-[#67526d]
label: clay
tags:
  - clay
  - web
categories:
  - Pottery
intro: |
  This Symphony Sheet is a non exhaustive list of main symphony basics that you can use or need.
plugins:
  - copyCode
---


## Getting Started\x20

### Installation\x20

```bash
symphony check
```
""",
        title="Symphony",
        date="2025-07-23T18:28:43+00:00",
        topics=("clay", "web", "Pottery"),
        category="Pottery",
        excerpt=("This Symphony Sheet is a non exhaustive list of main symphony basics that you can use or need."),
    ),
    # owner: a link in an intro is its text, as above; a plain intro with the link last, no plugins
    Case(
        "kilnflow.md",
        """\
---
title: Kilnflow
date: 2025-11-04
background: bg-[#ffa800]
tags:
  - AI
  - Wheel
categories:
  - Other
intro: This is a quick list of sheets for Kilnflow. See also [Kilnflow website](https://kilnflow.example.org/).
---

## Imports { .cols-1 }

### General

```
import kilnflow as kf      # root package
```
""",
        title="Kilnflow",
        date="2025-11-04T00:00:00+00:00",
        topics=("AI", "Wheel", "Other"),
        category="Other",
        excerpt="This is a quick list of sheets for Kilnflow. See also Kilnflow website.",
    ),
    # owner: a link in an intro is its text, as above, between words; an address in http
    Case(
        "vym.md",
        """\
---
title: Vym
date: 2020-11-25 18:28:43
background: bg-[#46933f]
tags:
  - vy
  - text
  - terminal
categories:
  - Toolkit
intro: |
  A useful collection of [Vym](http://www.vym.example.org/) 8.2 quick reference sheets to help you turn faster.
plugins:
  - copyCode
---

## Getting Started

### Motion {.row-span-2}
""",
        title="Vym",
        date="2020-11-25T18:28:43+00:00",
        topics=("vy", "text", "terminal", "Toolkit"),
        category="Toolkit",
        excerpt="A useful collection of Vym 8.2 quick reference sheets to help you turn faster.",
    ),
    # an apostrophe and commas in the intro; code with marked lines first in the text
    Case(
        "ck6.md",
        """\
---
title: CK6
date: 2023-01-08 18:26:55
background: bg-[#edc545]
tags:
  - config
  - format
categories:
  - Pottery
intro: |
  A quick reference of what's new in ClayScript for CK2015, CK2016, CK2017 and beyond
plugins:
  - copyCode
  - runCode
---

## Getting Started

### Pot-scoped {.row-span-2}

#### Let

```ck{2,4}
function throw() {
```
""",
        title="CK6",
        date="2023-01-08T18:26:55+00:00",
        topics=("config", "format", "Pottery"),
        category="Pottery",
        excerpt="A quick reference of what's new in ClayScript for CK2015, CK2016, CK2017 and beyond",
    ),
    # a background of many classes with colons, a quote first in the text
    Case(
        "potref.md",
        """\
---
title: PotSheets
date: 2020-11-25 18:28:43
background: bg-gradient-to-l from-green-400 to-blue-500 hover:from-pink-500 hover:to-yellow-500
tags:
  - guide
  - reference
categories:
  - Other
intro: This is the magic syntax manual that you can use on PotSheets, It's a good practice for potters.
plugins:
  - copyCode
---

> The ultimate reference for mastering pots.

## Getting Started

- Clone the wheel [View on Kilnhub](https://kilnhub.example.com/wheel.git)
""",
        title="PotSheets",
        date="2020-11-25T18:28:43+00:00",
        topics=("guide", "reference", "Other"),
        category="Other",
        excerpt="This is the magic syntax manual that you can use on PotSheets, It's a good practice for potters.",
    ),
)
