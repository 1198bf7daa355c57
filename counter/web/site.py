"""The web application: a page for the key, a page with the terminal, its socket, and nothing else.

Nothing is loaded from another host, nobody may frame the pages, and a request that another site
has caused is turned away, on top of the cookie being `SameSite=Strict`.
"""

from __future__ import annotations

import asyncio
import logging
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

import jinja2
import textual_serve
from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from counter.web.gate import Verdict
from counter.web.sessions import SESSION_S, Attempts, Session, Sessions
from counter.web.terminal import BrowserTerminal, cells
from hub.protocol.wording import Say

log = logging.getLogger(__name__)

HERE = Path(__file__).parent
TEXTUAL_STATIC = Path(textual_serve.__file__).parent / "static"
COUNTER_COOKIE = "counter"
"""Which counter this browser chose last: no secret, it only fills in the form."""
TERMINALS_PER_SESSION = 4
LARGEST_BODY_BYTES = 4 * 1024
LARGEST_FRAME_BYTES = 64 * 1024
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
    " font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
)


class Gate(Protocol):
    """Says whether a key opens a counter."""

    async def judge(self, key: str, counter: str) -> Verdict: ...


@dataclass(frozen=True, slots=True)
class Serving:
    """What the site is made of. `program` gives argv and secrets for a key and a counter."""

    gate: Gate
    sessions: Sessions
    attempts: Attempts
    program: Callable[[str, str], tuple[Sequence[str], dict[str, str]]]
    say: Say
    language: str
    secure: bool
    """Served over TLS: the cookie must not travel without it."""
    default_counter: str = ""
    frame_ancestors: str = "'none'"
    """Who may show the pages in a frame, as in a content security policy."""


def make_site(serving: Serving) -> web.Application:
    """The aiohttp application; it is listening nowhere yet."""
    site = _Site(serving)
    app = web.Application(client_max_size=LARGEST_BODY_BYTES, middlewares=[site.guard])
    app.add_routes(
        [
            web.get("/", site.terminal_page),
            web.get("/login", site.login_page),
            web.post("/login", site.log_in),
            web.post("/logout", site.log_out),
            web.get("/ws", site.socket),
            web.static("/assets", HERE / "assets"),
            web.static("/static", TEXTUAL_STATIC),
        ]
    )
    app.on_shutdown.append(site.shut_down)
    return app


