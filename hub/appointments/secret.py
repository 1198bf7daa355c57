"""What ids and codes are made with: drawn once, kept beside the device's other secrets.

With another one the appointments of calendars would get other ids, and all of them a second time.
"""

from __future__ import annotations

import secrets
from pathlib import Path

from hub.private import write_private

NAME = "booking.secret"
_BYTES = 32


def kept_secret(folder: Path) -> bytes:
    """The secret of this folder, made when there is none. Raises `OSError`, also for a file that
    holds too little to be one."""
    path = folder / NAME
    if not path.exists():
        write_private(path, secrets.token_bytes(_BYTES))
    secret = path.read_bytes()
    if len(secret) < _BYTES:
        raise OSError(f"{path} holds no secret")
    return secret
