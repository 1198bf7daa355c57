"""Each letter goes out once, whatever fails between the hub's list and the mail server."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hub.appointments.desk import Desk
from hub.appointments.mail.message import Writer
from hub.appointments.mail.posting import Pace, Posting
from hub.appointments.mail.relay import Relay
from hub.appointments.troubles import Troubles
from hub.link import NoAnswer
from hub.protocol.commands import LetterKind, ReportLetter
from hub.protocol.replies import Answer, Done, Reason, Refusal
from hub.protocol.theme import Theme
from hub.protocol.views import BookingView, Letter
from hub.protocol.wire import SiteChanged
from tests.hub.appointments.mail.given import SENDER, SITE, house, letter
from tests.hub.appointments.mail.mail_server import MailServer, serving
from tests.patience import until

FAST = Pace(per_minute=1000, first_s=0.02, last_s=0.1)


class Owing:
    """A hub that owes letters until it is told that they have gone."""

    def __init__(self) -> None:
        self.desk = Desk(lambda own: house().say)
        self.desk.on_site(SiteChanged(site=SITE, theme=Theme(), texts={}))
        self.owed: list[Letter] = []
        self.reported: list[ReportLetter] = []
        self.answers: list[Answer | None] = []
        """What it says to the next reports; `None`: nothing."""
        self.shows = True
        """Its views come at once."""

    def owe(self, *letters: Letter) -> None:
        self.owed += letters
        self.show()

    def show(self) -> None:
        self.desk.on_view(BookingView(0, 0, tuple(self.owed)))

    async def ask(self, report: ReportLetter) -> Answer:
        answer = self.answers.pop(0) if self.answers else Done()
        if answer is None:
            raise NoAnswer("timeout")
        if answer == Done():
            self.reported.append(report)
            self.owed = [one for one in self.owed if one.appointment != report.appointment]
        if self.shows:
            self.show()
        return answer


@contextlib.asynccontextmanager
async def posting(
    hub: Owing, server: MailServer, pace: Pace = FAST, said: dict[str, str] | None = None
) -> AsyncIterator[dict[str, str]]:
    """→ what staff are told."""
    states: dict[str, str] = {} if said is None else said

    def report(whole: dict[str, str]) -> None:
        states.clear()
        states.update(whole)

    post = Posting(
        hub.desk, hub.ask, Writer(b"secret"), Relay(server.account), SENDER,
        Troubles(report), pace, lambda: datetime.now(UTC),
    )  # fmt: skip
    task = asyncio.create_task(post.run())
    try:
        yield states
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[MailServer]:
    async with serving(tmp_path, security="none", login=False) as server:
        yield server


@pytest.fixture
def hub() -> Owing:
    return Owing()


def several(count: int) -> list[Letter]:
    return [letter(appointment=f"here:{number}") for number in range(count)]


def logged(caplog: pytest.LogCaptureFixture) -> str:
    """Our own lines, with all their facts."""
    ours = (vars(record) for record in caplog.records if record.name.startswith("hub."))
    return str(list(ours)).lower()


async def test_ok__each_letter_goes_out_once_and_is_reported(
    hub: Owing, server: MailServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    async with posting(hub, server) as states:
        hub.owe(*several(3))
        await until(lambda: len(hub.reported) == 3)
        assert len(set(server.ids)) == len(server.ids) == 3
        assert server.connections == 1
        assert all(one.delivered and one.kind is LetterKind.CONFIRMATION for one in hub.reported)
        await until(lambda: states == {"mail": "ok"})
    assert "letter_sent" in logged(caplog)
    assert "mia" not in logged(caplog)


async def test_ok__views_that_lag_behind_send_nothing_twice(hub: Owing, server: MailServer) -> None:
    hub.shows = False
    async with posting(hub, server):
        first, second = several(2)
        hub.owe(first)
        await until(lambda: len(hub.reported) == 1)
        hub.desk.on_view(BookingView(1, 0, (first, second)))  # made before the report
        await until(lambda: len(hub.reported) == 2)
        assert len(server.taken) == 2


async def test_ok__a_report_that_gets_no_answer_is_repeated_the_letter_is_not(
    hub: Owing, server: MailServer
) -> None:
    hub.answers = [None, Refusal(Reason.DISK_FULL), Done()]
    async with posting(hub, server):
        hub.owe(letter())
        await until(lambda: len(hub.reported) == 1)
        assert len(server.taken) == 1


async def test_ok__killed_before_the_report_it_sends_the_same_letter(
    hub: Owing, server: MailServer
) -> None:
    hub.answers = [None] * 1000
    async with posting(hub, server):
        hub.owe(letter())
        await until(lambda: len(hub.answers) < 1000)
    hub.answers = []
    async with posting(hub, server):
        hub.show()
        await until(lambda: len(hub.reported) == 1)
    assert len(server.ids) == 2
    assert len(set(server.ids)) == 1


async def test_ok__a_server_that_comes_back_gets_every_letter(
    hub: Owing, server: MailServer
) -> None:
    await server.cut()
    async with posting(hub, server) as states:
        hub.owe(*several(3))
        await until(lambda: states == {"mail": "unreachable"})
        await server.start()
        await until(lambda: len(hub.reported) == 3 and states == {"mail": "ok"})
        assert len(set(server.ids)) == len(server.ids) == 3


async def test_ok__somebody_who_cannot_be_reached_keeps_nobody_waiting(
    hub: Owing, server: MailServer
) -> None:
    server.says = {"gone@example.org": "550 5.1.1 gone", "grey@example.org": "450 4.2.0 later"}
    grey, gone, mia = several(3)
    async with posting(hub, server) as states:
        hub.owe(
            letter(appointment=grey.appointment, mail="grey@example.org"),
            letter(appointment=gone.appointment, mail="gone@example.org"),
            mia,
        )
        await until(lambda: len(hub.reported) == 2)
        assert {one.appointment: one.delivered for one in hub.reported} == {
            gone.appointment: False, mia.appointment: True,
        }  # fmt: skip
        assert states == {"mail": "ok"}
        del server.says["grey@example.org"]
        await until(lambda: len(hub.reported) == 3)
        assert hub.reported[-1].delivered


async def test_ok__a_letter_over_which_the_server_is_lost_lets_others_go_first(
    hub: Owing, server: MailServer
) -> None:
    server.says = {"bad@example.org": "421 4.3.0 scanner failed"}
    async with posting(hub, server):
        first, second, third = several(3)
        hub.owe(letter(appointment=first.appointment, mail="bad@example.org"), second, third)
        await until(lambda: len(hub.reported) == 2)
        del server.says["bad@example.org"]
        await until(lambda: len(hub.reported) == 3)
        assert hub.reported[-1].appointment == first.appointment


async def test_fail__what_is_no_address_is_given_up(
    hub: Owing, server: MailServer, caplog: pytest.LogCaptureFixture
) -> None:
    async with posting(hub, server):
        hub.owe(letter(mail="mia@@example..org"))
        await until(lambda: len(hub.reported) == 1)
    assert not hub.reported[0].delivered
    assert server.taken == []
    assert "letter_undeliverable" in logged(caplog)
    assert "mia" not in logged(caplog)


async def test_fail__a_letter_that_cannot_be_written_keeps_nobody_waiting(
    hub: Owing, server: MailServer
) -> None:
    async with posting(hub, server):
        hub.owe(letter(appointment="here:0", at_ms=10**17), letter(appointment="here:1"))
        await until(lambda: len(hub.reported) == 1)
        assert hub.reported[0].appointment == "here:1"


async def test_ok__no_more_than_so_many_a_minute(hub: Owing, server: MailServer) -> None:
    hub.answers = [Done(), None]
    async with posting(hub, server, Pace(per_minute=2)):
        hub.owe(*several(3))
        await until(lambda: not hub.answers)
        # The second report had no answer: before it is said again all that is owed is looked at.
        hub.owe(letter(appointment="here:3"))
        await until(lambda: len(hub.reported) == 2)
        assert len(server.taken) == 2


async def test_ok__staff_are_told_that_something_is_to_be_done(
    hub: Owing, server: MailServer
) -> None:
    server.says = {"mia@example.org": "550 5.7.1 Relaying denied"}
    async with posting(hub, server) as states:
        hub.owe(letter())
        await until(lambda: states == {"mail": "refused"})
        server.says = {}
        await until(lambda: states == {"mail": "ok"})
    assert states == {}


async def test_ok__without_a_hub_nothing_goes_out(hub: Owing, server: MailServer) -> None:
    hub.owed = several(1)
    hub.show()
    hub.desk.on_lost("closed")
    async with posting(hub, server) as states:
        await until(lambda: states == {"mail": "ok"})
        assert server.taken == []
        hub.show()
        await until(lambda: len(hub.reported) == 1)