class _Site:
    def __init__(self, serving: Serving) -> None:
        self._serving = serving
        self._cookie = "__Host-aufruf" if serving.secure else "aufruf"
        self._sockets: set[web.WebSocketResponse] = set()
        self._closing: set[asyncio.Task[bool]] = set()
        self._pages = jinja2.Environment(
            loader=jinja2.FileSystemLoader(HERE / "pages"), autoescape=True
        )
        self._headers = {
            "Content-Security-Policy": f"{POLICY}frame-ancestors {serving.frame_ancestors}",
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "same-origin",
            "Cross-Origin-Opener-Policy": "same-origin",
        }

    @property
    def guard(self) -> Middleware:
        """The middleware: own origin only, and the headers on every answer."""

        @web.middleware
        async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
            if not _own_origin(request):
                raise web.HTTPForbidden
            try:
                response = await handler(request)
            except web.HTTPException as error:
                error.headers.update(self._headers)
                raise
            if not response.prepared:
                response.headers.update(self._headers)
                if not request.path.startswith(("/static/", "/assets/")):
                    response.headers["Cache-Control"] = "no-store"
            return response

        return guard

    async def terminal_page(self, request: web.Request) -> web.Response:
        session = self._session(request)
        if session is None:
            raise web.HTTPSeeOther("/login")
        return self._page("terminal.html", counter=session.counter)

    async def login_page(self, request: web.Request) -> web.Response:
        return self._login(request)

    async def log_in(self, request: web.Request) -> web.Response:
        serving, address = self._serving, request.remote or ""
        form = await request.post()
        key, counter = str(form.get("key", "")).strip(), str(form.get("counter", "")).strip()
        wait_s = serving.attempts.wait_s(address)
        if wait_s:
            problem = serving.say("counter-web-too-many", seconds=math.ceil(wait_s))
            headers = {"Retry-After": str(math.ceil(wait_s))}
            return self._login(request, problem, counter, status=429, headers=headers)
        serving.attempts.begun(address)
        verdict = await serving.gate.judge(key, counter)
        if verdict is Verdict.WRONG_KEY:
            log.warning("login_refused", extra={"address": address})
            return self._login(request, serving.say("counter-web-wrong"), counter, status=403)
        if verdict is Verdict.NO_HUB:
            serving.attempts.not_judged(address)
            return self._login(request, serving.say("counter-web-no-hub"), counter, status=503)
        serving.attempts.succeeded(address)
        if verdict is Verdict.UNKNOWN_COUNTER:
            problem = serving.say("counter-web-unknown-counter")
            return self._login(request, problem, counter, status=422)
        token, _ = serving.sessions.begin(key, counter)
        log.info("logged_in", extra={"address": address, "counter": counter})
        response = web.HTTPSeeOther("/")
        self._set_cookie(response, self._cookie, token, SESSION_S)
        self._set_cookie(response, COUNTER_COOKIE, counter, 365 * 86_400)
        raise response

    async def log_out(self, request: web.Request) -> web.Response:
        session = self._session(request)
        if session is not None:
            self._serving.sessions.end(session)
        response = web.HTTPSeeOther("/login")
        self._set_cookie(response, self._cookie, "", 0)
        raise response

    async def socket(self, request: web.Request) -> web.WebSocketResponse:
        """The terminal's socket: one process for as long as it is open."""
        session = self._session(request)
        if session is None or "Origin" not in request.headers:
            raise web.HTTPForbidden
        if len(session.on_end) >= TERMINALS_PER_SESSION:
            raise web.HTTPTooManyRequests
        websocket = web.WebSocketResponse(heartbeat=15, max_msg_size=LARGEST_FRAME_BYTES)
        await websocket.prepare(request)
        argv, secrets = self._serving.program(session.key, session.counter)
        terminal = BrowserTerminal(argv, secrets, websocket)
        session.on_end[websocket] = lambda: self._close(websocket)
        self._sockets.add(websocket)
        log.info("browser_came", extra={"counter": session.counter})
        try:
            await terminal.start(_size(request, "width", 80), _size(request, "height", 24))
            await terminal.take(websocket)
        finally:
            session.on_end.pop(websocket, None)
            self._sockets.discard(websocket)
            await asyncio.shield(terminal.stop())
            log.info("browser_left", extra={"counter": session.counter})
        return websocket

    async def shut_down(self, app: web.Application) -> None:
        await asyncio.gather(*(socket.close() for socket in list(self._sockets)))

    def _close(self, websocket: web.WebSocketResponse) -> None:
        task = asyncio.ensure_future(websocket.close())
        self._closing.add(task)
        task.add_done_callback(self._closing.discard)

    def _session(self, request: web.Request) -> Session | None:
        token = request.cookies.get(self._cookie)
        return self._serving.sessions.find(token) if token else None

    def _set_cookie(
        self, response: web.StreamResponse, name: str, value: str, max_age_s: float
    ) -> None:
        response.set_cookie(
            name, value, max_age=int(max_age_s), path="/", httponly=True, samesite="Strict",
            secure=self._serving.secure,
        )  # fmt: skip

    def _login(
        self,
        request: web.Request,
        problem: str = "",
        counter: str = "",
        *,
        status: int = 200,
        headers: dict[str, str] | None = None,
    ) -> web.Response:
        known = counter or request.cookies.get(COUNTER_COOKIE, self._serving.default_counter)
        page = self._page("login.html", problem=problem, counter=known)
        page.set_status(status)
        page.headers.update(headers or {})
        return page

    def _page(self, name: str, **facts: str) -> web.Response:
        serving = self._serving
        template = self._pages.get_template(name)
        html = template.render(say=serving.say, language=serving.language, **facts)
        return web.Response(text=html, content_type="text/html")


def _own_origin(request: web.Request) -> bool:
    """Browsers say who caused a request that changes something, or opens a socket."""
    origin = request.headers.get("Origin")
    if origin is None or (request.method in ("GET", "HEAD") and request.path != "/ws"):
        return True
    try:
        return urlsplit(origin).netloc == request.host
    except ValueError:
        return False


def _size(request: web.Request, name: str, ordinary: int) -> int:
    text = request.query.get(name, "")
    return cells(int(text)) if text.isdecimal() and len(text) < 6 else ordinary
