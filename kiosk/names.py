"""What the site calls things, and what time it is there: pure."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo

from kiosk.view import View


def named(names: dict[str, str], language: str) -> str:
    """A name from the site's file in this language, else in the site's first."""
    return names.get(language) or next(iter(names.values()), "")


def service_name(view: View, service_id: str) -> str:
    service = view.service(service_id)
    return named(service.name, view.language) if service else service_id


def local_time(ms: int, zone: tzinfo) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC).astimezone(zone)
