"""A waiting hall: people who are called, real displays, and what these leave: sound and frames.

The displays draw into a dummy screen and speak into a file, in real time.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from hub.journal.sqlite import RecordedJournal
from hub.protocol import commands as cmd
from hub.protocol.replies import CallReply, TicketReply
from hub.protocol.views import CounterView, HouseView, Present, Trouble
from hub.protocol.wire import Role
from hub.queueing import events as ev
from tests.patience import PATIENCE_S, until
from tests.scenarios.processes import BENCH_SITE, Hub, Program
from tests.scenarios.terminals import Log, Terminal, at_work

LANGUAGES = ("de", "en", "ar", "uk")
HEARD = frozenset({cmd.CallOutcome.SPOKEN, cmd.CallOutcome.SHORTENED})
_WELL_BEGUN = 20_000
"""So many bytes of sound later a sentence has begun, and is far from its end."""
_SOUND_MS = 46
"""So long is a piece of sound, and so long the device rests after it in real time."""
SOUND_SPEED = 4
_HALL = '[[display]]\nid = "hall"\n'


def site(folder: Path, *, display: str = "", tables: str = "") -> Path:
    """The bench site in four languages, with short numbers. `display`: settings of its screens."""
    text = BENCH_SITE.read_text(encoding="utf-8").replace("9_999_999", "999")
    text = text.replace('languages = ["de", "en"]', f"languages = {json.dumps(LANGUAGES)}")
    file = folder / "site.toml"
    file.write_text(f"{text.replace(_HALL, _HALL + display)}\n{tables}", encoding="utf-8")
    return file


# Who calls


class House:
    """An entrance, counters and a supervisor: links without screens, pressed by the test."""

    def __init__(self, entrance: Terminal, desks: Mapping[str, Terminal], boss: Terminal) -> None:
        self._entrance, self._desks, self._boss = entrance, desks, boss
        self.languages: dict[str, str] = {}
        """By visit."""

    @property
    def now_ms(self) -> int:
        """The hub's clock."""
        return self._entrance.link.clock.now_ms()

    async def until_ms(self, at_ms: int) -> None:
        """Wait for a moment on the hub's clock."""
        await asyncio.sleep(max(0, at_ms - self.now_ms) / 1000)

    async def issue(self, language: str = "de") -> str:
        """Somebody takes a number; the visit."""
        service = "abcdefgh"[len(self.languages) % 8]
        answer = await self._entrance.ask(cmd.IssueTicket(service=service, language=language))
        assert isinstance(answer, TicketReply), answer
        self.languages[answer.ticket.visit] = language
        return answer.ticket.visit

    async def call(self, counter: str) -> int:
        """Call who is next; the call's number. Whoever is called there has come and has gone."""
        if self.present(counter) is not None:
            await self.come(counter)
            await self._done(counter, cmd.FinishService(counter=counter))
        answer = await self._done(counter, cmd.CallNext(counter=counter))
        assert isinstance(answer, CallReply), answer
        seq = answer.call.call_seq
        await self.until(lambda: self._seq(counter) == seq)
        return seq

    async def recall(self, counter: str) -> int:
        """Call whoever is called there once more."""
        before = self._seq(counter)
        await self._done(counter, cmd.Recall(counter=counter))
        await self.until(lambda: self._seq(counter) > before)
        return self._seq(counter)

    async def come(self, counter: str) -> None:
        """Whoever is called there is at the counter."""
        await self._done(counter, cmd.StartService(counter=counter))

    async def heard(self, display: str, *counters: str) -> None:
        """Return when this display has announced the last call of each of these counters."""
        await self.until(
            lambda: all(self.outcome(one, display) in HEARD for one in counters), 3 * PATIENCE_S
        )

    def present(self, counter: str) -> Present | None:
        """As the clerk sees it."""
        view = self._desks[counter].view
        return view.present if isinstance(view, CounterView) else None

    def outcome(self, counter: str, display: str) -> str:
        """What this display did with the last call, as the clerk sees it."""
        present = self.present(counter)
        return present.outcomes.get(display, "") if present else ""

    def troubles(self, device: str) -> list[tuple[str, str]]:
        """What ails it, as the supervisor sees it."""
        view = self._boss.view
        found: tuple[Trouble, ...] = view.troubles if isinstance(view, HouseView) else ()
        return [(one.about, one.state) for one in found if one.device == device]

    async def until(self, holds: Callable[[], bool], patience_s: float = PATIENCE_S) -> None:
        """Return when it holds for what the terminals are shown."""
        async with asyncio.timeout(patience_s):
            await self._boss.log.until(holds)

    def _seq(self, counter: str) -> int:
        present = self.present(counter)
        return present.call_seq if present else 0

    async def _done(self, counter: str, command: cmd.TerminalCommand) -> object:
        answer = await self._desks[counter].ask(command)
        assert answer is not None, command
        return answer


