"""The days that are not like their weekday: `[[day]]`, and the public holidays of a state."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from config.site_file import SiteFile
from config.site_file import SpecialDay as Written
from config.values import in_every_language
from hub.protocol.site import SpecialDay

YEARS_BACK, YEARS_AHEAD = 1, 3
_COUNTRY = "DE"
_NAMED_IN = {"en": "en_US", "de-simple": "de"}
"""Languages that the library of holidays calls otherwise."""


def of_the_house(written: SiteFile, today: date) -> tuple[SpecialDay, ...]:
    """By date. What is written goes before a public holiday of the same date."""
    languages = written.site.languages
    days: dict[str, SpecialDay] = {}
    if written.site.holidays:
        years = range(today.year - YEARS_BACK, today.year + YEARS_AHEAD + 1)
        days.update(public_holidays(written.site.holidays, years, languages))
    for entry in written.day:
        if not entry.services:
            days.update(_each(entry, languages))
    return tuple(days[iso] for iso in sorted(days))


def of_service(service: str, written: SiteFile) -> tuple[SpecialDay, ...]:
    """Those that are said of this service alone, by date."""
    days: dict[str, SpecialDay] = {}
    for entry in written.day:
        if service in entry.services:
            days.update(_each(entry, written.site.languages))
    return tuple(days[iso] for iso in sorted(days))


def public_holidays(
    state: str, years: Sequence[int], languages: Sequence[str]
) -> Iterator[tuple[str, SpecialDay]]:
    """Those that hold in the whole of a German state, each with its date; the house is closed."""
    # Costs 80 ms and 11 MB, because it knows the whole world: only for those who ask for it.
    from holidays import country_holidays

    named = {
        language: country_holidays(
            _COUNTRY, subdiv=state, years=years, language=_NAMED_IN.get(language, language)
        )
        for language in languages
    }
    for day in sorted(named[languages[0]]):
        name = {language: names[day] for language, names in named.items()}
        yield day.isoformat(), SpecialDay(day.isoformat(), name=name)


def _each(entry: Written, languages: Sequence[str]) -> Iterator[tuple[str, SpecialDay]]:
    name = in_every_language(entry.name, languages) if entry.name else {}
    for ahead in range(((entry.to or entry.date) - entry.date).days + 1):
        iso = (entry.date + timedelta(days=ahead)).isoformat()
        yield iso, SpecialDay(iso, tuple(entry.hours), name)
