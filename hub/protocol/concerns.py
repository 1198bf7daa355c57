"""What a person came for: the smallest words that commands, answers and views share."""

from __future__ import annotations

from typing import Annotated

import msgspec

Id = Annotated[str, msgspec.Meta(max_length=64)]
"""Of a service, a counter, a visit."""
Quantity = Annotated[int, msgspec.Meta(ge=1, le=99)]


class Concern(msgspec.Struct, frozen=True):
    """One of the things that a person came for, and how many of it: three passports."""

    service: Id
    quantity: Quantity = 1
