"""What a value on the wire may be: shapes and lengths, by the name of what it stands for."""

from __future__ import annotations

from typing import Annotated

import msgspec

Id = Annotated[str, msgspec.Meta(max_length=64)]
"""Of a service, a counter, a visit."""
Quantity = Annotated[int, msgspec.Meta(ge=1, le=99)]
Language = Annotated[
    str, msgspec.Meta(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", max_length=35)
]
"""A language tag; not only one of the site's, for staff may note what a visitor speaks."""
Channel = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$", max_length=40)]
"""By which way a ticket was asked for: a word of the caller's choice."""
NO_CONTROLS = r"^[^\x00-\x1f\x7f-\x9f\u2028\u2029]*$(?!\n)"
"""One line, and nothing that a terminal would obey."""
Note = Annotated[str, msgspec.Meta(pattern=NO_CONTROLS, max_length=200)]
Room = Annotated[str, msgspec.Meta(pattern=NO_CONTROLS, max_length=20)]
"""Where somebody is meanwhile; screens may show it."""
Case = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9._/-]*$", max_length=40)]
"""An opaque link between visits on different days; never a name."""
Number = Annotated[str, msgspec.Meta(pattern=r"^[A-Z]{1,2}[0-9]{3,9}$(?!\n)")]
"""As it stands on a ticket: the service's prefix and the ordinal."""
Token = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9_-]{22,64}$(?!\n)")]
"""What nobody can guess: 128 bits or more, in letters that an address may hold."""
Code = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9._~-]*$(?!\n)", max_length=64)]
"""Of an appointment: printed, mailed, typed by hand; capitals and small letters are the same."""
Scanned = Annotated[str, msgspec.Meta(pattern=NO_CONTROLS, min_length=1, max_length=512)]
"""What a code reader has read."""
StoreId = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{8,32}$(?!\n)")]
TimeMs = Annotated[int, msgspec.Meta(ge=0, le=253_370_764_800_000)]
"""Until the year 9999: what comes after that is no date to most programs."""
Date = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$(?!\n)")]
"""A service day, ISO 8601."""
Name = Annotated[str, msgspec.Meta(pattern=NO_CONTROLS, max_length=80)]
Mail = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^([^\s@<>\x00-\x1f\x7f]+@[^\s@<>\x00-\x1f\x7f]+)?$(?!\n)", max_length=254
    ),
]
"""An address, or empty; whether it exists only a letter can tell."""
Phone = Annotated[str, msgspec.Meta(pattern=r"^[0-9+ ()/.-]*$(?!\n)", max_length=30)]
Presence = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{0,8}$(?!\n)")]
"""What kiosk and reception show to who is really there."""
