"""The key that a request carries: `Authorization: Bearer …`, or, from a browser, `Basic …`."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from typing import Any


def bearer_key(scope: Mapping[str, Any]) -> str | None:
    """The key in an ASGI scope's headers; `None` if there is none, or more than one."""
    return _credentials(scope, b"bearer")


def basic_key(scope: Mapping[str, Any]) -> str | None:
    """The same where the key is the password; the user's name does not matter."""
    try:
        pair = base64.b64decode(_credentials(scope, b"basic") or "", validate=True)
    except (binascii.Error, ValueError):
        return None
    return pair.partition(b":")[2].decode("latin-1") or None


def _credentials(scope: Mapping[str, Any], scheme: bytes) -> str | None:
    values = [value for name, value in scope["headers"] if name == b"authorization"]
    if len(values) != 1:
        return None
    given, _, credentials = values[0].partition(b" ")
    if given.lower() != scheme:
        return None
    return credentials.strip().decode("latin-1") or None
