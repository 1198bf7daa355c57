from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from msgspec.structs import replace

from config.texts import Texts
from hub.link import NoAnswer
from hub.protocol import commands as cmd
from hub.protocol.concerns import Concern
from hub.protocol.replies import Answer, Done, Reason, Refusal, TicketReply
from hub.protocol.theme import Theme
from hub.protocol.views import MissedNumber
from kiosk.desk import CANNOT, Desk
from kiosk.wishes import CheckInWith, ComeBack, Feedback, GetHelp, LookUp, TakeNumber, Wish
from printers.document import Document, Text
from printers.outcome import Outcome, Reach
from printers.spool import Spool
from printers.transport import Deadline
from printers.trouble import OK, Trouble
from tests.hub.link.lent import SITE, Machine
from tests.kiosk import office
from tests.patience import PATIENCE_S

WISH = TakeNumber("pass", "tr")


@dataclass
class Hub:
    """Answers all the same thing, or (None) nothing."""

    answer: Answer | None
    asked: list[tuple[cmd.TerminalCommand, str, bool]] = field(default_factory=list)

    async def ask(
        self,
        command: cmd.TerminalCommand,
        *,
        timeout_s: float | None = None,
        command_id: str = "",
        once: bool = False,
    ) -> Answer:
        self.asked.append((command, command_id, once))
        if self.answer is None:
            raise NoAnswer("timeout")
        return self.answer


class Held:
    """As `Offline` does it, with the real store."""

    def __init__(self, folder: Path) -> None:
        self.machine = Machine(folder)
        self.machine.lend()
        fallbacks = self.machine.fallbacks
        self.begin, self.answered, self.give_out = (
            fallbacks.begin, fallbacks.answered, fallbacks.give_out
        )  # fmt: skip

    @property
    def given_out(self) -> list[str]:
        return list(self.machine.store.book.given_out)


@pytest.fixture
def held(tmp_path: Path) -> Held:
    return Held(tmp_path)


@pytest.mark.parametrize(
    ("wish", "command"),
    [
        (WISH, cmd.IssueTicket(service="pass", language="tr")),
        (
            TakeNumber("pass", "ar", more=("kfz", "dog"), priority=True),
            cmd.IssueTicket(
                service="pass", language="ar", more=(Concern("kfz"), Concern("dog")), priority=True
            ),
        ),
        (CheckInWith("BC-17", "uk"), cmd.CheckIn(code="BC-17", language="uk")),
        (LookUp("t" * 22), cmd.ShowTicket(token="t" * 22)),
        (ComeBack(MissedNumber("v1", "A017")), cmd.ReturnVisit(visit="v1")),
        (GetHelp(), cmd.AskForHelp()),
        (Feedback(4, "pass"), cmd.GiveFeedback(score=4, service="pass")),
    ],
)
async def test_ok__every_wish_is_one_command(wish: Wish, command: cmd.TerminalCommand) -> None:
    hub = Hub(Done())
    assert await Desk(hub, None).ask_for(wish) == Done()
    assert hub.asked == [(command, "", False)]


async def test_fail__only_a_number_is_given_without_the_hub(held: Held) -> None:
    desk = Desk(Hub(None), None, held)
    assert await desk.ask_for(GetHelp()) is None
    assert await desk.ask_for(CheckInWith("BC-17", "uk")) is None
    assert isinstance(await desk.ask_for(WISH), TicketReply)


async def test_ok__the_hub_is_asked_once_with_the_number_that_is_held(held: Held) -> None:
    hub = Hub(office.reply("A017"))
    answer = await Desk(hub, None, held).ask_for(WISH)
    assert answer == office.reply("A017")
    ((command, command_id, once),) = hub.asked
    assert isinstance(command, cmd.IssueTicket)
    assert command.fallback is not None
    assert (command.fallback.number, once) == ("A1001", True)
    assert command_id
    assert not held.given_out


async def test_ok__without_an_answer_the_visitor_has_the_number_that_was_held(held: Held) -> None:
    hub = Hub(None)
    answer = await Desk(hub, None, held).ask_for(WISH)
    assert isinstance(answer, TicketReply)
    assert (answer.ticket.number, answer.ticket.people_ahead) == ("A1001", -1)
    assert held.given_out == [hub.asked[0][1]], "to be handed in under the tap's own id"


@pytest.mark.parametrize("reason", sorted(CANNOT))
async def test_ok__a_hub_that_cannot_sends_nobody_away(held: Held, reason: Reason) -> None:
    answer = await Desk(Hub(Refusal(reason)), None, held).ask_for(WISH)
    assert isinstance(answer, TicketReply)
    assert answer.ticket.number == "A1001"
    assert len(held.given_out) == 1


@pytest.mark.parametrize(
    "reason", [Reason.SERVICE_CLOSED, Reason.QUOTA_REACHED, Reason.ZONE_FULL, Reason.LAST_TICKET]
)
async def test_fail__what_the_hub_refuses_is_refused(held: Held, reason: Reason) -> None:
    refusal = Refusal(reason)
    assert await Desk(Hub(refusal), None, held).ask_for(WISH) == refusal
    assert not held.given_out


