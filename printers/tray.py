"""Where the virtual printer's paper falls: a list in memory, and files for people.

`A017.bin`, the bytes as they came, and `A017.png`, the paper as it would look. A file is there
whole or not at all, and none is written over.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from pathlib import Path

from printers.mechanism import Printed
from printers.paper import Sheet

log = logging.getLogger(__name__)


class Tray:
    """`out` None: keep the papers in memory only. `on_new`: told after each."""

    def __init__(self, out: Path | None, on_new: Callable[[], None] = lambda: None) -> None:
        self.printed: list[Printed] = []
        self._out = out
        self._on_new = on_new

    def keep(self, data: bytes, sheet: Sheet) -> None:
        name = self._free_name(sheet)
        if self._out is not None:
            # The picture last: who sees a picture finds the bytes too.
            for ending, content in ((".bin", data), (".png", sheet.png())):
                part = self._out / f".{name}{ending}.part"
                part.write_bytes(content)
                part.replace(self._out / f"{name}{ending}")
        log.info("paper_came_out", extra={"name_on_paper": name, "bytes": len(data)})
        self.printed.append(Printed(name, data, sheet))
        self._on_new()

    def _free_name(self, sheet: Sheet) -> str:
        """The number on the ticket; else a serial number."""
        base = re.sub(r"[^\w-]", "", sheet.headline)[:40]
        base = base or f"paper-{len(self.printed) + 1:04}"
        name, again = base, 1
        taken = {printed.name for printed in self.printed}
        while name in taken or (self._out is not None and (self._out / f"{name}.bin").exists()):
            again += 1
            name = f"{base}-{again}"
        return name
