"""Peers with a valid key and bad manners: nothing they say harms the hub, its staff or its log."""

from __future__ import annotations

import asyncio
import itertools

import pytest
from websockets.exceptions import ConnectionClosed

from hub.protocol import commands as cmd
from hub.protocol import wire
from hub.protocol.commands import TerminalCommand
from hub.protocol.replies import Done, Reason, Refusal
from hub.protocol.site import VisitorClass
from hub.protocol.wire import Role
from hub.server import devices, terminal
from tests.hub.server.support import Peer, RunningHub
from tests.patience import PATIENCE_S

DEEP = "[" * 30_000 + "]" * 30_000


@pytest.mark.parametrize(
    "nonsense",
    [
        f'{{"type":"Heartbeat","x":{DEEP}}}',
        f'{{"type":"CommandSent","id":"x","x":{DEEP}}}',
        f'{{"type":"Presented","id":"{"i" * 129}","token":"t"}}',
        f'{{"type":"Presented","id":"i","token":"{"t" * 129}"}}',
        '{"type":"DeviceReported","states":{"printer":"\\u001b[2J"}}',
        '{"type":"DeviceReported","states":{"a\\nb":"ok"}}',
    ],
)
async def test_fail__what_no_terminal_of_ours_says_is_malformed(
    hub: RunningHub, nonsense: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with hub.terminal(Role.VISITORS) as pages:
        await pages.say(nonsense)
        assert await pages.farewell() == "malformed"
    assert "terminal_failed" not in caplog.text


@pytest.mark.parametrize(
    ("device", "version", "scope"),
    [("a\nb", "0", ""), ("\x1b[2J", "0", ""), ("a\u2028b", "0", ""), ("a", "0\r", ""),
     ("a", "0", "s" * 65), ("a" * 65, "0", "")],
)  # fmt: skip
async def test_fail__names_that_would_spoil_a_log_or_a_screen_do_not_come_in(
    hub: RunningHub, device: str, version: str, scope: str
) -> None:
    async with hub.knock(hub.key(Role.DISPLAY)) as peer:
        await peer.say(wire.Hello(device=device, role=Role.DISPLAY, version=version, scope=scope))
        assert await peer.farewell() == "malformed"


@pytest.mark.parametrize("text", ["\x1b[2J", "a\nb", "a\n", "\x9b2J", "a\u2028b", "a" * 201])
async def test_fail__nor_do_texts_that_a_colleagues_terminal_would_obey(
    hub: RunningHub, text: str
) -> None:
    commands: tuple[TerminalCommand, ...] = (
        cmd.NoteVisit(visit="v", text=text),
        cmd.PauseCounter(counter="1", reason=text),
        cmd.ParkVisit(counter="1", room=text),
        cmd.CloseService(service="car", reason=text),
        cmd.PostMessage(text=text),
    )
    async with hub.terminal(Role.SUPERVISOR) as supervisor:
        for command in commands:
            assert await supervisor.ask(command) == Refusal(Reason.MALFORMED)
        for harmless in ("[bold]x[/]", "Größe: 3 × „A“ – עברית"):
            assert await supervisor.ask(cmd.PostMessage(text=harmless)) == Done()


async def test_fail__a_time_that_is_no_date_is_no_appointment(hub: RunningHub) -> None:
    async with hub.terminal(Role.RECEPTION) as reception:
        for booked_ms in (1 << 53, -1, 10**30):
            asked = cmd.IssueTicket(
                service="car", cls=VisitorClass.APPOINTMENT, booked_ms=booked_ms
            )
            assert await reception.ask(asked) == Refusal(Reason.MALFORMED)


def test_fail__endless_names_are_not_remembered_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "KEPT_AWAY", 2)
    seconds = itertools.count(1)
    known = devices.Devices(lambda: 0, lambda: next(seconds))
    known.came(wire.Hello(device="entrance", role=Role.KIOSK, version="0"))
    for number in range(5):
        hello = wire.Hello(device=f"made-up-{number}", role=Role.KIOSK, version="0")
        known.came(hello)
        known.went(hello)
    assert [one.device for one in known.all()] == ["entrance", "made-up-3", "made-up-4"]


