from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from hub.protocol.wire import Role
from tests.hub.server.api.client import Client
from tests.hub.server.support import RunningHub


@pytest.fixture
async def reception(hub: RunningHub) -> AsyncIterator[Client]:
    async with hub.http(Role.RECEPTION) as http:
        yield Client(http)


@pytest.fixture
async def clerk(hub: RunningHub) -> AsyncIterator[Client]:
    async with hub.http(Role.COUNTER) as http:
        yield Client(http)


@pytest.fixture
async def supervisor(hub: RunningHub) -> AsyncIterator[Client]:
    async with hub.http(Role.SUPERVISOR) as http:
        yield Client(http)
