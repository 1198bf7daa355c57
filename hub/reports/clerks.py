"""What clerks are called, for whoever reads figures by clerk in this house."""

from __future__ import annotations

from pathlib import Path

import msgspec

FILE = "clerks.json"


class _Clerk(msgspec.Struct):
    id: str
    name: str


class _Clerks(msgspec.Struct):
    clerks: list[_Clerk] = []


def clerks_of(state_dir: Path) -> dict[str, str]:
    """By id, of those who are known there now. Where nothing can be read, ids have to do."""
    try:
        known = msgspec.json.decode((state_dir / FILE).read_bytes(), type=_Clerks)
    except (OSError, msgspec.MsgspecError):
        return {}
    return {one.id: one.name for one in known.clerks}
