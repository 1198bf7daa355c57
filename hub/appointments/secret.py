"""What ids and codes are made with: drawn once, kept beside the device's other secrets.

With another one the appointments of calendars would get other ids, and all of them a second time.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path

NAME = "booking.secret"
_BYTES = 32


def kept_secret(folder: Path) -> bytes:
    """The secret of this folder, made when there is none. Raises `OSError`, also for a file that
    holds too little to be one."""
    path = folder / NAME
    if not path.exists():
        fresh = path.with_suffix(".new")
        opened = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(opened, "wb") as file:
            file.write(secrets.token_bytes(_BYTES))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    secret = path.read_bytes()
    if len(secret) < _BYTES:
        raise OSError(f"{path} holds no secret")
    return secret
