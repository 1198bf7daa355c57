"""How long people are expected to wait; who is not known of waits nobody knows how long."""

from __future__ import annotations

from typing import Protocol

from hub.protocol.replies import Wait
from hub.protocol.views import Advice
from hub.queueing.rules.given import Told
from hub.queueing.snapshot import Visit


class Waits(Protocol):
    """Asked with a visit or a service of the state that is being shown."""

    advice: Advice | None
    """What would make them shorter."""

    def of_visit(self, visit: Visit) -> Wait | None:
        """Of somebody who waits."""
        ...

    def of_newcomer(self, service: str) -> Wait | None:
        """Of who would come now for this service."""
        ...

    def told(self, visit: Visit) -> Told | None:
        """As `of_visit`, and the middle of it; also of somebody who is about to wait so."""
        ...


class Unknown:
    """Where nobody looks ahead."""

    advice: Advice | None = None

    def of_visit(self, visit: Visit) -> Wait | None:
        return None

    def of_newcomer(self, service: str) -> Wait | None:
        return None

    def told(self, visit: Visit) -> Told | None:
        return None


UNKNOWN = Unknown()
