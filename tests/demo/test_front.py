from __future__ import annotations

import pytest
from aiohttp import web
from aiohttp.test_utils import make_mocked_request

from demo.front import _guard, _names


async def passed(headers: dict[str, str]) -> bool:
    async def handler(request: web.Request) -> web.StreamResponse:
        return web.Response()

    request = make_mocked_request("GET", "/ws/kiosk", headers=headers)
    try:
        await _guard("127.0.0.1:8400")(request, handler)
    except web.HTTPForbidden:
        return False
    return True


@pytest.mark.parametrize("host", ["127.0.0.1:8400", "localhost:8400"])
async def test_ok__its_own_pages_may_open_a_terminal(host: str) -> None:
    assert await passed({"Host": host, "Origin": f"http://{host}"})


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "127.0.0.1:8400", "Origin": "http://evil.example"},
        {"Host": "evil.example:8400", "Origin": "http://evil.example:8400"},
        {"Host": "127.0.0.1:9999"},
    ],
)
async def test_fail__nobody_else_may(headers: dict[str, str]) -> None:
    assert not await passed(headers)


def test_ok__a_house_address_has_one_name() -> None:
    assert _names("192.0.2.7:80") == {"192.0.2.7:80", "192.0.2.7"}
