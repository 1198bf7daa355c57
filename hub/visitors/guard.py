"""Who asks, and how often they may guess.

A token cannot be guessed (128 random bits), but trying costs the hub work. Only lookups of tokens
that we do not know already are counted, so a page that reloads itself is never turned away.
"""

from __future__ import annotations

import ipaddress
import re
from collections import OrderedDict
from collections.abc import Callable, Sequence

Network = ipaddress.IPv4Network | ipaddress.IPv6Network

_TOKEN = re.compile(r"[A-Za-z0-9_-]{8,64}")
_BURST = 30.0
_PER_S = 0.5
_ADDRESSES = 20_000


def may_be_token(text: str) -> bool:
    """Whether it is worth asking the hub."""
    return _TOKEN.fullmatch(text) is not None


def parse_networks(texts: Sequence[str]) -> tuple[Network, ...]:
    """`10.0.0.0/8`, `::1` → networks. Raises `ValueError` with the offending text."""
    return tuple(ipaddress.ip_network(text.strip(), strict=False) for text in texts)


def visitor_address(peer: str, forwarded_for: str, trusted: Sequence[Network]) -> str:
    """Whom we speak to: the last address of `X-Forwarded-For` that is not a trusted proxy.

    The header is believed only as far as trusted proxies wrote it.
    """
    hops = [hop.strip() for hop in forwarded_for.split(",") if hop.strip()]
    address = peer
    while hops and _is_trusted(address, trusted):
        address = hops.pop()
    return address


def _is_trusted(address: str, trusted: Sequence[Network]) -> bool:
    try:
        parsed = _parsed(address)
    except ValueError:
        return False
    return any(parsed in network for network in trusted)


def _parsed(address: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    """An IPv4 address stays one, also on a socket that speaks both."""
    parsed = ipaddress.ip_address(address)
    if isinstance(parsed, ipaddress.IPv6Address) and parsed.ipv4_mapped is not None:
        return parsed.ipv4_mapped
    return parsed


def household(address: str) -> str:
    """What counts as one asker: an IPv4 address, or the /64 that a line of IPv6 gets."""
    try:
        parsed = _parsed(address)
    except ValueError:
        return "?"
    if parsed.version == 6:
        return str(ipaddress.ip_network((parsed, 64), strict=False))
    return str(parsed)


class GuessLimit:
    """`_BURST` unknown tokens at once for each asker, `_PER_S` in the long run."""

    def __init__(self, monotonic_s: Callable[[], float]) -> None:
        self._monotonic_s = monotonic_s
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def may_ask(self, asker: str) -> bool:
        """Counts as a guess, until `was_right`."""
        left = self._refilled(asker)
        if left < 1.0:
            return False
        self._left[asker] = (left - 1.0, self._monotonic_s())
        self._left.move_to_end(asker)
        if len(self._left) > _ADDRESSES:
            self._left.popitem(last=False)
        return True

    def was_right(self, asker: str) -> None:
        self._left[asker] = (min(_BURST, self._refilled(asker) + 1.0), self._monotonic_s())

    def _refilled(self, asker: str) -> float:
        now_s = self._monotonic_s()
        left, at_s = self._left.get(asker, (_BURST, now_s))
        return min(_BURST, left + (now_s - at_s) * _PER_S)
