"""A reader that types: telling its strokes from those of a person. Pure; the caller has the clock.

Strokes that come faster than any hand can type are held back. When enough of them have come and
Enter, Tab or a pause ends them, they were one code, and none of them was a key press. Fewer are
given on as the key presses that they are, the first of them at most `GAP_S` late.

A key that is held down repeats itself nearly as fast as a slow reader types, but it is always the
same: for the same stroke again the reader has to be faster than any keyboard's repetition.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.scanner.scan import MOST_CHARACTERS, Reading, Scan, Unreadable, is_code

GAP_S = 0.035
"""Strokes further apart than this are a person's. Readers type one in 1 to 20 ms."""
SAME_GAP_S = 0.018
"""The same stroke over and over: keyboards repeat a key at most every 25 ms."""
FEWEST = 6
"""So many fast strokes are a code."""
_ENDS = frozenset({"enter", "tab", "ctrl+j", "ctrl+m"})


@dataclass(frozen=True, slots=True)
class Stroke:
    """A key went down: the terminal's name for it, and the character that it writes, if any."""

    key: str
    character: str | None = None

    @property
    def writes(self) -> bool:
        return self.character is not None and self.character.isprintable()


@dataclass(frozen=True, slots=True)
class Wedge:
    """What is held back. `spoilt`: longer than any code. `over_s`: a code has just ended."""

    held: tuple[Stroke, ...] = ()
    last_s: float = float("-inf")
    spoilt: bool = False
    over_s: float = float("-inf")

    @property
    def due_s(self) -> float | None:
        """When to call `lapsed`, unless another stroke comes before."""
        return self.last_s + GAP_S if self.held or self.spoilt else None


Given = Stroke | Reading
"""A key press to be obeyed, or what a reader has read."""


def struck(wedge: Wedge, stroke: Stroke, now_s: float) -> tuple[Wedge, tuple[Given, ...]]:
    """After this stroke: what is held back now, and what can be given on."""
    wedge, given = lapsed(wedge, now_s)
    if stroke.key in _ENDS and now_s - wedge.over_s < GAP_S:
        return replace(wedge, over_s=now_s), given  # CR and LF, or a second Enter
    if wedge.spoilt:
        if stroke.key in _ENDS:
            return Wedge(over_s=now_s), given
        return replace(wedge, last_s=now_s), given
    if stroke.key in _ENDS and len(wedge.held) >= FEWEST:
        return Wedge(over_s=now_s), (*given, _reading(wedge.held))
    if not stroke.writes:
        return Wedge(), (*given, *wedge.held, stroke)
    if _repeats(wedge, stroke) and now_s - wedge.last_s >= SAME_GAP_S:
        return Wedge((stroke,), now_s), (*given, *wedge.held)
    held = (*wedge.held, stroke)
    if len(held) > MOST_CHARACTERS:
        return Wedge(last_s=now_s, spoilt=True), (*given, Unreadable())
    return Wedge(held, now_s), given


def lapsed(wedge: Wedge, now_s: float) -> tuple[Wedge, tuple[Given, ...]]:
    """Time has passed: what waits for a stroke that did not come."""
    if wedge.due_s is None or now_s < wedge.due_s:
        return wedge, ()
    given: tuple[Given, ...] = wedge.held
    if len(wedge.held) >= FEWEST:
        given = (_reading(wedge.held),)
    return Wedge(over_s=wedge.over_s), given


def _repeats(wedge: Wedge, stroke: Stroke) -> bool:
    return bool(wedge.held) and set(wedge.held) == {stroke}


def _reading(held: tuple[Stroke, ...]) -> Reading:
    text = "".join(stroke.character or "" for stroke in held).strip()
    return Scan(text) if is_code(text) else Unreadable()
