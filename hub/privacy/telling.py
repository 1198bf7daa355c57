"""The register as people and programs read it: pure."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

from hub.journal.stock import Stored
from hub.keeping.register import REGISTER, Entry, Where
from hub.protocol.site import Site
from hub.protocol.wording import Say

WIDTH = 100
COLUMNS = ("what", "about", "why", "term", "who", "ends", "now")


class Told(msgspec.Struct, frozen=True):
    """An entry in words. `entries`, `oldest` (ISO 8601): what is there now, where that is known."""

    id: str
    where: str
    what: str
    about: str
    why: str
    term: str
    who: str
    ends: str
    now: str = ""
    entries: int | None = None
    oldest: str | None = None


def told(site: Site, say: Say, present: Mapping[str, Stored] | None = None) -> list[Told]:
    """All entries, with the site's own settings."""
    zone = ZoneInfo(site.timezone)
    return [_entry(one, site, say, (present or {}).get(one.id), zone) for one in REGISTER]


def as_text(entries: list[Told], title: str, intro: str, say: Say) -> str:
    """For a terminal."""
    lines = [title, "=" * len(title), "", *textwrap.wrap(intro, WIDTH)]
    for where, there in _by_place(entries):
        heading = say(f"privacy-where-{where}")
        lines += ["", heading, "-" * len(heading)]
        for one in there:
            lines += ["", *textwrap.wrap(one.what, WIDTH)]
            for column in COLUMNS[1:]:
                if text := getattr(one, column):
                    name = f"  {say(f'privacy-column-{column}')}: "
                    lines += textwrap.wrap(name + text, WIDTH, subsequent_indent="    ")
    return "\n".join(lines)


def as_markdown(entries: list[Told], title: str, intro: str, say: Say) -> str:
    """For a document."""
    columns = [one for one in COLUMNS if any(getattr(entry, one) for entry in entries)]
    lines = [f"# {title}", "", intro]
    for where, there in _by_place(entries):
        lines += ["", f"## {say(f'privacy-where-{where}')}", ""]
        lines.append(_row(say(f"privacy-column-{column}") for column in columns))
        lines.append("|---" * len(columns) + "|")
        lines += [_row(getattr(entry, column) for column in columns) for entry in there]
    return "\n".join(lines)


def _entry(entry: Entry, site: Site, say: Say, stored: Stored | None, zone: ZoneInfo) -> Told:
    term = entry.term(site)
    oldest = None
    now = ""
    if stored is not None and stored.oldest_ms is not None:
        at = datetime.fromtimestamp(stored.oldest_ms / 1000, zone)
        oldest = at.isoformat(timespec="seconds")
        now = say("privacy-now", entries=stored.entries, oldest=f"{at:%Y-%m-%d %H:%M}")
    elif stored is not None:
        now = say("privacy-now-undated", entries=stored.entries)
    return Told(
        id=entry.id,
        where=entry.where.value,
        what=say(f"privacy-{entry.id}-what"),
        about=say(f"privacy-about-{entry.about}"),
        why=say(f"privacy-{entry.id}-why"),
        term=say(f"privacy-term-{term.id}", days=term.days, hours=term.hours),
        who=say(f"privacy-{entry.id}-who"),
        ends=say(f"privacy-ends-{entry.ends}"),
        now=now,
        entries=None if stored is None else stored.entries,
        oldest=oldest,
    )


def _by_place(entries: list[Told]) -> Iterator[tuple[str, list[Told]]]:
    for where in Where:
        yield where.value, [one for one in entries if one.where == where]


def _row(cells: Iterator[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
