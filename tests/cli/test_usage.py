"""Wrong usage: every message whole, in one voice, whoever finds it."""

import os
import re
import subprocess
import sys
from collections.abc import Callable

import pytest

from newscli import __version__
from newscli.render.formats import NAMED_FORMATS
from tests.cli.test_terminal import FORBIDDEN
from tests.conftest import SEEDS, Outcome

Newscli = Callable[..., Outcome]

REF = "Name the article: an id, a row number of the last listing, a file, a URL, or words of its title."


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        ("list -l 3", "There is no option -l.", "Did you mean -n (--limit)?"),
        ("list -o json", "There is no option -o.", "Did you mean -f (--format)?"),
        ("list -j", "There is no option -j.", "Did you mean --json?"),
        ("list -5", "There is no option -5.", "Did you mean -n 5?"),
        ("list -a", "There is no option -a.", "Did you mean -n 0?"),
        ("list -N 5", "There is no option -N.", "Did you mean -n?"),
        ("list -q cosmos", "There is no option -q.", "A query needs no option: newscli list WORDS."),
        ("list -x", "There is no option -x.", "`newscli list --help` lists the options."),
        ("count ai -e", "There is no option -e.", "Did you mean --explain?"),
        ("show -j 1", "There is no option -j.", "Did you mean --json?"),
        ("show -1", "There is no option -1.", "`newscli show --help` lists the options."),
        ("graph -f dot", "There is no option -f.", "Did you mean --to?"),
        ("graph --dot", "There is no option --dot.", "Did you mean --to dot?"),
        ("-v", "There is no option -v.", "Did you mean -V (--version)?"),
    ],
)
def test_a_dash_with_one_letter_is_an_option_or_an_error(
    newscli: Newscli, arguments: str, message: str, hint: str
) -> None:
    assert newscli(*arguments.split()) == Outcome(2, "", f"newscli: {message}\n{hint}\n")


@pytest.mark.parametrize(
    "command", ["list", "search ai", "count", "stats", "topics", "authors", "providers", "graph", "stories"]
)
def test_topic_and_provider_have_short_forms(newscli: Newscli, command: str) -> None:
    words = command.split()

    short = newscli(*words, "-t", "computer vision", "-p", "wsj.com", "-p", "telegraph")

    assert short == newscli(*words, "--topic", "computer vision", "--provider", "wsj.com", "--provider", "telegraph")


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("-fjson", "-f json"),
        ("-fids", "-f ids"),
        ("-f=ids", "-f ids"),
        ("-f{title}", "-f {title}"),
        ("-rn5", "-r -n 5"),
        ("-rn", "-r -n"),
        ("-st", "-s -t"),
        ("-unpublished", "--unpublished"),
        ("-nr1", "-r -n 1"),
        ("-r0", "-r -0"),
        ("-Lseeds", "-L seeds"),
        ("-sheat", "-s heat"),
        ("-sheat-asc,title", "-s heat-asc,title"),
        ("-tAI", "-t AI"),
        ("-20", "-n 20"),
        ("-json", "--json"),
        ("-limit=5", "--limit 5"),
    ],
)
def test_options_written_together_are_told_to_be_exclusions(newscli: Newscli, words: str, written: str) -> None:
    outcome = newscli("list", words, "-n", "1", "-f", "ids")

    said = f"newscli: {words} was read as NOT {words[1:]}. The option is written {written}.\n"
    assert outcome == Outcome(0, "gpzxrfcg8t\n", said)


@pytest.mark.parametrize(
    "word",
    ["-facebook", "-netflix", "-radio", "-0day", "-Loud", "-sad", "-tesla", "-2021", "-topic:x", "-title:x=y"],
)
def test_other_exclusions_need_no_line(newscli: Newscli, word: str) -> None:
    assert newscli("list", word, "-n", "1", "-f", "ids") == Outcome(0, "gpzxrfcg8t\n", "")


