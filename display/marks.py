"""What a display remembers over a restart: which calls it has shown and spoken. Pure.

A call counts as spoken from the moment before it is, so a restart may lose an announcement but
never says one twice; it counts as shown when it has had its whole time, so a restart shows it
again rather than not at all.
"""

from __future__ import annotations

import msgspec

REMEMBERED = 64


class Marks(msgspec.Struct, frozen=True):
    """`shown`, `spoken`: every call up to this number is over with. `recent`: seq → visit.

    `recent` tells a hub that has started a new journal (whose calls count from 1 again) from one
    that is merely restarted.
    """

    shown: int = 0
    spoken: int = 0
    recent: dict[int, str] = {}

    def remembering(self, calls: dict[int, str]) -> Marks:
        kept = sorted({**self.recent, **calls}.items())[-REMEMBERED:]
        return msgspec.structs.replace(self, recent=dict(kept))
