"""How large type has to be: pure, from the distance of the readers and the size of the panel.

The rule. Somebody with full sight can just make out capitals of a 690th of their distance (5
minutes of arc). The numbers in front have capitals of at least a **150th** of the viewing distance,
67 mm at 10 m: more than twice what somebody with half of that sight needs. Everything else has at
least a **500th**, 20 mm at 10 m. Where the room is not enough for that, there are fewer lines, not
smaller ones; only in a rush may the numbers be a good quarter smaller before calls have to wait for
a place.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

NUMBER_PART = 150
TEXT_PART = 500
RUSH = 0.72
"""In a rush the numbers may be so much of their least size."""
CAPITAL = 0.714
"""The height of a capital as a part of a size, in the faces that are used."""
_MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True)
class Scale:
    """Sizes of type in pixels. `em`: the measure of all margins and gaps."""

    em: int
    number_px: int
    """The least of the numbers in front."""
    text_px: int
    """The least of everything else."""

    @property
    def body_px(self) -> int:
        """What lists and labels are set in."""
        return max(self.em, self.text_px)

    @property
    def label_px(self) -> int:
        """What headings and marks are set in: smaller than lists, where that can still be read."""
        return max(self.body_px * 4 // 5, self.text_px)

    def px(self, ems: float) -> int:
        """A length."""
        return max(1, round(ems * self.em))


def scale_of(size: tuple[int, int], distance_m: float, diagonal_in: float) -> Scale:
    """The scale of a panel of this size in pixels and inches, read from so far away.

    What is far away on a small panel would fill it with one number: sizes end where two numbers
    with their counters still stand below each other.
    """
    px_per_mm = hypot(*size) / (diagonal_in * _MM_PER_INCH)
    width, height = size
    most = min(width / 6, height / 4)

    def least(part: int) -> float:
        return distance_m * 1000 / part * px_per_mm / CAPITAL

    return Scale(
        em=max(8, round(min(size) * 0.036)),
        number_px=round(min(least(NUMBER_PART), most)),
        text_px=round(min(least(TEXT_PART), most / 3)),
    )
