"""The real screens on the real link, before a hub that shows what it is told to show."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from config.texts import Texts
from counter.house.app import HouseApp, Parts
from counter.house.printing import PrintOut
from hub.link import Link, LinkSettings
from hub.protocol import commands as cmd
from hub.protocol.replies import Answer, Done
from hub.protocol.views import HouseView
from hub.protocol.wire import CommandSent, Hello
from tests.counter.house.office import NOW_MS, SITE, appointment, found, ticket, view
from tests.counter.office import PATIENT
from tests.hub.link.fake_hub import FakeHub


class House(FakeHub):
    """`now`: the view that is sent; `refuse`: the answers that are other than success."""

    def __init__(self) -> None:
        super().__init__()
        self.site = SITE
        self.now = view()
        self.now_ms = NOW_MS
        self.hub_ms = lambda: 1_000
        self.speed = 0.0
        self.commands: list[cmd.TerminalCommand] = []
        self.refuse: Callable[[cmd.TerminalCommand], Answer | None] = lambda command: None
        self.answer = self._answer
        self.find = found

    async def put(self, now: HouseView) -> None:
        """From now on the house is like this."""
        self.now = now
        await self.show(now)

    async def _respond(self, socket, message) -> None:  # type: ignore[no-untyped-def]
        await super()._respond(socket, message)
        if isinstance(message, Hello):
            await self.show(self.now)

    def _answer(self, sent: CommandSent) -> Answer | None:
        self.commands.append(sent.command)
        refused = self.refuse(sent.command)
        if refused is not None:
            return refused
        match sent.command:
            case cmd.IssueTicket() | cmd.ReprintTicket() | cmd.CheckIn():
                return ticket()
            case cmd.BookSlot(service=service, at_ms=at_ms):
                return appointment(service, at_ms)
            case cmd.MoveAppointment(at_ms=at_ms):
                return appointment(at_ms=at_ms)
        return Done()


def screen(
    hub: House,
    app_class: type[HouseApp],
    language: str = "de",
    *,
    print_out: PrintOut | None = None,
    call_out: Callable[[str, str], Awaitable[None]] | None = None,
    monotonic_s: Callable[[], float] = lambda: 0.0,
) -> HouseApp:
    """The screen of a post, to be run with `run_test`."""
    hello = Hello(device="tresen", role=app_class.POST.role, version="1")
    settings = LinkSettings(hub.address, None, None, "key")
    parts = Parts(
        device="tresen",
        language=language,
        speakers=lambda own: Texts.load(own).say,
        print_out=print_out,
        call_out=call_out,
        monotonic_s=monotonic_s,
    )
    return app_class(parts, lambda app: Link(settings, hello, app, timing=PATIENT))
