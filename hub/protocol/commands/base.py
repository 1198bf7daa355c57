"""What all commands have in common."""

from __future__ import annotations

import msgspec


class Command(msgspec.Struct, frozen=True, tag=True, kw_only=True, omit_defaults=True):
    """The base of all commands; on the wire `type` names the class."""
