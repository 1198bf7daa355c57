"""What is there of each entry of the register at this moment."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import msgspec

from hub import subjects
from hub.journal.stock import Stock, Stored, stock, together
from hub.keeping.places import JOURNAL
from hub.keeping.register import REGISTER
from hub.server.clerks import Clerks
from hub.server.keys import KeyRing
from hub.server.sessions import Sessions

NOTHING = Stored()


def present(state: Path) -> dict[str, Stored]:
    """By entry; those that are not in the state directory are left out.

    Raises `JournalBroken`, `OSError`, `msgspec.MsgspecError`.
    """
    found = _beside(stock(state / JOURNAL))
    clerks = Clerks(state / "clerks.json").all()
    keys = KeyRing(state / "keys.json").records()
    found["clerks"] = _made([one.created for one in clerks])
    found["keys"] = _made([one.created for one in keys])
    found["sessions"] = Stored(len(Sessions(state / "sessions.json").all()))
    for entry in REGISTER:
        if entry.file and entry.id not in found:
            found[entry.id] = Stored(int((state / entry.file).exists()))
    return found


def _beside(there: Stock) -> dict[str, Stored]:
    def notes(*kinds: str) -> Stored:
        return together(*(there.facts.get((kind, "note"), NOTHING) for kind in kinds))

    return {
        "tickets": there.facts.get((subjects.VISIT, "token"), NOTHING),
        "language": together(
            there.facts.get((subjects.VISIT, "language"), NOTHING), there.languages
        ),
        "notes": notes(subjects.VISIT, subjects.REMARK),
        "reasons": notes(subjects.COUNTER, subjects.SERVICE, subjects.MESSAGE),
        "seats": notes(subjects.CLERK),
        "sittings": notes(subjects.SITTING),
        "codes": there.facts.get((subjects.APPOINTMENT, "token"), NOTHING),
        "contacts": notes(subjects.CONTACT),
        "answers": there.answers,
        "ids": there.ids,
        "journal": there.events,
    }


def _made(moments: list[str]) -> Stored:
    if not moments:
        return NOTHING
    oldest = min(datetime.fromisoformat(one) for one in moments)
    return Stored(len(moments), int(oldest.timestamp() * 1000))


def readable(error: Exception) -> str:
    """Why it could not be counted, in one line."""
    return " ".join(str(error).split()) if isinstance(error, msgspec.MsgspecError) else str(error)
