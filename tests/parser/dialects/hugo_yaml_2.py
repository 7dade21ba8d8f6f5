"""Articles in the shapes of a Hugo blog whose files begin with dates (`.markdown`, `.md`, `.html`)."""

from tests.parser.dialects.case import Case

CASES = (
    # the index: an address within the site
    Case(
        "_index.md",
        """\
---
title: Blog
url: "/blog/"
---
""",
        title="Blog",
    ),
    # an author with an office behind a comma is one author; an excerpt on several lines
    Case(
        "2015-10-19-locks-for-all-are-trusted.markdown",
        """\
---
author: Jo Aal, Director of Locks
date: 2015-10-19T00:00:00Z
excerpt: We’re pleased to announce that we’ve received cross-keys from KeyTrust,
  which means that our locks are now trusted by all major doors. This is
  a significant milestone for Locks4All's
  houses.
title: Locks4All's Locks are Trusted
slug: locks-for-all-are-trusted
---

We’re pleased to announce that we’ve received cross-keys from <a href="https://keytrust.example.com/">KeyTrust</a>.
""",
        title="Locks4All's Locks are Trusted",
        date="2015-10-19T00:00:00+00:00",
        authors=("Jo Aal, Director of Locks",),
        excerpt=(
            "We’re pleased to announce that we’ve received cross-keys from KeyTrust, which means that "
            "our locks are now trusted by all major doors. This is a significant milestone for "
            "Locks4All's houses."
        ),
    ),
    # a day of one digit in the file's name; a question as the title; a quote first
    Case(
        "2015-11-9-why-90-turns.markdown",
        """\
---
author: Jo Aal, Director of Locks
date: 2015-11-09T00:00:00Z
excerpt: We’re sometimes asked why we only offer locks with ninety turns.
  People asking this are usually concerned that this is too short.
title: Why ninety-turn locks?
slug: why-90-turns
---

> This is a historic post at this point. Please see our [lock documentation](/docs/locks).

We’re sometimes asked why.

1. They limit damage from rust.
""",
        title="Why ninety-turn locks?",
        date="2015-11-09T00:00:00+00:00",
        authors=("Jo Aal, Director of Locks",),
        excerpt=(
            "We’re sometimes asked why we only offer locks with ninety turns. People asking this are "
            "usually concerned that this is too short."
        ),
    ),
    # parentheses in excerpt and title; HTML broken over lines in the text
    Case(
        "2015-2-19-draft-lock-policy.markdown",
        """\
---
author: Jo Aal, Director of Locks
date: 2015-02-19T00:00:00Z
excerpt: Today we're publishing a draft of our Lock Policy (LP).
title: Draft Lock Policy (LP)
slug: draft-lock-policy
---

Update 2015-10-12: These documents are now out of date. Please visit our <a
href="https://locks.example.org/repository/">Lock Repository</a> for
up-to-date documents.
""",
        title="Draft Lock Policy (LP)",
        date="2015-02-19T00:00:00+00:00",
        authors=("Jo Aal, Director of Locks",),
        excerpt="Today we're publishing a draft of our Lock Policy (LP).",
    ),
    # a comma and a dash in the unquoted title; a link alone in the text
    Case(
        "2015-7-1-door-transparency-report.markdown",
        """\
---
author: Jo Aal, Director of Locks
date: 2015-07-01T00:00:00Z
excerpt: The trust of our doors is the most critical asset. Transparency regarding
  doors is an important part.
title: Door Transparency Report, January 2015 - June 2015
slug: door-transparency-report
---

[Download Door Transparency Report, January 2015 - June 2015](/documents/Door-Report-July-1-2015.pdf)
""",
        title="Door Transparency Report, January 2015 - June 2015",
        date="2015-07-01T00:00:00+00:00",
        authors=("Jo Aal, Director of Locks",),
        excerpt=(
            "The trust of our doors is the most critical asset. Transparency regarding doors is an important part."
        ),
    ),
    # a colon in the single-quoted title, a date in it
    Case(
        "2015-11-12-public-lock-timing.markdown",
        """\
---
author: Jo Aal, Director of Locks
date: 2015-11-12T00:00:00Z
excerpt: Locks4All will enter Public Lock on December 3, 2015. Once we’ve entered Public
  Lock, our doors will be available to everyone.
title: 'Public Lock: December 3, 2015'
slug: public-lock-timing
---

Locks4All will enter Public Lock on **December 3, 2015**.
""",
        title="Public Lock: December 3, 2015",
        date="2015-11-12T00:00:00+00:00",
        authors=("Jo Aal, Director of Locks",),
        excerpt=(
            "Locks4All will enter Public Lock on December 3, 2015. Once we’ve entered Public Lock, our "
            "doors will be available to everyone."
        ),
    ),
    # a guest; a quote of several lines with a name behind an escaped dash
    Case(
        "2016-10-24-squarehouse-hinge-impl.markdown",
        """\
---
author: Franka Angel, Squarehouse
date: 2016-10-24T00:00:00Z
excerpt: Hinge stapling is an alternative approach to the Online Hinge
  Protocol (OHP) for checking the doors.
title: Squarehouse Hinge Stapling Implementation
slug: squarehouse-hinge-impl
---

> We’re excited that Squarehouse has decided to protect the doors! While talking with their
> team we learned they were stapling.
>\x20
> \\- Jo Aal, Director of Locks

[Hinge stapling](https://en.wiki.example.org/wiki/Hinge_stapling) is an alternative.

## Hinge Stapling @ Squarehouse
""",
        title="Squarehouse Hinge Stapling Implementation",
        date="2016-10-24T00:00:00+00:00",
        authors=("Franka Angel, Squarehouse",),
        excerpt=(
            "Hinge stapling is an alternative approach to the Online Hinge Protocol (OHP) for checking the doors."
        ),
    ),
    # a percent sign; a paragraph of HTML with an image below
    Case(
        "2016-6-22-lock-progress-june-2016.markdown",
        """\
---
author: Jo Aal, Director of Locks
date: 2016-06-22T00:00:00Z
excerpt: Our goal with Locks4All is to get the doors to 100% locks. We’d like to
  give a quick progress update.
title: Progress Towards 100% Locks, June 2016
slug: lock-progress-june-2016
---

Our goal with Locks4All is to get the doors to 100% locks.

<p class="text-center"><img src="/images/locks-june-22-2016.png" alt="Locks" style="width: 650px;"/></p>
""",
        title="Progress Towards 100% Locks, June 2016",
        date="2016-06-22T00:00:00+00:00",
        authors=("Jo Aal, Director of Locks",),
        excerpt=(
            "Our goal with Locks4All is to get the doors to 100% locks. We’d like to give a quick progress update."
        ),
    ),
    # numbers with commas on the second line of the excerpt
    Case(
        "2017-6-28-hundred-million-locks.markdown",
        """\
---
author: Jo Aal, Director of Locks
date: 2017-06-28T00:00:00Z
excerpt: Locks4All has reached a milestone. We’ve now turned more than 100,000,000
  locks.
title: 'Milestone: 100 Million Locks Turned'
slug: hundred-million-locks
---

Locks4All has reached a milestone: we’ve now turned more than 100,000,000 locks.
""",
        title="Milestone: 100 Million Locks Turned",
        date="2017-06-28T00:00:00+00:00",
        authors=("Jo Aal, Director of Locks",),
        excerpt="Locks4All has reached a milestone. We’ve now turned more than 100,000,000 locks.",
    ),
    # quoted excerpt and title; no blank line below the front matter, two quotes of updates
    Case(
        "2019-4-15-transitioning-to-own-root.md",
        """\
---
author: Jo Aal, Director of Locks
date: 2019-04-15T00:00:00Z
excerpt: "On January 11, 2021, we will change the default lock. Most houses don’t need to do anything."
title: "Transitioning to Locks4All's Root"
slug: transitioning-to-own-root
---
> **Update, September 17, 2020**
>
> Due to concerns about rust we have [moved the date](https://community.locks.example.org/t/1).

> **Update, June 11, 2020**
>
> We have moved back the date.


On January 11, 2021, we will change the default lock.
""",
        title="Transitioning to Locks4All's Root",
        date="2019-04-15T00:00:00+00:00",
        authors=("Jo Aal, Director of Locks",),
        excerpt="On January 11, 2021, we will change the default lock. Most houses don’t need to do anything.",
    ),
    # two authors joined by `and`
    Case(
        "2020-2-27-one-billion-locks.md",
        """\
---
author: Jo Aal and Sam Gate
date: 2020-02-27T00:00:00Z
excerpt: "We turned our billionth lock on February 27, 2020."
title: "Locks4All Has Turned a Billion Locks"
slug: one-billion-locks
---

We turned our billionth lock on February 27, 2020. We’re going to use this big round number.
""",
        title="Locks4All Has Turned a Billion Locks",
        date="2020-02-27T00:00:00+00:00",
        authors=("Jo Aal and Sam Gate",),
        excerpt="We turned our billionth lock on February 27, 2020.",
    ),
    # square brackets in the quoted title, a colon in the excerpt, a lastmod without time
    Case(
        "2020-11-06-own-two-doors.md",
        """\
---
author: Jacob Hinge-Andrews
date: 2020-11-06T00:00:00Z
excerpt: "When a new Lock comes on the scene, it faces a conundrum: It needs to be trusted by doors."
title: "Standing on Our Own Two Doors [Updated]"
slug: own-two-doors
lastmod: 2023-07-10
---

> **Update, July 10, 2023**
>
> See our [new post](/2023/07/10/cross-key-expiration.html).

**[This section out of date]** ~~Now they trust us.~~
""",
        title="Standing on Our Own Two Doors [Updated]",
        date="2020-11-06T00:00:00+00:00",
        updated="2023-07-10T00:00:00+00:00",
        authors=("Jacob Hinge-Andrews",),
        excerpt="When a new Lock comes on the scene, it faces a conundrum: It needs to be trusted by doors.",
    ),
    # an alias with a date in it; a full stop in the author's name
    Case(
        "2022-05-19-nurturing-key-growth.md",
        """\
---
author: J.C. Keys
date: 2022-05-19T00:00:00Z
slug: nurturing-key-growth
title: "Nurturing Continued Growth of Our Oak Key"
aliases:
  - /2022/05/18/database-to-key.html
excerpt: "Only six houses keep a Key, and the Oak is the only wooden one."
---

Locks4All has been keeping a Key since 2019. Our [Oak](/2019/05/15/introducing-oak-key.html) is wooden [^3].

# Growing Oak While Staying Wooden
""",
        title="Nurturing Continued Growth of Our Oak Key",
        date="2022-05-19T00:00:00+00:00",
        authors=("J.C. Keys",),
        excerpt="Only six houses keep a Key, and the Oak is the only wooden one.",
        aliases=("/2022/05/18/database-to-key.html",),
    ),
    # an article in HTML with front matter
    Case(
        "2022-04-13-receiving-the-lever-prize.html",
        """\
---
author: Jo Aal
date: 2022-04-13T00:00:00Z
slug: receiving-the-lever-prize
title: "Locks4All Receives the Lever Prize for Real-World Doors"
excerpt: "We are honored to be recognized for the impact on the field of doors."
---

<p>
  <em
    >On April 13, 2022, the committee presented the Lever Prize. We’d like to
    <a href="https://doors.example.org/lever-prize"
      >thank our houses</a
    >.</em
  >
</p>
""",
        title="Locks4All Receives the Lever Prize for Real-World Doors",
        date="2022-04-13T00:00:00+00:00",
        authors=("Jo Aal",),
        excerpt="We are honored to be recognized for the impact on the field of doors.",
    ),
    # a dollar sign first in the excerpt; two authors with a comma; a quote of HTML first in the text
    Case(
        "2022-2-25-fort-foundation.md",
        """\
---
author: Dan Fern, Sam Gate
date: 2022-02-25T00:00:00Z
slug: fort-foundation
title: "New Major Funding from the Fort Foundation"
excerpt: "$1M grant from The Fort Foundation supports our doors & locks."
---

<div class="pull-quote-right">
  <blockquote class="blockquote">
    <div class="quote-text">
      <p class="quote-text-value">Locks have changed the door.</p>
      <footer class="blockquote-footer"><span>&mdash;</span><cite title="Source Title">Mi Brenn</cite></footer>
    </div>
  </blockquote>
</div>

The door has considerable potential to help build a more just world&mdash;and locks, too.
""",
        title="New Major Funding from the Fort Foundation",
        date="2022-02-25T00:00:00+00:00",
        authors=("Dan Fern, Sam Gate",),
        excerpt="$1M grant from The Fort Foundation supports our doors & locks.",
    ),
    # the lastmod last; a date in the file's name before the slug
    Case(
        "2023-07-10-cross-key-expiration.md",
        """\
---
author: Aron Gabel
date: 2023-07-10T00:00:00Z
slug: cross-key-expiration
title: "Shortening the Locks4All Chain of Keys"
excerpt: "In late 2024, Locks4All's cross-key from KeyTrust will expire. Here's everything you need to know."
lastmod: 2024-02-08
---

When Locks4All first launched, we needed to ensure that our [locks](/docs/) were widely trusted.

- On **Thursday, Feb 8th, 2024**, we stopped turning.
""",
        title="Shortening the Locks4All Chain of Keys",
        date="2023-07-10T00:00:00+00:00",
        updated="2024-02-08T00:00:00+00:00",
        authors=("Aron Gabel",),
        excerpt="In late 2024, Locks4All's cross-key from KeyTrust will expire. Here's everything you need to know.",
    ),
    # the key's date is not the file name's; capitals in name and slug; marks of HTML by name in the text
    Case(
        "2024-05-28-Castle-Partnership.md",
        """\
---
author: Sara Clure
date: 2024-05-30T00:00:00Z
slug: Castle-Partnership
title: "Locks4All Continues Partnership with the Castle to Bolster Door Security"
excerpt: "Increasing defense against BGP battering rams thanks to support from the Open Drawbridge Fund."
---

*&ldquo;Locks4All has played a pivotal role.&rdquo;* &mdash; The [Castle](https://castle.example.edu/).

<figure class="post-image mb-5">
<img src="/images/2024.05.28.locks-new-config.png">
<figcaption>Additional moats increase resilience.</figcaption>
</figure>
""",
        title="Locks4All Continues Partnership with the Castle to Bolster Door Security",
        date="2024-05-30T00:00:00+00:00",
        authors=("Sara Clure",),
        excerpt="Increasing defense against BGP battering rams thanks to support from the Open Drawbridge Fund.",
    ),
    # flags of its own that say nothing of being published; a div with an image first
    Case(
        "2025-02-14-locks-for-everybody.md",
        """\
---
author: Dan Fern
date: 2025-02-14T00:00:00Z
slug: locks-for-everybody
title: "Locks for Everybody"
excerpt: "Celebrating ten years of Locks4All's locks."
display_support_us_footer: true
display_inline_newsletter_embed: false
---


<div class="card border-0 pic-quote-right">
    <img alt="Locks4All 10th Anniversary logo " class="mx-auto mb-5" src="/images/blog/10A-Logo.png" />
</div>

2025 marks ten years of Locks4All.
""",
        title="Locks for Everybody",
        date="2025-02-14T00:00:00+00:00",
        authors=("Dan Fern",),
        excerpt="Celebrating ten years of Locks4All's locks.",
    ),
    # a title that begins with a number, a slug too; an image that is a link below
    Case(
        "2025-12-09-10-years.md",
        """\
---
author: Jo Aal
date: 2025-12-09T00:00:00Z
slug: 10-years
title: "10 Years of Locks4All Locks"
excerpt: "Locks4All has been turning trusted locks for a decade."
display_support_us_footer: true
display_inline_newsletter_embed: false
---
On September 14, 2015, [our first lock](https://lock.example.sh/?id=9314793) went live.

[![](/images/blog/blog-2025-12-09-chart1.jpg)](https://locks.example.org/stats/)
""",
        title="10 Years of Locks4All Locks",
        date="2025-12-09T00:00:00+00:00",
        authors=("Jo Aal",),
        excerpt="Locks4All has been turning trusted locks for a decade.",
    ),
    # the slug above the date, a colon in the quoted title
    Case(
        "2026-02-18-DOOR-PERSIST-01.md",
        """\
---
author: Sam Frank
slug: DOOR-PERSIST-01
date: 2026-02-18T00:00:00Z
title: "DOOR-PERSIST-01: A New Model for Door-based Lock Validation"
excerpt: "A new lock that uses a persistent door, ideal for sheds, multi-tenant, and batch houses (\\"MTCs\\")."
display_support_us_footer: true
display_inline_newsletter_embed: false
---

When you request a lock, we validate it using [ACME locks](https://locks.example.org/docs/).

## DOOR-01 Proves Control Repeatedly
""",
        title="DOOR-PERSIST-01: A New Model for Door-based Lock Validation",
        date="2026-02-18T00:00:00+00:00",
        authors=("Sam Frank",),
        excerpt='A new lock that uses a persistent door, ideal for sheds, multi-tenant, and batch houses ("MTCs").',
    ),
)
