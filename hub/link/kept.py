"""The hub's last welcome, kept so that a terminal can start without a hub: site, look and wording.

Site time goes on while the machine is off: by its monotonic clock if it was only the program that
ended, else by its wall clock, which is never believed to have gone back.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path

import msgspec
from msgspec.structs import replace

from hub.link.lease import Moment
from hub.link.store import replace_file
from hub.protocol.wire import SiteChanged, Welcome

log = logging.getLogger(__name__)

_TOLERATED_MS = 1_000


class Kept(msgspec.Struct, frozen=True):
    """`at`: when it was kept. `wall_ms`: this machine's own date then."""

    welcome: Welcome
    at: Moment
    wall_ms: int

    def site_ms(self, now: Moment, wall_ms: int) -> int:
        """Site time, `now.site_ms` not being known yet."""
        if self.at.boot and self.at.boot == now.boot:
            passed_ms = now.machine_ms - self.at.machine_ms
        else:
            passed_ms = max(0, wall_ms - self.wall_ms)
        return self.at.site_ms + round(passed_ms * self.welcome.speed)


class KeptWelcome:
    """The file of it, which nobody else may read: a site's Wi-Fi and wording are in it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._kept: Kept | None = None

    def load(self) -> Kept | None:
        """What was kept last; `None` if nothing was, or nothing that can be read."""
        try:
            self._kept = msgspec.json.decode(self._path.read_bytes(), type=Kept)
        except FileNotFoundError:
            log.info("no_welcome_kept", extra={"file": str(self._path)})
        except (OSError, msgspec.MsgspecError) as error:
            log.warning("welcome_unreadable", extra={"file": str(self._path), "error": str(error)})
        return self._kept

    def welcomed(self, welcome: Welcome, at: Moment, wall_ms: int) -> None:
        """Keep it, unless it says the same as the last one."""
        fresh = Kept(welcome, at, wall_ms)
        if self._kept is None or _differ(self._kept, fresh):
            self._keep(fresh)

    def changed(self, change: SiteChanged, at: Moment, wall_ms: int) -> None:
        """The site's file has changed while we were connected."""
        if self._kept is not None:
            welcome = replace(
                self._kept.welcome, site=change.site, theme=change.theme, texts=change.texts
            )
            self._keep(Kept(welcome, at, wall_ms))

    def _keep(self, kept: Kept) -> None:
        self._kept = kept
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(replace_file(self._path, msgspec.json.encode(kept)))
        except OSError as error:
            log.error("welcome_not_kept", extra={"file": str(self._path), "error": str(error)})


def _differ(old: Kept, new: Kept) -> bool:
    """Whether the old one would do as well: same site, same idea of the time."""
    same = replace(old.welcome, hub_ms=0, now_ms=0, instance="") == replace(
        new.welcome, hub_ms=0, now_ms=0, instance=""
    )
    drift_ms = old.site_ms(new.at, new.wall_ms) - new.at.site_ms
    return not same or old.at.boot != new.at.boot or abs(drift_ms) > _TOLERATED_MS
