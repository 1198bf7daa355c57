"""Reads the kiosk out: the newest page at once, interrupted by whatever somebody does next."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from kiosk import spoken
from kiosk.labels import Speakers
from kiosk.view import View


class Reader(Protocol):
    """What it needs of `media.prompter.Prompter`."""

    @property
    def speaking(self) -> bool: ...
    def speak(self, text: str, language: str) -> None: ...
    def hush(self) -> None: ...


class Narrator:
    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    @property
    def speaking(self) -> bool:
        return self._reader.speaking

    def changed(
        self, before: View, view: View, now: datetime | None, now_s: float, speakers: Speakers
    ) -> None:
        """Say what there is to say about it."""
        text = spoken.changed(before, view, now, now_s, speakers)
        if text:
            self._reader.speak(text, view.language)
        elif before.turn != view.turn:
            self._reader.hush()

    def interrupt(self) -> None:
        """Somebody does something."""
        self._reader.hush()

    def repeat(self, view: View, now: datetime | None, now_s: float, speakers: Speakers) -> None:
        """The whole page once more."""
        self._reader.speak(spoken.spoken(view, now, now_s, speakers), view.language)
