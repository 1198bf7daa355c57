"""`site.toml` → the site as the hub knows it, its look, and its own wording.

`load_site` gives the whole truth or raises `ConfigError` with everything that is wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from config import site_file
from config.findings import load
from config.site_checks import ALL, cross_check
from config.site_file import SiteFile
from hub.protocol import site as core
from hub.protocol.site import Site, Theme, VisitorClass, Way
from hub.protocol.wording import Say


@dataclass(frozen=True)
class LoadedSite:
    """What a hub starts with."""

    site: Site
    theme: Theme
    texts: dict[str, dict[str, str]]
    """The site's own wording by language and text id."""


def load_site(path: Path, say: Say | None = None) -> LoadedSite:
    """Raises `ConfigError`. A relative `logo` is taken from the file's own folder."""
    return build(load(path, SiteFile, say, cross_check), path.parent)


def build(written: SiteFile, folder: Path) -> LoadedSite:
    languages = tuple(written.site.languages)
    services = tuple(_service(service, written, languages) for service in written.service)
    head_start = written.order.head_start
    site = Site(
        id=written.site.id,
        name=_named(written.site.name, languages),
        timezone=written.site.timezone,
        languages=languages,
        services=services,
        counters=tuple(_counter(counter, services) for counter in written.counter),
        zones=tuple(core.Zone(zone.id, _named(zone.name, languages)) for zone in written.zone),
        displays=tuple(core.Display(screen.id, tuple(screen.zones)) for screen in written.display),
        ranges={
            prefix: core.NumberRange(numbers.first, numbers.last, numbers.step)
            for prefix, numbers in written.numbers.items()
        },
        head_start_s={
            VisitorClass.WALKIN: head_start.walkin,
            VisitorClass.APPOINTMENT: head_start.appointment,
            VisitorClass.PRIORITY: head_start.priority,
        },
        grace_s=written.site.grace,
        wifi=written.public.wifi,
        public_url=written.public.base_url or "",
        public=written.public.outside,
    )
    return LoadedSite(site, _theme(written.theme, languages, folder), written.texts)


def _named(name: Mapping[str, str], languages: tuple[str, ...]) -> dict[str, str]:
    """A name for every language of the site: its own, else the common one, else the first."""
    common = name.get("") or name.get(languages[0]) or next(iter(name.values()))
    return {language: name.get(language, common) for language in languages}


def _service(
    service: site_file.Service, written: SiteFile, languages: tuple[str, ...]
) -> core.Service:
    hours = written.site.hours if service.hours is None else service.hours
    return core.Service(
        id=service.id,
        name=_named(service.name, languages),
        prefix=service.prefix,
        hours=tuple(sorted(hours, key=lambda each: (each.weekday, each.opens_s))),
        bring=_named(service.bring, languages) if service.bring else {},
        expected_s=service.expected,
        retired=service.retired,
    )


def _counter(counter: site_file.Counter, services: tuple[core.Service, ...]) -> core.Counter:
    served = [each.id for each in services] if ALL in counter.services else counter.services
    return core.Counter(
        id=counter.id,
        label=counter.id if counter.label is None else counter.label,
        zone=counter.zone,
        services=tuple(dict.fromkeys(served)),
        way=Way(counter.way),
        head_start_s=counter.head_start,
        retired=counter.retired,
    )


def _theme(theme: site_file.ThemeTable, languages: tuple[str, ...], folder: Path) -> Theme:
    return Theme(
        ground=theme.ground,
        text=theme.text,
        muted=theme.muted,
        accent=theme.accent,
        on_accent=theme.on_accent,
        call=theme.call,
        on_call=theme.on_call,
        alert=theme.alert,
        on_alert=theme.on_alert,
        logo=(folder / theme.logo).read_bytes() if theme.logo else b"",
        minimum_show_s=float(theme.minimum_show),
        message=_named(theme.message, languages) if theme.message else {},
    )
