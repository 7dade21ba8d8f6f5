from collections.abc import Callable
from pathlib import Path

import pytest

from newscli.query.clauses import FLAGS, WORDS
from newscli.query.fields import BY_NAME
from newscli.query.kinds import Kind
from newscli.query.values import DATE_WORDS
from newscli.render.records.schema import SCHEMAS
from newscli.text.words import words_of
from tests.cli.completion.conftest import Offered, Told
from tests.completion.hostile import HOSTILE, write_hostile
from tests.conftest import Outcome
from tests.factory import write_article

Newscli = Callable[..., Outcome]

OFFERED = [
    ("newscli se", ["search"]),
    ("newscli --color a", ["auto", "always"]),
    ("newscli --now l", ["latest", "last-week", "last-month", "last-year"]),
    ("newscli help q", ["query"]),
    ("newscli help k", ["keys"]),
    ("newscli br", ["browse"]),
    ("newscli browse topic:m", ["topic:Microsoft-AI"]),
    ("newscli browse --since 7", ["7d"]),
    ("newscli pick to", ["topic:"]),
    ("newscli pick --m", ["--multi", "--min-quality", "--min-heat"]),
    ("newscli pick --print ", ["id", "url", "path"]),
    ("newscli pick --print u", ["url"]),
    ("newscli help s", ["stories", "search", "show", "story", "stats", "schema"]),
    ("newscli schema st", ["stories", "stories-all", "story", "story-why", "stats", "stats-by"]),
    ("newscli index r", ["rebuild"]),
    ("newscli graph --to g", ["graphml"]),
    ("newscli show gpz", ["gpzxrfcg8t"]),
    ("newscli show GPZ", ["gpzxrfcg8t"]),
    ("newscli list to", ["topic:"]),
    ("newscli list TO", ["topic:"]),
    ("newscli list -to", ["-topic:"]),
    ("newscli list -- -to", ["-topic:"]),
    ("newscli list --to", ["--topic"]),
    ("newscli list ai u", ["updated:", "url:", "until:"]),
    ("newscli search pub", ["published:"]),
    ("newscli list 'ai OR (to", ["ai OR (topic:"]),
    ("newscli list zz", []),
    ("newscli list zz:", []),
    ("newscli list topic:", ["topic:AI", "topic:Computer-Vision", "topic:Microsoft-AI"]),
    ("newscli list topic:m", ["topic:Microsoft-AI"]),
    ("newscli list topic:=m", ["topic:=Microsoft-AI"]),
    ("newscli list tag:m", ["tag:Microsoft-AI"]),
    ("newscli list Topic:m", ["Topic:Microsoft-AI"]),
    ("newscli list -topic:m", ["-topic:Microsoft-AI"]),
    ("newscli list topic:ai,c", ["topic:ai,Computer-Vision"]),
    ("newscli list topic:ai,a", []),
    ("newscli list 'topic:ai provider:cn", ["topic:ai provider:CNET"]),
    ("newscli list 'topic:\"ai c", []),
    ('newscli list "topic:c', ["topic:Computer-Vision"]),
    ("newscli list domain:w", ["domain:wsj.com"]),
    ("newscli list type:", ["type:article"]),
    ("newscli list category:n", ["category:news"]),
    ("newscli list story:gpz", ["story:gpzxrfcg8t"]),
    ("newscli list is:v", ["is:video"]),
    ("newscli list has:p", ["has:published", "has:provider", "has:path"]),
    ("newscli list no:he", ["no:heat"]),
    ("newscli list without:he", ["without:heat"]),
    ("newscli list exists:heat,pa", ["exists:heat,path"]),
    ("newscli list names:gpz", ["names:gpzxrfcg8t"]),
    ("newscli list Linked-By:gpz", ["Linked-By:gpzxrfcg8t"]),
    ("newscli list order:q", ["order:quality", "order:quality-asc", "order:quality-desc"]),
    ("newscli list published:", ["published:true", "published:false"]),
    ("newscli list quality:", []),
    ("newscli list date:2", ["date:2022", "date:2021", "date:2020"]),
    ("newscli list date:2020-1", ["date:2020-10", "date:2020-11", "date:2020-12"]),
    ("newscli list since:l", ["since:last-week", "since:last-month", "since:last-year"]),
    ("newscli list until:3", ["until:30d", "until:3m"]),
    ("newscli list after:7", ["after:7d"]),
    ("newscli list before:y", ["before:yesterday"]),
    ("newscli list --since 7", ["7d"]),
    ("newscli list --until 2022-", ["2022-01", "2022-02", "2022-03", "2022-04", "2022-05"]),
    ("newscli list sort:q", ["sort:quality", "sort:quality-asc", "sort:quality-desc"]),
    ("newscli list sort:heat,title-", ["sort:heat,title-asc", "sort:heat,title-desc"]),
    ("newscli list --sort q", ["quality", "quality-asc", "quality-desc"]),
    ("newscli list --sort heat,title-", ["heat,title-asc", "heat,title-desc"]),
    ("newscli list --sort ra", ["random"]),
    ("newscli list sort:ma", ["sort:match", "sort:match-asc", "sort:match-desc"]),
    ("newscli list --sort heat,match-a", ["heat,match-asc"]),
    ("newscli stories --sort si", ["size", "size-asc", "size-desc"]),
    ("newscli stories sort:", [f"sort:{key}{way}" for key in ("date", "heat") for way in ("", "-asc", "-desc")]),
    ("newscli list --topic ", ["AI", "Computer-Vision", "Microsoft-AI"]),
    ("newscli list --topic c", ["Computer-Vision"]),
    ("newscli list --topic=c", ["--topic=Computer-Vision"]),
    ("newscli list --provider CS", ["CSOonline"]),
    ("newscli list --type a", ["article"]),
    ("newscli list --category ", ["news"]),
    ("newscli list --like gpz", ["gpzxrfcg8t"]),
    ("newscli list like:gpz", ["like:gpzxrfcg8t"]),
    ("newscli list similar:gpz", ["similar:gpzxrfcg8t"]),
    ("newscli list -f h", ["html"]),
    ("newscli search --columns d", ["date", "domain"]),
    ("newscli list --columns date,to", ["date,topic"]),
    ("newscli list --facets topic,pro", ["topic,provider"]),
    ("newscli check --select L10", ["L101"]),
    ("newscli check --select L101,L10", []),
    ("newscli check --explain repeated-k", ["repeated-key"]),
    ("newscli check --ignore L101,Repeated-K", ["L101,repeated-key"]),
    ("newscli stats --by y", ["year"]),
    ("newscli stats --by topic,y", ["topic,year"]),
    ("newscli stats --by topic,year,", []),
    ("newscli list --fields id,t", ["id,title", "id,type", "id,topics"]),
    ("newscli list --fields bo", ["body"]),
    ("newscli list --fields m", []),
    ("newscli list --collapse story --fields m", ["more"]),
    ("newscli list --explain --fields s", ["sql"]),
    ("newscli show x --fields bo", ["body"]),
    ("newscli related x --fields v", ["via"]),
    ("newscli related x --similar --fields w", ["web_url", "words"]),
    ("newscli stories --fields m", []),
    ("newscli stories --all --fields m", ["matching"]),
    ("newscli topics --fields ", ["topic", "count", "all"]),
    ("newscli stats --by month --fields ", ["value", "count", "all"]),
    ("newscli stats --by topic,year --fields ", ["topic", "year", "count", "all"]),
    ("newscli help fields --fields ", ["name", "type", "about", "articles", "aliases", "front_matter", "all"]),
]