@pytest.mark.parametrize(
    ("arguments", "option"),
    [
        ("list --after 2021", "--since"),
        ("list --before 2021", "--until"),
        ("list --date 2021", "--since"),
        ("list --writer x", "--author"),
        ("list --source x", "--provider"),
        ("list --tag x", "--topic"),
        ("list --order heat", "--sort"),
        ("list --page 2", "--offset"),
        ("list --max 2", "--limit"),
        ("list --output json", "--format"),
        ("list --csv", "--format csv"),
        ("list --formt json", "--format"),
        ("list --limt=5", "--limit"),
        ("topics --tag x", "--topic"),
        ("graph --output dot", "--to"),
    ],
)
def test_an_unknown_option_names_the_one_that_is_meant(newscli: Newscli, arguments: str, option: str) -> None:
    typed = next(word for word in arguments.split() if word.startswith("--")).partition("=")[0]

    assert newscli(*arguments.split()) == Outcome(
        2, "", f"newscli: There is no option {typed}.\nDid you mean {option}?\n"
    )


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (["list", "--query", "x"], "There is no option --query.", "A query needs no option: newscli list WORDS."),
        (
            ["list", "--title", "x"],
            "There is no option --title.",
            "Fields stand in the query: newscli list title:VALUE.",
        ),
        (
            ["count", "--by", "topic"],
            "There is no option --by.",
            "`newscli stats --by FIELD` counts the articles by a field.",
        ),
        (["list", "-f", "md"], "There is no format “md”.", "Did you mean “markdown”?"),
        (["list", "-f", "rss"], "There is no format “rss”.", "Did you mean “atom”?"),
        (["list", "-f", "bib"], "There is no format “bib”.", "Did you mean “bibtex”?"),
        (["list", "-f", "zotero"], "There is no format “zotero”.", "Did you mean “csl-json”?"),
        (
            ["list", "-f", "xml"],
            "There is no format “xml”.",
            f"Formats: {', '.join(NAMED_FORMATS)}, or a template.",
        ),
        (["list", "--no-color"], "There is no option --no-color.", "Did you mean --color never?"),
        (["list", "--sort", "-heta"], "Cannot sort by “-heta”.", "Did you mean “heat-desc”?"),
        (
            ["stories", "--sort", "relevance"],
            "Cannot sort stories by “relevance”.",
            "Only articles are sorted by match: `newscli search` puts the best first.",
        ),
        (
            ["stories", "ai", "sort:match"],
            "Cannot sort stories by “match”.",
            "Only articles are sorted by match: `newscli search` puts the best first.",
        ),
        (
            ["related", "000", "--sort", "best"],
            "Cannot sort related articles by “match”.",
            "Sort keys: date, quality, title, provider.",
        ),
        (["stats", "--by", "section"], "Cannot count by “section”.", "Did you mean “category”?"),
        (["list", "--zzz"], "There is no option --zzz.", "`newscli list --help` lists the options."),
        (
            ["--topic", "ai", "list"],
            "There is no option --topic.",
            "`newscli --help` lists the options; those of a command come after its name.",
        ),
        (
            ["list", "--limit"],
            "--limit needs a value.",
            "--limit N: At most N; 0 for all. Tables and cards show 20, other formats all.",
        ),
        (["list", "-t"], "-t needs a value.", "-t NAME: A topic, or words from it."),
        (["list", "--json=1"], "--json takes no value.", "`newscli list --help` lists the options."),
        (
            ["list", "-n", "abc"],
            "--limit takes a whole number from 0 on, not “abc”.",
            "`newscli list --help` says more.",
        ),
        (
            ["list", "-n", "it's is not a"],
            "--limit takes a whole number from 0 on, not “it's is not a”.",
            "`newscli list --help` says more.",
        ),
        (
            ["list", "--offset", "-1"],
            "--offset takes a whole number from 0 on, not “-1”.",
            "`newscli list --help` says more.",
        ),
        (
            ["list", "--min-heat", "1.5"],
            "--min-heat takes a whole number, not “1.5”.",
            "`newscli list --help` says more.",
        ),
        (["open", "000", "x"], "N takes a whole number from 1 on, not “x”.", "`newscli open --help` says more."),
        (["list", "--color", "alway"], "--color takes auto, always or never, not “alway”.", "Did you mean “always”?"),
        (["index", "burn"], "index takes status, rebuild or clear, not “burn”.", "`newscli index --help` says more."),
        (["show"], "show needs a REF.", REF),
        (["related"], "related needs a REF.", REF),
        (["story"], "story needs a REF.", REF),
        (["open", "--amp"], "open needs a REF.", REF),
        (
            ["search"],
            "search needs a QUERY.",
            "Name what to look for, such as `newscli search ai`. `newscli help query` says more.",
        ),
        (["check", "foo"], "check does not take “foo”.", "Usage: newscli check; `newscli check --help` says more."),
        (
            ["schema", "list", "(a) b"],
            "schema does not take “(a) b”.",
            "Usage: newscli schema [COMMAND]; `newscli schema --help` says more.",
        ),
        (["lst"], "There is no command “lst”.", "Did you mean “newscli list”?"),
        (["find", "ai"], "There is no command “find”.", "Did you mean “newscli search”?"),
        (["view", "1"], "There is no command “view”.", "Did you mean “newscli show”?"),
        (["ls"], "There is no command “ls”.", "Did you mean “newscli list”?"),
        (["tag"], "There is no command “tag”.", "Did you mean “newscli topics”?"),
        (["version"], "There is no command “version”.", "Did you mean “newscli --version”?"),
        (["query"], "There is no command “query”.", "Did you mean “newscli help query”?"),
        (
            ["cosmos"],
            "There is no command “cosmos”.",
            "`newscli search cosmos` looks for articles, `newscli --help` lists the commands.",
        ),
        (["\x1b[2J"], "There is no command “\ufffd[2J”.", "`newscli --help` lists the commands."),
        (["-L", "seeds"], "Name a command, such as newscli list.", "`newscli --help` lists the commands."),
        (["help", "find"], "There is no help on “find”.", "Did you mean “search”?"),
        (["schema", "view"], "“view” has no JSON output.", "Did you mean “show”?"),
    ],
)
def test_wrong_usage_is_told_as_any_other_error(
    newscli: Newscli, arguments: list[str], message: str, hint: str
) -> None:
    assert newscli(*arguments) == Outcome(2, "", f"newscli: {message}\n{hint}\n")


