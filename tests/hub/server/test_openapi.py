"""The API's description of itself, held against what the running hub does."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from hub.appointments.sources.processes import Processes
from hub.protocol.wire import Role
from hub.server.house import BookingSystem
from tests.hub.server.support import RunningHub, booking_site, running_hub

APPOINTMENT = {
    "service": "id-card",
    "quantity": 2,
    "more": [{"service": "car"}],
    "cls": "appt",
    "booked": "2026-11-23T09:00:00+01:00",
    "case": "2026-17",
    "anyway": True,
}
ZMS = BookingSystem("zms", Processes({"7": "car"}), days=60)
TWO_DAYS = {"first": "2026-11-23", "last": "2026-11-24"}
OPERATIONS: list[tuple[str, Role, str, str, Any]] = [
    # In an order in which each of them succeeds. {token}, {visit}: of the ticket issued last.
    ("show_site", Role.READER, "GET", "/api/v1/site", None),
    ("show_figures", Role.READER, "GET", "/api/v1/figures?figures=visits,wait_walkin", None),
    ("show_devices", Role.SUPERVISOR, "GET", "/api/v1/devices", None),
    ("counter_open", Role.COUNTER, "POST", "/api/v1/counters/1/open", None),
    ("issue_ticket", Role.KIOSK, "POST", "/api/v1/tickets", {"service": "id-card"}),
    ("show_ticket", Role.VISITORS, "GET", "/api/v1/tickets/{token}", None),
    ("counter_next", Role.COUNTER, "POST", "/api/v1/counters/1/next", None),
    ("counter_recall", Role.COUNTER, "POST", "/api/v1/counters/1/recall", None),
    ("show_displays", Role.READER, "GET", "/api/v1/displays", None),
    ("show_display", Role.DISPLAY, "GET", "/api/v1/displays/hall-left", None),
    ("show_counter", Role.COUNTER, "GET", "/api/v1/counters/1", None),
    ("counter_missed", Role.COUNTER, "POST", "/api/v1/counters/1/missed", None),
    ("return_ticket", Role.VISITORS, "POST", "/api/v1/tickets/{token}/return", None),
    ("counter_call", Role.COUNTER, "POST", "/api/v1/counters/1/call", {"visit": "{visit}"}),
    ("counter_start", Role.COUNTER, "POST", "/api/v1/counters/1/start", None),
    ("counter_transfer", Role.COUNTER, "POST", "/api/v1/counters/1/transfer", {"service": "car"}),
    ("counter_next", Role.COUNTER, "POST", "/api/v1/counters/1/next", None),
    ("counter_start", Role.COUNTER, "POST", "/api/v1/counters/1/start", None),
    ("counter_park", Role.COUNTER, "POST", "/api/v1/counters/1/park", {"reason": "x"}),
    ("counter_call", Role.COUNTER, "POST", "/api/v1/counters/1/call", {"visit": "{visit}"}),
    ("counter_start", Role.COUNTER, "POST", "/api/v1/counters/1/start", None),
    ("counter_finish", Role.COUNTER, "POST", "/api/v1/counters/1/finish", None),
    ("counter_next", Role.COUNTER, "POST", "/api/v1/counters/1/next", None),
    ("issue_ticket", Role.KIOSK, "POST", "/api/v1/tickets", {"service": "id-card"}),
    ("cancel_ticket", Role.RECEPTION, "DELETE", "/api/v1/tickets/{token}", None),
    ("counter_pause", Role.COUNTER, "POST", "/api/v1/counters/1/pause", {"reason": "x"}),
    ("counter_direct", Role.COUNTER, "POST", "/api/v1/counters/2/direct", {"service": "car"}),
    ("counter_services", Role.SUPERVISOR, "POST", "/api/v1/counters/1/services", {"services": []}),
    ("counter_undo", Role.RECEPTION, "POST", "/api/v1/counters/2/undo", None),
    ("counter_close", Role.COUNTER, "POST", "/api/v1/counters/1/close", None),
    ("issue_ticket", Role.KIOSK, "POST", "/api/v1/tickets", {"service": "car"}),
    ("issue_ticket", Role.RECEPTION, "POST", "/api/v1/tickets", APPOINTMENT),
    ("visit_note", Role.COUNTER, "POST", "/api/v1/visits/{visit}/note", {"text": "x"}),
    ("visit_move", Role.SUPERVISOR, "POST", "/api/v1/visits/{visit}/move", {"place": "first"}),
    ("visit_let_first", Role.RECEPTION, "POST", "/api/v1/visits/{visit}/let-first", None),
    ("visit_cancel", Role.RECEPTION, "POST", "/api/v1/visits/{visit}/cancel", None),
    ("visit_reopen", Role.SUPERVISOR, "POST", "/api/v1/visits/{visit}/reopen", None),
    ("visit_move", Role.SUPERVISOR, "POST", "/api/v1/visits/{visit}/move", {"place": "first"}),
    ("counter_next", Role.COUNTER, "POST", "/api/v1/counters/3/next", {"result": ""}),
    ("counter_missed", Role.COUNTER, "POST", "/api/v1/counters/3/missed", None),
    ("visit_return", Role.RECEPTION, "POST", "/api/v1/visits/{visit}/return", None),
    ("counter_call", Role.COUNTER, "POST", "/api/v1/counters/3/call", {"visit": "{visit}"}),
    ("counter_step", Role.COUNTER, "POST", "/api/v1/counters/3/step", {"service": "car"}),
    ("counter_park", Role.COUNTER, "POST", "/api/v1/counters/3/park", {"room": "204"}),
    ("visit_unpark", Role.COUNTER, "POST", "/api/v1/visits/{visit}/unpark", None),
    ("visit_on_my_way", Role.RECEPTION, "POST", "/api/v1/visits/{visit}/on-my-way", None),
    ("service_close", Role.SUPERVISOR, "POST", "/api/v1/services/car/close", {"reason": "x"}),
    ("service_open", Role.SUPERVISOR, "POST", "/api/v1/services/car/open", None),
    ("service_follow_hours", Role.SUPERVISOR, "POST", "/api/v1/services/car/follow-hours", None),
    ("post_message", Role.SUPERVISOR, "POST", "/api/v1/messages", {"text": "x"}),
    (
        "put_appointment",
        Role.BOOKING,
        "PUT",
        "/api/v1/appointments/t1",
        {"service": "car", "at": "2026-11-23T10:00:00+01:00", "code": "K4P9"},
    ),
    ("delete_appointment", Role.BOOKING, "DELETE", "/api/v1/appointments/t1", None),
    (
        "put_appointment",
        Role.RECEPTION,
        "PUT",
        "/api/v1/appointments/t1",
        {"service": "car", "at": "2026-11-23T09:00:00+01:00", "code": "K4P9"},
    ),
    ("check_in", Role.KIOSK, "POST", "/api/v1/check-ins", {"code": "k4p9"}),
    (
        "open_slots",
        Role.SUPERVISOR,
        "POST",
        "/api/v1/slots/open",
        TWO_DAYS,
    ),
    (
        "show_slots",
        Role.BOOKING,
        "GET",
        "/api/v1/slots?service=id-card&from=2026-11-23&to=2026-11-24",
        None,
    ),
    (
        "book_slot",
        Role.RECEPTION,
        "POST",
        "/api/v1/slots/bookings",
        {
            "service": "id-card",
            "at": "2026-11-23T10:00:00+01:00",
            "contact": {"name": "M", "mail": "m@example.org"},
        },
    ),
    (
        "move_appointment",
        Role.BOOKING,
        "POST",
        "/api/v1/appointments/{appointment}/move",
        {"at": "2026-11-23T10:15:00+01:00"},
    ),
    (
        "put_process",
        Role.BOOKING,
        "PUT",
        "/api/v1/appointments/zms/100005",
        {"processId": 100005, "timestamp": 1_795_424_400, "serviceId": 7, "status": "confirmed"},
    ),
    ("show_appointments", Role.BOOKING, "GET", "/api/v1/appointments?date=2026-11-23", None),
    ("close_slots", Role.BOOKING, "POST", "/api/v1/slots/close", TWO_DAYS),
    ("show_house", Role.RECEPTION, "GET", "/api/v1/house", None),
    ("follow_events", Role.READER, "GET", "/api/v1/events", None),
]


@pytest.fixture
async def hub(tmp_path: Path) -> AsyncIterator[RunningHub]:
    async with running_hub(tmp_path, booking_site()) as hub:
        hub.service.house.presentation.booking_system = ZMS
        yield hub


@pytest.fixture
async def description(hub: RunningHub) -> dict[str, Any]:
    async with hub.http(None) as http:
        response = await http.get("/api/v1/openapi.json")
    assert response.status_code == 200
    document: dict[str, Any] = response.json()
    return document


def operations(description: dict[str, Any]) -> dict[str, tuple[str, str, dict[str, Any]]]:
    return {
        operation["operationId"]: (method.upper(), path, operation)
        for path, methods in description["paths"].items()
        for method, operation in methods.items()
    }


def check(value: Any, schema: dict[str, Any], root: dict[str, Any], where: str = "$") -> None:
    """As much of JSON Schema as the description uses."""
    if "$ref" in schema:
        target: Any = root
        for part in schema["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        check(value, target, root, where)
        return
    if "oneOf" in schema or "anyOf" in schema:
        problems = []
        for choice in schema.get("oneOf", schema.get("anyOf", [])):
            try:
                check(value, choice, root, where)
            except AssertionError as error:
                problems.append(str(error))
            else:
                return
        raise AssertionError(f"{where}: fits nothing: {problems}")
    kinds: dict[str, Any] = {
        "object": dict,
        "array": list,
        "string": str,
        "integer": int,
        "boolean": bool,
        "null": type(None),
        "number": (int, float),
    }
    said = schema.get("type", [])
    types = [said] if isinstance(said, str) else said
    if types:
        assert any(isinstance(value, kinds[kind]) for kind in types), f"{where}: {value!r} {schema}"
    if "enum" in schema:
        assert value in schema["enum"], where
    if isinstance(value, dict) and "properties" in schema:
        missing = set(schema.get("required", [])) - value.keys()
        assert not missing, f"{where}: {missing} missing"
        unknown = value.keys() - schema["properties"].keys()
        assert not unknown, f"{where}: {unknown} not described"
        for name, member in value.items():
            check(member, schema["properties"][name], root, f"{where}.{name}")
    if isinstance(value, list) and isinstance(schema.get("items"), dict):
        for index, member in enumerate(value):
            check(member, schema["items"], root, f"{where}[{index}]")


async def test_ok__every_described_operation_works_as_described(
    hub: RunningHub, description: dict[str, Any]
) -> None:
    described = operations(description)
    assert described.keys() == {operation for operation, *_ in OPERATIONS}
    ticket: dict[str, Any] = {}
    appointment = ""
    for number, (operation_id, role, method, path, body) in enumerate(OPERATIONS):
        said_method, said_path, operation = described[operation_id]
        assert method == said_method
        plain = path.partition("?")[0]
        assert re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", said_path), plain), (path, said_path)
        visit = ticket.get("visit", "")
        if body:
            body = json.loads(json.dumps(body).replace("{visit}", visit))
        url = path.replace("{token}", ticket.get("token", "")).replace("{visit}", visit)
        url = url.replace("{appointment}", appointment)
        async with hub.http(role) as http:
            request = http.build_request(
                method, url, json=body, headers={"Idempotency-Key": f"op-{number}"}
            )
            response = await http.send(request, stream=True)
            status = str(response.status_code)
            assert status.startswith("2"), (operation_id, await response.aread())
            assert status in operation["responses"], (operation_id, status)
            content = operation["responses"][status].get("content", {})
            if operation_id == "follow_events":
                assert list(content) == ["text/event-stream"]
                await response.aclose()
                continue
            await response.aread()
            assert bool(response.content) == bool(content), operation_id
            if content:
                media_type = response.headers["Content-Type"].partition(";")[0]
                check(response.json(), content[media_type]["schema"], description)
            if operation_id == "issue_ticket":
                ticket = response.json()
            if operation_id == "book_slot":
                appointment = response.json()["appointment"]


async def test_ok__every_problem_is_described(hub: RunningHub, description: dict[str, Any]) -> None:
    for operation_id, (method, path, operation) in operations(description).items():
        problems = {code for code in operation["responses"] if not code.startswith("2")}
        assert {"401", "403", "429", "503"} <= problems, operation_id
        for code in problems:
            assert list(operation["responses"][code]["content"]) == ["application/problem+json"]
        assert operation["security"] == [{"key": []}], operation_id
        async with hub.http(None) as http:
            refused: httpx.Response = await http.request(method, path)
        assert refused.status_code == 401
        schema = operation["responses"]["401"]["content"]["application/problem+json"]["schema"]
        check(refused.json(), schema, description)


def test_ok__the_description_names_no_third_party(description: dict[str, Any]) -> None:
    assert description["openapi"].startswith("3.1")
    assert not re.findall(r"https?://", json.dumps(description))


def test_ok__the_documentation_names_every_operation_and_no_other(
    description: dict[str, Any],
) -> None:
    text = (Path(__file__).parents[3] / "docs" / "api.md").read_text()
    documented = set()
    for method, paths in re.findall(
        r"^\| `(GET|POST|PUT|DELETE) (/api/.*?) \| ", text, re.MULTILINE
    ):
        first, *suffixes = [path.strip("` ") for path in paths.split(",")]
        stem = first.rpartition("/")[0]
        documented |= {(method, first), *((method, stem + suffix) for suffix in suffixes)}
    assert documented == {(method, path) for method, path, _ in operations(description).values()}
