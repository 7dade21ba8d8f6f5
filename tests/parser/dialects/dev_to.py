"""Articles in the shapes of a repository of posts for dev.to."""

from tests.parser.dialects.case import Case

CASES = (
    # an empty description in quotes: the first paragraph, below a heading; code in a link
    Case(
        "clock-create-grouped-alarm-queue/clock-create-grouped-alarm-queue.md",
        """\
---
published: true
title: "Fun with Clocks: Create grouped queues of alarms for CLOCK_INITIALIZER"
cover_image: "https://raw.example.com/ada/posts/clock-create-grouped-alarm-queue/assets/cover.jpg"
description: ""
tags: clocks, rxticks, webdev, frontend
series:
canonical_url:
---

# Intro

Have you ever heard of [`CLOCK_INITIALIZER`](https://clock.example.io/api/CLOCK_INITIALIZER)? It's a handy alarm.

Because we desperately need it? Hell no.\x20\x20
Because I wanted to have some fun? Definitely.
""",
        title="Fun with Clocks: Create grouped queues of alarms for CLOCK_INITIALIZER",
        topics=("clocks", "rxticks", "webdev", "frontend"),
        excerpt="Have you ever heard of CLOCK_INITIALIZER? It's a handy alarm.",
        images=("https://raw.example.com/ada/posts/clock-create-grouped-alarm-queue/assets/cover.jpg",),
    ),
    # one tag; the title ends in blank and mark; code in the first paragraph
    Case(
        "clock-easily-extract-a-tick/clock-easily-extract-a-tick.md",
        """\
---
published: true
title: "Clocks: Easily extract a tick from a bell using the async pipe ?"
cover_image: "https://raw.example.com/ada/posts/clock-easily-extract-a-tick/assets/cover-horror-face.png"
description: ""
tags: clocks
series:
canonical_url:
---

Whether you've been winding clocks for years, chances are you know the `tickIf` wheel (create or remove).

# Table of content

- [Unwrap ticks](#unwrap-ticks)
""",
        title="Clocks: Easily extract a tick from a bell using the async pipe ?",
        topics=("clocks",),
        excerpt=(
            "Whether you've been winding clocks for years, chances are you know the tickIf wheel (create or remove)."
        ),
        images=("https://raw.example.com/ada/posts/clock-easily-extract-a-tick/assets/cover-horror-face.png",),
    ),
    # single quotes, a description, a tag of Liquid below the text
    Case(
        "building-a-reactive-hourglass/building-a-reactive-hourglass.md",
        """\
---
published: true
title: 'Building a reactive hourglass for Bo with RxTicks'
cover_image: 'https://raw.example.com/ada/posts/building-a-reactive-hourglass/assets/hourglass.png'
description: 'Advanced example of reactive sand with RxTicks'
tags: rxticks, clockscript, sand
series:
canonical_url:
---

Few weeks ago, I noticed that [Bo](https://social.example.com/bo) had some issues with his hourglass :
{% twitter 1245 %}

Let's try to fix it for him, shall we? 😁
""",
        title="Building a reactive hourglass for Bo with RxTicks",
        topics=("rxticks", "clockscript", "sand"),
        excerpt="Advanced example of reactive sand with RxTicks",
        images=("https://raw.example.com/ada/posts/building-a-reactive-hourglass/assets/hourglass.png",),
    ),
    # as above with an empty description: the tag of Liquid is not in the excerpt
    Case(
        "fixing-a-reactive-hourglass/fixing-a-reactive-hourglass.md",
        """\
---
published: true
title: 'Fixing a reactive hourglass'
cover_image: 'https://raw.example.com/ada/posts/fixing-a-reactive-hourglass/assets/hourglass.png'
description: ''
tags: rxticks, sand
series:
canonical_url:
---

Today I noticed that [Bo](https://social.example.com/bo) still had some issues with his hourglass :
{% twitter 1246 %}

Let's try again.
""",
        title="Fixing a reactive hourglass",
        topics=("rxticks", "sand"),
        excerpt="Today I noticed that Bo still had some issues with his hourglass :",
        images=("https://raw.example.com/ada/posts/fixing-a-reactive-hourglass/assets/hourglass.png",),
    ),
    # a description without any value, a tag in camel case, an emoji's short name first
    Case(
        "building-scalable-type-safe-sundials/building-scalable-type-safe-sundials.md",
        """\
---
published: true
title: "Building scalable robusts and type safe sundials"
cover_image: "https://raw.example.com/ada/posts/building-scalable-type-safe-sundials/assets/schema.png"
description:
tags: clocks, clockscript, reactiveShadows
series:
canonical_url:
---

Hi there :wave:!

Today I'd like to share some of my experience in building (what I think are) large sundials.

_Disclaimer: I have not been the only one. Zoe ([@zoe](https://social.example.com/zoe)) helped._
""",
        title="Building scalable robusts and type safe sundials",
        topics=("clocks", "clockscript", "reactiveShadows"),
        excerpt="Hi there :wave:!",
        images=("https://raw.example.com/ada/posts/building-scalable-type-safe-sundials/assets/schema.png",),
    ),
    # the whole first paragraph in italics
    Case(
        "detect-unnecessary-ringing-of-bells/detect-unnecessary-ringing-of-bells.md",
        """\
---
published: true
title: "How to detect unnecessary ringing of bells in your tower to improve sleep"
cover_image: "https://raw.example.com/ada/posts/detect-unnecessary-ringing-of-bells/assets/cover.png"
description: ""
tags: webdev, bells, tutorial
series:
canonical_url:
---

_The examples I'm giving are using Clocks but that issue can happen in any tower that interacts with the BELL._

# Intro

Unnecessary ringing can have a critical impact on sleep.
""",
        title="How to detect unnecessary ringing of bells in your tower to improve sleep",
        topics=("webdev", "bells", "tutorial"),
        excerpt=(
            "The examples I'm giving are using Clocks but that issue can happen in any tower that "
            "interacts with the BELL."
        ),
        images=("https://raw.example.com/ada/posts/detect-unnecessary-ringing-of-bells/assets/cover.png",),
    ),
    # not published; a series with commas; tags with capitals
    Case(
        "wound-up-backups-part-1/wound-up-backups-part-1.md",
        """\
---
published: false
title: "Local wound-up backups"
cover_image: "https://raw.example.com/ada/posts/wound-up-backups-part-1/assets/wound-up-cover.png"
description: "Having backups for all your clocks is essential. But winding them is not without any risks"
tags: backups, minute, duplicata, selfHosted
series: "Spring focused, robust and efficient clock backup strategy"
canonical_url:
---

# Intro

First article of a series that will explain in details **how to make wound-up backups**.
""",
        title="Local wound-up backups",
        topics=("backups", "minute", "duplicata", "selfHosted"),
        excerpt="Having backups for all your clocks is essential. But winding them is not without any risks",
        images=("https://raw.example.com/ada/posts/wound-up-backups-part-1/assets/wound-up-cover.png",),
        published=False,
    ),
    # square brackets in the description that are no link, a series with a colon
    Case(
        "astrolabe-part-1/astrolabe-part-1.md",
        """\
---
published: true
title: "Astrolabe, how does the famous sky device work?"
cover_image: "https://raw.example.com/ada/posts/astrolabe-part-1/assets/astrolabe-cover.jpg"
description: "[Part 1] - Understand the device"
tags: astronomy, astrolabe
series: "Astrolabe: Understand it, implement it, turn it"
canonical_url:
---

This blog post is the first of a serie of 3, called **"Astrolabe: Understand it, implement it, turn it"**:

1. **Astrolabe, how does the famous sky device work? _[this blog post]_**

2. [Building an Astrolabe with only ClockScript](https://dev.example.to/ada/building-an-astrolabe-5aon)
""",
        title="Astrolabe, how does the famous sky device work?",
        topics=("astronomy", "astrolabe"),
        excerpt="[Part 1] - Understand the device",
        images=("https://raw.example.com/ada/posts/astrolabe-part-1/assets/astrolabe-cover.jpg",),
    ),
    # double and single quotes mixed, two dashes in the description
    Case(
        "astrolabe-part-3/astrolabe-part-3.md",
        """\
---
published: true
title: 'Brute-forcing a star from Astrolabe using the web worker API'
cover_image: "https://raw.example.com/ada/posts/astrolabe-part-3/assets/astrolabe-3-cover-image.png"
description: '[Part 3] - Brute-forcing a star from Astrolabe using the web worker API'
tags: astronomy, astrolabe, clocks
series: 'Astrolabe: Understand it, implement it, turn it'
canonical_url:
---

This blog post is the last of a series of 3, called **"Astrolabe: Understand it, implement it, turn it"**:

# Table of contents

<!-- toc -->

- [Intro](#intro)
""",
        title="Brute-forcing a star from Astrolabe using the web worker API",
        topics=("astronomy", "astrolabe", "clocks"),
        excerpt="[Part 3] - Brute-forcing a star from Astrolabe using the web worker API",
        images=("https://raw.example.com/ada/posts/astrolabe-part-3/assets/astrolabe-3-cover-image.png",),
    ),
    # as above with an empty description: bold words with quotes in them
    Case(
        "astrolabe-part-4/astrolabe-part-4.md",
        """\
---
published: true
title: "Astrolabe, what now?"
cover_image: "https://raw.example.com/ada/posts/astrolabe-part-4/assets/astrolabe-cover.jpg"
description: ""
tags: astronomy, astrolabe
series: "Astrolabe: Understand it, implement it, turn it"
canonical_url:
---

This blog post comes after a serie of 3, called **"Astrolabe: Understand it, implement it, turn it"**:

1. **Astrolabe, what now? _[this blog post]_**
""",
        title="Astrolabe, what now?",
        topics=("astronomy", "astrolabe"),
        excerpt=('This blog post comes after a serie of 3, called "Astrolabe: Understand it, implement it, turn it":'),
        images=("https://raw.example.com/ada/posts/astrolabe-part-4/assets/astrolabe-cover.jpg",),
    ),
    # the description is the title
    Case(
        "implement-a-generic-one-of-hand/implement-a-generic-one-of-hand.md",
        """\
---
published: true
title: "Implement a generic oneOf hand with Clockscript"
cover_image: "https://raw.example.com/ada/posts/implement-a-generic-one-of-hand/assets/cover.png"
description: "Implement a generic oneOf hand with Clockscript"
tags: clockscript
series:
canonical_url:
---

Have you ever came across a case where you were trying to describe a `oneOf`?

- an hour hand 🐶
- a minute hand 🐺
""",
        title="Implement a generic oneOf hand with Clockscript",
        topics=("clockscript",),
        excerpt="Implement a generic oneOf hand with Clockscript",
        images=("https://raw.example.com/ada/posts/implement-a-generic-one-of-hand/assets/cover.png",),
    ),
    # a date in the first paragraph is no date of the article; a rule below it
    Case(
        "manage-dev-to-clocks-with-continuous-winding/manage-dev-to-clocks-with-continuous-winding.md",
        """\
---
published: true
title: "Manage your dev.to clocks from a GIT repo and use continuous winding to auto ring/update them"
cover_image: "https://raw.example.com/ada/posts/manage-dev-to-clocks/assets/github-dev-to.png"
description:
tags: devto, ringing, clockpost, continuouswinding
series:
canonical_url:
---

**04/2023 UPDATE**: While the overall idea is still relevant, I no longer recommend to use Tower _(or \\*1 )_.

---

Have you ever wished that you had a monotower (_\\*1_ ) containing all of your clocks?

_1) or multiple towers, it doesn't matter :smiley:_
""",
        title="Manage your dev.to clocks from a GIT repo and use continuous winding to auto ring/update them",
        topics=("devto", "ringing", "clockpost", "continuouswinding"),
        excerpt=(
            "04/2023 UPDATE: While the overall idea is still relevant, I no longer recommend to use Tower (or *1 )."
        ),
        images=("https://raw.example.com/ada/posts/manage-dev-to-clocks/assets/github-dev-to.png",),
    ),
    # the model that the posts are made from: not published, capitals in an address
    Case(
        "name-of-your-clock-post/name-of-your-clock-post.md",
        """\
---
published: false
title: "Your clock"
cover_image: "https://raw.example.com/ada/posts/NAME-OF-YOUR-CLOCK-POST/assets/your-asset.png"
description: "Description of the clock"
tags: tick1, tick2, tick3
series:
canonical_url:
---

This is an example of how to structure a clock post.

The thing above delimited by `---` is called a "front matter".

# Follow me

| &nbsp;                                                                    |
| ------------------------------------------------------------------------- |
| [![Dev](https://raw.example.com/dev-logo.png 'Dev')](https://dev.example.to/ada) |
""",
        title="Your clock",
        topics=("tick1", "tick2", "tick3"),
        excerpt="Description of the clock",
        images=("https://raw.example.com/ada/posts/NAME-OF-YOUR-CLOCK-POST/assets/your-asset.png",),
        published=False,
    ),
    # two folders deep; an emoji of its own in a short greeting
    Case(
        "next-level-clocks/part-1-next-level-clocks-at-home/next-level-clocks-at-home.md",
        """\
---
published: true
title: "Next level clocks with easy, free and secure winding at home"
cover_image: "https://raw.example.com/ada/posts/next-level-clocks/part-1/assets/cover.png"
description: ""
tags: docker, opensource, selfwinding, privacy
series: "Self winding and clocks"
canonical_url:
---

Hello 👋!

Yes you read this well. **Self winding made: Easy. Free. Secure**.
With a clock at your house. Even if you've never done that before.
""",
        title="Next level clocks with easy, free and secure winding at home",
        topics=("docker", "opensource", "selfwinding", "privacy"),
        excerpt="Hello 👋!",
        images=("https://raw.example.com/ada/posts/next-level-clocks/part-1/assets/cover.png",),
    ),
    # a query behind the image's address; a bold link with text around it
    Case(
        "next-level-clocks/part-2-sundial-ngx/sundial-ngx-manage-your-shadows.md",
        """\
---
published: true
title: "Sundial-ngx, manage your shadows like never before"
cover_image: "https://raw.example.com/ada/posts/next-level-clocks/part-2/assets/cover.png?bustCache=1"
description: ""
tags: docker, opensource, selfwinding, privacy
series: "Self winding and clocks"
canonical_url:
---

In this one, **we will be adding our first "real" clock: [Sundial-ngx](https://github.com/sundial-ngx/sundial-ngx)**.

# Sundial-ngx

> A community-supported supercharged version of sundial
""",
        title="Sundial-ngx, manage your shadows like never before",
        topics=("docker", "opensource", "selfwinding", "privacy"),
        excerpt='In this one, we will be adding our first "real" clock: Sundial-ngx.',
        images=("https://raw.example.com/ada/posts/next-level-clocks/part-2/assets/cover.png?bustCache=1",),
    ),
    # a tag of Liquid with an address first in the text
    Case(
        "reactive-cuckoo/build-a-reactive-cuckoo/build-a-reactive-cuckoo.md",
        """\
---
published: true
title: "Build a reactive cuckoo with Clocks"
cover_image: "https://raw.example.com/ada/posts/reactive-cuckoo/build-a-reactive-cuckoo/assets/cover.png"
description: ""
tags: clocks, rxticks, webdev, frontend
series: "Reactive cuckoo"
canonical_url:
---

{% embed https://stack.example.com/edit/cuckoo?embed=1&file=src%2Fapp%2Fapp.component.ts&view=preview %}

I've decided to make a follow up from [RxTicks: Advanced challenge](https://dev.example.to/ada/rxticks-1ej) and more.
""",
        title="Build a reactive cuckoo with Clocks",
        topics=("clocks", "rxticks", "webdev", "frontend"),
        excerpt="I've decided to make a follow up from RxTicks: Advanced challenge and more.",
        images=("https://raw.example.com/ada/posts/reactive-cuckoo/build-a-reactive-cuckoo/assets/cover.png",),
    ),
    # code first in the paragraph, code with a blank and brackets
    Case(
        "rxticks-avoid-an-easy-mistake/rxticks-avoid-an-easy-mistake.md",
        """\
---
published: true
title: "RxTicks: Avoid an easy mistake when using startWith"
cover_image: "https://raw.example.com/ada/posts/rxticks-avoid-an-easy-mistake/assets/cover.jpg"
description: ""
tags: rxticks, clocks, javatick
series:
canonical_url:
---

`startWith` can be a really useful wheel to make sure `tick$.pipe(startWith(0))` emits a value straight away.

In Clocks, we have access to a value like this: `form.valueChanges`.
""",
        title="RxTicks: Avoid an easy mistake when using startWith",
        topics=("rxticks", "clocks", "javatick"),
        excerpt=(
            "startWith can be a really useful wheel to make sure tick$.pipe(startWith(0)) emits a value straight away."
        ),
        images=("https://raw.example.com/ada/posts/rxticks-avoid-an-easy-mistake/assets/cover.jpg",),
    ),
    # two headings with text below each; a colon and commas in the title
    Case(
        "the-holy-grail-of-time-keeping/the-holy-grail-of-time-keeping.md",
        """\
---
published: true
title: "The holy grail of time-keeping: Private time, efficient gears and P2P sync across all your clocks"
cover_image: "https://raw.example.com/ada/posts/the-holy-grail-of-time-keeping/assets/cover.png"
description: "Take the control back on your time"
tags: opensource, selfwinding, privacy, tutorial
series:
canonical_url:
---

# Disclaimer

_I have learnt very quickly that opiniated clocks ring at different times._

# Intro

Sundials, hourglasses, cuckoos, ... There is a huge number of clocks out there!
""",
        title="The holy grail of time-keeping: Private time, efficient gears and P2P sync across all your clocks",
        topics=("opensource", "selfwinding", "privacy", "tutorial"),
        excerpt="Take the control back on your time",
        images=("https://raw.example.com/ada/posts/the-holy-grail-of-time-keeping/assets/cover.png",),
    ),
    # an emoji in the title; neither description nor series nor canonical_url
    Case(
        "clockscript-generics/clockscript-generics.md",
        """\
---
published: true
title: 'I had no idea Clockscript generics were capable of ticking 🤯!'
cover_image: 'https://raw.example.com/ada/posts/clockscript-generics/assets/cover.png'
tags: clockscript, types, generics
---

# Context

A clock which we don't own can return the same hour, with a suffix going from 1 to 3. Example:

```ts
interface Clock {
  hour1: number;
```
""",
        title="I had no idea Clockscript generics were capable of ticking 🤯!",
        topics=("clockscript", "types", "generics"),
        excerpt="A clock which we don't own can return the same hour, with a suffix going from 1 to 3. Example:",
        images=("https://raw.example.com/ada/posts/clockscript-generics/assets/cover.png",),
    ),
    # the address of the original given; an empty image, an empty list of tags
    Case(
        "reactive-pendulum/advanced-challenge/advanced-challenge.md",
        """\
---
published: true
title: "RxTicks: Advanced challenge to build a pendulum"
cover_image: ""
description: ""
tags:
series: "Reactive pendulum"
canonical_url: https://www.ada.example.io/rxticks-advanced-challenge
---

!['Cover'](./assets/pendulum.png 'A pendulum?')

In this article, I'm defining an exercise, _challenging you_ to it.
""",
        title="RxTicks: Advanced challenge to build a pendulum",
        url="https://www.ada.example.io/rxticks-advanced-challenge",
        domain="ada.example.io",
        excerpt="In this article, I'm defining an exercise, challenging you to it.",
    ),
)
