"""The exchange on a terminal's socket, over real sockets."""

from __future__ import annotations

import asyncio
import socket
import time
from pathlib import Path

import msgspec
import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from hub.journal.interface import JournalFull
from hub.protocol import commands as cmd
from hub.protocol import wire
from hub.protocol.replies import CallReply, Done, Reason, Refusal, StepState, TicketReply
from hub.protocol.site import Hours, Service, VisitorClass
from hub.protocol.theme import Theme
from hub.protocol.views import KioskView, Trouble, VisitorsView
from hub.protocol.wire import Role
from hub.server import terminal
from hub.server.house import Presentation
from tests.hub.server.support import (
    MONDAY_9_MS,
    Peer,
    RunningHub,
    running_hub,
    small_site,
)
from tests.patience import PATIENCE_S

ISSUE = cmd.IssueTicket(service="id-card")


async def issue(peer: Peer) -> str:
    answer = await peer.ask(ISSUE)
    assert isinstance(answer, TicketReply)
    return answer.ticket.visit


async def test_ok__a_hello_is_answered_with_welcome_and_the_first_view(hub: RunningHub) -> None:
    async with hub.knock(hub.key(Role.KIOSK)) as peer:
        await peer.say(wire.Hello(device="k", role=Role.KIOSK, version="0"))
        welcome = await peer.expect(wire.Welcome)
        assert welcome.site.id == "rathaus"
        assert welcome.now_ms == hub.clock.now_ms
        assert abs(welcome.hub_ms - hub.clock.machine_ms()) < 60_000
        assert isinstance(await peer.view(), KioskView)


async def test_ok__a_ticket_is_issued_and_shown_to_who_waits_for_it(hub: RunningHub) -> None:
    async with hub.terminal(Role.KIOSK) as kiosk, hub.terminal(Role.COUNTER, "1") as counter:
        answer = await kiosk.ask(ISSUE)
        assert isinstance(answer, TicketReply)
        assert answer.ticket.number == "A001"
        assert answer.ticket.token
        view = await counter.view(hub.writer.state.core.seq)
        assert [row.number for row in view.queue] == ["A001"]


async def test_ok__a_call_reaches_the_display_of_its_zone(hub: RunningHub) -> None:
    async with (
        hub.terminal(Role.KIOSK) as kiosk,
        hub.terminal(Role.COUNTER, "1") as counter,
        hub.terminal(Role.DISPLAY, "hall-left") as hall,
        hub.terminal(Role.DISPLAY, "stairs") as stairs,
    ):
        await issue(kiosk)
        assert isinstance(await counter.ask(cmd.OpenCounter(counter="1")), Done)
        called = await counter.ask(cmd.CallNext(counter="1"))
        assert isinstance(called, CallReply)
        revision = hub.writer.state.core.seq
        assert [line.number for line in (await hall.view(revision)).calls] == ["A001"]
        assert (await stairs.view(revision)).calls == ()


async def test_ok__a_repeated_command_gets_the_first_answer(hub: RunningHub) -> None:
    async with hub.terminal(Role.KIOSK) as kiosk:
        first = await kiosk.ask(ISSUE, "tap-1")
        assert await kiosk.ask(ISSUE, "tap-1") == first
    async with hub.terminal(Role.KIOSK) as kiosk:
        assert await kiosk.ask(ISSUE, "tap-1") == first


async def test_ok__the_first_answer_is_given_again_even_when_it_is_late(hub: RunningHub) -> None:
    long_ago_ms = hub.clock.machine_ms() - 60_000
    async with hub.terminal(Role.KIOSK) as kiosk:
        first = await kiosk.ask(ISSUE, "tap-1")
        assert await kiosk.ask(ISSUE, "tap-1", given_ms=long_ago_ms) == first


@pytest.mark.parametrize("by_ms", [-5_001, 5_001])
async def test_fail__a_stale_command_changes_nothing(hub: RunningHub, by_ms: int) -> None:
    revision = hub.writer.state.core.seq
    async with hub.terminal(Role.KIOSK) as kiosk:
        answer = await kiosk.ask(ISSUE, given_ms=hub.clock.machine_ms() + by_ms)
    assert answer == Refusal(Reason.STALE)
    assert hub.writer.state.core.seq == revision


