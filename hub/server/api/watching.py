"""What may be looked at over HTTP: the site, a display, the devices, the events as they happen."""

from __future__ import annotations

import asyncio
import datetime
import re
from collections.abc import AsyncIterator
from typing import Annotated, Any

import msgspec
from litestar import Request, get
from litestar.handlers import HTTPRouteHandler
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import PathParameter, QueryParameter
from litestar.response import Stream

from hub.journal.records import Record
from hub.projection import display_view
from hub.protocol.views import DisplayView
from hub.queueing.state import State
from hub.server.access import Operation
from hub.server.api.bodies import DeviceDocument, DisplayDocument, ShownCall, SiteDocument
from hub.server.api.documents import KEYED, READING, problems
from hub.server.api.gate import ProblemRaised, holder
from hub.server.displays import DisplayLine, displays
from hub.server.house import House
from hub.server.keys import KeyRecord
from hub.server.problems import Problem

RECORDS_A_TIME = 200
KEEPALIVE_S = 15.0
MAX_FOLLOWERS = 32
_SEQ = re.compile(r"[0-9]{1,18}")


class _Told(msgspec.Struct):
    """The `data` of one event in the stream."""

    seq: int
    at: str
    site: str
    event: msgspec.Raw


class _Kind(msgspec.Struct):
    type: str


def watching_routes(house: House) -> list[HTTPRouteHandler]:
    """`/site`, `/displays`, `/displays/{id}`, `/devices`, `/events`."""

    @get(
        "/site",
        opt={"roles": Operation.SITE.value},
        responses=problems(*READING),
        security=KEYED,
        tags=["site"],
    )
    async def show_site() -> SiteDocument:
        """Services, counters, zones, displays: all ids that other requests need."""

        def read(state: State) -> SiteDocument:
            site = state.site
            return SiteDocument(
                id=site.id,
                name=site.name,
                timezone=site.timezone,
                languages=site.languages,
                services=site.services,
                counters=site.counters,
                zones=site.zones,
                displays=site.displays,
                public_url=house.site.public_url,
                now=_iso(house.clock.site_ms()),
                revision=state.core.seq,
            )

        return await house.committed.read(read)

    @get(
        "/displays",
        opt={"roles": Operation.DISPLAYS.value},
        responses=problems(*READING),
        security=KEYED,
        tags=["site"],
    )
    async def show_displays() -> list[DisplayDocument]:
        """Every display: whether it is there, what it showed last, who speaks, what ails it."""
        lines = await house.committed.read(lambda state: displays(house, state))
        return list(map(_display_document, lines))

    @get(
        "/displays/{display_id:str}",
        opt={"roles": Operation.DISPLAY.value},
        responses=problems(404, *READING),
        security=KEYED,
        tags=["site"],
    )
    async def show_display(
        display_id: Annotated[str, PathParameter(max_length=64)],
    ) -> DisplayView:
        """What this display shows."""

        def read(state: State) -> DisplayView:
            if display_id not in {display.id for display in state.site.displays}:
                raise ProblemRaised(Problem.of(404, "unknown-display"))
            return display_view(
                state,
                display_id,
                house.writer.asides,
                house.clock.site_ms(),
                waits=house.writer.waits,
            )

        return await house.committed.read(read)

    @get(
        "/devices",
        opt={"roles": Operation.HOUSE.value},
        responses=problems(*READING),
        security=KEYED,
        tags=["site"],
    )
    async def show_devices() -> list[DeviceDocument]:
        """Every device that has connected since the hub started, and what ails it."""
        return [
            DeviceDocument(
                device=one.device,
                role=one.role.value,
                scope=one.scope,
                version=one.version,
                connected=one.connections > 0,
                since=_iso(one.since_ms),
                states=one.states,
                facts=one.facts,
            )
            for one in house.devices.all()
        ]

    @get(
        "/events",
        opt={"roles": Operation.EVENTS.value},
        responses={
            200: ResponseSpec(
                str,
                description="Server-sent events: `id` is the sequence number, `event` the kind,"
                " `data` a JSON object {seq, at, site, event}",
                media_type="text/event-stream",
                generate_examples=False,
            )
        }
        | problems(400, *READING),
        security=KEYED,
        media_type="text/event-stream",
        tags=["events"],
    )
    async def follow_events(
        request: Request[Any, Any, Any],
        after: Annotated[
            int, QueryParameter(ge=0, lt=2**53, description="Begin after this event.")
        ] = 0,
    ) -> Stream:
        """What has happened since the beginning, and then everything as it happens."""
        if len(house.followers) >= MAX_FOLLOWERS:
            raise ProblemRaised(Problem.of(503, "overloaded", retry_after_s=5))
        last_seen = request.headers.get("last-event-id", "")
        start = int(last_seen) if _SEQ.fullmatch(last_seen) else after
        return Stream(
            _follow(house, start, holder(request)),
            media_type="text/event-stream",
            headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
        )

    return [show_site, show_displays, show_display, show_devices, follow_events]


def _display_document(line: DisplayLine) -> DisplayDocument:
    told = msgspec.structs.asdict(line)
    since_ms, last = told.pop("since_ms"), told.pop("last")
    shown = None
    if last is not None:
        call = msgspec.structs.asdict(last)
        shown = ShownCall(at=_iso(call.pop("at_ms")), **call)
    return DisplayDocument(
        **told, since=_iso(since_ms) if since_ms is not None else None, last=shown
    )


async def _follow(house: House, after: int, key: KeyRecord) -> AsyncIterator[bytes]:
    news = asyncio.Event()
    house.followers.add(news.set)
    try:
        yield b": aufruf\n\n"
        while house.ready and house.keys.holds(key):
            news.clear()
            records = list(house.journal.read(after, RECORDS_A_TIME))
            if records:
                after = records[-1].seq
                yield b"".join(map(_told, records))
                continue
            try:
                async with asyncio.timeout(KEEPALIVE_S):
                    await news.wait()
            except TimeoutError:
                yield b": still here\n\n"
    finally:
        house.followers.discard(news.set)


def _told(record: Record) -> bytes:
    kind = msgspec.json.decode(record.body, type=_Kind).type
    told = _Told(record.seq, _iso(record.at_ms), record.site, msgspec.Raw(record.body))
    return b"id: %d\nevent: %b\ndata: %b\n\n" % (
        record.seq,
        kind.encode(),
        msgspec.json.encode(told),
    )


def _iso(at_ms: int) -> str:
    moment = datetime.datetime.fromtimestamp(at_ms / 1000, datetime.UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
