"""Where a phone can be reached, as its browser tells it."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlsplit

import msgspec
from cryptography.hazmat.primitives.asymmetric import ec

from hub.visitors.board import Phone
from hub.visitors.push.encryption import AUTH_BYTES, CURVE, POINT_BYTES
from hub.visitors.push.vapid import decoded

SERVICES = (
    "fcm.googleapis.com",
    "push.services.mozilla.com",
    "push.apple.com",
    "notify.windows.com",
)
"""Those of the browsers. An address elsewhere would make this process fetch whatever a stranger
likes, also from inside the house."""


class _Keys(msgspec.Struct, frozen=True):
    p256dh: Annotated[str, msgspec.Meta(max_length=100)]
    auth: Annotated[str, msgspec.Meta(max_length=50)]


class _Given(msgspec.Struct, frozen=True):
    endpoint: Annotated[str, msgspec.Meta(max_length=1024)]
    keys: _Keys


def subscription(body: bytes, language: str) -> Phone:
    """Read what a browser has sent. Raises `ValueError`."""
    given = msgspec.json.decode(body, type=_Given)  # its ValidationError is a ValueError
    key, auth = decoded(given.keys.p256dh), decoded(given.keys.auth)
    ec.EllipticCurvePublicKey.from_encoded_point(CURVE, key)
    if len(key) != POINT_BYTES or len(auth) != AUTH_BYTES:
        raise ValueError("a key has another length")
    return Phone(given.endpoint, key, auth, language)


def is_push_service(endpoint: str) -> bool:
    """Whether this is an address of a browser's push service."""
    try:
        there = urlsplit(endpoint)
        host, port = there.hostname or "", there.port
    except ValueError:
        return False
    known = any(host == one or host.endswith(f".{one}") for one in SERVICES)
    return there.scheme == "https" and port in (None, 443) and "@" not in there.netloc and known
