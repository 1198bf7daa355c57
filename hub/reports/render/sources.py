"""From kept tables to a report: whose figures they are, until when, and who is asked for them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from hub.protocol.site import Site
from hub.reports.render.asking import Ask, Origin
from hub.reports.render.wording import Names
from hub.reports.terms import terms_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from hub.reports.head import Head


def zone_of(head: Head) -> ZoneInfo:
    return ZoneInfo(head.timezone or "UTC")


def origin_of(head: Head, source: str, now: datetime) -> Origin:
    """`now`: of the clock, in any zone."""
    made = now.astimezone(zone_of(head))
    return Origin(source, head.at.seq, head.until_ms, head.at.digest, made)


def names_of(site: Site | None, language: str, clerks: Mapping[str, str] | None = None) -> Names:
    """Without a site ids stand for themselves. `clerks`: what those are called who are known."""
    names = Names.of_site(site, language) if site is not None else Names()
    return replace(names, of={**names.of, "clerk": dict(clerks)}) if clerks else names


def good_wait_s(site: Site | None) -> int | None:
    """What counts as a good wait, if that is the same for all services."""
    if site is None:
        return None
    terms = terms_of(site)
    found = {terms.target(service.id) for service in site.services if not service.retired}
    return found.pop() // 1000 if len(found) == 1 else None


def asking(connection: DuckDBPyConnection) -> Ask:
    from hub.reports.figures.compute import compute

    return lambda asked: compute(connection, asked)
