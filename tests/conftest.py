"""What holds for all tests."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, settings

# Hypothesis would take an example that met a machine standing still for one that is too slow.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Scenarios wait more than they work: they begin first, and the rest runs beside them."""
    items.sort(key=lambda item: "scenarios" not in item.path.parts)


def pytest_collection_finish() -> None:
    """Thousands of tests stay to the end: they are not searched for garbage each time."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def ordinary_priority() -> Iterator[None]:
    """A command that is called within the tests and steps back would hold up all that follow."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "nice", lambda _: 0)
        before = os.getpriority(os.PRIO_PROCESS, 0)
        yield
        assert os.getpriority(os.PRIO_PROCESS, 0) == before


@pytest.fixture(autouse=True)
def nothing_kept(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the programs of one test keep is not there in the next one."""
    monkeypatch.delenv("STATE_DIRECTORY", raising=False)
    state = tmp_path_factory.getbasetemp() / f"state-{uuid4().hex}"
    monkeypatch.setenv("XDG_STATE_HOME", str(state))
