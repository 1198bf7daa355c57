"""What a scanned code is: the address on one of our tickets, or something else. Pure."""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"^https?://[^/\s]+(?:/[^\s]*)?/t/([A-Za-z0-9_-]{22,64})/?(?:[?#]\S*)?$")
_TOKEN = re.compile(r"^[A-Za-z0-9_-]{22,64}$")


def ticket_token(code: str) -> str | None:
    """The token of a ticket, from its address or as it is; `None`: this is no ticket."""
    found = _ADDRESS.match(code)
    if found is not None:
        return found[1]
    return code if _TOKEN.match(code) else None
