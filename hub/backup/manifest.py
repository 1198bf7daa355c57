"""What a backup says of itself: its first member, by which all others are proved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Literal

import msgspec

MANIFEST = "manifest.json"
LARGEST = 1024 * 1024
"""Bytes of a manifest; what is larger is none."""
Figures = Mapping[str, int | float | str | None]
"""By name, what a state directory adds up to."""
FiguresOf = Callable[[Path], Figures]
"""Counts them from a journal's file."""
_NAME = r"^(?!manifest\.json$)(?!(.*/)?\.{1,2}(/|$))[^/\x00-\x1f]+(/[^/\x00-\x1f]+)*$(?!\n)"
"""No way out of the directory."""
_SHA256 = r"^[0-9a-f]{64}$"


class Member(msgspec.Struct, frozen=True):
    """A file; `name`: its path in the state directory."""

    name: Annotated[str, msgspec.Meta(pattern=_NAME, max_length=500)]
    size: Annotated[int, msgspec.Meta(ge=0)]
    sha256: Annotated[str, msgspec.Meta(pattern=_SHA256)]


class End(msgspec.Struct, frozen=True):
    """The end of the journal's chain."""

    seq: int
    digest: Annotated[str, msgspec.Meta(pattern=_SHA256)]


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """`version`: of the program that made it. `made`, `first`, `last`: ISO 8601, UTC; those of the
    first and last event are empty without events."""

    format: Literal[1] = 1
    program: Literal["aufruf"] = "aufruf"
    version: str
    made: str
    site: str
    head: End
    first: str = ""
    last: str = ""
    members: Annotated[tuple[Member, ...], msgspec.Meta(max_length=10_000)]
    figures: dict[str, int | float | str | None] | None = None
    """What the journal added up to when it was saved; `None`: nobody counted."""


def encoded(manifest: Manifest) -> bytes:
    return msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n"


def decoded(content: bytes) -> Manifest:
    """Raises `msgspec.MsgspecError`."""
    return msgspec.json.decode(content, type=Manifest)