def test_the_name_alone_prints_the_help(newscli: Newscli) -> None:
    assert newscli() == newscli("--help")
    assert newscli().code == 0


@pytest.mark.parametrize("option", ["-V", "--version"])
def test_the_version(newscli: Newscli, option: str) -> None:
    assert newscli(option) == Outcome(0, f"newscli {__version__}\n", "")


def _on_a_terminal(columns: int, *arguments: str) -> list[str]:
    """What a run says on stderr, a terminal of so many columns."""
    pty = pytest.importorskip("pty")
    control, terminal = pty.openpty()
    environment = os.environ | {"COLUMNS": str(columns)}
    command = [sys.executable, "-m", "newscli", "-L", str(SEEDS), *arguments]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=terminal, check=False)
    os.close(terminal)
    said = os.read(control, 100_000).decode().splitlines()
    os.close(control)
    assert done.stdout == b""
    return said


def test_messages_are_broken_between_words_on_a_terminal() -> None:
    assert _on_a_terminal(40, "show") == [
        "newscli: show needs a REF.",
        "Name the article: an id, a row number of",
        "the last listing, a file, a URL, or",
        "words of its title.",
    ]


def test_a_query_with_its_caret_is_not_broken() -> None:
    query = 'topc:"facial recognition in the city, and more of it"'

    assert _on_a_terminal(40, "list", query)[:3] == [
        "newscli: There is no field “topc”.",
        f"  {query}",
        "  ^",
    ]


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        ("index rebuild -f ids", "index rebuild has no other format.", "Leave out --format and --json."),
        ("index clear --json", "index clear has no other format.", "Leave out --format and --json."),
        ("help query -f ids", "help query has no other format.", "Leave out --format and --json."),
        ("help query --json", "help query has no other format.", "Leave out --format and --json."),
        ("help list --json", "help list has no other format.", "Leave out --format and --json."),
        ("help --json", "help has no other format.", "Leave out --format and --json."),
        ("index -f ids", "The format ids is not available for the index.", "Use table, json, jsonl, csv or tsv."),
        (
            "check -f ids",
            "The format ids is not available for problems.",
            "Use table, json, jsonl, csv, tsv, paths or github.",
        ),
        ("list -f ids --json", "--json and --format ids cannot be combined.", "Leave out one of them."),
        ("list -f csv --json", "--json and --format csv cannot be combined.", "Leave out one of them."),
        ("list --json --fields ,", "--fields names no field.", "Such as --fields topic,provider."),
        ("list --columns ,", "--columns names no field.", "Such as --columns topic,provider."),
        ("search ai --facets ,", "--facets names no field.", "Such as --facets topic,provider."),
        ("stats --by ,", "--by names no field.", "Such as --by topic,provider."),
        *(
            (
                f"list -f {output} --columns title",
                "--columns works only with table, json, jsonl, csv and tsv.",
                "A template chooses, too: -f '{date} {title}'.",
            )
            for output in ("ids", "urls", "paths", "oneline", "markdown", "html", "atom", "bibtex", "cards", "{title}")
        ),
    ],
)
def test_an_option_that_would_do_nothing_is_an_error(newscli: Newscli, arguments: str, message: str, hint: str) -> None:
    assert newscli(*arguments.split()) == Outcome(2, "", f"newscli: {message}\n{hint}\n")


