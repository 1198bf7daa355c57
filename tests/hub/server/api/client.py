"""A client of the HTTP API, and what all its answers have in common."""

from __future__ import annotations

from typing import Any

import httpx

TICKET = {"service": "id-card", "language": "en", "channel": "desk"}


class Client:
    """Requests with fresh idempotency keys."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self.http = http
        self._count = 0

    async def post(
        self, path: str, body: Any = None, *, key: str | None = None, **options: Any
    ) -> httpx.Response:
        self._count += 1
        headers = {"Idempotency-Key": key or f"{id(self)}-{self._count}"}
        return await self.http.post(f"/api/v1{path}", json=body, headers=headers, **options)

    async def get(self, path: str) -> httpx.Response:
        return await self.http.get(f"/api/v1{path}")


def assert_problem(response: httpx.Response, status: int, reason: str) -> dict[str, Any]:
    """RFC 9457, with our stable members."""
    assert response.status_code == status, response.text
    assert response.headers["Content-Type"] == "application/problem+json"
    problem: dict[str, Any] = response.json()
    assert problem["type"] == f"urn:aufruf:problem:{reason}"
    assert problem["reason"] == reason
    assert problem["status"] == status
    assert problem["title"]
    assert problem["detail"]
    return problem
