"""All that the picture depends on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf

from display.model import Model
from hub.protocol.screens import Labels, Screen
from hub.protocol.site import Site
from hub.protocol.theme import Theme
from hub.protocol.wording import Say
from media.script import is_right_to_left, second_language

BEAT_S = 8.0
"""How long a page of a list, or a language of the headings, stands before the next one does."""


def labels(screen: Screen, languages: Sequence[str], beat: int = 0) -> tuple[str, ...]:
    """In which languages headings stand beside each other, at this beat."""
    wanted = screen.languages
    if not wanted:
        second = second_language(languages[0], languages)
        wanted = (languages[0], second) if second else (languages[0],)
    if screen.labels is Labels.ROTATE:
        return (wanted[beat % len(wanted)],)
    return wanted


@dataclass(frozen=True)
class Facts:
    """All that the picture depends on. `site` is `None` until the hub was heard for the first time.

    `labels`: the languages in which headings stand beside each other now, the first one being that
    of everything else. `beat` grows by one every `BEAT_S`. `glow`: by call, how far a tile that has
    just come is in its pulse (0: the colour of a call, 1: the calmer one). `lost_ms`: since when
    the hub has been silent (site time). `turned_away`: why the hub does not want this device.
    """

    model: Model
    theme: Theme
    site: Site | None
    labels: tuple[str, ...]
    now_ms: int
    say_in: Callable[[str], Say]
    screen: Screen = field(default_factory=Screen)
    display: str = ""
    beat: int = 0
    glow: Mapping[int, float] = field(default_factory=dict)
    slides: bool = False
    """There are pictures to be shown."""
    lost_ms: int | None = None
    turned_away: str = ""

    @property
    def language(self) -> str:
        return self.labels[0]

    @property
    def say(self) -> Say:
        return self.say_in(self.language)

    @property
    def leftwards(self) -> bool:
        """The first language is read from the right: so is the whole screen. Where languages take
        turns, it does not: calls would change sides with each of them."""
        if self.screen.labels is Labels.ROTATE and self.site is not None:
            return is_right_to_left((self.screen.languages or self.site.languages)[0])
        return is_right_to_left(self.language)

    def heading(self, text_id: str, letters: float = inf) -> str:
        """In all languages of the headings, once where they agree; where there is not room for so
        many letters, they take turns."""
        texts = list(dict.fromkeys(self.say_in(one)(text_id) for one in self.labels))
        whole = "  ·  ".join(texts)
        return whole if len(whole) <= letters else texts[self.beat % len(texts)]

    def named(self, name: Mapping[str, str]) -> str:
        """A name of the site in the first language; what is missing is empty."""
        return name.get(self.language, "")
