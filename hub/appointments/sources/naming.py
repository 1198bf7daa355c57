"""Ids under which the journal knows appointments, and codes for those that came without one.

An id is `source:uid` or `source:uid:recurrence`. The journal cannot forget, so it gets a foreign
uid only if that can hardly be about somebody (a number, a UUID); an address, a name with a blank or
something long becomes a keyed digest, always the same for the same uid.
"""

from __future__ import annotations

import base64
import re
from datetime import datetime
from hashlib import blake2b

_PLAIN = re.compile(r"(?=.*\d)[A-Za-z0-9_-]{1,32}")
_DIGEST_BYTES, _CODE_BYTES = 15, 5
CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._~-]{0,63}")
_READABLE = bytes.maketrans(b"ILO01", b"WXYZ9")
"""Of letters and digits that look alike, one of each is used."""


def owner(source: str, uid: str, secret: bytes) -> str:
    """`source:uid`: an appointment, or all of a series."""
    if _PLAIN.fullmatch(uid):
        return f"{source}:{uid}"
    digest = blake2b(uid.encode(), digest_size=_DIGEST_BYTES, key=_key(secret), person=b"uid")
    return f"{source}:~{base64.urlsafe_b64encode(digest.digest()).decode()}"


def occurrence(owner_id: str, key: datetime, all_day: bool) -> str:
    """One of a series, by the time (UTC) or the day at which its rule puts it."""
    return f"{owner_id}:{key:%Y%m%d}" if all_day else f"{owner_id}:{key:%Y%m%dT%H%MZ}"


def owner_of(appointment: str) -> str:
    """The series of an occurrence; of a single one itself."""
    return ":".join(appointment.split(":", 2)[:2])


def made_code(appointment: str, secret: bytes) -> str:
    """Eight characters that nobody can guess who does not know the secret."""
    digest = blake2b(
        appointment.encode(), digest_size=_CODE_BYTES, key=_key(secret), person=b"code"
    )
    return base64.b32encode(digest.digest()).translate(_READABLE).decode()


def code_in_series(code: str, day: datetime) -> str:
    """A code is good for one appointment, so those of a series have the day behind it."""
    return f"{code[:59]}-{day:%m%d}"


def _key(secret: bytes) -> bytes:
    return blake2b(secret, digest_size=32).digest()
