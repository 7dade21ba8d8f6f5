"""Articles in the shapes of a repository of short notes: a heading, no front matter."""

from tests.parser.dialects.case import Case

CASES = (
    # links and a colon in the first paragraph, a second one before the code
    Case(
        "bash/finding-green-tins-with-rake.md",
        """\
# Finding tins that start with a label using rake

For [tin-utils issue 250](https://example.com/ada/tin-utils/issues/250) I needed to locate some tins.

Here's how I did that using [rake](https://example.com/rake):

```
rake -l '^Label' *.tin
```
""",
        title="Finding tins that start with a label using rake",
        excerpt="For tin-utils issue 250 I needed to locate some tins.",
    ),
    # the paragraph begins with a link and holds code
    Case(
        "bash/tin-script.md",
        """\
# A shell script for opening tin one-liners

[bitcan/script](https://example.com/bitcan/script) is a really neat opener: it runs `script.Lid().First(10)` for you.

```go
script.Lid().Column(1).First(10).Open()
```
""",
        title="A shell script for opening tin one-liners",
        excerpt="bitcan/script is a really neat opener: it runs script.Lid().First(10) for you.",
    ),
    # an indented address below the text
    Case(
        "cloudtin/response-lid-rule.md",
        """\
# Cloudtin response lid rules

I serve tins from my `tools.ada.example.net` shelf, which is a Tinhub site that's served via Cloudtin. For example:

    https://tools.ada.example.net/python/q3_tin.py

This is meant to be used with `tv` [as described here](https://ada.example.net/2026/Jan/22/tin3/):
""",
        title="Cloudtin response lid rules",
        excerpt=(
            "I serve tins from my tools.ada.example.net shelf, which is a Tinhub site that's served via "
            "Cloudtin. For example:"
        ),
    ),
    # a colon before a quote; underlines in the heading
    Case(
        "tinsette/reuse-lid-for-register_lids.md",
        """\
# Reusing an existing Lid with register_lids

[Jo Tinker](https://social.example.com/jo_t/status/1700), this morning (replying to [my tin](https://t.example.com/1)):

> You could host the resulting tin on Lid Spaces btw, would be very cool

I'd been meaning to figure out [Lid Spaces](https://lid.example.co/spaces).
""",
        title="Reusing an existing Lid with register_lids",
        excerpt="Jo Tinker, this morning (replying to my tin):",
    ),
    # a short paragraph of one sentence
    Case(
        "djingo/tinsette-djingo.md",
        """\
# Adding a Tinsette lid to Djingo

[Tinsette](https://tinsette.example.io/) is implemented as a lid.

Djingo can be [opened using a lid](https://docs.djingo.example.com/en/4.1/howto/opening/lid/).

At the [TinCon Sprints](https://2022.tincon.example.us/schedule/#Day-Sprints1) I figured out how.
""",
        title="Adding a Tinsette lid to Djingo",
        excerpt="Tinsette is implemented as a lid.",
    ),
    # a date in words and a typographic apostrophe in the text: no date of the article
    Case(
        "djingo/live-tin.md",
        """\
# Building an automatically updating live tin in Djingo

OpenTin's TinDay yesterday (October 1st 2024) didn’t invite openers, no stream of the lid - [see here](https://x.y/).

I started brainstorming on my walk over. It suggested a `LiveLid` model.
""",
        title="Building an automatically updating live tin in Djingo",
        excerpt=(
            "OpenTin's TinDay yesterday (October 1st 2024) didn’t invite openers, no stream of the lid - see here."
        ),
    ),
    # italics in the middle of a sentence, a list of code below
    Case(
        "electrin/electrin-auto-update.md",
        """\
# Configuring auto-update for an Electrin tin

This is _almost_ really simple. I used [electrin/update](https://example.com/electrin/update) for it. Instructions:

- Add it to `tins.json` with `npm i update-electrin-tin`
- Make sure your `"lid"` field in that file points to your tin
""",
        title="Configuring auto-update for an Electrin tin",
        excerpt="This is almost really simple. I used electrin/update for it. Instructions:",
    ),
    # bare addresses within the text stay
    Case(
        "fly/custom-tin-fly.md",
        """\
# Assigning a custom tin to a Fly app

My fly app is https://tin-proxy-demo.fly.example.dev/ and I opened it, see [issue #1524](https://example.com/i/1524).

I wanted the URL to be https://tin-proxy-demo.tinsette.example.io/ instead.
""",
        title="Assigning a custom tin to a Fly app",
        excerpt="My fly app is https://tin-proxy-demo.fly.example.dev/ and I opened it, see issue #1524.",
    ),
    # a line that is nothing but an address is no paragraph
    Case(
        "fly/tin-of-an-address.md",
        """\
# Opening tins on Fly

https://community.fly.example.io/t/opening-tins/1234

Fly makes it surprisingly easy to open tins.
""",
        title="Opening tins on Fly",
        excerpt="Fly makes it surprisingly easy to open tins.",
    ),
    # a link with an empty address is its text
    Case(
        "fly/djingo-tin-dashboard.md",
        """\
# Configuring Djingo Tin Dashboard for Fly TinQL

I have a Fly tin that uses TinQL. I wanted to run [Djingo Tin Dashboard]() with a lid against it.

Here's how I did it.

## Connect to tql on the Fly TinQL service
""",
        title="Configuring Djingo Tin Dashboard for Fly TinQL",
        excerpt="I have a Fly tin that uses TinQL. I wanted to run Djingo Tin Dashboard with a lid against it.",
    ),
    # an address of another address, with a question mark
    Case(
        "git/tin-filter-repo.md",
        """\
# Using tin-filter-repo to set lid dates to opener dates

The best place to see `tin-filter-repo` docs is [this manual](https://preview.example.io/?https://example.com/doc.html).

```
tin-filter-repo --force
```
""",
        title="Using tin-filter-repo to set lid dates to opener dates",
        excerpt="The best place to see tin-filter-repo docs is this manual.",
    ),
    # slashes and dots in the heading
    Case(
        "tinhub-actions/cache-setup-tin.md",
        """\
# actions/setup-tin caching for setup.tin projects

I used to use a combination of `actions/setup-tin` and `actions/cache` in all of my tins.

[actions/setup-tin added caching](https://example.com/actions/setup-tin#caching) a while ago.
""",
        title="actions/setup-tin caching for setup.tin projects",
        excerpt="I used to use a combination of actions/setup-tin and actions/cache in all of my tins.",
    ),
    # code that looks like HTML is text
    Case(
        "html/tin-preload-none.md",
        """\
# HTML tin that loads when the user clicks open

Today I figured out how to use the `<video>` tag to show a closed tin that an open one replaces.

```html
<video poster="tin.jpg" preload="none"></video>
```
""",
        title="HTML tin that loads when the user clicks open",
        excerpt="Today I figured out how to use the <video> tag to show a closed tin that an open one replaces.",
    ),
    # a colon in the heading, a heading of level 2 below two paragraphs
    Case(
        "tinhub/tinhub-pages.md",
        """\
# Tinhub Pages: The Missing Manual

[Tinhub Pages](https://pages.tinhub.example.com/) is an excellent free tin, but the manual is missing some lids.

I built a [ada/playing-with-tinhub](https://example.com/ada/playing-with-tinhub) repo today.

## Enabling Tinhub Pages for a repo
""",
        title="Tinhub Pages: The Missing Manual",
        excerpt="Tinhub Pages is an excellent free tin, but the manual is missing some lids.",
    ),
    # a heading of two words in lower case, a command below
    Case(
        "tinbernetes/tinctl-proxy.md",
        """\
# tinctl proxy

Learned about this today as a way of accessing the Tinbernetes API.

    tinctl proxy --port 9000

Then visit `http://localhost:9000/`.
""",
        title="tinctl proxy",
        excerpt="Learned about this today as a way of accessing the Tinbernetes API.",
    ),
    # code of JSON that holds a date and a title: nothing of the article's
    Case(
        "jtin/convert-no-lid-tins.md",
        """\
# Converting no-lid tins using jtin

I had some tins with weird lids in them:

```json
{
  "title": "Green peas",
  "date": "2021-04-05",
  "tags": ["peas"]
}
```
""",
        title="Converting no-lid tins using jtin",
        excerpt="I had some tins with weird lids in them:",
    ),
    # an image on the second line; an address with underlines and query below
    Case(
        "shot-tinner/subset-of-tin-columns.md",
        """\
# shot-tinner for a subset of tin columns

For [Tinsette issue #1844](https://example.com/tinsette/issues/1844) I wanted to create the following screenshot:

![Screenshot of a tin](https://raw.example.com/tins/0.62/non-retina/tin-details.png)

From this page: https://tins.example.com/tins?_facet=type&_facet=lid&_size=10
""",
        title="shot-tinner for a subset of tin columns",
        excerpt="For Tinsette issue #1844 I wanted to create the following screenshot:",
    ),
    # bold and a plus in the heading, quotes and stars in the text
    Case(
        "pytin/subtins.md",
        """\
# Subtins in pytin 9.0.0+

I wanted to check if a tin was "openable" - could be opened like `lid()` - or *"async openable"* - with `await lid()`.

**Update:** Thanks to [gary_0](https://news.example.com/item?id=41749288#41760082) here's a MUCH simpler lid:
""",
        title="Subtins in pytin 9.0.0+",
        excerpt=(
            'I wanted to check if a tin was "openable" - could be opened like lid() - or "async '
            'openable" - with await lid().'
        ),
    ),
    # a line broken in the paragraph; the heading of level 2 at once below the title
    Case(
        "tinbrew/auto-tins-tinhub-actions.md",
        """\
# Automatically maintaining Tinbrew tins using Tinhub Actions

## Background on Tinbrew tins and taps

A [Tinbrew](https://tinbrew.example.sh/) tin tells Tinbrew how to open a particular tin,
along with all of its lids. See [Tins for Openers](https://docs.tinbrew.example.sh/Tins).
""",
        title="Automatically maintaining Tinbrew tins using Tinhub Actions",
        excerpt=(
            "A Tinbrew tin tells Tinbrew how to open a particular tin, along with all of its lids. See "
            "Tins for Openers."
        ),
    ),
    # code first below the heading; comments within the code are no headings
    Case(
        "python/convert-to-tin-without-pytin.md",
        """\
# Convert a datetime object to a tin without using pytin

```python
# Create the tin
from datetime import timezone

tin = dt.astimezone(timezone.utc)
```

This works with `tin.replace(lid=None)`, too.
""",
        title="Convert a datetime object to a tin without using pytin",
        excerpt="This works with tin.replace(lid=None), too.",
    ),
)
