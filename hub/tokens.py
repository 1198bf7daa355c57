"""What only this hub can make and recognise again, from one secret and opaque ids.

Nothing of it is stored: a token dies with the appointment that it belongs to, and all of them with
the secret. Each purpose has a token of its own, so that a link that shows cannot call off.
"""

from __future__ import annotations

import base64
import hmac
import secrets
from collections.abc import Iterable, Mapping
from itertools import islice
from pathlib import Path

from hub.private import write_private
from hub.protocol.replies import Purpose

SECRET_BYTES = 32
TOKEN_BYTES = 18
PRESENCE_S = 120
"""So long the house shows the same code; the one before it still holds."""
PRESENCE_DIGITS = 4
CODE_LENGTH = 8
FORGOTTEN = 1_000
"""So many appointments may be gone before their tokens are forgotten."""
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Without those that are mistaken for each other."""


class Tokens:
    """Makes and finds them. One for each state directory."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret
        self._held: dict[str, tuple[Purpose, str]] = {}
        self._known: set[str] = set()

    @classmethod
    def of(cls, directory: Path) -> Tokens:
        """With the secret of this state directory, made when it is missing, or cut short by a full
        disk: from less than a whole one anybody could make tokens. Raises `OSError`."""
        path = directory / "secret"
        if not path.exists() or path.stat().st_size < SECRET_BYTES:
            write_private(path, secrets.token_bytes(SECRET_BYTES))
        return cls(path.read_bytes())

    def token(self, purpose: Purpose, appointment: str) -> str:
        """What the bearer of may do this with the appointment."""
        return self._made(f"{purpose}:{appointment}", TOKEN_BYTES)

    def tokens(self, appointment: str) -> dict[Purpose, str]:
        """Those of all purposes."""
        return {purpose: self.token(purpose, appointment) for purpose in Purpose}

    def find(self, token: str, appointments: Mapping[str, object]) -> tuple[Purpose, str] | None:
        """Whose token it is, among the appointments that there are now."""
        held = self._held.get(token)
        if held is None:
            self.learn(appointments, len(appointments))
            held = self._held.get(token)
        return held if held is not None and held[1] in appointments else None

    def learn(self, appointments: Mapping[str, object], most: int) -> bool:
        """Make the tokens of some that are new, so that whoever presents one need not wait until
        thousands have been made. → there are more."""
        if len(self._known) > 2 * len(appointments) + FORGOTTEN:
            self._held, self._known = {}, set()
        if self._known.issuperset(appointments):
            return False
        new = appointments.keys() - self._known
        for appointment in islice(new, most):
            made = self.tokens(appointment)
            self._held.update({token: (purpose, appointment) for purpose, token in made.items()})
            self._known.add(appointment)
        return len(new) > most

    def code(self, appointment: str, taken: Iterable[str] = ()) -> str:
        """What its holder types or shows; another one if it is taken."""
        held = set(taken)
        for attempt in range(1000):
            drawn = hmac.digest(self._secret, f"code:{appointment}:{attempt}".encode(), "sha256")
            code = "".join(_LETTERS[byte % len(_LETTERS)] for byte in drawn[:CODE_LENGTH])
            if code not in held:
                return code
        raise RuntimeError("all codes are taken")

    def presence(self, machine_s: float) -> str:
        """What the house shows now to those who check in by phone."""
        return self._shown(int(machine_s // PRESENCE_S))

    def is_present(self, code: str, machine_s: float) -> bool:
        """Whether somebody has seen it a moment ago."""
        span = int(machine_s // PRESENCE_S)
        shown = (self._shown(span), self._shown(span - 1))
        return any(hmac.compare_digest(code.encode(), one.encode()) for one in shown)

    def room(self, visit: str) -> str:
        """Where a virtual appointment takes place: nobody else can guess it."""
        return self._made(f"room:{visit}", TOKEN_BYTES)

    def _shown(self, span: int) -> str:
        drawn = hmac.digest(self._secret, f"presence:{span}".encode(), "sha256")
        return f"{int.from_bytes(drawn[:8]) % 10**PRESENCE_DIGITS:0{PRESENCE_DIGITS}}"

    def _made(self, text: str, size: int) -> str:
        drawn = hmac.digest(self._secret, text.encode(), "sha256")
        return base64.urlsafe_b64encode(drawn[:size]).decode()
