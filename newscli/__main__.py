"""The way in: as little as possible happens before Ctrl-C is taken care of."""

import sys


def main() -> None:
    """Run the command line of this process."""
    try:
        from newscli.cli.app import run

        run()
    except KeyboardInterrupt:
        from newscli.errors import ExitCode

        sys.exit(ExitCode.INTERRUPTED)


if __name__ == "__main__":
    main()