@pytest.mark.parametrize("key", ["", "ak_wrong"])
async def test_fail__without_a_known_key_nobody_comes_in(hub: RunningHub, key: str) -> None:
    with pytest.raises(InvalidStatus) as refused:
        async with hub.knock(key):
            pass
    assert refused.value.response.status_code == 401
    assert refused.value.response.headers["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize(
    ("key", "hello", "reason"),
    [
        (
            Role.KIOSK,
            wire.Hello(device="x", role=Role.COUNTER, version="0", scope="1"),
            "wrong-role",
        ),
        (Role.READER, wire.Hello(device="x", role=Role.READER, version="0"), "wrong-role"),
        (
            Role.COUNTER,
            wire.Hello(device="x", role=Role.COUNTER, version="0", scope="9"),
            "unknown-counter",
        ),
        (Role.KIOSK, wire.Hello(device="", role=Role.KIOSK, version="0"), "malformed"),
        (
            Role.KIOSK,
            wire.Hello(device="x", role=Role.KIOSK, version="0", protocol=99),
            "wrong-protocol",
        ),
        (Role.KIOSK, wire.Heartbeat(), "hello-expected"),
        (Role.KIOSK, "{", "malformed"),
        (Role.KIOSK, b"\x00", "malformed"),
    ],
)
async def test_fail__a_wrong_first_message_is_answered_with_goodbye(
    hub: RunningHub, key: Role, hello: wire.Message | str | bytes, reason: str
) -> None:
    async with hub.knock(hub.key(key)) as peer:
        await peer.say(hello)
        assert await peer.farewell() == reason


async def test_fail__who_does_not_say_hello_has_to_leave(hub: RunningHub) -> None:
    hub.hurry(hello_s=0.05)
    async with hub.knock(hub.key(Role.KIOSK)) as peer:
        assert await peer.farewell() == "hello-timeout"


@pytest.mark.parametrize(
    ("role", "scope", "command"),
    [
        (Role.KIOSK, "", cmd.CallNext(counter="1")),
        (Role.COUNTER, "1", cmd.CallNext(counter="2")),
        (Role.COUNTER, "1", ISSUE),
        (Role.KIOSK, "", cmd.IssueTicket(service="id-card", cls=VisitorClass.PRIORITY)),
        (Role.DISPLAY, "stairs", cmd.OpenCounter(counter="1")),
        (Role.VISITORS, "", cmd.CancelVisit(visit="not-presented")),
        (Role.RECEPTION, "", cmd.CallNext(counter="1")),
    ],
)
async def test_fail__a_role_cannot_send_what_is_not_its_own(
    hub: RunningHub, role: Role, scope: str, command: cmd.TerminalCommand
) -> None:
    async with hub.terminal(role, scope) as peer:
        assert await peer.ask(command) == Refusal(Reason.WRONG_ROLE)


async def test_fail__an_unknown_command_is_refused_and_the_connection_lives(
    hub: RunningHub,
) -> None:
    async with hub.terminal(Role.KIOSK) as kiosk:
        await kiosk.say('{"type":"CommandSent","id":"x1","given_ms":0,"command":{"type":"Dance"}}')
        replied = await kiosk.expect(wire.Replied)
        assert replied == wire.Replied(id="x1", answer=Refusal(Reason.MALFORMED))
        assert isinstance(await kiosk.ask(ISSUE), TicketReply)


async def test_fail__who_keeps_sending_nonsense_is_sent_away(hub: RunningHub) -> None:
    async with hub.terminal(Role.KIOSK) as kiosk:
        for number in range(int(terminal.INVALID_BURST) + 5):
            await kiosk.say(f'{{"type":"CommandSent","id":"x{number}"}}')
        assert await kiosk.farewell() == "flooding"


