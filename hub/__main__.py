"""`aufruf hub`: the process that owns a site's queues, composed from its parts."""

from __future__ import annotations

import asyncio
import datetime
import gc
import logging
import os
import resource
import signal
import sys
from dataclasses import dataclass
from importlib.metadata import version as distribution_version
from pathlib import Path
from zoneinfo import ZoneInfo

import uvloop

from config.errors import ConfigError, UserError
from config.logs import start_logging
from config.site import LoadedSite, load_site
from hub.clock import Clock, SystemClock
from hub.journal.interface import JournalBroken, JournalFull
from hub.journal.reserve import Reserve
from hub.journal.sqlite import SqliteJournal
from hub.server.certificate import Certificate
from hub.server.file_watch import watch
from hub.server.house import Presentation
from hub.server.listener import AddressUnusable, bind, is_loopback, split_address
from hub.server.lock import StateInUse, StateLock
from hub.server.service import PartEnded, Service
from hub.server.systemd import Notifier
from hub.writer import Writer

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Options:
    site_path: Path
    state: Path
    listen: tuple[str, int]
    clock: Clock
    staged: bool
    mdns: bool


def hub(
    *,
    site: Path,
    state: Path,
    listen: str = "127.0.0.1:8470",
    site_time: str | None = None,
    speed: float = 1.0,
    mdns: bool = True,
) -> None:
    """Run the hub of a site until it is told to stop.

    Parameters
    ----------
    site
        The site's configuration, site.toml; a valid change takes effect at once.
    state
        The directory that holds the journal, the keys and the certificate.
    listen
        HOST:PORT to listen on. Outside loopback the hub speaks TLS only. Port 0: any free port,
        written to the file `address` in the state directory.
    site_time
        Pretend that it is this time at the site (ISO 8601), for demonstrations.
    speed
        Let site time pass so many times as fast, for demonstrations.
    mdns
        Let terminals find the hub by mDNS.
    """
    start_logging("hub")
    logging.getLogger("uvicorn").setLevel(logging.WARNING)
    os.umask(0o077)  # the journal holds tokens, and somebody else may have made the directory
    loaded = load_site(site)
    staged = site_time is not None or speed != 1.0
    try:
        address = split_address(listen)
        with StateLock(state):
            clock = SystemClock(
                start_ms=_site_time_ms(site_time, loaded.site.timezone), speed=speed
            )
            _allow_many_connections()
            options = _Options(site, state, address, clock, staged, mdns)
            uvloop.run(_run(options, loaded))
    except (StateInUse, AddressUnusable, JournalBroken, JournalFull) as error:
        raise UserError(str(error)) from error
    except PartEnded:
        log.critical("hub_failed", exc_info=True)
        sys.exit(1)


async def _run(options: _Options, loaded: LoadedSite) -> None:
    bound = bind(*options.listen)
    certificate = None if is_loopback(bound) else Certificate(options.state)
    if certificate:
        certificate.ensure()
        print(f"fingerprint {certificate.fingerprint()}", file=sys.stderr, flush=True)
    journal = SqliteJournal(options.state / "journal.sqlite")
    writer = Writer(journal, options.clock, reserve=Reserve(options.state / "reserve"))
    recorded = writer.state.core.site
    if recorded is not None and recorded.id != loaded.site.id:
        raise JournalBroken(
            f"{options.state}: this is the journal of the site “{recorded.id}”,"
            f" not of “{loaded.site.id}”"
        )
    await writer.configure(loaded.site)
    _spare_the_collector()
    service = Service(
        directory=options.state,
        writer=writer,
        journal=journal,
        clock=options.clock,
        presentation=Presentation(loaded.theme, loaded.texts),
        bound=bound,
        tls=certificate.context() if certificate else None,
        fingerprint=certificate.fingerprint() if certificate else None,
        version=distribution_version("aufruf"),
        notifier=Notifier(os.environ),
        mdns=options.mdns,
        staged=options.staged,
    )
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, service.stop)
    await service.run(_follow_site_file(options.site_path, loaded, service))


def _spare_the_collector() -> None:
    """Let it look seldom, and never at what was loaded: state is freed by counting references.

    With 50,000 people in the house one full collection stops the hub for 27 ms.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 1_000)


async def _follow_site_file(path: Path, loaded: LoadedSite, service: Service) -> None:
    in_force = loaded

    async def reload() -> None:
        nonlocal in_force
        try:
            changed = await asyncio.to_thread(load_site, path)
        except ConfigError as error:
            for problem in error.problems:
                log.error("site_file_invalid", extra={"problem": str(problem)})
            return
        except UserError as error:
            log.error("site_file_invalid", extra={"problem": str(error)})
            return
        if changed.site.id != in_force.site.id:
            log.error("site_file_invalid", extra={"problem": f"{path}: the site's id has changed"})
            return
        if changed == in_force:
            return
        presentation = Presentation(theme=changed.theme, texts=changed.texts)
        if not await service.change_site(changed.site, presentation):
            log.error("site_not_changed", extra={"site": changed.site.id, "reason": "disk-full"})
            return
        in_force = changed
        log.info("site_changed", extra={"site": changed.site.id})

    await watch(path, reload)


def _site_time_ms(site_time: str | None, timezone: str) -> int | None:
    """ISO 8601 → Unix milliseconds; a time without an offset is the site's own."""
    if site_time is None:
        return None
    try:
        moment = datetime.datetime.fromisoformat(site_time)
    except ValueError:
        raise UserError(f"“{site_time}” is not a time; write it like 2026-11-24T09:00") from None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=ZoneInfo(timezone))
    return int(moment.timestamp() * 1000)


def _allow_many_connections() -> None:
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
