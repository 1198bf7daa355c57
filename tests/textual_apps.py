"""Textual apps come and go in hundreds of tests: what they need not do anew, they do not.

An app parses its style sheets when it starts, which takes longer than most of what a test does with
it; and its pilot looks only every 20 ms whether it has come to rest.
"""

from __future__ import annotations

from typing import Any

import pytest
import textual._wait
from rich.console import RenderableType
from textual._compositor import Compositor
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet


def share_style_sheets(monkeypatch: pytest.MonkeyPatch) -> None:
    """What has been parsed for one app is there for the next."""
    monkeypatch.setattr(Stylesheet, "_parse_rules", _parse_rules)


def look_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pilot looks every 2 ms whether the program rests. For apps that wait for nobody else."""
    monkeypatch.setattr(textual._wait, "SLEEP_GRANULARITY", 1 / 500)
    monkeypatch.setattr(textual._wait, "SLEEP_IDLE", 1 / 10_000)


def draw_when_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a picture draws the screen. Each change would, and without a terminal the program throws
    away what it drew. For apps of which each state of interest is photographed."""
    monkeypatch.setattr(Compositor, "render_update", _render_update)


_parse_anew = Stylesheet._parse_rules
_parsed: dict[tuple[object, ...], list[RuleSet]] = {}


def _parse_rules(sheet: Stylesheet, css: str, *rest: Any, **named: Any) -> list[RuleSet]:
    key = (css, rest, *named.items(), frozenset(sheet._variables.items()))
    rules = _parsed.get(key)
    if rules is None:
        rules = _parsed[key] = _parse_anew(sheet, css, *rest, **named)
    return rules


_draw = Compositor.render_update


def _render_update(
    compositor: Compositor, full: bool = False, **named: Any
) -> RenderableType | None:
    if full:
        return _draw(compositor, full, **named)
    compositor._dirty_regions.clear()
    return None
