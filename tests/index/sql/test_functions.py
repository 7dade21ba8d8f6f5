"""What SQL asks of Python."""

import signal
import sqlite3
from contextlib import closing
from threading import Timer

import pytest

from newscli.index.rows.database import Database
from newscli.index.sql import functions
from newscli.index.sql.functions import add_functions
from newscli.index.stories import near_duplicates
from newscli.text import html, words
from newscli.text.patterns import Patterns, TooSlow


@pytest.mark.parametrize(
    ("sql", "module", "name"),
    [
        ("padded('a')", words, "fold"),
        ("plain('a')", html, "text_of_html"),
        ("matches('a', 'a')", Patterns, "matches"),
        ("shuffled('a', '1')", functions, "blake2b"),
        ("is_near_duplicate('a', 'a', 1, 'a', 'a', 'a', 1, 'a')", near_duplicates, "is_near_duplicate"),
    ],
)
def test_who_interrupts_a_function_is_heard(
    monkeypatch: pytest.MonkeyPatch, sql: str, module: object, name: str
) -> None:
    def interrupt(*_values: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(module, name, interrupt)
    with closing(sqlite3.connect(":memory:")) as connection:
        database = Database(connection, None)
        add_functions(database)

        with pytest.raises(sqlite3.OperationalError):
            connection.execute(f"SELECT {sql}").fetchone()

        assert isinstance(database.failure, KeyboardInterrupt)


def test_a_signal_before_the_first_line_of_a_function_is_heard() -> None:
    def interrupt(*_values: object) -> None:
        raise KeyboardInterrupt

    with closing(sqlite3.connect(":memory:")) as connection:
        connection.create_function("interrupted", 0, interrupt)

        with pytest.raises(KeyboardInterrupt):
            Database(connection, None).row("SELECT interrupted()")


def test_a_failure_in_a_function_is_raised_as_it_is() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        database = Database(connection, None)
        add_functions(database)

        with pytest.raises(TooSlow):
            database.row("SELECT matches(?, ?)", ("one word follows another " * 400 + "!", r"(\w+\s?)+$"))
        assert database.value("SELECT 1") == 1


def test_ctrl_c_ends_a_statement_without_functions_of_python() -> None:
    endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    with closing(sqlite3.connect(":memory:")) as connection:
        database = Database(connection, None)
        add_functions(database)
        pressed = Timer(0.1, signal.raise_signal, [signal.SIGINT])
        pressed.start()

        with pytest.raises(KeyboardInterrupt):
            database.value(endless)

        pressed.join()
        assert database.value("SELECT 1") == 1
