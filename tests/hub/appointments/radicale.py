"""A real CalDAV server on this machine: Radicale, as a program of its own."""

from __future__ import annotations

import asyncio
import contextlib
import datetime
import ipaddress
import socket
import ssl
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import httpx
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from hub.appointments.sources.caldav import Account
from tests.patience import PATIENCE_S, until

USER, PASSWORD = "amt", "ein Paßwort"
_MAKE = (
    '<c:mkcalendar xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:set><d:prop>'
    "<d:displayname>Termine</d:displayname></d:prop></d:set></c:mkcalendar>"
)


class Calendar:
    """A calendar on the server, written to by somebody else than the hub."""

    def __init__(self, folder: Path, port: int, certificate: Path | None) -> None:
        scheme = "https" if certificate else "http"
        self.url = f"{scheme}://127.0.0.1:{port}/{USER}/termine/"
        self.password_file = folder / "password"
        self.password_file.write_text(f"{PASSWORD}\n", "utf-8")
        self.account = Account(self.url, USER, self.password_file, certificate)
        trust = ssl.create_default_context(cafile=certificate) if certificate else True
        self._client = httpx.AsyncClient(
            auth=httpx.BasicAuth(USER, PASSWORD), verify=trust, timeout=PATIENCE_S
        )

    async def make(self) -> None:
        await self._done("MKCALENDAR", self.url, _MAKE.encode())

    async def put(self, name: str, data: bytes) -> None:
        await self._done("PUT", f"{self.url}{name}", data)

    async def delete(self, name: str = "") -> None:
        await self._done("DELETE", f"{self.url}{name}", b"")

    async def _done(self, method: str, url: str, data: bytes) -> None:
        answer = await self._client.request(method, url, content=data)
        answer.raise_for_status()

    async def close(self) -> None:
        await self._client.aclose()


class Radicale:
    """The program; it can be stopped and started again on the same address."""

    def __init__(self, folder: Path, certificate: Path | None = None) -> None:
        self._folder, self._certificate = folder, certificate
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        users = self._folder / "users"
        users.write_text(f"{USER}:{PASSWORD}\n", "utf-8")
        secure = []
        if self._certificate:
            secure = ["--server-ssl", "--server-certificate", str(self._certificate)]
            secure += ["--server-key", str(self._certificate.with_suffix(".key"))]
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "radicale", "--config", "",
            "--server-hosts", f"127.0.0.1:{self.port}",
            "--auth-type", "htpasswd", "--auth-htpasswd-filename", str(users),
            "--auth-htpasswd-encryption", "plain", "--auth-delay", "0",
            "--storage-filesystem-folder", str(self._folder / "collections"),
            *secure,
            stderr=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        await until(self._listens)

    async def stop(self) -> None:
        if self._process is not None and self._process.returncode is None:
            self._process.kill()
            await self._process.wait()

    def _listens(self) -> bool:
        assert self._process is not None
        assert self._process.returncode is None
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0


@contextlib.asynccontextmanager
async def running(folder: Path, secure: bool = False) -> AsyncIterator[tuple[Radicale, Calendar]]:
    """A server with one empty calendar."""
    certificate = certified(folder) if secure else None
    server = Radicale(folder, certificate)
    await server.start()
    calendar = Calendar(folder, server.port, certificate)
    try:
        await calendar.make()
        yield server, calendar
    finally:
        await calendar.close()
        await server.stop()


@contextlib.asynccontextmanager
async def answering(answer: Callable[[], bytes]) -> AsyncIterator[str]:
    """The address of a server that says the same to everything, or (empty) nothing at all."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            await reader.readuntil(b"\r\n\r\n")
            if said := answer():
                writer.write(said)
                await writer.drain()
                writer.close()
            else:
                await reader.read()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}/termine/"
    finally:
        server.close()


def certified(folder: Path) -> Path:
    """A certificate for this machine that nobody trusts by himself; its key lies beside it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.datetime.now(datetime.UTC)
    here = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=30))
        .add_extension(here, critical=False)
        .sign(key, hashes.SHA256())
    )
    path = folder / "server.pem"
    path.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    path.with_suffix(".key").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return path
