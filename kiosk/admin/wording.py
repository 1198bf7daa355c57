"""The menu's sentences: pure."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo

from hub.protocol.wording import Say
from kiosk.admin.view import NO_PRINTER, NOTHING, Item, Status, View

_FINE = frozenset({"ok"})


def pin_line(view: View, now_s: float, say: Say) -> str:
    """What stands where the PIN is typed: dots, or why there are none."""
    wait_s = view.wait_until_s - now_s
    if view.checking:
        return say("admin-pin-checking")
    if wait_s > 0:
        return say("admin-pin-wait", seconds=max(1, round(wait_s)))
    return say("admin-pin-typed", count=len(view.typed), dots="●  " * len(view.typed))


def item(view: View, one: Item, say: Say) -> tuple[str, str]:
    """Title and line below it."""
    key = f"admin-{one.value}-sure" if view.sure is one else f"admin-{one.value}"
    return say(key), say(f"{key}-more")


def outcome(view: View, device: str, say: Say) -> str:
    """How the last errand went; empty when there was none."""
    if view.busy is not None:
        return say("admin-busy")
    if view.done is None:
        return ""
    if view.outcome == NOTHING:
        return say("admin-nothing-to-reprint")
    if view.outcome == NO_PRINTER:
        return say("admin-no-printer")
    if view.outcome:
        return say(f"trouble-printer-{view.outcome}", device=device)
    return say(f"admin-done-{view.done.value}")


def status_lines(status: Status, zone: tzinfo, device: str, say: Say) -> list[tuple[str, str]]:
    """What it is about, and how it is."""
    return [
        (say("admin-status-hub"), _hub(status, say)),
        (say("admin-status-lease"), _lease(status, say)),
        (say("admin-status-to-hand-in"), str(status.to_hand_in)),
        (say("admin-status-printer"), _state("printer", status.printer, device, say)),
        (say("admin-status-scanner"), _state("scanner", status.scanner, device, say)),
        (say("admin-status-sound"), _state("sound", status.sound, device, say)),
        (say("admin-status-disk"), _disk(status, say)),
        (say("admin-status-version"), status.version),
        (say("admin-status-time"), _time(status, zone, say)),
    ]


def _hub(status: Status, say: Say) -> str:
    if status.connected:
        return say("admin-status-connected")
    return say("admin-status-cut-off", minutes=int(status.silent_s // 60))


def _lease(status: Status, say: Say) -> str:
    if status.lease_left is None:
        return say("admin-status-no-lease")
    return say("admin-status-lease-left", count=status.lease_left)


def _state(about: str, state: str, device: str, say: Say) -> str:
    if not state:
        return say("admin-status-none")
    if state in _FINE:
        return say("admin-status-ok")
    if state == "unknown":
        return say("admin-status-unknown")
    return say(f"trouble-{about}-{state}", device=device)


def _disk(status: Status, say: Say) -> str:
    if status.disk_free_mb is None:
        return say("admin-status-unknown")
    return say(
        "admin-status-disk-free", megabytes=f"{status.disk_free_mb:,}".replace(",", "\u202f")
    )


def _time(status: Status, zone: tzinfo, say: Say) -> str:
    if status.now_ms is None:
        return say("admin-status-unknown")
    now = datetime.fromtimestamp(status.now_ms / 1000, UTC).astimezone(zone)
    return say(
        "admin-status-time-value",
        day=now.day,
        month=now.month,
        year=str(now.year),
        time=f"{now:%H:%M}",
    )
