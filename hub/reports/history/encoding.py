"""In which encoding a log is that does not say so: seen while it is read in pieces."""

from __future__ import annotations

import codecs

_STRICT = codecs.getincrementaldecoder("utf-8")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class SeenEncoding:
    """`name`: UTF-16 only with its mark; else UTF-8, and where it cannot be that, cp1252."""

    def __init__(self) -> None:
        self.name = ""
        self._decoder = _STRICT()

    def take(self, piece: bytes) -> None:
        """The next bytes of the file; the first ones are two at least."""
        if not self.name:
            self.name = "utf-16" if piece.startswith(_UTF_16) else "utf-8-sig"
        if self.name == "utf-8-sig":
            try:
                self._decoder.decode(piece)
            except UnicodeDecodeError:
                self.name = "cp1252"
