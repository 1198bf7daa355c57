"""What a person came for: shared by commands, answers and views."""

from __future__ import annotations

import msgspec

from hub.protocol.limits import Id, Quantity


class Concern(msgspec.Struct, frozen=True):
    """One of the things that a person came for, and how many of it: three passports."""

    service: Id
    quantity: Quantity = 1
