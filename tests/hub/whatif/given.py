"""A site for the office that never was, and days of it as scripts."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

from hub.exchange.log import Broken, moments
from hub.exchange.moment import Moment
from hub.forecast.draws import Draws
from hub.protocol.site import Counter, Missed, Place, Service, Site, VisitorClass, Zone
from hub.whatif.play.chance import Chance
from hub.whatif.record.reading import Day, Reader
from tests.hub.forecast.office import SERVICES, SKILLS, Office

DAY_S = 86_400


def office_site(**changes: object) -> Site:
    """The order that the office keeps: priority and appointments first, returned before all."""
    values: dict[str, object] = {
        "id": "office",
        "name": {"de": "Bürgerbüro"},
        "timezone": "Europe/Berlin",
        "languages": ("de",),
        "services": tuple(
            Service(
                id=name,
                name={"de": name},
                prefix=chr(65 + place),
                expected_s=round(work.minutes * 60),
            )
            for place, (name, work) in enumerate(SERVICES.items())
        ),
        "counters": tuple(
            Counter(id=f"{place + 1}", label=f"{place + 1}", zone="hall", services=skills)
            for place, skills in enumerate(SKILLS)
        ),
        "zones": (Zone(id="hall", name={"de": "Halle"}),),
        "head_start_s": {VisitorClass.PRIORITY: DAY_S, VisitorClass.APPOINTMENT: DAY_S},
        "missed": Missed(place=Place.FIRST),
        "grace_s": 1800,
    }
    return Site(**{**values, **changes})  # type: ignore[arg-type]


def office_moments(days: int = 1, *, seed: int = 1, load: float = 1.0) -> Iterator[Moment]:
    log = io.StringIO()
    Office(seed, load).write(log, days)
    for line in moments(log.getvalue().splitlines(), ZoneInfo("Europe/Berlin")):
        assert not isinstance(line, Broken), line
        yield line


def read_days(lines: Iterator[Moment], site: Site) -> tuple[list[Day], Reader]:
    reader = Reader(site)
    return list(reader.days(lines)), reader


def chance(reader: Reader, site: Site, seed: int = 1) -> Chance:
    expected_s = {service.id: service.expected_s for service in site.services}
    return Chance(reader.samples, expected_s, Draws(1, seed), 0)


def office_log(path: Path, days: int, *, seed: int = 1, load: float = 1.0) -> Path:
    with path.open("w", encoding="utf-8", newline="") as target:
        Office(seed, load).write(target, days)
    return path


def office_file(path: Path) -> Path:
    """The same site as `office_site`, as its admin writes it."""
    lines = [
        '[site]', 'id = "office"', 'name = "Bürgerbüro"', 'timezone = "Europe/Berlin"',
        'languages = ["de"]', 'grace = "30m"', '[order.head_start]', 'appointment = "1d"',
        'priority = "1d"', '[missed]', 'place = "first"', '[[zone]]', 'id = "hall"',
        'name = "Halle"',
    ]  # fmt: skip
    for place, (name, work) in enumerate(SERVICES.items()):
        lines += [
            "[[service]]",
            f'id = "{name}"',
            f'name = "{name}"',
            f'prefix = "{chr(65 + place)}"',
        ]
        lines += [f'expected = "{round(work.minutes)}m"']
    for place, skills in enumerate(SKILLS):
        served = ", ".join(f'"{service}"' for service in skills)
        lines += ["[[counter]]", f'id = "{place + 1}"', 'zone = "hall"', f"services = [{served}]"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