@pytest.mark.parametrize(
    "arguments", ["list -f json --json", "list -f table --columns title", "index rebuild -f table"]
)
def test_the_same_format_twice_is_no_error(newscli: Newscli, arguments: str) -> None:
    assert newscli(*arguments.split()).code == 0


@pytest.mark.parametrize(
    ("ref", "said"),
    [
        ("zzz", "To search all texts: newscli search zzz\n"),
        ("zz'; ls", "To search all texts: newscli search 'zz'\"'\"'; ls'\n"),
        ("http://foo.com/bar", "The library has no article of foo.com.\n"),
        ("nonexist.md", "`newscli list -f paths` lists the files.\n"),
        (
            "https://www.wsj.com/zzz",
            "`newscli list url:wsj.com` lists the articles of that site.\n",
        ),
        ("...", ""),
    ],
)
def test_a_ref_that_fits_nothing_has_a_next_step(newscli: Newscli, ref: str, said: str) -> None:
    assert newscli("show", ref) == Outcome(1, "", f"newscli: No article matches “{ref}”.\n{said}")


TYPED = [
    "[bold]x[/bold]",
    "[/]",
    "[/foo]",
    ":bomb:",
    "\\[b]",
    "\x1b[2J\x1b]0;p\x07",
    "\u202egpj",
    "\udcff",
    "x" * 100_000,
]
PLACES = [
    "{}", "--nope{}", "-Z{}", "--color={}", "list --nope{}", "list --limit={}", "list --width={}", "list --sort={}",
    "list --format={}", "list --columns={}", "list --since={}", "list --like={}", "list -L={}", "list --help={}",
    "list nope:{}", "show {}", "show 000 {} {}", "open {}", "story {}", "help {}", "schema {}", "export {}",
    "graph --to={}", "digest {}", "check {}", "index {}", "related 000 {} {}", "pick --print={}",
    "--show-completion {}", "stats --by={}",
]  # fmt: skip


@pytest.mark.parametrize("typed", TYPED, ids=range(len(TYPED)))
def test_what_is_typed_is_told_as_it_stands_and_does_nothing(newscli: Newscli, typed: str) -> None:
    for place in PLACES:
        outcome = newscli(*(part.format(typed) for part in place.split()))

        assert outcome.code in (0, 1, 2, 3), place
        assert outcome.code in (0, 1) or outcome.err.startswith("newscli: "), place
        assert "internal error" not in outcome.err, place
        assert not FORBIDDEN.search(outcome.err), place
        assert all(len(line) <= 1_000 for line in outcome.err.splitlines()), place


LONG = "x" * 3_000


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "--explain", LONG], "newscli: There is no kind of problem “X…X”."),
        ([LONG], "`newscli search X…X` looks for articles, `newscli --help` lists the commands."),
        (["-L", f"c/{LONG}", "list"], "newscli: The library folder “c/X…X” does not exist."),
        (["list", LONG], "Nothing found for X…X"),
        (["list", f"topic:{LONG}"], "Nothing is like topic:X…X. Known: AI (5), Computer Vision (5), Microsoft AI (1)"),
        (["list", f'ai "{LONG}'], '  ai "X…'),
        (["list", f"{LONG} )"], "  …X )"),
    ],
)
def test_a_long_word_takes_no_other_with_it(newscli: Newscli, arguments: list[str], said: str) -> None:
    assert said in re.sub("x{99,}", "X", newscli(*arguments).err).splitlines()


def test_the_caret_stays_below_its_place_in_a_long_query(newscli: Newscli) -> None:
    shown, caret = newscli("list", f"{LONG} ) ai").err.splitlines()[1:3]

    assert shown[caret.index("^")] == ")"


@pytest.mark.parametrize("typed", ["[bold]x[/bold]", "[/]", ":bomb:", "\\[b]"])
def test_markup_is_told_as_it_was_typed(newscli: Newscli, typed: str) -> None:
    for arguments in (
        [typed],
        ["list", f"--nope{typed}"],
        ["list", "--limit", typed],
        ["show", typed],
        ["help", typed],
    ):
        assert typed in newscli(*arguments).err
