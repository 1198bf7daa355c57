"""The gate's two pictures: the sign and the huge word."""

from __future__ import annotations

from textual.geometry import Size
from textual.strip import Strip

from kiosk.blocks import strips
from kiosk.gate.pictures import Lettering, sign_pixels
from kiosk.gate.view import Meaning, Sign
from kiosk.widgets.picture import Picture


class Coloured(Picture):
    ink = "#000000"
    paper = "#ffffff"

    def colour(self, ink: str, paper: str) -> None:
        if (ink, paper) != (self.ink, self.paper):
            self.ink, self.paper = ink, paper
            self.refresh()

    @property
    def ground(self) -> str:
        return self.paper


class SignPicture(Coloured):
    sign = Sign.STARTING
    meaning = Meaning.CALM

    def show(self, sign: Sign, meaning: Meaning) -> None:
        if sign is not self.sign:
            self.sign, self.meaning = sign, meaning
            self.refresh()

    def key(self) -> tuple[object, ...]:
        return (self.sign, self.meaning, self.ink, self.paper)

    def make(self, size: Size) -> list[Strip]:
        side = min(size.width, 2 * size.height)
        return strips(sign_pixels(self.sign, self.meaning, side), self.ink, self.paper)


class WordPicture(Coloured):
    text = ""

    def __init__(self, lettering: Lettering, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._lettering = lettering

    def show(self, text: str) -> None:
        if text != self.text:
            self.text = text
            self.refresh()

    def key(self) -> tuple[object, ...]:
        return (self.text, self.ink, self.paper)

    def make(self, size: Size) -> list[Strip]:
        pixels = self._lettering.word(self.text, size.width, 2 * size.height)
        return strips(pixels, self.ink, self.paper)