async def test_fail__without_a_lease_nobody_is_promised_anything(tmp_path: Path) -> None:
    held = Held(tmp_path)
    held.machine.fallbacks.site = None
    assert await Desk(Hub(None), None, held).ask_for(WISH) is None
    refusal = Refusal(Reason.DISK_FULL)
    assert await Desk(Hub(refusal), None, held).ask_for(WISH) == refusal


# Paper


class Printer:
    """Prints into a list, or has a trouble. `troubles`: those of the next attempts."""

    name = "memory"

    def __init__(self) -> None:
        self.trouble = ""
        self.troubles: list[str] = []
        self.reach = Reach.NOTHING
        self.papers: list[Document] = []

    def warm(self) -> None: ...

    def print(self, document: Document, deadline: Deadline) -> Outcome:
        trouble = self.troubles.pop(0) if self.troubles else self.trouble
        if trouble:
            return Outcome(False, trouble, reach=self.reach)
        self.papers.append(document)
        return Outcome(True, confirmed=True, state=OK)

    def status(self, deadline: Deadline) -> str:
        return self.trouble or OK

    @property
    def copies(self) -> list[bool]:
        """Which of the papers say that they are copies."""
        mark = Texts.load().say("de")("ticket-copy")
        return [
            any(isinstance(block, Text) and block.text == mark for block in paper.blocks)
            for paper in self.papers
        ]


@dataclass
class Entrance:
    desk: Desk
    printer: Printer
    spool: Spool
    told: asyncio.Queue[str] = field(default_factory=asyncio.Queue)

    async def print(self, number: str = "A017", copies: int = 1) -> str:
        services = tuple(replace(one, copies=copies) for one in office.SITE.services)
        site, say = replace(office.SITE, services=services), Texts.load().say("de")
        ticket = office.ticket(number)
        return await self.desk.print(site, ticket, "de", Theme(), say, self.told.put_nowait)

    async def looks(self) -> None:
        """As the spool's watch does."""
        await self.spool.check()
        self.spool.again()


@contextlib.asynccontextmanager
async def entrance() -> AsyncIterator[Entrance]:
    printer = Printer()
    spool = Spool(printer, answer_s=PATIENCE_S, check_s=PATIENCE_S)
    async with asyncio.timeout(PATIENCE_S):
        yield Entrance(Desk(Hub(None), spool), printer, spool)


async def test_ok__a_ticket_is_printed_and_nothing_is_wrong() -> None:
    async with entrance() as here:
        assert await here.print() == ""
        assert [paper.name for paper in here.printer.papers] == ["A017"]
        assert here.printer.copies == [False]


async def test_ok__as_many_as_the_service_wants_and_all_but_the_first_say_so() -> None:
    async with entrance() as here:
        assert await here.print(copies=3) == ""
        here.desk.leave("visit-A017")
        await here.print("A018")  # after the copies: one printer prints one after the other
        assert [paper.name for paper in here.printer.papers] == ["A017", "A017", "A017", "A018"]
        assert here.printer.copies == [False, True, True, False]


async def test_ok__what_failed_is_printed_when_the_printer_is_back() -> None:
    async with entrance() as here:
        here.printer.trouble = Trouble.OUT_OF_PAPER
        assert await here.print() == "out-of-paper"
        await here.looks()
        assert not here.printer.papers
        here.printer.trouble = ""
        await here.looks()
        assert await here.told.get() == ""
        assert here.printer.copies == [False]


async def test_ok__what_may_have_come_out_whole_says_that_it_is_a_copy() -> None:
    async with entrance() as here:
        here.printer.trouble, here.printer.reach = Trouble.CUT_OFF, Reach.WHOLE
        assert await here.print() == "cut-off"
        here.printer.trouble = ""
        await here.looks()
        await here.told.get()
        assert here.printer.copies == [True]


async def test_fail__who_has_left_wants_no_paper_any_more() -> None:
    async with entrance() as here:
        here.printer.trouble = Trouble.COVER_OPEN
        assert await here.print() == "cover-open"
        here.desk.leave("visit-A017")
        here.printer.trouble = ""
        await here.looks()
        await here.print("A018")
        assert [paper.name for paper in here.printer.papers] == ["A018"]
        assert here.told.empty()


async def test_fail__a_copy_that_fails_is_not_printed_after_they_have_left() -> None:
    async with entrance() as here:
        here.printer.troubles = ["", Trouble.OUT_OF_PAPER]
        assert await here.print(copies=2) == ""
        here.desk.leave("visit-A017")
        await here.print("A018")
        await here.looks()
        await here.print("A019")
        assert [paper.name for paper in here.printer.papers] == ["A017", "A018", "A019"]


async def test_ok__the_last_ticket_can_be_printed_again_as_a_copy() -> None:
    async with entrance() as here:
        assert await here.desk.reprint() == "no-device", "there was none"
        await here.print("A017")
        await here.print("A018")
        assert await here.desk.reprint() == ""
        assert [paper.name for paper in here.printer.papers] == ["A017", "A018", "A018"]
        assert here.printer.copies == [False, False, True]


async def test_fail__without_a_printer_there_is_no_paper() -> None:
    say = Texts.load().say("de")
    desk = Desk(Hub(None), None)
    assert await desk.print(SITE, office.ticket(), "de", Theme(), say) == "no-device"
    desk.leave("visit-A017")
    assert await desk.reprint() == "no-device"