async def test_ok__one_name_in_two_roles_gives_one_line_of_metrics(hub: RunningHub) -> None:
    states = {"printer": "offline"}
    async with (
        hub.terminal(Role.KIOSK, device="desk") as kiosk,
        hub.terminal(Role.RECEPTION, device="desk") as reception,
        hub.terminal(Role.COUNTER, "1") as counter,
        hub.http(None) as http,
    ):
        await kiosk.say(wire.DeviceReported(states=states))
        await reception.say(wire.DeviceReported(states=states))
        while len((await counter.view()).troubles) < 2:
            pass
        lines = (await http.get("/metrics")).text.splitlines()
    assert sum(line.startswith("aufruf_device_trouble{") for line in lines) == 1


async def test_ok__every_state_that_a_device_reports_is_a_measure(hub: RunningHub) -> None:
    async with (
        hub.terminal(Role.KIOSK, device="entrance") as kiosk,
        hub.terminal(Role.COUNTER, "1") as counter,
        hub.http(None) as http,
    ):
        states = {"printer": "paper-low", "spare-printer": "ok", "sound": "ok"}
        await kiosk.say(wire.DeviceReported(states=states))
        while not (await counter.view()).troubles:
            pass
        measured = {
            line
            for line in (await http.get("/metrics")).text.splitlines()
            if line.startswith("aufruf_device_state{")
        }
    assert measured == {
        f'aufruf_device_state{{device="entrance",about="{about}",state="{state}"}} 1'
        for about, state in states.items()
    }


async def test_fail__a_revoked_key_ends_its_stream_of_events(hub: RunningHub) -> None:
    keys = hub.service.house.keys
    record = keys.find(hub.key(Role.READER))
    assert record is not None
    async with hub.http(Role.READER) as http, http.stream("GET", "/api/v1/events") as stream:
        lines = stream.aiter_lines()
        async for line in lines:
            if line.startswith("id:"):
                break
        keys.revoke(record.id)
        hub.service.key_revoked(record.id)
        async with asyncio.timeout(PATIENCE_S):
            async for _ in lines:
                pass


@pytest.mark.parametrize("last_seen", ["9" * 30, "9" * 5_000, "-1", "nonsense"])
async def test_ok__a_number_that_was_never_told_is_no_beginning(
    hub: RunningHub, last_seen: str
) -> None:
    headers = {"Last-Event-ID": last_seen}
    async with (
        hub.http(Role.READER) as http,
        http.stream("GET", "/api/v1/events", headers=headers) as stream,
    ):
        async with asyncio.timeout(PATIENCE_S):
            async for line in stream.aiter_lines():
                if line.startswith("id:"):
                    break
        assert line == "id: 1"


async def test_fail__an_impossible_beginning_and_a_bottomless_body_are_malformed(
    hub: RunningHub,
) -> None:
    async with hub.http(Role.READER) as http:
        answer = await http.get("/api/v1/events", params={"after": 2**63})
        assert answer.status_code == 400
    async with hub.http(Role.KIOSK) as http:
        body = '{"service":"id-card","x":' + "[" * 7_000 + "]" * 7_000 + "}"
        headers = {"Idempotency-Key": "deep", "Content-Type": "application/json"}
        answer = await http.post("/api/v1/tickets", content=body, headers=headers)
        assert answer.status_code == 400


async def test_fail__who_pings_and_takes_no_pong_is_cut(hub: RunningHub) -> None:
    hub.hurry(hello_s=3600.0)
    async with hub.knock(hub.key(Role.KIOSK)) as peer:
        peer.socket.transport.pause_reading()
        with pytest.raises(ConnectionClosed):
            await asyncio.wait_for(_ping_without_end(peer), PATIENCE_S)


async def _ping_without_end(peer: Peer) -> None:
    for number in itertools.count():
        await peer.socket.ping(f"{number:0125}")


async def test_fail__who_was_sent_away_and_goes_on_talking_is_cut(hub: RunningHub) -> None:
    async with hub.terminal(Role.KIOSK) as peer:
        peer.socket.transport.pause_reading()
        await peer.say("nonsense")
        with pytest.raises(ConnectionClosed):
            await asyncio.wait_for(_talk_without_end(peer), PATIENCE_S)


async def test_fail__who_reports_without_end_is_sent_away(
    hub: RunningHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(terminal, "MESSAGES_BURST", 120.0)
    monkeypatch.setattr(terminal, "MESSAGES_PER_S", 0.001)
    async with hub.terminal(Role.KIOSK) as kiosk:
        for number in range(3):
            await kiosk.say(wire.DeviceReported(states={"printer": str(number)}))
        assert await kiosk.farewell() == "flooding"


async def _talk_without_end(peer: Peer) -> None:
    while True:
        await peer.say("x" * 10_000)