async def test_fail__who_sends_without_end_is_sent_away(
    hub: RunningHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(terminal, "MESSAGES_BURST", 50.0)
    monkeypatch.setattr(terminal, "MESSAGES_PER_S", 1.0)
    async with hub.terminal(Role.KIOSK) as kiosk:
        for _ in range(60):
            await kiosk.say(wire.Heartbeat())
        assert await kiosk.farewell() == "flooding"


async def test_fail__too_many_unanswered_commands_are_a_flood(
    hub: RunningHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(terminal, "MAX_IN_FLIGHT", 3)
    now_ms = hub.clock.machine_ms()
    monkeypatch.setattr(hub.writer, "submit", lambda *_, **__: asyncio.Future())
    async with hub.terminal(Role.KIOSK) as kiosk:
        for number in range(4):
            await kiosk.say(wire.CommandSent(id=f"f{number}", given_ms=now_ms, command=ISSUE))
        assert await kiosk.farewell() == "flooding"


async def test_fail__a_frame_over_the_limit_is_refused_with_a_reason(hub: RunningHub) -> None:
    async with hub.terminal(Role.KIOSK) as kiosk:
        await kiosk.say("x" * (wire.MAX_FRAME_BYTES + 1))
        assert await kiosk.farewell() == "frame-too-large"
        assert kiosk.socket.close_code == 1009


async def test_fail__a_huge_frame_ends_the_connection(hub: RunningHub) -> None:
    async with hub.terminal(Role.KIOSK) as kiosk:
        await kiosk.say("x" * (4 * wire.MAX_FRAME_BYTES))
        async with asyncio.timeout(PATIENCE_S):
            await kiosk.socket.wait_closed()
        assert kiosk.socket.close_code == 1009


async def test_ok__the_hub_beats_and_tells_its_machine_time(hub: RunningHub) -> None:
    hub.clock.machine_now_ms = None
    async with hub.terminal(Role.KIOSK) as kiosk:
        first = await kiosk.expect(wire.Heartbeat)
        await kiosk.say(wire.Heartbeat())
        second = await kiosk.expect(wire.Heartbeat)
        assert second.hub_ms - first.hub_ms >= 900


async def test_fail__a_silent_terminal_is_taken_for_dead(hub: RunningHub) -> None:
    hub.hurry(silence_s=0.2)
    async with hub.terminal(Role.DISPLAY, "hall-left") as display:
        assert await display.farewell() == "silence"
    async with hub.http(Role.SUPERVISOR) as client:
        (device,) = (await client.get("/api/v1/devices")).json()
    assert device["connected"] is False


async def test_ok__a_hub_that_was_held_up_listens_before_it_judges(hub: RunningHub) -> None:
    hub.hurry(silence_s=0.6)
    async with hub.terminal(Role.KIOSK) as kiosk:
        time.sleep(1.0)  # noqa: ASYNC251 (the machine stands still)
        assert isinstance(await kiosk.ask(ISSUE), TicketReply)


async def test_ok__a_slow_receiver_gets_the_newest_view_and_no_backlog(hub: RunningHub) -> None:
    """It reads nothing while 200 changes happen, each of which makes a view of some 10 kB."""
    async with hub.terminal(Role.KIOSK) as kiosk:
        for _ in range(60):
            await issue(kiosk)
        slow = socket.socket()
        slow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        slow.setblocking(False)
        host, port = hub.address.split(":")
        await asyncio.get_running_loop().sock_connect(slow, (host, int(port)))
        async with connect(
            f"ws://{hub.address}{wire.PATH}",
            sock=slow,
            additional_headers={"Authorization": f"Bearer {hub.key(Role.COUNTER)}"},
            compression=None,
            open_timeout=PATIENCE_S,
            ping_interval=None,
            max_size=None,
            max_queue=1,
            proxy=None,
        ) as connection:
            reader = Peer(connection, hub.clock)
            hello = wire.Hello(device="slow", role=Role.COUNTER, version="0", scope="1")
            await reader.say(hello)
            await reader.expect(wire.Welcome)
            connection.transport.pause_reading()
            made_before = hub.service.house.publisher.views_made
            for _ in range(40):
                await issue(kiosk)
                await reader.say(wire.Heartbeat())
                await asyncio.sleep(0.051)  # one interval: each change has its own view
            made = hub.service.house.publisher.views_made - made_before
            connection.transport.resume_reading()
            newest = hub.writer.state.core.seq
            await reader.view(newest)
            received = sum(isinstance(message, wire.ViewSent) for message in reader.seen)
            assert made > 60, "both the kiosk's and the counter's view were renewed each time"
            assert received < 35, f"{received} views had piled up"


async def test_ok__changes_in_a_burst_become_few_views(hub: RunningHub) -> None:
    async with hub.terminal(Role.KIOSK) as kiosk, hub.terminal(Role.COUNTER, "1") as watching:
        started_s = time.monotonic()
        for _ in range(100):
            await issue(kiosk)
        await watching.view(hub.writer.state.core.seq)
        took_s = time.monotonic() - started_s
        views = sum(isinstance(message, wire.ViewSent) for message in watching.seen)
        assert views <= took_s * 20 + 2


async def test_ok__a_service_opens_on_every_screen_on_the_minute(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hub.server.service.PULSE_S", 3600.0)  # nothing but the hour's own alarm
    seven_to_eight = tuple(Hours(weekday, 7 * 3600, 8 * 3600) for weekday in range(7))
    site = small_site(
        services=(Service(id="id-card", name={"de": "A"}, prefix="A", hours=seven_to_eight),),
        counters=(),
    )
    async with running_hub(tmp_path, site) as hub:
        hub.clock.now_ms = MONDAY_9_MS - 2 * 3_600_000 - 30
        async with hub.terminal(Role.KIOSK) as kiosk:
            (load,) = (await kiosk.view()).services
            assert (load.open, load.opens_ms) == (False, hub.clock.now_ms + 30)
            hub.clock.now_ms += 30
            (load,) = (await kiosk.view()).services
            assert load.open


async def test_ok__what_ails_a_device_is_shown_to_staff(hub: RunningHub) -> None:
    async with (
        hub.terminal(Role.KIOSK, device="entrance") as kiosk,
        hub.terminal(Role.COUNTER, "1") as counter,
    ):
        assert (await counter.view()).troubles == ()
        await kiosk.say(wire.DeviceReported(states={"printer": "out-of-paper", "screen": "ok"}))
        trouble = Trouble(device="entrance", about="printer", state="out-of-paper")
        assert (await counter.view()).troubles == (trouble,)
        async with hub.http(None) as client:
            assert "out-of-paper" in (await client.get("/metrics")).text
        await kiosk.say(wire.DeviceReported(states={"printer": "ok"}))
        assert (await counter.view()).troubles == ()


async def test_ok__a_visitors_page_sees_the_presented_visits_and_nothing_else(
    hub: RunningHub,
) -> None:
    async with hub.terminal(Role.KIOSK) as kiosk, hub.terminal(Role.VISITORS) as pages:
        answer = await kiosk.ask(ISSUE)
        await issue(kiosk)
        assert isinstance(answer, TicketReply)
        token = answer.ticket.token or ""
        await pages.say(wire.Presented(id="p1", token="guessed"))
        assert (await pages.expect(wire.Resolved)).answer == Refusal(Reason.UNKNOWN_VISIT)
        await pages.say(wire.Presented(id="p2", token=token))
        resolved = await pages.expect(wire.Resolved)
        assert isinstance(resolved.answer, TicketReply)
        assert resolved.answer.ticket.token is None
        while not (view := await pages.view()).tickets:
            pass
        assert isinstance(view, VisitorsView)
        assert [ticket.number for ticket in view.tickets] == ["A001"]
        cancelled = await pages.ask(cmd.CancelVisit(visit=answer.ticket.visit))
        assert isinstance(cancelled, TicketReply)
        assert cancelled.ticket.state is StepState.CANCELLED
        await pages.say(wire.Dismissed(visit=answer.ticket.visit))
        while (await pages.view()).tickets:
            pass


async def test_ok__tickets_lead_to_where_the_page_is_if_no_address_is_configured(
    hub: RunningHub,
) -> None:
    async with hub.terminal(Role.KIOSK) as kiosk:
        for address in ("javascript:alert(1)", "http://192.0.2.7:8480"):
            async with hub.knock(hub.key(Role.VISITORS)) as page:
                hello = wire.Hello(device="p", role=Role.VISITORS, version="0", page=address)
                await page.say(hello)
                await page.expect(wire.Welcome)
        site = (await kiosk.expect(wire.SiteChanged)).site
        assert (site.public_url, site.public) == ("http://192.0.2.7:8480", False)
        assert hub.writer.state.site.public_url == ""


async def test_fail__a_token_is_not_resolved_for_another_role(hub: RunningHub) -> None:
    async with hub.terminal(Role.KIOSK) as kiosk:
        answer = await kiosk.ask(ISSUE)
        assert isinstance(answer, TicketReply)
        await kiosk.say(wire.Presented(id="p", token=answer.ticket.token or ""))
        assert (await kiosk.expect(wire.Resolved)).answer == Refusal(Reason.WRONG_ROLE)


async def test_ok__a_changed_site_reaches_every_terminal(hub: RunningHub) -> None:
    site = hub.writer.state.site
    changed = msgspec.structs.replace(site, name={"de": "Neues Rathaus"})
    async with hub.terminal(Role.KIOSK) as kiosk:
        await hub.service.change_site(changed, hub.service.house.presentation)
        assert (await kiosk.expect(wire.SiteChanged)).site.name == {"de": "Neues Rathaus"}


async def test_fail__a_site_that_cannot_be_recorded_is_not_shown(
    hub: RunningHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise JournalFull

    house = hub.service.house
    before, presentation = house.writer.state.site, house.presentation
    changed = msgspec.structs.replace(before, name={"de": "Neues Rathaus"})
    monkeypatch.setattr(house.journal, "append", full)
    async with hub.terminal(Role.KIOSK) as kiosk:
        assert not await hub.service.change_site(changed, Presentation(Theme(), {}))
        await kiosk.ask(cmd.ReturnVisit(visit="nobody"))
        assert not [one for one in kiosk.seen if isinstance(one, wire.SiteChanged)]
    assert house.writer.state.site == before
    assert house.presentation is presentation


async def test_ok__a_revoked_key_ends_its_connections(hub: RunningHub) -> None:
    async with hub.terminal(Role.KIOSK) as kiosk:
        house = hub.service.house
        record = house.keys.find(hub.key(Role.KIOSK))
        assert record is not None
        house.keys.revoke(record.id)
        hub.service.key_revoked(record.id)
        assert await kiosk.farewell() == "unknown-key"


async def test_ok__a_stopping_hub_says_goodbye(hub: RunningHub) -> None:
    async with hub.terminal(Role.KIOSK) as kiosk:
        hub.service.stop()
        assert await kiosk.farewell() == "stopping"
        assert kiosk.socket.close_code == 1001