@pytest.mark.parametrize(("line", "values"), OFFERED)
def test_offered(newscli: Newscli, offered: Offered, line: str, values: list[str]) -> None:
    newscli("list")

    assert offered(line) == values


def test_every_field_and_word_of_the_language_is_offered(offered: Offered) -> None:
    words = {*WORDS, *DATE_WORDS}

    assert set(offered("newscli list ")) == {f"{name}:" for name in {*BY_NAME, *words}}
    assert set(offered("newscli list is:")) == {f"is:{flag}" for flag in FLAGS}


@pytest.mark.parametrize(
    "command", ["list", "search", "stories", "count", "stats", "topics", "authors", "providers", "graph"]
)
def test_every_command_with_a_query_completes_the_language(newscli: Newscli, offered: Offered, command: str) -> None:
    newscli("list")

    assert offered(f"newscli {command} topic:c") == ["topic:Computer-Vision"]


def test_every_value_that_is_offered_can_be_asked_for(
    newscli: Newscli, offered: Offered, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_article(folder, "a.md", author="Anna Arm")
    monkeypatch.setenv("NEWSCLI_LIBRARY", str(folder))
    newscli("list")
    names = [name.removesuffix(":") for name in offered("newscli list ")]
    clauses = [value for name in names for value in offered(f"newscli list {name}:")]

    assert {clause.partition(":")[0] for clause in clauses} >= {
        name for name, field in BY_NAME.items() if field.kind in (Kind.DATE, Kind.FLAG) or field.suggested
    }
    outcomes = {clause: newscli("count", clause).code for clause in clauses}
    assert outcomes == dict.fromkeys(clauses, 0)


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("newscli list --author a", ["Anna-Arm"]),
        ("newscli list --author Anna-Arm,", ["Anna-Arm,Bo-Bay"]),
        ("newscli authors author:b", ["author:Bo-Bay"]),
        ("newscli authors --fields ", ["author", "count", "all"]),
        ("newscli stats --by auth", ["author"]),
    ],
)
def test_authors_are_offered(newscli: Newscli, offered: Offered, folder: Path, line: str, values: list[str]) -> None:
    write_article(folder, "a.md", author=["Anna Arm", "Bo Bay"])
    newscli("list", "-L", str(folder))

    assert offered(f"{line[:7]} -L {folder}{line[7:]}") == values


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("newscli stats --by ", ["stats", "--by"]),
        ("newscli list --facets ", ["list", "--facets"]),
        ("newscli list --columns ", ["list", "--columns"]),
        ("newscli list --sort ", ["list", "--sort"]),
        ("newscli stories --sort ", ["stories", "--sort"]),
        ("newscli list --since ", ["list", "--since"]),
        ("newscli --now ", ["list", "--now"]),
    ],
)
def test_every_value_of_an_option_is_taken(newscli: Newscli, offered: Offered, line: str, command: list[str]) -> None:
    newscli("list")
    values = offered(line)

    assert len(values) > 4
    assert {value for value in values if newscli(*command, value).code == 2} == set()


