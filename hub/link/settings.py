"""What a link needs to know before it starts: whom to reach, whom to trust, how patient to be."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field
from enum import StrEnum

from hub.protocol.wire import HEARTBEAT_S, SILENCE_S, STALE_S


class Lost(StrEnum):
    """Why there is no hub, as the link itself can tell (the hub's own reasons: `Goodbye`)."""

    NOT_FOUND = "not-found"
    """mDNS has not shown a hub of this site yet."""
    UNREACHABLE = "unreachable"
    SILENT = "silent"
    """Connected, but nothing was heard for `SILENCE_S`."""
    CLOSED = "closed"
    WRONG_FINGERPRINT = "wrong-fingerprint"
    """Somebody else's certificate: the key was not sent."""
    NO_FINGERPRINT = "no-fingerprint"
    """Outside loopback nothing is spoken in clear, and there is nothing to trust a hub by."""
    WRONG_KEY = "wrong-key"
    NOT_UNDERSTOOD = "not-understood"
    """A frame that this version cannot read."""


@dataclass(frozen=True)
class LinkSettings:
    """`address`: `host:port`, or `None`: find the hub of `site` by mDNS.

    `fingerprint`: the SHA-256 of the hub's certificate in hex (colons and capitals are fine);
    `None` is good for loopback only.
    """

    address: str | None
    site: str | None
    fingerprint: str | None
    key: str = field(repr=False)


@dataclass(frozen=True)
class Timing:
    """How patient the link is, in seconds of machine time. Tests hurry it or calm it."""

    heartbeat_s: float = HEARTBEAT_S
    silence_s: float = SILENCE_S
    stale_s: float = STALE_S
    backoff_first_s: float = 0.1
    backoff_last_s: float = 1.0
    turned_away_s: float = 5.0
    """The pause after a refusal that only people can lift: wrong key, wrong version."""
    answer_s: float = 5.0
    """How long a command waits for its answer."""
    present_s: float = 3.0
    """How long somebody who opens a page waits for it."""


@dataclass(frozen=True)
class Address:
    host: str
    port: int

    @classmethod
    def parse(cls, text: str) -> Address:
        """`host:port` or `[v6]:port`. Raises `ValueError` with a readable sentence."""
        host, colon, port = text.rpartition(":")
        host = host.removeprefix("[").removesuffix("]")
        if not (colon and host and port.isdecimal() and 0 < int(port) < 65536):
            raise ValueError(f"not an address of the form host:port: {text!r}")
        return cls(host, int(port))

    @property
    def is_loopback(self) -> bool:
        """True only for what cannot leave this machine; names other than `localhost` may."""
        if self.host.lower() == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"
