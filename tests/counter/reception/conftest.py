"""The hub that shows the house, for this folder."""

from __future__ import annotations

from tests.counter.house.conftest import house

__all__ = ["house"]
