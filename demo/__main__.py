"""`aufruf demo`: a whole office on this machine. Composition only."""

from __future__ import annotations

import asyncio
import os
from datetime import datetime
from pathlib import Path

from config.errors import UsageError, UserError
from config.logs import start_logging
from config.site import load_site
from config.texts import STAFF_LANGUAGES, Texts, preferred_language
from demo.places import tuesday
from demo.programs import ProgramEnded
from hub.link.settings import Address
from hub.protocol.site import Site
from hub.protocol.wording import Say

HEADLESS_SPEED = 60.0
FASTEST = 1_000
"""More is too fast for the people who are played: they need machine time to look."""
EXAMPLE = Path(__file__).parent.parent / "config" / "demo"


def demo(
    *,
    headless: bool = False,
    speed: float | None = None,
    until: str = "09:00",
    out: Path = Path("out/demo"),
    listen: str = "127.0.0.1:8400",
    seed: int = 7,
) -> None:
    """Bring up a whole office on this machine: with a page to try it, or played by itself.

    Parameters
    ----------
    headless
        Play a scripted morning with the real programs and end by itself.
    speed
        Let site time pass so many times as fast (headless: 60); above 0.
    until
        The time at which a played morning gives out its last number.
    out
        Where tickets, frames, logs, sound, journal and summary are left.
    listen
        HOST:PORT of the page.
    seed
        Another number plays another morning.
    """
    start_logging("demo", level="WARNING")
    texts = Texts.load()
    say = texts.say(preferred_language(os.environ))
    if speed is None:
        speed = HEADLESS_SPEED if headless else 1.0
    if not 0 < speed <= FASTEST:  # nan is neither
        raise UsageError(say("demo-bad-speed", speed=f"{speed:g}", most=FASTEST))
    loaded = load_site(EXAMPLE / "site.toml", say)
    site = loaded.site
    try:
        last = tuesday(until, site.timezone)
    except ValueError:
        raise UsageError(say("demo-bad-time", time=until)) from None
    try:
        address = Address.parse(listen)
    except ValueError:
        raise UsageError(say("demo-bad-address", address=listen)) from None
    out = out.resolve()
    try:
        if headless:
            _play(site, say, speed=speed, until=last, out=out, seed=seed)
        else:
            from demo.open_house import show

            languages = {
                each: texts.say(each) for each in site.languages if each in STAFF_LANGUAGES
            }
            whole = show(
                EXAMPLE, loaded, languages, say=say, speed=speed, out=out, listen=address, seed=seed
            )
            asyncio.run(whole)
    except ProgramEnded as ended:
        facts = {"program": ended.program, "log": str(ended.log)}
        raise UserError(say("demo-program-ended", **facts)) from ended


def _play(site: Site, say: Say, *, speed: float, until: datetime, out: Path, seed: int) -> None:
    from demo.morning import play

    try:
        summary = asyncio.run(
            play(EXAMPLE, site, say=say, speed=speed, until=until, out=out, seed=seed)
        )
    except asyncio.CancelledError:
        raise UserError(say("demo-stopped")) from None
    print((out / "summary.json").read_text(encoding="utf-8"), end="")
    if summary.problems:
        raise UserError(say("demo-not-all", problems="; ".join(summary.problems[:5])))
