"""The only loop that changes state: batch → decide → append → publish → reply.

What arrives while a commit is under way is decided together and committed together, so latency
stays one commit and throughput grows with load. Nothing is answered or shown before it is durable,
and a command id is answered once: repeated, it gets the first answer again, also after a restart.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from hub.addressing import ADDRESSED, Desk, addressed
from hub.answers import Given, answer_to, with_tokens
from hub.asides import Asides, asides_of, known_subjects, recalled
from hub.clock import Clock
from hub.first_answers import FirstAnswers, Source
from hub.forgetting import Forgetting
from hub.journal.interface import Journal, JournalFull
from hub.journal.records import Batch, Head, chain
from hub.journal.replay import load, snapshot_of
from hub.journal.reserve import Reserve
from hub.projection.waits import UNKNOWN, Waits
from hub.protocol import commands as cmd
from hub.protocol.replies import Answer, Reason, Refusal
from hub.protocol.site import Site
from hub.queueing import events as ev
from hub.queueing.decide import decide
from hub.queueing.evolve import evolve
from hub.queueing.rules.demand import unmet
from hub.queueing.state import State
from hub.queueing.upkeep import next_deadline
from hub.tokens import Tokens

log = logging.getLogger(__name__)

BATCH_COMMANDS = 1_000
SNAPSHOT_EVENTS = 10_000
"""A restart replays at most about so many events."""
RECHECK_ROOM_S = 1.0
NO_ROOM = Refusal(Reason.DISK_FULL)
"""Nothing was done: never kept as a first answer, so the same command may be tried again."""
LONGEST_SLEEP_S = 3600.0
_HELD_BACK = frozenset({cmd.IssueTicket, cmd.CheckIn, cmd.BookSlot, cmd.BookAppointment})
"""Not done while there is no room: the reserve is for those who are there already."""
_NAMING = frozenset(
    {
        cmd.IssueTicket,
        cmd.CheckIn,
        cmd.AdoptFallback,
        cmd.Admit,
        cmd.ServeDirect,
        cmd.BookSlot,
    }
)
"""With these something may begin that needs an id of its own."""


class Change(NamedTuple):
    """What a commit has changed, for those who publish it."""

    revision: int
    called: bool
    """A call or a recall is among it."""
    site_changed: bool
    alarms: tuple[ev.AlarmRaised, ...]
    commands: int
    commit_s: float
    """Machine time that the commit took."""


class _Pending(NamedTuple):
    command: cmd.AnyCommand
    source: Source
    stale: bool
    future: asyncio.Future[Answer]


class _Decided:
    """A batch on its way to the disk."""

    def __init__(self) -> None:
        self.batch = Batch([], [], [])
        self.answers: list[tuple[asyncio.Future[Answer], Answer]] = []
        self.called = self.site_changed = self.day_started = False
        self.alarms: list[ev.AlarmRaised] = []


class Writer:
    """Owns the state and the journal. Lives in one event loop; `run` must be running."""

    def __init__(
        self,
        journal: Journal,
        clock: Clock,
        *,
        tokens: Tokens,
        reserve: Reserve | None = None,
        on_change: Callable[[Change], None] = lambda change: None,
        taught: Callable[[State, ev.Event, int], None] = lambda state, event, at_ms: None,
        waits: Waits = UNKNOWN,
    ) -> None:
        self.on_change, self.tokens = on_change, tokens
        self.taught, self.waits = taught, waits
        self._journal, self._clock, self._reserve = journal, clock, reserve
        self._first = FirstAnswers(journal)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="journal")
        self._forgetting = Forgetting(
            journal, self._thread, lambda: self.state.core, lambda: not self.full
        )
        self._pending: list[_Pending] = []
        self._wake = asyncio.Event()
        self._alarm: asyncio.TimerHandle | None = None
        self._room_checked_s = 0.0
        self._refused_s = float("-inf")
        """When the disk last kept nothing of a batch, in machine time."""
        self._stopping = False
        self.full = False
        """No room on the disk: no new tickets until there is some again."""
        self._snapshot_seq = next((saved.head.seq for saved in journal.snapshots()), 0)
        self._load()

    @property
    def asides(self) -> Asides:
        """Tokens, languages and notes of today's visits."""
        return self._asides

    def submit(
        self,
        command: cmd.AnyCommand,
        command_id: str = "",
        sender: str = "",
        *,
        stale: bool = False,
    ) -> asyncio.Future[Answer]:
        """Hand in a command; the future is set once its outcome is durable.

        `command_id` makes a repetition harmless; the hub's own commands have none. `sender`: the
        device that gave it. `stale`: it came too late to take effect; if it has long had its
        effect, that is the answer.
        """
        future: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._pending.append(_Pending(command, Source(command_id, sender), stale, future))
        self._wake.set()
        return future

    async def configure(self, site: Site) -> None:
        """Put a configuration in force, and catch up on what was due while the hub was off.

        It is awaited before `run` starts and terminals are let in. Raises `JournalFull` if there
        is no room for it.
        """
        for command in (cmd.ChangeSite(site=site), cmd.Tick()):
            if isinstance(await self._commit_alone(command), Refusal):
                raise JournalFull("no room to record the configuration and the day")

    async def run(self) -> None:
        """Work until `stop`. Ends with the error if the journal breaks: then nothing is safe."""
        if self._reserve is not None:
            self.full = not self._reserve.hold()
            if self.full:
                log.error("disk_full", extra={"seq": self._head.seq})
        forgetting = asyncio.create_task(self._forgetting.run())
        forgetting.add_done_callback(lambda _: self._wake.set())
        try:
            while not (self._stopping and not self._pending):
                if forgetting.done():
                    forgetting.result()
                self._set_alarm()
                await self._wake.wait()
                self._wake.clear()
                if not self._stopping:
                    self._look_for_room()  # also while nobody asks for anything
                await self._work_off()
            await self._snapshot_if_due(1)
        finally:
            forgetting.cancel()
            if self._alarm:
                self._alarm.cancel()
            self._thread.shutdown()
            self._journal.close()
            for pending in self._pending:
                pending.future.cancel()

    def stop(self) -> None:
        """Let `run` finish what was handed in, keep a snapshot, close the journal and end."""
        self._stopping = True
        self._wake.set()

    def _load(self) -> None:
        self.state, self._head = load(self._journal)
        core = self.state.core
        self._asides = recalled(core, self._journal.asides(known_subjects(core)))

    async def _work_off(self) -> None:
        while self._pending or self._until_rules_s() == 0:
            self._look_for_room()
            batch = self._pending[:BATCH_COMMANDS]
            del self._pending[:BATCH_COMMANDS]
            try:
                await self._work(batch)
            finally:
                for pending in batch:
                    pending.future.cancel()  # without effect where the answer was given
            await self._snapshot_if_due(SNAPSHOT_EVENTS)

    async def _commit_alone(self, command: cmd.HubCommand) -> Answer:
        future: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        await self._work([_Pending(command, Source(), False, future)])
        return future.result()

    async def _work(self, batch: list[_Pending]) -> None:
        decided = self._decide(batch)
        commit_s = 0.0
        if decided.batch.records or decided.batch.answers:
            started_s = time.perf_counter()
            try:
                await self._append(decided.batch)
            except JournalFull:
                await self._without_room(batch)
                return
            commit_s = time.perf_counter() - started_s
        if decided.day_started:
            self._asides.start_day(self.state.core)
            log.info(
                "day_started",
                extra={
                    "day": self.state.core.day,
                    "seq": self._head.seq,
                    "digest": self._head.digest.hex(),
                },
            )
        if decided.day_started or decided.site_changed:
            self._forgetting.wake()
        for future, answer in decided.answers:
            if not future.done():
                future.set_result(answer)
        if decided.batch.records:
            self.on_change(
                Change(
                    self._head.seq,
                    decided.called,
                    decided.site_changed,
                    tuple(decided.alarms),
                    len(batch),
                    commit_s,
                )
            )

    def _decide(self, batch: list[_Pending]) -> _Decided:
        decided = _Decided()
        self._first.begin()
        now_ms = self._clock.site_ms()
        if self.state.core.day and next_deadline(self.state) <= now_ms:
            # First what was due before: nobody is given a number of the day that has just ended.
            self._judge(cmd.Tick(), Source(), now_ms, decided)
        for pending in batch:
            answer = self._first.to(pending.command, pending.source)
            if answer is None and pending.stale:
                answer = Refusal(Reason.STALE)
            elif answer is None:
                answer = self._judge(pending.command, pending.source, now_ms, decided)
                if answer is not NO_ROOM:
                    kept = self._first.keep(pending.command, pending.source, answer, now_ms)
                    decided.batch.answers.extend(kept)
            answer = with_tokens(self.tokens, pending.command, answer)
            decided.answers.append((pending.future, answer))
        return decided

    def _judge(
        self, command: cmd.AnyCommand, source: Source, now_ms: int, decided: _Decided
    ) -> Answer:
        kind = type(command)
        fresh_id = f"{now_ms:011x}{secrets.token_hex(5)}" if kind in _NAMING else ""
        if kind in ADDRESSED:
            first_answer = self._answers_of(source)
            desk = Desk(self._asides, self.state.core, self.tokens, first_answer, fresh_id)
            meant = addressed(command, desk)
            if isinstance(meant, Refusal):
                return meant
            command = meant
        if self.full and kind in _HELD_BACK:
            return NO_ROOM
        device, told = source.device, self.waits.told
        outcome = decide(self.state, command, now_ms, fresh_id=fresh_id, sender=device, told=told)
        if isinstance(outcome, Refusal):
            for refused in unmet(self.state, command, outcome, device):
                self._apply(refused, now_ms, decided)
            return outcome
        for event in outcome:
            self._apply(event, now_ms, decided)
        issued = any(type(event) is ev.TicketIssued for event in outcome)
        token = _token_for(command) if issued else ""
        about: str = getattr(outcome[-1], "visit", "") if outcome else ""
        known, core = self._asides, self.state.core
        for aside in asides_of(known, core, command, about, token, now_ms) if outcome else ():
            self._asides.learn(aside)
            decided.batch.asides.append(aside)
        given = Given(command, about, token, source.device, now_ms)
        return answer_to(self.state, self._asides, given, self.waits)

    def _answers_of(self, source: Source) -> Callable[[str], Answer | None]:
        """What this sender's commands were answered, by the ids that it gave them."""
        return lambda command_id: self._first.by_id(source.id_of(command_id))

    def _apply(self, event: ev.Event, now_ms: int, decided: _Decided) -> None:
        self.taught(self.state, event, now_ms)
        evolve(self.state, event, now_ms)
        record = chain(self._head, self.state.site.id, now_ms, event)
        self._head = Head(record.seq, record.digest)
        decided.batch.records.append(record)
        kind = type(event)
        if kind is ev.VisitCalled or kind is ev.VisitRecalled:
            decided.called = True
        elif kind is ev.SiteConfigured:
            decided.site_changed = True
        elif kind is ev.DayStarted:
            decided.day_started = True
        elif isinstance(event, ev.AlarmRaised):
            decided.alarms.append(event)

    async def _append(self, batch: Batch) -> None:
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(self._thread, self._journal.append, batch)

    async def _without_room(self, batch: list[_Pending]) -> None:
        """Nothing of the batch was kept: forget it, free the reserve, do what needs no ticket."""
        self._load()
        first_time, self.full = not self.full, True
        self._room_checked_s = time.monotonic()
        if first_time:
            log.error("disk_full", extra={"seq": self._head.seq})
            if self._reserve is not None and self._reserve.held:
                self._reserve.free()
                await self._work(batch)
                return
        self._refused_s = time.monotonic()
        self._first.begin()
        for pending in batch:
            if not pending.future.done():
                given = self._first.to(pending.command, pending.source) or NO_ROOM
                pending.future.set_result(with_tokens(self.tokens, pending.command, given))

    def _look_for_room(self) -> None:
        if not self.full or time.monotonic() - self._room_checked_s < RECHECK_ROOM_S:
            return
        self._room_checked_s = time.monotonic()
        if self._reserve is None or self._reserve.hold():
            self.full = False
            log.warning("disk_has_room_again", extra={"seq": self._head.seq})
            self._forgetting.wake()

    def _set_alarm(self) -> None:
        """Wake the loop at the next deadline of the rules, or to look for room."""
        if self._alarm:
            self._alarm.cancel()
        longest_s = RECHECK_ROOM_S if self.full else LONGEST_SLEEP_S
        self._alarm = asyncio.get_running_loop().call_later(
            min(self._until_rules_s(), longest_s), self._wake.set
        )

    def _until_rules_s(self) -> float:
        """Machine time until a rule is due; a disk that had no room for it is given a while."""
        due_s = (next_deadline(self.state) - self._clock.site_ms()) / 1000 / self._clock.speed
        room_s = self._refused_s + RECHECK_ROOM_S - time.monotonic()
        return max(due_s, room_s, 0.0)

    async def _snapshot_if_due(self, events: int) -> None:
        """Keep a snapshot once so many events came, or as many as it would hold visits.

        None on a full disk: what room the reserve left belongs to the day's own events.
        """
        due = max(events, len(self.state.core.visits)) if events > 1 else 1
        if self.full or self._head.seq - self._snapshot_seq < due:
            return
        self._snapshot_seq = self._head.seq
        saved = snapshot_of(self.state, self._head)
        try:
            await asyncio.get_running_loop().run_in_executor(
                self._thread, self._journal.save_snapshot, saved
            )
        except JournalFull:
            log.error("snapshot_without_room", extra={"seq": saved.head.seq})


def _token_for(command: cmd.AnyCommand) -> str:
    """That of the ticket which is given out; a kiosk without a hub has made one itself."""
    if isinstance(command, cmd.AdoptFallback) and command.ticket.fallback:
        return command.ticket.fallback.token
    return secrets.token_urlsafe(16)
