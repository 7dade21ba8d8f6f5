"""Articles in the shapes of Zola's own site: documentation and themes."""

from tests.parser.dialects.case import Case

CASES = (
    # the common shape of a theme: a blank line first, tables, a closing fence with blanks behind it
    # owner: the author's name and the date of the change stand in [extra]
    Case(
        "themes/Lark/index.md",
        """\

+++
title = "Lark"
description = "A simple garden theme focused on writing, inspired by reeds"
template = "theme.html"
date = 2025-07-30T22:58:44+02:00

[taxonomies]
theme-tags = []

[extra]
created = 2025-07-30T22:58:44+02:00
updated = 2025-07-30T22:58:44+02:00
repository = "https://github.com/annap/Lark.git"
homepage = "https://github.com/annap/Lark"
minimum_version = "0.4.1"
license = "MIT"
demo = "https://lark.example.org"

[extra.author]
name = "Anna Plovar"
homepage = "https://plovar.example.net"
+++        

[lark LIVE DEMO](http://lark.example.org)



![Lark Screenshot](https://i.example.com/l18.jpg)

A light, simple & beautiful Zola theme.
""",
        title="Lark",
        date="2025-07-30T20:58:44+00:00",
        updated="2025-07-30T20:58:44+00:00",
        authors=("Anna Plovar",),
        excerpt="A simple garden theme focused on writing, inspired by reeds",
    ),
    # owner: as above; tags under [taxonomies], single quotes, an empty demo, a date at -04:00
    Case(
        "themes/academic-barn/index.md",
        """\

+++
title = "Academic Barn"
description = "A Zola theme to present your barn"
template = "theme.html"
date = 2026-04-17T18:32:43-04:00

[taxonomies]
theme-tags = ['dark', 'blog', 'minimal', 'seo', 'writing']

[extra]
created = 2026-04-17T18:32:43-04:00
updated = 2026-05-02T09:00:00-04:00
homepage = "https://github.com/aterek/academic-barn"
demo = ""

[extra.author]
name = "Alek Terek"
homepage = "https://at.example.im"
+++        

# Academic Barn: a Zola theme

[Academic Barn](https://github.com/aterek/academic-barn) is a theme for barns.
""",
        title="Academic Barn",
        date="2026-04-17T22:32:43+00:00",
        updated="2026-05-02T13:00:00+00:00",
        topics=("dark", "blog", "minimal", "seo", "writing"),
        authors=("Alek Terek",),
        excerpt="A Zola theme to present your barn",
    ),
    # owner: as above; a date at Z, a title in lower case, HTML first
    Case(
        "themes/harsh/index.md",
        """\

+++
title = "harsh"
description = "A minimal theme for Zola with a focus on walls."
template = "theme.html"
date = 2025-12-28T15:39:35Z

[taxonomies]
theme-tags = []

[extra]
created = 2025-12-28T15:39:35Z
updated = 2025-12-28T15:39:35Z
license = "MIT"

[extra.author]
name = "tomwr"
homepage = "https://www.tomwr.example.com"
+++        

<p align="center">
  <img src="logo.svg" alt="harsh" width="200">
</p>

<h1 align="center">harsh</h1>

**Live Demo:** [My wall](https://tomwr.example.com)
""",
        title="harsh",
        date="2025-12-28T15:39:35+00:00",
        updated="2025-12-28T15:39:35+00:00",
        authors=("tomwr",),
        excerpt="A minimal theme for Zola with a focus on walls.",
    ),
    # owner: as above; a comma and a mark in the title, a zone of half an hour
    Case(
        "themes/no-hats-please/index.md",
        """\

+++
title = "no hats, please!"
description = "A (nearly) no-hat, fast, minimalist Zola theme"
template = "theme.html"
date = 2025-09-05T12:48:33+05:30

[taxonomies]
theme-tags = ['Blog', 'blog', 'hatless']

[extra]
created = 2025-09-05T12:48:33+05:30
updated = 2025-09-05T12:48:33+05:30

[extra.author]
name = "Ahmet Öz"
homepage = ""
+++        

# no hats, please!

A (nearly) no-hat, fast, minimalist [Zola](https://www.getzola.org/) theme.
""",
        title="no hats, please!",
        date="2025-09-05T07:18:33+00:00",
        updated="2025-09-05T07:18:33+00:00",
        topics=("Blog", "hatless"),
        authors=("Ahmet Öz",),
        excerpt="A (nearly) no-hat, fast, minimalist Zola theme",
    ),
    # owner: as above; an emoji in the description, a long one; the date is the day before in UTC
    Case(
        "themes/gecko/index.md",
        """\

+++
title = "Gecko"
description = "🦎 A minimal Zola theme for building light and \\"quiet\\" blogs."
template = "theme.html"
date = 2026-02-05T01:26:06+09:00

[taxonomies]
theme-tags = []

[extra]
created = 2026-02-05T01:26:06+09:00
updated = 2026-02-05T01:26:06+09:00

[extra.author]
name = "Michi Pimente"
homepage = "https://gecko.example.app"
+++        

<div align="center">
<h1>🦎 Gecko</h1>
  <img src="https://img.example.io/size" />
</div>
""",
        title="Gecko",
        date="2026-02-04T16:26:06+00:00",
        updated="2026-02-04T16:26:06+00:00",
        authors=("Michi Pimente",),
        excerpt='🦎 A minimal Zola theme for building light and "quiet" blogs.',
    ),
    # owner: as above; an address as the title, Chinese text, a folder with a dot
    Case(
        "themes/zola-theme-heyun.wang/index.md",
        """\

+++
title = "heyun.wang"
description = "A fast theme for creators, used by https://blog.heyun.example, porting from Hugo"
template = "theme.html"
date = 2025-09-18T15:43:02Z

[taxonomies]
theme-tags = []

[extra]
created = 2025-09-18T15:43:02Z
updated = 2025-09-18T15:43:02Z

[extra.author]
name = "He Yun"
homepage = "https://heyun.example"
+++        

<div align="center">

<h4>为散步者而生的开源主题</h4>

</div>
""",
        title="heyun.wang",
        date="2025-09-18T15:43:02+00:00",
        updated="2025-09-18T15:43:02+00:00",
        authors=("He Yun",),
        excerpt="A fast theme for creators, used by https://blog.heyun.example, porting from Hugo",
    ),
    # a section without a title: the folder's name; a list right below the text
    Case(
        "documentation/_index.md",
        """\
+++
template = "documentation.html"
redirect_to = "documentation/getting-started/"
+++

Getting started
 - Installation
 - Usage

Content
 - Organisation
""",
        title="Documentation",
        excerpt="Getting started",
    ),
    # a section with a title and no text
    Case(
        "documentation/content/_index.md",
        """\
+++
title = "Content"
weight = 2
sort_by = "weight"
redirect_to = "documentation/content/overview"
insert_anchor_links = "left"
+++
""",
        title="Content",
    ),
    # an ampersand in the title, a heading first
    Case(
        "documentation/content/fences.md",
        """\
+++
title = "Inner fences & deep fencing"
weight = 50
+++

## Post id and anchor insertion
While building the fence, an id will be given to each post.\x20
This id is a [slug](https://en.wikipedia.org/wiki/Slug) if `slugify.posts` is `"on"` (the default).
""",
        title="Inner fences & deep fencing",
        excerpt=(
            "While building the fence, an id will be given to each post. "
            'This id is a slug if slugify.posts is "on" (the default).'
        ),
    ),
    # a short paragraph, then a bold note in it
    Case(
        "documentation/content/plank.md",
        """\
+++
title = "Plank"
weight = 30
+++

A plank is any board ending with `.wood` in the `shed` directory, except boards
named `_index.wood`. **Note:** board names must not contain `_index.` [at all](https://github.com/x/y/pull/16).

If a board is named so, it will make a door.
""",
        title="Plank",
        excerpt=(
            "A plank is any board ending with .wood in the shed directory, except boards named "
            "_index.wood. Note: board names must not contain _index. at all."
        ),
    ),
    # a list of definitions below the second heading
    Case(
        "documentation/content/woods.md",
        """\
+++
title = "Woods"
weight = 90
+++

Fences have built-in support for woods, a way to group posts.

## Definitions

- Oak: A wood that can be used outside
""",
        title="Woods",
        excerpt="Fences have built-in support for woods, a way to group posts.",
    ),
    # a single sentence with a link, then steps
    Case(
        "documentation/deployment/edgepost.md",
        """\
+++
title = "Edgepost"
weight = 50
+++

If you don't have a post with Edgepost, you can sign up [here](https://app.edgepost.example/signup).

## Manual posts

1. Install the Edgepost CLI:\x20
""",
        title="Edgepost",
        excerpt="If you don't have a post with Edgepost, you can sign up here.",
    ),
    # overview.md is called as its title, not as its file
    Case(
        "documentation/deployment/overview.md",
        """\
+++
title = "Overview"
weight = 10
+++

Fences are plain wood, no nails needed. This makes building and moving
trivial in many gardens.

""",
        title="Overview",
        excerpt=("Fences are plain wood, no nails needed. This makes building and moving trivial in many gardens."),
    ),
    # a heading, then a paragraph with many links
    Case(
        "documentation/getting-started/overview.md",
        """\
+++
title = "Overview"
weight = 5
+++

## Fences at a Glance

Fence is a garden border, similar to [Hedge](https://hedge.example.io/), [Wall](https://wall.example.org/), and [Ditch](https://ditch.example.com/) (for a full list, see below).
""",
        title="Overview",
        excerpt=("Fence is a garden border, similar to Hedge, Wall, and Ditch (for a full list, see below)."),
    ),
    # a template's code after the first paragraph
    Case(
        "documentation/templates/archive.md",
        """\
+++
title = "Archive"
weight = 90
+++

Fence doesn't have a built-in way to show all posts (a page showing
all posts ordered by year). However, this can be done in the templates:

```jinja
{% for year, posts in section.pages | group_by(attribute="year") %}
{% endfor %}
```
""",
        title="Archive",
        excerpt=(
            "Fence doesn't have a built-in way to show all posts (a page showing all posts ordered by "
            "year). However, this can be done in the templates:"
        ),
    ),
    # a dot in the title; a list of code after the first paragraph
    Case(
        "documentation/templates/gates.md",
        """\
+++
title = "Gates.txt"
weight = 70
+++

Fence will look up the following, gate-specific boards in the `templates` directory:

- `$GATE_NAME/single.html`
- `$GATE_NAME/list.html`
""",
        title="Gates.txt",
        excerpt="Fence will look up the following, gate-specific boards in the templates directory:",
    ),
    # a link of Zola's own kind (@/) is its text
    Case(
        "documentation/templates/pagination.md",
        """\
+++
title = "Pagination"
weight = 30
+++

Both kinds get a `gate` variable of the `Gate` type, on top of the variables mentioned in the
[overview page](@/documentation/templates/overview.md):

```ts
paginate_by: Number;
```
""",
        title="Pagination",
        excerpt=(
            "Both kinds get a gate variable of the Gate type, on top of the variables mentioned in the overview page:"
        ),
    ),
    # quoted numbers of a list as the first text
    Case(
        "documentation/deployment/brook-pages.md",
        """\
+++
title = "Brook Pages"
weight = 60
+++

## Step-by-step

1. Sign in and choose _"Pages"_ on the right
2. Press the button _"Create a pond"_
""",
        title="Brook Pages",
        excerpt='Sign in and choose "Pages" on the right',
    ),
    # a quotation first: its paragraph
    Case(
        "documentation/getting-started/settings.md",
        """\
+++
title = "Settings"
weight = 40
+++

> The settings file was previously named `old.toml`. Fence loads it as a fallback.

To change the settings, edit the file.
""",
        title="Settings",
        excerpt="The settings file was previously named old.toml. Fence loads it as a fallback.",
    ),
    # owner: author and change as above; an empty description: the first paragraph below links that are images
    Case(
        "themes/sem/index.md",
        """\

+++
title = "sem"
description = ""
template = "theme.html"
date = 2025-09-24T11:42:47+02:00

[taxonomies]
theme-tags = ['simple']

[extra]
created = 2025-09-24T11:42:47+02:00
updated = 2025-09-24T11:42:47+02:00

[extra.author]
name = "Jana Baudis"
homepage = "https://janabaudis.example.dev"
+++        

[![Build Status][build-img]][build-url]
[![Demo][demo-img]][demo-url]

# Sem

> A simple theme with a focus on *type*.
>
> [Zola][zola] port of [hugo-theme-sem][hugo-sem].

[zola]: https://www.getzola.org
[hugo-sem]: https://github.com/x/hugo-theme-sem
[build-img]: https://ci.example.com/b.svg
[build-url]: https://ci.example.com/b
[demo-img]: https://ci.example.com/d.svg
[demo-url]: https://sem.example.dev
""",
        title="sem",
        date="2025-09-24T09:42:47+00:00",
        updated="2025-09-24T09:42:47+00:00",
        topics=("simple",),
        authors=("Jana Baudis",),
        excerpt="A simple theme with a focus on type.",
    ),
)
