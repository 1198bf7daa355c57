"""A hub behind a real WebSocket that shows what it is told: for the screen alone, without rules.

`show_view` puts a picture made by hand; commands are recorded and answered with `reply`.
"""

from __future__ import annotations

import msgspec
from websockets.asyncio.server import ServerConnection

from hub.protocol import commands as cmd
from hub.protocol.replies import Answer, Done
from hub.protocol.site import Site
from hub.protocol.views import CounterView
from hub.protocol.wire import CommandSent, FromTerminal, Hello, SignedIn, SignIn, ViewSent
from tests.counter.desks import NINE_MS
from tests.hub.link.fake_hub import FakeHub


class Stage(FakeHub):
    """`signed_in`: the answer to everybody who signs in."""

    def __init__(self, site: Site, view: CounterView) -> None:
        super().__init__()
        self.site = site
        self.view = view
        self.now_ms = NINE_MS
        self.hub_ms = lambda: 1_000
        self.speed = 0.0
        self.reply: Answer | None = Done()
        self.signed_in: SignedIn = SignedIn(id="", counter="3", name="A. Kaya", session="s")
        self.commands: list[cmd.TerminalCommand] = []
        self.answer = self._take
        self.sign_in = lambda asked: msgspec.structs.replace(self.signed_in, id=asked.id)

    async def show_view(self, view: CounterView) -> None:
        self.view = view
        await self.show(view)

    def _take(self, sent: CommandSent) -> Answer | None:
        self.commands.append(sent.command)
        return self.reply

    async def _respond(self, socket: ServerConnection, message: FromTerminal) -> None:
        await super()._respond(socket, message)
        match message:
            case Hello(scope=scope) if scope and not self.site.sign_in:
                await self._send_view(socket)
            case SignIn() if self.signed_in.refusal is None:
                await self._send_view(socket)
            case _:
                pass

    async def _send_view(self, socket: ServerConnection) -> None:
        await socket.send(msgspec.json.encode(ViewSent(view=self.view)), text=True)
