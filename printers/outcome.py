"""How the printing of one document ended."""

from __future__ import annotations

from dataclasses import dataclass

from printers.trouble import Trouble


@dataclass(frozen=True, slots=True)
class Outcome:
    """`printed`: it came out, as far as can be known. `trouble`: what is wrong (or "").

    `confirmed`: the printer itself said after the last line that it got there. `state`: what it
    said of itself then (`unknown` when it says nothing). Paper that ends with this very ticket
    gives a ticket that is printed and a trouble.
    """

    printed: bool
    trouble: str = ""
    confirmed: bool = False
    state: str = Trouble.UNKNOWN
