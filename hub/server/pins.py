"""Clerks' PINs: what may be one, and how one is kept.

A PIN has few digits, so what is kept of it is a slow hash that needs much memory (argon2id with the
parameters that OWASP recommends: 19 MiB, two passes). Each hash takes some ten milliseconds and is
meant to: never call `kept` or `fits` in an event loop.
"""

from __future__ import annotations

import re
import secrets
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argon2 import PasswordHasher

MEMORY_KIB = 19 * 1024
PASSES = 2
LONGEST = 12
GENERATED_DIGITS = 6
NOBODYS = (
    "$argon2id$v=19$m=19456,t=2,p=1$DwypgJ1HURRbyf8KgWABJw"
    "$dyDDHV03DFPZFdEEwx1Y/1FS5I/bHH1wRAZ58cvMtqw"
)
"""A hash to compare with when there is no clerk of that name: it takes as long as a wrong PIN."""

_DIGITS = re.compile(r"[0-9]{4,12}")


def is_pin(pin: str) -> bool:
    """Whether it has the form of a PIN: 4 to 12 digits."""
    return _DIGITS.fullmatch(pin) is not None


def is_trivial(pin: str) -> bool:
    """Whether it is among the first that anybody would try: 0000, 1234, 9876, 1212."""
    digits = [int(digit) for digit in pin]
    steps = {(after - before) % 10 for before, after in pairwise(digits)}
    return steps in ({0}, {1}, {9}) or pin == pin[:2] * (len(pin) // 2)


def fresh() -> str:
    """A PIN that nobody has thought of."""
    while True:
        pin = f"{secrets.randbelow(10**GENERATED_DIGITS):0{GENERATED_DIGITS}}"
        if not is_trivial(pin):
            return pin


def kept(pin: str) -> str:
    """What is kept of a PIN, with its salt."""
    return _hasher().hash(pin)


def fits(pin: str, hashed: str) -> bool:
    """Whether this is the PIN of which `hashed` was kept."""
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return _hasher().verify(hashed, pin)
    except (VerificationError, InvalidHashError):
        return False


def _hasher() -> PasswordHasher:
    # Loaded late: a site at which nobody signs in needs none of it.
    from argon2 import PasswordHasher

    return PasswordHasher(time_cost=PASSES, memory_cost=MEMORY_KIB, parallelism=1)
