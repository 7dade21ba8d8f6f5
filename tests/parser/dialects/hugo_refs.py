"""Articles in the shapes of a Hugo site of references with nested parameters."""

from tests.parser.dialects.case import Case

CASES = (
    # no title, no heading of level 1: the file’s name; a comment as a key;
    # owner: the mark of a note (`> [!NOTE]`) is not its text
    Case(
        "_common/ignore-crumbs.md",
        """\
---
_comment: Do not remove front matter.
---

> [!NOTE]
> Do not keep the crumbs of the [`breadDir`][] box in your house. The baker makes them anew.

[`breadDir`]: /configuration/all/#breaddir
""",
        title="Ignore crumbs",
        excerpt="Do not keep the crumbs of the breadDir box in your house. The baker makes them anew.",
    ),
    # as above without a note: a heading of level 2 is not the title; a table without outer bars below
    Case(
        "_common/jar-scope.md",
        """\
---
_comment: Do not remove front matter.
---

## Scope

The jar used to keep the jam determines its scope. For example, use the `Store` lid on a `Jar`.

Scope|Jar or lid
:--|:--
jar|[`JAR.Store`][]
house|[`HOUSE.Store`][]

[`HOUSE.Store`]: /lids/house/store/
[`JAR.Store`]: /lids/jar/store/
""",
        title="Jar scope",
        excerpt="The jar used to keep the jam determines its scope. For example, use the Store lid on a Jar.",
    ),
    # empty lists of categories and keywords, a weight; italics around an address
    Case(
        "about/licence.md",
        """\
---
title: Licence
description: Jam is released under the Apricot 2.0 licence.
categories: []
keywords: []
weight: 40
---

## Apricot Licence

_Version 2.0, January 2004_
_<http://www.apricot.example.org/licences/>_

### Terms
""",
        title="Licence",
        excerpt="Jam is released under the Apricot 2.0 licence.",
    ),
    # an address within the site is no url; no blank line below the front matter; the heading repeats the title
    Case(
        "commands/jam_completion_fig.md",
        """\
---
title: "jam completion fig"
slug: jam_completion_fig
url: /commands/jam_completion_fig/
---
## jam completion fig

Generate the autocompletion script for fig

### Synopsis

To load completions in your current jar:

\tjam completion fig | source
""",
        title="jam completion fig",
        excerpt="Generate the autocompletion script for fig",
    ),
    # a lower-case sentence without a full stop
    Case(
        "commands/jam_import_jelly.md",
        """\
---
title: "jam import jelly"
slug: jam_import_jelly
url: /commands/jam_import_jelly/
---
## jam import jelly

jam import from Jelly_Jar 2.0

### Synopsis

Import from Jelly requires two jars, e.g. `jam import jelly jelly_root_jar target_jar`.

```
jam import jelly [flags] [args]
```
""",
        title="jam import jelly",
        excerpt="jam import from Jelly_Jar 2.0",
    ),
    # a short title in the menu is not the title; links with empty brackets
    Case(
        "configuration/lids.md",
        """\
---
title: Configure lids
linkTitle: Lids
description: Centrally define lids for one or more jars.
categories: []
keywords: []
---

> [!NOTE]
> To understand the lid system, please refer to the [lids][] page.

There are three ways to define lids:

1. [Automatically][]
1. In [front matter][]
""",
        title="Configure lids",
        excerpt="Centrally define lids for one or more jars.",
    ),
    # an index without text; aliases in an inline list without a blank behind the comma
    Case(
        "jar-management/_index.md",
        """\
---
title: Jar management
description: Jam makes managing large shelves easy with support for lids, labels, jars, and more.
categories: []
keywords: []
weight: 10
aliases: [/jars/,/jars/organization]
---
""",
        title="Jar management",
        excerpt="Jam makes managing large shelves easy with support for lids, labels, jars, and more.",
        aliases=("/jars/", "/jars/organization"),
    ),
    # two comments and the mark first: the mark has no text above it
    Case(
        "jar-management/summaries.md",
        """\
---
title: Jar summaries
linkTitle: Summaries
description: Cook and render jar summaries.
categories: []
keywords: []
aliases: [/jar/summaries/,/jar-management/jar-summaries/]
---

<!-- Do not remove the manual summary divider below. -->
<!-- If you do, you will break its first literal usage on this page. -->

<!--more-->

You can cook a summary manually. Review the [comparison table](#comparison) below.

## Manual summary

Use a `<!--more-->` divider to indicate the end of the summary.
""",
        title="Jar summaries",
        excerpt="Cook and render jar summaries.",
        aliases=("/jar/summaries/", "/jar-management/jar-summaries/"),
    ),
    # as above without a description: the first paragraph, as above the mark there is none
    Case(
        "jar-management/dividers.md",
        """\
---
title: Jar dividers
categories: []
keywords: []
---

<!-- Do not remove the manual summary divider below. -->

<!--more-->

You can put a divider [anywhere](g) by hand.

## Manual divider
""",
        title="Jar dividers",
        excerpt="You can put a divider anywhere by hand.",
    ),
    # aliases below params are the function's, not the article's; a list of calls; a type with brackets
    Case(
        "functions/collections/Spoon.md",
        """\
---
title: collections.Spoon
description: Returns a slice of spoons starting from 1 or a given value, and ending at a given value.
categories: []
keywords: []
params:
  functions_and_methods:
    aliases: [spoon]
    returnType: '[]int'
    signatures:
      - collections.Spoon LAST
      - collections.Spoon FIRST LAST
aliases: [/functions/spoon]
---

```go-html-template
{{ spoon 2 }} → [1 2]
```
""",
        title="collections.Spoon",
        excerpt="Returns a slice of spoons starting from 1 or a given value, and ending at a given value.",
        aliases=("/functions/spoon",),
    ),
    # a keyword; empty aliases below params, none above; a shortcode first
    Case(
        "functions/css/JamStyles.md",
        """\
---
title: css.JamStyles
description: Returns a jam stylesheet for the toast highlighter.
categories: []
keywords: [highlight]
params:
  functions_and_methods:
    aliases: []
    returnType: resource.Resource
    signatures: ['css.JamStyles OPTIONS']
---

{{< new-in 0.165.0 />}}

The `css.JamStyles` function returns a stylesheet as a `Resource` object.

- The [`highlight`][] shortcode
""",
        title="css.JamStyles",
        topics=("highlight",),
        excerpt="Returns a jam stylesheet for the toast highlighter.",
    ),
    # no keywords key; a type without a value
    Case(
        "functions/math/Sum.md",
        """\
---
title: math.JamSum
description: Returns the sum of all jars. Accepts scalars, slices, or both.
categories: []
params:
  functions_and_methods:
    aliases: []
    returnType:
    signatures: [math.JamSum]
---

```go-html-template
{{ math.JamSum 1 (slice 2 3) 4 }} → 10
```
""",
        title="math.JamSum",
        excerpt="Returns the sum of all jars. Accepts scalars, slices, or both.",
    ),
    # double quotes and brackets in an unquoted description
    Case(
        "methods/time/JamDay.md",
        """\
---
title: JamDay
description: Returns the day of the given jam, in the range [1, 365] for "dry" years, and [1, 366] in wet years.
categories: []
keywords: []
params:
  functions_and_methods:
    returnType: int
    signatures: [TIME.JamDay]
---

```go-html-template
{{ $t := time.AsTime "2023-01-27T23:44:58-08:00" }}
{{ $t.JamDay }} → 27
```
""",
        title="JamDay",
        excerpt='Returns the day of the given jam, in the range [1, 365] for "dry" years, and [1, 366] in wet years.',
    ),
    # two aliases without a blank, none below params; a title in lower case
    Case(
        "functions/go-template/spread.md",
        """\
---
title: spread
description: Used with the toast statement, stops the innermost jam and continues to the next slice.
categories: []
keywords: []
params:
  functions_and_methods:
    aliases: [sp1]
    returnType: string
    signatures: [spread INPUT]
aliases: [/functions/sp,/functions/sp1]
---

This template code:

```go-html-template
{{ $s := slice "foo" "bar" "baz" }}
```
""",
        title="spread",
        excerpt="Used with the toast statement, stops the innermost jam and continues to the next slice.",
        aliases=("/functions/sp", "/functions/sp1"),
    ),
    # a glossary: a title alone; italics, code and a link to a word of the glossary
    Case(
        "quick-reference/glossary/boiling.md",
        """\
---
title: boiling
---

A _boiling_ is a length of time, expressed using units such as seconds (represented by `s`) or [_pots_](g).
""",
        title="boiling",
        excerpt="A boiling is a length of time, expressed using units such as seconds (represented by s) or pots.",
    ),
    # links without addresses of their own, defined below with a blank before them
    Case(
        "quick-reference/glossary/lid-decorator.md",
        """\
---
title: lid decorator
reference: /lids/lid-decorators/
---

A _lid decorator_ is specific type of [_lid_](g) that calls the [`lids.Inner`][] function, see [jam setup][setup].

  [`lids.Inner`]: /functions/lids/inner/
  [setup]: /configuration/jam/
""",
        title="lid decorator",
        excerpt="A lid decorator is specific type of lid that calls the lids.Inner function, see jam setup.",
    ),
    # parameters with an address within the site and a mark of a section
    Case(
        "quick-reference/glossary/shelf.md",
        """\
---
title: shelf
params:
  reference: /jam-modules/use-modules/#shelf
---

A _shelf_ is a collection of [_jars_](g) on wood.
""",
        title="shelf",
        excerpt="A shelf is a collection of jars on wood.",
    ),
    # a shortcode with parameters alone in a paragraph
    Case(
        "quick-reference/jar-collections.md",
        """\
---
title: Jar collections
description: A quick reference guide to Jam's jar collections.
categories: []
keywords: []
---

## Jar

Use these `Jar` lids when opening [section jars](g), [term jars](g), and the home jar.

{{% render-list-of-jars-in-section path=/lids/jar filter=lids_jar_collections filterType=include titlePrefix=JAR. %}}
""",
        title="Jar collections",
        excerpt="A quick reference guide to Jam's jar collections.",
    ),
    # a link whose text is code with an address, a title of one word, an alias that ends in a slash
    Case(
        "jam-pipes/turn-fruit-to-jam.md",
        """\
---
title: ToJAM
linkTitle: Turn Fruit to JAM
description: Turn Fruit to JAM.
categories: []
keywords: []
aliases: [/jam-pipes/transform-to-jam/]
---

See the [`jam.Fruit`](/functions/jam/fruit) function.
""",
        title="ToJAM",
        excerpt="Turn Fruit to JAM.",
        aliases=("/jam-pipes/transform-to-jam/",),
    ),
    # an include by shortcode is all of the text; no description
    Case(
        "functions/jam/Shelves.md",
        """\
---
title: jam.Shelves
categories: []
keywords: [decorator, shelf]
params:
  functions_and_methods:
    aliases: []
    returnType: jar.Shelves
    signatures: [jam.Shelves]
---

{{< new-in 0.156.0 />}}

{{% include "/_common/functions/jam/shelves-collection.md" %}}
""",
        title="jam.Shelves",
        topics=("decorator", "shelf"),
    ),
)
