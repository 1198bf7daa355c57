"""What a scanned text can be: a ticket's page, an appointment's code, or nothing of ours: pure."""

from __future__ import annotations

import re

from kiosk.scanner.tickets import ticket_token
from kiosk.wishes import CheckInWith, LookUp

LONGEST = 512
"""No ticket and no code is longer."""
CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._~-]{0,63}")
CODE_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~-")


def meaning(text: str, language: str, *, appointments: bool) -> LookUp | CheckInWith | None:
    """What somebody wants who holds this under the reader; `None`: we do not know."""
    text = text[: LONGEST + 1].strip()
    if len(text) > LONGEST:
        return None
    token = ticket_token(text) if "/" in text else None
    if token is not None:
        return LookUp(token)
    if appointments and CODE.fullmatch(text):
        return CheckInWith(text, language)
    return None
