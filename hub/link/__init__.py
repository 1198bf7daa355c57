"""The terminals' side of the wire: find the hub, trust it, stay connected, get commands answered.

A terminal makes one `Link`, runs it, asks through it and is told what to show. Whatever happens to
the hub, the cable or the answer, one command given once takes effect at most once.
"""

from hub.link.clock import SiteClock
from hub.link.link import Link, Listener, SignedOutListener
from hub.link.outbox import NoAnswer
from hub.link.settings import LinkSettings, Lost, Timing

__all__ = [
    "Link",
    "LinkSettings",
    "Listener",
    "Lost",
    "NoAnswer",
    "SignedOutListener",
    "SiteClock",
    "Timing",
]
