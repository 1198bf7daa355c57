"""A calendar on a CalDAV server, pulled.

One small question tells whether anything has changed; then the list of entries with their versions,
and only what is new is fetched. Sync tokens are not used for more than that question: servers
forget them, and a list of versions cannot be wrong. While the server does not answer, what it said
last stands, and nothing is concluded.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

import httpx
import msgspec

from hub.appointments.sources import webdav
from hub.appointments.sources.entries import Parsed
from hub.appointments.sources.following import Format
from hub.appointments.sources.frame import Frame
from hub.appointments.sources.problems import Fault, Problem
from hub.appointments.sources.reading import Reading

AT_ONCE = 100
LARGEST = 64 * 1024 * 1024
PATIENCE_S = 30.0
WHOLE_S = 300.0
"""For all questions of one look."""
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True)
class Account:
    """`url`: of the calendar itself. The password stands in a file of its own and is read before
    each look, so that it can be changed. `ca`: a certificate that the machine does not trust."""

    url: str
    user: str = ""
    password_file: Path | None = None
    ca: Path | None = None
    patience_s: float = PATIENCE_S


class _Failed(Exception):
    def __init__(self, fault: Fault, **facts: str | int) -> None:
        super().__init__(fault)
        self.fault, self.facts = fault, facts


@dataclass(frozen=True)
class _Kept:
    etag: str
    parsed: Parsed


class CalDav:
    """A source on another machine."""

    def __init__(self, account: Account, format_: Format) -> None:
        self._account, self._format = account, format_
        self._name = urlsplit(account.url).hostname or "CalDAV"
        self._state = ""
        self._kept: dict[str, _Kept] = {}
        self._answered = False
        self._trouble: Problem | None = None
        self._frame: Frame | None = None

    async def look(self, frame: Frame) -> Reading | None:
        try:
            async with asyncio.timeout(WHOLE_S), self._connected() as client:
                new, trouble = await self._pull(client), None
        except _Failed as failed:
            new, trouble = False, Problem(self._name, 0, failed.fault, failed.facts)
        except TimeoutError:
            new, trouble = False, Problem(self._name, 0, Fault.TIMEOUT)
        new |= trouble != self._trouble or (frame != self._frame and self._answered)
        self._trouble = trouble
        if not new:
            return None
        self._frame = frame
        parsed = [kept.parsed for _, kept in sorted(self._kept.items())]
        reading = await asyncio.to_thread(self._format.read, parsed, frame)
        if trouble is None:
            return reading
        return msgspec.structs.replace(
            reading, problems=(trouble, *reading.problems), complete=False
        )

    async def _pull(self, client: httpx.AsyncClient) -> bool:
        """Bring what is kept to what the server has. True: it was not so before."""
        state = await self._state_there(client)
        if state and state == self._state:
            return False
        listed = await self._listed(client)
        kept = {path: self._kept[path] for path in listed if path in self._kept}
        missing = [path for path, etag in listed.items() if not _is(kept.get(path), etag)]
        for begins in range(0, len(missing), AT_ONCE):
            fetched = await self._fetched(client, missing[begins : begins + AT_ONCE])
            kept |= await asyncio.to_thread(self._parsed, fetched, listed)
        new = kept != self._kept or not self._answered
        self._kept, self._state, self._answered = kept, state, True
        return new

    async def _state_there(self, client: httpx.AsyncClient) -> str:
        found = await self._asked(client, "PROPFIND", webdav.STATE, depth="0")
        itself = found[0] if len(found) == 1 else None
        if itself is None or not itself.calendar:
            raise _Failed(Fault.NOT_A_CALENDAR)
        return itself.state

    async def _listed(self, client: httpx.AsyncClient) -> Mapping[str, str]:
        """Path → version of each entry."""
        here = urlsplit(self._account.url).path
        return {
            answer.path: answer.etag
            for answer in await self._asked(client, "PROPFIND", webdav.LISTING, depth="1")
            if not webdav.same(answer.path, here) and not answer.collection
        }

    async def _fetched(
        self, client: httpx.AsyncClient, paths: Sequence[str]
    ) -> list[webdav.Answer]:
        """Their contents; what has been deleted meanwhile is not among them."""
        found = await self._asked(client, "REPORT", webdav.multiget(paths), depth="1")
        for answer in found:
            if answer.status not in (200, 404, 410):
                raise _Failed(Fault.STATUS, status=answer.status)
        return [answer for answer in found if answer.status == 200 and answer.data]

    def _parsed(
        self, fetched: Sequence[webdav.Answer], listed: Mapping[str, str]
    ) -> dict[str, _Kept]:
        return {
            answer.path: _Kept(
                answer.etag or listed.get(answer.path, ""),
                self._format.parse(_file_name(answer.path), answer.data.encode()),
            )
            for answer in fetched
        }

    @asynccontextmanager
    async def _connected(self) -> AsyncIterator[httpx.AsyncClient]:
        where = urlsplit(self._account.url)
        if where.scheme != "https" and where.hostname not in _LOOPBACK:
            raise _Failed(Fault.IN_CLEAR)
        auth = None
        if self._account.user:
            auth = httpx.BasicAuth(self._account.user, await asyncio.to_thread(self._password))
        try:
            trust = await asyncio.to_thread(ssl.create_default_context)
            if self._account.ca is not None:
                trust.load_verify_locations(self._account.ca)
        except OSError as error:
            raise _Failed(Fault.CERTIFICATE) from error
        async with httpx.AsyncClient(
            auth=auth, verify=trust, timeout=self._account.patience_s
        ) as client:
            yield client

    def _password(self) -> str:
        try:
            if self._account.password_file is None:
                return ""
            return self._account.password_file.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise _Failed(Fault.NO_PASSWORD, file=str(self._account.password_file)) from error

    async def _asked(
        self, client: httpx.AsyncClient, method: str, body: bytes, depth: str
    ) -> list[webdav.Answer]:
        headers = {"Depth": depth, "Content-Type": "application/xml; charset=utf-8"}
        try:
            async with client.stream(
                method, self._account.url, content=body, headers=headers
            ) as response:
                _judge(response)
                data = bytearray()
                async for piece in response.aiter_bytes():
                    data += piece
                    if len(data) > LARGEST:
                        raise _Failed(Fault.FILE_LARGE, megabytes=LARGEST >> 20)
        except httpx.TimeoutException as error:
            raise _Failed(Fault.TIMEOUT) from error
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
            raise _Failed(_why(error)) from error
        try:
            return await asyncio.to_thread(webdav.answers, bytes(data), self._account.url)
        except webdav.Unintelligible as error:
            raise _Failed(Fault.ANSWER) from error


def _judge(response: httpx.Response) -> None:
    match response.status_code:
        case 207:
            return
        case 401 | 403:
            raise _Failed(Fault.LOGIN)
        case 404 | 410:
            raise _Failed(Fault.NOT_FOUND)
        case 301 | 302 | 303 | 307 | 308:
            # Not followed: the password would go wherever the answer points.
            raise _Failed(Fault.MOVED, address=response.headers.get("location", "?")[:200])
        case 200:
            raise _Failed(Fault.NOT_A_CALENDAR)
        case status:
            raise _Failed(Fault.STATUS, status=status)


def _why(error: BaseException) -> Fault:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError):
            return Fault.CERTIFICATE
        cause = cause.__cause__ or cause.__context__
    return Fault.UNREACHABLE


def _is(kept: _Kept | None, etag: str) -> bool:
    return kept is not None and bool(etag) and kept.etag == etag


def _file_name(path: str) -> str:
    return unquote(path.rstrip("/").rpartition("/")[2])
