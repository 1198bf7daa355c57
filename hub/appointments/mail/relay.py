"""The mail server that takes our letters: one connection for many, closed when there are no more.

What it says is sorted by what follows: this letter never, this one later, or none at all for now.
Errors hold codes and no words of the server: it quotes addresses.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
import ssl
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Literal

import aiosmtplib

from hub.appointments.mail.message import Mail

PATIENCE_S = 60.0
_POLICY = re.compile(r"\s*5\.7\.")
"""Enhanced status codes (RFC 3463) that speak of rights, not of the address."""
_LOGIN_FIRST = frozenset({530, 534, 535, 538})


@dataclass(frozen=True)
class Account:
    """Whose server it is. The password stands in a file of its own and is read for each
    connection, so that it can be changed. `ca`: one more certificate that is trusted."""

    server: str
    port: int
    security: Literal["starttls", "tls", "none"] = "starttls"
    user: str = ""
    password_file: Path | None = None
    ca: Path | None = None
    patience_s: float = PATIENCE_S


class Ailment(StrEnum):
    """Why letters stay here: what staff are told (`trouble-mail-<value>`)."""

    UNREACHABLE = "unreachable"
    LOGIN = "login"
    PASSWORD = "no-password"
    INSECURE = "insecure"
    """No encryption, or a certificate that nobody trusts."""
    REFUSED = "refused"
    """The server does not let us send."""


class Undeliverable(Exception):
    """This letter will never arrive."""

    def __init__(self, code: int) -> None:
        super().__init__(f"code {code}")
        self.code = code


class Postponed(Exception):
    """This letter not now; others may go. `ailment`: if somebody should look after it."""

    def __init__(self, code: int, ailment: Ailment | None = None) -> None:
        super().__init__(f"code {code}")
        self.code, self.ailment = code, ailment


class Unavailable(Exception):
    """No letter goes out now."""

    def __init__(self, ailment: Ailment, code: int = 0) -> None:
        super().__init__(f"{ailment} (code {code})" if code else ailment.value)
        self.ailment, self.code = ailment, code


class Relay:
    """Hands letters over, one after the other."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self._client: aiosmtplib.SMTP | None = None

    async def send(self, mail: Mail) -> None:
        """Returns when the server has taken it. Raises one of the three above."""
        try:
            client = await self._connected()
            plain = mail.sender.isascii() and mail.recipient.isascii()
            options = () if plain else ("SMTPUTF8",)
            await client.sendmail(mail.sender, mail.recipient, mail.data, mail_options=options)
        except (aiosmtplib.SMTPException, OSError, ValueError) as error:
            verdict = _verdict(error)
            if isinstance(verdict, Unavailable):
                await self.close()
            raise verdict from None  # the error quotes the address

    async def close(self) -> None:
        """Until the next letter."""
        client, self._client = self._client, None
        if client is not None and client.is_connected:
            with contextlib.suppress(aiosmtplib.SMTPException, OSError):
                await client.quit(timeout=5)
            client.close()

    async def _connected(self) -> aiosmtplib.SMTP:
        if self._client is not None and self._client.is_connected:
            return self._client
        account = self._account
        client = aiosmtplib.SMTP(
            hostname=account.server,
            port=account.port,
            use_tls=account.security == "tls",
            start_tls=account.security == "starttls",
            tls_context=await asyncio.to_thread(self._trust),
            username=account.user or None,
            password=await asyncio.to_thread(self._password) if account.user else None,
            timeout=account.patience_s,
        )
        try:
            await client.connect()
        except (aiosmtplib.SMTPException, OSError) as error:
            raise _why_not_connected(error) from None
        self._client = client
        return client

    def _trust(self) -> ssl.SSLContext:
        try:
            trust = ssl.create_default_context()
            if self._account.ca is not None:
                trust.load_verify_locations(self._account.ca)
        except OSError:
            raise Unavailable(Ailment.INSECURE) from None
        return trust

    def _password(self) -> str:
        try:
            if self._account.password_file is None:
                return ""
            return self._account.password_file.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            raise Unavailable(Ailment.PASSWORD) from None


def _why_not_connected(error: Exception) -> Unavailable:
    match error:
        case aiosmtplib.SMTPAuthenticationError(code=code) if code >= 500:
            return Unavailable(Ailment.LOGIN, code)
        case aiosmtplib.SMTPResponseException(code=code):
            return Unavailable(Ailment.REFUSED if code >= 500 else Ailment.UNREACHABLE, code)
    if _is_of_tls(error):
        return Unavailable(Ailment.INSECURE)
    if isinstance(error, OSError | TimeoutError):
        return Unavailable(Ailment.UNREACHABLE)
    # What is left is what the server does not offer.
    return Unavailable(Ailment.LOGIN if "auth" in str(error).lower() else Ailment.INSECURE)


def _is_of_tls(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return True
        error = error.__cause__ or error.__context__
    return False


def _verdict(error: Exception) -> Undeliverable | Postponed | Unavailable:
    match error:
        case aiosmtplib.SMTPRecipientsRefused(recipients=[refused, *_]):
            return _of_letter(refused.code, refused.message)
        case aiosmtplib.SMTPDataError(code=code, message=message):
            return _of_letter(code, message)
        case aiosmtplib.SMTPResponseException(code=code):
            lasting = Ailment.LOGIN if code in _LOGIN_FIRST else Ailment.REFUSED
            return Unavailable(lasting if code >= 500 else Ailment.UNREACHABLE, code)
        case aiosmtplib.SMTPNotSupported() | ValueError():
            return Undeliverable(0)  # an address that this server cannot be given
        case _:
            return Unavailable(Ailment.INSECURE if _is_of_tls(error) else Ailment.UNREACHABLE)


def _of_letter(code: int, message: str) -> Undeliverable | Postponed | Unavailable:
    if code == 421:
        return Unavailable(Ailment.UNREACHABLE, code)
    if code < 500:
        return Postponed(code)
    if code in _LOGIN_FIRST:
        return Unavailable(Ailment.LOGIN, code)
    # Whoever may not send must not lose a whole day's letters for it.
    return Postponed(code, Ailment.REFUSED) if _POLICY.match(message) else Undeliverable(code)
