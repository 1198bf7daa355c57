"""Clerks take counters, on a real hub: who sees and may do what before, meanwhile and after."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from hub import subjects
from hub.link import Link, LinkSettings
from hub.protocol import commands as cmd
from hub.protocol import wire
from hub.protocol.replies import CallReply, Done, Reason, Refusal
from hub.protocol.theme import Theme
from hub.protocol.views import CounterView, HouseView
from hub.protocol.wire import Role
from hub.server import attempts, pins
from hub.server.__main__ import clerk as clerk_app
from hub.server.admin import AnyRequest, ChangePin, ChangeSkills, RemoveClerk, ask
from hub.server.clerks import Clerk
from hub.server.house import Presentation
from hub.server.signing_in import WHO_IS_THERE
from tests.hub.server.support import Peer, RunningHub, running_hub, small_site
from tests.patience import PATIENCE_S

PIN = "739154"
HASHED = pins.kept(PIN)
ISSUE = cmd.IssueTicket(service="id-card")
DAY_MS = 24 * 3_600_000


@pytest.fixture
async def hub(tmp_path: Path) -> AsyncIterator[RunningHub]:
    """A hub that asks who is there; it knows two clerks with the same PIN."""
    async with running_hub(tmp_path, small_site(sign_in=True)) as hub:
        employ(hub)
        yield hub


def employ(hub: RunningHub) -> None:
    for id_, name in (("mue", "Frau Müller"), ("sch", "Herr Schmidt")):
        hub.service.house.clerks.add(Clerk(id=id_, name=name, created="", pin=HASHED))


async def sign_in(
    peer: Peer, counter: str = "1", clerk: str = "mue", pin: str = PIN, id_: str = "s"
) -> wire.SignedIn:
    await peer.say(wire.SignIn(id=id_, counter=counter, clerk=clerk, pin=pin))
    while not (signed := await peer.expect(wire.SignedIn)).id:
        pass
    return signed


async def refused(peer: Peer, *where: str) -> Refusal:
    refusal = (await sign_in(peer, *where)).refusal
    assert refusal is not None
    return refusal


async def administer(hub: RunningHub, request: AnyRequest) -> None:
    reply = await asyncio.to_thread(ask, hub.directory, request)
    assert reply is not None
    assert not reply.error


async def call_somebody(hub: RunningHub, peer: Peer, counter: str) -> str:
    async with hub.terminal(Role.KIOSK) as kiosk:
        await kiosk.ask(ISSUE)
    called = await peer.ask(cmd.CallNext(counter=counter))
    assert isinstance(called, CallReply)
    return called.call.number


async def view_of(peer: Peer, counter: str, clerk: str) -> CounterView:
    """The view of this counter once this clerk is there."""
    while True:
        view = await peer.view()
        if isinstance(view, CounterView) and (view.counter, view.clerk) == (counter, clerk):
            return view


async def clerks_seen(peer: Peer) -> set[str]:
    """The names at the counters, in the next view of the house."""
    view = await peer.view()
    assert isinstance(view, HouseView)
    return {line.clerk for line in view.counters}


@pytest.mark.parametrize("scope", ["", "1"])
async def test_fail__who_has_not_signed_in_sees_and_does_nothing(
    hub: RunningHub, scope: str
) -> None:
    async with hub.terminal(Role.COUNTER, scope) as peer:
        assert await peer.expect(wire.SignedIn) == WHO_IS_THERE
        for command in (cmd.CallNext(counter="1"), cmd.UnparkVisit(visit="x"), ISSUE):
            assert await peer.ask(command) == Refusal(Reason.SIGN_IN)
        assert not [one for one in peer.seen if isinstance(one, wire.ViewSent)]


async def test_ok__an_alarm_needs_no_pin(hub: RunningHub) -> None:
    async with hub.terminal(Role.COUNTER) as peer:
        await peer.expect(wire.SignedIn)
        assert await peer.ask(cmd.RaiseAlarm()) == Done()
        await sign_in(peer, "1")
        assert await peer.ask(cmd.RaiseAlarm()) == Done()
        assert await peer.ask(cmd.RaiseAlarm(counter="2")) == Refusal(Reason.WRONG_ROLE)


async def test_ok__nor_is_one_refused_because_the_clerk_was_signed_out_a_moment_ago(
    hub: RunningHub,
) -> None:
    async with hub.terminal(Role.COUNTER) as peer:
        await sign_in(peer, "1")
        await peer.say(wire.SignOut())
        assert await peer.ask(cmd.RaiseAlarm(counter="1")) == Done()
    assert [alarm.counter for alarm in hub.writer.state.core.alarms] == ["1"]


async def test_ok__counters_in_the_browsers_of_one_device_are_screens_of_their_own(
    hub: RunningHub,
) -> None:
    async with (
        hub.terminal(Role.COUNTER, device="web") as first,
        hub.terminal(Role.COUNTER, device="web") as second,
    ):
        await sign_in(first, "1")
        await sign_in(second, "2", "sch")
        await first.ask(cmd.RaiseAlarm(counter="1"))
        for peer in (first, second, second):
            assert await peer.ask(cmd.SeeAlarm(alarm=1)) == Done()
        assert await first.ask(cmd.OpenCounter(counter="1")) == Done()
        view = await first.view(hub.writer.state.core.seq)
        assert [alarm.seen for alarm in view.alarms] == [1]


async def test_ok__who_has_signed_in_works_at_that_counter(hub: RunningHub) -> None:
    async with hub.terminal(Role.COUNTER) as peer:
        signed = await sign_in(peer, "2")
        assert (signed.counter, signed.name, signed.refusal) == ("2", "Frau Müller", None)
        assert signed.session
        await view_of(peer, "2", "Frau Müller")
        assert await peer.ask(cmd.OpenCounter(counter="2")) == Done()
        assert await peer.ask(cmd.OpenCounter(counter="1")) == Refusal(Reason.WRONG_ROLE)


async def test_ok__the_clerks_id_is_taken_as_people_type_it(hub: RunningHub) -> None:
    async with hub.terminal(Role.COUNTER) as peer:
        assert (await sign_in(peer, clerk=" MUE ")).refusal is None


async def test_ok__only_what_the_clerk_knows_is_served(hub: RunningHub) -> None:
    async with hub.terminal(Role.COUNTER) as peer:
        await sign_in(peer)
        assert (await view_of(peer, "1", "Frau Müller")).services == ("id-card", "car")
        await administer(hub, ChangeSkills("mue", ("car",)))
        while (await peer.view()).services != ("car",):
            pass


async def test_ok__after_a_restart_clerk_and_visitor_are_still_there(tmp_path: Path) -> None:
    site = small_site(sign_in=True)
    async with running_hub(tmp_path, site) as hub:
        employ(hub)
        key = hub.key(Role.COUNTER)
        async with hub.terminal(Role.COUNTER) as peer:
            session = (await sign_in(peer)).session
            number = await call_somebody(hub, peer, "1")
    async with running_hub(tmp_path, site) as hub, hub.knock(key) as peer:
        await peer.say(
            wire.Hello(device="c", role=Role.COUNTER, version="0", scope="1", session=session)
        )
        view = await view_of(peer, "1", "Frau Müller")
        assert view.present
        assert view.present.number == number
        assert WHO_IS_THERE not in peer.seen


async def test_fail__a_session_is_no_use_to_others(hub: RunningHub) -> None:
    async with hub.terminal(Role.COUNTER) as peer:
        session = (await sign_in(peer)).session
    _, other_key = hub.service.house.keys.create(Role.COUNTER, "", "")
    tried = [(hub.key(Role.COUNTER), "2", session), (other_key, "1", session)]
    tried.append((hub.key(Role.COUNTER), "1", session[:-1]))
    for key, scope, token in tried:
        async with hub.knock(key) as peer:
            await peer.say(
                wire.Hello(device="c", role=Role.COUNTER, version="0", scope=scope, session=token)
            )
            assert await peer.expect(wire.SignedIn) == WHO_IS_THERE


async def test_fail__wrong_pins_are_counted_and_lock(hub: RunningHub) -> None:
    async with hub.terminal(Role.COUNTER) as peer:
        for left in (4, 3, 2, 1):
            assert await refused(peer, "1", "mue", "000000") == Refusal(
                Reason.WRONG_PIN, {"left": left}
            )
        locked = Refusal(Reason.PIN_LOCKED, {"minutes": 15})
        assert await refused(peer, "1", "mue", "000000") == locked
        assert await refused(peer) == locked
        assert (await sign_in(peer, clerk="sch")).refusal is None
        assert hub.clock.machine_now_ms is not None
        hub.clock.machine_now_ms += int(attempts.LOCKED_S * 1000)
        assert (await sign_in(peer)).refusal is None


async def test_fail__who_is_nobody_is_treated_like_a_wrong_pin(hub: RunningHub) -> None:
    async with hub.terminal(Role.COUNTER) as peer:
        refusals = [await refused(peer, "1", "nobody") for _ in range(6)]
        assert [one.facts for one in refusals[:4]] == [{"left": left} for left in (4, 3, 2, 1)]
        assert refusals[-1] == Refusal(Reason.PIN_LOCKED, {"minutes": 15})


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        (("9", "mue", PIN), Reason.UNKNOWN_COUNTER),
        (("1", "", ""), Reason.SIGN_IN),
        (("1", "mue", ""), Reason.WRONG_PIN),
        (("1", "mue", "1" * 60), Reason.WRONG_PIN),
    ],
)
async def test_fail__refusals(hub: RunningHub, asked: tuple[str, ...], reason: Reason) -> None:
    async with hub.terminal(Role.COUNTER) as peer:
        assert (await refused(peer, *asked)).reason is reason
        assert await peer.ask(cmd.CallNext(counter="1")) == Refusal(Reason.SIGN_IN)


async def test_fail__only_a_counter_is_signed_in_at(hub: RunningHub) -> None:
    async with hub.terminal(Role.RECEPTION) as peer:
        assert (await refused(peer)).reason is Reason.WRONG_ROLE


@pytest.mark.parametrize("asked", [("i" * 129, "1"), ("s", "1\n")])
async def test_fail__what_no_terminal_of_ours_asks(hub: RunningHub, asked: tuple[str, str]) -> None:
    async with hub.terminal(Role.COUNTER) as peer:
        await peer.say(wire.SignIn(id=asked[0], counter=asked[1], clerk="mue", pin=PIN))
        assert await peer.farewell() == "malformed"


async def test_fail__one_terminal_has_one_pin_looked_at_at_a_time(hub: RunningHub) -> None:
    async with hub.terminal(Role.COUNTER) as peer:
        for number in range(3):
            await peer.say(wire.SignIn(id=f"s{number}", counter="1", clerk="mue", pin=PIN))
        answers: dict[str, Reason | None] = {}
        while len(answers) < 4:
            signed = await peer.expect(wire.SignedIn)
            answers[signed.id] = signed.refusal.reason if signed.refusal else None
        assert answers == {
            "": Reason.SIGN_IN,
            "s0": None,
            "s1": Reason.OVERLOADED,
            "s2": Reason.OVERLOADED,
        }


async def test_ok__who_signs_in_elsewhere_has_left(hub: RunningHub) -> None:
    async with hub.terminal(Role.COUNTER) as first, hub.terminal(Role.COUNTER) as second:
        await sign_in(first, "1")
        await view_of(first, "1", "Frau Müller")
        assert (await sign_in(second, "2")).refusal is None
        assert await first.expect(wire.SignedIn) == WHO_IS_THERE
        assert await first.ask(cmd.CallNext(counter="1")) == Refusal(Reason.SIGN_IN)
        assert dict(hub.writer.asides.clerks) == {"2": "mue"}


async def test_fail__nobody_leaves_a_visitor_by_signing_in_elsewhere(hub: RunningHub) -> None:
    async with hub.terminal(Role.COUNTER) as first, hub.terminal(Role.COUNTER) as second:
        await sign_in(first, "1")
        number = await call_somebody(hub, first, "1")
        assert await refused(second, "2") == Refusal(
            Reason.COUNTER_BUSY, {"number": number, "counter": "1"}
        )
        assert isinstance(await first.ask(cmd.StartService(counter="1")), CallReply)


async def test_ok__one_terminal_changes_its_counter(hub: RunningHub) -> None:
    async with hub.terminal(Role.COUNTER) as peer:
        await sign_in(peer, "1", id_="first")
        assert (await sign_in(peer, "2", id_="second")).counter == "2"
        await view_of(peer, "2", "Frau Müller")
        await sign_in(peer, "2", "sch", id_="third")
        await view_of(peer, "2", "Herr Schmidt")
        assert dict(hub.writer.asides.clerks) == {"2": "sch"}
        told = [one.id for one in peer.seen if isinstance(one, wire.SignedIn)]
        assert told == ["", "first", "second", "third"]


async def test_ok__whoever_signs_in_takes_over_counter_and_visitor(hub: RunningHub) -> None:
    async with hub.terminal(Role.COUNTER) as first, hub.terminal(Role.COUNTER) as second:
        await sign_in(first, "1")
        number = await call_somebody(hub, first, "1")
        await sign_in(second, "1", "sch")
        assert (await first.expect(wire.SignedIn)) == WHO_IS_THERE
        view = await view_of(second, "1", "Herr Schmidt")
        assert view.present
        assert view.present.number == number


async def test_ok__who_signs_out_is_gone_and_the_visitor_is_not(hub: RunningHub) -> None:
    async with hub.terminal(Role.COUNTER) as peer:
        session = (await sign_in(peer)).session
        number = await call_somebody(hub, peer, "1")
        await peer.say(wire.SignOut())
        again = await sign_in(peer, "1", "sch")
        assert again.session != session
        view = await view_of(peer, "1", "Herr Schmidt")
        assert view.present
        assert view.present.number == number


@pytest.mark.parametrize("command", [
    ("remove", "mue"), ("skills", "mue", "--skill", "car"), ("pin", "mue", "--generate"),
])  # fmt: skip
async def test_ok__who_was_changed_while_the_hub_was_off_has_left(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    async with running_hub(tmp_path, small_site(sign_in=True)) as hub:
        employ(hub)
        async with hub.terminal(Role.COUNTER) as peer:
            await sign_in(peer)
    words = [*command, "--state", str(tmp_path)]
    await asyncio.to_thread(clerk_app, words, result_action="return_value")
    async with (
        running_hub(tmp_path, small_site(sign_in=True)) as hub,
        hub.terminal(Role.SUPERVISOR) as supervisor,
    ):
        while (await supervisor.view()).counters[0].clerk:
            pass
        kept = hub.service.house.journal.asides([subjects.of_clerk("1")])
        assert [aside.note for aside in kept] == [""]


async def test_ok__whose_counter_has_gone_is_found_where_they_sit_now(hub: RunningHub) -> None:
    async with hub.terminal(Role.COUNTER) as first, hub.terminal(Role.COUNTER) as second:
        await sign_in(first, "3")
        counters = small_site().counters[:2]
        changed = small_site(sign_in=True, counters=counters)
        await hub.service.change_site(changed, Presentation(Theme(), {}))
        await first.expect(wire.Goodbye)
        await sign_in(second, "2", "sch")
        async with hub.terminal(Role.COUNTER) as third:
            await sign_in(third, "1")
            await call_somebody(hub, second, "2")
            assert await second.ask(cmd.TransferVisit(counter="2", to_clerk="mue")) == Done()
    assert dict(hub.writer.asides.clerks) == {"1": "mue", "2": "sch"}


@pytest.mark.parametrize("request_", [ChangePin("mue", pins.NOBODYS), RemoveClerk("mue")])
async def test_ok__removed_or_with_another_pin_they_have_to_leave(
    hub: RunningHub, request_: AnyRequest
) -> None:
    async with hub.terminal(Role.COUNTER, device="c") as peer:
        session = (await sign_in(peer)).session
        await view_of(peer, "1", "Frau Müller")
        await administer(hub, request_)
        assert await peer.expect(wire.SignedIn) == WHO_IS_THERE
        assert dict(hub.writer.asides.clerks) == {}
        assert (await refused(peer)).reason is Reason.WRONG_PIN
    async with hub.knock(hub.key(Role.COUNTER)) as peer:
        await peer.say(
            wire.Hello(device="c", role=Role.COUNTER, version="0", scope="1", session=session)
        )
        assert await peer.expect(wire.SignedIn) == WHO_IS_THERE


async def test_ok__with_the_day_everybody_has_left(hub: RunningHub) -> None:
    async with hub.terminal(Role.COUNTER) as peer, hub.terminal(Role.KIOSK) as kiosk:
        await sign_in(peer)
        hub.clock.now_ms += DAY_MS
        await kiosk.ask(ISSUE)
        while await peer.expect(wire.SignedIn) != WHO_IS_THERE:
            pass
        assert hub.service.house.sessions.all() == []


async def test_ok__where_nobody_is_asked_a_counter_is_just_chosen(tmp_path: Path) -> None:
    async with running_hub(tmp_path) as hub, hub.terminal(Role.COUNTER) as peer:
        signed = await sign_in(peer, "3", "", "")
        assert (signed.counter, signed.name, signed.session) == ("3", "", "")
        assert (await peer.view()).counter == "3"
        assert await peer.ask(cmd.OpenCounter(counter="3")) == Done()
        await peer.say(wire.SignOut())
        assert await peer.ask(cmd.CloseCounter(counter="3")) == Refusal(Reason.SIGN_IN)


async def test_ok__when_the_site_begins_to_ask_everybody_has_to_sign_in(tmp_path: Path) -> None:
    async with running_hub(tmp_path) as hub, hub.terminal(Role.COUNTER, "1") as peer:
        await peer.view()
        await hub.service.change_site(small_site(sign_in=True), Presentation(Theme(), {}))
        assert await peer.expect(wire.SignedIn) == WHO_IS_THERE
        assert await peer.ask(cmd.CallNext(counter="1")) == Refusal(Reason.SIGN_IN)


async def test_fail__over_http_a_counters_key_is_not_enough(hub: RunningHub) -> None:
    headers = {"Idempotency-Key": "x"}
    async with hub.http(Role.COUNTER) as http:
        for answer in (
            await http.get("/api/v1/counters/1"),
            await http.post("/api/v1/counters/1/next", headers=headers),
            await http.post("/api/v1/tickets/token/return", headers=headers),
        ):
            assert (answer.status_code, answer.json()["reason"]) == (403, "sign-in")
        assert (await http.get("/api/v1/site")).status_code == 200
    async with hub.http(Role.SUPERVISOR) as http:
        assert (await http.post("/api/v1/counters/1/next", headers=headers)).status_code == 204


async def test_ok__no_secret_and_no_clerk_is_in_log_or_journal(
    hub: RunningHub, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG", logger="hub")
    async with hub.terminal(Role.COUNTER) as peer:
        await refused(peer, "1", "mue", "482951")
        token = (await sign_in(peer)).session
        await call_somebody(hub, peer, "1")
    logged = caplog.text + "".join(str(vars(record)) for record in caplog.records)
    records = b"".join(record.body for record in hub.service.house.journal.read(0, 100)).decode()
    for secret in (PIN, "482951", HASHED, token, "mue", "Müller"):
        assert secret not in records
        assert secret not in logged


async def test_ok__pins_are_checked_beside_the_loop(hub: RunningHub) -> None:
    async with hub.terminal(Role.COUNTER) as peer, hub.terminal(Role.KIOSK) as kiosk:
        checking = asyncio.create_task(sign_in(peer))
        answered = 0
        async with asyncio.timeout(PATIENCE_S):
            while not checking.done():
                await kiosk.ask(ISSUE)
                answered += 1
        assert answered > 0
        assert checking.result().refusal is None


class _Screen:
    """The least that a counter's program is."""

    def __init__(self) -> None:
        self.views: asyncio.Queue[object] = asyncio.Queue()
        self.signed_out = asyncio.Event()

    def on_welcome(self, welcome: wire.Welcome) -> None: ...
    def on_site(self, changed: wire.SiteChanged) -> None: ...
    def on_lost(self, reason: str) -> None: ...
    def on_view(self, view: object) -> None:
        self.views.put_nowait(view)

    def on_signed_out(self) -> None:
        self.signed_out.set()

    async def shows(self, clerk: str) -> None:
        async with asyncio.timeout(PATIENCE_S):
            while getattr(await self.views.get(), "clerk", None) != clerk:
                pass


async def test_ok__a_program_comes_back_to_its_counter_by_itself(hub: RunningHub) -> None:
    screen = _Screen()
    key = hub.key(Role.COUNTER)
    settings = LinkSettings(address=hub.address, site=None, fingerprint=None, key=key)
    link = Link(settings, wire.Hello(device="c", role=Role.COUNTER, version="0"), screen)
    running = asyncio.create_task(link.run())
    try:
        async with asyncio.timeout(PATIENCE_S):
            await screen.signed_out.wait()
            assert (await link.sign_in("2", "mue", PIN)).refusal is None
            await screen.shows("Frau Müller")
            screen.signed_out.clear()
            for terminal in hub.service._terminals._admitted():
                terminal.goodbye("too-slow")
            while screen.views.qsize():
                screen.views.get_nowait()
            await screen.shows("Frau Müller")
            assert not screen.signed_out.is_set()
            async with hub.terminal(Role.SUPERVISOR) as boss:
                assert {"Frau Müller"} <= await clerks_seen(boss)
                link.sign_out()
                while await clerks_seen(boss) != {""}:
                    pass
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