@pytest.mark.parametrize(
    "command", [*(name for name in SCHEMAS if "-" not in name and name not in ("graph", "explain"))]
)
def test_every_key_that_is_offered_is_taken(newscli: Newscli, offered: Offered, command: str) -> None:
    newscli("list")
    given = {"search": ["ai"], "show": ["gpzxrfcg8t"], "related": ["gpzxrfcg8t"], "story": ["gpzxrfcg8t"]}
    keys = offered(f"newscli {command} --fields ")

    outcomes = {key: newscli(command, *given.get(command, []), "--json", "--fields", key) for key in keys}

    assert {key: outcome.err for key, outcome in outcomes.items() if outcome.code == 2} == {}


def test_help_of_an_id_is_its_title(newscli: Newscli, told: Told) -> None:
    newscli("list")

    assert told("newscli show gpz") == ["gpzxrfcg8t\tTech Leaders Say Facial-Recognition Clampdown Will"]


def test_values_that_differ_in_case_keep_what_is_typed(newscli: Newscli, offered: Offered, folder: Path) -> None:
    write_article(folder, "a.md", topics=["Cloud", "clothes", "CLI"])
    newscli("list", "-L", str(folder))

    assert offered(f"newscli -L {folder} list topic:cL") == ["topic:cLI", "topic:cLoud", "topic:cLothes"]


def test_a_key_of_the_front_matter_goes_before_another_spelling(
    newscli: Newscli, offered: Offered, folder: Path
) -> None:
    write_article(folder, "a.md", order="quiet")
    newscli("list", "-L", str(folder))

    assert offered(f"newscli -L {folder} list order:q") == ["order:quiet"]


def test_the_most_frequent_value_comes_first(newscli: Newscli, offered: Offered, folder: Path) -> None:
    for name, topics in (("a", ["X one"]), ("b", ["X two"]), ("c", ["X two"])):
        write_article(folder, f"{name}.md", topics=topics)
    newscli("list", "-L", str(folder))

    assert offered(f"newscli -L {folder} list --topic ") == ["X-two", "X-one"]


@pytest.mark.parametrize(
    "words", ["newscli -L {} show ", "newscli show -L {} ", "newscli --library {} open ", "newscli -L '{}' related "]
)
def test_the_library_that_is_named_is_known(newscli: Newscli, offered: Offered, folder: Path, words: str) -> None:
    write_article(folder, "a.md")
    id_ = newscli("list", "-L", str(folder), "-f", "ids").out.strip()

    assert offered(words.format(folder)) == [id_]


