"""The lines round the panels: where we are, which panels there are, which key does what."""

from __future__ import annotations

from textual.content import Content
from textual.events import Click
from textual.message import Message

from counter.bars import SIGNS
from counter.footer import Footer
from counter.house.keys import Act, Panel
from counter.house.panels import ListPanel
from counter.house.state import House
from counter.house.wording import HousePhrases
from counter.notices import Tone
from counter.sheet import Sheet, columns, wrapped


class HouseHeader(Sheet):
    """Post, site, how many are in the house, the time."""

    _left = Content("")
    _right = Content("")

    def show(self, house: House, phrases: HousePhrases) -> None:
        title = Content.styled(phrases.say(f"{house.post.role}-title"), "bold")
        self._left = title + (f" · {name}" if (name := phrases.site_name()) else "")
        self._right = Content("")
        if house.view is not None:
            inside = phrases.say("house-inside", count=house.view.inside)
            presence = phrases.presence(house)
            self._right = (
                (Content(f"{presence} · ") if presence else Content(""))
                + Content.styled(inside, "bold")
                + f" · {phrases.time(house.now_ms)}"
            )
        self.changed()

    def lines(self, width: int, height: int) -> list[Content]:
        return [columns(self._left, self._right, width)]


class Tabs(Sheet):
    """The panels by name, where there is room for one at a time only."""

    _tabs: tuple[tuple[Panel, str], ...] = ()
    _active: Panel | None = None

    def show(self, house: House, phrases: HousePhrases) -> None:
        self._tabs = tuple(
            (panel, f" {phrases.say(f'house-tab-{panel}')} ") for panel in house.post.panels
        )
        self._active = house.panel
        self.changed()

    def lines(self, width: int, height: int) -> list[Content]:
        drawn = [
            Content.styled(
                text, "bold $on-accent on $accent" if panel is self._active else "$ink on $faint"
            )
            for panel, text in self._tabs
        ]
        return [Content(" ").join(drawn)]

    def on_click(self, event: Click) -> None:
        event.stop()
        place = event.get_content_offset(self)
        start = 0
        for panel, text in self._tabs:
            if place is not None and start <= place.x < start + len(text):
                self.post_message(ListPanel.Clicked(panel, -1))
            start += len(text) + 1


class HouseNotice(Sheet):
    """What became of the last key."""

    _text = ""

    def show(self, house: House, phrases: HousePhrases) -> None:
        notice, before = house.notice, self.wanted_lines()
        self._text = ""
        for tone in Tone:
            self.set_class(notice is not None and notice.tone is tone, f"-{tone}")
        if notice is not None:
            sentence = phrases.sentence(notice.text_id, notice.facts)
            self._text = f"{SIGNS[notice.tone]} {sentence}"
        self.changed(height=self.wanted_lines() != before)

    def lines(self, width: int, height: int) -> list[Content]:
        return wrapped(self._text, width)[:height]

    def wanted_lines(self) -> int:
        return min(2, max(1, len(wrapped(self._text, max(20, self.app.size.width - 2)))))


class HouseKeyBar(Footer[Act]):
    """The keys of the post."""

    class Clicked(Message):
        def __init__(self, act: Act) -> None:
            super().__init__()
            self.act = act

    def show(self, house: House, phrases: HousePhrases) -> None:
        keys = (key for key in house.post.keys if key.footer)
        self.put(tuple((key, phrases.say(f"house-key-{key.act}")) for key in keys))

    def clicked(self, act: Act) -> HouseKeyBar.Clicked:
        return self.Clicked(act)
