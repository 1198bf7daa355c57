"""Between the socket and the pages: headers on everything, and a log that knows no secrets.

A token in a log would let whoever reads it act for the visitor, and an address is personal. So the
path is logged as `/t/***` or `/a/***`, and nothing else of the request.
"""

from __future__ import annotations

import logging
import re
import time

from litestar.enums import ScopeType
from litestar.types import ASGIApp, HTTPSendMessage, Message, Receive, Scope, Send

from hub.visitors.pages import ALWAYS, no_content_policy

log = logging.getLogger(__name__)

_BELOW = "live|now|cancel|return|coming|let-first|feedback|plan|push|app\\.webmanifest"
_TICKET = re.compile(rf"^/t/[^/]*(?:/({_BELOW}))?.*$", re.DOTALL)
_APPOINTMENT = re.compile(r"^/a/[^/]*(?:/(arrive|cancel|change|termin\.ics))?.*$", re.DOTALL)
_PLAIN = frozenset({"/", "/book", "/healthz", "/robots.txt", "/favicon.ico", "/t/sw.js"})


def masked(path: str) -> str:
    """The path as it may be logged."""
    if path in _PLAIN:
        return path
    for place, shape in (("/t", _TICKET), ("/a", _APPOINTMENT)):
        if found := shape.match(path):
            return f"{place}/***/{found[1]}" if found[1] else f"{place}/***"
    return "/***"


def guarded(app: ASGIApp) -> ASGIApp:
    """`app`, with the headers of `ALWAYS` and a line in the log for each answer."""
    always = [(name.lower().encode(), value.encode()) for name, value in ALWAYS.items()]
    policy = (b"content-security-policy", no_content_policy().encode())

    async def guard(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != ScopeType.HTTP:
            await app(scope, receive, send)
            return
        began_s, method = time.monotonic(), scope["method"]

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                _add_headers(message)
                log.log(
                    logging.DEBUG if scope["path"] == "/healthz" else logging.INFO,
                    "page_answered",
                    extra={
                        "method": method,
                        "path": masked(scope["path"]),
                        "status": message["status"],
                        "took_ms": round((time.monotonic() - began_s) * 1000),
                    },
                )
            await send(message)

        def _add_headers(message: HTTPSendMessage) -> None:
            if message["type"] == "http.response.start":
                headers = list(message["headers"])
                names = {name.lower() for name, _ in headers}
                headers += [pair for pair in [*always, policy] if pair[0] not in names]
                message["headers"] = headers

        await app(scope, receive, send_guarded)

    return guard
