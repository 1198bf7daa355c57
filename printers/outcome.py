"""How one attempt to print a document ended."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from printers.trouble import Trouble


class Reach(StrEnum):
    """How much paper an attempt may have made."""

    NOTHING = "nothing"
    """Not a byte of it was handed over."""
    PART = "part"
    """Certainly not a whole ticket: its cut was never sent."""
    WHOLE = "whole"
    """All of it was handed over, so a whole ticket may have come out."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """`printed`: it came out, as far as can be known. `trouble`: what is wrong (or "").

    `confirmed`: the printer itself said after the last line that it got there. `state`: what it
    said of itself then (`unknown` when it says nothing). Paper that ends with this very ticket
    gives a ticket that is printed and a trouble. `reach` counts when it is not printed.
    """

    printed: bool
    trouble: str = ""
    confirmed: bool = False
    state: str = Trouble.UNKNOWN
    reach: Reach = Reach.NOTHING
