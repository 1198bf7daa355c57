"""A program without a screen says in its log what only people can mend."""

from __future__ import annotations

import logging
from collections.abc import Callable

from hub.link.settings import Lost
from hub.protocol.wording import Say

log = logging.getLogger(__name__)

FOR_PEOPLE = (
    *(Lost.WRONG_KEY, Lost.WRONG_FINGERPRINT, Lost.NO_FINGERPRINT),
    *("unknown-key", "wrong-protocol", "already-there"),
)
"""Why there is no hub, when only people can mend it."""


def complaint(say: Say, wrong_role: str) -> Callable[[str], None]:
    """What tells the admin in a sentence that there will be no hub until something is done.

    `wrong_role`: the sentence for a key of another role.
    """

    def complain(reason: str) -> None:
        if reason == "wrong-role":
            told = wrong_role
        elif reason in FOR_PEOPLE:
            told = say(f"goodbye-{reason}")
        else:
            return
        log.error("hub_refuses_us", extra={"reason": reason, "told": told})

    return complain
