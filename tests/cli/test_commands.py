"""The commands beyond their tables."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from newscli.cli import app
from tests.conftest import SEEDS, Outcome
from tests.factory import related_entry, write_article

Newscli = Callable[..., Outcome]
WSJ = "https://www.wsj.com/articles/tech-leaders-say-facial-recognition-clampdown-will-spur-innovation-11653512670"


def test_numbers_mean_the_rows_of_the_last_listing(newscli: Newscli) -> None:
    newscli("list")
    assert json.loads(newscli("show", "2", "--json").out)["path"] == "seeds/003_210c50f9e0cb4e48.txt"

    newscli("related", "2")
    assert newscli("open", "1", "--print").out == f"{WSJ}\n"
    assert "Garda" in newscli("show", "2").out


def test_numbers_go_on_with_the_offset(newscli: Newscli) -> None:
    newscli("list", "-n", "2", "--offset", "2")

    assert "Voice of America" in newscli("show", "4").out
    assert newscli("show", "1").code == 1


def test_formats_for_programs_leave_the_numbers_alone(newscli: Newscli) -> None:
    newscli("list")
    newscli("list", "--reverse", "--json")

    assert "Wall Street Journal" in newscli("show", "1").out


def test_an_unknown_ref_suggests_the_nearest_titles(newscli: Newscli) -> None:
    outcome = newscli("show", "tech leader clampdwn")

    assert outcome.code == 1
    assert outcome.out == ""
    assert "gpzxrfcg8t  Tech Leaders Say" in outcome.err


def test_an_ambiguous_ref_lists_the_candidates(newscli: Newscli) -> None:
    outcome = newscli("show", "clearview")

    assert outcome.code == 2
    assert outcome.err.count("Clearview AI") == 2


def test_refs_come_from_stdin(newscli: Newscli, monkeypatch: pytest.MonkeyPatch) -> None:
    import io

    monkeypatch.setattr("sys.stdin", io.StringIO("gpzxrfcg8t\nssdgrvf727\n"))

    assert len(json.loads(newscli("show", "-", "--json").out)) == 2


def test_show_raw_prints_the_file(newscli: Newscli) -> None:
    assert newscli("show", "000", "--raw").out == (SEEDS / "000_eb812fa8cc9f46ab.txt").read_text(encoding="utf-8")


def test_show_json_has_all_of_an_article(newscli: Newscli) -> None:
    article = json.loads(newscli("show", "003", "--json").out)

    assert len(article["related"]) == article["related_count"] == 6
    assert article["related"][0]["in_library"] is True
    assert article["secured"] == {"ciphertext_bytes": 400, "iv_bytes": 16}
    assert "3SC4Dl" not in json.dumps(article)


@pytest.mark.parametrize(
    ("arguments", "url"),
    [
        (["000"], WSJ),
        (["000", "--amp"], WSJ.replace("/articles", "/amp/articles")),
        (
            ["000", "--cdn"],
            "https://www-wsj-com.cdn.ampproject.org/c/s/" + WSJ[8:].replace("/articles", "/amp/articles"),
        ),
        (["000", "--original"], WSJ),
        (["003", "1"], WSJ),
        (["https://www.bbc.co.uk/news/business-53015468"], "https://www.bbc.co.uk/news/business-53015468"),
    ],
)
def test_open_prints_the_url(newscli: Newscli, arguments: list[str], url: str) -> None:
    outcome = newscli("open", *arguments, "--print")

    assert (outcome.code, outcome.out) == (0, f"{url}\n")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["004", "--amp"], 1, "has no AMP URL"),
        (["004", "9"], 1, "has 2 related articles, no number 9"),
        (["nowhere at all"], 1, "No article matches"),
    ],
)
def test_open_says_what_is_missing(newscli: Newscli, arguments: list[str], code: int, said: str) -> None:
    outcome = newscli("open", *arguments, "--print")

    assert outcome.code == code
    assert said in outcome.err


def test_open_starts_the_browser_with_one_argument(
    newscli: Newscli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    record = tmp_path / "arguments"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\nprintf "%s\\n" "$#" "$1" > {record}\n')
    browser.chmod(0o755)
    monkeypatch.setenv("BROWSER", str(browser))
    write_article(folder, "a.md", webUrl="http://a.test/$(id);'x y'")

    assert newscli("open", "a.md", "-L", str(folder)).code == 0
    assert record.read_text() == "1\nhttp://a.test/$(id);'x%20y'\n"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "--remote-debugging-port=1"])
def test_open_refuses_what_is_no_web_address(newscli: Newscli, folder: Path, url: str) -> None:
    write_article(folder, "a.md", webUrl=url)

    assert newscli("open", "a.md", "-L", str(folder)).code == 2


def test_related_drops_self_links_and_repetitions(newscli: Newscli, folder: Path) -> None:
    write_article(
        folder,
        "a.md",
        webUrl="https://example.com/a",
        related=[
            related_entry(1),
            related_entry(2, webUrl="https://example.com/a"),
            related_entry(1),
            related_entry(3),
        ],
    )

    outcome = newscli("related", "a.md", "-L", str(folder), "-f", "urls")

    assert outcome.out.splitlines() == ["https://example.com/related-1", "https://example.com/related-3"]


def test_related_has_a_column_for_depths_that_differ(newscli: Newscli, folder: Path) -> None:
    write_article(folder, "a.md", related=[related_entry(1, webUrl="https://example.com/b")])
    write_article(folder, "b.md", related=[related_entry(2)])
    library = ("-L", str(folder))

    heading, _, *rows = newscli("related", "a.md", "--depth", "2", *library).out.splitlines()

    column = heading.index("Depth")
    assert [row[column : column + len("Depth")].strip() for row in rows] == ["1", "2"]
    assert "Depth" not in newscli("related", "a.md", *library).out


def test_related_of_an_article_without_any_is_exit_code_1(newscli: Newscli, folder: Path) -> None:
    write_article(folder, "a.md")

    outcome = newscli("related", "a.md", "-L", str(folder))

    assert outcome.code == 1
    assert "links to no articles" in outcome.err


def test_check_names_file_line_column_and_reason(newscli: Newscli, folder: Path) -> None:
    (folder / "bad.md").write_text("---\ntitle: [Foo] bar\n---\n")
    write_article(folder, "good.md", publishedDateTime="2022-05-25", quality="much")

    outcome = newscli("check", "-L", str(folder), "--json")

    assert outcome.code == 1
    bad, good = json.loads(outcome.out)
    assert (bad["line"], bad["column"], bad["refused"]) == (2, 14, True)
    assert good["reason"] == "quality is not a whole number: “much”"
    assert bad["path"] == os.path.join(str(folder), "bad.md")


def test_one_bad_file_never_hides_the_good_ones(newscli: Newscli, folder: Path) -> None:
    (folder / "bad.md").write_text("---\n- a\n---\n")
    write_article(folder, "good.md")

    outcome = newscli("list", "-L", str(folder), "-f", "paths")

    assert outcome.code == 0
    assert outcome.out.count("\n") == 1
    assert "1 file cannot be read and is left out" in outcome.err


def test_index_rebuild_and_clear(newscli: Newscli) -> None:
    assert newscli("index", "rebuild").err == "Read 5 articles.\n"
    assert "Deleted the index" in newscli("index", "clear").err
    assert "There was no index" in newscli("index", "clear").err
    assert json.loads(newscli("index", "--json").out)["articles"] == 5


def test_an_index_that_cannot_be_written_is_not_rebuilt(newscli: Newscli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSCLI_CACHE_DIR", "/dev/null")

    outcome = newscli("index", "rebuild")

    assert outcome.code == 3
    assert outcome.err.endswith("Set NEWSCLI_CACHE_DIR to another.\nnewscli: The index was not rebuilt.\n")


def test_no_cache_leaves_no_file(newscli: Newscli) -> None:
    assert newscli("list", "--no-cache", "-f", "ids").out.count("\n") == 5
    assert not os.path.exists(os.environ["NEWSCLI_CACHE_DIR"])


def test_no_cache_leaves_the_index_that_there_is(newscli: Newscli) -> None:
    newscli("list")

    outcome = newscli("--no-cache", "index", "clear")

    assert (outcome.code, outcome.err) == (0, "There was no index.\n")
    assert "Deleted the index" in newscli("index", "clear").err


def test_no_refresh_indexes_a_library_that_never_was(newscli: Newscli, folder: Path) -> None:
    write_article(folder, "a.md")

    outcome = newscli("list", "-L", str(folder), "--no-refresh", "-f", "ids")

    assert outcome.code == 0
    assert outcome.out.count("\n") == 1


def test_no_refresh_answers_from_the_index_as_it_is(newscli: Newscli, folder: Path) -> None:
    write_article(folder, "a.md")
    newscli("list", "-L", str(folder))
    write_article(folder, "b.md")

    assert newscli("list", "-L", str(folder), "--no-refresh", "-f", "ids").out.count("\n") == 1
    assert newscli("list", "-L", str(folder), "-f", "ids").out.count("\n") == 2


def test_a_mistake_in_a_command_is_not_taken_for_a_missing_command(
    newscli: Newscli, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(name: str) -> None:
        raise KeyError(name)

    monkeypatch.setattr(app, "import_module", broken)

    with pytest.raises(KeyError, match=r"newscli\.cli\.commands\.show"):
        newscli("show", "1")


def test_show_says_where_a_very_long_text_ends(newscli: Newscli, folder: Path) -> None:
    (folder / "a.md").write_text("---\ntitle: Long\n---\nfirst\n\n" + "word\n\n" * 40_000 + "last\n")

    shown = newscli("-L", str(folder), "--width", "80", "show", "Long").out
    assert "first" in shown
    assert "last" not in shown
    assert "The text goes on, but a page ends here." in shown
    assert newscli("-L", str(folder), "show", "Long", "--raw").out.endswith("last\n")


@pytest.mark.skipif(os.name == "nt", reason="named pipes of POSIX")
def test_show_raw_does_not_wait_for_a_pipe_in_the_place_of_a_file(newscli: Newscli, folder: Path) -> None:
    path = folder / "a.md"
    path.write_text("---\ntitle: Piped\n---\n")
    newscli("-L", str(folder), "list")
    path.unlink()
    os.mkfifo(path)

    result = newscli("-L", str(folder), "--no-refresh", "show", "Piped", "--raw")

    assert result.code == 3
    assert "it is no longer a file" in result.err
