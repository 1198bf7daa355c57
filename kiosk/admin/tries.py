"""How often a PIN was wrong, and how long nobody may try again: also after a restart."""

from __future__ import annotations

import logging
import os
from pathlib import Path

import msgspec

from hub.link.store import replace_file

log = logging.getLogger(__name__)

DELAYS_S = (1, 2, 5, 15, 60, 300)
"""After the first wrong PIN, the second, …; from the sixth on always the last."""


class Tries(msgspec.Struct, frozen=True):
    """`wrong`: in a row. `until_ms`: by the machine's own clock, not before then."""

    wrong: int = 0
    until_ms: int = 0


def delay_s(wrong: int) -> int:
    """How long to wait after so many wrong PINs."""
    return DELAYS_S[min(wrong, len(DELAYS_S)) - 1] if wrong > 0 else 0


def wait_s(tries: Tries, now_ms: int) -> float:
    """How long nobody may try yet. A clock that was set back makes it no longer than it was."""
    left_s = (tries.until_ms - now_ms) / 1000
    return max(0.0, min(left_s, delay_s(tries.wrong)))


def tried(tries: Tries, now_ms: int) -> Tries:
    """One more PIN, wrong until it is known to be right."""
    wrong = tries.wrong + 1
    return Tries(wrong, now_ms + delay_s(wrong) * 1000)


class KeptTries:
    """The file of it. One that cannot be written costs no more than what a restart forgets."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def load(self) -> Tries:
        try:
            return msgspec.json.decode(self._file.read_bytes(), type=Tries)
        except FileNotFoundError:
            return Tries()
        except (OSError, msgspec.MsgspecError) as error:
            log.warning("admin_tries_unreadable", extra={"error": str(error)})
            return Tries()

    def keep(self, tries: Tries) -> None:
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            os.close(replace_file(self._file, msgspec.json.encode(tries)))
        except OSError as error:
            log.warning("admin_tries_not_kept", extra={"error": str(error)})
