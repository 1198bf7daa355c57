"""The hub is asked whether a key is good."""

from __future__ import annotations

import pytest

from counter.web.gate import HubGate, Verdict
from hub.link import LinkSettings
from hub.protocol.wire import Hello, Role
from tests.counter.office import PATIENT, Office
from tests.patience import PATIENCE_S


def gate_to(address: str) -> HubGate:
    return HubGate(
        lambda key: LinkSettings(address, None, None, key),
        lambda scope: Hello(device="web", role=Role.COUNTER, version="1", scope=scope),
        timing=PATIENT,
        patience_s=PATIENCE_S,
    )


async def test_ok__a_welcome_opens(office: Office) -> None:
    assert await gate_to(office.address).judge("good", "3") is Verdict.WELCOME
    assert office.keys == ["Bearer good"]


@pytest.mark.parametrize(
    ("goodbye", "verdict"),
    [
        ("wrong-role", Verdict.WRONG_KEY),
        ("unknown-counter", Verdict.UNKNOWN_COUNTER),
        ("stopping", Verdict.NO_HUB),
    ],
)
async def test_fail__a_goodbye_does_not(goodbye: str, verdict: Verdict, office: Office) -> None:
    office.goodbye = goodbye
    assert await gate_to(office.address).judge("bad", "3") is verdict


@pytest.mark.parametrize("key", ["", "with space", "line\nbreak", "käse"])
async def test_fail__what_cannot_be_a_key_does_not_reach_the_hub(key: str, office: Office) -> None:
    verdict = await gate_to(office.address).judge(key, "3")
    assert verdict is Verdict.WRONG_KEY
    assert office.keys == []


async def test_fail__no_hub(office: Office) -> None:
    await office.stop()
    assert await gate_to(office.address).judge("good", "3") is Verdict.NO_HUB
