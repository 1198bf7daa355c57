"""Other counters in one line of text: `Mo-Fr 09:00-12:00 +2 pass`, `counter 5 closed`. Pure.

    change   = { weekdays | from-to | what }           in any order, `what` once
    what     = +N [ services | like COUNTER ]          N more; without services: for everything
             | -N [ services ]                         N fewer (of those that serve one of these)
             | counter IDS closed
             | counter IDS open [ services ]
             | counter IDS serves [+|-]services        these, these too, or these no more
    weekdays = Mo | Mo-Fr | Mo,Mi,Fr                   German or English
    services = ID{,ID}

Words may be German too: Schalter, zu, auf, bedient, wie. An id that is a word of this language or
has a comma in it cannot be said.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from hub.protocol.site import Site

DAY_S = 86_400
MOST = 99
_TIMES = re.compile(r"(\d{1,2}):(\d{2})[-–](\d{1,2}):(\d{2})")
_COUNT = re.compile(r"([+-])(\d+)")
_WORDS = {
    "counter": "counter", "counters": "counter", "schalter": "counter",
    "closed": "closed", "geschlossen": "closed", "zu": "closed",
    "open": "open", "offen": "open", "auf": "open",
    "serves": "serves", "bedient": "serves",
    "like": "like", "wie": "like",
}  # fmt: skip
_DAYS = {
    name: day
    for day, names in enumerate(
        ("mo mon", "di tue", "mi wed", "do thu", "fr fri", "sa sat", "so sun")
    )
    for name in names.split()
}


class What(StrEnum):
    MORE = "more"
    FEWER = "fewer"
    CLOSED = "closed"
    OPEN = "open"
    SERVES = "serves"
    """These and no others; …"""
    SERVES_TOO = "serves-too"
    SERVES_NOT = "serves-not"


class Change(NamedTuple):
    """`weekdays`: 0 is Monday (empty: every day). `from_s`, `to_s`: local time of day (`None`: from
    the first opening, to the last closing). `many`: of more or fewer. `services`: empty for all.
    """

    text: str
    what: What
    weekdays: frozenset[int] = frozenset()
    from_s: int | None = None
    to_s: int | None = None
    many: int = 0
    counters: tuple[str, ...] = ()
    services: tuple[str, ...] = ()

    def holds_on(self, weekday: int) -> bool:
        return not self.weekdays or weekday in self.weekdays


class CannotBeMeant(Exception):
    """`position`: of the mistake in the text, from 1. `reason`: the id of a sentence, `facts` fill
    it; `meant`: what was perhaps meant."""

    def __init__(
        self, text: str, position: int, reason: str, facts: dict[str, str], meant: str = ""
    ) -> None:
        super().__init__(f"{text}, {position}: {reason}")
        self.text, self.position, self.reason = text, position, reason
        self.facts, self.meant = facts, meant


class _Word(NamedTuple):
    text: str
    position: int

    @property
    def sense(self) -> str:
        return _WORDS.get(self.text.lower(), "")


def change(text: str, site: Site) -> Change:
    """What a line of text asks for. Raises `CannotBeMeant`."""
    return _Reading(text, site).change()


class _Reading:
    def __init__(self, text: str, site: Site) -> None:
        self._text = text
        self._services = [service.id for service in site.services]
        self._counters = {counter.id: counter.services for counter in site.counters}
        self._words = [_Word(one[0], one.start() + 1) for one in re.finditer(r"\S+", text)]
        self._weekdays: frozenset[int] = frozenset()
        self._times: tuple[int | None, int | None] = (None, None)

    def change(self) -> Change:
        rest = [word for word in self._words if not self._is_when(word)]
        if not rest:
            raise self._wrong(len(self._text.rstrip()) + 1, "whatif-nothing-said")
        count = _COUNT.fullmatch(rest[0].text)
        if count:
            return self._counted(count[1], int(count[2]), rest)
        if rest[0].sense == "counter":
            return self._at_counters(rest)
        raise self._wrong(rest[0].position, "whatif-no-word", word=rest[0].text)

    # ── When ─────────────────────────────────────────────────────────────────────────────────────

    def _is_when(self, word: _Word) -> bool:
        times = _TIMES.fullmatch(word.text)
        if times:
            if self._times != (None, None):
                raise self._wrong(word.position, "whatif-twice", word=word.text)
            hours = [int(part) for part in times.groups()]
            from_s, to_s = hours[0] * 3600 + hours[1] * 60, hours[2] * 3600 + hours[3] * 60
            if max(hours[1], hours[3]) > 59 or not from_s < to_s <= DAY_S:
                raise self._wrong(word.position, "whatif-no-times", word=word.text)
            self._times = (from_s, to_s)
            return True
        days = weekdays(word.text)
        if not days or word.text in self._services or word.text in self._counters:
            return False
        if self._weekdays:
            raise self._wrong(word.position, "whatif-twice", word=word.text)
        self._weekdays = days
        return True

    # ── What ─────────────────────────────────────────────────────────────────────────────────────

    def _counted(self, sign: str, count: int, rest: Sequence[_Word]) -> Change:
        if not 1 <= count <= MOST:
            raise self._wrong(rest[0].position, "whatif-no-count", word=rest[0].text, most=MOST)
        services: tuple[str, ...] = ()
        more = rest[1:]
        if sign == "+" and more and more[0].sense == "like":
            if len(more) < 2:
                raise self._ends_early("whatif-which-counter")
            (model,) = self._ids(more[1], self._counters, "whatif-no-counter")[:1]
            services, more = self._counters[model], more[2:]
        elif more:
            services, more = self._ids(more[0], self._services, "whatif-no-service"), more[1:]
        self._nothing_more(more)
        what = What.MORE if sign == "+" else What.FEWER
        return self._made(what, many=count, services=services)

    def _at_counters(self, rest: Sequence[_Word]) -> Change:
        if len(rest) < 2:
            raise self._ends_early("whatif-which-counter")
        counters = self._ids(rest[1], self._counters, "whatif-no-counter")
        if len(rest) < 3:
            raise self._ends_early("whatif-what-of-it")
        verb, more = rest[2], rest[3:]
        if verb.sense == "closed":
            self._nothing_more(more)
            return self._made(What.CLOSED, counters=counters)
        if verb.sense == "open":
            services: tuple[str, ...] = ()
            if more:
                services, more = self._ids(more[0], self._services, "whatif-no-service"), more[1:]
            self._nothing_more(more)
            return self._made(What.OPEN, counters=counters, services=services)
        if verb.sense != "serves":
            raise self._wrong(verb.position, "whatif-no-verb", word=verb.text)
        if not more:
            raise self._ends_early("whatif-which-service")
        sign = more[0].text[0]
        what = {"+": What.SERVES_TOO, "-": What.SERVES_NOT}.get(sign, What.SERVES)
        words = more[0]
        if what is not What.SERVES and words.text not in self._services:
            words = _Word(words.text[1:], words.position + 1)
        else:
            what = What.SERVES
        services = self._ids(words, self._services, "whatif-no-service")
        self._nothing_more(more[1:])
        return self._made(what, counters=counters, services=services)

    def _made(
        self,
        what: What,
        *,
        many: int = 0,
        counters: tuple[str, ...] = (),
        services: tuple[str, ...] = (),
    ) -> Change:
        from_s, to_s = self._times
        return Change(self._text, what, self._weekdays, from_s, to_s, many, counters, services)

    def _ids(self, word: _Word, known: Iterable[str], reason: str) -> tuple[str, ...]:
        names = list(known)
        position = word.position
        found: list[str] = []
        for part in word.text.split(","):
            if part not in names:
                by_lower = {name.lower(): name for name in names}
                near = difflib.get_close_matches(part.lower(), by_lower, n=1, cutoff=0.6)
                meant = by_lower[near[0]] if near else ""
                facts = {"word": part, "known": ", ".join(names)}
                raise CannotBeMeant(self._text, position, reason, facts, meant)
            found.append(part)
            position += len(part) + 1
        return tuple(dict.fromkeys(found))

    def _nothing_more(self, rest: Sequence[_Word]) -> None:
        if rest:
            raise self._wrong(rest[0].position, "whatif-too-much", word=rest[0].text)

    def _ends_early(self, reason: str) -> CannotBeMeant:
        return self._wrong(len(self._text.rstrip()) + 1, reason)

    def _wrong(self, position: int, reason: str, **facts: str | int) -> CannotBeMeant:
        given = {name: str(fact) for name, fact in facts.items()}
        return CannotBeMeant(self._text, position, reason, given)


def weekdays(written: str) -> frozenset[int]:
    """Empty when it names none. `Sa-Mo` goes over the end of the week."""
    days: set[int] = set()
    for part in written.lower().replace("–", "-").split(","):
        ends = [_DAYS.get(name.rstrip(".")) for name in part.split("-")]
        if not 1 <= len(ends) <= 2 or None in ends:
            return frozenset()
        first, last = ends[0] or 0, ends[-1] or 0
        days |= {(first + n) % 7 for n in range((last - first) % 7 + 1)}
    return frozenset(days)
