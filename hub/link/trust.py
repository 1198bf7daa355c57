"""Is this the hub that the device was told to trust? Decided before a single byte of ours is sent.

The hub's certificate is its own work, so there is no authority to ask: the device knows its
fingerprint. The check stands between the TLS handshake and the HTTP request that carries the key;
an impostor learns nothing.
"""

from __future__ import annotations

import hashlib
import hmac
import ssl
from typing import Any

from websockets.asyncio.client import ClientConnection

from hub.link.settings import Address


class WrongFingerprint(Exception):
    """The peer showed a certificate that is not the hub's."""


class NoFingerprint(Exception):
    """A hub outside loopback, and no fingerprint to know it by."""


def plain_fingerprint(text: str) -> str:
    """`AB:CD:…`, `sha256:abcd…` → 64 hex digits. Raises `ValueError` for anything else."""
    digits = text.strip().lower().removeprefix("sha256:").replace(":", "").replace(" ", "")
    if len(digits) != 64 or set(digits) - set("0123456789abcdef"):
        raise ValueError("a fingerprint has 64 hexadecimal digits (SHA-256 of the certificate)")
    return digits


def tls_for(address: Address, fingerprint: str | None) -> ssl.SSLContext | None:
    """The TLS to speak with this address; `None`: in clear, which is for loopback only."""
    if fingerprint is None:
        if address.is_loopback:
            return None
        raise NoFingerprint(str(address))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE  # the fingerprint below is the whole of the trust
    return context


class PinnedConnection(ClientConnection):
    """A WebSocket that leaves before the HTTP request unless the certificate is the pinned one."""

    fingerprint: str | None = None

    async def handshake(self, *args: Any, **kwargs: Any) -> None:
        if self.fingerprint is not None:
            peer = self.transport.get_extra_info("ssl_object")
            certificate = peer.getpeercert(binary_form=True) if peer is not None else None
            shown = hashlib.sha256(certificate or b"").hexdigest()
            if not hmac.compare_digest(shown, self.fingerprint):
                self.transport.abort()
                raise WrongFingerprint(shown)
        await super().handshake(*args, **kwargs)


def pinned_connection(fingerprint: str | None) -> type[ClientConnection]:
    """The class of connection that accepts this certificate only."""
    return type("PinnedConnection", (PinnedConnection,), {"fingerprint": fingerprint})
