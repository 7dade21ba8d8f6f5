"""How a function becomes a command: option groups opened up, a session made, every error met in one place."""

import inspect
import os
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, TypeAlias, TypeGuard, get_type_hints

import typer

from newscli.cli.negation import like_options
from newscli.cli.options import CommonOptions, option_parameters
from newscli.cli.session import Session, merged
from newscli.errors import ExitCode, IndexDamaged, NewscliError, OutputFailed
from newscli.render import messages

if TYPE_CHECKING:
    from newscli.library import Library

_GIVEN = ("session", "context")
"""Parameters of a command that are not typed on the command line."""

Body: TypeAlias = Callable[..., ExitCode | None]
"""A command: it takes a Session, option groups and its own parameters, and returns its exit code, None for done.

One that asks for the `context` gets it, too.
"""


def command(body: Body) -> Callable[..., None]:
    """A function for Typer: the fields of the option groups are its options, beside those that every command has.

    Typer itself has no option groups (its issues 153 and 264 ask for them), so the function gets a signature in which
    they are opened up.
    """
    hints = get_type_hints(body, include_extras=True)
    groups = {name: hint for name, hint in hints.items() if _is_group(hint)}

    def run(context: typer.Context, **values: Any) -> None:
        before = context.obj if isinstance(context.obj, CommonOptions) else CommonOptions()
        session = Session.start(merged(before, _taken(CommonOptions, values)))
        _say_negations(session, like_options(values.get("words") or (), context.command.params))

        def work() -> ExitCode | None:
            own = dict(values)
            arguments = {name: _taken(group, own) for name, group in groups.items()}
            given = {"context": context} if "context" in hints else {}
            return body(session=session, **given, **arguments, **own)

        raise typer.Exit(_guarded(session, work))

    run.__doc__ = body.__doc__
    run.__name__ = body.__name__
    run.__annotations__ = {}
    run.__signature__ = inspect.Signature(_parameters(body, hints, groups))  # type: ignore[attr-defined]
    return run


def _say_negations(session: Session, words: Iterable[tuple[str, str]]) -> None:
    """How words were read that are like options."""
    for typed, option in words:
        from newscli.render.questions import read_as_negation  # 1 ms that most queries do without

        session.say(read_as_negation(typed, option))


def _is_group(hint: object) -> TypeGuard[type]:
    return isinstance(hint, type) and is_dataclass(hint) and hint is not Session


def _parameters(body: Body, hints: dict[str, Any], groups: dict[str, Any]) -> list[inspect.Parameter]:
    own = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=parameter.default, annotation=hints[name])
        for name, parameter in inspect.signature(body).parameters.items()
        if name not in groups and name not in _GIVEN
    ]
    context = inspect.Parameter("context", inspect.Parameter.KEYWORD_ONLY, annotation=typer.Context)
    grouped = [parameter for group in (*groups.values(), CommonOptions) for parameter in option_parameters(group)]
    return [context, *own, *grouped]


def _taken(group: type, values: dict[str, Any]) -> Any:
    return group(**{field.name: values.pop(field.name) for field in fields(group)})


def _guarded(session: Session, work: Callable[[], ExitCode | None]) -> int:
    """Run a command. Every error ends here as a sentence on stderr and an exit code."""
    try:
        with _answering(session):
            return _once_more_if_damaged(session, work) or ExitCode.DONE
    except NewscliError as error:
        if isinstance(error, OutputFailed):
            forget_stdout()
        session.say(messages.error(error))
        return error.exit_code
    except BrokenPipeError:
        forget_stdout()
        return ExitCode.DONE
    except OSError as error:
        session.say(messages.unreadable(error))
        return ExitCode.UNREADABLE
    except Exception as error:
        if session.options.debug:
            raise
        session.say(messages.out_of_memory() if isinstance(error, MemoryError) else messages.internal(error))
        return ExitCode.UNREADABLE


def _once_more_if_damaged(session: Session, work: Callable[[], ExitCode | None]) -> ExitCode | None:
    try:
        return work()
    except IndexDamaged as error:
        if session.options.debug:
            traceback.print_exception(error, file=session.stderr)
        from newscli.render.caching import damaged

        session.say(damaged())
        session.close()
        if session.wrote:
            raise OutputFailed("The answer above is not complete.", "Run the command again.") from None
        return work()
    except (NewscliError, OSError, MemoryError):
        raise
    except Exception:
        library = None if session.options.debug or session.wrote else session.leave_index()
        if library is None:
            raise
        return _once_more_without_index(session, work, library)


def _once_more_without_index(
    session: Session, work: Callable[[], ExitCode | None], library: "Library"
) -> ExitCode | None:
    """Run a command again that failed in an unforeseen way. If it works from the files, its index was damaged."""
    code = work()
    from newscli.render.caching import damaged_unnoticed

    with suppress(OSError, NewscliError):
        library.clear()
    session.say(damaged_unnoticed())
    return code


@contextmanager
def _answering(session: Session) -> Iterator[None]:
    """Flush stdout within the guard, so that a full disk is an error and not a surprise at exit; then close."""
    with closing(session):
        yield
        session.flush()


def forget_stdout() -> None:
    # What is still buffered has nowhere to go: without this, Python complains about it at exit.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
