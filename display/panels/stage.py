"""What every panel is drawn from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from display.facts import Facts
from display.hours import local_time
from display.palette import Palette
from display.scale import Scale
from hub.protocol.site import Site

LETTER = 0.55
"""The usual width of a letter in sizes: what has room in a line is judged by it."""


@dataclass(frozen=True)
class Stage:
    facts: Facts
    site: Site
    scale: Scale
    colours: Palette

    def heading(self, text_id: str, width_px: int) -> str:
        """In as many languages as have room beside each other in such a width."""
        return self.facts.heading(text_id, width_px / (LETTER * self.scale.label_px))

    def clock(self, at_ms: int) -> str:
        """A moment as the house's clocks show it."""
        at = self.local(at_ms)
        return self.facts.say("display-clock", hour=f"{at.hour:02}", minute=f"{at.minute:02}")

    def local(self, at_ms: int) -> datetime:
        return local_time(self.site, at_ms)

    def place(self, label: str) -> str:
        """A counter's label as people name the place: “Schalter 3”, “Zimmer 12”."""
        return self.facts.say("display-counter-label", label=label) if label.isdigit() else label
