"""The front door: `aufruf COMMAND …`, which loads nothing but what is asked for.

Each command lives in its room's `__main__`. Exit codes: 0 done, 1 failed (one readable line on
stderr), 2 used wrongly.
"""

from __future__ import annotations

import sys
from importlib.metadata import version as distribution_version

from cyclopts import App

from config.errors import UserError

COMMANDS = {
    "hub": "hub.__main__:hub",
    "visitors": "hub.visitors.__main__:visitors",
    "kiosk": "kiosk.__main__:kiosk",
    "counter": "counter.__main__:counter",
    "display": "display.__main__:display",
    "virtual-printer": "printers.__main__:virtual_printer",
    "print-preview": "printers.__main__:print_preview",
    "check": "config.__main__:check",
    "verify": "hub.journal.__main__:verify",
}


def version() -> None:
    """Print the version."""
    print(distribution_version("aufruf"))


def front_door() -> App:
    """The command line, with every command registered by its import path only."""
    app = App(
        name="aufruf",
        help="The call system of a citizen office: kiosks, counters and displays round one hub.",
        version=lambda: distribution_version("aufruf"),
    )
    for name, target in COMMANDS.items():
        app.command(target, name=name)
    app.command(version)
    return app


def main() -> None:
    """The console script."""
    try:
        front_door()()
    except UserError as error:
        print(error, file=sys.stderr)
        sys.exit(1)
