"""The front door: `aufruf COMMAND …`, which loads nothing but what is asked for.

Each command lives in its room's `__main__` and is loaded when it is called. Exit codes: 0 done,
1 failed (one readable line on stderr), 2 used wrongly.
"""

from __future__ import annotations

import difflib
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.metadata import version as distribution_version
from typing import NamedTuple, NoReturn

from cyclopts import App, CycloptsError

from config.errors import UsageError, UserError

EXIT_FAILED = 1
EXIT_USAGE = 2


class Command(NamedTuple):
    """Where a command's function is, and the line of it that `aufruf --help` shows."""

    target: str
    summary: str


COMMANDS = {
    "demo": Command("demo.__main__:demo", "Bring up a whole office on this machine."),
    "hub": Command("hub.__main__:hub", "Run the hub of a site."),
    "visitors": Command("hub.visitors.__main__:visitors", "Serve the visitors' page."),
    "booking": Command(
        "hub.appointments.__main__:booking",
        "Take in appointments from elsewhere, and send the letters.",
    ),
    "kiosk": Command("kiosk.__main__:kiosk", "Run a kiosk at the entrance."),
    "kiosk-pin": Command(
        "kiosk.admin.__main__:kiosk_pin", "Choose the PIN of a kiosk’s menu for staff."
    ),
    "gate": Command("kiosk.gate.__main__:gate", "Run a gate: read tickets at a door."),
    "counter": Command("counter.__main__:counter", "Run a counter, here or in a browser."),
    "reception": Command(
        "counter.reception.__main__:reception",
        "Run the reception: numbers, people, help, alarms.",
    ),
    "supervisor": Command(
        "counter.supervisor.__main__:supervisor",
        "Run the supervisor’s screen: the house live.",
    ),
    "display": Command("display.__main__:display", "Run a screen of the waiting room."),
    "virtual-printer": Command(
        "printers.__main__:virtual_printer",
        "Be a ticket printer on the network.",
    ),
    "print-preview": Command(
        "printers.__main__:print_preview", "Make the picture of a ticket as the printer prints it."
    ),
    "key": Command("hub.server.__main__:key", "Keys of devices, and the hub's fingerprint."),
    "clerk": Command("hub.server.__main__:clerk", "Clerks who sign in at counters with a PIN."),
    "slots": Command(
        "hub.server.__main__:slots", "Dates on which the house's own times can be booked."
    ),
    "check": Command("config.__main__:check", "Check a site.toml or device.toml."),
    "report": Command(
        "hub.reports.__main__:report", "Say how it was: waits, service, appointments, the house."
    ),
    "export": Command(
        "hub.reports.export.__main__:export",
        "Write what happened into a file, or say what its columns mean.",
    ),
    "import-history": Command(
        "hub.reports.history.__main__:import_history", "Take in the past of another call system."
    ),
    "forecast": Command(
        "hub.replay.__main__:forecast", "Say what the hub has learned of waiting times."
    ),
    "replay": Command(
        "hub.replay.__main__:replay", "Say what a recorded log's tickets would have been told."
    ),
    "what-if": Command(
        "hub.whatif.__main__:what_if", "Play recorded days under other rules or staffing."
    ),
    "staffing": Command(
        "hub.whatif.__main__:staffing", "Say how many counters a day needs, and which."
    ),
    "verify": Command("hub.journal.__main__:verify", "Prove that a journal is whole."),
    "backup": Command("hub.backup.__main__:backup", "Save a site into one file."),
    "restore": Command(
        "hub.backup.__main__:restore", "Put a backup back, or prove that it could be."
    ),
    "privacy": Command(
        "hub.privacy.__main__:privacy", "Say what is stored of people, why, and how long."
    ),
}
DOCTORS = {
    "printer": Command(
        "printers.doctor.__main__:printer", "Examine the ticket printer, from settings to paper."
    ),
    "sound": Command(
        "display.doctor.__main__:sound", "Examine loudspeaker and voice, from settings to ear."
    ),
    "screen": Command(
        "display.doctor.__main__:screen", "Examine the screen: driver, outputs, fonts."
    ),
}
"""What `aufruf doctor` can examine."""


def version() -> None:
    """Print the version."""
    print(distribution_version("aufruf"))


def front_door() -> App:
    """The command line, with every command known by its import path only."""
    app = App(
        name="aufruf",
        help="The call system of a citizen office: kiosks, counters and displays round one hub.",
        version=lambda: distribution_version("aufruf"),
    )
    for name, command in COMMANDS.items():
        app.command(command.target, name=name, help=command.summary)
    doctor = App(name="doctor", help="Examine this machine's devices, and say what to do.")
    for name, command in DOCTORS.items():
        doctor.command(command.target, name=name, help=command.summary)
    app.command(doctor)
    app.command(version)
    return app


def unknown_command(words: Sequence[str]) -> str:
    """The complaint about a command that does not exist; empty when it does.

    Done here because cyclopts loads every room there is to word this one sentence.
    """
    known = [*COMMANDS, "doctor", "version"]
    if not words or words[0].startswith("-") or words[0] in known:
        return ""
    from config.texts import Texts, preferred_language

    say = Texts.load().say(preferred_language(os.environ))
    near = difflib.get_close_matches(words[0], known, n=1)
    hint = say("config-did-you-mean", word=near[0]) if near else say("config-see-help")
    return f"aufruf: {say('config-no-command', word=words[0])} {hint}"


def main(words: Sequence[str] | None = None) -> None:
    """The console script. Always ends in `SystemExit`."""
    given = sys.argv[1:] if words is None else list(words)
    complaint = unknown_command(given)
    if complaint:
        _leave(complaint, EXIT_USAGE)
    _load(given)
    try:
        result = front_door()(
            given, exit_on_error=False, print_error=False, result_action="return_value"
        )
    except CycloptsError as error:
        _leave(f"aufruf: {' '.join(str(error).split())}", EXIT_USAGE)
    except UsageError as error:
        _leave(str(error), EXIT_USAGE)
    except UserError as error:
        _leave(str(error), EXIT_FAILED)
    except BrokenPipeError:
        # Whoever read our output has gone (`aufruf … | head`); spare Python the same at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(EXIT_FAILED)
    sys.exit(result if isinstance(result, int) else 0)


def _load(words: Sequence[str]) -> None:
    """Load the room of a command, and never search it for garbage.

    What a program loads stays: looking through all of it again and again, the last time when it
    ends, would be a seventh of the work of its start.
    """
    known, name = (DOCTORS, words[1:2]) if words[:1] == ["doctor"] else (COMMANDS, words[:1])
    for command in (known[one] for one in name if one in known):
        gc.disable()
        try:
            import_module(command.target.partition(":")[0])
        finally:
            gc.freeze()
            gc.enable()


def _leave(sentence: str, code: int) -> NoReturn:
    print(sentence, file=sys.stderr)
    sys.exit(code)


if __name__ == "__main__":
    main()
