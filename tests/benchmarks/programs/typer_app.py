"""The floor of all that Typer makes: two commands, of which one prints a word."""

import typer

app = typer.Typer()


@app.command()
def hello() -> None:
    """Print a word."""
    typer.echo("hello")


@app.command()
def goodbye() -> None:
    """Print another."""
    typer.echo("goodbye")


if __name__ == "__main__":
    app(prog_name="tiny")
