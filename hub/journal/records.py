"""What the journal keeps, independent of the engine that keeps it."""

from __future__ import annotations

from hashlib import sha256

import msgspec

from hub.queueing.events import Event

GENESIS = bytes(32)
"""The digest before the first record."""

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[Event] = msgspec.json.Decoder(Event)


class Record(msgspec.Struct, frozen=True, gc=False):
    """One event as it is kept: `body` is its JSON, `digest` covers it and all that came before."""

    seq: int
    at_ms: int
    site: str
    body: bytes
    digest: bytes

    def event(self) -> Event:
        """The event in `body`. Raises `msgspec.ValidationError` if it is not one."""
        return _decoder.decode(self.body)


class Aside(msgspec.Struct, frozen=True, gc=False):
    """Facts beside the journal that must be deletable, under an opaque subject.

    The subject is a visit's id, or one of `hub.subjects`. Empty fields leave what is known.
    """

    subject: str
    at_ms: int
    token: str = ""
    language: str = ""
    note: str | None = None


class FirstAnswer(msgspec.Struct, frozen=True, gc=False):
    """The first answer to a command, given again when the command is repeated. It is replaced only
    where a kiosk has given out another ticket than the hub did.

    `request`: the digest of the command, so that its id cannot come to stand for another one.
    """

    command_id: str
    at_ms: int
    request: bytes
    body: bytes

    @property
    def spent(self) -> bool:
        """There was one, but what it was has been deleted."""
        return not self.body


class Batch(msgspec.Struct, frozen=True):
    """What is committed together."""

    records: list[Record]
    answers: list[FirstAnswer]
    asides: list[Aside]


class Head(msgspec.Struct, frozen=True):
    """The end of the chain."""

    seq: int = 0
    digest: bytes = GENESIS


class SavedSnapshot(msgspec.Struct, frozen=True):
    """A state after `head`, as encoded by `replay`."""

    head: Head
    format: int
    body: bytes


def chain(head: Head, site: str, at_ms: int, event: Event) -> Record:
    """The record that follows `head`."""
    body = _encoder.encode(event)
    seq = head.seq + 1
    return Record(seq, at_ms, site, body, digest(head.digest, seq, at_ms, site, body))


def digest(previous: bytes, seq: int, at_ms: int, site: str, body: bytes) -> bytes:
    """SHA-256 over the digest before, and the record's fields each ended by a zero byte."""
    return sha256(b"%b%d\0%d\0%b\0%b\0" % (previous, seq, at_ms, site.encode(), body)).digest()
