"""A real SMTP server in the test's own loop; it can be cut off and come back on its port."""

from __future__ import annotations

import asyncio
import contextlib
import email
import ssl
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import SMTP as POLICY
from pathlib import Path
from typing import Any, Literal

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

from hub.appointments.mail.relay import Account
from tests.hub.appointments.radicale import certified
from tests.patience import PATIENCE_S, until

USER, PASSWORD = "amt", "ein Paßwort"


@dataclass
class MailServer:
    """`says`: what it answers to a recipient, instead of taking the letter."""

    folder: Path
    security: Literal["starttls", "tls", "none"] = "starttls"
    greeting: str = ""
    """Said instead of everything."""
    login: bool = True
    says: dict[str, str] = field(default_factory=dict)
    says_of_data: str = ""
    taken: list[EmailMessage] = field(default_factory=list)
    envelopes: list[tuple[str, str]] = field(default_factory=list)
    connections: int = 0
    port: int = 0
    slow: asyncio.Event | None = None
    """Letters are not answered before it is set."""

    def __post_init__(self) -> None:
        self._server: asyncio.Server | None = None
        self.open: set[asyncio.BaseTransport] = set()
        self._trust: ssl.SSLContext | None = None
        self.certificate: Path | None = None
        if self.security != "none":
            self.certificate = certified(self.folder)
            self._trust = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            self._trust.load_cert_chain(self.certificate, self.certificate.with_suffix(".key"))
        self.password_file = self.folder / "smtp.password"
        self.password_file.write_text(f"{PASSWORD}\n", "utf-8")

    @property
    def account(self) -> Account:
        return Account(
            "127.0.0.1", self.port, self.security, USER if self.login else "",
            self.password_file if self.login else None, self.certificate, PATIENCE_S,
        )  # fmt: skip

    @property
    def ids(self) -> list[str]:
        return [message["Message-ID"] for message in self.taken]

    async def start(self) -> None:
        loop = asyncio.get_running_loop()
        tls = self._trust if self.security == "tls" else None
        self._server = await loop.create_server(self._session, "127.0.0.1", self.port, ssl=tls)
        self.port = self._server.sockets[0].getsockname()[1]

    async def cut(self) -> None:
        """As if somebody pulled the plug."""
        if self._server is not None:
            self._server.close()
            self._server = None
        for transport in list(self.open):
            transport.abort()  # type: ignore[attr-defined]
        await until(lambda: not self.open)

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: Any
    ) -> str:
        if address in self.says:
            return self.says[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        if self.slow is not None:
            await self.slow.wait()
        if self.says_of_data:
            return self.says_of_data
        data = envelope.content if isinstance(envelope.content, bytes) else b""
        self.taken.append(email.message_from_bytes(data, policy=POLICY))
        self.envelopes.append((envelope.mail_from or "", envelope.rcpt_tos[0]))
        return "250 OK"

    def _session(self) -> asyncio.BaseProtocol:
        self.connections += 1
        return _Session(self, self._trust if self.security == "starttls" else None)

    def admits(self, *given: Any) -> AuthResult:
        auth = given[4]
        right = (auth.login, auth.password) == (USER.encode(), PASSWORD.encode())
        return AuthResult(success=right, handled=False)


class _Session(SMTP):
    def __init__(self, server: MailServer, trust: ssl.SSLContext | None) -> None:
        super().__init__(
            server,
            hostname="mail.example.org",
            enable_SMTPUTF8=True,
            tls_context=trust,
            require_starttls=trust is not None,
            auth_required=server.login,
            auth_require_tls=server.security != "tls",
            authenticator=server.admits,
        )
        self._ours = server
        self._mine: set[asyncio.BaseTransport] = set()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        if self._ours.greeting:
            transport.write(self._ours.greeting.encode())  # type: ignore[attr-defined]
            transport.close()
            return
        self._mine.add(transport)
        self._ours.open.add(transport)
        super().connection_made(transport)

    def connection_lost(self, error: Exception | None) -> None:
        self._ours.open -= self._mine
        with contextlib.suppress(AttributeError):  # it never got to say hello
            super().connection_lost(error)


@contextlib.asynccontextmanager
async def serving(folder: Path, **how: Any) -> AsyncIterator[MailServer]:
    server = MailServer(folder, **how)
    await server.start()
    try:
        yield server
    finally:
        await server.cut()
