"""The page of the demo: the kiosk and a counter to try, the display and the paper to look at.

An aiohttp application for the loopback interface: the two terminals are real programs, one process
for each visit of the page, and nothing is loaded from anywhere else.
"""

from __future__ import annotations

import asyncio
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import jinja2
import textual_serve
from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from counter.web.terminal import BrowserTerminal, cells
from demo.office import Office
from hub.protocol.wording import Say

HERE = Path(__file__).parent
TEXTUAL_STATIC = Path(textual_serve.__file__).parent / "static"
NEWEST = 12
LARGEST_FRAME_BYTES = 64 * 1024
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
    " img-src 'self' blob: data:; font-src 'self' data:; connect-src 'self'; frame-src 'self';"
    " frame-ancestors 'self'; base-uri 'none'; form-action 'none'"
)
_NUMBER = re.compile(r"[A-Z]*\d{1,8}(-\d+)?")
_PAGE = re.compile(rb"https?://[\w.:\[\]-]+/t/[\w-]{16,64}")


@dataclass(frozen=True)
class Terminal:
    """A program to try in the page: its arguments, its title's text, the size of its type."""

    arguments: tuple[str, ...]
    title: str
    font_size: int


@dataclass(frozen=True)
class Front:
    """What the page shows."""

    office: Office
    terminals: dict[str, Terminal]
    address: str
    """HOST:PORT under which it is reached; a page of another name is not served."""
    counter: str
    screen: str
    languages: dict[str, Say]


def make_front(front: Front) -> web.Application:
    """The application; it is listening nowhere yet."""
    pages = _Pages(front)
    app = web.Application(middlewares=[_guard(front.address)])
    app.add_routes(
        [
            web.get("/", pages.office),
            web.get("/terminal/{name}", pages.terminal),
            web.get("/ws/{name}", pages.socket),
            web.get("/display/{screen}.jpg", pages.picture),
            web.get("/tickets", pages.tickets),
            web.get("/tickets/{number}.png", pages.ticket),
            web.static("/assets", HERE / "assets"),
            web.static("/static", TEXTUAL_STATIC),
        ]
    )
    app.on_shutdown.append(pages.shut_down)
    return app


class _Pages:
    def __init__(self, front: Front) -> None:
        self._front = front
        self._sockets: set[web.WebSocketResponse] = set()
        self._templates = jinja2.Environment(
            loader=jinja2.FileSystemLoader(HERE / "pages"), autoescape=True
        )

    async def office(self, request: web.Request) -> web.Response:
        front, language = self._front, self._language(request)
        return self._page(
            request,
            "office.html",
            site=front.office.site.name[language],
            counter=front.counter,
            screen=front.screen,
            site_file=str(front.office.places.site),
            out=str(front.office.out),
        )

    async def terminal(self, request: web.Request) -> web.Response:
        name = request.match_info["name"]
        terminal = self._terminal(name)
        return self._page(
            request,
            "terminal.html",
            name=name,
            title=terminal.title,
            font_size=terminal.font_size,
        )

    async def socket(self, request: web.Request) -> web.WebSocketResponse:
        """The socket of a terminal: one process for as long as it is open."""
        terminal = self._terminal(request.match_info["name"])
        websocket = web.WebSocketResponse(heartbeat=15, max_msg_size=LARGEST_FRAME_BYTES)
        await websocket.prepare(request)
        argv = (sys.executable, "-m", "aufruf", *terminal.arguments)
        program = BrowserTerminal(argv, self._front.office.environment, websocket)
        self._sockets.add(websocket)
        try:
            size = (request.query.get(side, "") for side in ("width", "height"))
            width, height = (cells(int(text)) if text.isdecimal() else 80 for text in size)
            await program.start(width, height)
            await program.take(websocket)
        finally:
            self._sockets.discard(websocket)
            await asyncio.shield(program.stop())
        return websocket

    async def picture(self, request: web.Request) -> web.FileResponse:
        if request.match_info["screen"] != self._front.screen:
            raise web.HTTPNotFound
        path = self._front.office.picture(self._front.screen)
        if not path.exists():
            raise web.HTTPNotFound
        return web.FileResponse(path)

    async def tickets(self, request: web.Request) -> web.Response:
        """The newest tickets, oldest of them first, each with its visitor's page."""
        folder = self._front.office.tickets
        papers = sorted(folder.glob("*.png"), key=lambda paper: paper.stat().st_mtime_ns)
        return web.json_response(
            [
                {"number": paper.stem, "page": _page_on(paper.with_suffix(".bin"))}
                for paper in papers[-NEWEST:]
            ]
        )

    async def ticket(self, request: web.Request) -> web.FileResponse:
        number = request.match_info["number"]
        path = self._front.office.tickets / f"{number}.png"
        if not _NUMBER.fullmatch(number) or not path.exists():
            raise web.HTTPNotFound
        return web.FileResponse(path)

    async def shut_down(self, app: web.Application) -> None:
        await asyncio.gather(*(socket.close() for socket in list(self._sockets)))

    def _terminal(self, name: str) -> Terminal:
        terminal = self._front.terminals.get(name)
        if terminal is None:
            raise web.HTTPNotFound
        return terminal

    def _language(self, request: web.Request) -> str:
        for part in request.headers.get("Accept-Language", "").split(","):
            language = part.split(";")[0].strip()[:2].lower()
            if language in self._front.languages:
                return language
        return next(iter(self._front.languages))

    def _page(self, request: web.Request, template: str, /, **facts: object) -> web.Response:
        language = self._language(request)
        say = self._front.languages[language]
        text = self._templates.get_template(template).render(language=language, say=say, **facts)
        return web.Response(text=text, content_type="text/html")


def _guard(address: str) -> Middleware:
    @web.middleware
    async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
        """Only pages of this very address may open a terminal here.

        A foreign name that resolves to this machine would be of its own origin: so the name counts.
        """
        origin = request.headers.get("Origin")
        foreign = origin is not None and urlsplit(origin).netloc != request.host
        if foreign or request.host not in _names(address):
            raise web.HTTPForbidden
        response = await handler(request)
        if not response.prepared:
            response.headers["Content-Security-Policy"] = POLICY
            response.headers["X-Content-Type-Options"] = "nosniff"
            response.headers["Referrer-Policy"] = "no-referrer"
            if not request.path.startswith(("/static/", "/assets/")):
                response.headers["Cache-Control"] = "no-cache"
        return response

    return guard


def _page_on(paper: Path) -> str:
    """The address in a ticket's QR; empty if there is none."""
    found = _PAGE.search(paper.read_bytes()) if paper.exists() else None
    return found[0].decode() if found else ""


def _names(address: str) -> set[str]:
    """The address as it may stand in a browser's address bar."""
    host, _, port = address.rpartition(":")
    names = {host, "localhost"} if host in ("127.0.0.1", "localhost", "[::1]") else {host}
    return {f"{name}:{port}" for name in names} | (names if port == "80" else set())
