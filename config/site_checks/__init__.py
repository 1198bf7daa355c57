"""What no single setting of `site.toml` can be blamed for: names that lead nowhere, twins, gaps.

The checks look at what was written, not at a validated model, so that they speak up in a file that
has other errors too. One module a subject.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from config.findings import Finding
from config.site_checks import (
    booking,
    days,
    displays,
    files,
    groups,
    journeys,
    layouts,
    look,
    names,
    privacy,
    reach,
    shown,
    template,
)
from config.written import Raw


def cross_check(raw: Raw, path: Path) -> Iterator[Finding]:
    """All findings of the file's tables together."""
    yield from names.check(raw)
    yield from reach.check(raw)
    yield from journeys.check(raw)
    yield from groups.check(raw)
    yield from days.check(raw)
    yield from booking.check(raw)
    yield from privacy.check(raw)
    yield from layouts.check(raw)
    yield from displays.check(raw)
    yield from shown.check(raw)
    yield from look.check(raw)
    yield from files.check(raw, path.parent)
    yield from template.check(raw, path.parent)
