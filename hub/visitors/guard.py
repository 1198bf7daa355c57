"""Who asks, and how often they may guess.

A token cannot be guessed (128 random bits), but trying costs the hub work. Only lookups of tokens
that we do not know already are counted, so a page that reloads itself is never turned away. What
changes something is counted by token: nobody presses a key ten times a minute.
"""

from __future__ import annotations

import ipaddress
import re
from collections import OrderedDict
from collections.abc import Callable, Sequence

Network = ipaddress.IPv4Network | ipaddress.IPv6Network

_TOKEN = re.compile(r"[A-Za-z0-9_-]{8,64}")
_BRACKETED, _WITH_PORT = re.compile(r"\[(.+)\](?::\d+)?"), re.compile(r"([^:]+):\d+")
_ASKERS = 20_000


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
    """An IPv4 address stays one, also on a socket that speaks both. Some proxies write the port
    too: `198.51.100.7:1234`, `[2001:db8::1]:443`."""
    found = _BRACKETED.fullmatch(address) or _WITH_PORT.fullmatch(address)
    parsed = ipaddress.ip_address(found[1] if found else address)
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


class Allowance:
    """So many at once for each asker, and `per_s` in the long run."""

    def __init__(self, burst: float, per_s: float, monotonic_s: Callable[[], float]) -> None:
        self._burst, self._per_s = burst, per_s
        self._monotonic_s = monotonic_s
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def may_ask(self, asker: str) -> bool:
        """Counts, until `was_right`."""
        left = self._refilled(asker)
        if left < 1.0:
            return False
        self._left[asker] = (left - 1.0, self._monotonic_s())
        self._left.move_to_end(asker)
        if len(self._left) > _ASKERS:
            self._left.popitem(last=False)
        return True

    def was_right(self, asker: str) -> None:
        self._left[asker] = (min(self._burst, self._refilled(asker) + 1.0), self._monotonic_s())

    def _refilled(self, asker: str) -> float:
        now_s = self._monotonic_s()
        left, at_s = self._left.get(asker, (self._burst, now_s))
        return min(self._burst, left + (now_s - at_s) * self._per_s)


def guesses(monotonic_s: Callable[[], float]) -> Allowance:
    """Of tokens, by household."""
    return Allowance(30.0, 0.5, monotonic_s)


def acts(monotonic_s: Callable[[], float]) -> Allowance:
    """Of what changes something, by token: ten a minute."""
    return Allowance(10.0, 10 / 60, monotonic_s)
