"""What stands in the box over the screen of reception or supervisor when something is asked."""

from __future__ import annotations

from textual import on
from textual.content import Content
from textual.events import Click
from textual.message import Message

from counter.box import Box, entry, explained, struck_if
from counter.house.answering import offered
from counter.house.drafts import Looking
from counter.house.questions import MOST_CHARS, Choice, Help, Question, Sure, Write
from counter.house.state import House
from counter.house.wording import HousePhrases
from counter.keys import OPTION_STROKES
from counter.sheet import fitted


class HouseAsking(Box):
    """The questions of a post."""

    NARROW = 64

    class Closed(Message):
        """The line that names the keys was clicked."""

    _question: Question | None = None

    def show(self, house: House, phrases: HousePhrases) -> None:
        """Put the question of this screen, or none."""
        before, self._question = self._question, house.asking
        question = house.asking
        if question is None:
            if before is not None:
                self.away()
            return
        width = self.head(
            phrases.question(house, question),
            phrases.hint(question),
            wide=isinstance(question, Help),
            writing=isinstance(question, Write),
        )
        self.set_class(isinstance(question, Sure), "-sure")
        at = None if isinstance(question, Write | Looking) else question.at
        self.answers(_worded(house, question, phrases, width), at)
        if isinstance(question, Write) and question != before:
            self.write(question.before, MOST_CHARS[question.what])

    @on(Click, "#asking-keys")
    def _keys_clicked(self, event: Click) -> None:
        event.stop()
        self.post_message(self.Closed())


def _worded(house: House, question: Question, phrases: HousePhrases, width: int) -> list[Content]:
    if isinstance(question, Help):
        names = ((key.act, house.post.key_name(key.act, phrases.say)) for key in house.post.keys)
        return [
            explained(name, phrases.help_line(house.post, act), width, 14) for act, name in names
        ]
    if not isinstance(question, Choice):
        return []
    options = offered(house, question)
    strokes = OPTION_STROKES.ljust(len(options))
    if isinstance(question, Sure):
        strokes = phrases.say("house-name-yes") + phrases.say("house-name-no")
    return [
        entry(strokes[at], struck_if(fitted(phrases.option(option), width - 7), gone=option.gone))
        for at, option in enumerate(options)
    ]
