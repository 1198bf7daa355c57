"""The PIN of the menu, of which only a salted scrypt hash is kept.

    scrypt$15$8$1$<salt>$<hash>

in one line, both in base64: log2 of the cost, block size, parallelism as in RFC 7914. These cost
32 MB of memory and about a tenth of a second a try on a small box.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import os
from itertools import pairwise
from pathlib import Path

from kiosk.admin.view import LONGEST, SHORTEST

LOG_COST = 15
BLOCK_SIZE = 8
PARALLELISM = 1
SALT_BYTES = 16
HASH_BYTES = 32
_MOST_MEMORY = 128 * 1024 * 1024
_MOST_LOG_COST = 17
_MODE = 0o600


class NoPin(Exception):
    """There is no PIN that could be right; the message is for the log."""


def is_pin(pin: str) -> bool:
    """Digits only, so that it can be typed on the screen."""
    return SHORTEST <= len(pin) <= LONGEST and pin.isascii() and pin.isdigit()


def is_trivial(pin: str) -> bool:
    """What anybody tries first: 0000, 1234, 4321."""
    steps = {int(b) - int(a) for a, b in pairwise(pin)}
    return steps in ({0}, {1}, {-1})


def hashed(pin: str, salt: bytes) -> str:
    """The line to keep."""
    digest = _scrypt(pin, salt, LOG_COST, BLOCK_SIZE, PARALLELISM, HASH_BYTES)
    facts = (LOG_COST, BLOCK_SIZE, PARALLELISM, _text(salt), _text(digest))
    return "$".join(["scrypt", *map(str, facts)])


def matches(pin: str, line: str) -> bool:
    """Whether this is the PIN. Takes its time. Raises `NoPin` when the line is none of ours."""
    kind, *facts = line.strip().split("$")
    try:
        log_cost, block_size, parallelism = (int(fact) for fact in facts[:3])
        salt, digest = (base64.b64decode(fact, validate=True) for fact in facts[3:])
    except (ValueError, binascii.Error) as error:
        raise NoPin("not understood") from error
    if kind != "scrypt" or not 1 <= log_cost <= _MOST_LOG_COST or not digest:
        raise NoPin("not understood")
    try:
        tried = _scrypt(pin, salt, log_cost, block_size, parallelism, len(digest))
    except ValueError as error:
        raise NoPin(str(error)) from error
    return hmac.compare_digest(tried, digest)


def write(file: Path, line: str) -> None:
    """Put the file in place, for its owner's eyes only. Raises `OSError`."""
    fresh = file.with_name(f"{file.name}.new")
    fresh.unlink(missing_ok=True)
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _MODE)
    with os.fdopen(descriptor, "w", encoding="ascii") as out:
        out.write(f"{line}\n")
        out.flush()
        os.fsync(out.fileno())
    fresh.replace(file)


def read(file: Path) -> str:
    """The line that is kept. Raises `NoPin`."""
    try:
        line = file.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise NoPin(str(error)) from error
    if not line:
        raise NoPin("empty")
    return line


def _scrypt(
    pin: str, salt: bytes, log_cost: int, block_size: int, parallelism: int, length: int
) -> bytes:
    return hashlib.scrypt(
        pin.encode(),
        salt=salt,
        n=1 << log_cost,
        r=block_size,
        p=parallelism,
        maxmem=_MOST_MEMORY,
        dklen=length,
    )


def _text(value: bytes) -> str:
    return base64.b64encode(value).decode()
