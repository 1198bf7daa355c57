"""What somebody has filled in, and the key of the form: one form, one appointment.

The key says when its form was given out and is signed, so a program cannot post what it has not
asked for. It is the id of the command too: sent twice, the hub gives the first answer again.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import re
import secrets
from collections.abc import Callable, Mapping
from urllib.parse import parse_qsl

import msgspec

from hub.protocol.commands import Contact

TRAP = "website"
"""A field that no person sees; programs fill in everything."""
LONGEST_S = 4 * 3600.0
"""A form that was open longer is shown again, filled in."""
_MOST_FIELDS = 20
_SIGNED_BYTES, _SIGNATURE_BYTES = 18, 12


class Keys:
    """Makes and checks the keys of forms; they die with the process."""

    def __init__(self, monotonic_s: Callable[[], float]) -> None:
        self._monotonic_s = monotonic_s
        self._secret = secrets.token_bytes(32)

    def new(self) -> str:
        made_ms = int(self._monotonic_s() * 1000)
        signed = made_ms.to_bytes(8) + secrets.token_bytes(_SIGNED_BYTES - 8)
        return base64.urlsafe_b64encode(signed + self._signature(signed)).decode()

    def age_s(self, key: str) -> float | None:
        """How long ago the form was given out; `None` if it never was, or too long ago."""
        try:
            raw = base64.b64decode(key, altchars=b"-_", validate=True)
        except (binascii.Error, ValueError):
            return None
        signed, signature = raw[:_SIGNED_BYTES], raw[_SIGNED_BYTES:]
        if not hmac.compare_digest(signature, self._signature(signed)):
            return None
        age_s = self._monotonic_s() - int.from_bytes(signed[:8]) / 1000
        return age_s if age_s <= LONGEST_S else None

    def _signature(self, signed: bytes) -> bytes:
        return hmac.digest(self._secret, signed, "sha256")[:_SIGNATURE_BYTES]


class Filled(msgspec.Struct, frozen=True):
    """A form as it was sent; whatever is wrong with it, nothing of it is lost."""

    service: str = ""
    quantity: int = 1
    at_ms: int = 0
    key: str = ""
    name: str = ""
    mail: str = ""
    earlier: bool = False
    here: bool = False
    """What they were offered was no time by video."""
    trapped: bool = False

    def __repr__(self) -> str:
        return f"Filled({self.service!r}, {self.at_ms!r})"

    @property
    def contact(self) -> Contact | None:
        """What the hub is told; `None`: nothing was given."""
        if not (self.name or self.mail):
            return None
        return Contact(self.name, self.mail, earlier=self.earlier and bool(self.mail))

    @property
    def wrong(self) -> tuple[str, ...]:
        """The fields that cannot be right."""
        return tuple(
            field for field in ("name", "mail") if not _fits({field: getattr(self, field)})
        )


def parse_form(body: bytes) -> dict[str, str]:
    """The fields of a form; empty if it is none."""
    try:
        pairs = parse_qsl(
            body.decode(), keep_blank_values=True, max_num_fields=_MOST_FIELDS, errors="replace"
        )
    except (UnicodeDecodeError, ValueError):
        return {}
    return dict(pairs)


def filled(form: Mapping[str, str]) -> Filled:
    """What was sent, tidied: a name that was pasted with a line break is still a name."""
    return Filled(
        service=form.get("service", "")[:64],
        quantity=number(form.get("quantity", ""), 1),
        at_ms=number(form.get("at", ""), 0),
        key=form.get("key", "")[:64],
        name=_tidy(form.get("name", "")),
        mail=_tidy(form.get("mail", "")),
        earlier="earlier" in form,
        here="here" in form,
        trapped=bool(form.get(TRAP)),
    )


def number(text: str, otherwise: int) -> int:
    """Digits as a number; as milliseconds, a time before the year 2287."""
    return int(text) if re.fullmatch(r"[0-9]{1,13}", text) else otherwise


def _tidy(text: str) -> str:
    return " ".join(text.split())[:300]


def _fits(fields: dict[str, str]) -> bool:
    try:
        msgspec.convert(fields, Contact)
    except msgspec.ValidationError:
        return False
    return True
