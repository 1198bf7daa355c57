"""What holds for all kiosks."""

from __future__ import annotations

import pytest

from tests import textual_apps


@pytest.fixture(autouse=True)
def quick_apps(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    textual_apps.share_style_sheets(monkeypatch)
    if "snap_compare" in request.fixturenames:
        textual_apps.look_often(monkeypatch)
        textual_apps.draw_when_looked_at(monkeypatch)
