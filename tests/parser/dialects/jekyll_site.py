"""Articles in the shapes of a Jekyll site."""

from tests.parser.dialects.case import Case

CASES = (
    # the common shape: quoted title, quoted date with a zone, one category
    Case(
        "_posts/2013-06-07-kettle-1-0-3-released.markdown",
        """\
---
title: "Kettle 1.0.3 Released"
date: "2013-06-07 21:02:13 +0200"
author: mbrandt
version: 1.0.3
category: release
---

v1.0.3 contains a handful of repairs to the lid:

- Close the lid when the water boils ([#190][])
- Add a `--whistle` option to `kettle new` ([#121][])

{% assign issue_numbers = "190|121" | split: "|" %}
{% for issue in issue_numbers %}
[#{{ issue }}]: {{ site.repository }}/issues/{{ issue }}
{% endfor %}
""",
        title="Kettle 1.0.3 Released",
        date="2013-06-07T19:02:13+00:00",
        topics=("release",),
        category="release",
        authors=("mbrandt",),
        excerpt="v1.0.3 contains a handful of repairs to the lid:",
    ),
    # a plain date with a zone west of Greenwich, the first paragraph on several lines
    Case(
        "_posts/2013-11-04-kettle-1-3-0-released.markdown",
        """\
---
title: 'Kettle 1.3.0 Released'
date: 2013-11-04 21:46:02 -0600
author: tom-
version: 1.3.0
category: release
---

It's been about six weeks since v1.2.0 and the kitchen crew is happy to
announce the arrival of v1.3.0. This is a **huge** release full of all
sorts of new features.

Here are a few things we think you'll want to know about this release:

* You can add [arbitrary leaves][] to the pot by adding files under a
  site's `_tea` directory.

[arbitrary leaves]: /docs/leaves/
""",
        title="Kettle 1.3.0 Released",
        date="2013-11-05T03:46:02+00:00",
        topics=("release",),
        category="release",
        authors=("tom-",),
        excerpt=(
            "It's been about six weeks since v1.2.0 and the kitchen crew is happy to "
            "announce the arrival of v1.3.0. This is a huge release full of all sorts "
            "of new features."
        ),
    ),
    # no date but the one of the file name; links by reference
    Case(
        "_posts/2014-05-06-kettle-turns-2-0-0.markdown",
        """\
---
title: 'Kettle turns 2.0.0'
author: mbrandt
version: 2.0.0
category: release
---

A year ago to the day, [we released Kettle 1.0.0][kettle-1]. One year later, we present its successor.

Packed with some [long-awaited features][changelog], this is the best Kettle yet.

1. [Collections](/docs/collections/) - Keep any number of cups.

[kettle-1]: /news/kettle-1/
[changelog]: /docs/history/
""",
        title="Kettle turns 2.0.0",
        date="2014-05-06T00:00:00+00:00",
        topics=("release",),
        category="release",
        authors=("mbrandt",),
        excerpt=("A year ago to the day, we released Kettle 1.0.0. One year later, we present its successor."),
    ),
    # an apostrophe and parentheses in the title; the file name is a day later than the date
    Case(
        "_posts/2014-11-06-kettles-second-spring-kettle-turns-2-5-0.markdown",
        """\
---
title: "Kettle's Second Spring (Or, Kettle turns 2.5.0)"
date: 2014-11-05 10:48:22 -0800
author: mbrandt
version: 2.5.0
category: release
---

A new day, a new pot! Kettle just turned 2.5.0 and has gained a lot of
warmth along the way.
""",
        title="Kettle's Second Spring (Or, Kettle turns 2.5.0)",
        date="2014-11-05T18:48:22+00:00",
        topics=("release",),
        category="release",
        authors=("mbrandt",),
        excerpt=("A new day, a new pot! Kettle just turned 2.5.0 and has gained a lot of warmth along the way."),
    ),
    # .md; categories as an inline list of one; a version that is no number
    Case(
        "_posts/2014-12-17-ferdawong-welcome-to-kettle-core.md",
        """\
---
title: 'Ferda Wong has joined the Kettle core team'
date: 2014-12-17 11:16:21 -0800
author: mbrandt
version: ferdawong
categories: [team]
---

We're excited to announce that [@ferdawong][] has joined the @kettle/core
team!

She hails from Trondheim, where she studies the [physics of steam][].

[@ferdawong]: https://git.example.org/ferdawong
[physics of steam]: https://steam.example.edu/
""",
        title="Ferda Wong has joined the Kettle core team",
        date="2014-12-17T19:16:21+00:00",
        topics=("team",),
        category="team",
        authors=("mbrandt",),
        excerpt="We're excited to announce that @ferdawong has joined the @kettle/core team!",
    ),
    # two categories
    Case(
        "2021-09-14-farewell-old-stove.markdown",
        """\
---
title: 'Farewell, Old Stove.'
date: 2021-09-14 11:28:02 -0500
author: asharoy
categories: [team, community]
---

Over the weekend, the core team said goodbye to one of our own: *the Iron Stove*, popularly known
by its inventory number @S-17.

It did not like new pots, so it chose to focus on what it did best.
""",
        title="Farewell, Old Stove.",
        date="2021-09-14T16:28:02+00:00",
        topics=("team", "community"),
        category="team",
        authors=("asharoy",),
        excerpt=(
            "Over the weekend, the core team said goodbye to one of our own: the Iron Stove, "
            "popularly known by its inventory number @S-17."
        ),
    ),
    # a version that looks like a number; the first paragraph before a list
    Case(
        "2015-10-26-kettle-3-0-released.markdown",
        """\
---
title: 'Kettle 3.0 Released'
date: 2015-10-26 15:37:30 -0700
author: mbrandt
version: 3.0
category: release
---

The long-brewed Kettle 3.0 has been released! Key changes:

- Incremental boiling (experimental, enable with `--incremental`)
- Lid profiler (add `--profile` to a boil or serve)
""",
        title="Kettle 3.0 Released",
        date="2015-10-26T22:37:30+00:00",
        topics=("release",),
        category="release",
        authors=("mbrandt",),
        excerpt="The long-brewed Kettle 3.0 has been released! Key changes:",
    ),
    # double quotes within a single-quoted title
    Case(
        "2016-05-18-kettle-3-1-4-released.markdown",
        """\
---
title: 'Kettle 3.1.4 "Steady Susan" Released'
date: 2016-05-18 16:50:37 -0700
author: mbrandt
version: 3.1.4
category: release
---

Hey Kettlers!

Today, we released v3.1.4 in an effort to bring more calm to the v3.1.x series:

* A fix for `layout` where steam would carry over from one pot to the next
""",
        title='Kettle 3.1.4 "Steady Susan" Released',
        date="2016-05-18T23:50:37+00:00",
        topics=("release",),
        category="release",
        authors=("mbrandt",),
        excerpt="Hey Kettlers!",
    ),
    # a comma and quotes in the title; a one-line first paragraph of prose
    Case(
        "2017-03-02-kettle-3-4-1-released.markdown",
        """\
---
title: 'Kettle 3.4.1, or "Unwanted Whistles"'
date: 2017-03-02 14:20:26 -0500
author: mbrandt
version: 3.4.1
category: release
---

Silence is a puzzling thing.

We write tests to ensure that a lid which closes today will close
tomorrow.
""",
        title='Kettle 3.4.1, or "Unwanted Whistles"',
        date="2017-03-02T19:20:26+00:00",
        topics=("release",),
        category="release",
        authors=("mbrandt",),
        excerpt="Silence is a puzzling thing.",
    ),
    # an exclamation mark; three paragraphs; a link with an anchor
    Case(
        "2016-02-19-kettle-3-1-2-released.markdown",
        """\
---
title: 'Kettle 3.1.2 Released!'
date: 2016-02-19 15:24:00 -0800
author: mbrandt
version: 3.1.2
category: release
---

[Hearth Pages upgraded to Kettle 3.1.1][1] last week. With a testbed of
over a million cups, this really put the pot through the wringer. The
fixes:

* Fix problem where pouring into a mug would have two handles

[1]: https://hearth.example.org/blog/
""",
        title="Kettle 3.1.2 Released!",
        date="2016-02-19T23:24:00+00:00",
        topics=("release",),
        category="release",
        authors=("mbrandt",),
        excerpt=(
            "Hearth Pages upgraded to Kettle 3.1.1 last week. With a testbed of over a million cups, "
            "this really put the pot through the wringer. The fixes:"
        ),
    ),
    # a layout first, a quoted date
    Case(
        "2018-02-19-meet-kettle-s-new-lead-brewer.markdown",
        """\
---
layout: news_item
title: "Meet Kettle's New Lead Brewer"
date: "2018-02-19 20:48:09 -0500"
author: mbrandt
categories: [team]
---

Kettle has a new Lead Brewer: Ottilie!

After over 5 years of leading Kettle, I am passing on the ladle.
""",
        title="Meet Kettle's New Lead Brewer",
        date="2018-02-20T01:48:09+00:00",
        topics=("team",),
        category="team",
        authors=("mbrandt",),
        excerpt="Kettle has a new Lead Brewer: Ottilie!",
    ),
    # emoji shortcodes stay as they are written
    Case(
        "2018-03-15-kettle-3-8-0-released.markdown",
        """\
---
title: 'Kettle 3.8.0 Released'
date: 2018-04-19 19:45:15 +0530
author: asharoy
version: 3.8.0
category: release
---

Aloha Kettlers!! :wave:

After months of toiling over the fire, the team is delighted to finally
present `v3.8.0`.
""",
        title="Kettle 3.8.0 Released",
        date="2018-04-19T14:15:15+00:00",
        topics=("release",),
        category="release",
        authors=("asharoy",),
        excerpt="Aloha Kettlers!! :wave:",
    ),
    # emphasis around a whole paragraph, with parentheses and a link inside
    Case(
        "2018-08-01-kettle-sponsoring.markdown",
        """\
---
title: "Sponsoring Kettle's development"
date: 2018-08-01 15:00:00 +0200
author: oe
categories: [community]
---

_(TL;DR: We're open for tea leaves on our [OpenCupboard page](https://cupboard.example.com/kettle))_

Hi Kettlers,

As you may know, Kettle is a completely free pot.
""",
        title="Sponsoring Kettle's development",
        date="2018-08-01T13:00:00+00:00",
        topics=("community",),
        category="community",
        authors=("oe",),
        excerpt="(TL;DR: We're open for tea leaves on our OpenCupboard page)",
    ),
    # an unquoted title, redirect_from
    Case(
        "2019-08-04-kettle-4-0-0-pre-beta1-released.markdown",
        """\
---
title: Kettle 4.0.0.pre.beta1 Released
date: 2019-08-04 10:43:31 -0500
author: tom-
version: 4.0.0.pre.beta1
categories: [release]
redirect_from: /news/2019/07/20/kettle-4-0-0-pre-beta1-released/
---

Dear Kettlers,

It's time for another pre-release of Kettle 4! 🎉
""",
        title="Kettle 4.0.0.pre.beta1 Released",
        date="2019-08-04T15:43:31+00:00",
        topics=("release",),
        category="release",
        authors=("tom-",),
        excerpt="Dear Kettlers,",
    ),
    # a blank line and a list within the front matter
    Case(
        "2020-05-27-kettle-4-1-0-released.markdown",
        """\
---
title: 'Kettle 4.1.0 Released'
date: 2020-05-27 15:20:30 +0530
author: asharoy
version: 4.1.0
category: release

filters_linked_to:
- where expression
- number of cups
---

Hello Kettlers!

Highlights of this release
are:

* Kettle now supports pouring *pages* in addition to cups.
* The [`cup_exp`][cup-expression-filter] filter got enhanced.

[cup-expression-filter]: /docs/filters/
""",
        title="Kettle 4.1.0 Released",
        date="2020-05-27T09:50:30+00:00",
        topics=("release",),
        category="release",
        authors=("asharoy",),
        excerpt="Hello Kettlers!",
    ),
    # a list right below a paragraph's line; Liquid in the address of a link
    Case(
        "2022-10-26-kettle-4-3-1-released.markdown",
        """\
---
title: 'Kettle 4.3.1 Released'
date: 2022-10-26 19:09:42 +0530
author: asharoy
version: 4.3.1
category: release
---

We're shipping `v4.3.1` containing [repairs]({% link _docs/history.md %}#v4-3-1) for two issues with v4.3.0:
  - Kettle now respects user-defined names of pots.
  - Revert the changes made to trigger a second boil.

Thanks to the users who took the time to burn their fingers.
""",
        title="Kettle 4.3.1 Released",
        date="2022-10-26T13:39:42+00:00",
        topics=("release",),
        category="release",
        authors=("asharoy",),
        excerpt="We're shipping v4.3.1 containing repairs for two issues with v4.3.0:",
    ),
    # owner: a Liquid value that runs over the end of a line in an address is still a link to its text
    Case(
        "2013-07-24-kettle-1-1-1-released.markdown",
        """\
---
title: "Kettle 1.1.1 Released"
date: "2013-07-24 22:24:14 +0200"
author: mbrandt
version: 1.1.1
category: release
---

Coming just 10 days after v1.1.0, v1.1.1 is out with a patch for
the nasty drip ([#1339]({{ site.repository }}/issues/1339)) and
cold handles ([#1338]({{ site.repository
}}/issues/1338)).

To all those affected, I'm sorry.
""",
        title="Kettle 1.1.1 Released",
        date="2013-07-24T20:24:14+00:00",
        topics=("release",),
        category="release",
        authors=("mbrandt",),
        excerpt=(
            "Coming just 10 days after v1.1.0, v1.1.1 is out with a patch for the nasty drip (#1339) "
            "and cold handles (#1338)."
        ),
    ),
    # owner: plain text means that &mdash; is the dash
    Case(
        "2021-09-27-kettle-4-2-1-released.markdown",
        """\
---
title: "Kettle 4.2.1 Released"
date: 2021-09-27 14:45:46 +0530
author: asharoy
version: 4.2.1
category: release
---

The change had an unforeseen consequence &mdash; cups on the *left* now pointed to
saucers that were not yet washed.
""",
        title="Kettle 4.2.1 Released",
        date="2021-09-27T09:15:46+00:00",
        topics=("release",),
        category="release",
        authors=("asharoy",),
        excerpt=(
            "The change had an unforeseen consequence — cups on the left now pointed to saucers "
            "that were not yet washed."
        ),
    ),
    # a code block of Liquid after the first paragraph, which ends in a colon
    Case(
        "2014-03-27-kettle-1-5-1-released.markdown",
        """\
---
title: 'Kettle 1.5.1 Released'
date: 2014-03-27 22:43:48 -0400
author: mbrandt
version: 1.5.1
category: release
---

The hawk-eyed [@gerdl](https://git.example.org/gerdl) spotted a crack in our
`Kettle.sealed_lid` code:

{% highlight ruby %}
> sealed_lid("/tmp/pot", "c:/lid")
=> "/tmp/pot/c:/lid"
{% endhighlight %}
""",
        title="Kettle 1.5.1 Released",
        date="2014-03-28T02:43:48+00:00",
        topics=("release",),
        category="release",
        authors=("mbrandt",),
        excerpt="The hawk-eyed @gerdl spotted a crack in our Kettle.sealed_lid code:",
    ),
    # a heading after the first paragraphs; a date at whole minutes; a quote in the title
    Case(
        "2017-10-19-quiet-kitchens.markdown",
        """\
---
title: "Quiet in Open Kitchens, and Kettle's role in it"
date: 2017-10-19 21:33:00 +0200
author: oe
categories: [community]
---

Open kitchens have a problem with noise. Hob lately conducted a [survey](http://kitchens.example.org/2017) which revealed that 95% of the cups rattle.

## Add a Code of Quiet, and keep it

This might seem like one of the easiest steps to do.
""",
        title="Quiet in Open Kitchens, and Kettle's role in it",
        date="2017-10-19T19:33:00+00:00",
        topics=("community",),
        category="community",
        authors=("oe",),
        excerpt=(
            "Open kitchens have a problem with noise. Hob lately conducted a survey which revealed "
            "that 95% of the cups rattle."
        ),
    ),
)
