"""The key that a request carries: `Authorization: Bearer …`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def bearer_key(scope: Mapping[str, Any]) -> str | None:
    """The key in an ASGI scope's headers; `None` if there is none, or more than one."""
    values = [value for name, value in scope["headers"] if name == b"authorization"]
    if len(values) != 1:
        return None
    scheme, _, key = values[0].partition(b" ")
    if scheme.lower() != b"bearer":
        return None
    return key.strip().decode("latin-1") or None
