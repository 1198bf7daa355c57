"""What can be wrong between a kiosk and its paper, by name.

The names are part of the published language: they travel in `DeviceReported`, and the catalogue has
a sentence `trouble-printer-<name>` for each.
"""

from __future__ import annotations

from enum import StrEnum


class Trouble(StrEnum):
    """`NONE` is the empty string, so that an outcome's trouble can be tested for truth."""

    NONE = ""
    UNREACHABLE = "unreachable"
    REFUSED = "refused"
    TIMEOUT = "timeout"
    CUT_OFF = "cut-off"
    NO_PERMISSION = "no-permission"
    NO_DEVICE = "no-device"
    NO_DRIVER = "no-driver"
    """What speaks to this kind of connection is not installed on this machine."""
    OUT_OF_PAPER = "out-of-paper"
    PAPER_LOW = "paper-low"
    """A warning: the printer still prints."""
    COVER_OPEN = "cover-open"
    OFFLINE = "offline"
    ERROR = "error"
    UNKNOWN = "unknown"
    """The printer cannot tell. No trouble for the visitor, but never called "ok"."""


OK = "ok"
"""The state of a printer that said itself that it is ready."""
READY = frozenset({OK, Trouble.PAPER_LOW})
"""States in which a printer has said that it prints."""
PRINTING = READY | {Trouble.UNKNOWN}
"""States in which it is worth sending it a ticket."""


class PrinterFault(Exception):
    """Talking to the printer failed; `trouble` names how, `detail` is for the log."""

    def __init__(self, trouble: Trouble, detail: str = "") -> None:
        super().__init__(f"{trouble}: {detail}" if detail else str(trouble))
        self.trouble = trouble
        self.detail = detail