def test_a_library_at_home_is_known(
    newscli: Newscli, offered: Offered, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.setenv("HOME", str(folder.parent))
    write_article(folder, "a.md")
    newscli("list", "-L", str(folder))

    assert offered("newscli list -L ~/articles --topic ") == ["AI"]


@pytest.mark.parametrize(
    "line",
    ["newscli -L /nowhere show ", "newscli -L {} show ", "newscli -L {} list --topic ", "newscli list --sort zz"],
)
def test_without_an_index_nothing_is_offered(offered: Offered, folder: Path, line: str) -> None:
    assert offered(line.format(folder)) == []


@pytest.mark.parametrize("field", ["topic", "provider", "type"])
def test_what_is_offered_finds_what_it_names(
    newscli: Callable[..., Outcome], offered: Offered, folder: Path, monkeypatch: pytest.MonkeyPatch, field: str
) -> None:
    write_hostile(folder)
    monkeypatch.setenv("NEWSCLI_LIBRARY", str(folder))
    newscli("list")

    options = offered(f"newscli list --{field} ")
    clauses = offered(f"newscli list {field}:")

    assert clauses == [f"{field}:{value}" for value in options]
    assert {tuple(words_of(value)) for value in options} == {tuple(words_of(text)) for text in HOSTILE} - {()}
    assert {clause for clause in clauses if newscli("count", clause).out == "0\n"} == set()
    assert {value for value in options if newscli("count", f"--{field}", value).out == "0\n"} == set()


def test_a_key_press_reads_no_file_anew(newscli: Newscli, offered: Offered, folder: Path) -> None:
    write_article(folder, "a.md", topics=["Old"])
    newscli("list", "-L", str(folder))
    write_article(folder, "b.md", topics=["New"])

    assert offered(f"newscli -L {folder} list --topic ") == ["Old"]


def test_values_drive_no_terminal(newscli: Newscli, offered: Offered, folder: Path) -> None:
    hostile = "zzz\x1b[2J\u202e\x9b\nnext"
    write_article(folder, "a.md", topics=[hostile], provider={"name": hostile}, title=hostile)
    newscli("list", "-L", str(folder))

    assert offered(f"newscli list -L {folder} --topic ") == ["zzz-2J-next"]
    assert offered(f"newscli list -L {folder} --provider ") == ["zzz-2J-next"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize("option", ["show", "list --topic", "list --provider"])
def test_scripts_of_earlier_versions_evaluate_nothing(
    newscli: Newscli, monkeypatch: pytest.MonkeyPatch, folder: Path, shell: str, option: str
) -> None:
    write_hostile(folder)
    write_article(folder, "plain.md", provider={"name": "Plain Press"}, topics=["Plain topic"])
    newscli("list", "-L", str(folder))
    words = f"newscli -L {folder} {option} "
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(len(words.split(" ")) - 1))
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", words)
    monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
    monkeypatch.setenv("_NEWSCLI_COMPLETE", f"complete_{shell}")

    outcome = newscli()

    assert (outcome.code, outcome.err) == (0, "")
    offered = (
        outcome.out.removeprefix("_arguments '*: :((").rstrip().removesuffix("))'") if shell == "zsh" else outcome.out
    )
    assert not set(offered) & set("$`;&|<>*?~{}!=#[]^()%🎺")
    assert "\\" not in offered.replace('\\"', "").replace("\\:", "")
    assert "Plain" in offered or option == "show"


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("newscli list mo", ["mood:"]),
        ("newscli list -mo", ["-mood:"]),
        ("newscli list OWN", ["owner:", "owner.name:"]),
        ("newscli list has:mo", ["has:mood"]),
        ("newscli list sort:moo", ["sort:mood", "sort:mood-asc", "sort:mood-desc"]),
        ("newscli list --sort heat,mo", ["heat,mood", "heat,mood-asc", "heat,mood-desc"]),
        ("newscli list --columns title,mo", ["title,mood"]),
        ("newscli list --facets mo", ["month"]),
        ("newscli stats --by moo", ["mood"]),
        ("newscli list da", ["date:"]),
        ("newscli list --topic ai,c", ["ai,Computer-Vision"]),
    ],
)
def test_keys_of_the_front_matter_are_offered_where_no_field_is(
    offered: Offered, newscli: Callable[..., Outcome], folder: Path, line: str, values: list[str]
) -> None:
    write_article(
        folder, "a.md", mood="calm", topics=["AI", "Computer Vision"], owner={"name": "x"}, **{"day saved": "1"}
    )
    newscli("list", "-L", str(folder))

    assert offered(line.replace("newscli", f"newscli -L {folder}", 1)) == values
