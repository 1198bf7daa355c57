"""`python -m tests.kiosk.hub_process`: the tests' hub alone, for kiosks in processes of their own.

Prints its address, then a line for every number it gives out.
"""

from __future__ import annotations

import asyncio

from hub.protocol.replies import Answer
from hub.protocol.wire import CommandSent, FromTerminal, Hello
from tests.kiosk import office
from tests.kiosk.house import TicketHub


class TalkingHub(TicketHub):
    """Tells a kiosk how many wait as soon as it says hello."""

    async def _respond(self, socket, message: FromTerminal) -> None:  # type: ignore[no-untyped-def]
        await super()._respond(socket, message)
        if isinstance(message, Hello):
            await self.show(office.loads())

    def _issue(self, sent: CommandSent) -> Answer | None:
        before = self.visits
        answer = super()._issue(sent)
        if self.visits != before:
            print("issued", self.visits, flush=True)
        return answer


async def main() -> None:
    hub = TalkingHub()
    await hub.start()
    print(hub.address, flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
