"""What every screen of staff is told of its hub."""

from __future__ import annotations

from dataclasses import dataclass

from hub.protocol.site import Site


@dataclass(frozen=True, slots=True)
class SiteKnown:
    """Welcomed by the hub, or its configuration has changed."""

    site: Site


@dataclass(frozen=True, slots=True)
class HubLost:
    """`reason`: as in the catalogue's `goodbye-<reason>`."""

    reason: str
