"""Text that is laid out again only when it says something else.

The pages are shown anew twice a second; a plain `Static.update` would lay the whole screen out each
time, which is most of what an idle kiosk would do.
"""

from __future__ import annotations

from textual.content import Content
from textual.visual import VisualType
from textual.widgets import Static

from kiosk.widgets.setting import Setting, Text


class Saying(Static):
    """`show` is `update` that knows what stands there already."""

    _shown: VisualType | None = None

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes, markup=False)

    def show(self, words: str | Content | Setting) -> None:
        """Say this from now on."""
        if words != self._shown:
            self._shown = words
            self.update(words)

    def tell(self, *texts: Text, language: str) -> None:
        """As `show`, in the direction of this language."""
        self.show(Setting(texts, language))
