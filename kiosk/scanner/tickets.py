"""What a scanned code is: the address of one of our pages, or something else. Pure."""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"^https?://[^/\s]+(?:/[^\s]*)?/t/([A-Za-z0-9_-]{22,64})/?(?:[?#]\S*)?$")
_APPOINTMENT = re.compile(r"^https?://[^/\s]+(?:/[^\s]*)?/a/[A-Za-z0-9_-]{22,64}/?(?:[?#]\S*)?$")
_TOKEN = re.compile(r"^[A-Za-z0-9_-]{22,64}$")


def is_appointment_page(code: str) -> bool:
    """Whether this is the address at which somebody sees their appointment on the phone."""
    return _APPOINTMENT.match(code) is not None


def ticket_token(code: str) -> str | None:
    """The token of a ticket, from its address or as it is; `None`: this is no ticket."""
    found = _ADDRESS.match(code)
    if found is not None:
        return found[1]
    return code if _TOKEN.match(code) else None
