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
    OUT_OF_PAPER = "out-of-paper"
    COVER_OPEN = "cover-open"
    OFFLINE = "offline"
    ERROR = "error"
    UNKNOWN = "unknown"
    """The printer cannot tell. No trouble for the visitor, but never called "ok"."""


OK = "ok"
"""The state of a printer that said itself that it is ready."""


class PrinterFault(Exception):
    """Talking to the printer failed; `trouble` names how, `detail` is for the log."""

    def __init__(self, trouble: Trouble, detail: str = "") -> None:
        super().__init__(f"{trouble}: {detail}" if detail else str(trouble))
        self.trouble = trouble
        self.detail = detail
