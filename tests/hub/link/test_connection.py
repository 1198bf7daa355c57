"""What a connection leaves behind when it breaks."""

from __future__ import annotations

import asyncio
import time

import pytest

from hub.link.connection import Broken, Connection, connect
from hub.link.settings import Address
from hub.protocol.wire import FromHub
from tests.hub.link.fake_hub import QUICK, fake_hub
from tests.hub.link.seen import at, hello


async def test_fail__a_broken_connection_leaves_no_request_to_cancel() -> None:
    """Before Python 3.11.3 the caller's next `asyncio.timeout` would take it for its own end."""
    async with fake_hub() as hub:

        def cut(connection: Connection, message: FromHub) -> None:
            hub.cut()

        connection = await connect(
            Address.parse(hub.address), at(hub.address), QUICK, time.monotonic
        )
        connection.send(hello())
        with pytest.raises(Broken):
            await connection.serve(cut)
        await connection.abort()
    task = asyncio.current_task()
    assert task is not None
    assert task.cancelling() == 0
