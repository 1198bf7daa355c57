"""Each letter that is owed goes out once: the hub says which, and is told when it has.

The hub's list is the only queue, so a restart forgets nothing. Between the mail server's yes and
the hub's, this process remembers; one that was killed just then sends the same mail again, under
the same id. Nothing that is logged names anybody.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import Counter, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from hub.appointments.answers import is_for_now
from hub.appointments.desk import Desk
from hub.appointments.mail.message import NoAddress, Sender, Writer
from hub.appointments.mail.relay import Ailment, Postponed, Relay, Unavailable, Undeliverable
from hub.appointments.troubles import OK, Troubles
from hub.link import NoAnswer
from hub.protocol.commands import ReportLetter
from hub.protocol.replies import Answer
from hub.protocol.views import Letter

log = logging.getLogger(__name__)

ABOUT = "mail"
_KEPT_OPEN_S = 5.0
"""So long the connection to the server waits for another letter."""
_MINUTE_S = 60.0

Key = tuple[str, str, int, int, int]


@dataclass(frozen=True)
class Pace:
    """After a failure the next attempt waits `first_s`, then twice as long each time."""

    per_minute: int = 60
    first_s: float = 10.0
    last_s: float = 600.0


@dataclass
class _Pause:
    until_s: float = 0.0
    length_s: float = 0.0

    def begin(self, now_s: float, pace: Pace) -> None:
        self.length_s = min(max(self.length_s * 2, pace.first_s), pace.last_s)
        self.until_s = now_s + self.length_s


class Posting:
    """Run it for as long as the site sends letters."""

    def __init__(
        self,
        desk: Desk,
        ask: Callable[[ReportLetter], Awaitable[Answer]],
        writer: Writer,
        relay: Relay,
        sender: Sender,
        troubles: Troubles,
        pace: Pace,
        now: Callable[[], datetime],
    ) -> None:
        self._desk, self._ask, self._writer = desk, ask, writer
        self._relay, self._sender, self._troubles = relay, sender, troubles
        self._pace, self._now = pace, now
        self._gone: dict[Key, ReportLetter] = {}
        """Handed over, or given up: never again."""
        self._told: set[Key] = set()
        """The hub knows; its views may not show it yet."""
        self._later: dict[Key, _Pause] = {}
        self._failed: Counter[Key] = Counter()
        """How often the server was lost over a letter: such a one lets others go first."""
        self._pause = _Pause()
        self._failures = 0
        self._sent_s: deque[float] = deque(maxlen=pace.per_minute)

    async def run(self) -> None:
        """Until cancelled."""
        bell = self._desk.bell()
        try:
            while True:
                bell.clear()
                self._forget()
                await self._report()
                letter, wait_s = self._next()
                if letter is not None:
                    await self._post(letter)
                    continue
                if not self._desk.letters:
                    self._troubles.tell(ABOUT, OK)
                if await _rung(bell, min(wait_s, _KEPT_OPEN_S)) or wait_s <= _KEPT_OPEN_S:
                    continue
                await self._relay.close()
                await _rung(bell, wait_s - _KEPT_OPEN_S)
        finally:
            self._desk.unhang(bell)
            await self._relay.close()
            self._troubles.forget(ABOUT)

    def _forget(self) -> None:
        owed = set(map(_key, self._desk.letters))
        for key in self._told - owed:
            self._told.remove(key)
            del self._gone[key]
        self._later = {key: pause for key, pause in self._later.items() if key in owed}
        self._failed = Counter({key: n for key, n in self._failed.items() if key in owed})

    async def _report(self) -> None:
        for key in [key for key in self._gone if key not in self._told]:
            with contextlib.suppress(NoAnswer):
                answer = await self._ask(self._gone[key])
                if not is_for_now(answer):
                    self._told.add(key)  # a refusal says that nobody wants to know any more

    def _next(self) -> tuple[Letter | None, float]:
        """The letter that may go now; else how long to wait for one."""
        now_s = asyncio.get_running_loop().time()
        open_s = max(self._pause.until_s, self._quota_s()) - now_s
        soonest_s = 1.0 if self._gone.keys() - self._told else float("inf")
        for letter in sorted(self._desk.letters, key=lambda one: self._failed[_key(one)]):
            key = _key(letter)
            if key in self._gone:
                continue
            pause = self._later.get(key)
            wait_s = max(open_s, pause.until_s - now_s if pause else 0.0)
            if wait_s <= 0:
                return letter, 0.0
            soonest_s = min(soonest_s, wait_s)
        return None, soonest_s

    def _quota_s(self) -> float:
        """When the minute has room for one more."""
        full = len(self._sent_s) == self._sent_s.maxlen
        return self._sent_s[0] + _MINUTE_S if full else 0.0

    async def _post(self, letter: Letter) -> None:
        house = self._desk.house
        if house is None:
            return
        facts: dict[str, object] = {"kind": letter.kind.value, "appointment": letter.appointment}
        loop = asyncio.get_running_loop()
        self._sent_s.append(loop.time())
        try:
            mail = self._writer.mail(letter, house, self._sender, self._now())
            await self._relay.send(mail)
        except (Undeliverable, NoAddress) as error:
            log.warning("letter_undeliverable", extra={**facts, "reason": str(error)})
            self._settle(letter, delivered=False)
        except Postponed as error:
            log.info("letter_postponed", extra={**facts, "reason": str(error)})
            self._later.setdefault(_key(letter), _Pause()).begin(loop.time(), self._pace)
            if error.ailment is not None:
                self._troubles.tell(ABOUT, error.ailment)
        except Unavailable as error:
            self._failed[_key(letter)] += 1
            self._fail(error, loop.time())
        except Exception as error:
            # Wording of the site may break a letter; the others go out all the same. The message of
            # the error could quote the letter.
            log.error("letter_failed", extra={**facts, "error": type(error).__name__})
            self._later.setdefault(_key(letter), _Pause()).begin(loop.time(), self._pace)
        else:
            log.info("letter_sent", extra=facts)
            self._pause, self._failures = _Pause(), 0
            self._troubles.tell(ABOUT, OK)
            self._settle(letter, delivered=True)

    def _settle(self, letter: Letter, *, delivered: bool) -> None:
        self._gone[_key(letter)] = ReportLetter(
            appointment=letter.appointment,
            kind=letter.kind,
            version=letter.version,
            delivered=delivered,
        )

    def _fail(self, error: Unavailable, now_s: float) -> None:
        """A server that is just being restarted is nobody's concern; one that stays away is."""
        self._failures += 1
        self._pause.begin(now_s, self._pace)
        facts = {"reason": str(error), "again_s": round(self._pause.length_s)}
        log.warning("mail_server_unavailable", extra=facts)
        if error.ailment is not Ailment.UNREACHABLE or self._failures > 1:
            self._troubles.tell(ABOUT, error.ailment)


def _key(letter: Letter) -> Key:
    about = (letter.appointment, letter.kind.value, letter.version)
    return *about, letter.offered_ms or 0, letter.due_ms


async def _rung(bell: asyncio.Event, within_s: float) -> bool:
    if within_s <= 0:
        return bell.is_set()
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(None if within_s == float("inf") else within_s):
            await bell.wait()
    return bell.is_set()
