"""A hub that shows the house."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.counter.house.screens import House


@pytest.fixture
async def house() -> AsyncIterator[House]:
    one = House()
    await one.start()
    yield one
    await one.stop()