@contextlib.asynccontextmanager
async def house(hub: Hub, counters: int = 15) -> AsyncIterator[House]:
    log = Log()
    entrance = Terminal(await hub.settings(Role.KIOSK), Role.KIOSK, "entrance", log)
    boss = Terminal(await hub.settings(Role.SUPERVISOR), Role.SUPERVISOR, "boss", log)
    key = await hub.settings(Role.COUNTER)
    names = [str(number) for number in range(1, counters + 1)]
    desks = {one: Terminal(key, Role.COUNTER, f"desk-{one}", log, scope=one) for one in names}
    async with at_work(entrance, boss, *desks.values()):
        people = House(entrance, desks, boss)
        await people.until(lambda: all(one.view for one in (entrance, boss, *desks.values())))
        yield people


# Where the calls are seen and heard


@dataclass
class Screen:
    """One display as a process of its own."""

    name: str
    folder: Path
    program: Program
    sound: Path

    @property
    def frames(self) -> list[dict[str, object]]:
        """A line for each call that it has shown."""
        file = self.folder / "frames" / "frames.jsonl"
        lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
        return [json.loads(line) for line in lines]

    @property
    def shown(self) -> list[int]:
        """The calls that it has shown, in their own order: several may come with one picture."""
        return sorted(int(str(frame["call_seq"])) for frame in self.frames)

    @property
    def began_to_speak(self) -> list[tuple[int, str]]:
        """The calls that it announced, and at what pace, as it says itself."""
        return [(int(line["seq"]), line["pace"]) for line in self.program.all_logged("call_spoken")]

    def picture_of(self, call_seq: int) -> Path:
        return self.folder / "frames" / f"{call_seq}.png"

    def pixel(self, x: float, y: float) -> object:
        """Of the screen as it is; `None` before it has left a picture."""
        picture = self.folder / "live.png"
        if not picture.exists():
            return None
        with Image.open(picture) as image:
            return image.getpixel((round(x * image.width), round(y * image.height)))

    async def shows(self, call_seq: int) -> None:
        """Return when it does."""
        await self.program.logged("call_shown", lambda facts: facts["seq"] == str(call_seq))

    async def announces(self, call_seq: int) -> None:
        """Return when it begins to."""
        await self.program.logged("call_spoken", lambda facts: facts["seq"] == str(call_seq))

    async def is_amid(self, call_seq: int) -> None:
        """Return when it has well begun to: what was before it is in the file of the sound."""
        await self.announces(call_seq)
        begun = self.sound.stat().st_size
        await until(lambda: self.sound.stat().st_size > begun + _WELL_BEGUN)

    async def stop(self) -> None:
        assert await self.program.stop() == 0


@contextlib.asynccontextmanager
async def screen(
    folder: Path,
    hub: Hub,
    name: str = "screen-1",
    *,
    sound: str = "sound.raw",
    settings: str = "",
    environment: Mapping[str, str] | None = None,
    patient: bool = True,
    in_real_time: bool = False,
) -> AsyncIterator[Screen]:
    """A display that has found its hub. `sound`: the file of this start; empty: it is silent.

    `settings`: more for its `[screen]`. `in_real_time`: its sound takes as long as it does, so that
    something can happen in the middle of it; it runs `SOUND_SPEED` times as fast otherwise.
    """
    folder = folder / name
    folder.mkdir(exist_ok=True)
    (folder / "device.key").write_text(await hub.key(Role.DISPLAY), encoding="ascii")
    enabled = "true" if sound else "false"
    (folder / "device.toml").write_text(
        f'name = "{name}"\ndisplay = "hall"\n[hub]\naddress = "{hub.address}"\n'
        f"[screen]\nfullscreen = false\nwidth = 1280\nheight = 720\n{settings}\n"
        f"[sound]\nenabled = {enabled}\nvolume = 100\n",
        encoding="utf-8",
    )
    program = Program(
        *("display", "--device", folder / "device.toml"),
        *("--record", folder / "frames", "--picture", folder / "live.png"),
        environment={
            "SDL_VIDEODRIVER": "dummy",
            "SDL_AUDIODRIVER": "disk",
            "SDL_DISKAUDIOFILE": str(folder / (sound or "none.raw")),
            "SDL_DISKAUDIODELAY": str(_SOUND_MS // (1 if in_real_time else SOUND_SPEED)),
            "STATE_DIRECTORY": str(folder / "state"),
            **(environment or {}),
        },
        patient=patient,
    )
    async with program:
        await program.logged("hub_connected")
        yield Screen(name, folder, program, folder / sound)


# What the hub remembers of it


@dataclass
class Called:
    """A call as the journal has it. `claimed`: by display, when it was about to speak it."""

    call_seq: int
    visit: str
    number: str
    counter: str
    repeat: bool
    at_ms: int
    claimed: dict[str, int] = field(default_factory=dict)
    outcomes: dict[str, str] = field(default_factory=dict)


def calls(hub: Hub) -> dict[int, Called]:
    """All calls of the journal, in order."""
    journal = RecordedJournal(hub.state / "journal.sqlite")
    found: dict[int, Called] = {}
    for record in journal.read():
        match event := record.event():
            case ev.VisitCalled() | ev.VisitRecalled():
                found[event.call_seq] = Called(
                    event.call_seq,
                    event.visit,
                    event.number,
                    event.counter,
                    isinstance(event, ev.VisitRecalled),
                    record.at_ms,
                )
            case ev.CallClaimed():
                found[event.call_seq].claimed[event.display] = record.at_ms
            case ev.CallReported():
                found[event.call_seq].outcomes[event.display] = event.outcome
    journal.close()
    return found
