"""`aufruf backup` and `aufruf restore`: a site in one file, and back."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib.metadata import version as distribution_version
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from cyclopts import Parameter

from config.errors import UsageError, UserError, why
from config.findings import admin_say
from hub.backup.adding_up import figures_of
from hub.backup.errors import Unusable
from hub.backup.restoring import Proof, found, prove
from hub.backup.restoring import restore as put_back
from hub.backup.saving import drop_old, save
from hub.protocol.wording import Say
from hub.server.lock import StateInUse, StateUnusable

VERSION = distribution_version("aufruf")
MEGABYTE = 1_000_000


def backup(
    state: Path,
    target: Path,
    /,
    *,
    keep: int = 0,
    format: Literal["text", "json"] = "text",  # noqa: A002
) -> None:
    """Save the site's state directory into one file; works beside a running hub.

    Parameters
    ----------
    state
        The hub's state directory.
    target
        The file to write, or a folder in which it gets a name with site and time. Nothing is ever
        overwritten.
    keep
        In a folder: delete all but so many of the site's newest backups afterwards; 0: none.
    format
        How to say what was saved.
    """
    say = admin_say()
    os.umask(0o077)
    if keep < 0 or (keep and not target.is_dir()):
        raise UsageError(say("backup-keep-folder"))
    with _said(say, target):
        saved = save(state, target, VERSION, figures_of)
        dropped = drop_old(target, saved.manifest.site, keep) if keep else 0
    manifest = saved.manifest
    if format == "json":
        facts = {"file": str(saved.file), "bytes": saved.size, "dropped": dropped}
        _print({**facts, **msgspec.to_builtins(manifest)})
        return
    print(
        say(
            "backup-saved",
            file=str(saved.file),
            site=manifest.site,
            files=len(manifest.members),
            events=manifest.head.seq,
            last=_local(manifest.last),
            megabytes=saved.size / MEGABYTE,
        )
    )
    if dropped:
        print(say("backup-dropped", count=dropped))


def restore(
    backup: Path,
    state: Path | None = None,
    /,
    *,
    drill: Annotated[bool, Parameter(negative=())] = False,
    format: Literal["text", "json"] = "text",  # noqa: A002
) -> None:
    """Put a backup back into a new state directory, or prove with --drill that it could be.

    Everything is checked first, and what had to be deleted since is deleted again.

    Parameters
    ----------
    backup
        The file, or a folder with backups: then the newest.
    state
        The state directory of the new hub: new, or empty.
    drill
        Put it back into a temporary directory, prove it, and throw that away.
    format
        How to say what was proved.
    """
    say = admin_say()
    os.umask(0o077)
    if drill == (state is not None):
        raise UsageError(say("backup-where-to"))
    began_s, now_ms = time.monotonic(), int(time.time() * 1000)
    with _said(say, state or backup):
        file = found(backup)
        if state is not None:
            proof = put_back(file, state, now_ms)
        else:
            with tempfile.TemporaryDirectory(prefix="aufruf-", dir=_room()) as folder:
                proof = prove(file, Path(folder), now_ms, figures_of, VERSION)
    took_s = time.monotonic() - began_s
    if format == "json":
        _print(_facts(file, state, proof, took_s))
    else:
        _tell(say, file, state, proof, took_s)


def _tell(say: Say, file: Path, state: Path | None, proof: Proof, took_s: float) -> None:
    manifest, finding = proof.manifest, proof.finding
    print(
        say(
            "backup-proved",
            file=str(file),
            site=manifest.site,
            made=_local(manifest.made),
            version=manifest.version,
            files=len(manifest.members),
        )
    )
    print(
        say(
            "backup-chain",
            events=finding.events,
            first=_local(manifest.first),
            last=_local(manifest.last),
            issued=finding.issued,
            called=finding.called,
            head=finding.head[:16],
        )
    )
    if proof.figures is not None:
        print(say("backup-figures", count=proof.figures))
    if any(proof.removed):
        print(say("backup-removed", keys=proof.removed.keys, clerks=proof.removed.clerks))
    if state is None:
        print(say("backup-drilled", seconds=took_s))
    else:
        print(say("backup-restored", directory=str(state), seconds=took_s))


def _facts(file: Path, state: Path | None, proof: Proof, took_s: float) -> dict[str, object]:
    manifest, finding = proof.manifest, proof.finding
    return {
        "holds": True,
        "file": str(file),
        "state": None if state is None else str(state),
        "site": manifest.site,
        "made": manifest.made,
        "version": manifest.version,
        "files": [one.name for one in manifest.members],
        "events": finding.events,
        "issued": finding.issued,
        "called": finding.called,
        "head": finding.head,
        "first": manifest.first,
        "last": manifest.last,
        "figures": proof.figures,
        "removed": {"keys": proof.removed.keys, "clerks": proof.removed.clerks},
        "seconds": round(took_s, 3),
    }


def _print(facts: dict[str, object]) -> None:
    print(msgspec.json.encode(facts).decode())


def _local(moment: str) -> str:
    """As people here read it; empty where there is none."""
    if not moment:
        return "–"
    return f"{datetime.fromisoformat(moment).astimezone():%Y-%m-%d %H:%M}"


def _room() -> str:
    """Where a whole journal has room: `/tmp` may be memory."""
    return os.environ.get("TMPDIR") or "/var/tmp"


@contextmanager
def _said(say: Say, place: Path) -> Iterator[None]:
    """What goes wrong, in one sentence."""
    try:
        yield
    except Unusable as error:
        raise UserError(say(error.text, **error.facts)) from error
    except StateInUse as error:
        facts = {"directory": str(place), "owner": error.owner}
        raise UserError(say("hub-state-in-use", **facts)) from error
    except StateUnusable as error:
        facts = {"directory": str(place), "reason": why(error.error)}
        raise UserError(say("hub-state-unusable", **facts)) from error
    except OSError as error:
        facts = {"file": str(error.filename or place), "reason": why(error)}
        raise UserError(say("backup-file-error", **facts)) from error
