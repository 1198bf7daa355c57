"""What the key's role allows over HTTP."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from hub.protocol.wire import Role
from tests.hub.server.api.client import TICKET, Client, assert_problem
from tests.hub.server.support import RunningHub, running_hub, small_site

MAY: dict[tuple[str, str], set[Role]] = {
    ("GET", "/site"): set(Role),
    ("POST", "/tickets"): {Role.KIOSK, Role.RECEPTION, Role.SUPERVISOR},
    ("GET", "/tickets/x"): {
        Role.VISITORS,
        Role.KIOSK,
        Role.GATE,
        Role.COUNTER,
        Role.RECEPTION,
        Role.SUPERVISOR,
    },
    ("DELETE", "/tickets/x"): {Role.VISITORS, Role.RECEPTION, Role.SUPERVISOR},
    ("PUT", "/appointments/x"): {Role.BOOKING, Role.RECEPTION, Role.SUPERVISOR},
    ("DELETE", "/appointments/x"): {Role.BOOKING, Role.RECEPTION, Role.SUPERVISOR},
    ("POST", "/check-ins"): {Role.KIOSK, Role.RECEPTION, Role.SUPERVISOR},
    ("POST", "/counters/1/next"): {Role.COUNTER, Role.SUPERVISOR},
    ("POST", "/counters/1/transfer"): {Role.COUNTER, Role.SUPERVISOR},
    ("POST", "/counters/1/direct"): {Role.COUNTER, Role.SUPERVISOR},
    ("POST", "/counters/1/undo"): {Role.COUNTER, Role.RECEPTION, Role.SUPERVISOR},
    ("POST", "/counters/1/services"): {Role.SUPERVISOR},
    ("POST", "/visits/x/cancel"): {Role.RECEPTION, Role.SUPERVISOR},
    ("POST", "/visits/x/return"): {Role.COUNTER, Role.RECEPTION, Role.SUPERVISOR},
    ("POST", "/visits/x/unpark"): {Role.COUNTER, Role.RECEPTION, Role.SUPERVISOR},
    ("POST", "/visits/x/note"): {Role.COUNTER, Role.RECEPTION, Role.SUPERVISOR},
    ("POST", "/visits/x/reopen"): {Role.SUPERVISOR},
    ("POST", "/visits/x/move"): {Role.SUPERVISOR},
    ("POST", "/services/x/open"): {Role.SUPERVISOR},
    ("POST", "/services/x/close"): {Role.SUPERVISOR},
    ("POST", "/services/x/follow-hours"): {Role.SUPERVISOR},
    ("POST", "/messages"): {Role.SUPERVISOR},
    ("GET", "/house"): {Role.RECEPTION, Role.SUPERVISOR},
    ("GET", "/displays"): {Role.READER, Role.RECEPTION, Role.SUPERVISOR},
    ("GET", "/displays/stairs"): {Role.DISPLAY, Role.RECEPTION, Role.SUPERVISOR},
    ("GET", "/devices"): {Role.RECEPTION, Role.SUPERVISOR},
    ("GET", "/events?after=999999"): {Role.READER},
}


@pytest.mark.parametrize("role", list(Role))
async def test_fail__each_role_may_do_its_own_and_nothing_else(hub: RunningHub, role: Role) -> None:
    async with hub.http(role) as http:
        for (method, path), roles in MAY.items():
            async with http.stream(
                method, f"/api/v1{path}", headers={"Idempotency-Key": path}, json=None
            ) as response:
                allowed = response.status_code not in (401, 403)
                assert allowed == (role in roles), f"{role} {method} {path}"


@pytest.mark.parametrize(
    "extra",
    [
        {"cls": "prio"},
        {"cls": "appt"},
        {"booked": "2026-11-23T10:00:00+01:00"},
        {"case": "2026-17"},
        {"anyway": True},
    ],
)
async def test_fail__a_kiosk_gives_out_what_only_staff_do(
    hub: RunningHub, reception: Client, extra: dict[str, Any]
) -> None:
    async with hub.http(Role.KIOSK) as http:
        assert_problem(await Client(http).post("/tickets", TICKET | extra), 403, "wrong-role")
    assert (await reception.post("/tickets", TICKET | extra)).status_code == 201


async def test_ok__a_kiosk_gives_a_family_its_number(hub: RunningHub) -> None:
    family = {"quantity": 3, "more": [{"service": "car", "quantity": 2}]}
    async with hub.http(Role.KIOSK) as http:
        assert (await Client(http).post("/tickets", TICKET | family)).status_code == 201


async def test_ok__a_key_for_counters_is_good_for_each_of_them(clerk: Client) -> None:
    for counter in ("1", "2"):
        assert (await clerk.post(f"/counters/{counter}/open")).status_code == 204


async def test_fail__a_counters_key_where_clerks_have_to_sign_in(tmp_path: Path) -> None:
    site = small_site(sign_in=True)
    async with running_hub(tmp_path, site) as hub, hub.http(Role.COUNTER) as http:
        client = Client(http)
        for path in ("/counters/1/undo", "/counters/1/direct", "/visits/x/return"):
            assert_problem(await client.post(path), 403, "sign-in")
