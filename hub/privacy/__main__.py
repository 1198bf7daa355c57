"""`aufruf privacy`: what a site stores of people, for its data protection officer."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

import msgspec

from config.errors import UsageError, UserError, why
from config.findings import admin_say
from config.site import load_site
from config.texts import FALLBACK, STAFF_LANGUAGES, Texts
from hub.journal.interface import JournalBroken
from hub.journal.stock import Stored
from hub.keeping.places import JOURNAL
from hub.privacy.present import present, readable
from hub.privacy.telling import as_markdown, as_text, told
from hub.protocol.wording import Say


def privacy(
    *,
    site: Path,
    state: Path | None = None,
    language: str = FALLBACK,
    format: Literal["text", "markdown", "json"] = "text",  # noqa: A002
) -> None:
    """Say what the site stores, where, what for, how long, who sees it and how it is deleted.

    Parameters
    ----------
    site
        The site's configuration, site.toml.
    state
        The hub's state directory: then it also says how much of each there is now, and since when.
    language
        German (de) or English (en).
    format
        How to print it.
    """
    if language not in STAFF_LANGUAGES:
        known = ", ".join(STAFF_LANGUAGES)
        raise UsageError(admin_say()("privacy-no-language", language=language, known=known))
    say = Texts.load().say(language)
    of = load_site(site).site
    entries = told(of, say, None if state is None else _present(state, admin_say()))
    if format == "json":
        settings = {"contacts_s": of.contacts_kept_s, **msgspec.to_builtins(of.kept)}
        facts = {"site": of.id, "language": language, "settings": settings, "entries": entries}
        print(msgspec.json.encode(facts).decode())
        return
    name = of.name.get(language) or next(iter(of.name.values()), of.id)
    day = f"{datetime.now(ZoneInfo(of.timezone)):%Y-%m-%d}"
    title, intro = say("privacy-title", site=name), say("privacy-intro", day=day, file=site.name)
    write = as_markdown if format == "markdown" else as_text
    print(write(entries, title, intro, say))


def _present(state: Path, say: Say) -> dict[str, Stored]:
    if not (state / JOURNAL).is_file():
        raise UserError(say("privacy-no-state", directory=str(state)))
    try:
        return present(state)
    except OSError as error:
        raise UserError(f"{error.filename or state}: {why(error)}") from error
    except (JournalBroken, msgspec.MsgspecError) as error:
        raise UserError(f"{state}: {readable(error)}") from error
