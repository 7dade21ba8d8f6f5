from typing import Annotated

import typer

from newscli.cli.output.writing import write_records
from newscli.cli.session import Session
from newscli.errors import UsageError
from newscli.query.fields import nearest_hint
from newscli.render.formats import Format
from newscli.render.records.schema import SCHEMAS, schema_of


def run(
    session: Session,
    command: Annotated[
        str | None, typer.Argument(metavar="[COMMAND]", help="Only of this command.", show_default=False)
    ] = None,
) -> None:
    """Print the JSON Schema of the JSON answers.

    \b
    Examples:
      newscli schema
      newscli schema list
    """
    if command is not None and command not in SCHEMAS:
        raise UsageError(f"“{command}” has no JSON output.", nearest_hint(command, list(SCHEMAS), "Commands"))
    value = schema_of(command) if command else {name: schema_of(name) for name in SCHEMAS}
    write_records(session, Format.JSON, [value], is_one=True)
