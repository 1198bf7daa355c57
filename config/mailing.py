"""How letters leave the house, as `site.toml` has it: what `aufruf booking` is given.

The password stands in a file of its own and is read when it is needed, so that it can be changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Security = Literal["starttls", "tls", "none"]


@dataclass(frozen=True)
class MailSettings:
    """`sender`: an address, or `Name <address>`. `ca`: one more certificate that is trusted.

    `remind_s`: so long before an appointment; the longest first.
    """

    server: str
    port: int
    security: Security
    user: str
    password_file: Path | None
    sender: str
    remind_s: tuple[int, ...]
    reply_to: str = ""
    ca: Path | None = None
    per_minute: int = 60
    """Letters at most."""
