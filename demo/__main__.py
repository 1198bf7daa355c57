"""`aufruf demo`: a whole office on this machine. Composition only."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

from config.errors import UserError
from config.logs import start_logging
from config.site import load_site
from config.texts import Texts, preferred_language

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
        Let site time pass so many times as fast (headless: 60).
    until
        The time at which a played morning gives out its last number.
    out
        Where tickets, frames, sound, journal and summary are left.
    listen
        HOST:PORT of the page.
    seed
        Another number plays another morning.
    """
    start_logging("demo", level="WARNING")
    texts = Texts.load()
    say = texts.say(preferred_language(os.environ))
    site = load_site(EXAMPLE / "site.toml", say).site
    out.mkdir(parents=True, exist_ok=True)
    out = out.resolve()
    if not headless:
        from demo.open_house import show

        languages = {language: texts.say(language) for language in site.languages}
        asyncio.run(
            show(
                EXAMPLE,
                site,
                languages,
                say=say,
                speed=speed or 1.0,
                out=out,
                listen=listen,
                seed=seed,
            )
        )
        return
    from demo.morning import play

    try:
        summary = asyncio.run(
            play(EXAMPLE, site, say=say, speed=speed or 60.0, until=until, out=out, seed=seed)
        )
    except asyncio.CancelledError:
        raise UserError(say("demo-stopped")) from None
    print((out / "summary.json").read_text(encoding="utf-8"), end="")
    if summary.problems:
        raise UserError(say("demo-not-all", problems="; ".join(summary.problems[:5])))
